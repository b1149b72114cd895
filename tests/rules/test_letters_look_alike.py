"""Letters that only look like those that are read."""

import pytest
from a11y_audit.rules.letters_look_alike import letters_look_alike as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

MIXED, SLIP, FOREIGN = ("failed", "mixed"), ("cantTell", "perhaps-mixed"), ("cantTell", "foreign")
SIGNS, FORMULA = ("failed", "signs"), ("cantTell", "perhaps-signs")

CASES = [
    Case("plain words", "<p>Hello, and welcome to our shop.</p>", []),
    Case("words with Cyrillic letters", "<p>W\u0435 wish y\u043eu a g\u043e\u043ed d\u0430y in \u043eur sh\u043ep</p>", [MIXED]),
    Case("كلمات إنجليزية فيها حروف سيريلية",
         '<p lang="ar" dir="rtl">أهلا بكم في <span lang="en">R\u0438y\u0430dh Sh\u043ep \u0421entre N\u0435ws</span></p>', [MIXED]),
    Case("a slip of the keyboard", "<p>The \u0421OVID rules</p>", [SLIP]),
    Case("a Greek word that looks Latin", "<p>The word \u03f2\u03bf\u03bf\u03ba stands here.</p>", [FOREIGN]),
    Case("Russian", '<p lang="ru">Привет, мир. Сор и пар. Наш COVID-19 центр</p>', []),
    Case("Greek", '<p lang="el">Καλημέρα κόσμε, η ώρα είναι οκτώ και κάτι</p>', []),
    Case("letters of physics", "<p>The change Δx over 5 µm and kΩ, π and α-particles</p>", []),
    Case("a sentence in signs of mathematics", "<p>𝗢𝘂𝗿 𝗻𝗲𝘄 𝘀𝗵𝗼𝗽 𝗶𝘀 𝗼𝗽𝗲𝗻 𝘁𝗼𝗱𝗮𝘆</p>", [SIGNS]),
    Case("عنوان بحروف محاطة", '<h1 lang="en">ⓦⓔⓛⓒⓞⓜⓔ ⓗⓞⓜⓔ</h1><p>مرحبا</p>', [SIGNS]),
    Case("a word in a formula", "<p>𝑠𝑜𝑓𝑡𝑚𝑎𝑥(x) is 1 for all x</p>", [FORMULA]),
    Case("variables", "<p>𝑥 + 𝑦 = 𝑧 and 𝐴𝐵</p>", []),
    Case("in mathematics", "<math><mi>𝑚𝑎𝑠𝑠</mi><mi>𝑡𝑖𝑚𝑒</mi></math>", []),
    Case("with an alternative", '<p role="img" aria-label="Our new shop">𝗢𝘂𝗿 𝗻𝗲𝘄𝗲𝘀𝘁 𝘀𝗵𝗼𝗽</p>', []),
    Case("hidden from speech, said beside it",
         '<p><span aria-hidden="true">𝗼𝗽𝗲𝗻 𝘁𝗼𝗱𝗮𝘆</span><span style="position:absolute;left:-999px">open today</span></p>', []),
    Case("full width", '<p lang="ja">ＪＡＰＡＮ　ＮＥＷＳ 日本</p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_letters_look_alike(case):
    assert outcomes(RULE, page(case.html)) == case.expected
