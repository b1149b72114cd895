"""Transparent pictures that push things apart leave gaps when styles change, and words run together without them.

Advice (technique C18 does the same with CSS): pictures called spacer and the like, or of one pixel drawn larger.
Pictures of one pixel that are not stretched count visits and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, called, failed, passed, rule, source

_NAMED = re.compile(r"(?:[\w-]*[-_])?(?:spacer|blank|transparent|shim|clear(?:pixel|dot|gif)?|pixel)\.(?:gif|png|webp)")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#\s]|$)", re.I)
STRETCHED = 3  # CSS px: from here a picture of one pixel takes room


@rule(
    "image-spacer",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Space is made with CSS, not with pictures", ar="المسافات بأنماط CSS لا بصور فارغة"),
    who=Text(
        en="People who replace a page's styles or enlarge it, and those whose software lists its pictures.",
        ar="من يغيرون أنماط الصفحة أو يكبرونها، ومن تسرد برامجهم صورها.",
    ),
    reasons={
        "spacer": Text(
            en="Pictures that only make space: {count}, the first is {file}",
            ar="عدد الصور التي لا تفيد إلا ترك مسافة: {count}، وأولها {file}",
        ),
    },
    remedy=Text(en="Remove the picture and use margin, padding or gap.", ar="احذف الصورة واستخدم margin أو padding أو gap."),
)  # fmt: skip
def image_spacer(snapshot: Snapshot) -> Iterator[Judgement]:
    images = [image for image in snapshot.select("img") if image.tag == "img" and image.box is not None]
    found = [image for image in images if is_spacer(image)]
    if found:
        yield failed("spacer", found[0], of_many=len(found), count=len(found), file=called(found[0]))
    elif images:
        yield passed()


def is_spacer(image: Element) -> bool:
    """Tell whether a picture shows nothing and takes room."""
    box, natural = image.box, image.extra.get("natural")
    if box is None or max(box.width, box.height) < STRETCHED or (image.attribute("alt") or "").strip():
        return False
    if any(name.startswith("data-") and _PICTURE.search(value) for name, value in image.attributes.items()):
        return False  # it holds the place of a picture that a script loads later
    dot = list(natural or ()) == [1, 1]
    return dot or bool(_NAMED.fullmatch(source(image).lower()))
