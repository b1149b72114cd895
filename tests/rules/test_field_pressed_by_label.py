"""Fields that a style hides behind their labels."""

import pytest
from a11y_audit.rules.field_pressed_by_label import field_pressed_by_label as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, BAD, PERHAPS, BESIDE = ("passed", "ok"), ("failed", "hidden"), ("cantTell", "perhaps"), ("cantTell", "beside")
GONE, HAND = 'style="display: none"', 'style="cursor: pointer"'
KEYS = """data-listener='{"events": ["keydown"]}'"""
RADIOS = (
    f'<fieldset><legend>Kind</legend><input type="radio" name="k" id="a" {GONE}><label for="a" {HAND}>Sole owner</label>'
    f'<input type="radio" name="k" id="b" {GONE}><label for="b" {HAND}>Partnership</label></fieldset>'
)
UPLOAD = f'<label for="f">Copy of the contract</label><input type="file" id="f" {GONE}>'

CASES = [
    Case("as the browser draws it", '<label><input type="checkbox"> I agree</label>', []),
    Case("laid over its label, unseen", f'<label {HAND}><input type="checkbox" style="opacity: 0"> I agree</label>', []),
    Case("two buttons of choice, one finding", RADIOS, [BAD]),
    Case("مفتاح تبديل حقله مخفي",
         f'<label {HAND}><input type="checkbox" style="visibility: hidden"><span></span> إشعارات البريد</label>', [BAD]),
    Case("زر إرفاق حقله مخفي", f'<label for="f" {HAND}>أرفق صورة العقد</label><input type="file" id="f" {GONE}>', [BAD]),
    Case("hidden with what holds it", f'<div {GONE}><input type="checkbox" id="m"></div><label for="m" {HAND}>Menu</label>', [BAD]),
    Case("nothing shows that the label is pressed",
         f'<label for="a">Sole owner</label><input type="radio" id="a" {GONE}>', [PERHAPS]),
    Case("لا شيء يدل على أن التسمية تُضغط", f'<label><input type="checkbox" {GONE}> مؤسسة فردية</label>', [PERHAPS]),
    Case("a file", UPLOAD, [BAD]),
    Case("the label is hidden too", f'<div {GONE}>{RADIOS}</div>', []),
    Case("a field that is off", f'<label {HAND}><input type="checkbox" disabled {GONE}> I agree</label>', []),
    Case("a group that is off", RADIOS.replace("<fieldset", "<fieldset disabled"), []),
    Case("a label of a text field", f'<label for="t" {HAND}>Name</label><input id="t" {GONE}>', []),
    Case("a label that takes the focus and hears keys",
         f'<label {HAND} tabindex="0" role="checkbox" aria-checked="false" {KEYS}><input type="checkbox" {GONE}> Notices</label>', []),
    Case("a label that takes the focus and hears no keys",
         f'<label {HAND} tabindex="0"><input type="checkbox" {GONE}> Notices</label>', [BAD]),
    Case("a switch in the label",
         f'<label {HAND}><input type="checkbox" {GONE}><span role="switch" aria-checked="false" tabindex="0">Notices</span></label>', []),
    Case("a key of its own", f'<label {HAND} accesskey="n"><input type="checkbox" {GONE}> Notices</label>', []),
    Case("a button beside opens the files", f'<div>{UPLOAD}<button type="button">Choose a file</button></div>', [OK]),
    Case("زر بجانبه يفتح الملفات",
         f'<form><div><label for="f">صورة العقد</label></div><div><input type="file" id="f" {GONE}>'
         '<button type="button">اختر ملفًا</button></div></form>', [OK]),
    Case("what sends the form does not choose", f'<form>{UPLOAD}<button>Send</button></form>', [BAD]),
    Case("a step further on is no choice",
         f'<form><section><div>{RADIOS}</div><p><button type="button">Next</button></p></section></form>', [BAD]),
    Case("a switch that a script drew beside",
         f'<div><label for="n" {HAND}>Notices</label><input type="checkbox" id="n" {GONE}>'
         '<span role="switch" tabindex="0" aria-checked="false"></span></div>', [BESIDE]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_pressed_by_label(case):
    assert outcomes(RULE, page(case.html)) == case.expected
