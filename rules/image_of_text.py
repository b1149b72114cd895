"""Words painted into a picture cannot be enlarged sharply, recoloured or spaced by the people who need that.

SC 1.4.5 (AA) and 1.4.9 (AAA). Without reading the pixels it can only be asked, so pictures that look like it by their
shape and alternative are one question a page: broad strips whose alternative is a phrase, picture buttons as broad as
words, and files that are called by such a thing. Logos are exempt. Where pictures were read (--read-pictures), one with sure
words is left to image-text-painted; that no word was read proves nothing, lettering with flourishes is seldom read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    called,
    cant_tell,
    fold,
    picture_texts,
    rule,
    source,
)

STRIP = 3.0  # width to height: photographs are seldom broader
PHRASE = 3  # words
SENTENCE = 12  # words: an alternative as long as this often repeats painted text
BROAD_BUTTON = 1.5
_NAMED = re.compile(r"(?:^|[-_.])(?:text|txt|slogan|tagline|heading|headline|title|quote|btn|button)|textimage", re.I)
_SIGN = re.compile(r"icon|bullet|arrow|\bbg\b|background|ornament", re.I)
SMALL, BROAD = 120, 1.5  # CSS px, width to height: a square below it holds a sign, such as a quotation mark
_LOGO = re.compile(r"\blogos?\b|شعار|\bemblem\b|\bcaptcha\b", re.I)


@rule(
    "image-of-text",
    criteria=("1.1.1", "1.4.5", "1.4.9"),
    provisions=("CXP-8.1.8",),
    act=("0va7u6",),
    impact=Impact.MODERATE,
    title=Text(en="Text is text, not a picture of it", ar="النص نص وليس صورة له"),
    who=Text(en="People with low vision or dyslexia.", ar="ضعاف البصر وذوو عسر القراءة."),
    reasons={
        "perhaps": Text(
            en="Pictures that may hold text: {count}, the first is {file} with the alternative “{alt}”",
            ar="صور قد تحمل نصًا: عددها {count}، وأولها {file} ونصها البديل «{alt}»",
        ),
    },
    actions={
        "perhaps": Text(
            en="Look at it: words in the picture that could be text with styles, in no logo, fail 1.4.5; words that the"
               " alternative leaves out fail 1.1.1.",
            ar="انظر إليها: إن كان فيها كلمات يمكن أن تُكتب نصًا منسقًا وليست شعارًا فهذه مخالفة للمعيار 1.4.5، وإن أغفلها النص"
               " البديل فهذه مخالفة للمعيار 1.1.1.",
        ),
    },
    remedy=Text(
        en="Write the words in HTML, style them with CSS, and put the picture behind them.",
        ar="اكتب الكلمات في HTML ونسّقها بـ CSS واجعل الصورة خلفية لها.",
    ),
)  # fmt: skip
def image_of_text(snapshot: Snapshot) -> Iterator[Judgement]:
    settled = {text.element for text in picture_texts(snapshot) if text.telling}
    found = [image for image in snapshot.select("img", "input") if _may_hold_text(image) and image not in settled]
    if found:
        alt = (found[0].attribute("alt") or "")[:80]
        yield cant_tell("perhaps", found[0], of_many=len(found), count=len(found), file=called(found[0]), alt=alt)


def _may_hold_text(image: Element) -> bool:
    if image.tag not in ("img", "input") or not image.visible or image.box is None:
        return False
    if image.extra.get("natural") == [0, 0]:  # it was not loaded: what is painted is its alternative
        return False
    file, alt = source(image), image.attribute("alt") or ""
    if _LOGO.search(file.replace("-", " ").replace("_", " ")) or _LOGO.search(alt):
        return False
    width, height = image.box.width, image.box.height
    if image.tag == "input":
        picture = (image.attribute("type") or "").lower() == "image"
        return picture and bool(alt.strip()) and width >= BROAD_BUTTON * height
    words = len(fold(alt).split())
    strip = height >= 20 and width >= STRIP * height
    sign = (max(width, height) < SMALL and width < BROAD * height) or _SIGN.search(file.replace("_", "-")) is not None
    return (strip and words >= PHRASE) or words >= SENTENCE or (_NAMED.search(file) is not None and not sign)
