"""Labels that label nothing."""

import pytest
from a11y_audit.rules.field_label_not_tied import field_label_not_tied as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, LOOSE = ("passed", "ok"), ("failed", "label-for-nothing")
ASK = ("cantTell", "other-name")

CASES = [
    Case("tied by id", '<label for="a">Name</label><input id="a">', [OK]),
    Case("مرتبطة بالاحتواء", "<label>الاسم <input></label>", [OK]),
    Case("a placeholder beside a loose label",
         '<div><label>Name</label><input placeholder="As on your card"></div>', [LOOSE]),
    Case("تسمية غير مرتبطة", '<div><label for="x">الاسم</label><input id="y" placeholder="مثال: أحمد"></div>', [LOOSE]),
    Case("for a thing that is no field",
         '<div><label for="x">Name</label><p id="x"></p><input aria-label="First"></div>', [ASK]),
    Case("other words by ARIA", '<div><label>Mobile</label><input aria-label="Phone number"></div>', [ASK]),
    Case("كلمات أخرى في title", '<div><label>الجوال</label><input title="رقم الهاتف"></div>', [ASK]),
    Case("a word in common", '<div><label>Your e-mail</label><input aria-label="E-mail address"></div>', []),
    Case("كلمة مشتركة", '<div><label>البريد الإلكتروني</label><input placeholder="بريدك"></div>', []),
    Case("the same words by ARIA", '<div><label>Name</label><input aria-label="Full name"></div>', []),
    Case("no name at all: axe's matter", "<div><label>Name</label><input></div>", []),
    Case("one caption for two fields",
         '<div><label>Birth</label><input aria-label="Day"><input aria-label="Month"></div>', []),
    Case("hidden", '<div><label hidden>Name</label><input placeholder="First"></div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_not_tied(case):
    assert outcomes(RULE, page(case.html)) == case.expected
