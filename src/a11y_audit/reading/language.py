"""Which language a text says it is in, which text inherits that, and whether the two agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from a11y_audit.lexicon.detect import language_scores
from a11y_audit.lexicon.fold import words
from a11y_audit.lexicon.prose import is_prose
from a11y_audit.lexicon.scripts import Script, letters, writings
from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.blocks import CODE, is_fallback, met
from a11y_audit.reading.once import once

# Primary subtags of two letters in the IANA registry that name a living language or one that sites are written in.
_KNOWN = frozenset(re.findall(r"\w+", """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"""))
_ARABIC_SCRIPT = frozenset(("ar", "fa", "ur", "ps", "sd", "ug"))
_OTHER_SCRIPT = frozenset(re.findall(r"\w+", """
    am as av ba be bg bh bn bo ce cu cv dv dz el gu he hi hy ii ja ka km kn ko kv ky lo mk ml mn mr my ne or os pi ru
    sa si ta te th ti tt uk yi zh"""))
# What Unicode calls the letters of languages that are written in one script of their own, or in few.
_LETTERS_OF = {
    language: frozenset(letters_.split())
    for languages, letters_ in (
        ("el", "GREEK"), ("ba be bg ce cu cv kv ky mk os ru tt uk", "CYRILLIC"), ("mn", "CYRILLIC MONGOLIAN"),
        ("he yi", "HEBREW"), ("bh hi mr ne sa", "DEVANAGARI"), ("as bn", "BENGALI"), ("zh", "CJK BOPOMOFO"),
        ("ja", "CJK HIRAGANA KATAKANA KATAKANA-HIRAGANA HALFWIDTH"), ("ko", "HANGUL CJK"), ("ka", "GEORGIAN"),
        ("hy", "ARMENIAN"), ("th", "THAI"), ("lo", "LAO"), ("km", "KHMER"), ("my", "MYANMAR"), ("am ti", "ETHIOPIC"),
        ("ta", "TAMIL"), ("te", "TELUGU"), ("kn", "KANNADA"), ("ml", "MALAYALAM"), ("gu", "GUJARATI"), ("or", "ORIYA"),
        ("si", "SINHALA"), ("bo dz", "TIBETAN"), ("dv", "THAANA"), ("ii", "YI"),
    )
    for language in languages.split()
}  # fmt: skip
_SEVERAL_SCRIPTS = frozenset(re.findall(r"\w+", "ab az bs ha iu kk ks ku ms pa sr tg tk uz wo"))
# Languages that a model takes for one another, as their speakers do.
_KIN = tuple(
    frozenset(group.split())
    for group in (
        "no nb nn da sv", "hr bs sr sh", "id ms jv su", "pt gl es ca an ast", "nl af li fy", "cs sk", "ar arz ary",
        "fa prs mzn azb", "ur pnb", "it la co sc scn", "de lb als nds bar", "en sco",
        "ru be uk rue", "bg mk sr", "ba ky kk tt cv", "hi mr ne sa bh mai gom new", "zh wuu yue", "bn as bpy", "he yi",
    )
)  # fmt: skip

# Shares of letters, from the policy's check list: Arabic text is interspersed with Latin names more than the reverse.
ARABIC_SHARE, LATIN_SHARE = 0.6, 0.8
FEW_LETTERS = 20
# Confidence of the model: above SURE nobody disagreed on the texts tried, and short texts need SURE_IF_SHORT; from
# LIKELY on a person is asked, provided that the declared language is UNLIKELY.
SURE, SURE_IF_SHORT, LIKELY, UNLIKELY = 0.9, 0.98, 0.6, 0.1
LONG_LETTERS = 60
SURE_SENTENCE = 0.8  # of one sentence that it is in the language that is declared
SHORT_LETTERS, LIKELY_PHRASE = 15, 0.75  # a phrase too short to be compared can still be asked about
# One word said often is no evidence of a language: so many different words must be there, and no table of one value.
FEW_WORDS, ENOUGH_WORDS, MANY_WORDS, VARIETY = 3, 6, 30, 0.25
# With the small words of a language as second witness the model may be less sure, the text shorter.
SURE_OF_PROSE, UNLIKELY_OF_PROSE, PROSE_WORDS = 0.7, 0.2, 5
# Letters of other scripts: hardly any of the declared language's, and Japanese that writes without its own signs.
MOST, HARDLY_ANY, KANA = 0.8, 0.2, 0.1
_KANA = ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA")


class Agreement(StrEnum):
    """Whether a text is in the language that it is said to be in."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"


class Comparison(NamedTuple):
    """What a text looks like against its declared language; `found` is a script or a language code."""

    agreement: Agreement
    found: str = ""


