"""People who need wider spacing to read can set it: the page does not pin a narrow one.

SC 1.4.12 (WCAG 2.1): a style attribute with !important outweighs every style that a reader or a tool of theirs brings, so
the value in it must be wide enough already. ACT rules 24afc2 (letters), 9e45ec (words), 78fd32 (lines). The line height
is what was measured between lines of one text; text on one line has none. Arabic is not spaced letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Script, Snapshot, Text, failed, mostly, passed, pixels, rule

# SC 1.4.12: "Line height (line spacing) to at least 1.5 times the font size", "Letter spacing (tracking) to at least
# 0.12 times the font size", "Word spacing to at least 0.16 times the font size".
WIDE_ENOUGH = {"letter-spacing": 0.12, "line-height": 1.5, "word-spacing": 0.16}
ROUNDING = 0.01  # of the font size
SETS = {"font": "line-height"}  # a shorthand declares the line height, "normal" where it names none
FROM_ELSEWHERE = frozenset({"inherit", "unset", "revert", "revert-layer"})  # the value is not declared here


@rule(
    "text-spacing-fixed",
    criteria=("1.4.12",),
    act=("24afc2", "9e45ec", "78fd32"),
    replaces=("avoid-inline-spacing",),
    impact=Impact.SERIOUS,
    title=Text(en="Readers can widen the spacing of text", ar="يستطيع القارئ توسيع تباعد النص"),
    who=Text(
        en="People with low vision or dyslexia who widen letters, words and lines with a style of their own.",
        ar="ضعاف البصر ومن لديهم عسر القراءة ممن يوسّعون التباعد بين الحروف والكلمات والأسطر بنمط خاص بهم.",
    ),
    reasons={
        "narrow": Text(
            en="{property} is pinned with !important at {share} times the font size; {least} is the least",
            ar="ثُبتت الخاصية {property} بعبارة !important عند {share} من حجم الخط، والحد الأدنى {least}",
        ),
    },
    remedy=Text(
        en="Drop !important from letter-spacing, word-spacing and line-height, or move them to a style sheet.",
        ar="احذف عبارة !important من letter-spacing وword-spacing وline-height، أو انقلها إلى ملف الأنماط.",
    ),
)
def text_spacing_fixed(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.bearing("style"):
        style = element.attributes["style"]
        if "!" not in style or not element.visible or not element.own_text or element.closest("svg"):
            continue
        for name in pinned(style):
            share = _share(element, name)
            if share is None:
                continue
            if share + ROUNDING < WIDE_ENOUGH[name]:
                yield failed("narrow", element, property=name, share=f"{share:.2f}", least=WIDE_ENOUGH[name])
            else:
                yield passed(at=element)


def pinned(style: str) -> list[str]:
    """Return the spacing properties that a style attribute declares important, with a value of its own."""
    last: dict[str, str] = {}
    for declaration in style.split(";"):
        name, _, value = declaration.lower().partition(":")
        value, important, _ = value.partition("!")
        name = SETS.get(name.strip(), name.strip())
        if important and name in WIDE_ENOUGH:
            last[name] = value.strip()  # among important ones the last counts
    return sorted(name for name, value in last.items() if value not in FROM_ELSEWHERE)


def _share(element: Element, name: str) -> float | None:
    """Return the spacing as a share of the font size, None where it says nothing about this text."""
    size = pixels(element.style("font-size"))
    if not size:
        return None
    if name == "line-height":
        pitch = element.extra.get("pitch")
        return None if pitch is None else float(pitch) / size
    if name == "letter-spacing" and mostly(element.own_text) is Script.ARABIC:
        return None
    return (pixels(element.style(name)) or 0.0) / size  # "normal" adds nothing
