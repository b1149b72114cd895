"""Addresses and file names as link texts."""

import pytest
from a11y_audit.rules.link_text_is_url import link_text_is_url as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ADDRESS, FILE = ("passed", "ok"), ("failed", "address"), ("failed", "file")

CASES = [
    Case("words", '<a href="https://mim.example/ar/guide">Licence guide</a>', [OK]),
    Case("a whole address",
         '<p>See <a href="https://mim.example/ar/guide">https://mim.example/ar/guide</a></p>', [ADDRESS]),
    Case("عنوان كامل في نص عربي",
         '<p>على <a href="https://mim.example/ar/guide">www.mim.example/ar/guide</a></p>', [ADDRESS]),
    Case("a host name reads well",
         '<a href="https://mim.example/">mim.example</a> <a href="https://my.example">www.my.example</a>', [OK, OK]),
    Case("an e-mail address", '<a href="mailto:care@mim.example">care@mim.example</a>', [OK]),
    Case("a file name", '<a href="/f/annual_report-2024_v2.pdf">annual_report-2024_v2.pdf</a>', [FILE]),
    Case("اسم ملف عربي", '<a href="/f/1.docx">دليل_المستخدم.docx</a>', [FILE]),
    Case("a title that ends in a format", '<a href="/f/1.pdf">Annual report 2024 (PDF)</a>', [OK]),
    Case("a slash between words", '<a href="/f">and/or</a> <a href="/g">9/5</a>', [OK, OK]),
    Case("an address as text, the name in words", '<a href="/g" aria-label="Guide">https://mim.example/g</a>', [OK]),
    Case("a picture named after its file is told there", '<a href="/"><img src="/i/logo.png" alt="logo.png"></a>', []),
    Case("صورة مسماة بملف آخر", '<a href="/"><img src="/i/a.png" alt="التقرير.pdf"></a>', [FILE]),
    Case("no link", "<p>https://mim.example/ar/guide</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_text_is_url(case):
    assert outcomes(RULE, page(case.html)) == case.expected
