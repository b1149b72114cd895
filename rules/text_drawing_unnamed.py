"""A drawing made of letters and signs is read out sign by sign; a text must say what it shows.

SC 1.1.1, failure F72: "ASCII art". Preformatted text of three lines or more in which letters and figures are few, and that
no name and no caption tells of. Whether a text before it says the same, and whether it is a drawing at all, a person must
see. Code and what programs print are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, passed, preformatted, rule

LINES = 3
SIGNS = 8  # that are neither letters nor figures nor blanks, nor make rules and frames
FEW = 0.35  # share of letters and figures among what is not blank
CODE = ("code", "samp", "kbd", "math")
RULES = frozenset("-=_*~.+|")  # of lines and frames of tables made of signs


@rule(
    "text-drawing-unnamed",
    criteria=("1.1.1",),
    needs=("dom", "source"),
    impact=Impact.SERIOUS,
    title=Text(en="Drawings made of signs have a text", ar="للرسوم المكونة من رموز نص بديل"),
    who=Text(
        en="People who use a screen reader or Braille hear every sign, and not what the drawing shows.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، إذ تُقرأ لهم الرموز رمزًا رمزًا دون ما يعرضه الرسم.",
    ),
    reasons={
        "drawing": Text(
            en="{lines} lines of preformatted text hold few letters and many signs",
            ar="أسطر من نص منسق مسبقًا (العدد: {lines}) فيها رموز كثيرة وحروف قليلة",
        ),
    },
    actions={
        "drawing": Text(
            en="Look at it: if it is a drawing and no text beside it says what it shows, it is a failure.",
            ar="انظر إليه: إن كان رسمًا ولا نص بجانبه يذكر ما يعرضه فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Give it a name and hide the signs: <pre role="img" aria-label="A cat">…</pre>.',
        ar='أعطه اسمًا يغني عن رموزه: <pre role="img" aria-label="قطة">…</pre>.',
    ),
)  # fmt: skip
def text_drawing_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    for element, text in preformatted(snapshot):
        lines = [line for line in text.splitlines() if line.strip()]
        if not (element.visible and element.exposed) or len(lines) < LINES or not is_drawn(text) or is_code(element):
            continue
        if is_named(element):
            yield passed(at=element)
        else:
            yield cant_tell("drawing", element, lines=len(lines))


def is_drawn(text: str) -> bool:
    """Tell whether signs outweigh letters, and enough of them make no rules and frames of tables."""
    shown = [char for char in text if not char.isspace()]
    signs = [char for char in shown if not char.isalnum()]
    drawn = sum(char not in RULES for char in signs)
    return drawn >= SIGNS and len(shown) - len(signs) <= FEW * len(shown)


def is_code(element: Element) -> bool:
    return element.closest(*CODE) is not None or any(node.tag in CODE for node in element.descendants())


def is_named(element: Element) -> bool:
    """Tell whether the drawing or the figure around it has a name or a caption."""
    figure = element.closest("figure")
    captioned = figure is not None and any(node.tag == "figcaption" for node in figure.descendants())
    return captioned or any(node.role in ("img", "image") and node.name for node in (element, *element.ancestors()))
