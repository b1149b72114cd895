"""Links that would end the visitor's session; an audit behind a login must never follow one."""

from __future__ import annotations

import re
from urllib.parse import unquote

MAX_LABEL = 60  # characters: a link that ends a session is a short label; longer text is a headline about it

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0670\u200e\u200f]")  # tatweel, vowel signs, direction marks

# "log out", "log-off", "signOut", "userlogout" but not "blog-outreach" or "designoutlet"
_ENGLISH = re.compile(
    r"(?:(?<!b)logout|logoff|signout|signoff|(?<![a-z])(?:log|sign)[\s_\-+]+(?:out|off))(?![a-z])", re.IGNORECASE
)
# تسجيل الخروج, but not تسجيل خروج نهائي: the final exit visa is a service that ministries offer
_ARABIC = re.compile(r"(?:تسجيل|سجل)[\s_\-+]+(?:ال)?خروج(?![\s_\-+]+(?:ال)?نهائي)")
_ARABIC_ALONE = re.compile(r"\W*(?:ال)?خروج\W*")


def is_logout_url(url: str) -> bool:
    """Whether path, query or fragment speak of signing out, in Arabic or English."""
    after_host = unquote(url.partition("://")[2] or url).partition("/")
    return _speaks_of_logout(after_host[2])


def is_logout_text(text: str) -> bool:
    """Whether the name of a link says that it signs out, in Arabic or English."""
    if len(text) > MAX_LABEL:
        return False
    return _speaks_of_logout(text) or bool(_ARABIC_ALONE.fullmatch(_ARABIC_MARKS.sub("", text)))


def _speaks_of_logout(text: str) -> bool:
    return bool(_ENGLISH.search(_CAMEL.sub(" ", text)) or _ARABIC.search(_ARABIC_MARKS.sub("", text)))
