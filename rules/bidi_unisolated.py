"""A telephone number in an Arabic line is shown with its groups in reverse order, and is then dialled wrongly.

Numbers with blanks, hyphens or a leading plus, and dates like 2026-05-01, in right-to-left text without <bdi>, dir or a
direction mark. What is shown follows from the Unicode bidirectional algorithm; whether it misleads is for a person.
One judgement a document. Of a number in one piece only the plus moves, which is asked where nothing worse is. Ranges of years are left alone: read from the right they are in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    reversed_numbers,
    rule,
    text_blocks,
)


@rule(
    "bidi-unisolated",
    criteria=("1.3.2",),
    provisions=("CXP-8.1.12",),
    impact=Impact.MODERATE,
    title=Text(en="Numbers in Arabic text keep their order", ar="الأرقام داخل النص العربي تحافظ على ترتيبها"),
    who=Text(
        en="Everyone who reads a telephone number or a date from the page.",
        ar="كل من يقرأ رقم هاتف أو تاريخًا من الصفحة.",
    ),
    reasons={
        "reversed": Text(
            en="“{text}” stands in right-to-left text without isolation, so its groups are shown in reverse order;"
               " places: {count}",
            ar="«{text}» داخل نص من اليمين إلى اليسار دون عزل اتجاهي، فتظهر مجموعاته معكوسة الترتيب؛"
               " عدد المواضع: {count}",
        ),
        "plus-moves": Text(
            en="“{text}” stands in right-to-left text without isolation, so its plus is shown behind the number;"
               " places: {count}",
            ar="«{text}» داخل نص من اليمين إلى اليسار دون عزل اتجاهي، فتظهر علامة الزائد بعد الرقم لا قبله؛"
               " عدد المواضع: {count}",
        ),
    },
    actions={
        "reversed": Text(
            en="Look at the number on the page: can it be read in its right order?",
            ar="انظر إلى الرقم في الصفحة: هل يُقرأ بترتيبه الصحيح؟",
        ),
        "plus-moves": Text(
            en="Look at the number on the page: is it plain that the plus belongs before it?",
            ar="انظر إلى الرقم في الصفحة: هل يتضح أن علامة الزائد تسبقه؟",
        ),
    },
    remedy=Text(
        en='Write <bdi dir="ltr">+966 11 123 4567</bdi>, or dir="ltr" on the link that holds the number.',
        ar='اكتب <bdi dir="ltr">+966 11 123 4567</bdi>، أو ضع dir="ltr" على الرابط الذي يحوي الرقم.',
    ),
)  # fmt: skip
def bidi_unisolated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        found = [pair for block in text_blocks(frame) for pair in reversed_numbers(block)]
        parted = [(holder, text) for holder, text in found if not text.removeprefix("+").isdecimal()]
        if found:
            told = parted or found
            holder, text = told[0]
            yield cant_tell("reversed" if parted else "plus-moves", holder, text=text, count=len(told))
