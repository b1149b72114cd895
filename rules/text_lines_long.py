"""People with low vision or dyslexia lose the next line when lines are long.

SC 1.4.8 asks for a way to lines of no more than 80 characters (40 in Chinese, Japanese and Korean). A narrower window
is such a way on most pages, so no failure is claimed: this is advice, from lines of half as many again.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Impact,
    Judgement,
    Snapshot,
    Text,
    documents,
    failed,
    font_size,
    passed,
    rule,
    text_blocks,
)  # fmt: skip

LONGEST = 120  # characters: 1.5 times the 80 of SC 1.4.8
WIDTH_OF_CHARACTER = 0.45  # of the font size: narrow text faces; wide ones fit fewer characters in a line
_LEFT_ALONE = ("pre", "code", "table", "header", "footer", "nav", "banner", "contentinfo", "navigation")


@rule(
    "text-lines-long",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Lines of text are not too long", ar="أسطر النص ليست أطول مما ينبغي"),
    who=Text(en="People with low vision or dyslexia.", ar="ضعاف البصر وذوو عسر القراءة."),
    reasons={
        "long": Text(
            en="Paragraphs with lines of about {characters} characters: {count}",
            ar="عدد الفقرات التي تبلغ أسطرها نحو {characters} حرفًا: {count}",
        ),
    },
    remedy=Text(
        en="Limit the width of text columns: max-width: 70ch.",
        ar="ضع حدًا لعرض عمود النص: max-width: 70ch.",
    ),
)  # fmt: skip
def text_lines_long(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        broken = [(block, _characters(block)) for block in text_blocks(frame) if _runs_over(block)]
        long = [(block, characters) for block, characters in broken if characters > LONGEST]
        if long:
            longest = max(characters for _, characters in long)
            yield failed("long", long[0][0].element, count=len(long), characters=longest)
        elif broken:
            yield passed()


def _runs_over(block: Block) -> bool:
    """Tell whether the text fills more than one line of its block."""
    if len(block.text) <= LONGEST or block.element.box is None:
        return False
    high = block.element.box.height >= 2 * font_size(block.element)
    return high and block.element.closest(*_LEFT_ALONE) is None


def _characters(block: Block) -> int:
    """Return how many characters a line of the block holds, at most as many as there are."""
    width = block.element.box.width if block.element.box else 0.0
    return min(len(block.text), round(width / (WIDTH_OF_CHARACTER * font_size(block.element))))
