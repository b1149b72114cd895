"""Visible words in the names of controls."""

import pytest
from a11y_audit.rules.label_in_name import label_in_name as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, MISSING, ASK = ("passed", "ok"), ("failed", "not-in-name"), ("cantTell", "one-line")

CASES = [
    Case("the state of a switch", '<span role="switch" tabindex="0" aria-label="Messages by mail">Off</span>', []),
    Case("حالة المفتاح", '<span role="switch" tabindex="0" aria-label="الرسائل">تشغيل</span>', []),
    Case("a button of that word", '<button aria-label="Power">Off</button>', [("failed", "not-in-name")]),
    Case("a number in words", '<a href="/x" aria-label="eleven times">11 times</a>', []),
    Case("رقم بالحروف", '<a href="/x" lang="ar" aria-label="أحد عشر طلبًا">11 طلبًا</a>', []),
    Case("another number", '<a href="/x" aria-label="12 times">11 times</a>', [("failed", "not-in-name")]),
    Case("other words than the number's", '<a href="/x" aria-label="eleven weeks">11 times</a>', [("failed", "not-in-name")]),
    Case("a button of input", '<input type="submit" aria-label="Find in this site" value="search">',
         [("failed", "not-in-name")]),
    Case("زر إدخال", '<input type="submit" aria-label="إرسال الطلب" value="إرسال">', [OK]),
    Case("words in place of those that are shown",
         '<a href="/c"><span aria-hidden="true">Boats of oak</span><span class="sr-only">Our catalogue</span></a>', [MISSING],
         browser=False),  # sr-only: known to the builder
    Case("كلمات غير التي تُرى",
         '<button><span aria-hidden="true">القائمة</span><span class="sr-only">فتح التنقل</span></button>', [MISSING],
         browser=False),
    Case("a shorter form of what is heard",
         '<a href="/f"><span aria-hidden="true">Mo</span><span class="sr-only">Monday</span></a>', []),
    Case("a hint that is not heard", '<button>Search <kbd aria-hidden="true">Ctrl K</kbd></button>', []),
    Case("keys beside the words",
         '<button aria-label="Search (Ctrl+K)"><span>Search</span><span><kbd>Ctrl</kbd><kbd>K</kbd></span></button>', [OK]),
    Case("مفاتيح بجوار الكلمات", '<button aria-label="بحث (Ctrl+K)">بحث <kbd>K</kbd></button>', [OK]),
    Case("keys beside other words", '<button aria-label="Open (Ctrl+K)">Search <kbd>K</kbd></button>', [MISSING]),
    Case("keys alone", '<button aria-label="فتح القائمة"><kbd>Ctrl K</kbd></button>', []),
    Case("parts that a style sets apart", '<a href="/" aria-label="Zero One Data Recovery"><b>Zero One</b><small>DATA RECOVERY</small></a>', [OK]),
    Case("أجزاء يفصل بينها التنسيق", '<a href="/" aria-label="ميناء الحمراء للقوارب"><b>ميناء الحمراء</b><small>للقوارب</small></a>', [OK]),
    Case("a label of other words", '<label for="a">Name of the boat</label><input id="a" aria-label="Vessel">', [MISSING]),
    Case("تسمية بكلمات أخرى", '<label>رقم السجل <input aria-label="الهوية"></label>', [MISSING]),
    Case("a box with other words", '<label><input type="checkbox" aria-label="Agree"> I accept the terms</label>', [MISSING]),
    Case("a label with a hint", '<label for="a">Password <small>at least 8 characters</small></label>'
         '<input id="a" aria-label="Password">', [("cantTell", "label-differs")]),
    Case("a label that the name begins with", '<label for="a">Name <b>*</b></label><input id="a" aria-label="Name (required)">', [OK]),
    Case("تسمية فيها كلمة إلزام", '<label for="a">الاسم <b>إلزامي</b></label><input id="a" aria-label="الاسم الكامل">', [OK]),
    Case("a label that nobody sees", '<label for="a" class="sr-only">Boat</label><input id="a" aria-label="Vessel">', [],
         browser=False),
    Case("two labels", '<label for="a">Boat</label><label for="a">Name</label><input id="a" aria-label="Vessel">', []),
    Case("named by its label", '<label for="a">Boat</label><input id="a" title="Vessel">', []),
    Case("an icon by its class", '<button class="material-icons" aria-label="Weather">cloud</button>', []),
    Case("no name of its own", "<button>Send</button>", []),
    Case("the same words", '<button aria-label="Send request">Send</button>', [OK]),
    Case("الكلمات نفسها", '<button aria-label="إرسال الطلب الآن">إرسال الطلب</button>', [OK]),
    Case("other words", '<a href="/w" aria-label="WCAG">ACT rules</a>', [MISSING]),
    Case("كلمات أخرى", '<button aria-label="إغلاق النافذة">إرسال الطلب الآن</button>', [MISSING]),
    Case("spelt with hamza, tashkeel and other figures",
         '<button aria-label="الاستعلام عن الطلب 5">الإستعلام عن الطَّلب ٥</button>', [OK]),
    Case("a word between",
         '<button aria-label="Download the specification">Download specification</button>', [MISSING]),
    Case("part of a word", '<a href="/c" aria-label="Discover Italy">Disco</a>', [MISSING]),
    Case("blocks part words", '<button aria-label="Hello world"><p>Hello</p><p>world</p></button>', [OK]),
    Case("بطاقة تسمى بعنوانها", '<a href="/d" aria-label="الأقراص الصلبة"><span>01</span><h3>الأقراص الصلبة</h3><p>كل ما يخص التخزين.</p></a>',
         [ASK]),
    Case("a card named by a line", '<a href="/d" aria-label="Hard disks">New<br>Hard disks<br>All about storage.</a>', [ASK]),
    Case("a card named by part of a line", '<a href="/d" aria-label="Disks"><h3>Hard disks</h3><p>All about storage.</p></a>',
         [MISSING]),
    Case("a card named by other words", '<a href="/d" aria-label="Storage"><h3>Hard disks</h3><p>From 1 TB.</p></a>', [MISSING]),
    Case("hidden words do not count",
         '<a aria-label="Download specification" href="/s">Download <span style="display:none">gizmo'
         "</span> specification</a>", [OK]),
    Case("a letter as a sign",
         '<button aria-label="Close">X</button> <button aria-label="تكبير الخط">أ+</button>', [OK, OK]),
    Case("marks are no words", '<button aria-label="Next page">→</button>', [OK]),
    Case("text in brackets", '<a href="/g" aria-label="User guide">User guide (PDF)</a>', [OK]),
    Case("an abbreviation", '<a aria-label="University Avenue" href="/u">University Ave.</a>', []),
    Case("another hyphenation", '<a aria-label="e-mail" href="/u">email</a>', []),
    Case("the code of a language", '<a aria-label="English" href="/en">EN</a>', []),
    Case("رمز اللغة", '<a aria-label="العربية" href="/ar">ع</a>', [OK]),
    Case("an icon font", '<button aria-label="Find" style="font-family: Material Icons">search</button>', []),
    Case("a navigation", '<nav aria-label="Main">Menu</nav>', []),
    Case("words over a picture of a link", '<a href="/r" aria-label="Rating"><img src="/s.png" alt="Stars"></a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_label_in_name(case):
    assert outcomes(RULE, page(case.html)) == case.expected
