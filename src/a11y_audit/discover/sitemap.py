"""Sitemaps as sitemaps.org describes them: lists and indexes in XML, plain or gzipped, and lists in plain text."""

from __future__ import annotations

import zlib
from enum import StrEnum
from xml.parsers import expat

import msgspec

from .url import UrlError, join, parse

# sitemaps.org: "no more than 50,000 URLs and must be no larger than 50MB (52,428,800 bytes)", also after unpacking
MAX_URLS = 50_000
MAX_BYTES = 52_428_800
MAX_ADDRESS = 2_048  # characters, sitemaps.org: "less than 2,048 characters"
MAX_ALTERNATES = 200  # languages of one entry; our own measure, as is the next
MAX_NESTING = 20  # elements in one another; a sitemap has three

_GZIP = b"\x1f\x8b"
_XML_STARTS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff")


class SitemapFault(StrEnum):
    """What was wrong with a sitemap; what could be read of it is used all the same."""

    ABSENT = "absent"  # 404 or 410
    HTTP_STATUS = "http-status"
    UNREACHABLE = "unreachable"
    NOT_A_SITEMAP = "not-a-sitemap"
    MALFORMED = "malformed"
    DOCTYPE = "doctype"  # a document type may declare entities that grow without bound; no sitemap needs one
    TOO_LARGE = "too-large"
    TOO_MANY_URLS = "too-many-urls"
    TOO_MANY_FILES = "too-many-files"
    INVALID_URLS = "invalid-urls"
    REFUSED = "refused"  # the caller does not let this address be fetched


class SitemapProblem(msgspec.Struct, frozen=True):
    """One thing that was wrong, for the report."""

    url: str
    fault: SitemapFault
    detail: str = ""


class SitemapEntry(msgspec.Struct, frozen=True):
    """A page that a sitemap names."""

    url: str
    source: str  # the sitemap
    language: str = ""  # the hreflang given for it, if any
    alternate_of: str = ""  # the entry it is named under as another language, if any


class SitemapFile(msgspec.Struct, frozen=True):
    """What one file holds."""

    entries: tuple[SitemapEntry, ...] = ()
    nested: tuple[str, ...] = ()
    problems: tuple[SitemapProblem, ...] = ()


def read(content: bytes, url: str) -> SitemapFile:
    """Read one sitemap that was found at `url`. Never raises: what is wrong with it is listed."""
    collector = _Collector(url)
    try:
        content = _unpacked(content, collector).lstrip()
        if content.startswith(_XML_STARTS):
            _read_xml(content, collector)
        elif content:
            _read_text(content, collector)
    except _Enough:
        pass
    return collector.file()


class _Enough(Exception):  # noqa: N818 - not an error: it ends the reading of a file
    """Stops the reading; the collector knows why."""


