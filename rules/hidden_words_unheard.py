"""Words added to a vague link for screen readers help only when they are hidden from sight alone.

A link or button whose heard name is a stock phrase ("Read more") holds further words that display: none or
visibility: hidden take away from everybody. Technique C7 shows how to hide from sight alone. Advice: whether the link
fails 2.4.4 is the matter of link-generic. Words for another state of the control ("Show less", "Loading") are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    collapse,
    failed,
    phrases,
    rule,
    says_nothing,
    tells_something,
    words,
)


@rule(
    "hidden-words-unheard",
    criteria=(),
    provisions=("CXP-10.8",),
    impact=Impact.MODERATE,
    title=Text(en="Words for screen readers are not hidden from them", ar="الكلمات الموجهة لقارئ الشاشة غير مخفية عنه"),
    who=Text(en="People who use a screen reader.", ar="مستخدمو قارئ الشاشة."),
    reasons={
        "unheard": Text(
            en="The link is heard as “{name}”; the words “{hidden}” in it are hidden from everybody",
            ar="يُسمع الرابط «{name}»، أما الكلمات «{hidden}» بداخله فمخفية عن الجميع",
        ),
    },
    remedy=Text(
        en="Hide them from sight alone (a clipped box of 1 px, often called visually-hidden), not with display: none.",
        ar="أخفها عن العين وحدها (صندوق مقصوص بحجم 1 بكسل، ويسمى غالبًا visually-hidden) لا بخاصية display: none.",
    ),
)  # fmt: skip
def hidden_words_unheard(snapshot: Snapshot) -> Iterator[Judgement]:
    for control in snapshot.select("link", "button"):
        if control.exposed and control.name and says_nothing(control.name):
            hidden = _hidden_words(control)
            if tells_something(hidden) and not _names_a_state(control, hidden):
                yield failed("unheard", control, name=control.name, hidden=hidden[:80])


def _hidden_words(control: Element) -> str:
    """Return the words inside that are neither seen nor heard: a style hides them, no aria-hidden does."""
    hidden = (
        text for holder, text in control.texts() if not holder.visible and not holder.exposed and _by_style(holder)
    )
    return collapse(" ".join(hidden))


def _names_a_state(control: Element, hidden: str) -> bool:
    """Tell whether the words may take the place of those that are shown: the control opens, or they too are a stock name."""
    known = phrases("interface_words") | phrases("filler_words")
    return "aria-expanded" in control.attributes or says_nothing(hidden) or all(word in known for word in words(hidden))


def _by_style(holder: Element) -> bool:
    return any(
        node.style("display") == "none" or node.style("visibility") == "hidden"
        for node in (holder, *holder.ancestors())
    )
