"""Pages that refresh themselves."""

import pytest
from a11y_audit.rules.page_refreshes import page_refreshes as RULE  # noqa: N812
from a11y_audit.rules.page_refreshes_ever import page_refreshes_ever as EVER  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, RELOADS, LEADS_ON = ("passed", "ok"), ("failed", "reloads"), ("failed", "leads-on")


def head(*contents: str, name: str = "refresh", lang: str = "en") -> str:
    metas = "".join(f'<meta http-equiv="{name}" content="{content}">' for content in contents)
    return f'<html lang="{lang}"><head><title>أخبار News</title>{metas}</head><body><p>Text</p></body></html>'


CASES = [
    Case("after half a minute", head("600"), [RELOADS]),
    Case("to another page", head("600; url=/news"), [LEADS_ON]),
    Case("إلى صفحة أخرى", head("600;URL='/ar/news'", lang="ar"), [LEADS_ON]),
    Case("capitals", head("600", name="Refresh"), [RELOADS]),
    Case("أحرف كبيرة", head("600, url=/ar", name="REFRESH", lang="ar"), [LEADS_ON]),
    Case("without a semicolon", head("600 /news"), [LEADS_ON]),
    Case("a fraction is passed over", head("600.75"), [RELOADS]),
    Case("a semicolon alone", head("600;"), [RELOADS]),
    Case("20 hours", head("72000"), [RELOADS]),
    Case("more than 20 hours", head("72001"), [OK]),
    Case("at once", head("0; url=/news"), [OK], browser=False),  # a browser is on the other page already
    Case("at once by a fraction", head(".9; url=/news"), [OK], browser=False),
    Case("the first counts", head("72001", "600"), [OK]),
    Case("the first that can be read", head("soon", "600"), [RELOADS]),
    Case("no number", head("url=/news"), []),
    Case("signs", head("+600", "-600", ":600"), []),
    Case("letters after the number", head("600s"), []),
    Case("Arabic-Indic figures are no digits of HTML", head("٦٠٠", lang="ar"), []),
    Case("another name", head("600", name="expires"), []),
    Case("no refresh", "<p>Text</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_page_refreshes(case):
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [("0; url=/x", [OK]), ("30", [("failed", "unasked")]), ("72001", [("failed", "unasked")]), ("x", [])],
)
def test_page_refreshes_ever(content, expected):
    assert outcomes(EVER, page(head(content, name="Refresh"))) == expected
