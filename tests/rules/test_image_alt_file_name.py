"""Names of files are no alternatives."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_file_name import image_alt_file_name as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, P = ("failed", "file-name"), ("passed", "ok")
CASES = [
    Case("camera", '<img src="a.jpg" alt="IMG_2034.jpg">', [F]),
    Case("camera without ending", '<img src="a.jpg" alt="DSC00012">', [F]),
    Case("file name in Arabic", '<img src="a.jpg" alt="صورة_الوزير.png">', [F]),
    Case("path", '<img src="a.jpg" alt="/uploads/2024/fabrik-01.webp">', [F]),
    Case("code", '<img src="a.jpg" alt="3f2a9c4be8d1477ab0">', [F]),
    Case("stem of the file", '<img src="/m/banner_home_2.jpg" alt="banner_home_2">', [F]),
    Case("a file and a word that says nothing", '<img src="x1.png" alt="x1.png image">', [F]),
    Case("ملف بعد كلمة لا تقول شيئًا", '<img src="a.jpg" alt="صورة: riyadh.jpg">', [F]),
    Case("a file that the words speak of", '<img src="a.png" alt="How to open riyadh.jpg">', [P]),
    Case("words", '<img src="factory.jpg" alt="A factory in Jubail">', [P]),
    Case("Arabic words", '<img src="factory.jpg" alt="مصنع في الجبيل">', [P]),
    Case("the file is well named", '<img src="logo.png" alt="logo">', [P]),
    Case("a numbered file", '<img src="/m/slide3.jpg" alt="slide3">', [F]),
    Case("a name with a figure", '<img src="/covid19.png" alt="covid19"><img src="/A4.png" alt="A4">', [P, P]),
    Case("رؤية", '<img src="/2030.svg" alt="2030">', [P]),
    Case("a year", '<img src="a.png" alt="Vision 2030">', [P]),
    Case("ornament", '<img src="IMG_1.jpg" alt="">', []),
    Case("missing is axe's", '<img src="IMG_1.jpg">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_file_name(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
