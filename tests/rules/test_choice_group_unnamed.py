"""Sets of choices and their questions."""

import pytest
from a11y_audit.rules.choice_group_unnamed import choice_group_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.reading.choices import questions

OK, APART = ("passed", "ok"), ("failed", "question-not-tied")
PERHAPS = ("cantTell", "perhaps-question")
SHARED, NONE = ("cantTell", "shared-group"), ("cantTell", "no-question")

CASES = [
    Case("one box alone", "<form><p>Terms</p><label><input type=checkbox name=a> I agree</label></form>", []),
    Case("boxes of different names", "<form><p>News</p><label><input type=checkbox name=a> Mail</label>"
         "<label><input type=checkbox name=b> Letter</label></form>", []),
    Case("boxes without names below a question", "<form><p>Which news do you want?</p><input type=checkbox id=a><label for=a>Books"
         "</label><br><input type=checkbox id=b><label for=b>Films</label></form>", [PERHAPS]),
    Case("مربعات لكل منها اسمه", "<form><p>اختر ما يناسبك:</p><label><input type=checkbox name=a> البريد</label>"
         "<label><input type=checkbox name=b> الهاتف</label></form>", [PERHAPS]),
    Case("boxes of their own names in a group", "<form><fieldset><legend>News</legend><p>Which?</p><label><input type=checkbox name=a>"
         " Mail</label><label><input type=checkbox name=b> Letter</label></fieldset></form>", []),
    Case("boxes that another field parts", "<form><p>Which?</p><label><input type=checkbox name=a> Mail</label><label>Name <input></label>"
         "<label><input type=checkbox name=b> Letter</label></form>", []),
    Case("switches all over a text", "<p>It can be had by:</p><label><input type=checkbox> Show</label><p>" + "It is so. " * 30
         + "</p><p>It can be had by:</p><label><input type=checkbox> Show</label>", []),
    Case("a legend", "<fieldset><legend>Account?</legend><label><input type=radio name=a> Yes</label>"
         "<label><input type=radio name=a> No</label></fieldset>", [OK]),
    Case("عنوان المجموعة", "<fieldset><legend>نوع المنشأة</legend><label><input type=radio name=k> فردية</label>"
         "<label><input type=radio name=k> شركة</label></fieldset>", [OK]),
    Case("a group by role",
         '<p id="q">Account?</p><div role="radiogroup" aria-labelledby="q"><label><input type=radio name=a> Yes</label>'
         "<label><input type=radio name=a> No</label></div>", [OK]),
    Case("a question that is not tied",
         "<form><h4>Do you have an account?</h4><label for=a><input id=a type=radio name=k> Yes</label><br>"
         "<label for=b><input id=b type=radio name=k> No</label></form>", [APART]),
    Case("سؤال غير مرتبط", "<form><p>نوع المنشأة</p><div><label><input type=radio name=k value=1> فردية</label>"
         "<label><input type=radio name=k value=2> شركة</label></div></form>", [APART]),
    Case("check boxes of one name",
         "<form><div>Interests</div><input type=checkbox name=i[] id=a><label for=a>Ports</label>"
         "<input type=checkbox name=i[] id=b><label for=b>Mines</label></form>", [APART]),
    Case("a legend that is empty",
         "<form><fieldset><legend></legend><p>Account?</p><label><input type=radio name=a> Yes</label>"
         "<label><input type=radio name=a> No</label></fieldset></form>", [APART]),
    Case("no question anywhere", "<form><label>Name <input></label><label><input type=radio name=a> Mr</label>"
         "<label><input type=radio name=a> Ms</label></form>", [NONE]),
    Case("one legend for the whole form",
         "<fieldset><legend>Applicant</legend><label>Name <input></label><p>Account?</p>"
         "<label><input type=radio name=a> Yes</label><label><input type=radio name=a> No</label></fieldset>",
         [SHARED]),
    Case("each option refers to the question",
         '<form><p id=q>Account?</p><input type=radio name=a aria-labelledby="q y"><span id=y>Yes</span>'
         '<input type=radio name=a aria-labelledby="q n"><span id=n>No</span></form>', [OK]),
    Case("another form's options of that name",
         "<form><p>Account?</p><label><input type=radio name=a> Yes</label></form>"
         "<form><p>Terms?</p><label><input type=radio name=a> No</label></form>", []),
    Case("circles drawn over transparent ones",
         "<div><h4>How was it?</h4><label><input class=sr-only style='opacity:0' type=radio name=a><i></i> Good</label>"
         "<label><input class=sr-only style='opacity:0' type=radio name=a><i></i> Bad</label></div>", [APART]),
    Case("سؤال في label لا حقل له", "<div><label>هل كانت هذه الصفحة مفيدة؟</label><div>"
         "<input class=sr-only style='opacity:0' type=radio name=k id=y><label for=y>نعم</label>"
         "<input class=sr-only style='opacity:0' type=radio name=k id=n><label for=n>لا</label></div></div>", [APART]),
    Case("words behind the options are none of the question",
         "<div>Useful?<label><input type=radio name=a> Yes</label><label><input type=radio name=a> No</label>"
         + " 728 of 869 said yes." * 9 + "</div>", [APART]),
    Case("tabs made of radio buttons", "<section><h2>Our services</h2><input class=sr-only style='opacity:0' type=radio name=t id=a>"
         "<label for=a>Firms</label><input class=sr-only style='opacity:0' type=radio name=t id=b><label for=b>Investors</label></section>", [NONE]),
    Case("ألسنة من أزرار اختيار", "<section><h2>خدماتنا</h2><label><input class=sr-only style='opacity:0' type=radio name=t> المنشآت</label>"
         "<label><input class=sr-only style='opacity:0' type=radio name=t> المستثمرون</label></section>", [NONE]),
    Case("transparent, and so are their labels",
         "<div><h4>How was it?</h4><label class=sr-only style='opacity:0'><input class=sr-only style='opacity:0' type=radio name=a> Good</label>"
         "<label class=sr-only style='opacity:0'><input class=sr-only style='opacity:0' type=radio name=a> Bad</label></div>", []),
    Case("a statement before the options",
         "<p>Welcome to our site.</p><label><input type=radio name=t> Light</label><label><input type=radio name=t> Dark"
         "</label>", [PERHAPS]),
    Case("جملة قبل الموافقات", "<form><p>يرجى قراءة الشروط والأحكام.</p><label><input type=checkbox name=c[]> أوافق على"
         " الشروط</label><label><input type=checkbox name=c[]> أرغب في تلقي النشرة</label></form>", [PERHAPS]),
    Case("a step", "<form><p>Step 2 of 3</p><label><input type=radio name=t> Light</label><label><input type=radio name=t> Dark"
         "</label></form>", [PERHAPS]),
    Case("a sentence that asks to choose",
         "<form><p>Please choose a way of delivery.</p><label><input type=radio name=t> Mail</label>"
         "<label><input type=radio name=t> Courier</label></form>", [APART]),
    Case("جملة تطلب الاختيار", "<form><p>اختر طريقة الاستلام.</p><label><input type=radio name=t> بريد</label>"
         "<label><input type=radio name=t> فرع</label></form>", [APART]),
    Case("a question with a star", "<form><p>Account? *</p><label><input type=radio name=t> Yes</label>"
         "<label><input type=radio name=t> No</label></form>", [APART]),
    Case("a link before is no question", "<a href=/>Home</a><label><input type=radio name=t> Light</label>"
         "<label><input type=radio name=t> Dark</label>", [NONE]),
    Case("a menu before is no question", "<nav><span>Menu</span></nav><label><input type=radio name=t> Light</label>"
         "<label><input type=radio name=t> Dark</label>", [NONE]),
    Case("boxes that mark rows of a table",
         "<form><table><tr><th>Chosen</th><th>Name</th></tr><tr><td><input type=checkbox name=r aria-label='Choose A'></td>"
         "<td>A</td></tr><tr><td><input type=checkbox name=r aria-label='Choose B'></td><td>B</td></tr></table></form>", []),
    Case("مربعات لتحديد رسائل", "<form><p>الرسائل</p><ul><li><input type=checkbox name=m aria-label='تحديد الأولى'>"
         " <a href=/1>مرحبا</a></li><li><input type=checkbox name=m aria-label='تحديد الثانية'> <a href=/2>وداعا</a></li></ul>"
         "</form>", []),
    Case("names that say the question", "<form><p>Speed</p><input type=radio name=s aria-label='Speed: good'>"
         "<input type=radio name=s aria-label='Speed: bad'></form>", [OK]),
    Case("صف في جدول تقييم", "<form><table><tr><th></th><th>جيد</th><th>سيئ</th></tr><tr><th>السرعة</th>"
         "<td><input type=radio name=s aria-label='جيد'></td><td><input type=radio name=s aria-label='سيئ'></td></tr></table></form>",
         [PERHAPS]),
    Case("a heading that opens the choices",
         "<form><h3><button type=button>Region</button></h3><label><input type=checkbox name=r> Riyadh</label>"
         "<label><input type=checkbox name=r> Jeddah</label></form>", [PERHAPS]),
    Case("options in a list",
         "<form><p>Interests</p><ul><li><label><input type=checkbox name=i> Ports</label></li>"
         "<li><label><input type=checkbox name=i> Mines</label></li></ul></form>", [APART]),
    Case("the legend is the question, one option has a field",
         "<fieldset><legend>Reason</legend><label><input type=radio name=a> Price</label><label><input type=radio name=a> Other"
         "</label><input aria-label='Other reason'></fieldset>", [OK]),
    Case("each option behind its own words in a row",
         "<form>" + "".join(f"<div><div><label>{word}</label></div><div><input type=radio name=k></div></div>"
                            for word in ("Salary", "Business", "Rent", "Other")) + "</form>", []),
    Case("سؤال فوق خيارات كل منها بعد كلمته",
         "<form><h4>ما مصدر الدخل؟</h4>" + "".join(f"<div><div><label>{word}</label></div><div><input type=radio name=k></div></div>"
                                                   for word in ("الراتب", "التجارة")) + "</form>", [APART]),
    Case("كل خيار بعد كلمته وحوله label فارغ", "<form><div><label>تعريف الراتب</label><label for=a></label><input id=a type=radio name=k></div>"
         "<div><label>شهادة الخبرة</label><label><input type=radio name=k></label></div>"
         "<div><label>طلب الإفادة</label><label><input type=radio name=k></label></div></form>", []),
    Case("each option behind its words, with an empty label around it", "<form><div><label>Salary</label><label><input type=radio name=k>"
         "</label></div><div><label>Experience</label><label><input type=radio name=k></label></div></form>", []),
    Case("an accordion's button over the choices", "<div><label><input type=radio name=n> India</label></div><div><button>Job</button>"
         "<div><label><input type=radio name=k> Cook</label><label><input type=radio name=k> Driver</label></div></div>", [PERHAPS]),
    Case("أزرار أكورديون فوق الخيارات", "<div><button>الجنسية</button><label><input type=radio name=n> الهند</label>"
         "<label><input type=radio name=n> الفلبين</label></div><div><button>المهنة</button><div><label><input type=radio name=k> طباخ"
         "</label><label><input type=radio name=k> سائق</label></div></div>", [PERHAPS, PERHAPS]),
    Case("a button before that is not of their box", "<div><button>Menu</button></div><div><label><input type=radio name=k> Cook</label>"
         "<label><input type=radio name=k> Driver</label></div>", [NONE]),
    Case("check boxes in cards with headings", "<form>" + "".join(f"<div><h5>SAR {n}00</h5><div><input type=checkbox name=b id=b{n}>"
         f"<label for=b{n}>Book</label></div></div>" for n in (1, 2, 3)) + "</form>", []),
    Case("أزرار اختيار في بطاقات لها عناوين", "<form>" + "".join(f"<div><h3>باقة {n}</h3><p>{n}٠٠ ريال شهريًا</p><label><input type=radio"
         " name=b> اختر</label></div>" for n in ("أ", "ب")) + "</form>", [NONE]),
    Case("a heading over all cards", "<form><h2>Which plan?</h2>" + "".join(f"<div><h3>Plan {n}</h3><label><input type=radio name=b> Take"
         "</label></div>" for n in ("A", "B")) + "</form>", [NONE]),
    Case("options behind their words in one box",
         "<form><div><label>Salary</label><input type=radio name=k><label>Rent</label><input type=radio name=k></div></form>",
         []),
    Case("words behind options that they are not tied to",
         "<form><div><label>نوع المنشأة</label><input type=radio name=k><label>فردية</label><input type=radio name=k>"
         "<label>شركة</label></div></form>", [APART]),
    Case("bare words behind the options", "<form><div>Account? <input type=radio name=k> Yes <input type=radio name=k> No</div></form>",
         [APART]),
    Case("a question in the row of the first option",
         "<form><div><b>Account?</b><input type=radio name=k aria-label=Yes></div><div><input type=radio name=k aria-label=No></div></form>",
         [APART]),
    Case("a heading of a part with other fields",
         "<form><h2>Currency converter</h2><label><input type=radio name=r> Cash</label><label><input type=radio name=r>"
         " Transfer</label><label>Amount <input></label></form>", [PERHAPS]),
    Case("عنوان خياراته وحدها",
         "<form><div><h3>نوع المنشأة</h3><label><input type=radio name=r> فردية</label><label><input type=radio name=r>"
         " شركة</label></div><label>الاسم <input></label></form>", [APART]),
    Case("عنوان يسأل وبعد خياراته حقل آخر",
         "<form><h3>ما نوع المنشأة؟</h3><label><input type=radio name=r> فردية</label><label><input type=radio name=r>"
         " شركة</label><label>الاسم <input></label></form>", [APART]),
    Case("hidden",
         "<form hidden><p>Account?</p><label><input type=radio name=a> Yes</label><label>"
         "<input type=radio name=a> No</label></form>",
         []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_choice_group_unnamed(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_words_of_the_first_option_are_no_part_of_the_question() -> None:
    html = ("<form><label>متى؟</label><div><label><span>الآن</span></label><input type=radio name=k></div>"
            "<div><label><span>لاحقًا</span></label><input type=radio name=k></div></form>")  # fmt: skip
    assert next(questions(page(html))).words() == "متى؟"
