"""Placeholders that stand in for a label."""

import pytest
from a11y_audit.rules.field_placeholder_label import field_placeholder_label as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ONLY = ("passed", "ok"), ("failed", "placeholder-only")
SENTENCE = ("cantTell", "sentence-beside")
BUTTON, SEARCH = ("cantTell", "button-beside"), ("cantTell", "search-alone")

CASES = [
    Case("no placeholder", "<label>Name <input></label>", []),
    Case("a label that stays", '<label for="a">Name</label><input id="a" placeholder="Ahmed">', [OK]),
    Case("تسمية ثابتة", '<label>رقم الهوية <input placeholder="1xxxxxxxxx"></label>', [OK]),
    Case("a placeholder alone", '<form><input type="text" placeholder="Identity number"></form>', [ONLY]),
    Case("نص مؤقت وحده", '<form><input id="user" type="text" placeholder="رقم الهوية"></form>', [ONLY]),
    Case("two of them and a button",
         '<form><input placeholder="اسم المستخدم"><input type="password" placeholder="كلمة المرور">'
         "<button>دخول</button></form>", [ONLY, ONLY]),
    Case("a label for the ear alone",
         '<form><label for="a" class="sr-only" style="position:absolute;clip-path:inset(50%);width:1px;'
         'height:1px;overflow:hidden">Name</label><input id="a" placeholder="Name">'
         '<input aria-label="City" placeholder="City"></form>',
         [ONLY, ONLY]),
    Case("text beside it", '<form><div><span>Name</span> <input placeholder="Ahmed"></div><div><b>المدينة</b><br>'
         '<input placeholder="الرياض"></div></form>', [OK, OK]),
    Case("a sentence of something else", '<form><p>We answer within a day.</p><input placeholder="City"></form>', [SENTENCE]),
    Case("جملة عن أمر آخر", '<form><p>نجيب عن رسالتك خلال يوم عمل.</p><input placeholder="المدينة"></form>', [SENTENCE]),
    Case("a sentence that says it", '<form><p>Tell us the city of your plant.</p><input placeholder="City"></form>', [OK]),
    Case("جملة تطلبه", '<form><p>أدخل المدينة التي يقع فيها مصنعك.</p><input placeholder="الرياض"></form>', [OK]),
    Case("an example", '<form><p>This is where our letter will go.</p><input placeholder="you@mail.example"></form>', [OK]),
    Case("a label and a sentence", '<form><label for="c">City</label><p>We answer within a day.</p><input id="c"'
         ' placeholder="Riyadh"></form>', [OK]),
    Case("a heading is no label",
         '<form><h2>Newsletter</h2><input placeholder="E-mail"><input placeholder="Name"></form>', [ONLY, ONLY]),
    Case("labelled by another element",
         '<p id="t">Name</p><div><input aria-labelledby="t" placeholder="Ahmed"></div>', [OK]),
    Case("a header cell", '<table><tr><th>Name</th><th>City</th></tr><tr><td><input placeholder="Filter"></td>'
         '<td><input placeholder="Filter"></td></tr></table>', [OK, OK]),
    Case("one field and its button",
         '<form><h2>Newsletter</h2><input placeholder="E-mail"><button>Subscribe</button></form>', [BUTTON]),
    Case("حقل واحد وزره",
         '<div><input type="email" placeholder="بريدك الإلكتروني"><button>اشترك</button></div>', [BUTTON]),
    Case("a search field and its button", '<div><input placeholder="Type a word"><button>Search</button></div>', [OK]),
    Case("حقل بحث وزره",
         '<form role="search"><input placeholder="كلمة البحث"><button aria-label="بحث"></button></form>', [OK]),
    Case("a search field without a button", '<div><input type="search" placeholder="Search"></div>', [SEARCH]),
    Case("a search field between a list of categories and its button",
         '<form><select aria-label="Category"><option>All</option></select><input placeholder="What do you need?">'
         "<button>Search</button></form>", [OK]),
    Case("حقل بحث بين قائمة الأقسام وزره",
         '<form><select aria-label="القسم"><option>الكل</option></select><input placeholder="ابحث هنا"><button>بحث</button></form>',
         [OK]),
    Case("two fields to type in and one button that searches",
         '<form><input placeholder="Name"><input placeholder="City"><button>Search</button></form>', [ONLY, ONLY]),
    Case("حقل قبل القائمة وزر لا يبحث",
         '<form><input placeholder="رقم الهوية"><select aria-label="المنطقة"><option>الرياض</option></select>'
         "<button>تسجيل</button></form>", [ONLY]),
    Case("a list between the field and the button that searches",
         '<form><input placeholder="Name"><select aria-label="City"><option>Riyadh</option></select><button>Search</button></form>',
         [ONLY]),
    Case("a placeholder that begins with a search", '<div><a href="/">Home</a><input placeholder="Search docs"></div>', [SEARCH]),
    Case("نص مؤقت يبدأ بالبحث", '<div><input placeholder="ابحث عن خدمة…"></div>', [SEARCH]),
    Case("research is no search", '<div><input placeholder="Research area"></div>', [ONLY]),
    Case("the words of a file field that is laid unseen over its button",
         '<div><div><span>File</span><input type="file" class="sr-only" aria-label="File" style="opacity:0"></div>'
         '<div><input placeholder="Upload one or more files"></div></div>', [OK]),
    Case("حقل ملف ظاهر لا يسمّي جاره",
         '<div><p><span>ملف</span><input type="file" aria-label="ملف"></p><p><input placeholder="رقم الطلب"></p></div>', [ONLY]),
    Case("a placeholder of blanks", '<div><input placeholder=" " aria-label="Name"></div>', []),
    Case("a hidden field", '<div style="display:none"><input placeholder="Name"></div>', []),
    Case("a select", '<select placeholder="City" aria-label="City"><option>Riyadh</option></select>', []),
    Case("a picture beside it", '<form><div><img src="u.png" alt="User name"><input placeholder="User name"></div>'
         "<div><input placeholder='Code'></div></form>", [("cantTell", "other-sign"), ("failed", "placeholder-only")]),
    Case("عنوان النموذج", "<form><h3>تتبع طلبك</h3><input placeholder='رقم الطلب'></form>", [("cantTell", "other-sign")]),
    Case("two fields under a heading", "<form><h3>Apply</h3><div><input placeholder='Name'></div><div><input placeholder='City'></div>"
         "</form>", [("failed", "placeholder-only")] * 2),
    Case("a placeholder without letters", "<form><div><input aria-label='Digit 1' placeholder='0'></div></form>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_placeholder_label(case):
    assert outcomes(RULE, page(case.html)) == case.expected
