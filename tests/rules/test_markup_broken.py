"""Tags and attributes as sent."""

import pytest
from a11y_audit.rules.markup_broken import markup_broken as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, UNCLOSED, UNOPENED = ("passed", "ok"), ("failed", "unclosed"), ("failed", "unopened")
CROSSED, DOUBLE = ("failed", "crossed"), ("failed", "attribute")

CASES = [
    Case("attributes run together", '<input title="name"type="text">', [("failed", "quotes")]),
    Case("قيمة من كلمات بلا علامات", "<input title=اكتب اسمك هنا type=text>", [("failed", "quotes")]),
    Case("a value of one word", "<input title=Name required><ol reversed><li>a</ol>", [OK]),
    Case("signs inside a value", '<img alt=\'a="b"c\' src=x>', [OK]),
    Case("whole tags", "<p>One <b>two</b></p><ul><li>a</li></ul><br><img src=x alt=''><input>", [OK]),
    Case("وسوم كاملة", '<p lang="ar">نص <b>غامق</b></p>', [OK]),
    Case("end tags that may be left out", "<ul><li>a<li>b</ul><p>c<p>d<table><tr><td>1<td>2<tr><td>3</table>"
         "<dl><dt>t<dd>d</dl><select><option>1<option>2</select>", [OK]),
    Case("an element that is not closed", "<div><p>One <b>two</p></div>", [UNCLOSED]),
    Case("عنصر غير مغلق", "<section><h2>عنوان</h2><p>نص</p>", [UNCLOSED]),
    Case("an end tag of nothing", "<p>One</p></div>", [UNOPENED]),
    Case("a paragraph that a block has ended", "<p>One<div>two</div></p>", [UNOPENED]),
    Case("crossed", "<p>One <b>two <i>three</b> four</i></p>", [CROSSED]),
    Case("an attribute twice", '<p class="a" id="x" class="b">One</p>', [DOUBLE]),
    Case("سمة مكررة بحروف كبيرة", '<img src="x" alt="شعار" ALT="رمز">', [DOUBLE]),
    Case("several kinds", '<p dir="rtl" dir="ltr">نص</p></span><section>', [UNCLOSED, UNOPENED, DOUBLE]),
    Case("scripts, comments and plain text",
         "<script>if (a<b) document.write('<p>')</script><!-- <div> --><textarea><b></textarea>", [OK]),
    Case("start tags that may be left out", "<!doctype html><html lang=en><title>t</title></head><p>a</p></body></html>", [OK]),
    Case("وسوم بداية يجوز حذفها في جدول", "<table><caption>جدول</caption><col></colgroup><tr><td>أ</td></tr></tbody></table>", [OK]),
    Case("rows after a column, and a second body", "<table><col><tr><td>1<tbody><tr><td>2</tbody></table>", [OK]),
    Case("the end of a page twice", "<html><body><p>a</p></body></body></html></html>", [UNOPENED]),
    Case("نهاية مجموعة صفوف مرتين", "<table><tr><td>أ</td></tr></tbody></tbody></table>", [UNOPENED]),
    Case("one end tag too many inside", "<div><main><div>a</div></div></main></div>", [UNOPENED]),
    Case("one end tag of another name", "<div><main>a</div></div>", [UNCLOSED]),
    Case("one end tag too many, and what is not closed", "<div><p>a</p></div></div><section>b", [UNCLOSED, UNOPENED]),
    Case("عنوان ينتهي بمستوى آخر", "<div><h6>عنوان</h4></div>", [UNCLOSED]),
    Case("drawings", '<svg width="9" height="9"><g><path d="M0 0"/></g></svg>', [OK]),
    Case("lists in lists and tables in tables",
         "<ul><li>a<ul><li>b</ul><li>c</ul><table><tr><td><table><tr><td>x</table><td>y</table>", [OK]),
    Case("a slash on an element that is not void", "<div/><p>x</p>", [UNCLOSED]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_markup_broken(case):
    assert outcomes(RULE, page(case.html)) == case.expected
