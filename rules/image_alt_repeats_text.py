"""What stands beside a picture as text is not said a second time as the picture's name.

Advice (WCAG technique H2, "Combining adjacent image and text links"; H67): a picture whose name is the text of its own
link, caption or direct neighbour is heard twice; alt="" says it once.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import TEXT, Element, Impact, Judgement, Snapshot, Text, failed, fold, passed, pictures, rule

_ENDS = ("br", "img")


@rule(
    "image-alt-repeats-text",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    replaces=("image-redundant-alt",),
    title=Text(en="A picture's name does not repeat the text beside it", ar="النص البديل لا يكرر النص المجاور للصورة"),
    who=Text(en="People who use a screen reader: they hear it twice.", ar="مستخدمو قارئ الشاشة الذين يسمعون النص مرتين."),
    reasons={
        "link": Text(
            en="The link's text already says “{name}”", ar="نص الرابط يقول «{name}» من قبل",
        ),
        "caption": Text(en="The caption already says “{name}”", ar="تعليق الصورة يقول «{name}» من قبل"),
        "neighbour": Text(en="The text beside it already says “{name}”", ar="النص المجاور يقول «{name}» من قبل"),
    },
    remedy=Text(
        en='Write alt="" when the text beside the picture says it all.',
        ar='اكتب alt="" إن كان النص المجاور يغني عن الوصف.',
    ),
)  # fmt: skip
def image_alt_repeats_text(snapshot: Snapshot) -> Iterator[Judgement]:
    for picture in pictures(snapshot):
        said = fold(picture.name)
        if not said:
            continue
        for reason, text in _beside(picture):
            if fold(text) == said:
                yield failed(reason, picture, name=picture.name)
                break
        else:
            yield passed(at=picture)


def _beside(picture: Element) -> Iterator[tuple[str, str]]:
    control = picture.closest("link", "button")
    if control is not None and control != picture:
        yield "link", control.visible_text
    figure = picture.closest("figure")
    if figure is not None:
        yield from (("caption", node.text) for node in figure.descendants() if node.tag == "figcaption")
    if picture.parent is not None:
        siblings = picture.parent.children
        place = siblings.index(picture)
        near = siblings[max(0, place - 1) : place] + siblings[place + 1 : place + 2]
        yield from (("neighbour", node.visible_text) for node in near if node.tag not in ("figcaption", "img"))
        yield from (("neighbour", text) for text in _texts_beside(picture))


def _texts_beside(picture: Element) -> Iterator[str]:
    """Yield the text before and after a picture that has no element of its own and does not go on in one."""
    rows, parent = picture.frame.rows, picture.row.parent
    for step, end in ((-1, parent), (1, picture.frame.ends[parent])):
        place = picture.index - 1 if step < 0 else picture.frame.ends[picture.index]
        said: list[str] = []
        while place != end and rows[place].tag == TEXT and rows[place].parent == parent:
            said.append(rows[place].text)
            place += step
        if place == end or rows[place].tag in _ENDS:
            yield "".join(said[::step])
