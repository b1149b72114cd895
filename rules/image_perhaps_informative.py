"""A picture that tells something is not hidden from people who cannot see it.

ACT e88epe: an image that is not in the accessibility tree is decorative. Pictures larger than icons with an empty alternative
that stand alone in a figure or have a caption, and canvases that say nothing, are one question a page; a picture in a
link or card with text of its own is usually an ornament of that text. Failed only where nothing on the page reaches a
screen reader (what is all that a page shows is no ornament of anything), and where Tab stops at a picture with an empty
alternative: browsers then expose it whatever it is for (ARIA 1.2, "Presentational Roles Conflict Resolution"). Where words were read in a picture
(--read-pictures), image-text-painted asks about it.
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
    called,
    cant_tell,
    collapse,
    failed,
    has_words,
    is_file_name,
    is_stop,
    passed,
    picture_texts,
    rule,
    source,
)

BIG = 1800  # CSS px squared: smaller pictures are icons and ornaments
THIN = 24  # CSS px: narrower pictures are rules and edges


@rule(
    "image-perhaps-informative",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6"),
    act=("e88epe",),
    impact=Impact.SERIOUS,
    title=Text(en="Only ornaments are hidden from screen readers", ar="لا يُخفى عن قارئ الشاشة إلا ما هو للزينة"),
    who=Text(en="People who use a screen reader.", ar="مستخدمو قارئ الشاشة."),
    reasons={
        "takes-focus": Text(
            en="A picture with an empty alternative ({file}) takes the focus: a screen reader stops there and has nothing to say",
            ar="صورة نصها البديل فارغ ({file}) يصل إليها التركيز، فيتوقف عندها قارئ الشاشة وليس لديه ما يقوله",
        ),
        "all-there-is": Text(
            en="The page shows this picture ({file}) and nothing that a screen reader could read",
            ar="لا تعرض الصفحة إلا هذه الصورة ({file})، وليس فيها ما يقرؤه قارئ الشاشة",
        ),
        "hidden": Text(
            en="A picture has no alternative that is heard ({count} on this page, the first is {file})",
            ar="صورة بلا نص بديل مسموع (عدد أمثالها في الصفحة {count}، أولها {file})",
        ),
    },
    actions={
        "hidden": Text(
            en="Look at it: would a reader miss something without the picture? Then it needs an alternative.",
            ar="انظر إليها: هل يفوت القارئ شيء من دونها؟ إن كان كذلك فهي تحتاج إلى نص بديل.",
        ),
    },
    remedy=Text(
        en='Say in alt what the picture tells: <img src="map.png" alt="Branches in Riyadh">. Leave alt="" where it only decorates.',
        ar='اكتب في alt ما تفيده الصورة: <img src="map.png" alt="فروع الرياض">، واترك alt="" إن كانت للزينة فقط.',
    ),
)
def image_perhaps_informative(snapshot: Snapshot) -> Iterator[Judgement]:
    for image in snapshot.select("img"):
        if _is_nameless_stop(image):
            yield failed("takes-focus", image, file=called(image))
    found = [canvas for canvas in snapshot.select("canvas") if _is_silent_canvas(canvas)]
    found += [embed for embed in snapshot.select("embed") if _is_silent_picture(embed)]
    for image in snapshot.select("img"):
        hidden = image.attribute("alt") == "" or image.role in ("none", "presentation") or (
            image.attribute("aria-hidden") == "true"
        )  # fmt: skip
        if image.tag != "img" or not hidden or image.attribute("title") or _is_slight(image) or _is_nameless_stop(image):
            continue
        if _is_all_of_a_control(image):
            continue  # a link or button without a name fails as such
        if _has_words_beside(image):
            yield passed(at=image)
        else:
            found.append(image)
    if found and not has_words(found[0].frame, seen=False) and _is_loaded(found[0]):
        yield failed("all-there-is", found[0], file=called(found[0]))
        return
    read = {text.element for text in picture_texts(snapshot) if text.shows_text}
    if asked := [picture for picture in found if picture not in read]:
        yield cant_tell("hidden", asked[0], of_many=len(asked), count=len(asked), file=called(asked[0]))


def _is_nameless_stop(image: Element) -> bool:
    """Tell whether Tab stops at a picture that its empty alternative calls an ornament."""
    if image.tag != "img" or image.attribute("alt") != "" or image.name or not is_stop(image):
        return False
    return all(node.attribute("aria-hidden") != "true" for node in (image, *image.ancestors()))


def _is_loaded(picture: Element) -> bool:
    """A canvas is known to be painted, a picture has come."""
    width, _ = picture.extra.get("natural", (0, 0))
    return bool(picture.extra.get("painted") or width)


def _is_slight(image: Element) -> bool:
    return image.box is None or area(image) < BIG or min(image.box.width, image.box.height) < THIN


def _is_silent_canvas(canvas: Element) -> bool:
    """A canvas is painted by a script; without name, role and content inside, nothing of it is heard."""
    if canvas.tag != "canvas" or not canvas.visible or canvas.name or canvas.role or canvas.text:
        return False
    if canvas.extra.get("painted") is False:
        return False
    return not _is_slight(canvas) and not canvas.children and canvas.attribute("aria-hidden") != "true"


def _is_silent_picture(embed: Element) -> bool:
    """Tell whether an <embed> shows a picture, by its type or file, and says nothing of it."""
    kind = (embed.attribute("type") or "").strip().lower()
    is_picture = kind.startswith("image/") or (not kind and is_file_name(source(embed), ""))
    named = any((embed.attribute(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))
    return embed.visible and is_picture and not named and not _is_slight(embed) and embed.attribute("aria-hidden") != "true"


def _is_all_of_a_control(image: Element) -> bool:
    control = image.closest("link", "button")
    return control is not None and control.exposed and not control.name


def _has_words_beside(image: Element) -> bool:
    """A picture in a link, card or figure that says something of its own illustrates those words."""
    figure = image.closest("figure")
    if figure is not None:
        return False
    control = image.closest("link", "button")
    holder = control or image.parent
    return holder is not None and holder.tag not in ("body", "main") and bool(collapse(holder.visible_text))
