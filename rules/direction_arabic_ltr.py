"""Arabic set from left to right shows its numbers, signs and Latin words in the wrong places.

Arabic text blocks whose computed direction is left to right (techniques H34 and H56). Failed where the order of words
or figures is really changed by it, and on an Arabic page where signs go to the wrong end as well; where of a part only
the signs do, or the words happen to come out in order, a person looks. A line that says the same in two languages, side
by side, is in order either way. One judgement a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Block,
    Element,
    Frame,
    Impact,
    Judgement,
    Script,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    in_two_languages,
    isolated,
    letters,
    moves,
    passed,
    rule,
    text_blocks,
    words_move,
)

ENOUGH_LETTERS = 10  # a shorter text is a name or a label of one word or two
_NOT_SET_HERE = ("code", "pre", "svg", "select", "textarea", "math")


@rule(
    "direction-arabic-ltr",
    criteria=("1.3.2",),
    provisions=("CXP-8.1.12",),
    impact=Impact.SERIOUS,
    title=Text(en="Arabic text runs from right to left", ar="النص العربي يُعرض من اليمين إلى اليسار"),
    who=Text(
        en="Everyone who reads Arabic: numbers, signs and foreign words stand in the wrong order.",
        ar="كل من يقرأ العربية، إذ تظهر الأرقام والعلامات والكلمات الأجنبية في غير ترتيبها.",
    ),
    reasons={
        "page": Text(
            en="The page's text is Arabic and runs from left to right; blocks concerned: {count}, such as “{text}”",
            ar="نص الصفحة عربي واتجاهه من اليسار إلى اليمين؛ عدد الفقرات المتأثرة: {count}، مثل «{text}»",
        ),
        "block": Text(
            en="Arabic text runs from left to right; blocks concerned: {count}, such as “{text}”",
            ar="نص عربي اتجاهه من اليسار إلى اليمين؛ عدد الفقرات المتأثرة: {count}، مثل «{text}»",
        ),
        "signs-move": Text(
            en="Arabic text runs from left to right, so that signs stand at the wrong end; blocks: {count}, such as “{text}”",
            ar="نص عربي اتجاهه من اليسار إلى اليمين فتظهر علاماته في الطرف الخطأ؛ عدد الفقرات: {count}، مثل «{text}»",
        ),
        "in-order": Text(
            en="Arabic text has the direction left to right, and its words still stand in order; blocks: {count},"
               " such as “{text}”",
            ar="نص عربي اتجاهه من اليسار إلى اليمين مع بقاء كلماته مرتبة؛ عدد الفقرات: {count}، مثل «{text}»",
        ),
    },
    actions={
        "signs-move": Text(
            en="Read the text on the page: do its signs, brackets and numbers stand where they belong?",
            ar="اقرأ النص في الصفحة: هل علامات الترقيم والأقواس والأرقام في مواضعها الصحيحة؟",
        ),
        "in-order": Text(
            en="Look at the text: is it aligned to the right, and do columns and lists run from right to left?",
            ar="انظر إلى النص: هل هو محاذى إلى اليمين، وهل ترتيب الأعمدة والقوائم من اليمين إلى اليسار؟",
        ),
    },
    remedy=Text(
        en='Write <html lang="ar" dir="rtl"> on Arabic pages, and dir="rtl" on an Arabic part of another page.',
        ar='اكتب <html lang="ar" dir="rtl"> في الصفحات العربية، وdir="rtl" على الجزء العربي من صفحة بلغة أخرى.',
    ),
)  # fmt: skip
def direction_arabic_ltr(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        arabic = [block for block in text_blocks(frame) if _is_arabic(block)]
        against = [block for block in arabic if _runs_ltr(block)]
        jumbled = [block for block in against if moves(block.text)]
        if jumbled and _is_the_page(frame, arabic, against):
            yield failed("page", frame.elements[0], count=len(against), text=_shown(jumbled[0]))
        elif worst := [block for block in jumbled if words_move(block.text)]:
            yield failed("block", worst[0].element, count=len(worst), text=_shown(worst[0]))
        elif jumbled:
            yield cant_tell("signs-move", jumbled[0].element, count=len(jumbled), text=_shown(jumbled[0]))
        elif against:
            yield cant_tell("in-order", against[0].element, count=len(against), text=_shown(against[0]))
        elif arabic:
            yield passed(at=arabic[0].element)


def _is_arabic(block: Block) -> bool:
    counted = letters(block.text)
    most = counted[Script.ARABIC] * 2 > counted.total()
    if not most or counted[Script.ARABIC] < ENOUGH_LETTERS or block.element.closest(*_NOT_SET_HERE) is not None:
        return False
    return not in_two_languages(block.text)


def _runs_ltr(block: Block) -> bool:
    return block.element.style("unicode-bidi") != "plaintext" and any(
        _holder_is_ltr(holder, block.element) for holder, text in block.parts if letters(text)[Script.ARABIC]
    )


def _holder_is_ltr(holder: Element, block: Element) -> bool:
    if holder.tag in ("bdi", "bdo") or holder.attribute("dir") == "auto":
        return False  # the text chooses for itself
    return holder.style("direction") == "ltr" and (holder == block or not isolated(holder, block))


def _is_the_page(frame: Frame, arabic: list[Block], against: list[Block]) -> bool:
    counted = letters(" ".join(block.text for block in text_blocks(frame)))
    root_is_ltr = frame.elements[0].style("direction") == "ltr"
    return root_is_ltr and len(against) * 2 > len(arabic) and counted[Script.ARABIC] * 2 > counted.total()


def _shown(block: Block) -> str:
    return block.text if len(block.text) <= 60 else f"{block.text[:59]}…"
