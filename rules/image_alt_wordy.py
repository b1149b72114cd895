"""A screen reader says "image" by itself and reads an alternative in one breath: it should begin with the matter and end soon.

Advice: "picture of" costs time, and an alternative of several sentences cannot be paused or read again by the word.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, fold, passed, pictures, rule

LONGEST = 150  # characters; common practice, no number of WCAG's
_PREFIXES = tuple(
    fold(phrase)
    for phrase in (
        "image of", "picture of", "photo of", "photograph of", "graphic of", "an image of", "a picture of",
        "a photo of", "صورة عن", "صورة توضح", "صورة تظهر", "صورة تعرض", "صورة تبين", "هذه صورة", "الصورة توضح",
    )
)  # fmt: skip


@rule(
    "image-alt-wordy",
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="Text alternatives are short and begin with the matter", ar="النصوص البديلة موجزة وتبدأ بالمقصود"),
    who=Text(en="People who use a screen reader.", ar="مستخدمو قارئ الشاشة."),
    reasons={
        "prefix": Text(
            en="“{name}” begins by saying that it is a picture, which a screen reader says anyway",
            ar="يبدأ «{name}» بالقول إنها صورة، وقارئ الشاشة يذكر ذلك من تلقاء نفسه",
        ),
        "long": Text(
            en="The text alternative has {length} characters; over {limit} belong into the page itself",
            ar="طول النص البديل {length} حرفًا، وما زاد على {limit} فمكانه الصفحة نفسها",
        ),
    },
    remedy=Text(
        en="Drop “image of”; put a long description beside the picture or behind a link.",
        ar="احذف «صورة عن»، وضع الوصف الطويل بجانب الصورة أو خلف رابط.",
    ),
)
def image_alt_wordy(snapshot: Snapshot) -> Iterator[Judgement]:
    for picture in pictures(snapshot):
        if not picture.name:
            continue
        if fold(picture.name).startswith(tuple(f"{prefix} " for prefix in _PREFIXES)):
            yield failed("prefix", picture, name=picture.name[:60])
        elif len(picture.name) > LONGEST:
            yield failed("long", picture, length=len(picture.name), limit=LONGEST)
        else:
            yield passed(at=picture)
