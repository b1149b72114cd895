"""Errors shown beside fields."""

import pytest
from a11y_audit.rules.field_error_unexplained import field_error_unexplained as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, HIDDEN = ("passed", "ok"), ("failed", "hidden-from-at")
VAGUE, SILENT = ("cantTell", "vague"), ("cantTell", "invalid-silent")
MARKED = ("cantTell", "marked-silent")

CASES = [
    Case("no error", "<form><label>Age <input></label><p>Leave it empty to see all.</p></form>", []),
    Case("explained and tied",
         '<form><label>Age <input aria-invalid="true" aria-describedby="e"></label>'
         '<p id="e">Enter at least 1.</p></form>',
         [OK]),
    Case("موضح ومرتبط",
         '<form><label>العمر <input aria-invalid="true" aria-describedby="e"></label>'
         '<p id="e">أدخل رقمًا من 1 فأكثر.</p></form>',
         [OK]),
    Case("explained, not tied",
         '<form><label for="a">Age</label><input id="a"><span class="error">Age must be at least 1.</span></form>',
         [OK]),
    Case("hidden from screen readers",
         '<form><label for="a">Age</label><input id="a"><span id="error" aria-hidden="true">Age must be'
         " at least 1.</span></form>", [HIDDEN]),
    Case("مخفي عن قارئ الشاشة",
         '<form><label for="a">العمر</label><input id="a"><span class="field-error" aria-hidden="true">يجب ألا يقل'
         " العمر عن 1.</span></form>", [HIDDEN]),
    Case("hidden where it stands, yet tied",
         '<form><label for="a">Age</label><input id="a" aria-describedby="error"><span id="error"'
         ' aria-hidden="true">Age must be at least 1.</span></form>', [OK]),
    Case("neither cause nor remedy",
         '<form><label for="a">Age</label><input id="a"><span id="error">Invalid value for age.</span></form>',
         [VAGUE]),
    Case("لا سبب ولا حل",
         '<form><label for="a">العمر</label><input id="a"><p class="error">القيمة غير صحيحة</p></form>', [VAGUE]),
    Case("a check of ASP.NET",
         '<form><label for="a">Age</label><input id="a"><span id="ctl00_AgeValidator2">Invalid value</span></form>', [VAGUE]),
    Case("رسالة حمراء لا تقول شيئًا",
         '<form><div><label for="a">الاسم</label><input id="a"><span style="color: red; display: inline;">رسالة تحذيرية !</span></div>'
         '<div><label for="b">المدينة</label><input id="b"></div></form>', [VAGUE]),
    Case("a red sentence that may be no error",
         '<form><label for="a">Age</label><input id="a"><span style="color:red" aria-hidden="true">Offer ends in three days.</span></form>',
         []),
    Case("نجمة وكلمة حمراوان",
         '<form><label for="a">العمر <span style="color:red">*</span></label><input id="a"> <span style="color:red">إلزامي</span></form>', []),
    Case("vague words that go on",
         '<form><label for="a">Age</label><input id="a"><p class="error">Invalid value: enter a whole'
         " number</p></form>", [OK]),
    Case("a description that says no more than the state",
         '<form><label>Age <input aria-invalid="true" aria-describedby="e"></label><span id="e">Error</span></form>',
         [VAGUE]),
    Case("وصف لا يقول سوى أن القيمة غير صالحة",
         '<form><label>العمر <input aria-describedby="e"></label><span id="e">قيمة غير صالحة</span></form>', [VAGUE]),
    Case("a hint of a field without an error",
         '<form><label>Age <input aria-describedby="e"></label><span id="e">In full years</span></form>', []),
    Case("a form that only says something is wrong",
         '<form><p class="error">There was an error</p><label>Age <input></label><label>Name <input></label></form>',
         [("cantTell", "no-field")]),
    Case("a form that says so, and its fields tell more",
         '<form><p class="error">There were errors</p><div><label for="a">Age</label><input id="a"><p class="error">Enter'
         ' your age in years.</p></div><div><label for="n">Name</label><input id="n"></div></form>', [OK]),
    Case("invalid without a word", '<form><label>Age <input aria-invalid="true"></label></form>', [SILENT]),
    Case("غير صالح بلا نص",
         '<form><label>العمر <input aria-invalid="true"></label><p class="error" hidden>أدخل رقمًا</p></form>',
         [SILENT]),
    Case("a message for all",
         '<div role="alert">Enter your age and your city.</div><form><label>Age <input aria-invalid="true"></label>'
         "<label>City <input></label></form>", [OK]),
    Case("two fields are called so",
         '<form><fieldset><legend>Shipping</legend><label>Name <input></label><label>City <input></label></fieldset>'
         '<fieldset><legend>Billing</legend><label>Name <input></label><label>Tax number <input></label></fieldset>'
         '<p class="error">Please fill Name.</p></form>', [("cantTell", "which-field")]),
    Case("حقلان بالتسمية نفسها",
         '<form><fieldset><legend>المورد</legend><label>الاسم <input></label><label>المدينة <input></label></fieldset>'
         '<fieldset><legend>المشتري</legend><label>الاسم <input></label><label>الرقم الضريبي <input></label></fieldset>'
         '<p class="error">يرجى تعبئة الاسم.</p></form>', [("cantTell", "which-field")]),
    Case("the group is named",
         '<form><fieldset><legend>Shipping</legend><label>Name <input></label><label>City <input></label></fieldset>'
         '<fieldset><legend>Billing</legend><label>Name <input></label><label>Tax number <input></label></fieldset>'
         '<p class="error">Billing: please fill Name.</p></form>', []),
    Case("one field is called so",
         '<form><label>Name <input></label><label>City <input></label><p class="error">Please fill Name.</p></form>', []),
    Case("wrong by its class alone",
         '<form><label>Age <input class="has-errors"></label><label>City <input></label></form>', [MARKED]),
    Case("خطأ يبيّنه الصنف وحده",
         '<form><div role="alert">صحّح الأخطاء قبل المتابعة</div><label>العمر <input class="form-control is-invalid">'
         "</label><label>المدينة <input></label></form>", [MARKED]),
    Case("a summary names the field",
         '<form><div role="alert">Age must be at least 1</div><label for="a">Age</label><input id="a" class="error">'
         "<label>City <input></label></form>", [OK]),
    Case("a style of all fields",
         '<form><label>Age <input class="error"></label><label>City <input class="error"></label></form>', []),
    Case("not touched yet",
         '<form><label>Age <input class="ng-untouched ng-invalid"></label><label>City <input></label></form>', []),
    Case("a red mark of a required field, hidden from screen readers",
         '<form><div><label for=a>Name</label> <span class="text-danger" aria-hidden="true">required</span>'
         "<input id=a required></div></form>", []),
    Case("علامة حمراء لحقل إلزامي", '<form><div><label for=a>الاسم</label> <span class="text-danger" aria-hidden="true">(إلزامي)'
         "</span><input id=a required></div></form>", []),
    Case("a message that names no field",
         '<form><p class="error">There was an error.</p><label>Name <input></label><label>Town <input></label></form>',
         [("cantTell", "no-field")]),
    Case("رسالة لا تسمي حقلًا",
         '<div role="alert">حدث خطأ ما.</div><form><label>الاسم <input></label><label>المدينة <input></label></form>',
         [("cantTell", "no-field")]),
    Case("a message that names one",
         '<form><p class="error">Name: enter your name.</p><label>Name <input></label><label>Town <input></label></form>', []),
    Case("a vague alert and a field that is invalid",
         '<div role="alert">Invalid input</div><form><label>Name <input aria-invalid="true"></label><label>Town <input></label></form>',
         [("cantTell", "invalid-silent")]),
    Case("a form of one field", '<form><p class="error">There was an error.</p><label>Name <input></label></form>', [VAGUE]),
    Case("invalid is false", '<form><label>Age <input aria-invalid="false"></label></form>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_error_unexplained(case):
    assert outcomes(RULE, page(case.html)) == case.expected
