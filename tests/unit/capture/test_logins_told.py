"""Why a page could not be observed, as its address and its content tell."""

from urllib.parse import quote

import pytest

from a11y_audit.capture.failure import of_content

SITE = "https://www.example.gov.sa"
AUTHORITY = "https://authority.gov.sa"
ARABIC = quote("تسجيل-الدخول")


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        (f"{SITE}/services", f"{SITE}/login"),
        (f"{SITE}/services", f"{SITE}/ar/Account/LogIn?ReturnUrl=%2Fservices"),
        (f"{SITE}/services", f"{SITE}/wp-login.php"),
        (f"{SITE}/services", f"{SITE}/sign_in"),
        (f"{SITE}/services", f"{SITE}/UserLogin.aspx"),
        (f"{SITE}/services", f"{SITE}/userlogin"),
        (f"{SITE}/services", f"{SITE}/index.php?option=com_users&view=login"),
        (f"{SITE}/services", f"{SITE}/#/login"),
        (f"{SITE}/services", "https://sso.example.gov.sa/"),
        (f"{SITE}/services", "https://id.example.gov.sa/realms/all/protocol/openid-connect/auth?client_id=portal"),
        (f"{SITE}/services", "https://id.example.gov.sa/oauth2/authorize"),
        (f"{SITE}/services", "https://www.nafath.sa/"),
        (f"{AUTHORITY}/", f"{AUTHORITY}/login"),
        (f"{AUTHORITY}/services", f"{AUTHORITY}/ar/sso"),
        (f"{SITE}/ar/خدمات", f"{SITE}/ar/{ARABIC}"),
        (f"{SITE}/{quote('خدمات')}", f"{SITE}/ar/{ARABIC.lower()}?returnUrl=%2F"),
        (f"{SITE}/ar/", f"{SITE}/ar/دخول"),
        (f"{SITE}/ar/", f"{SITE}/ar/{quote('بوابة_الدخول')}"),
    ],
)
def test_a_login_in_place_of_a_page(asked, final):
    found = of_content(asked, final, "", has_password=True, words=40)
    assert found is not None
    assert (found.code, found.final_url) == ("login", final)


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        (f"{SITE}/", f"{SITE}/authority/home"),
        (f"{SITE}/", f"{SITE}/ar/authors"),
        (f"{AUTHORITY}/", f"{AUTHORITY}/ar/"),
        (f"{SITE}/", f"{SITE}/blog/in-numbers"),
        (f"{SITE}/", f"{SITE}/design-innovation"),
        (f"{SITE}/", f"{SITE}/en/classon"),
        (f"{SITE}/", f"{SITE}/ar/{quote('تسجيل-المواليد')}"),
        (f"{SITE}/", f"{SITE}/ar/{quote('تسجيل')}"),
        (f"{SITE}/login", f"{SITE}/ar/login"),
        (f"{SITE}/{ARABIC}", f"{SITE}/ar/{ARABIC}"),
        (f"{SITE}/login", f"{SITE}/login?step=1"),
        ("https://sso.example.gov.sa/", "https://sso.example.gov.sa/u/login"),
        ("https://sso.example.gov.sa/ar", "https://sso.example.gov.sa/ar/home"),
        (f"{SITE}/", "https://[broken/home"),
    ],
)
def test_a_page_with_a_field_for_a_password(asked, final):
    assert of_content(asked, final, "", has_password=True, words=400) is None


@pytest.mark.parametrize(
    ("title", "words", "code"),
    [
        ("Sign in - Ministry", 40, "login"),
        ("Log in to your account", 90, "login"),
        ("تسجيل الدخول | البوابة", 40, "login"),
        ("النفاذ الوطني الموحد", 60, "login"),
        ("Sign in - Ministry", 400, None),
        ("Services", 40, None),
        ("", 40, None),
        ("دليل الخدمات", 40, None),
    ],
)
def test_the_password_may_come_in_a_second_step(title, words, code):
    found = of_content(f"{SITE}/services", f"{SITE}/login", title, has_password=False, words=words)
    assert (found and found.code) == code


def test_a_login_that_was_asked_for_is_a_page():
    assert of_content(f"{SITE}/login", f"{SITE}/login", "Sign in", has_password=False, words=40) is None
    assert of_content(f"{SITE}/services", f"{SITE}/services", "Sign in", has_password=False, words=40) is None


@pytest.mark.parametrize(("words", "code"), [(12, "challenge"), (400, None)])
def test_a_challenge_has_few_words(words, code):
    found = of_content(f"{SITE}/", f"{SITE}/", "Just a moment...", has_password=False, words=words)
    assert (found and found.code) == code
