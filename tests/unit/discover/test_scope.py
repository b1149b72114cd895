"""What belongs to the audit, in Arabic and in English."""

import pytest

from a11y_audit.discover import Scope, SkipReason

START = "https://www.moh.gov.sa/ar/"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.moh.gov.sa/en/x", None),
        ("http://www.moh.gov.sa/en/x", None),
        ("https://moh.gov.sa/", None),
        ("https://eservices.moh.gov.sa/", SkipReason.OUT_OF_SCOPE),
        ("https://www.moh.gov.sa:8443/", SkipReason.OUT_OF_SCOPE),
        ("https://www.moh.gov.sa.evil.com/", SkipReason.OUT_OF_SCOPE),
        ("https://www.moh.gov.sa@evil.com/", SkipReason.OUT_OF_SCOPE),
        ("mailto:info@moh.gov.sa", SkipReason.UNSUPPORTED_SCHEME),
        ("javascript:void(0)", SkipReason.UNSUPPORTED_SCHEME),
        ("file:///etc/passwd", SkipReason.UNSUPPORTED_SCHEME),
        ("data:text/html,x", SkipReason.UNSUPPORTED_SCHEME),
        ("http://[", SkipReason.INVALID_URL),
        ("ar/x", SkipReason.INVALID_URL),
    ],
)
def test_site_and_scheme(url: str, expected: SkipReason | None) -> None:
    assert Scope.around([START]).verdict(url) == expected


def test_a_port_has_no_twin_over_the_other_scheme() -> None:
    scope = Scope.around(["http://127.0.0.1:8731/"])
    assert scope.verdict("http://127.0.0.1:8731/x") is None
    assert scope.verdict("https://127.0.0.1:8731/x") == SkipReason.OUT_OF_SCOPE


def test_files_stay_in_the_folder_of_the_start() -> None:
    scope = Scope.around(["file:///site/ar/index.html"], allow_file=True)
    assert scope.verdict("file:///site/ar/services/a.html") is None
    assert scope.verdict("file:///site/ar/../../etc/passwd") == SkipReason.OUT_OF_SCOPE


def test_data_needs_leave() -> None:
    assert Scope.around([START], allow_data=True).verdict("data:text/html,logout") is None


@pytest.mark.parametrize(
    ("pattern", "url", "matches"),
    [
        ("/ar/*", "https://moh.gov.sa/ar/x/y", True),
        ("/ar/*", "https://moh.gov.sa/en/ar/x", False),
        ("/خدمات/*", "https://moh.gov.sa/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/x", True),
        ("/%d8%ae%d8%af%d9%85%d8%a7%d8%aa/*", "https://moh.gov.sa/خدمات/x", True),
        ("*print=1*", "https://moh.gov.sa/x?b=2&print=1", True),
        ("/x?a=1&b=2", "https://moh.gov.sa/x?b=2&a=1", True),
        ("/ar/index.html", "https://moh.gov.sa/ar/index.html", True),
        ("https://moh.gov.sa/ar/*", "https://moh.gov.sa/ar/x", True),
        ("https://moh.gov.sa/ar/*", "https://www.moh.gov.sa/ar/x", False),
        ("*#/admin*", "https://moh.gov.sa/app#/admin/x", True),
        (r"re:/\d{4}/", "https://moh.gov.sa/news/2026/x", True),
        (r"re:/خدم", "https://moh.gov.sa/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA", True),
        (r"re:^https://www\.", "https://moh.gov.sa/", False),
    ],
)
def test_patterns(pattern: str, url: str, matches: bool) -> None:
    assert (Scope.around([START], exclude=[pattern]).verdict(url) is SkipReason.EXCLUDED) == matches
    assert (Scope.around([START], include=[pattern]).verdict(url) is None) == matches


def test_a_start_need_not_be_included_but_may_be_excluded() -> None:
    assert Scope.around([START], include=["/en/*"]).verdict(START) == SkipReason.NOT_INCLUDED
    assert Scope.around([START], include=["/en/*"]).verdict(START, asked=True) is None
    assert Scope.around([START], exclude=["/ar/*"]).verdict(START, asked=True) == SkipReason.EXCLUDED


@pytest.mark.parametrize("pattern", ["re:(", "ar/*", "", "re:[خ"])
def test_a_bad_pattern_is_named(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern") as raised:
        Scope.around([START], exclude=[pattern])
    assert repr(pattern) in str(raised.value)


@pytest.mark.parametrize(
    ("path", "text", "ends_session"),
    [
        ("account/logout", "", True),
        ("Account/LogOff", "", True),
        ("doLogout.aspx", "", True),
        ("user?action=sign-out", "", True),
        ("user_log_out", "", True),
        ("حساب/تسجيل-الخروج", "", True),
        ("%D8%AA%D8%B3%D8%AC%D9%8A%D9%84-%D8%A7%D9%84%D8%AE%D8%B1%D9%88%D8%AC", "", True),
        ("x", "Sign out", True),
        ("x", "⎋ Log Out (Noura)", True),
        ("x", "تسجيل الخروج", True),
        ("x", "تَسْجِيل الخُرُوج", True),
        ("x", "تسجيل خروج", True),
        ("x", "خروج", True),
        ("x", "Sign in", False),
        ("x", "تسجيل الدخول", False),
        ("x", "تأشيرة خروج وعودة", False),
        ("x", "تسجيل خروج نهائي", False),
        ("خدمات/تأشيرة-خروج-نهائي", "", False),
        ("blog-outreach", "Blog outreach", False),
        ("designoutlet", "", False),
        ("catalog-outline", "", False),
        ("news/4", "How the ministry's new single sign out protects the accounts of all its visitors", False),
    ],
)
def test_a_link_that_signs_out_is_never_followed(path: str, text: str, ends_session: bool) -> None:
    verdict = Scope.around([START]).verdict(f"https://moh.gov.sa/{path}", text)
    assert verdict == (SkipReason.LOGOUT if ends_session else None)
