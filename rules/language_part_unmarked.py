"""A sentence in another language without a lang attribute is read out in the wrong voice.

English sentences on Arabic pages and the reverse, told by their script and by the words that only sentences have; long
passages in another language of the same script by a model that runs here, and short sentences in the languages that pages
quote most by that model and by the small words of each. Names, terms, codes, addresses and runs of
fewer than four words are left alone, as SC 3.1.2 leaves out proper names and technical terms; phrases that may be names
are one question a page. Where the language is declared wrongly, the rules for that speak instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    NO_LANGUAGE,
    Agreement,
    Block,
    Element,
    Impact,
    Judgement,
    Kind,
    Script,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    compare,
    documents,
    failed,
    kind_of,
    letters,
    lift,
    met,
    misdeclared,
    rule,
    runs,
    scope,
    script_of,
    sentence_in_other,
    text_blocks,
)

MOST = 0.8  # share of letters from which a block is wholly in one script
LONG, SURE_LONG = 60, 100  # letters of a passage that the model is asked about, and of one that it settles
SHORT = 20  # letters of a sentence below which the model is not asked
QUOTING = ("q", "i", "em", "b", "strong", "span")  # what sets a phrase apart within a sentence
FEW_CAPITALS = 0.5  # a list of names in Latin letters has more words with a capital
_ENDS = (".", "!", "?", "…", "»", "”", '"')
_OTHER = {Script.ARABIC: Script.LATIN, Script.LATIN: Script.ARABIC}
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
            en="A passage in Arabic stands in text declared as “{declared}”: “{text}”",
            ar="مقطع بالعربية داخل نص معلن بلغة «{declared}»: «{text}»",
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
        for block in text_blocks(frame, met):
            for declared, owner, holder, text in _segments(block):
                if owner.index in wrong:
                    continue
                for judgement in _judge(block, holder, text, declared):
                    if judgement.reason == "name-or-phrase":
                        asked.append((holder, text))
                    elif judgement.at is not None and judgement.at not in told:
                        told.add(judgement.at)
                        yield judgement
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
    if not letters(text)[other]:
        yield from _of_one_script(block, holder, text, declared, script)
        return
    if _mostly(text, other):
        kind = kind_of(text, other)
        if kind is Kind.PERHAPS and other is Script.LATIN and _is_closed(text, other):
            found = sentence_in_other(text, declared)
            kind = Kind.SENTENCE if found and found.sure else kind
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


def _of_one_script(block: Block, holder: Element, text: str, declared: str, script: Script) -> Iterator[Judgement]:
    counted = letters(text)[script]
    if counted >= SHORT and _mostly(text, script) and _capitals(text) <= FEW_CAPITALS:
        sentence = sentence_in_other(text, declared)
        agreement, found = compare(text, declared)
        long = counted >= LONG and agreement is Agreement.CONTRADICTS
        told = sentence is not None and sentence.sure and _is_closed(text, script)
        if told or (long and counted >= SURE_LONG):
            language = found if long or sentence is None else sentence.language
            yield failed("other-language", holder, declared=declared, found=language, text=_shown(text))
            return
        if sentence or long:
            yield cant_tell("looks-other", holder, declared=declared, found=found, text=_shown(text))
            return
    for part, said in block.parts:
        apart = part.tag in QUOTING and letters(said)[script] >= SHORT and scope(part) == scope(holder)
        if apart and said in text and (sentence := sentence_in_other(said, declared)):
            judge, reason = (failed, "other-language") if part.tag == "q" and sentence.sure else (cant_tell, "looks-other")
            if part.tag == "q" or sentence.sure:
                yield judge(reason, part, declared=declared, found=sentence.language, text=_shown(collapse(said)))


def _is_closed(text: str, script: Script) -> bool:
    """Tell whether a text is long or ends as sentences do: a short one without its full stop may be the title of a work."""
    return letters(text)[script] >= LONG or text.endswith(_ENDS)


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
