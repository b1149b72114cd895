"""How the value of an option is read, from text (a flag, the environment) or as TOML holds it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from a11y_audit.model.words import Words

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})
_SIZE = re.compile(r"(\d{1,5})\s*[x×]\s*(\d{1,5})", re.IGNORECASE)
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*)")  # RFC 9110 section 5.1: a name is a token
_OF_NO_BROWSER = re.compile(r"!=|:-?(?:soup-)?contains")  # what Soup Sieve knows beyond CSS
_PATHS = {
    "": Words("the path of a file or folder", "مسار ملف أو مجلد"),
    "file": Words("the path of an existing file", "مسار ملف موجود"),
    "folder": Words("the path of an existing folder", "مسار مجلد موجود"),
}
VIEWPORT_SIDES = range(100, 10_001)  # CSS px; below and above no browser window is usable


class Kind(NamedTuple):
    """A kind of value. `parse` and `check` raise ValueError; what was expected is said by whoever asked."""

    metavar: str  # in help; "" is a switch
    expected: Words  # completes "expected ..."
    check: Callable[[object], object]  # from what TOML holds
    parse: Callable[[str], object] = str  # from text to what TOML holds
    exists: str = ""  # "file" or "folder" when the path must be there


def switch() -> Kind:
    """Yes or no."""
    return Kind("", Words("true or false", "true (نعم) أو false (لا)"), _typed(bool), _truth)


def text(metavar: str, expected: Words) -> Kind:
    """Any text but an empty one."""
    return Kind(metavar, expected, _text)


def selector() -> Kind:
    """A CSS selector that a browser can take; what is none would hide or find nothing, in silence."""
    return Kind("SELECTOR", Words("a CSS selector such as main > .banner", "محدِّد CSS مثل `main > .banner`"), _selector)


def word(*choices: str) -> Kind:
    """One of a few words."""

    def check(value: object) -> str:
        if value not in choices:
            raise ValueError
        return str(value)

    return Kind("|".join(choices), Words(f"one of {', '.join(choices)}", f"إحدى القيم {'، '.join(choices)}"), check)


def whole(minimum: int, maximum: int) -> Kind:
    """A whole number within bounds, both included."""

    def check(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= maximum:
            raise ValueError
        return value

    expected = Words(f"a whole number from {minimum} to {maximum}", f"عدد صحيح من {minimum} إلى {maximum}")
    return Kind("N", expected, check, int)


def seconds(maximum: int, *, none: bool = False) -> Kind:
    """A time over zero; with `none`, zero too."""

    def check(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError
        if not (none if value == 0 else 0 < value <= maximum):
            raise ValueError
        return float(value)

    if none:
        expected = Words(f"seconds, 0 to {maximum}", f"ثوانٍ من 0 إلى {maximum}")
    else:
        expected = Words(f"seconds, over 0 and at most {maximum}", f"ثوانٍ أكثر من 0 ولا تتجاوز {maximum}")
    return Kind("SECONDS", expected, check, float)


def path(metavar: str, exists: str = "") -> Kind:
    """A path; with `exists`, one that is there already."""
    return Kind(metavar, _PATHS[exists], lambda value: Path(_text(value)), exists=exists)


def database() -> Kind:
    """A file, a database by its URL, or none."""
    expected = Words(
        "the path of a file, the URL of a database, or none", "مسار ملف، أو عنوان قاعدة بيانات، أو كلمة none"
    )
    return Kind("URL|PATH|none", expected, _database)


def viewport() -> Kind:
    """The size of a window."""
    least, most = VIEWPORT_SIDES.start, VIEWPORT_SIDES.stop - 1
    expected = Words(
        f"a size such as 1280x800, each side {least} to {most} CSS px",
        f"مقاس مثل `1280x800`، وكل ضلع من {least} إلى {most} بكسل CSS",
    )
    return Kind("WxH", expected, _viewport)


def header() -> Kind:
    """A request header; its value may be a secret, so no message ever repeats it."""
    expected = Words(
        "a request header such as 'Authorization: Bearer ...'", "ترويسة طلب مثل `Authorization: Bearer ...`"
    )
    return Kind("NAME:VALUE", expected, _header)


def _typed(type_: type) -> Callable[[object], object]:
    def check(value: object) -> object:
        if not isinstance(value, type_):
            raise ValueError
        return value

    return check


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value.strip()


def _selector(value: object) -> str:
    import soupsieve  # late: `--help` reads this module and shall stay quick

    text_ = _text(value)
    if _OF_NO_BROWSER.search(text_):
        raise ValueError
    try:
        soupsieve.compile(text_)
    except soupsieve.SelectorSyntaxError as error:
        if "pseudo-class" not in str(error):  # browsers know more of these
            raise ValueError from error
    except NotImplementedError as error:  # a pseudo-element is no element
        raise ValueError from error
    return text_


def _truth(value: str) -> bool:
    word_ = value.strip().lower()
    if word_ not in _TRUE | _FALSE:
        raise ValueError
    return word_ in _TRUE


def _database(value: object) -> object:
    named = _text(value)
    return named if named == "none" or "://" in named else Path(named)


def _viewport(value: object) -> object:
    from a11y_audit.model.evidence import Viewport  # late: `--help` reads this module and shall stay quick

    found = _SIZE.fullmatch(_text(value))
    if not found:
        raise ValueError
    width, height = int(found[1]), int(found[2])
    if width not in VIEWPORT_SIDES or height not in VIEWPORT_SIDES:
        raise ValueError
    return Viewport(width, height)


def _header(value: object) -> tuple[str, str]:
    found = _HEADER.fullmatch(_text(value))
    if not found:
        raise ValueError
    return found[1], found[2].strip()
