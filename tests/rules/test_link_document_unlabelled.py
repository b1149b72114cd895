"""Documents behind links that do not say so."""

import pytest
from a11y_audit.rules.link_document_unlabelled import link_document_unlabelled as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, SILENT = ("passed", "ok"), ("failed", "format")

CASES = [
    Case("no document",
         '<a href="/guide">Guide</a> <a href="/guide.html">Guide</a> <a href="/guide.pdf.html">Guide</a>', []),
    Case("a PDF that does not say so", '<a href="/docs/guide-en.pdf">User guide</a>', [SILENT]),
    Case("ملف لا يذكر صيغته", '<a href="/docs/guide-en.pdf">دليل المستخدم</a>', [SILENT]),
    Case("the format in the name",
         '<a href="/g.pdf">User guide (PDF, 2 MB)</a> <a href="/g.docx">Word form</a>', [OK, OK]),
    Case("الصيغة في الاسم",
         '<a href="/g.pdf">دليل المستخدم (PDF)</a> <a href="/g.xlsx">بيانات المصانع إكسل</a>', [OK, OK]),
    Case("the format on the line", '<p><a href="/g.pdf">User guide</a> (PDF)</p>', [OK]),
    Case("the size on the line", '<li><a href="/g.pdf">دليل المستخدم</a> 3 ميجابايت</li>', [OK]),
    Case("an icon that is named", '<a href="/g.pdf">User guide <img src="/pdf.svg" alt="PDF"></a>', [OK]),
    Case("an icon that is not", '<a href="/g.pdf">User guide <img src="/pdf.svg" alt=""></a>', [SILENT]),
    Case("in the title", '<a href="/g.pdf" title="PDF">User guide</a>', [OK]),
    Case("another format is announced", '<a href="/g.zip">User guide (PDF)</a>', [SILENT]),
    Case("a parameter after the path", '<a href="/g.PDF?v=2#p3">User guide</a>', [SILENT]),
    Case("letters within a word are no announcement", '<a href="/g.doc">Doctors and words</a>', [SILENT]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_document_unlabelled(case):
    assert outcomes(RULE, page(case.html)) == case.expected
