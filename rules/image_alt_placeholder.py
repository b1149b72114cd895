"""People who hear a picture's name are told what it shows, not that it is a picture.

WCAG 2.0 failure F30: text alternatives that are no alternatives, such as "image" or "spacer". A word for a kind of
picture ("logo", "map") may be enough in its place, so it is a question. A number makes no difference: "image 3" says as
little as "image". Signs without a letter or figure are one for pictures larger than icons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    area,
    cant_tell,
    failed,
    fold,
    is_unwritten,
    passed,
    phrases,
    pictures,
    rule,
)  # fmt: skip

BIG = 48 * 48  # CSS px squared: on a smaller picture a sign may be what it shows
_NUMBERED = re.compile(r"(image|img|picture|pic|photo|صور[هة]) ?\d+")


@rule(
    "image-alt-placeholder",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6"),
    act=("qt1vmo",),
    impact=Impact.SERIOUS,
    title=Text(en="A text alternative says what the picture shows", ar="النص البديل يصف ما تعرضه الصورة"),
    who=Text(
        en="People who use a screen reader or do not load pictures.",
        ar="مستخدمو قارئ الشاشة، ومن لا تُحمَّل عندهم الصور.",
    ),
    reasons={
        "placeholder": Text(
            en="The text alternative “{name}” says nothing of what the picture shows",
            ar="النص البديل «{name}» لا يقول شيئًا عما تعرضه الصورة",
        ),
        "kind": Text(
            en="The text alternative “{name}” names only the kind of picture",
            ar="النص البديل «{name}» يذكر نوع الصورة فقط",
        ),
        "signs": Text(
            en="The text alternative “{name}” has neither letters nor figures",
            ar="النص البديل «{name}» خالٍ من الحروف والأرقام",
        ),
    },
    actions={
        "kind": Text(
            en="Look at the picture: does the page say elsewhere whose or of what it is? If not, say it in the alternative.",
            ar="انظر إلى الصورة: هل تذكر الصفحة في موضع آخر لمن هي أو ماذا تعرض؟ إن لم تذكر فاكتبه في النص البديل.",
        ),
        "signs": Text(
            en="Look at the picture: does it show just this sign? If not, say what it shows, or leave the alternative empty.",
            ar="انظر إلى الصورة: هل تعرض هذه العلامة نفسها؟ إن لم تكن كذلك فاكتب ما تعرضه أو اترك النص البديل فارغًا.",
        ),
    },
    remedy=Text(
        en='Say what the picture shows, or alt="" when it only decorates.',
        ar='صف ما تعرضه الصورة، أو اكتب alt="" إن كانت للزينة فقط.',
    ),
)
def image_alt_placeholder(snapshot: Snapshot) -> Iterator[Judgement]:
    for picture in pictures(snapshot):
        said = fold(picture.name)
        if not said:
            if picture.name.strip() and picture.box and area(picture) > BIG:
                yield cant_tell("signs", picture, name=picture.name)
        elif said in phrases("image_placeholders") or _NUMBERED.fullmatch(said) or is_unwritten(picture.name):
            yield failed("placeholder", picture, name=picture.name)
        elif said in phrases("image_kinds"):
            yield cant_tell("kind", picture, name=picture.name)
        else:
            yield passed(at=picture)
