"""A word with blanks between its letters is spelled out letter by letter by speech, and found by no search.

Failure F32. Failed when the letters joined are words of the same page or of titles and menus, or a long run that reads like words, or one that is
written as words are, with small letters after a capital, or held together by no-break spaces, which nobody types between
initials; other runs may be abbreviations and are asked. Alphabets, keyboards, grades and initials are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    met,
    phrases,
    reads_like_a_word,
    rule,
    spelled_words,
    text_blocks,
    words,
)

NO_BREAK = ("&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "\u00a0")
# What stands between quotation marks may be told of rather than said.
QUOTED = re.compile("“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’|\"[^\"]*\"")
# Words of titles, headings and menus: what people spread to look grand ("W E L C O M E"). N, E, W, S are directions too.
COMMON, COMMON_LETTERS, DIRECTIONS = ("heading_vague", "title_vague", "interface_words"), 4, "news"
_AROUND = "“”„«»‘’\"…\u2066\u2067\u2068\u2069\u200e\u200f"
LONG, LONG_HEADING = 8, 6  # letters; no abbreviation and no row of initials is written so, in a heading least of all
TITLED = 5  # letters, of which the first alone is a capital: initials and abbreviations have capitals throughout


@rule(
    "letters-spaced",
    criteria=("1.3.2",),
    provisions=("CXP-6.1.10",),
    impact=Impact.SERIOUS,
    title=Text(en="Words are written without blanks between their letters", ar="الكلمات مكتوبة دون مسافات بين حروفها"),
    who=Text(
        en="People who use a screen reader or Braille: they get letters instead of a word. In Arabic the letters also"
           " lose their joined shapes.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، إذ تصلهم حروف متفرقة بدل الكلمة."
           " وفي العربية تفقد الحروف أشكالها المتصلة أيضًا.",
    ),
    reasons={
        "spaced": Text(
            en="“{text}” is a word with blanks between its letters",
            ar="«{text}» كلمة بين حروفها مسافات",
        ),
        "perhaps": Text(
            en="“{text}” may be a word with blanks between its letters",
            ar="قد يكون «{text}» كلمة بين حروفها مسافات",
        ),
    },
    actions={
        "perhaps": Text(
            en="Read the letters: do they make a word, or does each stand for itself?",
            ar="اقرأ الحروف: هل تكون كلمة أم أن كل حرف قائم بذاته؟",
        ),
    },
    remedy=Text(
        en="Write the word without blanks. To set Latin words wide use letter-spacing in CSS; never spread Arabic.",
        ar="اكتب الكلمة متصلة دون مسافات بين حروفها، ولا تباعد بين حروف الكلمة العربية بأي طريقة.",
    ),
)  # fmt: skip
def letters_spaced(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        blocks = text_blocks(frame, met)
        known = " ".join([frame.document.title or "", *(block.text for block in blocks)])
        # What the page writes in capitals alone may be an abbreviation, and spelling one out is no failure.
        vocabulary = frozenset(words(" ".join(word for word in known.split() if not word.isupper()))) | common_words()
        for block in blocks:
            for found in spelled_words(block.text, vocabulary):
                holder = next((h for h, text in block.parts if found.text in text), block.element)
                if holder.closest("code", "pre", "math", "kbd") is not None:
                    continue
                alone = found.text == block.text and holder.closest("heading") is not None
                least = LONG_HEADING if alone else LONG
                long = len(found.joined) >= least or is_stretched(found.text, snapshot.source or "")
                long = long or (len(found.joined) >= TITLED and found.joined.istitle())
                sure = found.is_word or (long and reads_like_a_word(found.joined))
                if sure and not is_quoted(block.text, found.text):
                    yield failed("spaced", holder, text=found.text)
                else:
                    yield cant_tell("perhaps", holder, text=found.text)


@cache
def common_words() -> frozenset[str]:
    """Return words that titles, headings and menus of any page are made of, folded."""
    listed = (word for name in COMMON for phrase in phrases(name) for word in phrase.split())
    return frozenset(word for word in listed if len(word) >= COMMON_LETTERS) - {DIRECTIONS}


def is_quoted(text: str, part: str) -> bool:
    """Tell whether a part of a text stands in quotation marks and nothing but single letters stands there with it."""
    return any(
        part in found.group() and all(len(word.strip(_AROUND)) <= 1 for word in found.group().split())
        for found in QUOTED.finditer(text)
    )


def is_stretched(text: str, source: str) -> bool:
    """Tell whether the letters are parted by no-break spaces in the page as sent."""
    return any(text.replace(" ", space) in source for space in NO_BREAK)
