"""Link purpose in context: stock names with and without words tied to them."""

import pytest
from a11y_audit.rules.link_generic import link_generic as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, LOST, SHARED = ("passed", "ok"), ("failed", "no-context"), ("failed", "shared-heading")
ASK = ("cantTell", "page-heading")

CASES = [
    Case("a name that tells", '<p><a href="/guide">Licence guide</a></p>', [OK]),
    Case("no link at all", "<p>Read more</p>", []),
    Case("a place holder without href", "<p><a>Read more</a></p>", []),
    Case("more, alone in its paragraph", '<p>The new port opened.</p><p><a href="/port">Read more...</a></p>', [LOST]),
    Case("المزيد وحدها", '<div><p>خبر أول</p></div><div><a href="/n1">المزيد</a></div>', [LOST]),
    Case("words in the same paragraph", '<p>The new port opened. <a href="/port">Read more</a></p>', [OK]),
    Case("كلمات في الفقرة نفسها", '<p>لدليل التراخيص الصناعية <a href="/guide">اضغط هنا</a></p>', [OK]),
    Case("only filler in the same paragraph", '<p>For more information please <a href="/x">click here</a></p>', [LOST]),
    Case("حشو لا يدل على شيء",
         '<p>لمزيد من المعلومات يرجى <a href="/x">الضغط هنا</a> أو <a href="/y">اضغط هنا</a></p>', [LOST, LOST]),
    Case("a phrase of fillers", '<div><a href="/x">For more information click here</a></div>', [LOST]),
    Case("استكشاف المزيد", '<div><p>مدن صناعية</p></div><div><a href="/x">استكشاف المزيد</a></div>', [LOST]),
    Case("details of which service", '<div><p>Licences</p></div><div><a href="/x">Service details</a></div>', [LOST]),
    Case("تفاصيل خدمة في بطاقتها", '<div><h2>إصدار رخصة</h2><p>خدمة</p><a href="/x">تفاصيل الخدمة</a></div>'
         '<div><h2>تجديد رخصة</h2><p>خدمة</p><a href="/y">تفاصيل الخدمة</a></div>', [OK, OK]),
    Case("عبارة حشو", '<div><a href="/x">للاطلاع اضغط هنا</a></div>', [LOST]),
    Case("fillers and a subject", '<div><a href="/x">More about us</a> <a href="/y">About this page</a></div>', [OK, OK]),
    Case("a list item around it", '<ul><li><p>Mining strategy</p><a href="/m">More</a></li></ul>', [OK]),
    Case("a format under an item of an outer list",
         '<ul><li>Annual report<ul><li><a href="/r.html">HTML</a></li><li><a href="/r.pdf">PDF</a></li></ul></li></ul>',
         [OK, OK]),
    Case("a format in a list that nothing names",
         '<p><b>Annual report</b></p><ul><li><a href="/r.html">HTML</a></li><li>'
         '<a href="/r.pdf">Download PDF</a></li></ul>',
         [LOST, LOST]),
    Case("an index of the page", '<ul><li><a href="#zip">zip</a></li></ul><h2 id="zip">zip</h2>', [OK]),
    Case("the mark of a heading that leads to it", '<h2 id="url">URL <a href="#url">#</a></h2>', [OK]),
    Case("علامة عنوان تؤدي إليه", '<div id="s"><h2>رابط <a href="#s">#</a></h2></div>', [OK]),
    Case("a mark of a heading that leads away", '<h2 id="url">URL <a href="#x">#</a></h2><p id="x">x</p>', [LOST]),
    Case("a stock phrase before a part of the page", '<ul><li><a href="#more">more</a></li></ul><h2 id="more">x</h2>',
         [LOST]),
    Case("a header cell", '<table><tr><th colspan="2">Annual report</th></tr><tr><td><a href="/r">HTML</a></td>'
         '<td><a href="/p">PDF</a></td></tr></table>', [OK, OK]),
    Case("the words stand in the next cell", "<table><tr><td>Annual report</td>"
         '<td><a href="/r">Download</a></td></tr></table>', [LOST]),
    Case("the cell itself", '<table><tr><td>دليل المستثمر <a href="/p">تحميل</a></td></tr></table>', [OK]),
    Case("a description", '<h2 id="t">Ports</h2><p><a href="/p" aria-describedby="t">More</a></p>', [OK]),
    Case("a title", '<p><a href="/p" title="More about the ports">More</a></p>', [OK]),
    Case("hidden words complete the name", '<p><a href="/n1">المزيد <span class="sr-only" style="position:absolute;'
         'clip-path:inset(50%);width:1px;height:1px;overflow:hidden">عن توطين الصناعة</span></a></p>', [OK]),
    Case("one link under a heading",
         '<h3>Polar bears</h3><p>They hunt seals.</p><div><a href="/bears">Read more</a></div>', [OK]),
    Case("رابط واحد تحت عنوان",
         "<article><h3>توطين الصناعة</h3><p>نص.</p><div><a href='/a'>اقرأ المزيد</a></div></article>", [OK]),
    Case("only the main heading", '<h1>Ports</h1><p>They grow.</p><div><a href="/p">Read more</a></div>', [ASK]),
    Case("العنوان الرئيسي وحده", '<h1>وزارة الصناعة</h1><p>نص.</p><div><a href="/p">المزيد</a></div>', [ASK]),
    Case("several links share a heading",
         '<h2>News</h2><p>Port opened</p><div><a href="/a">More</a></div><p>Mine opened</p><div>'
         '<a href="/b">More</a></div>',
         [SHARED, SHARED]),
    Case("the same link twice under a heading",
         '<h2>أخبار الموانئ</h2><div><a href="/a">المزيد</a></div><div><a href="/a/">المزيد</a></div>', [OK, OK]),
    Case("a heading of another landmark does not reach",
         '<main><h1>Ports</h1></main><footer><div><a href="/x">Click here</a></div></footer>', [LOST]),
    Case("counters between the heading and the link",
         '<h2>About our ports</h2><p>They grow.</p><div><h3>1500+</h3>Berths</div><div><h3>24</h3>Ports</div><div><a href="/p">Read more</a></div>', [OK]),
    Case("عدادات بين العنوان والرابط",
         '<h2>من نحن</h2><div><h3>٥٠٠+</h3>فرع</div><div><a href="/p">اقرأ المزيد</a></div>', [OK]),
    Case("a counter alone", '<h3>1500+</h3><div><a href="/p">Read more</a></div>', [LOST]),
    Case("a heading that tells nothing", '<h2>المزيد</h2><div><a href="/x">هنا</a></div>', [LOST]),
    Case("a part with a heading of its own between",
         '<main><h2>News of the port</h2><aside><h3>Weather</h3></aside><div><a href="/x">Read more</a></div></main>', [OK]),
    Case("a mark in a row of pages", '<div><a href="/1">1</a> <a href="/2">2</a> <a href="/3">›</a></div>', [OK, OK, OK]),
    Case("علامة في صف صفحات", '<ul><li><a href="/1">١</a></li><li><a href="/2">٢</a></li><li><a href="/3">»</a></li></ul>',
         [OK, OK, OK]),
    Case("the star of a footnote", '<p>Prices start from 100 riyals <a href="#n">*</a></p>', [OK]),
    Case("a mark is no name", '<div><a href="/x">»</a></div>', [LOST]),
    Case("a named group", '<nav aria-label="Pages of results"><a href="/2">»</a></nav>', [OK]),
    Case("a button made of a link",
         '<div><a href="#">More</a> <a href="/menu" aria-expanded="false">More</a></div>', []),
    Case("hidden from all", '<div><a href="/x" style="display:none">More</a></div>', []),
    Case("a role of its own", '<div><span role="link" tabindex="0" onclick="location=1">More</span></div>', [LOST]),
    Case("longer words that begin like a stock phrase",
         '<p><a href="/x">More on mining</a></p><p><a href="/y">هنا الرياض</a></p>',
         [OK, OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_generic(case):
    assert outcomes(RULE, page(case.html)) == case.expected
