"""Arabic written with the shapes of letters instead of the letters is misread by speech, Braille and search.

Letters of the Unicode blocks Arabic Presentation Forms A and B, which the standard keeps for old data only; religious
ligatures, the rial sign and ornate brackets (U+FDF0 to U+FDFD, U+FD3E, U+FD3F) are ordinary characters. Text whose
shapes show that it is stored backwards has no right reading order: that fails 1.3.2. Shapes in the right order break
no criterion of WCAG by their words; they are reported under the policy's compatibility with assistive technologies.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    is_code,
    met,
    rule,
    text_blocks,
)

_PERHAPS = re.compile("[\ufb50-\ufdef\ufe70-\ufefc]")
FEW = 3  # letters; one or two may be a ligature that a keyboard gives (lam-alef)


@rule(
    "arabic-presentation-forms",
    criteria=("1.3.2",),
    provisions=("CXP-6.1.10",),
    impact=Impact.SERIOUS,
    title=Text(en="Arabic text is written with letters, not their shapes", ar="النص العربي مكتوب بالحروف لا بأشكالها"),
    who=Text(
        en="People who use a screen reader or Braille, and everyone who searches for or copies the text.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، وكل من يبحث عن النص أو ينسخه.",
    ),
    reasons={
        "backwards": Text(
            en="The text is made of letter shapes in reverse order: “{text}” ({count} letters)",
            ar="النص مكون من أشكال حروف بترتيب معكوس: «{text}» (عدد الحروف {count})",
        ),
        "shapes": Text(
            en="The text is made of letter shapes instead of letters: “{text}” ({count} letters)",
            ar="النص مكون من أشكال الحروف بدلًا من الحروف نفسها: «{text}» (عدد الحروف {count})",
        ),
        "few": Text(
            en="Letter shapes among the letters of “{text}”: {count}",
            ar="عدد أشكال الحروف بين حروف «{text}»: {count}",
        ),
    },
    actions={
        "few": Text(
            en="Listen to the text with a screen reader and search the page for its words.",
            ar="استمع إلى النص بقارئ الشاشة وابحث عن كلماته في الصفحة.",
        ),
    },
    remedy=Text(
        en="Retype the text with ordinary letters (U+0620 to U+064A), or convert it: Unicode normalisation NFKC"
           " turns shapes into letters; reversed text must be put into its right order first.",
        ar="أعد كتابة النص بالحروف العادية (من U+0620 إلى U+064A) أو حوله بالتسوية NFKC في يونيكود، وإن كان معكوسًا"
           " فصحح ترتيبه أولًا.",
    ),
)  # fmt: skip
def arabic_presentation_forms(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for block in text_blocks(frame, met):
            text = block.text
            if not _PERHAPS.search(text) or is_code(block):
                continue
            count = sum(map(_is_shape, text))
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            if count >= FEW and _is_backwards(text):
                yield failed("backwards", block.element, text=shown, count=count)
            elif count >= FEW:
                yield failed("shapes", block.element, criteria=(), text=shown, count=count)
            elif count:
                yield cant_tell("few", block.element, criteria=(), text=shown, count=count)


def _is_shape(char: str) -> bool:
    if not ("\ufb50" <= char <= "\ufdef" or "\ufe70" <= char <= "\ufefc"):
        return False
    return unicodedata.category(char) == "Lo"


def _is_backwards(text: str) -> bool:
    """Compare the shapes at the ends of words: a word begins with an initial shape and ends with a final one."""
    forwards = backwards = 0
    for word in text.split():
        shapes = [_shape(char) for char in word if _is_shape(char)]
        if len(shapes) > 1:
            forwards += (shapes[0] == "initial") + (shapes[-1] == "final")
            backwards += (shapes[0] in ("final", "medial")) + (shapes[-1] in ("initial", "medial"))
    return backwards > forwards


def _shape(char: str) -> str:
    return unicodedata.decomposition(char).partition(">")[0].lstrip("<")
