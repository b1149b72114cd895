"""People who read at twice the size lose no text: nothing is cut off, nothing lies on something else.

The texts of the page were measured in its window and in one of half the size, which is what browser zoom of 200 % gives
it; what was lost only then was looked at once more with the letters alone enlarged. Failed only where text is lost in
both ways, cannot be scrolled to, and no link or button at it may show the whole. ACT rule 59br37; failures F69, F80.
Text that is cut off at its usual size already is judged only where the cut is plainly no wish of the author: through the
letters of a line, or through a line that may not wrap and shows no ellipsis. What a page hides at a small width is left
alone, and so are rows of slides, of which a narrow window shows fewer at a time, lines that travel through their window,
what scrolls by a bar of the page's own, copies that are kept from screen readers, and text that stands whole elsewhere on the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    PRESSED_ROLES,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    Zoom,
    cant_tell,
    failed,
    font_size,
    has_bar,
    is_copy,
    passed,
    rule,
    slides,
    stands_again,
    travels,
    way_to_whole,
    zoom,
)

FEW = 3  # words: fewer may well stand elsewhere and mean something else
MORE_CUT = 0.08  # of a text's lines: less is rounding
LETTERS = 0.75  # of the font size: a lower box cuts through every line of letters


@rule(
    "text-lost-when-zoomed",
    criteria=("1.4.4",),
    provisions=("CXP-6.1.9", "CXP-10.4", "CXP-5b.5"),
    act=("59br37",),
    needs=("dom", "zoom"),
    impact=Impact.SERIOUS,
    title=Text(en="All text can be read at 200 %", ar="يمكن قراءة النص كاملًا عند التكبير إلى 200%"),
    who=Text(
        en="People with low vision who enlarge pages, and everyone on a small screen.",
        ar="ضعاف البصر الذين يكبّرون الصفحات، وكل من يستخدم شاشة صغيرة.",
    ),
    reasons={
        "cut": Text(
            en="At 200 % about {share} % of the lines of this text are cut off: “{text}”",
            ar="عند التكبير إلى 200% يُقتطع نحو {share}% من أسطر هذا النص: «{text}»",
        ),
        "cut-perhaps": Text(
            en="At 200 % browser zoom about {share} % of the lines of this text are cut off; with the letters alone"
               " enlarged it can be read: “{text}”",
            ar="عند تكبير المتصفح إلى 200% يُقتطع نحو {share}% من أسطر هذا النص، ويمكن قراءته عند تكبير الحروف"
               " وحدها: «{text}»",
        ),
        "cut-with-way": Text(
            en="At 200 % about {share} % of the lines of this text are cut off; “{control}” may lead to all of it: “{text}”"
               " (texts cut off by the same part of the page: {count})",
            ar="عند التكبير إلى 200% يُقتطع نحو {share}% من أسطر هذا النص، وقد يوصل «{control}» إلى النص كاملًا: «{text}»"
               " (عدد النصوص التي يقتطعها الجزء نفسه من الصفحة: {count})",
        ),
        "cut-more": Text(
            en="At 200 % about {share} % of the lines of this text are cut off, at its usual size {before} %: “{text}”",
            ar="عند التكبير إلى 200% يُقتطع نحو {share}% من أسطر هذا النص، وعند حجمه المعتاد {before}%: «{text}»",
        ),
        "cut-through": Text(
            en="The letters of this text are cut through at every size: “{text}”",
            ar="حروف هذا النص مقصوصة في منتصفها عند كل حجم: «{text}»",
        ),
        "cut-short": Text(
            en="This text is cut off at every size, without an ellipsis: “{text}”",
            ar="هذا النص مقتطع عند كل حجم دون علامة حذف: «{text}»",
        ),
        "overlap": Text(
            en="At 200 % “{text}” and “{other}” overlap",
            ar="عند التكبير إلى 200% يتراكب النصان «{text}» و«{other}»",
        ),
    },
    actions={
        "cut-perhaps": Text(
            en="Zoom the page to 200 %: if words are missing that stand nowhere else, it is a failure.",
            ar="كبّر الصفحة إلى 200%: إن غابت كلمات لا توجد في موضع آخر فهذه مخالفة.",
        ),
        "cut-with-way": Text(
            en="Zoom the page to 200 % and follow the control: if it does not show the whole text, it is a failure.",
            ar="كبّر الصفحة إلى 200% واستخدم العنصر: إن لم يظهر النص كاملًا فهذه مخالفة.",
        ),
        "cut-more": Text(
            en="Look at the page at 200 %: if the words that are cut off stand nowhere else, it is a failure.",
            ar="انظر إلى الصفحة عند 200%: إن لم توجد الكلمات المقتطعة في موضع آخر فهذه مخالفة.",
        ),
        "cut-short": Text(
            en="Look at the page at 200 %: if the words that are cut off stand nowhere else, it is a failure.",
            ar="انظر إلى الصفحة عند 200%: إن لم توجد الكلمات المقتطعة في موضع آخر فهذه مخالفة.",
        ),
        "overlap": Text(
            en="Zoom the page to 200 %: if one of the two texts cannot be read, it is a failure.",
            ar="كبّر الصفحة إلى 200%: إن تعذرت قراءة أحد النصين فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Let boxes grow with their text: min-height instead of height, no overflow: hidden on text, and wrapping"
           " instead of white-space: nowrap.",
        ar="اجعل الصناديق تتسع لنصها: min-height بدلًا من height، ومن دون overflow: hidden على النص، ومع السماح بالالتفاف"
           " بدلًا من white-space: nowrap.",
    ),
)  # fmt: skip
def text_lost_when_zoomed(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = zoom(snapshot)
    found = list(_lost(snapshot, evidence))
    yield from found
    if evidence.texts and not found:
        yield passed()


def _lost(snapshot: Snapshot, evidence: Zoom) -> Iterator[Judgement]:
    views, rows = snapshot.main.views, {cut.row for cut in evidence.cut}
    ways: dict[int, list[tuple[Element, dict[str, str | int]]]] = {}
    for cut in evidence.cut:
        element = views[cut.row]
        clipper = views[cut.clipper] if cut.clipper >= 0 else element
        if slides(element) or travels(element, clipper) or has_bar(clipper) or is_copy(element) or _is_said_again(element, rows):
            continue
        share, text = round(100 * cut.zoomed), shown(element)
        if cut.before and cut.zoomed <= cut.before + MORE_CUT:
            yield from _always_cut(element, clipper, cut.cut)
            continue
        if way := way_to_whole(element, clipper):
            control = way.name or way.visible_text[:60] or way.tag
            part = element if clipper.tag in ("html", "body") else clipper
            ways.setdefault(part.index, []).append((element, {"share": share, "text": text, "control": control}))
        elif cut.enlarged is None or cut.enlarged <= cut.before + MORE_CUT:
            yield cant_tell("cut-perhaps", element, share=share, text=text)
        elif cut.before > MORE_CUT:
            yield cant_tell("cut-more", element, share=share, before=round(100 * cut.before), text=text)
        else:
            yield failed("cut", element, share=share, text=text)
    for alike in ways.values():  # a menu that gives way to a button is one question
        first, found = alike[0]
        yield cant_tell("cut-with-way", first, of_many=len(alike), alike=len(alike) > 1, count=len(alike), values=found)
    told: set[int] = set()
    for overlap in evidence.overlaps:
        if overlap.enlarged and not told & {overlap.row, overlap.other}:
            yield cant_tell("overlap", views[overlap.row], text=shown(views[overlap.row]), other=shown(views[overlap.other]))
            told |= {overlap.row, overlap.other}


def _is_said_again(element: Element, rows: set[int]) -> bool:
    """Tell whether nothing is lost: all of a text, no control's label, stands whole elsewhere, as a path's end does."""
    is_label = any(node.role in PRESSED_ROLES for node in (element, *element.ancestors()))
    return not is_label and len(element.text.split()) >= FEW and stands_again(element, rows)


def _always_cut(element: Element, clipper: Element, side: str) -> Iterator[Judgement]:
    if way_to_whole(element, clipper) or _moves(element) or clipper.box is None:
        return
    if side == "y" and clipper.box.height < LETTERS * font_size(element):
        yield failed("cut-through", element, text=shown(element))
    elif side == "x" and element.style("white-space") in ("nowrap", "pre") and clipper.style("text-overflow") == "clip":
        yield cant_tell("cut-short", element, text=shown(element))


def _moves(element: Element) -> bool:
    around = {node.index for node in (element, *element.ancestors())}
    return any(animation.row in around for animation in element.frame.animations)


def shown(element: Element) -> str:
    return element.visible_text[:80] or element.text[:80]
