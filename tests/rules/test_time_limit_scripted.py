"""Timers that leave the page."""

import pytest
from a11y_audit.rules.time_limit_scripted import time_limit_scripted as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK = ("cantTell", "leaves")

CASES = [
    Case("to another page", '<script>setTimeout(function () { location.href = "/logout"; }, 120000);</script>', [ASK]),
    Case("خروج من الجلسة", "<p lang=ar>الجلسة</p><script>setTimeout(() => window.location.replace('/ar/logout'), 15 * 60 * 1000)</script>", [ASK]),
    Case("a function by its name, a time by its name",
         "<script>const LIMIT = 20*60*1000; function leave() { if (x) { document.forms[0].submit(); } } setTimeout(leave, LIMIT)</script>", [ASK]),
    Case("a watch on the session", "<script>setInterval(checkSessionTimeout, 60000)</script>", [ASK]),
    Case("loaded anew", "<script type='text/javascript'>setInterval(function(){ location.reload() }, 300000)</script>", [ASK]),
    Case("commas and brackets in words", "<script>setTimeout(function(){ say('a), b', 1); location = '/x' }, 30000)</script>", [ASK]),
    Case("a step of the interface", "<script>setTimeout(function(){ location.href = '#top' }, 300)</script>", []),
    Case("moved, from the moment that the page loads",
         "<p>We have moved.</p><script>setTimeout(function(){ location.replace('/new') }, 8000)</script>", [ASK]),
    Case("انتقال بعد ثوانٍ من التحميل", "<p lang=ar>انتقلنا</p><script>setTimeout('location.href=\"/ar\"', 5000)</script>", [ASK]),
    Case("a step after a press",
         "<script>b.onclick = function () { setTimeout(function () { location.href = '/done' }, 5000); };</script>", []),
    Case("a redirection", "<script>setTimeout(function(){ location.replace('/new') }, 500)</script>", []),
    Case("longer than twenty hours", "<script>setTimeout(function(){ location.href = '/' }, 72000000)</script>", []),
    Case("a clock", "<script>setInterval(function(){ clock.textContent = now() }, 60000)</script>", []),
    Case("asks where it is", "<script>setTimeout(function(){ if (location.href == '/x') load() }, 60000)</script>", []),
    Case("a time that is not written", "<script>setTimeout(function(){ location.href = '/' }, settings.limit)</script>", []),
    Case("commented out", "<script>// setTimeout(function(){ location.href = '/' }, 60000)\n</script>", []),
    Case("no code", "<script type='application/json'>\"setTimeout(function(){ location = '/' }, 60000)\"</script>", []),
    Case("never closed", "<script>setTimeout(function(){ location = '/'</script>", []),
    Case("بلا نصوص برمجية", "<p lang=ar>setTimeout(function(){ location = '/' }, 60000)</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_time_limit_scripted(case):
    assert outcomes(RULE, page(case.html)) == case.expected
