"""Hints and errors that stand beside a field."""

import pytest
from a11y_audit.rules.field_hint_not_tied import field_hint_not_tied as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, HINT, ERROR = ("passed", "ok"), ("failed", "hint"), ("failed", "error")

CASES = [
    Case("no hint", "<form><label>Name <input></label></form>", []),
    Case("a hint that is tied",
         '<div><label for="a">Id</label><p class="hint" id="h">Ten digits.</p>'
         '<input id="a" aria-describedby="h"></div>',
         [OK]),
    Case("a hint that is not",
         '<div><label for="a">Id</label><p class="form-hint">On your card.</p><input id="a"></div>', [HINT]),
    Case("إرشاد غير مرتبط",
         '<div><label for="a">رقم الهوية</label><input id="a"><small class="help-text">عشرة أرقام.</small></div>',
         [HINT]),
    Case("a hint in the label", '<label>رقم الهوية <span class="hint">عشرة أرقام</span> <input></label>', [OK]),
    Case("an error that is not tied",
         '<div><label for="a">Id</label><input id="a"><p class="text-danger">Ten digits, please.</p></div>', [ERROR]),
    Case("خطأ مرتبط",
         '<div><label for="a">الهوية</label><input id="a" aria-errormessage="e">'
         '<p id="e" class="error">أدخل عشرة أرقام</p></div>',
         [OK]),
    Case("hidden", '<div><label for="a">Id</label><input id="a"><p class="hint" hidden>Ten digits.</p></div>', []),
    Case("a button to get help",
         '<div><label for="a">Id</label><input id="a"><span class="help"><button>Help</button></span></div>', []),
    Case("a counter in red is no error",
         '<div><label for="q">Search</label><input id="q"><span class="badge badge-danger">3+</span></div>', []),
    Case("initials in red in a link beside the field",
         '<div><input aria-label="Search contacts"><ul><li><a href="/c"><span class="chat-avatar bg-danger-subtle text-danger"> ED </span>'
         ' Eman</a></li></ul></div>', []),
    Case("جملة حمراء في بند قائمة لا تخص الحقل",
         '<div><input aria-label="ابحث"><ul><li><span class="text-danger">انتهت صلاحية هذا الترخيص.</span></li></ul></div>', []),
    Case("two words in red", '<div><label for="a">Price</label><input id="a"><span class="text-danger">Old price</span></div>', []),
    Case("كلمتان حمراوان تعنيان خطأ",
         '<div><label for="a">الرقم</label><input id="a"><span class="text-danger">قيمة غير صالحة</span></div>', [ERROR]),
    Case("an error in a list of errors",
         '<div><label for="a">Id</label><input id="a"><ul><li class="error">Ten digits</li></ul></div>', [ERROR]),
    Case("a scale in the slider itself",
         '<div><div role="slider" tabindex="0" aria-label="Price" aria-valuenow="3"><span class="hint">From 1 to 10</span></div></div>', []),
    Case("a button in red is no error",
         '<div><label for="q">الاسم</label><input id="q"><span class="btn-danger">حذف</span></div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_hint_not_tied(case):
    assert outcomes(RULE, page(case.html)) == case.expected
