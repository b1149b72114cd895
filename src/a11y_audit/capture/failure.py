"""Tell why a page could not be observed, from what the browser and the server said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote_plus, urlsplit

from a11y_audit.capture.settings import Failure, FailureCode
from a11y_audit.errors import first_line

PAGE_TYPES = ("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml")

_NETWORK: tuple[tuple[str, FailureCode], ...] = (
    ("ERR_NAME_NOT_RESOLVED", "dns"),
    ("ERR_CONNECTION_REFUSED", "refused"),
    ("ERR_TOO_MANY_REDIRECTS", "too-many-redirects"),
    ("ERR_CERT", "certificate"),
    ("ERR_SSL", "certificate"),
    ("ERR_TIMED_OUT", "timeout"),
    ("ERR_CONNECTION_TIMED_OUT", "timeout"),
    ("ERR_SOCKS", "network-error"),
    ("ERR_UNKNOWN_URL_SCHEME", "unsupported-scheme"),
    ("Download is starting", "download"),
    ("ERR_ABORTED", "download"),
    ("Page crashed", "crash"),
    ("Target crashed", "crash"),
    ("has been closed", "closed-itself"),
    ("Timeout", "timeout"),
    ("net::", "network-error"),
)
NOT_PAGES: frozenset[FailureCode] = frozenset({"download", "unsupported-scheme"})
WORTH_A_RETRY: frozenset[FailureCode] = frozenset({"timeout", "crash", "network-error", "closed-itself", "refused"})
RETRY_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})
WITHOUT_CONTENT = frozenset({204, 205})  # the browser stays where it is
BUSY = frozenset({429, 503})  # RFC 6585 section 4, RFC 9110 section 15.6.4: both may carry Retry-After
# What a page says that another page, shown in its tab before, left on its way elsewhere: in another tab it may be read.
INTERRUPTED = "interrupted by another navigation"
# What another time may mend, so that a run that goes on tries it again.
MAY_PASS: frozenset[FailureCode] = WORTH_A_RETRY | {"dns", "broken", "login"}
# Titles of interstitials that bot defences show instead of the page (Cloudflare, Akamai, Imperva, F5).
FEW_WORDS = 150  # a page that stands in the way of another has fewer
_CHALLENGE_TITLE = re.compile(
    r"just a moment|attention required|checking your browser|access denied|request rejected|are you a robot", re.I
)
# What addresses call a login, in whole words (`/authority` is none), but for `userlogin` and `loginpage`.
_LOGIN_WORD = re.compile(
    r"(?<!\w)(?:(?:user|member|admin|client|customer|staff|employee|student|my)?login(?:s|page|form)?"
    r"|signin(?:s|page|form)?|logon|signon|(?:log|sign) (?:in|on)|o?auth\d*|authn|authoriz(?:e|ation)"
    r"|authenticat(?:e|ion)|sso|saml\d*|nafath|(?:ال|لل|ل)?دخول|النفاذ الوطني)(?!\w)",
    re.I,
)
_BETWEEN_WORDS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")


def of_error(message: str) -> Failure:
    """Return the failure that an error of the browser stands for."""
    line = first_line(message)
    for sign, code in _NETWORK:
        if sign in message:
            return Failure(code=code, detail=line, is_gap=code not in NOT_PAGES)
    return Failure(code="broken", detail=line)


def of_broken_off(why: Failure, status: int | None, headers: Mapping[str, str], url: str) -> Failure:
    """Return what a load that the browser broke off stands for: no status where no answer had come.

    Chromium says the same of a download, of an answer without content and of a page whose process ended while it
    came in; what the server said of itself tells them apart. The last is no download, and worth another try.
    """
    if why.code != "download":
        return why
    broken = Failure(code="network-error", detail=why.detail) if "ERR_ABORTED" in why.detail else why
    if status is None:
        return broken
    if status in WITHOUT_CONTENT:
        return Failure(code="no-content", detail=f"HTTP {status}", status=status, is_gap=False)
    if "attachment" in headers.get("content-disposition", "").lower():
        return why
    kind = headers.get("content-type", "")
    return of_answer(status, kind, url) or (broken if kind else why)


def may_pass(why: Failure) -> bool:
    """Tell whether the failure may be gone at another time."""
    return why.is_gap and (why.code in MAY_PASS or why.status in RETRY_STATUS)


def is_worth_a_retry(why: Failure) -> bool:
    """Tell whether a second try at once may do better; a busy server is asked again by the crawl, when it wants it."""
    return why.code in WORTH_A_RETRY or INTERRUPTED in why.detail or why.status in RETRY_STATUS - BUSY


def of_answer(status: int, content_type: str, final_url: str) -> Failure | None:
    """Return why an answer is no page, None when it is one. No status (0) is that of file: and data: URLs."""
    if status >= 400:
        code: FailureCode = "login" if status in (401, 407) else "http-error"
        return Failure(code=code, detail=f"HTTP {status}", final_url=final_url, status=status)
    kind = content_type.partition(";")[0].strip().lower()
    if kind and kind not in PAGE_TYPES:
        return Failure(code="not-html", detail=kind, final_url=final_url, status=status, is_gap=False)
    return None


def of_content(asked_url: str, final_url: str, title: str, *, has_password: bool, words: int) -> Failure | None:
    """Return that a login form or a challenge stands where the page was asked for.

    A login page that was asked for by its own address is a page like any other.
    """
    # Where the password comes in a second step, or another service is asked for it, the page says little but "sign in".
    signs_in = has_password or (_names_login(title) and words < FEW_WORDS)
    if signs_in and _leads_to_login(asked_url, final_url):
        return Failure(code="login", detail=f"redirected to {final_url}", final_url=final_url)
    if _CHALLENGE_TITLE.search(title) and words < FEW_WORDS:
        return Failure(code="challenge", detail=title[:80], final_url=final_url)
    return None


def _leads_to_login(asked_url: str, final_url: str) -> bool:
    """Tell whether another page came than was asked for, and its address alone speaks of a login."""
    if _without_query(asked_url) == _without_query(final_url):
        return False
    (asked_host, asked_path, _), (host, path, rest) = _parts(asked_url), _parts(final_url)
    if _names_login(asked_path) or (asked_path in ("", "/") and _names_login(asked_host)):
        return False
    return _names_login(path) or _names_login(rest) or (host != asked_host and _names_login(host))


def _parts(url: str) -> tuple[str, str, str]:
    """The host of an address, its path, and the rest."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.path, f"{parts.query} {parts.fragment}"
    except ValueError:
        return "", url, ""


def _names_login(part: str) -> bool:
    words = " ".join(_BETWEEN_WORDS.split(unquote_plus(part)))
    return _LOGIN_WORD.search(words) is not None


def _without_query(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/")
