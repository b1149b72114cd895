"""Sitemaps as sites really serve them, and as an attacker would."""

import asyncio
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.discover import Fetched, Gathered, SitemapFault, gather
from a11y_audit.discover import sitemap as measures
from a11y_audit.discover.sitemap import read

AT = "https://x.sa/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(*addresses: str, attributes: str = NS) -> bytes:
    entries = "".join(f"<url><loc> {address}\n</loc><lastmod>2026-01-01</lastmod></url>" for address in addresses)
    return f"<urlset {attributes}>{entries}</urlset>".encode()


def index(*addresses: str) -> bytes:
    return (
        f"<sitemapindex {NS}>{''.join(f'<sitemap><loc>{a}</loc></sitemap>' for a in addresses)}</sitemapindex>".encode()
    )


def addresses(content: bytes) -> list[str]:
    return [entry.url for entry in read(content, AT).entries]


def faults(content: bytes) -> list[SitemapFault]:
    return [problem.fault for problem in read(content, AT).problems]


PAIR = ["https://x.sa/ar/خدمات", "https://x.sa/en/services?a=1"]
XML = urlset(*(address.replace("&", "&amp;") for address in PAIR))


@pytest.mark.parametrize(
    "content",
    [
        XML,
        urlset(*PAIR, attributes=""),
        b'<?xml version="1.0" encoding="UTF-8"?>\n' + XML,
        b"\xef\xbb\xbf" + XML,
        b"\n  " + XML,
        ('<?xml version="1.0" encoding="UTF-16"?>' + XML.decode()).encode("utf-16"),
        ('<?xml version="1.0" encoding="windows-1256"?>' + XML.decode()).encode("cp1256"),
        XML.replace(b"<url", b"<s:url").replace(b"</url", b"</s:url"),
        gzip.compress(XML, mtime=0),
        gzip.compress(XML[:60], mtime=0) + gzip.compress(XML[60:], mtime=0),
        "\n".join(PAIR).encode(),
        ("\ufeff" + "\r\n\r\n".join(PAIR)).encode(),
        gzip.compress("\n".join(PAIR).encode(), mtime=0),
    ],
)
def test_one_list_in_many_dresses(content: bytes) -> None:
    assert addresses(content) == PAIR
    assert faults(content) == []


def test_an_index_names_files_and_no_pages() -> None:
    file = read(index("https://x.sa/ar.xml.gz", "/en.xml", "/en.xml"), AT)
    assert file.nested == ("https://x.sa/ar.xml.gz", "https://x.sa/en.xml")
    assert file.entries == ()


@pytest.mark.parametrize("declared", ['xmlns:xhtml="http://www.w3.org/1999/xhtml"', ""])
def test_alternates_are_entries_with_their_language(declared: str) -> None:
    content = f"""<urlset {NS} {declared}><url><loc>https://x.sa/ar/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://x.sa/en/"/>
        <xhtml:link rel="alternate" hreflang="ar" href="https://x.sa/ar/"/>
        <xhtml:link rel="stylesheet" href="/x.css"/>
        <image:image><image:loc>https://x.sa/a.png</image:loc></image:image>
        </url></urlset>""".encode()
    found = [(entry.url, entry.language, entry.alternate_of) for entry in read(content, AT).entries]
    assert found == [("https://x.sa/ar/", "ar", ""), ("https://x.sa/en/", "en", "https://x.sa/ar/")]


@pytest.mark.parametrize(
    ("content", "fault", "kept"),
    [
        (b"<!DOCTYPE html><html></html>", SitemapFault.NOT_A_SITEMAP, 0),
        (b"<html><body>x</body></html>", SitemapFault.NOT_A_SITEMAP, 0),
        (b"not a sitemap", SitemapFault.NOT_A_SITEMAP, 0),
        (b'{"a": 1}', SitemapFault.NOT_A_SITEMAP, 0),
        (XML[: -len(b"</urlset>")], SitemapFault.MALFORMED, 2),
        (XML.replace(b"?a=1", b"?a=1&b=2"), SitemapFault.MALFORMED, 1),
        (gzip.compress(XML, mtime=0)[:-9], SitemapFault.MALFORMED, None),
        (b"\x1f\x8bnot gzip", SitemapFault.MALFORMED, 0),
        (b'<?xml version="1.0" encoding="no-such"?>' + XML, SitemapFault.MALFORMED, 0),
        (urlset("javascript:alert(1)", "http://[", "https://x.sa/" + "a" * 3000, "/ok"), SitemapFault.INVALID_URLS, 1),
        (b"<urlset>" + b"<a>" * 100_000, SitemapFault.MALFORMED, 0),
    ],
)
def test_a_fault_is_told_and_the_rest_is_kept(content: bytes, fault: SitemapFault, kept: int | None) -> None:
    assert fault in faults(content)
    if kept is not None:
        assert len(addresses(content)) == kept


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + urlset("https://x.sa/&b;")
    assert (faults(bomb), addresses(bomb)) == ([SitemapFault.DOCTYPE], [])
    outside = b'<!DOCTYPE urlset SYSTEM "file:///etc/passwd">' + XML
    assert faults(outside) == [SitemapFault.DOCTYPE]


