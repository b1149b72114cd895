"""English set from right to left has its full stops, brackets and question marks at the wrong end.

English sentences whose computed direction is right to left. The words stay in order, so that it rarely changes the
meaning: a question for a person, once a document. Names, terms and addresses inside Arabic text are left alone. Where
the text of a whole page is in Latin letters, its columns and lists run from the right as well, sentences or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Frame,
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
    moves,
    passed,
    rule,
    text_blocks,
)

MOST = 0.9  # share of letters from which a block is English throughout
ENOUGH_LETTERS = 20
PAGE_LETTERS = 50  # of a page; fewer may be a name and an address


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
        "page": Text(
            en="The page's text is in Latin letters and the page runs from right to left, such as “{text}”",
            ar="نص الصفحة مكتوب بالحروف اللاتينية واتجاه الصفحة من اليمين إلى اليسار، مثل «{text}»",
        ),
        "signs-move": Text(
            en="English text runs from right to left; blocks concerned: {count}, such as “{text}”",
            ar="نص إنجليزي اتجاهه من اليمين إلى اليسار؛ عدد الفقرات المتأثرة: {count}، مثل «{text}»",
        ),
    },
    actions={
        "page": Text(
            en="Look at the page: do signs, columns and lists stand where a reader of its language expects them?",
            ar="انظر إلى الصفحة: هل العلامات والأعمدة والقوائم في المواضع التي يتوقعها قارئ لغتها؟",
        ),
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
        blocks = text_blocks(frame)
        if shown := _latin_page(frame, blocks):
            yield cant_tell("page", frame.elements[0], text=shown)
            continue
        english = [block for block in blocks if _is_english(block)]
        against = [block for block in english if _runs_rtl(block) and moves(block.text)]
        if against:
            yield cant_tell("signs-move", against[0].element, count=len(against), text=_shown(against[0]))
        elif english:
            yield passed(at=english[0].element)


def _latin_page(frame: Frame, blocks: list[Block]) -> str:
    """Return the longest text of a document in Latin letters that runs from right to left as a whole, "" for others."""
    counted = letters(" ".join(block.text for block in blocks))
    latin = counted[Script.LATIN]
    if latin < PAGE_LETTERS or latin < MOST * counted.total() or frame.elements[0].style("direction") != "rtl":
        return ""
    turned = [block for block in blocks if letters(block.text)[Script.LATIN] and _runs_rtl(block)]
    return _shown(max(turned, key=lambda block: len(block.text))) if len(turned) * 2 > len(blocks) else ""


def _shown(block: Block) -> str:
    return block.text if len(block.text) <= 60 else f"{block.text[:59]}…"


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
