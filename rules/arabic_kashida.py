"""Words stretched with tatweel are harder to recognise, and not found by a search for the word.

Advice: two or more tatweel between the letters of a word. A single one, one after a letter that stands alone ("هـ") or
before a Latin name is ordinary spelling. One judgement a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, documents, met, rule, text_blocks

_LETTER = r"[\u0621-\u063a\u0641-\u064a]"
_STRETCHED = re.compile(rf"{_LETTER}[\u064b-\u0652]*\u0640{{2,}}(?=[\u064b-\u0652]*{_LETTER})")
_TATWEEL_INSIDE = re.compile(rf"(?<={_LETTER})\u0640+(?={_LETTER})")


@rule(
    "arabic-kashida",
    criteria=(),
    provisions=("CXP-8.1.8",),
    impact=Impact.MINOR,
    title=Text(en="Arabic words are not stretched with tatweel", ar="الكلمات العربية غير ممطوطة بالتطويل (الكشيدة)"),
    who=Text(
        en="People with dyslexia or low vision, and everyone who searches for the word.",
        ar="ذوو عسر القراءة وضعاف البصر، وكل من يبحث عن الكلمة.",
    ),
    reasons={
        "stretched": Text(
            en="Words stretched with tatweel: {count}, such as “{word}”",
            ar="عدد الكلمات الممطوطة بالتطويل: {count}، مثل «{word}»",
        ),
    },
    actions={
        "stretched": Text(
            en="Decide whether the stretching is only decoration; if so, remove the tatweel characters.",
            ar="قرر هل التطويل للزينة فقط، فإن كان كذلك فاحذف محارف التطويل.",
        ),
    },
    remedy=Text(
        en="Write الصناعة, not الصنـــاعة; if a line must be wider, set the font or its size in CSS.",
        ar="اكتب «الصناعة» لا «الصنـــاعة»، وإن لزم توسيع السطر فغير الخط أو حجمه باستخدام CSS.",
    ),
)  # fmt: skip
def arabic_kashida(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        stretching = [block for block in text_blocks(frame, met) if "\u0640" in block.text]
        said = [(block.element, word) for block in stretching for word in block.text.split()]
        found = [(element, word) for element, word in said if _stretched(word)]
        if found:
            yield cant_tell("stretched", found[0][0], of_many=len(found), count=len(found), word=found[0][1])


def _stretched(word: str) -> bool:
    return bool(_STRETCHED.search(word)) or len(_TATWEEL_INSIDE.findall(word)) > 1
