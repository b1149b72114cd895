"""People who hear a picture's name are told what it shows, not that it is a picture.

WCAG 2.0 failure F30: text alternatives that are no alternatives, such as "image" or "spacer". A word for a kind of
picture ("logo", "map") may be enough in its place, so it is a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, fold, passed, phrases, pictures, rule


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
    },
    actions={
        "kind": Text(
            en="Look at the picture: does the page say elsewhere whose or of what it is? If not, say it in the alternative.",
            ar="انظر إلى الصورة: هل تذكر الصفحة في موضع آخر لمن هي أو ماذا تعرض؟ إن لم تذكر فاكتبه في النص البديل.",
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
            continue
        if said in phrases("image_placeholders"):
            yield failed("placeholder", picture, name=picture.name)
        elif said in phrases("image_kinds"):
            yield cant_tell("kind", picture, name=picture.name)
        else:
            yield passed(at=picture)
