"""URL identity: when do two addresses mean the same page?"""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from a11y_audit.errors import WordedError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

from .host import HostError, authority_of
from .tracking import TRACKING_PARAMETERS

# Documents that a server hands out for a folder: the DirectoryIndex of Apache and nginx, the default documents of IIS
# and the welcome files of servlet containers.
INDEX_DOCUMENTS = frozenset({
    "index.html", "index.htm", "index.xhtml", "index.shtml", "index.php", "index.asp", "index.aspx", "index.jsp",
    "default.html", "default.htm", "default.asp", "default.aspx",
})  # fmt: skip

_WEB = frozenset({"http", "https"})
_DEFAULT_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_CONTROLS_AND_SPACE = "".join(map(chr, range(0x21)))
_LINE_BREAKS = str.maketrans("", "", "\t\n\r")

# RFC 3986 section 2.3 (unreserved), 2.2 (sub-delims) and 3.3 (pchar). Escapes of unreserved characters are decoded,
# everything outside the allowed set is written as UTF-8 escapes with capital digits (section 6.2.2).
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_OUTSIDE_PATH = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~!$&'()*+,;=:@/]")
_OUTSIDE_QUERY = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]")

# Which visit, not which page: Jakarta Servlet 7.1.3 ("URL Rewriting") and the cookieless sessions of ASP.NET.
_SERVLET_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_ASP_SESSION = re.compile(r"/\(S\([A-Za-z0-9]+\)\)(?=/|$)", re.IGNORECASE)

_NO_SCHEME = worded(
    "not an absolute URL, the scheme (https:) is missing", "ليس عنوانًا كاملًا، فلا يبدأ بالبروتوكول (https)"
)
_NO_HOST = worded("the host is missing", "ينقصه اسم المضيف")


class UrlError(WordedError, ValueError):
    """The text is not an absolute URL; the message quotes its start and says why."""

    def __init__(self, text: str, cause: Text | HostError | str) -> None:
        super().__init__("{text!r}: {cause}", "«{text}»: {cause}", text=text[:200], cause=cause)