def primary(tag: str) -> str:
    """Return the primary language of a tag ("en" of "en-GB"), "" when it is not a known one."""
    first = tag.strip().replace("_", "-").split("-")[0].lower()
    return first if first in _KNOWN else ""


@cache
def script_of(tag: str) -> Script | None:
    """Return the script that a language is written in, None when it is unknown or has several."""
    subtags = tag.strip().lower().replace("_", "-").split("-")
    if stated := next((part for part in subtags[1:] if len(part) == 4 and part.isalpha()), ""):
        return {"arab": Script.ARABIC, "latn": Script.LATIN}.get(stated, Script.OTHER)
    language = primary(tag)
    if not language or language in _SEVERAL_SCRIPTS:
        return None
    if language in _ARABIC_SCRIPT:
        return Script.ARABIC
    return Script.OTHER if language in _OTHER_SCRIPT else Script.LATIN


def inheriting(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield the texts that take their language from an element: texts that people meet, and names set by attributes.

    Code is left out. ACT Rules, "Text Inheriting its Programmatic Language from an Element".
    """
    frame, index = element.frame, element.index
    end, owners = frame.ends[index], _owners(frame)
    while index < end:
        row = frame.rows[index]
        if row.tag in CODE:
            index = frame.ends[index]
            continue
        if row.tag == TEXT:
            holder = frame.views[row.parent]
            if met(holder) and holder.tag != "title" and not is_fallback(holder):
                yield holder, row.text
        elif index != element.index and owners[index] == index:
            index = frame.ends[index]
            continue
        else:
            node = frame.views[index]
            if node.exposed and node.name and node.name not in node.text:
                yield node, node.name
        index += 1


@once
def page_text(frame: Frame) -> str:
    """Return all text of a document that takes its language from the root, its title included."""
    root = frame.elements[0]
    parts = [text for _, text in inheriting(root)]
    title = next((e for e in frame.elements if e.tag == "title" and not _declared(e)), None)
    return collapse(" ".join([frame.document.title or "" if title else "", *parts]))


def scope(element: Element) -> tuple[str, Element | None]:
    """Return the language that an element's text is in by declaration, and the element that declares it."""
    return _scopes(element.frame)[element.index]


@once
def _scopes(frame: Frame) -> tuple[tuple[str, Element | None], ...]:
    """Return for each row the language that it is in by declaration, and the element that declares it."""
    declared: dict[int, tuple[str, Element | None]] = {node.index: (_declared(node), node) for node in declaring(frame)}
    declared[-1] = "", None
    return tuple([declared[owner] for owner in _owners(frame)])


@once
def _owners(frame: Frame) -> tuple[int, ...]:
    """Return for each row the row that declares its language, -1 where none does."""
    own = {element.index for element in declaring(frame)}
    found: list[int] = []
    for index, row in enumerate(frame.rows):
        found.append(index if index in own else found[row.parent] if row.parent >= 0 else -1)
    return tuple(found)


@once
def declaring(frame: Frame) -> list[Element]:
    """Return the elements of a document that declare a language, the root first when it does."""
    return [element for element in frame.bearing("lang", "xml:lang") if _declared(element)]


@once
def misdeclared(frame: Frame) -> frozenset[int]:
    """Return the rows of the elements whose declared language their own text contradicts, or seems to.

    What inherits from them is not unmarked but wrongly marked: one defect, reported where the language is declared.
    """
    return frozenset(
        element.index
        for element in declaring(frame)
        if compare_own(element).agreement in (Agreement.CONTRADICTS, Agreement.DOUBTFUL)
    )


def compare_own(element: Element) -> Comparison:
    """Compare the text that takes its language from an element with what it declares.

    Where the model doubts and a sentence is plainly as declared, the rest is a part in another language.
    """
    tag = scope(element)[0]
    comparison = compare(own_text(element), tag)
    doubtful = comparison.agreement is Agreement.DOUBTFUL and comparison.found not in tuple(Script)
    if doubtful and any(_is_plainly(text, tag) for _, text in inheriting(element)):
        return Comparison(Agreement.AGREES, primary(tag))
    return comparison


def _is_plainly(text: str, tag: str) -> bool:
    if len(set(words(text))) < ENOUGH_WORDS:
        return False
    scores = language_scores(text)
    return next(iter(scores), "") == primary(tag) and scores[primary(tag)] >= SURE_SENTENCE


def own_text(element: Element) -> str:
    """Return all text that takes its language from an element; for the root, with the page's title."""
    if element.parent is None:
        return page_text(element.frame)
    return collapse(" ".join(text for _, text in inheriting(element)))


def compare(text: str, tag: str) -> Comparison:
    """Say whether a text is in the language of a tag: by its script where that tells, else by a model.

    UNKNOWN for texts of few letters and for languages that are not known.
    """
    declared, script = primary(tag), script_of(tag)
    counted = letters(text)
    total = counted.total()
    if not declared or script is None or total < FEW_LETTERS:
        return Comparison(Agreement.UNKNOWN)
    arabic, latin = counted[Script.ARABIC] / total, counted[Script.LATIN] / total
    if script is not Script.ARABIC and arabic > (0.5 if script is Script.LATIN else 1 - ARABIC_SHARE):
        return Comparison(Agreement.CONTRADICTS if arabic >= ARABIC_SHARE else Agreement.DOUBTFUL, Script.ARABIC)
    if script is not Script.LATIN and latin > 1 - ARABIC_SHARE:
        if latin >= LATIN_SHARE:
            return Comparison(Agreement.CONTRADICTS, Script.LATIN)
        return Comparison(Agreement.DOUBTFUL if latin > 0.5 else Agreement.AGREES, Script.LATIN)
    if counted[Script.OTHER] >= MOST * total:
        return _by_letters(text, declared, total)
    if script is Script.OTHER:
        return Comparison(Agreement.AGREES if counted[Script.OTHER] > total / 2 else Agreement.UNKNOWN)
    if total / 2 <= counted[script] < total:  # a smaller part in other letters is no part of the language in question
        text = " ".join(word for word in text.split() if letters(word)[script])
        total = counted[script]
    return _by_model(text, declared, total)


def _by_letters(text: str, declared: str, total: int) -> Comparison:
    """Compare a text in a script that is neither Latin nor Arabic: most of these are the mark of a language or two."""
    counted = writings(text)
    own, kana = _LETTERS_OF.get(declared, frozenset()), sum(counted[name] for name in _KANA)
    best, score = next(iter(language_scores(text).items()), ("", 0.0))
    if sum(counted[name] for name in own) < HARDLY_ANY * total:
        if not best or (script_of(declared) is Script.OTHER and not own):
            return Comparison(Agreement.UNKNOWN)
        return Comparison(Agreement.CONTRADICTS if score >= LIKELY else Agreement.DOUBTFUL, best)
    if declared == "zh" and kana >= KANA * total:
        return Comparison(Agreement.CONTRADICTS, "ja")
    if (declared == "ko" and not counted["HANGUL"]) or (declared == "ja" and not kana):
        if best != "zh" or score < SURE:
            return Comparison(Agreement.AGREES)
        return Comparison(Agreement.CONTRADICTS if declared == "ko" or "。" in text else Agreement.DOUBTFUL, best)
    return _by_model(text, declared, total) if own == {"CYRILLIC"} else Comparison(Agreement.AGREES)


def _by_model(text: str, declared: str, total: int) -> Comparison:
    said = words(text)
    different = len(set(said))
    if different < FEW_WORDS or (different < MANY_WORDS and different < VARIETY * len(said)):
        return Comparison(Agreement.UNKNOWN)
    scores = language_scores(text)
    if not scores:
        return Comparison(Agreement.UNKNOWN)
    best = next(iter(scores))
    kin, found_kin = _kin(declared), _kin(best)
    score, own = sum(scores.get(code, 0) for code in found_kin), sum(scores.get(code, 0) for code in kin)
    prose = best not in kin and different >= PROSE_WORDS and is_prose(text, best, declared)
    if best in kin or scores[best] < LIKELY or own > (UNLIKELY_OF_PROSE if prose else UNLIKELY):
        return Comparison(Agreement.AGREES, declared)
    sure = different >= ENOUGH_WORDS and scores[best] >= (SURE if total >= LONG_LETTERS else SURE_IF_SHORT)
    sure = sure or (prose and score >= SURE_OF_PROSE)
    return Comparison(Agreement.CONTRADICTS if sure else Agreement.DOUBTFUL, best)


def _kin(language: str) -> frozenset[str]:
    return next((group for group in _KIN if language in group), frozenset({language}))


def seems_other(text: str, tag: str) -> str:
    """Return the language that a phrase too short to compare seems to be in, "" when it may be as declared."""
    declared, said = primary(tag), words(text)
    if not declared or script_of(tag) is not Script.LATIN or len(set(said)) < FEW_WORDS:
        return ""
    scores = language_scores(text, SHORT_LETTERS)
    best = next(iter(scores), "")
    kin = _kin(declared)
    if not best or best in kin or scores[best] < LIKELY_PHRASE:
        return ""
    return best if sum(scores.get(code, 0) for code in kin) <= UNLIKELY else ""


def is_in_sentences(text: str, declared: str) -> bool:
    """Tell whether a text in another script than declared is prose of a language, not a list of names."""
    best, score = next(iter(language_scores(text).items()), ("", 0.0))
    return score >= SURE_OF_PROSE and is_prose(text, best, declared)


def _declared(element: Element) -> str:
    """Return the language that an element itself declares."""
    return element.own_language or ""
