"""Where a scan starts: arguments and files of URLs, as people type them."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path

from msgspec import structs

from a11y_audit.discover import UrlError, parse
from a11y_audit.errors import UsageError
from a11y_audit.settings.config import Config

# A scheme that is no host with a port: "localhost:8000" is none, "data:text/html,x" is one.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))", re.IGNORECASE)
_LOCAL = frozenset({"localhost", "[::1]"})
_LOCAL_SCHEMES = frozenset({"file", "data"})
_EXAMPLE = "`a11y-audit scan https://ministry.example`"


def resolve(config: Config) -> tuple[Config, tuple[str, ...]]:
    """Return the configuration with whole URLs, those of the file of URLs among them, and notes on what was guessed.

    Raises UsageError for what is no URL, and when there is none at all.
    """
    notes: list[str] = []
    typed = [(url, "") for url in config.urls] + (_of_file(config.urls_file) if config.urls_file else [])
    urls = [whole(text, where, notes, allow_file=config.allow_file) for text, where in typed]
    sitemaps = [whole(text, "--sitemap", notes, allow_file=False) for text in config.sitemap]
    if not urls:
        # A sitemap speaks for the site that it lies on.
        urls = [f"{address.scheme}://{address.authority}/" for address in map(parse, sitemaps)]
    if not urls:
        raise UsageError(f"No URL to audit: name one, as in {_EXAMPLE}, or --urls FILE or --sitemap URL")
    most = config.max_pages
    if not config.crawl and "max_pages" not in config.origins:
        most = max(most, len(urls))  # exactly the pages given
    changed = structs.replace(
        config, urls=tuple(dict.fromkeys(urls)), sitemap=tuple(dict.fromkeys(sitemaps)), max_pages=most
    )
    return changed, tuple(notes)


def whole(text: str, where: str, notes: list[str], *, allow_file: bool) -> str:
    """Return the URL that a person means; a scheme that is guessed is told in `notes`. Raises UsageError."""
    place = f" ({where})" if where else ""
    text = text.strip()
    found = _SCHEME.match(text)
    if found:
        scheme = found[1].lower()
        if scheme in _LOCAL_SCHEMES and not allow_file:
            raise UsageError(f"{text[:80]}{place}: file: and data: URLs are only audited with --allow-file")
        if scheme not in _LOCAL_SCHEMES and scheme not in ("http", "https"):
            raise UsageError(f"{text[:80]}{place}: {scheme}: is not a scheme of web pages; use https: or http:")
        return _checked(text, place)
    if _is_file(text):
        if not allow_file:
            raise UsageError(f"{text}{place}: this is a file; add --allow-file to audit it")
        return Path(text).resolve().as_uri()
    host = re.split(r"[/?#]", text, maxsplit=1)[0]
    name = re.sub(r":\d+$", "", host.rpartition("@")[2])
    if re.search(r"\s", host) or not (_is_local(name) or "." in name.strip(".") or ":" in host):
        raise UsageError(f"{text[:80]!r}{place} is not a URL: write it whole, as in {_EXAMPLE}")
    scheme = "http" if _is_local(name) else "https"
    url = _checked(f"{scheme}://{text}", place)
    notes.append(f"{text}: no scheme was given, {scheme}:// is assumed")
    return url


def _checked(url: str, place: str) -> str:
    try:
        address = parse(url)
    except UrlError as error:
        raise UsageError(f"{error}{place}; write it whole, as in {_EXAMPLE}") from error
    if address.is_web and re.search(r"\s", address.authority):
        raise UsageError(f"{url[:80]!r}{place} is not a URL: its host has a space in it")
    return url


def _of_file(file: Path) -> list[tuple[str, str]]:
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8 text; --urls expects one URL per line") from error
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}); check the path of --urls") from error
    found = [
        (line.strip(), f"{file}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not found:
        raise UsageError(f"{file} holds no URL; --urls expects one URL per line")
    return found


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _is_local(name: str) -> bool:
    if name in _LOCAL or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return address.is_private or address.is_loopback
