"""Instructions by colour, shape and side."""

import pytest
from a11y_audit.rules.sensory_instruction import sensory_instruction as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK = ("passed", "ok"), ("cantTell", "points-by-sense")
COLOUR = ("cantTell", "means-by-colour")

CASES = [
    Case("colour and side", "<p>To continue press the green button on the right.</p>", [ASK]),
    Case("لون ومكان", "<p>للمتابعة اضغط الزر الأخضر على اليمين.</p>", [ASK]),
    Case("an example, quoted", "<p>Read each instruction (such as “press the green button on the right”).</p>", []),
    Case("مثال مقتبس", "<p>اقرأ كل تعليمة (مثل «اضغط الزر الأخضر على اليمين»).</p>", []),
    Case("what stands in quotation marks is pressed", "<p>Press “the green button on the right”.</p>", [ASK]),
    Case("a side", "<p>Find the menu on the right, to navigate</p>", [ASK]),
    Case("جهة", "<p>يمكنك اختيار الخدمة من القائمة اليسرى.</p>", [ASK]),
    Case("a shape", "<p>On the information page you can find more examples within the triangle menu.</p>", [ASK]),
    Case("شكل", "<p>انقر الأيقونة المستديرة للحفظ.</p>", [ASK]),
    Case("code that holds a sentence", "<pre><code>print('Press the red button.')</code></pre>", []),
    Case("شيفرة فيها جملة", "<p>اكتب <code>انقر الأيقونة المستديرة للحفظ.</code></p>", []),
    Case("several sentences, one question", "<p>Press the red button. Then click the icon on the left.</p>", [ASK]),
    Case("with the name of the control",
         '<p>Click the button labelled "Howdy", on the right.</p><button>Howdy</button>', [OK]),
    Case("مع اسم الزر", "<p>اضغط الزر الأخضر «إرسال الطلب» على اليمين.</p><button>إرسال الطلب</button>", [OK]),
    Case("a link in the sentence names another page",
         '<p>On the <a href="/i">information page</a> you can find more within the triangle menu.</p>', [ASK]),
    Case("رابط داخل الجملة", '<p>اختر من القائمة اليسرى في <a href="/i">صفحة الخدمات</a>.</p>', [ASK]),
    Case("the link stands elsewhere too",
         '<p>Press <a href="#g">Export list</a>, the green button.</p><button>Export list</button>', [OK]),
    Case("required fields in a colour", "<p>Required fields are shown in red.</p>", [COLOUR]),
    Case("a colour beside a mark", "<p>Required fields are marked in red with an asterisk (*).</p>", []),
    Case("لون مع علامة", "<p>الحقول الإلزامية باللون الأحمر وبجوارها نجمة.</p>", []),
    Case("products in colours", "<p>Our boats come in red and in green. New items in red cedar are available in spring.</p>", []),
    Case("days in a colour that mean nothing", "<p>The days in green Ireland are long.</p>", []),
    Case("below tells the order too", "<p>Press the button below this paragraph.</p><button>Howdy</button>", []),
    Case("right as correct", "<p>Select the right form for your request. Choose the service right after this.</p>", []),
    Case("colour without an instruction", "<p>The green button was added in 2024. Use green energy.</p>", []),
    Case("a shape in mathematics",
         "<p>A square is a quadrilateral with four equal sides and four right angles.</p>", []),
    Case("يمين بمعنى آخر", "<p>أدى الوزير اليمين الدستورية. اضغط زر المتابعة.</p>", []),
    Case("the mouse's button", "<p>Right-click the link to save the file.</p>", []),
    Case("a button's own words", "<button>Select the red box</button>", []),
    Case("icons of a shape that lead somewhere", "<p>The square icons lead to films, the round icons lead to books.</p>", [ASK]),
    Case("أيقونات تفتح", "<p>الأيقونات المستديرة تفتح صفحات الكتب.</p>", [ASK]),
    Case("a corner", "<p>Use the menu in the top right to change the language.</p>", [ASK]),
    Case("ركن الصفحة", "<p>انقر الرابط في أعلى اليسار لتغيير اللغة.</p>", [ASK]),
    Case("large things that lead somewhere else", "<p>The large hall leads to the garden. A small door opens at noon. The square"
         " opens at nine.</p>", []),
    Case("fields in a colour", "<p>Fields in red are required.</p>", [COLOUR]),
    Case("حقول بلون", "<p>الحقول المكتوبة باللون الأحمر إلزامية.</p>", [COLOUR]),
    Case("marked in a colour", "<p>Courses marked in red are full.</p><p>Dates shown in green are free.</p>", [COLOUR]),
    Case("things of a colour", "<p>Required fields are shown red.</p>", [COLOUR]),
    Case("what a colour means", "<ul><li>Green means available</li><li>Red means sold out</li></ul>", [COLOUR]),
    Case("معنى اللون", "<p>اللون الأخضر يعني أن الموعد متاح.</p>", [COLOUR]),
    Case("ما تعنيه الخانات الحمراء", "<p>الخانات الحمراء تعني أن الموعد محجوز.</p><p>الحقول المعلمة بالأحمر مطلوبة.</p>", [COLOUR]),
    Case("please correct", "<p>Please correct the fields in red.</p>", [COLOUR]),
    Case("a star too", "<p>Fields marked with a red star (*) are required.</p><p>Fields in red and bold are new.</p>", []),
    Case("علامة مع اللون", "<p>الحقول المميزة باللون الأحمر وبعلامة النجمة إلزامية.</p>", []),
    Case("a colour of things in the world",
         "<p>She was shown in green spaces. The team in red won. The man is in blue. The walls are green. Her eyes are"
         " blue. The book was printed in black and white.</p>", []),
    Case("no sentence about the page",
         "<p>The items in blue boxes were sold. Red tape means delay. The red line is closed. Green energy is shown in"
         " chapter two. The text was written in Greenland. A word in orange juice.</p>", []),
    Case("ألوان في خبر", "<p>ارتدى الفريق اللون الأزرق في المباراة. السيارات الحمراء أغلى ثمنًا. فرح الناس بالأخضر بعد المطر.</p>", []),
    Case("hidden from all", '<p style="display:none">Press the green button.</p>', []),
    Case("required fields are in red", "<p>Required fields are in red.</p>", [COLOUR]),
    Case("labelled in red", "<p>Complete all the fields labelled in red.</p>", [COLOUR]),
    Case("the red fields", "<p>Fill in the red fields.</p>", [COLOUR]),
    Case("الخانات الحمراء", "<p>يرجى تعبئة جميع الخانات الحمراء قبل المتابعة.</p>", [COLOUR]),
    Case("حقول زراعية", "<p>الحقول الخضراء في القصيم جميلة، ويجب حماية الحقول الخضراء.</p>", []),
    Case("fields of a farm", "<p>Our green fields are watered daily.</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sensory_instruction(case):
    assert outcomes(RULE, page(case.html)) == case.expected
