"""The host and port of a URL in one ASCII spelling, so that Arabic domains compare."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import unquote_to_bytes

from a11y_audit.errors import WordedError

MAX_NAME, MAX_LABEL = 253, 63  # characters: RFC 1035 section 2.3.4, as written without the root's dot
MAX_PORT = 65_535

_LABEL = re.compile(r"[a-z0-9_\-]+")
_DOTS = str.maketrans({"\u3002": ".", "\u00ad": None})  # UTS 46: the ideographic stop is a dot, soft hyphens go


class HostError(WordedError, ValueError):
    """The host or the port cannot be used; says why."""


def authority_of(text: str, default_port: int | None) -> str:
    """Host and port of `user@host:port`, the user dropped, so that no password reaches a report; "" for an empty host.

    Raises HostError.
    """
    host_and_port = text.rpartition("@")[2]
    if host_and_port.startswith("["):
        literal, closed, after = host_and_port[1:].partition("]")
        host, colon, port = _ipv6(literal), after[:1], after[1:]
        if not closed or colon not in {"", ":"}:
            raise HostError("the IPv6 address is not closed by its bracket", "عنوان IPv6 ينقصه القوس الأخير")
    else:
        host, colon, port = host_and_port.partition(":")
        host = _ascii_name(host) if host else ""
    if colon and not host:
        raise HostError("a port without a host", "منفذ بلا اسم مضيف")
    number = _port(port)
    return host if number in {None, default_port} else f"{host}:{number}"


def _port(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text[-6:]) <= MAX_PORT and not text[:-6].strip("0")):
        raise HostError("{port!r} is not a port", "«{port}» ليس رقم منفذ", port=text[:20])
    return int(text)


def _ipv6(text: str) -> str:
    try:
        return f"[{IPv6Address(text).compressed}]"
    except AddressValueError:
        raise HostError("the IPv6 address is not valid", "عنوان IPv6 غير صالح") from None


def _ascii_name(text: str) -> str:
    # UTS 46 in short: fold case and width, then Punycode. The codec "idna" of the standard library is IDNA 2003, which
    # refuses Arabic labels that end in a Latin digit although browsers open them.
    try:
        decoded = unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        raise HostError("the host is not UTF-8", "اسم المضيف ليس بترميز UTF-8") from None
    name = unicodedata.normalize("NFKC", decoded.lower()).lower().translate(_DOTS).removesuffix(".")
    labels = [_ascii_label(label) for label in name.split(".")]
    ascii_name = ".".join(labels)
    if len(ascii_name) > MAX_NAME:
        raise HostError("the host is too long", "اسم المضيف أطول من المسموح به")
    return ascii_name


def _ascii_label(label: str) -> str:
    if len(label) > MAX_LABEL:
        raise HostError("a part of the host is too long", "في اسم المضيف جزء أطول من المسموح به")
    encoded = label if label.isascii() else "xn--" + label.encode("punycode").decode()
    if len(encoded) > MAX_LABEL or not _LABEL.fullmatch(encoded):
        raise HostError("{label!r} cannot be a part of a host", "لا يصح «{label}» جزءًا من اسم المضيف", label=label)
    return encoded