class _Collector:
    """Gathers addresses and problems of one file, within bounds."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._entries: dict[str, SitemapEntry] = {}
        self._nested: dict[str, None] = {}
        self._problems: list[SitemapProblem] = []
        self._invalid: list[str] = []
        self._invalid_count = 0

    def page(self, address: str, language: str = "", alternate_of: str = "") -> None:
        if absolute := self._absolute(address):
            entry = SitemapEntry(absolute, self.url, language, alternate_of)
            if absolute not in self._entries:
                self._check_room(len(self._entries))
                self._entries[absolute] = entry

    def index(self, address: str) -> None:
        if absolute := self._absolute(address):
            self._check_room(len(self._nested))
            self._nested[absolute] = None

    def problem(self, fault: SitemapFault, detail: str = "") -> None:
        self._problems.append(SitemapProblem(self.url, fault, detail))

    def stop(self, fault: SitemapFault, detail: str = "") -> _Enough:
        self.problem(fault, detail)
        return _Enough()

    def file(self) -> SitemapFile:
        if self._invalid_count:
            self.problem(SitemapFault.INVALID_URLS, f"{self._invalid_count}: {', '.join(self._invalid)}")
        return SitemapFile(tuple(self._entries.values()), tuple(self._nested), tuple(self._problems))

    def _check_room(self, size: int) -> None:
        if size >= MAX_URLS:
            raise self.stop(SitemapFault.TOO_MANY_URLS, f"only the first {MAX_URLS} were read")

    def _absolute(self, address: str) -> str:
        try:
            absolute = join(self.url, address) if 0 < len(address) <= MAX_ADDRESS else ""
            if absolute and parse(absolute).is_web:
                return absolute
        except UrlError:
            pass
        self._invalid_count += 1
        if len(self._invalid) < 3:
            self._invalid.append(repr(address[:100]))
        return ""


def _unpacked(content: bytes, collector: _Collector) -> bytes:
    if not content.startswith(_GZIP):
        if len(content) > MAX_BYTES:
            collector.problem(SitemapFault.TOO_LARGE, f"only the first {MAX_BYTES} bytes were read")
        return content[:MAX_BYTES]
    parts: list[bytes] = []
    room = MAX_BYTES
    while content.startswith(_GZIP) and room:  # a gzip file may be several, one after another (RFC 1952 section 2.2)
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        try:
            parts.append(unpacker.decompress(content, room))
        except zlib.error as error:
            collector.problem(SitemapFault.MALFORMED, str(error))
            break
        room -= len(parts[-1])
        content = unpacker.unused_data
        if not unpacker.eof and room:
            collector.problem(SitemapFault.MALFORMED, "the gzip file ends too early")
    if not room:
        collector.problem(SitemapFault.TOO_LARGE, f"only the first {MAX_BYTES} bytes were read")
    return b"".join(parts)


def _read_text(content: bytes, collector: _Collector) -> None:
    lines = [line.strip() for line in content.decode("utf-8-sig", "replace").splitlines()]
    if not any(line.lower().startswith(("http://", "https://")) for line in lines):
        raise collector.stop(SitemapFault.NOT_A_SITEMAP, "neither XML nor a list of addresses")
    for line in filter(None, lines):
        collector.page(line)


def _read_xml(content: bytes, collector: _Collector) -> None:
    # Prefixes are not resolved: many sitemaps use xhtml:link without declaring it, and the local name says enough.
    parser = expat.ParserCreate()
    reader = _XmlReader(collector)
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an encoding Python does not have
        collector.problem(SitemapFault.MALFORMED, str(error))


class _XmlReader:
    """Follows the elements of a urlset or a sitemapindex."""

    def __init__(self, collector: _Collector) -> None:
        self._collector = collector
        self._open: list[str] = []
        self._address: list[str] = []
        self._alternates: list[tuple[str, str]] = []

    def doctype(self, name: str, *_: object) -> None:
        fault = SitemapFault.NOT_A_SITEMAP if name.lower() == "html" else SitemapFault.DOCTYPE
        raise self._collector.stop(fault, f"<!DOCTYPE {name}>")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self._open and name not in {"urlset", "sitemapindex"}:
            raise self._collector.stop(SitemapFault.NOT_A_SITEMAP, f"the root element is <{tag}>")
        if len(self._open) == 1:
            self._address, self._alternates = [], []
        elif len(self._open) >= MAX_NESTING:
            raise self._collector.stop(SitemapFault.MALFORMED, f"elements are nested more than {MAX_NESTING} deep")
        elif self._open[1:] == ["url"] and name == "link":
            self._alternate(attributes)
        self._open.append(name)

    def _alternate(self, attributes: dict[str, str]) -> None:
        if "alternate" in attributes.get("rel", "").split() and len(self._alternates) < MAX_ALTERNATES:
            self._alternates.append((attributes.get("href", "").strip(), attributes.get("hreflang", "").strip()))

    def text(self, text: str) -> None:
        if self._open[1:] in (["url", "loc"], ["sitemap", "loc"]):
            self._address.append(text)

    def end(self, _: str) -> None:
        self._open.pop()
        if len(self._open) != 1 or not self._address:
            return
        address = "".join(self._address).strip()
        self._address = []
        if self._open == ["sitemapindex"]:
            self._collector.index(address)
            return
        own = next((language for href, language in self._alternates if href == address), "")
        self._collector.page(address, own)
        for href, language in self._alternates:
            self._collector.page(href, language, alternate_of=address if href != address else "")
