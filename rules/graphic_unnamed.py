"""Charts and drawings that tell something have a name; pictures set as background can have none.

An inline SVG without role, title or label, and an empty element that shows a background picture, reach no screen reader.
Whether they tell something only a person can say: one question a page for each kind, big ones only, none inside controls
or beside their own words. A drawing that is hidden from screen readers may be an ornament; one that shows words which
stand nowhere else is asked about as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    area,
    cant_tell,
    collapse,
    heard_words,
    letters,
    rule,
    words,
)  # fmt: skip

BIG_DRAWING = 48 * 48  # CSS px squared; smaller drawings are icons
BIG_WORDS = 100 * 100  # a smaller drawing with words is a badge or the sign of a company
FEW_SIGNS = 4  # letters and figures: fewer are the face of a clock, or initials
BIG_BACKGROUND = 200 * 100
FEW_SHAPES = 3  # a drawing of fewer shapes is an icon or a rule


@rule(
    "graphic-unnamed",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6"),
    act=("e88epe",),
    impact=Impact.SERIOUS,
    title=Text(en="Drawings and background pictures that tell something have words", ar="للرسوم والصور الخلفية المفيدة كلمات تقوم مقامها"),
    who=Text(en="People who use a screen reader.", ar="مستخدمو قارئ الشاشة."),
    reasons={
        "drawing": Text(
            en="A drawing (inline SVG) has no name and is not hidden ({count} on this page)",
            ar="رسم (SVG) بلا اسم وغير مخفي (عدد أمثاله في الصفحة {count})",
        ),
        "hidden-words": Text(
            en="A drawing shows “{text}”, which is hidden from screen readers and stands nowhere else ({count} on this page)",
            ar="رسم يعرض «{text}» وهو مخفي عن قارئ الشاشة ولا يرد في موضع آخر (عدد أمثاله في الصفحة {count})",
        ),
        "background": Text(
            en="An element without text shows a picture as its background ({count} on this page)",
            ar="عنصر بلا نص يعرض صورة خلفية (عدد أمثاله في الصفحة {count})",
        ),
    },
    actions={
        "drawing": Text(
            en='Look at it: if it tells something, give it role="img" and a <title>; if not, aria-hidden="true".',
            ar='انظر إليه: إن كان يفيد معنى فأضف role="img" وعنصر <title>، وإلا فأضف aria-hidden="true".',
        ),
        "hidden-words": Text(
            en="Look at it: if it tells something, say it in text or in its name, and do not hide it.",
            ar="انظر إليه: إن كان يفيد معنى فاكتبه نصًا أو في اسم الرسم، ولا تخفه.",
        ),
        "background": Text(
            en="Look at it: if the picture tells something, say it in text or use <img alt>.",
            ar="انظر إليها: إن كانت الصورة تفيد معنى فاكتبه نصًا أو استعمل <img alt>.",
        ),
    },
    remedy=Text(
        en='Name the drawing in its code: <svg role="img" aria-labelledby="t"><title id="t">Exports 2020 to 2025</title>…</svg>. Write what a background picture tells as text, or show it with <img alt="…">. Hide what only decorates with aria-hidden="true".',
        ar='سمِّ الرسم في شيفرته: <svg role="img" aria-labelledby="t"><title id="t">الصادرات من 2020 إلى 2025</title>…</svg>. واكتب ما تفيده الصورة الخلفية نصًا، أو اعرضها بعنصر <img alt="…">. وأخفِ ما هو للزينة فقط بالسمة aria-hidden="true".',
    ),
)  # fmt: skip
def graphic_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    drawings = [svg for svg in snapshot.select("svg") if svg.tag == "svg" and _is_bare_drawing(svg)]
    if drawings:
        yield cant_tell("drawing", drawings[0], of_many=len(drawings), count=len(drawings))
    hidden = [(svg, text) for svg in snapshot.select("svg") if (text := _hidden_words(svg))]
    if hidden:
        yield cant_tell("hidden-words", hidden[0][0], of_many=len(hidden), count=len(hidden), text=hidden[0][1])
    backgrounds = [
        element
        for frame in snapshot.frames
        if any("url(" in value for value in frame.values.get("background-image", ()))
        for element in frame.elements
        if _is_picture_alone(element)
    ]
    if backgrounds:
        yield cant_tell("background", backgrounds[0], of_many=len(backgrounds), count=len(backgrounds))


def _is_bare_drawing(svg: Element) -> bool:
    if svg.name or not svg.visible or not svg.exposed or svg.attribute("role"):
        return False
    if area(svg) < BIG_DRAWING or int(svg.extra.get("shapes", 0)) < FEW_SHAPES:
        return False
    return svg.closest("link", "button") is None


def _hidden_words(svg: Element) -> str:
    """Return what a drawing shows in words and keeps from screen readers, "" where they have it elsewhere."""
    if svg.tag != "svg" or not svg.visible or svg.exposed or svg.name or area(svg) < BIG_WORDS:
        return ""
    if svg.closest("link", "button") is not None:
        return ""
    text = collapse(svg.visible_text)
    is_enough = letters(text).total() + sum(map(str.isdigit, text)) >= FEW_SIGNS
    return text if is_enough and not heard_words(svg.frame).issuperset(words(text)) else ""


def _is_picture_alone(element: Element) -> bool:
    if "url(" not in element.style("background-image") or element.tag in ("html", "body") or element.role:
        return False
    if area(element) < BIG_BACKGROUND or element.attribute("aria-hidden") == "true" or element.name:
        return False
    return not element.text and not any(node.tag in ("img", "svg", "video", "iframe", "canvas") for node in element.descendants())
