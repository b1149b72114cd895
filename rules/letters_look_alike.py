"""Letters say what they are to a screen reader, not what they look like.

Failure F71: text in look-alikes, which is heard as other letters, spelled out or not at all. Words in Latin letters some of
which are Cyrillic or Greek, and words in signs of mathematics or letters in circles ("𝗕𝗼𝗹𝗱"). One or two mixed words may be
slips of a keyboard, a word of another alphabet alone may be one of that language, and single words of signs may be names
in a formula: a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    foreign_words,
    is_code,
    mixed_words,
    reads_like_a_word,
    rule,
    sign_words,
    text_blocks,
)

SLIPS = 2  # mixed words on a page; more are no slips
PHRASE, WORD = 2, 4  # words of signs in one block, of so many letters that read like a word: no formula
HEARD_OTHERWISE = ("math", "code", "kbd", "samp", "var", "img")


@rule(
    "letters-look-alike",
    criteria=("1.1.1",),
    impact=Impact.SERIOUS,
    title=Text(en="Words are written in the letters that they are read in", ar="الكلمات مكتوبة بحروفها لا بما يشبهها"),
    who=Text(
        en="People who use a screen reader or Braille, and everyone who searches for the words.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، وكل من يبحث عن الكلمات.",
    ),
    reasons={
        "mixed": Text(
            en="Words mix letters of two alphabets that look alike: {count} on this page, the first is “{word}”",
            ar="كلمات تخلط حروفًا متشابهة من أبجديتين (عددها في الصفحة {count})، وأولها «{word}»",
        ),
        "perhaps-mixed": Text(
            en="“{word}” mixes letters of two alphabets that look alike",
            ar="تخلط الكلمة «{word}» حروفًا متشابهة من أبجديتين",
        ),
        "foreign": Text(
            en="“{word}” is written in letters of another alphabet, all of which look Latin",
            ar="الكلمة «{word}» مكتوبة بحروف أبجدية أخرى تشبه كلها الحروف اللاتينية",
        ),
        "signs": Text(
            en="Words are written in mathematical signs or enclosed letters in place of letters: “{word}”",
            ar="كلمات مكتوبة برموز رياضية أو بحروف محاطة بدل الحروف نفسها: «{word}»",
        ),
        "perhaps-signs": Text(
            en="“{word}” is written in mathematical signs or enclosed letters",
            ar="الكلمة «{word}» مكتوبة برموز رياضية أو بحروف محاطة",
        ),
    },
    actions={
        "perhaps-mixed": Text(
            en="Is it meant to be read as a word of one alphabet? Then it is a failure: retype it.",
            ar="هل يُراد أن تُقرأ كلمة من أبجدية واحدة؟ إن كان كذلك فهذا إخفاق، فأعد كتابتها.",
        ),
        "foreign": Text(
            en="Is it a word of that language? If it only looks like a word in Latin letters, it is a failure.",
            ar="هل هي كلمة من تلك اللغة؟ إن كانت تشبه كلمة لاتينية فحسب فهذا إخفاق.",
        ),
        "perhaps-signs": Text(
            en="Does it stand in a formula? If it is a word of the text, it is a failure.",
            ar="هل هي جزء من معادلة؟ إن كانت كلمة من النص فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Write the words in plain letters of their alphabet, and set them bold or fancy in CSS.",
        ar="اكتب الكلمات بحروف أبجديتها العادية، ونسّقها في CSS.",
    ),
)  # fmt: skip
def letters_look_alike(snapshot: Snapshot) -> Iterator[Judgement]:
    mixed: list[tuple[Element, str]] = []
    for frame in documents(snapshot):
        for block in text_blocks(frame):
            if block.text.isascii() or is_code(block) or block.element.closest(*HEARD_OTHERWISE):
                continue
            heard = "".join(text for holder, text in block.parts if holder.exposed)
            mixed += [(block.element, word) for word in mixed_words(heard)]
            if foreign := foreign_words(heard):
                yield cant_tell("foreign", block.element, word=foreign[0])
            if signs := sign_words(heard):
                plain = [word for word in signs if len(word) >= WORD and reads_like_a_word(word)]
                judge, reason = (failed, "signs") if len(plain) >= PHRASE else (cant_tell, "perhaps-signs")
                yield judge(reason, block.element, word=" ".join(signs)[:60])
    if len({word for _, word in mixed}) > SLIPS:
        yield failed("mixed", mixed[0][0], of_many=len(mixed), count=len(mixed), word=mixed[0][1])
    else:
        for element, word in mixed:
            yield cant_tell("perhaps-mixed", element, word=word)
