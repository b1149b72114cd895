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
    Case("given away by its bare name", '<a href="/a" onfocus="blur()">Guide</a>', [GONE]),
    Case("يتخلى عن التركيز", '<button onfocus="if(this.blur) this.blur();">إرسال</button>', [GONE]),
    Case("a window as the page loads",
         "<!doctype html><html lang=en><head><title>x</title></head><body onload=\"window.open('/ad')\">"
         "<p>x</p></body></html>",
         [OPENS]),
    Case("a window as a script runs", "<p>x</p><script>var news = window.open('/news');</script>", [OPENS]),
    Case("نافذة تفتح عند تحميل الصفحة",
         "<p>خبر</p><script>function news() { window.open('/ar/news'); } window.onload = news;</script>", [OPENS]),
    Case("a window once the page is there",
         "<script>window.addEventListener('load', () => { setTimeout(function () {}, 1); window.open('/ad') });</script>",
         [OPENS]),
    Case("a window by the body's onload and a function",
         "<!doctype html><html lang=en><head><title>x</title><script>function ad() { window.open('/ad') }</script></head>"
         '<body onload="ad()"><p>x</p></body></html>', [OPENS]),
    Case("a window at a press",
         "<p>x</p><script>function map() { window.open('/map'); } link.onclick = map; link.addEventListener('click',"
         " function () { open('/map'); });</script>", []),
    Case("نافذة بوظيفة لا تستدعى", "<script>function help() { window.open('/ar/help'); }</script>", []),
    Case("a function that comes before", "<script>function a() { b(); } a(); function map() { window.open('/m') }</script>",
         []),
    Case("out of reach of the Tab key", '<div onfocus="this.blur()">x</div>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_focus_changes_context(case):
    assert outcomes(RULE, page(case.html)) == case.expected
