"""Elements that only a pointer works."""

import pytest
from a11y_audit.rules.pointer_only import pointer_only as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, UNREACHED, NO_KEYS = ("passed", "ok"), ("failed", "not-reached"), ("failed", "no-keys")
ORDER, BESIDE = ("cantTell", "out-of-order"), ("cantTell", "beside")
PERHAPS, LOOKS = ("cantTell", "perhaps"), ("cantTell", "looks-pressable")
CLICK = """data-listener='{"events": ["click"], "pointer": true}'"""
QUIET = """data-listener='{"events": ["click"]}'"""
KEYS = """data-listener='{"events": ["click", "keydown"], "pointer": true}'"""
HAND = """data-listener='{"events": [], "pointer": true}'"""
DRAG = """data-listener='{"events": ["mousedown", "touchstart"]}'"""
DOWN = """data-listener='{"events": ["mousedown"]}'"""
LONG = "The licence lets a factory make, store and sell what it names, for three years from the day of issue. " * 2


def body(inside: str, delegated: str = "click") -> str:
    return f'<html lang="ar" dir="rtl"><head><title>س</title></head><body data-delegated="{delegated}">{inside}</body></html>'


CASES = [
    Case("nobody listens", "<div>Text</div>", []),
    Case("a real button", f"<button {CLICK}>Open</button>", [OK], browser=False),
    Case("a div with a hand", f"<div {CLICK}>Open chat</div>", [UNREACHED], browser=False),
    Case("قائمة تُفتح بالفأرة", f"<div {CLICK}>القائمة السريعة</div>", [UNREACHED], browser=False),
    Case("an icon", f"<svg role='img' aria-label='نجمة' onclick='rate()' {QUIET}><path/></svg>", [UNREACHED],
         browser=False),
    Case("a main heading", f"<h1 {CLICK}>دليل الخدمات</h1>", [PERHAPS], browser=False),
    Case("a heading that opens its part", f"<h3 {CLICK}>Fees</h3>", [UNREACHED], browser=False),
    Case("a role without a tab stop", f"<span role='button' {QUIET}>حفظ</span>", [UNREACHED], browser=False),
    Case("a link without an address", f"<a {CLICK}>Details</a>", [UNREACHED], browser=False),
    Case("an attribute that does nothing", f"<img src='a.png' alt='Map' onclick='return false' {QUIET}>", [],
         browser=False),
    Case("an attribute that only counts", f"<p onclick=\"gtag('event', 'vision');\" {QUIET}>رؤيتنا</p>", [], browser=False),
    Case("listens, and shows nothing of it", f"<div {QUIET}>The minister</div>", [PERHAPS], browser=False),
    Case("a container with a hand", f"<div {CLICK}>{LONG}</div>", [PERHAPS], browser=False),
    Case("a container that is counted", f"<div {QUIET}>{LONG}</div>", [], browser=False),
    Case("a card with its link inside", f"<div {CLICK}><h3>خدمة</h3><a href='/s'>ابدأ الخدمة</a></div>", [],
         browser=False),
    Case("inside a link", f"<a href='/s'><span {CLICK}>Start</span></a>", [], browser=False),
    Case("inside a label", f"<label><span {CLICK}>أوافق</span><input type='checkbox'></label>", [], browser=False),
    Case("a control beside it",
         """<p><img src="z.png" alt="Zoom" data-listener='{"events": ["click"], "pointer": true, "near": "z"}'>"""
         "<button id='z'>Zoom</button></p>", [BESIDE], browser=False),
    Case("a button drawn beside a file field that keys reach",
         """<div><input type="file" id="z"><div data-listener='{"events": ["click"], "pointer": true, "near": "z"}'>Attach a file</div></div>""",
         [OK], browser=False),
    Case("زر مرسوم بجانب حقل ملف",
         """<div><input type="file" id="z"><div data-listener='{"events": ["click"], "pointer": true, "near": "z"}'>إرفاق ملف</div></div>""",
         [OK], browser=False),
    Case("the track of a slider beside its arrows",
         """<div><div data-listener='{"events": ["mousedown", "touchstart"]}'>One Two</div>"""
         "<button>Next</button></div>", [OK], browser=False),
    Case("مسار شرائح بجانب أزراره",
         """<div><div data-listener='{"events": ["click", "pointerdown"]}'>الأولى الثانية</div>"""
         "<button>التالي</button></div>", [OK], browser=False),
    Case("a track without anything that keys reach",
         """<div data-listener='{"events": ["mousedown", "touchstart"]}'>One Two</div>""", [PERHAPS], browser=False),
    Case("a tab stop that hears keys", f"<div role='button' tabindex='0' {KEYS}>Open</div>", [OK], browser=False),
    Case("a tab stop that hears none", f"<div role='button' tabindex='0' {CLICK}>فتح</div>", [NO_KEYS], browser=False),
    Case("a part that scrolls and is counted", f"<div role='region' aria-label='Terms' tabindex='0' {QUIET}>{LONG}</div>",
         [("cantTell", "perhaps-no-keys")], browser=False),
    Case("a tab stop that hears keys and has no role", f"<div tabindex='0' {KEYS}>Dark mode: off</div>", [OK],
         browser=False),
    Case("رابط بلا عنوان تشغله المفاتيح", f"<a tabindex='0' {KEYS}>عرض الخريطة</a>", [OK], browser=False),
    Case("a part that is pressed and moved by keys, of many words", f"<div tabindex='0' {KEYS}>{LONG}</div>", [OK],
         browser=False),
    Case("hears presses and keys, and shows nothing of it",
         """<div tabindex='0' data-listener='{"events": ["click", "keydown"]}'>The minister</div>""", [OK], browser=False),
    Case("عنصر مخصص قد يكون أعطى نفسه دورًا", f"<my-switch tabindex='0' {KEYS}>الوضع الليلي</my-switch>", [OK],
         browser=False),
    Case("what is written in", f"<div contenteditable='true' tabindex='0' {KEYS}>Notes</div>", [OK], browser=False),
    Case("لوحة رسم", f"<canvas tabindex='0' width='30' height='30' {KEYS}></canvas>", [OK], browser=False),
    Case("a frame of slides that keys move", f"<div tabindex='0' {KEYS}><button>Next</button></div>", [], browser=False),
    Case("the tab of a list that hears no keys",
         f"<div role='tablist'><div role='tab' tabindex='0' {CLICK}>Books</div><div role='tab' tabindex='-1' {CLICK}>Films</div></div>",
         [NO_KEYS], browser=False),
    Case("علامات تبويب تسمع المفاتيح",
         f"<div role='tablist'><div role='tab' tabindex='0' {KEYS}>الكتب</div><div role='tab' tabindex='-1' {KEYS}>الأفلام</div></div>",
         [], browser=False),
    Case("the page hears keys", body(f"<div role='button' tabindex='0' {CLICK}>فتح</div>", "click keydown"), [OK],
         browser=False),
    Case("its list hears keys",
         f"""<ul data-listener='{{"events": ["keydown"]}}'><li><div role='button' tabindex='0' {CLICK}>Open</div></li></ul>""",
         [OK], browser=False),
    Case("an option of a listbox", f"<ul role='listbox' tabindex='0'><li role='option' {CLICK}>الرياض</li></ul>", [],
         browser=False),
    Case("looks pressable, the page hears clicks", body(f"<div {HAND}>المزيد</div><div {HAND}>الأخبار</div>"), [LOOKS],
         browser=False),
    Case("looks pressable, nobody hears", f"<div {HAND}>More</div>", [], browser=False),
    Case("hidden", f"<div style='display:none' {CLICK}>Open</div>", [], browser=False),
    Case("a swipe", """<div data-listener='{"events": ["touchstart"]}'>Pictures</div>""", [PERHAPS], browser=False),
    Case("an attribute that acts as it is pressed down",
         """<img src="n.png" alt="Next page" onmousedown="nextPage();" data-listener='{"events": ["mousedown"]}'>""",
         [UNREACHED], browser=False),
    Case("خاصية تعمل عند رفع الإصبع",
         """<span ontouchend="openMenu()" data-listener='{"events": ["touchend"]}'>القائمة</span>""", [UNREACHED],
         browser=False),
    Case("an attribute that begins to drag",
         """<img src="n.png" alt="Map" onmousedown="dragMap()" data-listener='{"events": ["mousedown"]}'>""", [PERHAPS],
         browser=False),
    Case("an attribute that looks where the pointer is",
         """<span onmousedown="place(event)" data-listener='{"events": ["mousedown"]}'>Map</span>""", [PERHAPS],
         browser=False),
    Case("an attribute that counts who presses down, and clicks that a script hears",
         """<img src="n.png" alt="Map" onmousedown="fbq('track', 'Map')" data-listener='{"events": ["click", "mousedown"]}'>""",
         [PERHAPS], browser=False),
    Case("an attribute that may count", """<img src="n.png" alt="Map" onmousedown="trackBanner(3)" data-listener='{"events": ["mousedown"]}'>""",
         [PERHAPS], browser=False),
    Case("an attribute that keeps pictures from being dragged",
         """<img src="n.png" alt="Map" onmousedown="return false" data-listener='{"events": ["mousedown"]}'>""", [],
         browser=False),
    Case("a sign that a style draws", f"""<a class='close-link' {CLICK}><i data-extra='{{"before": "×"}}'></i></a>""",
         [UNREACHED], browser=False),
    Case("مربع صغير بلا نص", f"<div><span width='30' height='30' {CLICK}></span></div>", [UNREACHED], browser=False),
    Case("a large box without text", f"<div width='600' height='300' {QUIET}></div>", [], browser=False),
    Case("windows of slide shows",
         f"<div class='splide__track' {DRAG}>One</div><div class='splide__track' {DRAG}>Two</div><p class='x' {DRAG}>Three</p>",
         [("cantTell", "perhaps-alike"), PERHAPS], browser=False),
    Case("نوافذ عروض متشابهة",
         f"<div class='owl' {DRAG}>الأخبار</div><div class='owl' {DRAG}>الفعاليات</div>", [("cantTell", "perhaps-alike")],
         browser=False),
    Case("أيام بلا صنف في تقويم واحد",
         f"<table class='cal'><tr><td {DRAG}>1</td><td {DRAG}>2</td></tr><tr><td {DRAG}>3</td></tr></table>",
         [("cantTell", "perhaps-alike")], browser=False),
    Case("parts without a class in different places", f"<main><p {DRAG}>One</p></main><div class='a'><p {DRAG}>Two</p></div>",
         [PERHAPS, PERHAPS], browser=False),
    Case("an imitated label",
         f"<span id='l' {CLICK}>Subscribe</span><button role='switch' aria-checked='false' aria-labelledby='l'></button>", [OK],
         browser=False),
    Case("تسمية لأداة لا تصل إليها المفاتيح",
         f"<span id='l' {CLICK}>اشترك</span><span role='switch' aria-labelledby='l'></span>", [UNREACHED], browser=False),
    Case("the title of a window",
         f"<div role='dialog' tabindex='0' aria-labelledby='l'><span id='l' {CLICK}>Close</span></div><p>x</p>", [], browser=False),
    Case("a part of a toolbar that hears keys",
         f"""<div role='toolbar' data-listener='{{"events": ["keydown"]}}'><span role='spinbutton' tabindex='-1' {CLICK}>3</span></div>""",
         [OK], browser=False),
    Case("جزء من شريط لا يسمع المفاتيح",
         f"<div role='toolbar'><span role='spinbutton' tabindex='-1' {CLICK}>٣</span></div>", [ORDER], browser=False),
    Case("a button that acts while the pointer presses it", f"<button type='button' onmousedown='erase()' {DOWN}>Delete</button>",
         [("failed", "no-click")], browser=False),
    Case("رابط لا ينقل يعمل عند ضغط المؤشر", f"<a href='#' onmousedown='nextPage()' {DOWN}>التالي</a>", [("failed", "no-click")],
         browser=False),
    Case("a button that a script hears pressed", f"<button {DOWN}>Pay</button>", [("cantTell", "perhaps-no-click")],
         browser=False),
    Case("a button that hears clicks too",
         """<button onmousedown="erase()" data-listener='{"events": ["click", "mousedown"]}'>Delete</button>""", [OK],
         browser=False),
    Case("زر يسمع المفاتيح أيضًا",
         """<button onmousedown="hint()" onkeydown="hint()" data-listener='{"events": ["keydown", "mousedown"]}'>تلميح</button>""",
         [OK], browser=False),
    Case("a button that sends its form", f"<form><button onmousedown='check()' {DOWN}>Send</button></form>", [OK],
         browser=False),
    Case("a link that leads on", f"<a href='/x' onmousedown='check()' {DOWN}>Next</a>", [OK], browser=False),
    Case("a button that opens a part by itself", f"<button popovertarget='p' onmousedown='check()' {DOWN}>Menu</button>", [OK],
         browser=False),
    Case("a button that keeps the focus where it is", f"<button onmousedown='event.preventDefault()' {DOWN}>Bold</button>", [],
         browser=False),
    Case("text that is typed in", f"<div contenteditable tabindex='0' {CLICK}>Write here</div>", [OK], browser=False),
    Case("the page hears clicks", body(f"<button onmousedown='erase()' {DOWN}>حذف</button>"), [OK], browser=False),
    Case("only hovered", """<div data-listener='{"events": ["mouseover"]}'>Pictures</div>""", [], browser=False),
    Case("a row of a table", f"<table><tr {CLICK}><td>1182</td><td>Renewal</td></tr></table>", [UNREACHED], browser=False),
    Case("صف جدول داخل جزء يستقبل التركيز من البرمجة",
         f"<main tabindex='-1'><table><tr {CLICK}><td>1182</td><td>تجديد</td></tr></table></main>", [UNREACHED], browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pointer_only(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_minus_one_is_asked_about():
    assert outcomes(RULE, page(f'<div role="button" tabindex="-1" {CLICK}>Open</div>')) == [ORDER]


@pytest.mark.parametrize("html", [f"<a id='close' class='tp-leftarrow' {CLICK}><svg></svg></a>", f"<div {CLICK}><img alt=''></div>"])
def test_what_has_no_name_is_not_called_by_its_code(html):
    [judgement] = RULE.check(page(html))
    words = RULE.info.reasons[judgement.reason].of_nameless()
    assert judgement.values["name"] == ""
    assert words.en.startswith("An element without a name ({element}) ")
    assert "عنصر بلا اسم ({element})" in words.ar


@pytest.mark.parametrize(
    ("html", "criteria"),
    [
        (f"<div {CLICK}>Open</div>", ("2.1.1", "4.1.2")),
        (f"<img alt='افتح' onclick='open()' {QUIET}>", ("2.1.1", "4.1.2")),
        (f"<span role='button' {QUIET}>حفظ</span>", ("2.1.1",)),
        (f"<div tabindex='0' {CLICK}>Open</div>", ("2.1.1", "4.1.2")),
        (f"<div role='button' tabindex='0' {CLICK}>فتح</div>", ("2.1.1",)),
    ],
)
def test_a_control_without_a_role_fails_4_1_2_too(html, criteria):
    [judgement] = RULE.check(page(html))
    assert judgement.criteria == criteria
