"""Fields whose change leaves the page."""

import pytest
from a11y_audit.rules.field_change_navigates import field_change_navigates as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, ASK, TOLD = ("passed", "ok"), ("cantTell", "handler-navigates"), ("cantTell", "perhaps-told")
LEFT, OPENED = ("failed", "navigates"), ("failed", "opens")
AWAY = """data-choice='{"left": "https://ministry.example/ar"}'"""
WINDOW = """data-choice='{"opened": true}'"""
NOTHING = "data-choice='{}'"

CASES = [
    Case("no handler", "<label>City <select><option>Riyadh</option></select></label>", [OK]),
    Case("زر لا يُغيَّر", '<input type="submit" value="إرسال"><input type="checkbox" disabled aria-label="موافق">', []),
    Case("a handler that stays",
         '<label>City <select onchange="total()"><option>Riyadh</option></select></label>', [OK]),
    Case("an address",
         '<label>Language <select onchange="window.location.href=this.value"><option value="/ar">x</option>'
         '</select></label>',
         [ASK]),
    Case("إرسال النموذج",
         '<form><label>المدينة <select onchange="this.form.submit()"><option>الرياض</option></select></label></form>',
         [ASK]),
    Case("a window", '<label><input type="radio" name="a" onchange="window.open(\'/x\')"> Map</label>', [ASK]),
    Case("a name that only sounds so",
         '<label>Place <select onchange="setLocation(this.value)"><option>x</option></select></label>', [OK]),
    Case("the last text field sends the form",
         '<form id="a">Phone <input> <input onchange="a.submit();"></form>', [OK, ("failed", "submits")]),
    Case("آخر حقل يرسل النموذج",
         '<form>الهاتف <input aria-label="الهاتف" onchange="this.form.submit()"></form>', [("failed", "submits")]),
    Case("a text field that does more", '<input aria-label="a" onchange="check(this) && this.form.submit()">', [ASK]),
    Case("a text field, told before",
         '<form>The form will be sent. <input aria-label="a" onchange="this.form.submit()"></form>', [ASK]),
    Case("sent when the field is full",
         '<form><input aria-label="a" maxlength="3" onkeyup="if (this.value.length == 3) this.form.submit()"></form>',
         [("failed", "submits")]),
    Case("يُرسل عند امتلاء الحقل",
         '<form><input aria-label="الرمز" oninput="if(this.value.length>=4) this.form.submit();"></form>',
         [("failed", "submits")]),
    Case("sent when full, told before",
         '<form>The form will be sent. <input aria-label="a" onkeyup="if(this.value.length==3) form.submit()"></form>', [ASK]),
    Case("sent by Enter", '<form><input aria-label="a" onkeypress="if (event.keyCode == 13) this.form.submit()"></form>', [OK]),
    Case("goes on to the next field when full",
         '<input aria-label="a" onkeyup="if (this.value.length == 3) document.getElementById(\'b\').focus()">', [OK]),
    Case("left when the field is", '<input aria-label="a" onblur="location.href=\'/b\'">', [ASK]),
    Case("hidden", '<select hidden onchange="this.form.submit()"><option>x</option></select>', []),
    Case("set: the page is left", f"<label>Language <select {AWAY}><option>English</option></select></label>", [LEFT]),
    Case("اختيار ينقل إلى صفحة أخرى", f"<label>اللغة <select {AWAY}><option>العربية</option></select></label>", [LEFT]),
    Case("set: a window opens", f'<label><input type="radio" name="a" {WINDOW}> Map</label>', [OPENED]),
    Case("set: told before",
         f"<p>The page will reload.</p><label>Year <select {AWAY}><option>1447</option></select></label>", [TOLD]),
    Case("نبّه إليه النص السابق",
         f"<p>عند اختيار المدينة تظهر صفحتها.</p><label>المدينة <select {AWAY}><option>جدة</option></select></label>",
         [TOLD]),
    Case("told in other words",
         f"<p>The page of a branch opens as soon as you choose it.</p><label>Branch <select {AWAY}><option>North</option></select></label>",
         [TOLD]),
    Case("نبّه إليه بكلمات أخرى",
         f"<p>اختر الفرع فتظهر صفحته، إذ تفتح مباشرة.</p><label>الفرع <select {AWAY}><option>جدة</option></select></label>",
         [TOLD]),
    Case("told by the description of the field",
         f"<label>Language <select aria-describedby='w' {AWAY}><option>English</option></select></label>"
         "<p id='w'>Choosing a language changes the page at once.</p>", [TOLD]),
    Case("asked to choose, told nothing",
         f"<p>Please choose a branch from the list.</p><label>Branch <select {AWAY}><option>North</option></select></label>",
         [LEFT]),
    Case("told after only",
         f"<label>Year <select {AWAY}><option>1447</option></select></label><p>The page will reload.</p>", [LEFT]),
    Case("set: nothing happened", f"<label>Year <select {NOTHING}><option>1447</option></select></label>", [OK]),
    Case("its own handler told once",
         f'<label>Year <select {AWAY} onchange="this.form.submit()"><option>x</option></select></label>', [LEFT]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_change_navigates(case):
    assert outcomes(RULE, page(case.html)) == case.expected
