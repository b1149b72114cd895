"""People who hear a picture's name are told what it shows, not that it is a picture.

WCAG 2.0 failures F30 and F39: text alternatives that are no alternatives, such as "image", "picture 2" or "spacer",
whether the picture tells something or only decorates. A word for a kind of picture ("logo", "map") may be enough in its
place, and so may the number of a figure or what looks like a count of the author's ("0001", "Intro#1"): a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, fold, passed, phrases, pictures, rule

_NUMBER = re.compile(r"\s*\d+$")
# F30: 'programming references ... like "picture 1", "picture 2" or "0001", "0002" or "Intro#1", "Intro#2"'
_COUNTED = re.compile(r"0\d{2,}|[^\W\d_]+ ?# ?\d+")
# A figure's number may point to its caption or to the text.
FIGURES = ("figure", "شكل")


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
        "counted": Text(
            en="The text alternative “{name}” may be a number of the author's own",
            ar="قد يكون النص البديل «{name}» رقمًا وضعه كاتب الصفحة لنفسه",
        ),
    },
    actions={
        "kind": Text(
            en="Look at the picture: does the page say elsewhere whose or of what it is? If not, say it in the alternative.",
            ar="انظر إلى الصورة: هل تذكر الصفحة في موضع آخر لمن هي أو ماذا تعرض؟ إن لم تذكر فاكتبه في النص البديل.",
        ),
        "counted": Text(
            en="Look at the picture: does it show this number, or a thing that is known by it? If not, it is a failure.",
            ar="انظر إلى الصورة: هل تعرض هذا الرقم أو شيئًا يُعرف به؟ إن لم تكن كذلك فهذا إخفاق.",
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
        if is_placeholder(said):
            yield failed("placeholder", picture, name=picture.name)
        elif said in phrases("image_kinds"):
            yield cant_tell("kind", picture, name=picture.name)
        elif _COUNTED.fullmatch(picture.name.strip()) or _NUMBER.sub("", said) in map(fold, FIGURES):
            yield cant_tell("counted", picture, name=picture.name)
        else:
            yield passed(at=picture)


def is_placeholder(said: str) -> bool:
    """Tell whether a folded name is a placeholder, or one with a number ("picture 2")."""
    bare = _NUMBER.sub("", said)
    known = phrases("image_placeholders")
    return said in known or (bare in known and bare not in map(fold, FIGURES))
