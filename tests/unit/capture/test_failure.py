"""A sign-in page that stands where another page was asked for is told from one that was asked for itself."""

import pytest

from a11y_audit.capture.failure import of_content

HOST = "https://authority.gov.sa"


def _code(asked, final, *, has_password=True):
    found = of_content(HOST + asked, HOST + final, "Page", has_password=has_password, words=300)
    return found.code if found else ""


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("/services", "/login"),
        ("/rlogin", "/login"),
        ("/blogind", "/login?next=/blogind"),
        ("/about-authority", "/ar/signin"),
        ("/account", "/UserLogin.aspx"),
        ("/private", "/private/login"),
        ("/ar/خدمات", "/ar/%D8%AA%D8%B3%D8%AC%D9%8A%D9%84-%D8%A7%D9%84%D8%AF%D8%AE%D9%88%D9%84"),
        ("/profile", "/oauth2/authorize"),
    ],
)
def test_it_stands_in_the_way(asked, final):
    assert _code(asked, final) == "login"


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("/login", "/login/step1"),
        ("/log-in", "/ar/login"),
        ("/UserLogin", "/UserLogin/start"),
        ("/userlogin", "/userlogin/start"),
        ("/ar/%D8%AF%D8%AE%D9%88%D9%84", "/ar/login"),
        ("/login", "/login?next=/"),
        ("/services", "/ar/services"),
        ("/old", "/authors"),
    ],
)
def test_it_was_asked_for_or_is_none(asked, final):
    assert _code(asked, final) == ""


def test_a_page_that_asks_for_no_password_and_is_not_called_a_login_is_none():
    assert _code("/services", "/login", has_password=False) == ""
