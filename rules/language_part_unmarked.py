"""A sentence in another language without a lang attribute is read out in the wrong voice.

English sentences on Arabic pages and the reverse, told by their script and by the words that only sentences have;
passages in another language of the same script by a model that runs here and, where they are short or stand among other
sentences, by the small words of that language too; sentences in scripts of their own by these. Names, terms, codes, addresses and runs of
fewer than four words are left alone, as SC 3.1.2 leaves out proper names and technical terms; phrases that may be names
are one question a page. Where the language is declared wrongly, the rules for that speak instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from a11y_audit.api import (
    NO_LANGUAGE,
    Agreement,
    Block,
    Element,
    Impact,
    Judgement,
    Kind,
    Outcome,
    Script,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    compare,
    documents,
    failed,
    has_clause,
    is_in_sentences,
    is_prose,
    kind_of,
    letters,
    lift,
    met,
    misdeclared,
    rule,
    runs,
    scope,
    script_of,
    text_blocks,
)

MOST = 0.8  # share of letters from which a block is wholly in one script
# Letters of a passage that the model is asked about, and of one that it settles; of a sentence and of a phrase that the
# small words of their language settle beside it.
LONG, SURE_LONG, SENTENCE, PHRASE = 60, 100, 40, 25
FEW_CAPITALS, FEWER_CAPITALS = 0.5, 0.34  # a list of names in Latin letters has more words with a capital, and a title
QUOTING = ("q", "i", "em", "b", "strong", "span")  # what sets a phrase apart within a sentence
FEW_OTHER = 20  # letters of another script than Latin and Arabic: fewer are a name, or the word for a language
_OTHER = {Script.ARABIC: Script.LATIN, Script.LATIN: Script.ARABIC, Script.OTHER: Script.LATIN}
FEW_SMALL_WORDS = 2  # of a phrase, for a question
_BETWEEN_SCRIPTS = frozenset((Script.ARABIC, Script.LATIN))
_ENDS = re.compile(r"[.!?…。！？؟۔।]['\"’”»)\]]*$")
_SENTENCES = re.compile(r"[^.!?؟۔…:;«»“”„\"]+[.!?؟۔…]*")
_REASONS = {Script.ARABIC: "arabic", Script.LATIN: "latin"}


@rule(
    "language-part-unmarked",
    criteria=("3.1.2",),
    provisions=("CXP-6.1.1", "CXP-8.1.12"),
    impact=Impact.SERIOUS,
    title=Text(en="Passages in another language are marked", ar="المقاطع المكتوبة بلغة أخرى محددة اللغة"),
    who=Text(
        en="People who use a screen reader or Braille: without the mark the passage is spoken in the wrong voice.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، فبدون تحديد اللغة يقرأ المقطع بالصوت الخاطئ.",
    ),
    reasons={
        "latin": Text(
            en="A passage in Latin letters stands in text declared as “{declared}”: “{text}”",
            ar="مقطع بالحروف اللاتينية داخل نص معلن بلغة «{declared}»: «{text}»",
        ),
        "arabic": Text(
            en="A passage in Arabic letters stands in text declared as “{declared}”: “{text}”",
            ar="مقطع بالحروف العربية داخل نص معلن بلغة «{declared}»: «{text}»",
        ),
        "other-language": Text(
            en="A passage in “{found}” stands in text declared as “{declared}”: “{text}”",
            ar="مقطع بلغة «{found}» داخل نص معلن بلغة «{declared}»: «{text}»",
        ),
        "looks-other": Text(
            en="A passage that looks like “{found}” stands in text declared as “{declared}”: “{text}”",
            ar="مقطع يبدو أنه بلغة «{found}» داخل نص معلن بلغة «{declared}»: «{text}»",
        ),
        "name-or-phrase": Text(
            en="Longer runs of words in another script without a lang attribute: {count}; the first is “{text}”",
            ar="عدد العبارات الطويلة المكتوبة بحروف لغة أخرى دون السمة lang: {count}، أولها «{text}»",
        ),
    },
    actions={
        "looks-other": Text(
            en="Read the passage: if it is in another language than declared and no name, it needs a lang attribute.",
            ar="اقرأ المقطع: إن كان بلغة غير المعلنة وليس اسم علم فيجب تحديد لغته بالسمة lang.",
        ),
        "name-or-phrase": Text(
            en="Read the phrase: a proper name or technical term may stay, anything else needs a lang attribute.",
            ar="اقرأ العبارة: إن كانت اسم علم أو مصطلحًا تقنيًا فلا بأس، وإلا فيجب تحديد لغتها بالسمة lang.",
        ),
    },
    remedy=Text(
        en='Mark the passage: <q lang="en" dir="ltr">…</q> on an Arabic page, <p lang="ar" dir="rtl">…</p> on an'
           " English one; or translate it.",
        ar='حدد لغة المقطع: <q lang="en" dir="ltr">…</q> في صفحة عربية، و<p lang="ar" dir="rtl">…</p> في صفحة إنجليزية،'
           " أو ترجمه.",
    ),
)  # fmt: skip
def language_part_unmarked(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        wrong = misdeclared(frame)
        told: set[Element] = set()
        asked: list[tuple[Element, str]] = []
        seeming: dict[str, list[Judgement]] = {}
        for block in text_blocks(frame, met):
            for declared, owner, holder, text in _segments(block):
                if owner.index in wrong:
                    continue
                for judgement in _judge(block, holder, text, declared):
                    if judgement.reason == "name-or-phrase":
                        asked.append((holder, text))
                    elif judgement.reason == "looks-other":
                        seeming.setdefault(str(judgement.values["found"]), []).append(judgement)
                    elif judgement.at is not None and judgement.at not in told:
                        told.add(judgement.at)
                        yield judgement
        for alike in seeming.values():
            yield cant_tell("looks-other", alike[0].at, of_many=len(alike), values=alike[0].values)
        if asked:
            yield cant_tell("name-or-phrase", asked[0][0], of_many=len(asked), count=len(asked), text=_shown(asked[0][1]))


def _segments(block: Block) -> Iterator[tuple[str, Element, Element, str]]:
    """Yield the stretches of a block under one declaration: language, who declares it, the first holder, the text."""
    stretches: list[tuple[str, Element, Element, list[str]]] = []
    for holder, text in block.parts:
        declared, owner = scope(holder)
        if owner is None or holder.closest(*NO_LANGUAGE) is not None:
            continue
        if stretches and stretches[-1][1] == owner:
            stretches[-1][3].append(text)
        else:
            stretches.append((declared, owner, holder, [text]))
    for declared, owner, holder, texts in stretches:
        if text := collapse("".join(texts)):
            yield declared, owner, holder, text


def _judge(block: Block, holder: Element, text: str, declared: str) -> Iterator[Judgement]:
    script = script_of(declared)
    if script is None or script not in _OTHER:
        return
    other = _OTHER[script]
    if script is not Script.OTHER and letters(text)[Script.OTHER] >= FEW_OTHER:
        yield from _of_other_scripts(block, holder, text, declared)
    if not letters(text)[other]:
        yield from _of_one_script(block, holder, text, declared, script)
        return
    if _mostly(text, other):
        kind = kind_of(text, other)
        if kind is Kind.PERHAPS and _ENDS.search(text) and is_in_sentences(text, declared):
            kind = Kind.SENTENCE
        if kind is Kind.SENTENCE:
            at = lift(block.element, lambda outer: _mostly(outer, other)) if text == block.text else holder
            yield failed(_REASONS[other], at, declared=declared, text=_shown(text))
        elif kind is Kind.PERHAPS:
            yield cant_tell("name-or-phrase", holder)
        return
    for run in runs(text, other):
        if kind_of(run, other) is Kind.SENTENCE:
            yield failed(_REASONS[other], _holder(block, run) or holder, declared=declared, text=_shown(run))
    yield from _of_one_script(block, holder, text, declared, script)


def _of_other_scripts(block: Block, holder: Element, text: str, declared: str) -> Iterator[Judgement]:
    """Judge the runs of a text in Cyrillic, Chinese, Greek ... letters: a sentence ends like one, what does not may be
    a name."""
    for is_run, pieces in groupby(text, lambda char: not _BETWEEN_SCRIPTS & letters(char).keys()):
        run = "".join(pieces).strip()
        if not is_run or letters(run)[Script.OTHER] < FEW_OTHER:
            continue
        agreement, found = compare(run, declared)
        if agreement is Agreement.CONTRADICTS and (_ENDS.search(run) or letters(run).total() >= LONG):
            judge, reason = (failed, "other-language") if _ENDS.search(run) else (cant_tell, "looks-other")
            yield judge(reason, _holder(block, run) or holder, declared=declared, found=found, text=_shown(run))


def _of_one_script(block: Block, holder: Element, text: str, declared: str, script: Script) -> Iterator[Judgement]:
    """Judge a whole text in the script of its declared language, else the parts and sentences in it."""
    whole = _passage(holder, text, declared, script)
    if whole and whole.outcome is Outcome.FAILED:
        yield whole
        return
    parts = [(part, collapse(own)) for part, own in block.parts if part is not block.element and scope(part) == scope(holder)]
    sentences = [(_holder(block, one) or holder, one) for one in map(str.strip, _SENTENCES.findall(text))]
    for at, passage in (*parts, *sentences):
        counted, apart = letters(passage)[script], (at, passage) in parts and at.tag in QUOTING
        least = PHRASE if apart else SENTENCE
        if passage == text or passage not in text or counted < least or is_prose(passage, declared):
            continue  # nearly always: the words of its own language need no model
        if apart and at.tag != "q" and counted < SENTENCE and not is_prose(passage, compare(passage, declared).found, declared):
            continue  # the title of a work
        quoted = apart and at.tag == "q"
        if judgement := _passage(at, passage, declared, script, sure_long=None, closed=quoted):
            yield judgement
            return
    if whole:
        yield whole


def _passage(
    holder: Element, text: str, declared: str, script: Script, sure_long: int | None = SURE_LONG, *, closed: bool = False
) -> Judgement | None:
    counted, closed = letters(text)[script], closed or bool(_ENDS.search(text))
    if counted < PHRASE or not _mostly(text, script):
        return None
    if _capitals(text) > (FEW_CAPITALS if counted >= LONG or closed else FEWER_CAPITALS):
        return None
    agreement, found = compare(text, declared)
    if agreement not in (Agreement.CONTRADICTS, Agreement.DOUBTFUL):
        return None
    is_long = sure_long is not None and counted >= LONG and agreement is Agreement.CONTRADICTS
    is_clause = has_clause(text, found, declared)
    if not is_clause and counted < LONG and _capitals(text) > FEWER_CAPITALS:
        return None
    is_closed = closed and counted >= SENTENCE
    if not is_long and not ((is_clause or is_closed) and is_prose(text, found, declared, enough=FEW_SMALL_WORDS)):
        return None
    is_sentence = is_closed and is_clause and is_prose(text, found, declared)
    sure = agreement is Agreement.CONTRADICTS and (is_sentence or (sure_long is not None and counted >= sure_long))
    judge, reason = (failed, "other-language") if sure else (cant_tell, "looks-other")
    return judge(reason, holder, declared=declared, found=found, text=_shown(text))


def _holder(block: Block, run: str) -> Element | None:
    """Return the element that holds a whole run, None when the run goes over several."""
    return next((holder for holder, text in block.parts if run in collapse(text)), None)


def _mostly(text: str, script: Script) -> bool:
    counted = letters(text)
    return counted[script] > 0 and counted[script] >= MOST * counted.total()


def _capitals(text: str) -> float:
    found = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in found) / len(found) if found else 0


def _shown(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
