"""Login scripts are read or refused in a line; credentials are hidden in every spelling."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_audit.errors import ConfigError
from a11y_audit.model.evidence import Gap
from a11y_audit.model.result import NotAudited
from a11y_audit.run import login_script
from a11y_audit.run.credentials import http_auth_of, secrets_of, without_users
from a11y_audit.secrecy import HIDDEN, Secrets
from a11y_audit.settings.config import Config

BASE = "https://portal.gov.sa/ar/"
ENV = {"USER_NAME": "h.alotaibi", "PASS": "a b&c/د"}


def load(text: str, folder: Path) -> login_script.Login:
    file = folder / "login.txt"
    file.write_text(text, "utf-8")
    return login_script.load(file, BASE, ENV)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("open /login", ("open", "https://portal.gov.sa/login", False, "")),
        ("OPEN https://sso.example/x", ("open", "https://sso.example/x", False, "")),
        ('fill "User name" with $USER_NAME', ("fill", "User name", True, "h.alotaibi")),
        ("fill input[name='u'] with $PASS", ("fill", "input[name='u']", False, "a b&c/د")),
        ('fill #code with "12 34"', ("fill", "#code", False, "12 34")),
        ("املأ «كلمة المرور» بـ $PASS", ("fill", "كلمة المرور", True, "a b&c/د")),
        ('choose "Riyadh" in "Region"', ("choose", "Region", True, "Riyadh")),
        ('اختر "الرياض" من #region', ("choose", "#region", False, "الرياض")),
        ("press key Enter", ("key", "Enter", False, "")),
        ('اضغط "تسجيل الدخول"', ("press", "تسجيل الدخول", True, "")),
        ("press form > button", ("press", "form > button", False, "")),
        ("wait for #account", ("wait", "#account", False, "")),
        ("wait 2.5 seconds", ("pause", "2.5", False, "")),
        ("انتظر 3 ثوان", ("pause", "3", False, "")),
    ],
)
def test_a_sentence(line: str, expected: tuple[str, str, bool, str], tmp_path: Path) -> None:
    [step] = load(f"# comment\n\n{line}\n", tmp_path).steps
    assert (step.verb, step.target, step.by_name, step.value) == expected
    assert step.is_secret == ("$" in line)


def test_origins_where_credentials_may_be_typed(tmp_path: Path) -> None:
    login = load("open https://sso.example/a\nallow https://id.example\npress button", tmp_path)
    assert login.origins == ("https://portal.gov.sa", "https://sso.example", "https://id.example")
    assert [step.verb for step in login.steps] == ["open", "press"]


@pytest.mark.parametrize(
    "text",
    ["", "# only a comment", "fill #x with secret", "fill #x with $NOT_SET", "open http://[", "wait 90 seconds", "x"],
)
def test_what_is_no_sentence_is_refused_without_a_value(text: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        load(text, tmp_path)
    assert "login.txt" in str(error.value)
    assert ENV["PASS"] not in str(error.value)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_text(text, "utf-8", errors="replace")
    try:
        login_script.load(file, BASE, ENV)
    except ConfigError:
        return


SECRET = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=8, max_size=30)


@settings(deadline=None)
@given(SECRET, st.text(max_size=20), st.text(max_size=20))
def test_no_spelling_of_a_long_credential_is_left(secret: str, before: str, after: str) -> None:
    secrets = Secrets([secret])
    for form in (
        secret,
        quote(secret),
        quote_plus(secret),
        quote(secret, safe=""),
        escape(secret),
        json.dumps(secret)[1:-1],
    ):
        assert form not in secrets.hide(f"{before}{form}{after}").replace(HIDDEN, "")


@settings(deadline=None)
@given(SECRET)
def test_a_value_of_the_model_stays_one(secret: str) -> None:
    entry = NotAudited(url=f"https://x.sa/?p={quote(secret)}", reason="login", detail=f'"{secret}" {{}}')
    hidden = Secrets([secret]).hidden(entry)
    assert secret not in hidden.detail.replace(HIDDEN, "")
    assert hidden.reason in ("login", HIDDEN)
    assert Secrets(["another credential"]).hidden(entry) is entry


@pytest.mark.parametrize(
    ("secret", "text", "expected"),
    [
        ("admin", "admin of administration", f"{HIDDEN} of administration"),
        ("admin", "user=admin&x", f"user={HIDDEN}&x"),
        ("ab", "ab", "ab"),
        ("باسل", "مرحبا باسل", f"مرحبا {HIDDEN}"),
    ],
)
def test_short_values_are_hidden_as_words(secret: str, text: str, expected: str) -> None:
    assert Secrets([secret]).hide(text) == expected


def test_http_authentication_is_read_from_the_environment_alone() -> None:
    found = http_auth_of(Config(http_auth="PORTAL"), [BASE], {"PORTAL": "user:pa:ss"})
    assert found is not None
    assert (found.origin, found.name, found.password) == ("https://portal.gov.sa", "user", "pa:ss")
    for config, env in ((Config(http_auth="user:pass"), {}), (Config(http_auth="PORTAL"), {"PORTAL": "x"})):
        with pytest.raises(ConfigError) as error:
            http_auth_of(config, [BASE], env)
        assert "pass" not in str(error.value).replace("password", "")


def test_users_leave_addresses() -> None:
    urls, auth = without_users(["https://a%40b:p%3A@x.sa:8443/p?q@r", "http://y.sa/"])
    assert urls == ("https://x.sa:8443/p?q@r", "http://y.sa/")
    assert auth is not None
    assert (auth.origin, auth.name, auth.password) == ("https://x.sa:8443", "a@b", "p:")


def test_headers_that_are_credentials_are_hidden_and_others_are_not() -> None:
    headers = {"Authorization": "Bearer abcdefgh", "Cookie": "sid=0123456789; lang=ar", "Accept-Language": "arabic"}
    found = secrets_of(Config(headers=headers), None, None)
    assert {"Bearer abcdefgh", "abcdefgh", "0123456789"} <= set(found)
    assert "arabic" not in found


@pytest.mark.parametrize("kept", [12, 15, 20])
def test_the_beginning_of_a_credential_is_none_either_where_a_text_was_cut_off(kept):
    secret = "correct-horse-battery"
    secrets = Secrets([secret])
    assert secrets.hide(f"the proxy said {secret[:kept]}") == "the proxy said (hidden)"
    gap = Gap("source", f"HTTP 407 {secret[:kept]}")
    assert secrets.hidden(gap).reason == "HTTP 407 (hidden)"


@pytest.mark.parametrize("text", ["correct", "correct-hor", "correct-horses", "correct-horse and so on", "كلمة correct"])
def test_words_that_only_begin_alike_stay(text):
    assert Secrets(["correct-horse-battery"]).hide(text) == text
