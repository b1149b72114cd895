"""A drawing made of characters is heard sign by sign; a text says what it shows.

Failure F72: preformatted text of lines that hold signs rather than words (a picture, a chart) without a name: neither
role=img with a label, nor a caption, nor an <abbr>. Text beside it may say what it shows (H86), which a person reads; on a
page without any other words it fails.
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
    letters,
    lines_drawn,
    met,
    preformatted,
    rule,
)

NAMES = ("img", "figure", "abbr", "code", "samp", "kbd", "math")


@rule(
    "text-drawing-unnamed",
    criteria=("1.1.1",),
    impact=Impact.SERIOUS,
    title=Text(en="Drawings made of characters have a text that says what they show", ar="للرسوم المكونة من الرموز نص يقول ما تعرضه"),
    who=Text(
        en="People who use a screen reader or Braille: they get a row of signs.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، إذ يصلهم صف من الرموز.",
    ),
    reasons={
        "alone": Text(
            en="A drawing of characters in {lines} lines has no text alternative, and no words stand on the page beside it",
            ar="رسم من الرموز (عدد أسطره {lines}) بلا نص بديل، ولا كلمات في الصفحة سواه",
        ),
        "perhaps": Text(
            en="A drawing of characters in {lines} lines has no name ({count} on this page)",
            ar="رسم من الرموز (عدد أسطره {lines}) بلا اسم (عدد أمثاله في الصفحة {count})",
        ),
    },
    actions={
        "perhaps": Text(
            en="Read the text around it: if nothing there says what the drawing shows, it is a failure.",
            ar="اقرأ النص المجاور: إن لم يقل ما يعرضه الرسم فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Say on the element that holds the drawing what it shows: <pre role="img" aria-label="A butterfly">…</pre>. Give the figures of a chart in a table or in text beside it.',
        ar='اذكر على العنصر الذي يحوي الرسم ما يعرضه: <pre role="img" aria-label="فراشة">…</pre>. واكتب أرقام المخطط في جدول أو نص بجانبه.',
    ),
)  # fmt: skip
def text_drawing_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    found = [
        (element, lines)
        for element, text in preformatted(snapshot)
        if element.visible and element.exposed and (lines := lines_drawn(text)) and not is_named(element)
    ]
    if not found:
        return
    drawn = [element for element, _ in found]
    if not any(letters(text).total() for text in texts_beside(snapshot, drawn)):
        yield failed("alone", drawn[0], lines=found[0][1])
    else:
        yield cant_tell("perhaps", drawn[0], of_many=len(found), lines=found[0][1], count=len(found))


def texts_beside(snapshot: Snapshot, drawn: list[Element]) -> Iterator[str]:
    """Yield the texts of the page that people meet, without those of the drawings."""
    for body in snapshot.select("body"):
        for holder, text in body.texts():
            if met(holder) and not any(node.contains(holder) for node in drawn):
                yield text
    yield from (element.name for element in snapshot.select("img") if element.exposed)


def is_named(element: Element) -> bool:
    """Tell whether something around or in a drawing names it, or says that it is code."""
    return element.closest(*NAMES) is not None or any(node.tag in NAMES for node in element.descendants())
