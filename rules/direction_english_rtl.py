"""English set from right to left has its full stops, brackets and question marks at the wrong end.

English sentences whose computed direction is right to left. The words stay in order, so that it rarely changes the
meaning: a question for a person, once a document. Names, terms and addresses inside Arabic text are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Impact,
    Judgement,
    Kind,
    Script,
    Snapshot,
    Text,
    cant_tell,
    documents,
    isolated,
    kind_of,
    letters,
    moves_in_rtl,
    passed,
    rule,
    text_blocks,
)

MOST = 0.9  # share of letters from which a block is English throughout
ENOUGH_LETTERS = 20


@rule(
    "direction-english-rtl",
    criteria=("1.3.2",),
    provisions=("CXP-8.1.12",),
    impact=Impact.MINOR,
    title=Text(en="English text runs from left to right", ar="النص الإنجليزي يُعرض من اليسار إلى اليمين"),
    who=Text(
        en="Everyone who reads English, most of all people with dyslexia: signs stand at the wrong end of the line.",
        ar="كل من يقرأ الإنجليزية، ولا سيما ذوو عسر القراءة، إذ تظهر العلامات في الطرف الخطأ من السطر.",
    ),
    reasons={
        "signs-move": Text(
            en="English text runs from right to left; blocks concerned: {count}, such as “{text}”",
            ar="نص إنجليزي اتجاهه من اليمين إلى اليسار؛ عدد الفقرات المتأثرة: {count}، مثل «{text}»",
        ),
    },
    actions={
        "signs-move": Text(
            en="Read the text on the page: do its signs, brackets and numbers stand where they belong?",
            ar="اقرأ النص في الصفحة: هل علامات الترقيم والأقواس والأرقام في مواضعها الصحيحة؟",
        ),
    },
    remedy=Text(
        en='Write dir="ltr" with lang="en" on English parts of an Arabic page, and <html lang="en" dir="ltr"> on'
           " English pages.",
        ar='اكتب dir="ltr" مع lang="en" على الأجزاء الإنجليزية من الصفحة العربية،'
           ' و<html lang="en" dir="ltr"> في الصفحات الإنجليزية.',
    ),
)  # fmt: skip
def direction_english_rtl(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        english = [block for block in text_blocks(frame) if _is_english(block)]
        against = [block for block in english if _runs_rtl(block) and moves_in_rtl(block.text)]
        if against:
            text = against[0].text
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            yield cant_tell("signs-move", against[0].element, count=len(against), text=shown)
        elif english:
            yield passed(at=english[0].element)


def _is_english(block: Block) -> bool:
    counted = letters(block.text)
    latin = counted[Script.LATIN]
    mostly_latin = latin >= ENOUGH_LETTERS and latin >= MOST * counted.total()
    return mostly_latin and kind_of(block.text, Script.LATIN) is Kind.SENTENCE


def _runs_rtl(block: Block) -> bool:
    if block.element.style("unicode-bidi") == "plaintext":
        return False
    return any(
        holder.style("direction") == "rtl" and not isolated(holder, block.element)
        for holder, text in block.parts
        if letters(text)[Script.LATIN]
    )
