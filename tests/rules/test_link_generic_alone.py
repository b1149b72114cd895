"""Link purpose from the link alone: stock names that only their context explains."""

import pytest
from a11y_audit.rules.link_generic_alone import link_generic_alone as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, GENERIC = ("passed", "ok"), ("failed", "generic")

CASES = [
    Case("names that tell", '<p><a href="/guide">Licence guide</a> <a href="/m">More on mining</a></p>', [OK, OK]),
    Case("click here in a sentence", '<p><a href="/guide">Click here</a> for the licence guide.</p>', [GENERIC]),
    Case("اضغط هنا في جملة", '<p>لدليل التراخيص <a href="/guide">اضغط هنا</a></p>', [GENERIC]),
    Case("spelt with tashkeel, tatweel and a mark",
         '<p>دليل التراخيص <a href="/g">اقرأ المـــزيدَ ←</a></p>', [GENERIC]),
    Case("أضيف إليه ما يوضحه", '<p><a href="/g">اقرأ المزيد عن دليل التراخيص</a></p>', [OK]),
    Case("this page", '<p>The licence guide is on <a href="/g">this page</a>.</p>', [GENERIC]),
    Case("هذا الرابط", '<p>دليل التراخيص على <a href="/g">هذا الرابط</a></p>', [GENERIC]),
    Case("under a heading of its own", '<h3>توطين الصناعة</h3><div><a href="/a">المزيد</a></div>', [GENERIC]),
    Case("without any context: another rule's matter", '<div><a href="/a">المزيد</a></div>', []),
    Case("an aria-label tells more", '<p><a href="/a" aria-label="More on the ports">More</a></p>', [OK]),
    Case("a picture's alternative is the name",
         '<p>Guide <a href="/a"><img src="/i.png" alt="Download"></a></p>', [GENERIC]),
    Case("a format after the document's name", '<p>Annual report: <a href="/r.pdf">PDF</a></p>', [GENERIC]),
    Case("the document's name with its format", '<p><a href="/r.pdf">Annual report (PDF)</a></p>', [OK]),
    Case("a format is what the page is about", '<p>Written in <a href="/web/HTML5.html">HTML</a> and <a href="/intro.php">XML</a></p>',
         [OK, OK]),
    Case("صيغة هي موضوع الصفحة", '<p>شرح لغة <a href="/wiki/HTML">HTML</a> في الموسوعة</p>', [OK]),
    Case("a format that is handed out", '<p>Annual report: <a href="/download?id=5">PDF</a></p>', [GENERIC]),
    Case("the report in two formats", '<ul><li>Report: <a href="/html">HTML</a> <a href="/pdf">PDF</a></li></ul>',
         [GENERIC, GENERIC]),
    Case("a role is what the page is about", '<p>The role <a href="/aria/#document">document</a> and <a href="#link">link</a></p>',
         [OK, OK]),
    Case("رابط إلى قسم التفاصيل", '<p>شروط الخدمة <a href="#التفاصيل">التفاصيل</a></p>', [OK]),
    Case("a stock phrase before its own anchor", '<p>The port opened. <a href="/news#more">more</a></p>', [GENERIC]),
    Case("signs beside headings are told once",
         '<h2 id="a">Fees <a href="#a">¶</a></h2><h2 id="b">الرسوم <a href="#b">¶</a></h2>', [("failed", "signs")]),
    Case("العنوان الرئيسي وحده: تسأل عنه قاعدة أخرى في 2.4.4", '<h1>وزارة الصناعة</h1><p>نص.</p><div><a href="/p">المزيد</a></div>',
         [GENERIC]),
    Case("a button", '<p>The guide <a href="/r" role="button">here</a> <button>More</button></p>', []),
    Case("a script's handle", '<p>The guide <a href="javascript:void(0)">more</a></p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_generic_alone(case):
    assert outcomes(RULE, page(case.html)) == case.expected
