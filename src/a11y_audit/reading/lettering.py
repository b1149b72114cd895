"""Words that a recogniser found in pictures: which of them are sure, and whether a text says them too.

Recognition is a witness that errs. Only words with a high confidence that are made of letters count, and numbers never
do: Arabic-Indic digits are often read as others (seen with Tesseract 5.3: 1446 in such digits came out as 1667).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from a11y_audit.lexicon import Script, fold, mostly, phrases, stems, words
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.lettering import Lettering, PictureKind, ReadPicture, SeenWord
from a11y_audit.model.shape import Shape
from a11y_audit.reading.once import once_a_page

CONFIDENT = 80  # what photographs without words yield stays below it, or is shorter than a word
CONFIDENT_NUMBER = 90  # for quoting alone
DOUBTFUL = 50
TELLING = 3  # letters; shorter ones are particles, or leaves and twigs taken for letters
ALIKE = 0.75  # of two words that differ by a letter that was misread
DRAWN_COLOURS = 64  # photographs have hundreds, flat lettering has a handful, a graded ground some tens
QUOTE = 120  # characters
DRAWN_WORDS = 2  # sure words with a meaning: what makes a drawing a picture of text
PHOTO_WORDS, PHOTO_COVERAGE = 3, 0.02  # in a photograph, signs and labels are fewer or smaller than a painted slogan
# Letters and share that make one word alone a picture of text: a button, a heading; of many colours, a larger share.
ONE_WORD, ONE_COVERAGE, ONE_COVERAGE_PHOTO = 4, 0.05, 0.2

_LETTERING: Shape[Lettering] = Shape(Lettering)


class PictureText(NamedTuple):
    """One picture that was read. `said` are its sure words in reading order, as they are written there."""

    element: Element
    kind: PictureKind
    digest: str
    said: tuple[str, ...]
    telling: tuple[str, ...]  # of these, folded, the ones that carry meaning
    quote: str
    coverage: float  # share of the picture that sure words cover, 0 to 1
    is_drawn: bool  # few colours: no photograph
    numbers: float  # share of numbers among all that was read, 0 to 1

    @property
    def shows_text(self) -> bool:
        """Tell whether its words are so many or so large that it is a picture of text, not a sign on a thing in it."""
        many = len(self.telling)
        if many == 1:
            least = ONE_COVERAGE if self.is_drawn else ONE_COVERAGE_PHOTO
            return len(self.telling[0]) >= ONE_WORD and self.coverage >= least
        if self.is_drawn:
            return many >= DRAWN_WORDS
        return many >= PHOTO_WORDS and self.coverage >= PHOTO_COVERAGE

    @property
    def script(self) -> Script | None:
        """The script that most of its letters are of."""
        return mostly(" ".join(self.telling))


@once_a_page
def picture_texts(snapshot: Snapshot) -> tuple[PictureText, ...]:
    """Return every picture that was read, in document order; empty where none was."""
    found = []
    for picture in _LETTERING.of(snapshot.sections.get("lettering", {})).pictures:
        if picture.frame < len(snapshot.frames) and picture.row < len(snapshot.frames[picture.frame].views):
            found.append(_text(snapshot.frames[picture.frame].views[picture.row], picture))
    return tuple(found)


def _text(element: Element, picture: ReadPicture) -> PictureText:
    sure_lines = {word.line for word in picture.words if _is_sure(word) and _tells(word)}
    sure = [word for word in picture.words if word.line in sure_lines and _is_sure(word)]
    quoted = [word for word in picture.words if word in sure or (word.line in sure_lines and _is_sure_number(word))]
    area = max(1.0, picture.width * picture.height)
    quote = " ".join(word.text for word in quoted)
    return PictureText(
        element=element, kind=picture.kind, digest=picture.digest,
        said=tuple(word.text for word in sure),
        telling=tuple(fold(word.text) for word in sure if _tells(word)),
        quote=quote if len(quote) <= QUOTE else quote[:QUOTE].rpartition(" ")[0] + " …",
        coverage=min(1.0, sum(word.width * word.height for word in sure) / area),
        is_drawn=picture.colours <= DRAWN_COLOURS,
        numbers=_share_of_numbers(picture.words),
    )  # fmt: skip


def _is_sure(word: SeenWord) -> bool:
    """Two letters at least, and little else: noise is made of marks, digits and single letters."""
    return word.confidence >= CONFIDENT and _letters(word) >= max(2, 0.6 * len(word.text))


def _tells(word: SeenWord) -> bool:
    return _letters(word) >= TELLING and fold(word.text) not in phrases("function_words")


def _letters(word: SeenWord) -> int:
    return sum(char.isalpha() for char in word.text)


def _is_sure_number(word: SeenWord) -> bool:
    return word.confidence >= CONFIDENT_NUMBER and word.text.isalnum() and word.text.isascii()


def _share_of_numbers(read: Iterable[SeenWord]) -> float:
    kept = [word for word in read if word.confidence >= DOUBTFUL and any(map(str.isalnum, word.text))]
    return sum(any(map(str.isdigit, word.text)) for word in kept) / len(kept) if kept else 0.0


def share_said(telling: Iterable[str], text: str, *, closely: bool = True) -> float:
    """Return the share (0 to 1) of words that a text says too: the same, of one stem, or but for misread letters.

    `closely` compares letter by letter, which is for short texts.
    """
    wanted = tuple(telling)
    if not wanted:
        return 0.0
    there = frozenset(words(text))
    roots = _stems(text)
    return sum(_is_said(word, there, roots, closely=closely) for word in wanted) / len(wanted)


def _is_said(word: str, there: frozenset[str], roots: frozenset[str], *, closely: bool) -> bool:
    parts = word.split()  # "read-only" is folded to two
    if all(part in there or _stems(part) & roots for part in parts):
        return True
    return closely and any(_are_alike(word, other) for other in there)


def _are_alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < TELLING or abs(len(one) - len(other)) > max(2, len(one) // 3):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return stems(text)


def of_script(telling: Iterable[str], script: Script) -> list[str]:
    """Return the words of one script."""
    return [word for word in telling if mostly(word) is script]


def heard_lines(element: Element) -> Iterator[str]:
    """Yield what assistive technology meets in an element: its texts, and names that are no texts."""
    for holder, text in element.texts():
        if holder.exposed:
            yield text
    for node in (element, *element.descendants()):
        if node.exposed and node.name and node.tag in ("img", "input", "svg", "a", "button", "area", "object"):
            yield node.name
