"""A part of the page that names its language wrongly is read out in the wrong voice.

ACT rule off6ek: each element in the body with a lang attribute, against the language of most of its text; a page in a frame
is a part of the page around it. Short names
and codes are left alone; languages of one script are compared by a model that runs here, where it is sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Agreement,
    Element,
    Impact,
    Judgement,
    Kind,
    Script,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    compare,
    declaring,
    documents,
    failed,
    inheriting,
    is_in_sentences,
    kind_of,
    letters,
    passed,
    primary,
    rule,
    script_of,
    seems_other,
)

_REASONS = {Script.ARABIC: "arabic-text", Script.LATIN: "latin-text"}
MOST = 0.8  # share of letters from which a text is of one script, names and figures apart


@rule(
    "language-part-wrong",
    criteria=("3.1.2",),
    provisions=("CXP-6.1.1", "CXP-8.1.12"),
    act=("off6ek",),
    impact=Impact.SERIOUS,
    title=Text(en="Parts of the page are in the language they declare", ar="أجزاء الصفحة مكتوبة باللغة التي تعلنها"),
    who=Text(
        en="People who use a screen reader or Braille: the wrong voice makes the passage unintelligible.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، فالصوت الخاطئ يجعل المقطع غير مفهوم.",
    ),
    reasons={
        "arabic-text": Text(
            en="This part declares the language “{declared}” and its text is in Arabic script: “{text}”",
            ar="يعلن هذا الجزء أن لغته «{declared}» ونصه مكتوب بالحروف العربية: «{text}»",
        ),
        "latin-text": Text(
            en="This part declares the language “{declared}” and its text is in Latin letters: “{text}”",
            ar="يعلن هذا الجزء أن لغته «{declared}» ونصه مكتوب بالحروف اللاتينية: «{text}»",
        ),
        "other-language": Text(
            en="This part declares the language “{declared}” and its text is in “{found}”: “{text}”",
            ar="يعلن هذا الجزء أن لغته «{declared}» ونصه مكتوب بلغة «{found}»: «{text}»",
        ),
        "mixed": Text(
            en="This part declares the language “{declared}” and much of its text is in another script: “{text}”",
            ar="يعلن هذا الجزء أن لغته «{declared}» وكثير من نصه مكتوب بحروف لغة أخرى: «{text}»",
        ),
        "looks-other": Text(
            en="This part declares the language “{declared}” and its text looks like “{found}”: “{text}”",
            ar="يعلن هذا الجزء أن لغته «{declared}» ويبدو نصه مكتوبًا بلغة «{found}»: «{text}»",
        ),
    },
    actions={
        "mixed": Text(
            en="Decide in which language most of this part is; that one belongs into its lang attribute.",
            ar="حدد اللغة الغالبة على هذا الجزء، فهي التي تكتب في السمة lang.",
        ),
        "looks-other": Text(
            en="Read the text, say which language it is in, and compare that with the lang attribute.",
            ar="اقرأ النص وحدد لغته ثم قارنها بقيمة السمة lang.",
        ),
    },
    remedy=Text(
        en='Write the language of the text: <p lang="en" dir="ltr"> for English, <p lang="ar" dir="rtl"> for Arabic.',
        ar='اكتب لغة النص نفسه: <p lang="en" dir="ltr"> للإنجليزية و<p lang="ar" dir="rtl"> للعربية.',
    ),
)  # fmt: skip
def language_part_wrong(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for element in declaring(frame):
            if element.closest("body") is None and not (frame.index and element.parent is None):
                continue  # the page's own language is another rule's
            declared = element.own_language or ""
            text = collapse(" ".join(part for _, part in inheriting(element)))
            if primary(declared) and text:
                yield from _judge(element, text, declared)


def _judge(element: Element, text: str, declared: str) -> Iterator[Judgement]:
    agreement, found = compare(text, declared)
    shown = text if len(text) <= 80 else f"{text[:79]}…"
    if short := _short(text, declared):
        yield failed(short, element, declared=declared, text=shown)
    elif agreement is Agreement.AGREES:
        yield passed(at=element)
    elif agreement is Agreement.CONTRADICTS and found in _REASONS:
        proven = kind_of(text, Script(found)) in (Kind.SENTENCE, Kind.INTERFACE) or is_in_sentences(text, declared)
        reason = _REASONS[Script(found)] if proven else "mixed"
        judge = failed if proven else cant_tell
        yield judge(reason, element, declared=declared, text=shown)
    elif agreement is Agreement.CONTRADICTS:
        yield failed("other-language", element, declared=declared, found=found, text=shown)
    elif agreement is Agreement.DOUBTFUL and found in _REASONS:
        yield cant_tell("mixed", element, declared=declared, text=shown)
    elif agreement is Agreement.DOUBTFUL:
        yield cant_tell("looks-other", element, declared=declared, found=found, text=shown)
    elif other := seems_other(text, declared):
        yield cant_tell("looks-other", element, declared=declared, found=other, text=shown)


def _short(text: str, declared: str) -> str:
    """Return the reason for a text too short to compare and of the other script, when it is plainly a phrase."""
    counted = letters(text)
    script, total = script_of(declared), counted.total()
    for other, reason in _REASONS.items():
        if script not in (None, other) and total and counted[other] >= MOST * total:
            return reason if kind_of(text, other) in (Kind.SENTENCE, Kind.INTERFACE) else ""
    return ""