class Address(NamedTuple):
    """A URL in its parts, with escapes and dot segments normalised and the user's name and password left out."""

    scheme: str
    authority: str  # ASCII host, with the port unless it is the default one
    path: str
    query: str  # without "?"
    fragment: str  # without "#"

    @property
    def is_web(self) -> bool:
        """Whether it is reached by http or https."""
        return self.scheme in _WEB

    @property
    def target(self) -> str:
        """Path and query, as a server or a robots.txt sees them."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def route(self) -> str:
        """The fragment if an application in the page routes by it (`#/x`, `#!x`), else "".

        A bare `#/` or `#!` is the usual "leads nowhere" link and is no route.
        """
        return self.fragment if self.fragment[:1] in {"/", "!"} and self.fragment.strip("/!") else ""


def parse(url: str) -> Address:
    """Take an absolute URL apart the way browsers do (backslashes, stray line breaks, extra slashes).

    Raises UrlError for text without a scheme or with an unusable host or port, and nothing else.
    """
    return _parse_once(url) if len(url) <= _REMEMBERED_LENGTH else _parse(url)


def identity(url: str, *, keep_hash_routes: bool = False, tracking: tuple[str, ...] = TRACKING_PARAMETERS) -> str:
    """The one spelling that all addresses of the same page share; to compare by, not to fetch by.

    Dropped: fragment (but for routes, when asked), user name and password, default port, dot segments, index
    documents, tracking and session parameters, empty query. Parameters are sorted by name, repeated names keep their
    order. What may choose the language (path, `?lang=ar`) is never touched. Raises UrlError.
    """
    address = parse(url)
    path, query = address.path, address.query
    if address.is_web:
        path = _ASP_SESSION.sub("", _SERVLET_SESSION.sub("", path)) or "/"
        path = _without_index(_without_dot_segments(path))
        query = _sorted_query(query, tracking)
    slashes = "//" if address.is_web or address.scheme == "file" else ""
    tail = (f"?{query}" if query else "") + (f"#{address.route}" if keep_hash_routes and address.route else "")
    return f"{address.scheme}:{slashes}{address.authority}{path}{tail}"


def without_fragment(url: str, *, keep_hash_routes: bool = False) -> str:
    """The address to open: as it was found, less a fragment that only scrolls. Raises UrlError."""
    if keep_hash_routes and parse(url).route:
        return _cleaned(url)
    return _cleaned(url).partition("#")[0]


def join(base: str, href: str) -> str:
    """The absolute URL that `href` means in a document at `base`. Raises UrlError."""
    href = _cleaned(href)
    end = min((place for place in (href.find("?"), href.find("#")) if place >= 0), default=len(href))
    if not _SCHEME.match(href):
        href = href[:end].replace("\\", "/") + href[end:]
    try:
        joined = urljoin(_cleaned(base), href)
    except ValueError as error:
        raise UrlError(href, str(error)) from None
    parse(joined)
    return joined


def origin(url: str) -> str:
    """Scheme, host and port; "null" where there is none, as for `file:` (HTML, "origin"). Raises UrlError."""
    address = parse(url)
    return f"{address.scheme}://{address.authority}" if address.is_web else "null"


def host(url: str) -> str:
    """The host in ASCII, without port and brackets, as name servers want it; "" where there is none.

    Raises UrlError.
    """
    authority = parse(url).authority
    if authority.startswith("["):
        return authority[1:].partition("]")[0]
    return authority.partition(":")[0]


def _parse(url: str) -> Address:
    text = _cleaned(url)
    scheme_found = _SCHEME.match(text)
    if not scheme_found:
        raise UrlError(url, _NO_SCHEME)
    scheme = scheme_found[0][:-1].lower()
    rest, _, fragment = text[scheme_found.end() :].partition("#")
    fragment = _escaped(fragment, _OUTSIDE_QUERY)
    if scheme not in _WEB and scheme != "file":
        return Address(scheme, "", _escaped(rest, _OUTSIDE_QUERY), "", fragment)
    rest, _, query = rest.partition("?")
    raw_authority, path = _authority_and_path(scheme, rest.replace("\\", "/"))
    try:
        authority = authority_of(raw_authority, _DEFAULT_PORTS.get(scheme))
    except HostError as error:
        raise UrlError(url, error) from None
    if not authority and scheme != "file":
        raise UrlError(url, _NO_HOST)
    path = _without_dot_segments(_escaped(path, _OUTSIDE_PATH))
    return Address(scheme, authority, path, _escaped(query, _OUTSIDE_QUERY), fragment)


# Menus repeat on every page and each link is asked about several times; a link may also carry a whole file.
_REMEMBERED_LENGTH = 2_000
_parse_once = lru_cache(maxsize=2_048)(_parse)


def _cleaned(text: str) -> str:
    # URL Standard, "basic URL parser": outer controls and spaces and all tabs and line breaks go; a lone surrogate
    # cannot be written in UTF-8 and becomes the replacement character.
    text = text.translate(_LINE_BREAKS).strip(_CONTROLS_AND_SPACE)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _authority_and_path(scheme: str, rest: str) -> tuple[str, str]:
    if scheme == "file" and not rest.startswith("//"):
        return "", "/" + rest.lstrip("/")
    authority, _, path = (rest[2:] if scheme == "file" else rest.lstrip("/")).partition("/")
    if scheme == "file" and authority.lower() == "localhost":
        authority = ""
    return authority, "/" + path


def _escaped(text: str, outside: re.Pattern[str]) -> str:
    return outside.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if len(character) == 3:
        decoded = chr(int(character[1:], 16))
        return decoded if decoded in _UNRESERVED else character.upper()
    return "".join(f"%{byte:02X}" for byte in character.encode())


def _without_dot_segments(path: str) -> str:
    # RFC 3986 section 5.2.4; "%2E" is already a dot here, as in browsers.
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _without_index(path: str) -> str:
    folder, slash, document = path.rpartition("/")
    return folder + slash if document.lower() in INDEX_DOCUMENTS else path


def _sorted_query(query: str, tracking: tuple[str, ...]) -> str:
    # A space is "+" in forms and "%20" elsewhere; servers read both alike.
    dropped = _tracking_pattern(tracking)
    named = [(part.partition("=")[0], part) for part in query.replace("%20", "+").split("&") if part]
    kept = [(name, part) for name, part in named if not dropped.match(unquote(name).lower())]
    return "&".join(part for _, part in sorted(kept, key=lambda pair: pair[0]))


@lru_cache(maxsize=8)
def _tracking_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(translate(name.lower()) for name in names) or r"(?!)")
