"""Words with blanks between their letters; alphabets and initials are none."""

from __future__ import annotations

import pytest
from a11y_audit.rules.letters_spaced import letters_spaced as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

SPACED = [("failed", "spaced")]
CASES = [
    Case("Arabic words", '<p lang="ar" dir="rtl">و ز ا ر ة   ا ل ص ن ا ع ة</p>', SPACED),
    Case("long English word", "<h1>W E L C O M E  H O M E</h1>", SPACED),
    Case("short word that stands on the page", "<h1>N E W S</h1><p>All news of the week</p>", SPACED),
    Case("short Arabic word that stands on the page",
         '<div lang="ar" dir="rtl"><p>خ د م ة</p><p>طلب خدمة جديدة</p></div>', SPACED),
    Case("a word held apart by no-break spaces", "<h1>H&nbsp;E&nbsp;L&nbsp;L&nbsp;O</h1>", SPACED),
    Case("كلمة بمسافات غير منقسمة", '<p lang="ar" dir="rtl">ا&nbsp;ل&nbsp;ص&nbsp;ن&nbsp;ا&nbsp;ع&nbsp;ة</p>', SPACED),
    Case("an abbreviation with no-break spaces", "<p>T&nbsp;C&nbsp;P&nbsp;D</p>", [("cantTell", "perhaps")]),
    Case("a word that is told of", "<p>The sign said “W E L C O M E” on both sides</p>", [("cantTell", "perhaps")]),
    Case("كلمة يُتحدث عنها", '<p lang="ar" dir="rtl">كُتب على اللوحة «ا ل ص ن ا ع ة» بحروف متفرقة</p>', [("cantTell", "perhaps")]),
    Case("a word of titles", "<h1>W E L C O M E</h1>", SPACED),
    Case("كلمة من كلمات العناوين", '<h1 lang="ar" dir="rtl">أ خ ب ا ر ن ا</h1><h1 lang="ar" dir="rtl">م ر ح ب ا</h1>',
         [("cantTell", "perhaps"), *SPACED]),
    Case("directions", "<p>N E W S</p>", [("cantTell", "perhaps")]),
    Case("small letters after a capital", "<p>S a l a r y</p>", SPACED),
    Case("letters below one another", "<table><tr><th>U<br>n<br>i<br>t<br>s</th><th>Year</th></tr></table>", SPACED),
    Case("small letters that make no word", "<p>K t v p r z</p>", [("cantTell", "perhaps")]),
    Case("short run", "<p>The U N H C R report</p>", [("cantTell", "perhaps")]),
    Case("an abbreviation that the page uses", "<p>S A G I A stands for the authority. SAGIA was founded in 2000.</p>",
         [("cantTell", "perhaps")]),
    Case("alphabet", "<p>A B C D E F G H I</p>", []),
    Case("alphabet with a gap", "<p>A B C D F G H I</p>", []),
    Case("Arabic alphabet", '<p lang="ar" dir="rtl">أ ب ت ث ج ح خ د</p>', []),
    Case("Arabic letters of numbering", '<p lang="ar" dir="rtl">أ ب ج د هـ و ز</p>', []),
    Case("keyboard", "<p>Press Q W E R T Y</p>", []),
    Case("initials", "<p>by J R R Tolkien</p>", []),
    Case("keys to press", "<p>Type U U D D L R L R B A S to start</p>", [("cantTell", "perhaps")]),
    Case("answers of a test", "<p>A C B D A E B C</p>", [("cantTell", "perhaps")]),
    Case("Arabic answers of a test", '<p lang="ar" dir="rtl">أ ج ب د أ ب ج ب د أ ج ب أ</p>', [("cantTell", "perhaps")]),
    Case("chords", "<p>C G A F C G A F</p>", [("cantTell", "perhaps")]),
    Case("genes", "<p>A T G C A T G A</p>", [("cantTell", "perhaps")]),
    Case("Roman figures", "<p>X V I X V I I L C D</p>", [("cantTell", "perhaps")]),
    Case("crosses for digits", "<p>X X X X X X X X</p>", []),
    Case("ordinary text", '<p lang="ar" dir="rtl">وزارة الصناعة والثروة المعدنية</p>', []),
    Case("a heading of one word", "<h2>W E L C O M E</h2><p>We are open.</p>", SPACED),
    Case("عنوان من كلمة واحدة", "<h2>ا ل م ك ت ب ة</h2>", SPACED),
    Case("one word of seven letters in a text", "<p>The rows read M A R B L E S here.</p>", [("cantTell", "perhaps")]),
    Case("a word that titles are made of", "<p>The rows read W E L C O M E here.</p>", [("failed", "spaced")]),
    Case("hidden", "<h1 hidden>W E L C O M E  H O M E</h1>", []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_letters_spaced(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
