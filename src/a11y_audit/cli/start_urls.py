"""Where a scan starts: arguments and files of URLs, as people type them."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path

from msgspec import structs

from a11y_audit.discover import UrlError, parse
from a11y_audit.errors import UsageError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import line_of, worded
from a11y_audit.settings.config import Config

# A scheme that is no host with a port: "localhost:8000" is none, "data:text/html,x" is one.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))", re.IGNORECASE)
_LOCAL = frozenset({"localhost", "[::1]"})
_LOCAL_SCHEMES = frozenset({"file", "data"})
_EXAMPLE = "`a11y-audit scan https://ministry.example`"


def resolve(config: Config) -> tuple[Config, tuple[Text, ...]]:
    """Return the configuration with whole URLs, those of the file of URLs among them, and notes on what was guessed.

    Raises UsageError for what is no URL, and when there is none at all.
    """
    notes: list[Text] = []
    typed = [(url, "") for url in config.urls] + (_of_file(config.urls_file) if config.urls_file else [])
    urls = [whole(text, where, notes, allow_file=config.allow_file) for text, where in typed]
    sitemaps = [whole(text, "--sitemap", notes, allow_file=False) for text in config.sitemap]
    if not urls:
        # A sitemap speaks for the site that it lies on.
        urls = [f"{address.scheme}://{address.authority}/" for address in map(parse, sitemaps)]
    if not urls:
        raise UsageError(
            "No URL to audit: name one, as in {example}, or --urls FILE or --sitemap URL",
            "لا عنوان للفحص: اكتب عنوانًا مثل {example}، أو استخدم الخيار --urls FILE أو الخيار --sitemap URL",
            example=_EXAMPLE,
        )
    most = config.max_pages
    if not config.crawl and "max_pages" not in config.origins:
        most = max(most, len(urls))  # exactly the pages given
    changed = structs.replace(
        config, urls=tuple(dict.fromkeys(urls)), sitemap=tuple(dict.fromkeys(sitemaps)), max_pages=most
    )
    return changed, tuple(notes)


def whole(text: str, where: str | Text, notes: list[Text], *, allow_file: bool) -> str:
    """Return the URL that a person means; a scheme that is guessed is told in `notes`. Raises UsageError."""
    place = worded(" ({where})", " ({where})", where=where) if where else worded("", "")
    text = text.strip()
    found = _SCHEME.match(text)
    if found:
        scheme = found[1].lower()
        if scheme in _LOCAL_SCHEMES and not allow_file:
            raise UsageError(
                "{url}{place}: file: and data: URLs are only audited with --allow-file",
                "{url}{place}: لا تُفحص عناوين file وdata إلا بالخيار --allow-file",
                url=text[:80], place=place,
            )
        if scheme not in _LOCAL_SCHEMES and scheme not in ("http", "https"):
            raise UsageError(
                "{url}{place}: {scheme}: is not a scheme of web pages; use https: or http:",
                "{url}{place}: البروتوكول {scheme} ليس من بروتوكولات صفحات الويب؛ استخدم https أو http",
                url=text[:80], place=place, scheme=scheme,
            )
        return _checked(text, place)
    if _is_file(text):
        if not allow_file:
            raise UsageError(
                "{file}{place}: this is a file; add --allow-file to audit it",
                "{file}{place}: هذا ملف؛ أضف الخيار --allow-file لفحصه",
                file=text, place=place,
            )
        return Path(text).resolve().as_uri()
    host = re.split(r"[/?#]", text, maxsplit=1)[0]
    name = re.sub(r":\d+$", "", host.rpartition("@")[2])
    if re.search(r"\s", host) or not (_is_local(name) or "." in name.strip(".") or ":" in host):
        raise UsageError(
            "{url!r}{place} is not a URL: write it whole, as in {example}",
            "«{url}»{place} ليس عنوان صفحة؛ اكتبه كاملًا، مثل {example}",
            url=text[:80], place=place, example=_EXAMPLE,
        )
    scheme = "http" if _is_local(name) else "https"
    url = _checked(f"{scheme}://{text}", place)
    notes.append(
        worded(
            "{url}: no scheme was given, {scheme}:// is assumed", "{url}: لم يُذكر البروتوكول، فافتُرض أنه {scheme}",
            url=text, scheme=scheme,
        )
    )  # fmt: skip
    return url


def _checked(url: str, place: Text) -> str:
    try:
        address = parse(url)
    except UrlError as error:
        raise UsageError(
            "{cause}{place}; write it whole, as in {example}", "{cause}{place}؛ اكتبه كاملًا، مثل {example}",
            cause=error, place=place, example=_EXAMPLE,
        ) from error
    if address.is_web and re.search(r"\s", address.authority):
        raise UsageError(
            "{url!r}{place} is not a URL: its host has a space in it",
            "«{url}»{place} ليس عنوان صفحة؛ في اسم المضيف مسافة، فاحذفها",
            url=url[:80], place=place,
        )
    return url


def _of_file(file: Path) -> list[tuple[str, str | Text]]:
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UsageError(
            "{file} is not UTF-8 text; --urls expects one URL per line",
            "الملف {file} ليس نصًا بترميز UTF-8؛ يتوقع الخيار --urls عنوانًا واحدًا في كل سطر",
            file=file,
        ) from error
    except OSError as error:
        raise UsageError(
            "{file} cannot be read ({cause}); check the path of --urls",
            "تعذرت قراءة الملف {file} ({cause})؛ تحقق من المسار المحدد بالخيار --urls",
            file=file, cause=error,
        ) from error
    found: list[tuple[str, str | Text]] = [
        (line.strip(), line_of(file, number))
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not found:
        raise UsageError(
            "{file} holds no URL; --urls expects one URL per line",
            "لا عنوان في الملف {file}؛ يتوقع الخيار --urls عنوانًا واحدًا في كل سطر",
            file=file,
        )
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
