"""What focus alone sets off."""

import pytest
from a11y_audit.rules.focus_changes_context import focus_changes_context as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, GOES, MAYBE = ("passed", "ok"), ("failed", "focus-navigates"), ("cantTell", "focus-may-navigate")
GONE, OPENS = ("failed", "focus-removed"), ("cantTell", "load-opens-window")

CASES = [
    Case("no handler", "<label>E-mail <input></label>", []),
    Case("a handler that stays", '<label>E-mail <input onfocus="this.select()"></label>', [OK]),
    Case("a window", '<label>E-mail <input onfocus="window.open(\'/help\')"></label>', [GOES]),
    Case("انتقال", '<label>البريد <input onfocus="location.href=\'/help\'"></label>', [GOES]),
    Case("on a condition", '<label>البريد <input onfocus="if (ready) window.open(\'/help\')"></label>', [MAYBE]),
    Case("the focus is given away", '<a href="/a" onfocus="this.blur()">Guide</a>', [GONE]),
    Case("يتخلى عن التركيز", '<button onfocus="if(this.blur) this.blur();">إرسال</button>', [GONE]),
    Case("a window as the page loads",
         "<!doctype html><html lang=en><head><title>x</title></head><body onload=\"window.open('/ad')\">"
         "<p>x</p></body></html>",
         [OPENS]),
    Case("a script opens a window as the page loads",
         "<script>window.onload = showAd; function showAd() { window.open('/ad', '_blank'); }</script><p>x</p>", [OPENS]),
    Case("نافذة تفتحها البرمجة عند التحميل",
         "<script>window.addEventListener('load', function () { window.open('/ad'); });</script><p>خبر</p>", [OPENS]),
    Case("a function that is called as the page loads",
         "<script>window.onload = function () { showAd(); }; function showAd() { window.open('/ad'); }</script><p>x</p>",
         [OPENS]),
    Case("a window that waits for a click",
         "<script>window.onload = function () { b.onclick = function () { window.open('/map'); };"
         " c.onclick = () => window.open('/x'); };</script><p>x</p>", []),
    Case("a function that nobody calls", "<script>function showAd() { window.open('/ad'); }</script><p>x</p>", []),
    Case("out of reach of the Tab key", '<div onfocus="this.blur()">x</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_changes_context(case):
    assert outcomes(RULE, page(case.html)) == case.expected
