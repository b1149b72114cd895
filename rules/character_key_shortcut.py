"""People who speak to their computer, and people who press keys by mistake, do not set something off with one letter.

SC 2.1.4 (WCAG 2.1), ACT rule ffbc54, failure F99: a script of the page as a whole waits for a key that writes a character,
without Ctrl, Alt or the command key. The source of the handlers tells which; whether it does something then, and whether
it can be turned off or given another key, only the page in use shows, so it is a question: a letter might send or delete
something. Failed where a page that leads nowhere, has no switches and no control named after keys or settings answered
to the letter. Keys of a single control work while that has the focus, which the criterion allows.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    keyboard,
    letters,
    phrases,
    rule,
    visible_label,
    words,
)

MOST_TOLD = 12  # keys that a reader takes in


@rule(
    "character-key-shortcut",
    criteria=("2.1.4",),
    act=("ffbc54",),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="No single letter sets something off by accident", ar="لا يُشغِّل حرفٌ واحد شيئًا دون قصد"),
    who=Text(
        en="People who use speech input, whose words come as letters, and people who press keys by mistake.",
        ar="مستخدمو الإدخال الصوتي الذي يحوّل الكلام إلى حروف، ومن يضغط المفاتيح دون قصد.",
    ),
    reasons={
        "acts": Text(
            en="The page answers to these keys alone, wherever the focus is, and offers no way to turn that off: {keys}",
            ar="تستجيب الصفحة لهذه المفاتيح وحدها أينما كان التركيز، ولا توفر وسيلة لإيقاف ذلك: {keys}",
        ),
        "waits": Text(
            en="A script waits for these keys alone, wherever the focus is: {keys}",
            ar="ينتظر نص برمجي هذه المفاتيح وحدها أينما كان التركيز: {keys}",
        ),
    },
    actions={
        "waits": Text(
            en="Press each key while no field has the focus: if something happens that cannot be turned off or given another"
               " key, it is a failure.",
            ar="اضغط كل مفتاح وليس التركيز على أي حقل: إن حدث شيء لا يمكن إيقافه ولا تغيير مفتاحه فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Ask for Ctrl or Alt beside the key, let the shortcut work on a focused control alone, or offer a switch for it.",
        ar="اشترط Ctrl أو Alt مع المفتاح، أو اجعل الاختصار يعمل والتركيز على عنصر تحكم بعينه، أو وفّر خيارًا لإيقافه.",
    ),
)  # fmt: skip
def character_key_shortcut(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence, page = keyboard(snapshot), snapshot.main.elements[0]
    if evidence.answered and not any(_may_switch(element) for element in snapshot.main.elements):
        yield failed("acts", page, keys=_told(evidence.answered))
    elif evidence.keys:
        yield cant_tell("waits", page, keys=_told(evidence.keys))


def _may_switch(element: Element) -> bool:
    """Tell whether a control may change what keys do: it says so, or says nothing that could be understood."""
    if not element.focusable:
        return False
    name = f"{element.name} {visible_label(element)}"
    return not letters(name) or not phrases("shortcut_words").isdisjoint(words(name))


def _told(keys: tuple[str, ...]) -> str:
    return " ".join(keys[:MOST_TOLD])
