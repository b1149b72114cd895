"""Big pictures with an empty alternative."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_perhaps_informative import image_perhaps_informative as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

Q, ALL = [("cantTell", "hidden")], [("failed", "all-there-is")]
CASES = [
    Case("a canvas that says nothing", '<main><canvas width="200" height="100"></canvas></main>', Q, browser=False),
    Case("لوحة لها اسم", '<main><canvas width="200" height="100" role="img" aria-label="رسم الصادرات"></canvas></main>', []),
    Case("an embedded picture that says nothing",
         '<main><p>Loans by year</p><embed type="image/svg+xml" src="a.svg" width="200" height="100"></main>', Q, browser=False),
    Case("صورة مضمنة لها اسم",
         '<main><p>الإعارات</p><embed src="a.svg" title="رسم الإعارات" width="200" height="100"></main>', []),
    Case("an embedded page", '<main><p>Terms</p><embed src="terms.html" width="200" height="100"></main>', [], browser=False),
    Case("a blank canvas", '<canvas width="200" height="100" data-extra=\'{"painted": false}\'></canvas>', [], browser=False),
    Case("drawn on and nothing else", '<canvas width="200" height="100" data-extra=\'{"painted": true}\'></canvas>', ALL, browser=False),
    Case("nothing else on the page", '<main><img src="a.png" alt="" width="400" height="300"></main>', ALL, browser=False),
    Case("an alternative that is hidden", '<img src="a.png" alt="Our logo" aria-hidden="true" width="400" height="300">', ALL,
         browser=False),  # no picture is loaded there
    Case("شعار مخفي ولا شيء غيره", '<img src="a.png" alt="شعار" aria-hidden="true" width="400" height="300">', ALL, browser=False),
    Case("نص بديل مخفي وفي الصفحة كلام", '<p>شعارنا</p><main><img src="a.png" alt="شعار" aria-hidden="true" width="400" height="300"></main>',
         Q, browser=False),
    Case("it has not come", '<img src="a.png" alt="" width="400" height="300" data-extra=\'{"natural": [0, 0]}\'>', Q, browser=False),
    Case("a rule", '<main><img src="a.png" alt="" width="600" height="4"></main>', []),
    Case("big and alone", '<p>News</p><main><img src="a.png" alt="" width="400" height="300"></main>', Q),
    Case("in an Arabic figure",
         '<figure><img src="a.png" alt="" width="400" height="300"><figcaption>افتتاح المصنع</figcaption></figure>', Q),
    Case("two, one question", '<p>News</p><main><img src="a.png" alt="" width="400" height="300">'
         '<img src="b.png" alt="" width="400" height="300"></main>', Q),
    Case("small", '<main><img src="a.png" alt="" width="24" height="24"></main>', []),
    Case("illustrates a link", '<a href="/x"><img src="a.png" alt="" width="400" height="300">News</a>', [("passed", "ok")]),
    Case("all of a link, which fails for want of a name", '<p>News</p><a href="/"><img src="a.png" alt="" width="400" height="300"></a>', []),
    Case("صورة هي كل ما في الزر", '<p>خبر</p><button><img src="a.png" alt="" width="400" height="300"></button>', []),
    Case("aria-hidden is false", '<main><figure><img src="a.png" alt="Plant" aria-hidden="false" width="400" height="300">'
         "</figure></main>", []),
    Case("an ornament that takes the focus", '<p>News</p><main><img src="a.png" alt="" tabindex="0" width="40" height="30"></main>',
         [("failed", "takes-focus")]),
    Case("زينة يصل إليها التركيز", '<p>خبر</p><main><img src="a.png" alt="" tabindex="0" width="400" height="300"></main>',
         [("failed", "takes-focus")]),
    Case("a name beside the empty alternative", '<p>News</p><img src="a.png" alt="" aria-label="Plant" tabindex="0" width="40" height="30">', []),
    Case("focus by scripts alone", '<p>News</p><img src="a.png" alt="" tabindex="-1" width="40" height="30">', []),
    Case("named", '<main><img src="a.png" alt="Plant" width="400" height="300"></main>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_perhaps_informative(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_a_picture_whose_words_were_read_is_left_to_its_own_rule():
    body = "<p>News</p><main><img src='a.png' alt='' width='640' height='84' data-lettering='{\"lines\": [\"%s\"]}'></main>"
    assert outcomes(RULE, page(body % "Industry that leads the future")) == []
    assert outcomes(RULE, page(body % "الصناعة تقود المستقبل")) == []
    assert outcomes(RULE, page(body % "4 7 |")) == Q, "that nothing was read proves nothing"