def test_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MAX_BYTES", 10_000)
    bomb = gzip.compress(b"<urlset>" + b" " * 50_000_000)
    assert SitemapFault.TOO_LARGE in faults(bomb)
    assert SitemapFault.TOO_LARGE in faults(urlset(*(f"https://x.sa/{n}" for n in range(500))))
    assert len(addresses(urlset(*(f"https://x.sa/{n}" for n in range(500))))) > 50


def test_the_number_of_addresses_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MAX_URLS", 3)
    content = urlset(*(f"https://x.sa/{n}" for n in range(5)))
    assert addresses(content) == [f"https://x.sa/{n}" for n in range(3)]
    assert faults(content) == [SitemapFault.TOO_MANY_URLS]


_PIECES = [XML[:40], b"<url>", b"</url>", b"<loc>", b"</loc>", b"&amp;", b"<", b"\xff", b"http://x.sa/", b"<!DOCTYPE x"]


@given(
    st.one_of(
        st.binary(max_size=300),
        st.binary(max_size=60).map(XML.__add__),
        st.binary(max_size=60).map(gzip.compress),
        st.lists(st.sampled_from([*_PIECES, b"<?xml version='1.0' encoding='x'?>"])).map(b"".join),
    )
)
def test_reading_never_raises(content: bytes) -> None:
    read(content, AT)


def run(site: dict[str, bytes | int | str], *seeds: str, **options: object) -> tuple[Gathered, list[str]]:
    asked: list[str] = []

    async def fetch(url: str) -> Fetched:
        asked.append(url)
        answer = site.get(url, 404)
        if isinstance(answer, int):
            return Fetched(answer, url)
        if isinstance(answer, str):  # a redirect, or an error
            target = site.get(answer)
            return Fetched(200, answer, body=target) if isinstance(target, bytes) else Fetched(0, url, error=answer)
        return Fetched(200, url, body=answer)

    return asyncio.run(gather(seeds or ("https://x.sa/i.xml",), fetch, **options)), asked  # type: ignore[arg-type]


def test_indexes_are_followed_breadth_first_and_once() -> None:
    site = {
        "https://x.sa/i.xml": index("/1.xml", "/j.xml", "/i.xml", "/2.xml", "/moved.xml"),
        "https://x.sa/j.xml": index("/1.xml", "/3.xml.gz", "/i.xml"),
        "https://x.sa/1.xml": urlset("/ar/1", "/en/1"),
        "https://x.sa/2.xml": urlset("/ar/2", "/ar/1"),
        "https://x.sa/3.xml.gz": gzip.compress(urlset("/ar/3")),
        "https://x.sa/moved.xml": "https://x.sa/1.xml",
    }
    found, asked = run(site)
    assert [entry.url for entry in found.entries] == [
        f"https://x.sa/{path}" for path in ("ar/1", "en/1", "ar/2", "ar/3")
    ]
    assert asked == [f"https://x.sa/{name}" for name in ("i.xml", "1.xml", "j.xml", "2.xml", "moved.xml", "3.xml.gz")]
    assert found.problems == ()


def test_faults_of_the_site_are_listed() -> None:
    site = {
        "https://x.sa/i.xml": index("/absent.xml", "/broken.xml", "/down.xml", "https://inner.local/x.xml"),
        "https://x.sa/broken.xml": 500,
        "https://x.sa/down.xml": "timed out",
    }
    found, asked = run(site, follow=lambda url: url.startswith("https://x.sa/"))
    assert [problem.fault for problem in found.problems] == [
        SitemapFault.REFUSED, SitemapFault.ABSENT, SitemapFault.HTTP_STATUS, SitemapFault.UNREACHABLE,
    ]  # fmt: skip
    assert "https://inner.local/x.xml" not in asked


@pytest.mark.parametrize("seed", ["", "ftp://x.sa/s.xml", "file:///s.xml", "خريطة"])
def test_a_seed_that_is_no_web_address_is_refused(seed: str) -> None:
    found, asked = run({}, seed)
    assert [problem.fault for problem in found.problems] == [SitemapFault.REFUSED]
    assert asked == []


def test_bounds_of_a_run() -> None:
    endless = {f"https://x.sa/{n}.xml": index(f"/{n + 1}.xml") for n in range(20)}
    found, asked = run(endless, "https://x.sa/0.xml")
    assert len(asked) == 6
    assert found.problems[-1].fault is SitemapFault.TOO_MANY_FILES
    wide = {"https://x.sa/i.xml": index(*(f"/{n}.xml" for n in range(20)))}
    found, asked = run(wide, max_files=4)
    assert len(asked) == 4
    assert found.problems[0].fault is SitemapFault.TOO_MANY_FILES
    many = {"https://x.sa/i.xml": urlset(*(f"/{n}" for n in range(20)))}
    found, _ = run(many, max_entries=5)
    assert (len(found.entries), found.problems[-1].fault) == (5, SitemapFault.TOO_MANY_URLS)
