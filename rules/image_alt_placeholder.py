"""People who hear a picture's name are told what it shows, not that it is a picture.

WCAG 2.0 failure F30: text alternatives that are no alternatives, such as "image", "picture 2", "spacer" or what nobody wrote
(the gap of a template). A word for a kind of picture ("logo", "map") may be enough in its place, so it is a question unless
three pictures bear it; so are
signs or figures alone as the name of a picture that is no bullet and no rule, which may be all that it shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fold,
    is_unwritten,
    passed,
    phrases,
    pictures,
    rule,
    source,
)

MANY = 3  # different files
_VARIANTS = frozenset(
    {"ar", "black", "color", "dark", "en", "footer", "header", "inverse", "light", "mobile", "sticky", "white", "1x", "2x", "3x"}
)
LEAST = 32  # CSS px; smaller pictures are bullets, icons and digits of counters
# F30: "programming references that don't convey the information ... such as 'picture 1', 'picture 2' or '0001'".
_COUNTED = re.compile(
    r"(?:image|img|picture|pic|photo|photograph|graphic|untitled|slide|banner|thumbnail|thumb|icon|logo|avatar"
    r"|صوره|رسم|شريحه|الشريحه|بانر|ايقونه|صوره مصغره|شعار) ?\d{1,4}"
    r"|(?:first|second|third|fourth|fifth) slide|الشريحه (?:الاولي|الثانيه|الثالثه|الرابعه|الخامسه)"
)
_MEASURES = re.compile(r"\d{1,4} ?[x×] ?\d{1,4}(?: ?px)?")
_YEAR = re.compile(r"1[3-9]\d\d|20\d\d")


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
            en="The text alternative “{name}” names only the kind of picture (so called on the page: {count})",
            ar="النص البديل «{name}» يذكر نوع الصورة فقط (عدد ما سُمي به في الصفحة: {count})",
        ),
        "kind-shared": Text(
            en="{count} different pictures have the text alternative “{name}”, which names only the kind of picture",
            ar="صور مختلفة (عددها {count}) نصها البديل واحد هو «{name}»، وهو يذكر نوع الصورة فقط",
        ),
        "no-words": Text(
            en="The text alternative “{name}” of a picture has no words",
            ar="النص البديل للصورة «{name}» لا كلمات فيه",
        ),
    },
    actions={
        "no-words": Text(
            en="Look at the picture: if it shows more than these signs or figures, it is a failure.",
            ar="انظر إلى الصورة: إن كانت تعرض أكثر من هذه الرموز أو الأرقام فهذه مخالفة.",
        ),
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
    many = _kinds_of_many(snapshot)
    kinds: dict[str, list[Element]] = {}
    signs: dict[str, list[Element]] = {}
    for picture in pictures(snapshot):
        said = fold(picture.name)
        if said in phrases("image_placeholders") or _says_nothing(picture.name) or is_unwritten(picture.name):
            yield failed("placeholder", picture, name=picture.name)
        elif said in many:
            yield failed("kind-shared", picture, name=picture.name, count=many[said])
        elif said in phrases("image_kinds"):
            kinds.setdefault(said, []).append(picture)
        elif is_wordless(picture, said):
            signs.setdefault(picture.name.strip(), []).append(picture)
        elif said:
            yield passed(at=picture)
    for alike in signs.values():
        yield cant_tell("no-words", alike[0], of_many=len(alike), alike=True, name=alike[0].name, count=len(alike))
    for alike in kinds.values():
        yield cant_tell("kind", alike[0], of_many=len(alike), alike=True, name=alike[0].name, count=len(alike))


def _says_nothing(name: str) -> bool:
    return _COUNTED.fullmatch(fold(name)) is not None or _MEASURES.fullmatch(name.strip().casefold()) is not None


def _kinds_of_many(snapshot: Snapshot) -> dict[str, int]:
    """Return the kinds of picture after which many different pictures in sight are called, and the number of these.

    One logo may have two files, or variants of one, for the head and the foot of a page; three pictures that are all a "logo" are nobody's.
    A hundred arrows point, and portraits may stand beside the names of those whom they show.
    """
    files: dict[str, set[str]] = {}
    for picture in pictures(snapshot):
        if (said := fold(picture.name)) in phrases("image_kinds") - phrases("image_marks") and picture.visible:
            files.setdefault(said, set()).add(_drawn_in(source(picture)))
    return {said: len(named) for said, named in files.items() if len(named - {""}) >= MANY}


def _drawn_in(file: str) -> str:
    """Return a file's name without what tells its variants apart: logo-dark.svg and logo_white@2x.png are one logo."""
    words = re.findall(r"[^\W_]+", file.rpartition(".")[0].casefold())
    return " ".join(word for word in words if word not in _VARIANTS) or file


def is_wordless(picture: Element, said: str) -> bool:
    """Tell whether a picture larger than a bullet or rule is named by signs alone, or by figures that are no year."""
    if not picture.name.strip() or min(*size(picture)) < LEAST:
        return False
    return not said or (said.isdecimal() and len(said) > 2 and not _YEAR.fullmatch(said))


def size(picture: Element) -> tuple[float, float]:
    """Return the size that a picture is given by its attributes, which a missing file does not take up, or painted at."""
    given = [picture.attribute(name) or "" for name in ("width", "height")]
    if all(value.isdecimal() for value in given):
        return float(given[0]), float(given[1])
    return (picture.box.width, picture.box.height) if picture.box else (0.0, 0.0)
