"""Marks of required fields."""

import pytest
from a11y_audit.rules.field_required_mark_untied import field_required_mark_untied as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, APART, STAR = ("passed", "ok"), ("failed", "mark-not-tied"), ("failed", "star-in-name")
HIDDEN = ("failed", "mark-hidden")

CASES = [
    Case("no mark", "<label>Name <input></label>", []),
    Case("a star and the attribute", "<label>Name * <input required></label>", [OK]),
    Case("نجمة مع السمة", '<label>الاسم <span style="color:#c00">*</span> <input aria-required="true"></label>', [OK]),
    Case("a star in the name alone",
         '<label for="n">الاسم <span style="color:#c00">*</span></label><input id="n" type="text">', [STAR]),
    Case("the error of the field before",
         '<form><label for="a">Name</label><input id="a" aria-describedby="e"><p id="e">Required</p>'
         '<label for="b">Age</label><input id="b"></form>', []),
    Case("خطأ الحقل السابق",
         '<form><label for="a">الاسم</label><input id="a" aria-describedby="e"><p id="e">مطلوب</p>'
         '<label for="b">العمر</label><input id="b"></form>', []),
    Case("a star in front", "<label>* Name <input></label>", [STAR]),
    Case("a star hidden from screen readers",
         '<label for="n">Name <span aria-hidden="true">*</span></label><input id="n">', [HIDDEN]),
    Case("نجمة مخفية عن قارئ الشاشة",
         '<label for="n">رقم الهوية <span aria-hidden="true">*</span></label><input id="n">', [HIDDEN]),
    Case("a star outside the label", '<div><label for="n">Name</label> <span>*</span> <input id="n"></div>', [APART]),
    Case("outside, with other fields beside",
         '<label for="n">Name</label> * <input id="n"> <label for="m">City</label> <input id="m">', [APART]),
    Case("a word in the label",
         "<label>Name (required) <input></label> <label>الاسم (إلزامي) <input></label>", [OK, OK]),
    Case("a word outside the label",
         '<div><label for="n">Name</label> <input id="n"> <small>required</small></div>', [APART]),
    Case("كلمة خارج التسمية",
         '<div><label for="n">الاسم</label> <input id="n"> <small>(حقل مطلوب)</small></div>', [APART]),
    Case("a word that the description ties",
         '<div><label for="n">Name</label> <input id="n" aria-describedby="r"> <small id="r">required</small></div>',
         [OK]),
    Case("a hidden star and a word for screen readers",
         '<div><label for=a>Name <span aria-hidden="true">*</span><span class="sr-only">required</span></label>'
         "<input id=a aria-label='Name required'></div>", [OK]),
    Case("نجمة مخفية وكلمة في الاسم", '<div><label for=a>الاسم <span aria-hidden="true">*</span></label>'
         '<input id=a aria-label="الاسم (مطلوب)"></div>', [OK]),
    Case("a note on all fields", '<form><p>All fields are required.</p><label>Name <span aria-hidden="true">*</span>'
         "<input></label></form>", [OK]),
    Case("تنبيه إلى أن جميع الحقول إلزامية", '<form><p>جميع الحقول إلزامية</p><label>الاسم <span aria-hidden="true">*</span>'
         "<input></label></form>", [OK]),
    Case("the star of a footnote",
         '<form><label>Price <span aria-hidden="true">*</span> <input></label><p>* VAT included</p></form>', []),
    Case("نجمة حاشية", '<form><label>السعر * <input></label><p>* شامل الضريبة</p></form>', []),
    Case("a star with its note on required fields",
         '<form><label>Name <span aria-hidden="true">*</span> <input></label><p>* الحقول المطلوبة</p></form>', [HIDDEN]),
    Case("a note on stars", "<form><p>* required fields</p><label>Name <input></label></form>", []),
    Case("words that contain the word",
         "<label>Documents required for the licence <input></label> <label>المستندات المطلوبة <input></label>", []),
    Case("a multiplication", "<label>Width * height <input></label>", []),
    Case("a check box", "<label>I agree * <input type=checkbox></label>", []),
    Case("hidden", "<label hidden>Name * <input></label>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_required_mark_untied(case):
    assert outcomes(RULE, page(case.html)) == case.expected
