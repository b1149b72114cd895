"""robots.txt: rules, answers that are no rules, several sites."""

import asyncio

import pytest

from a11y_audit.discover import Fetched, Robots, RobotsState, SkipReason, UrlError, read_robots

RULES = """\ufeff# comment
User-agent: *
Disallow: /private/
Disallow: /*.pdf$
Disallow: /سري
Allow: /private/open
Crawl-delay: 2
Sitemap: https://x.sa/map.xml

User-agent: a11y-audit
Disallow: /search
Crawl-delay: 0.5
"""


@pytest.mark.parametrize(
    ("token", "url", "allowed"),
    [
        ("other", "https://x.sa/private/a", False),
        ("other", "https://x.sa/private/open", True),
        ("other", "https://x.sa/a.pdf", False),
        ("other", "https://x.sa/a.pdf?x=1", True),
        ("other", "https://x.sa/سري/1", False),
        ("other", "https://x.sa/%d8%b3%d8%b1%d9%8a/1", False),
        ("other", "https://x.sa/خدمات", True),
        ("other", "https://x.sa//private/", True),
        ("a11y-audit", "https://x.sa/private/a", True),
        ("a11y-audit", "https://x.sa/search?q=1", False),
    ],
)
def test_rules(token: str, url: str, allowed: bool) -> None:
    assert Robots(RULES, token).allowed(url) == allowed


def test_delay_and_sitemaps() -> None:
    robots = Robots(RULES)
    assert robots.crawl_delay == 0.5
    assert robots.sitemaps == ("https://x.sa/map.xml",)
    assert Robots("").crawl_delay is None


@pytest.mark.parametrize(
    ("answer", "state", "verdict"),
    [
        (Fetched(200, "", body=b"User-agent: *\nDisallow: /"), RobotsState.READ, SkipReason.ROBOTS),
        (Fetched(200, "", body=b"<!DOCTYPE html><p>\xff"), RobotsState.READ, None),
        (Fetched(404, ""), RobotsState.ABSENT, None),
        (Fetched(403, ""), RobotsState.ABSENT, None),
        (Fetched(302, ""), RobotsState.ABSENT, None),
        (Fetched(503, ""), RobotsState.UNREACHABLE, SkipReason.ROBOTS_UNREACHABLE),
        (Fetched(0, "", error="timed out"), RobotsState.SILENT, SkipReason.SERVER_UNREACHABLE),
    ],
)
def test_answers(answer: Fetched, state: RobotsState, verdict: SkipReason | None) -> None:
    robots = Robots.of(answer)
    assert (robots.state, robots.verdict("https://x.sa/a")) == (state, verdict)
    assert bool(robots.detail) == (state is not RobotsState.READ)


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(UrlError):
        Robots("").allowed("ar/x")


def test_several_sites_are_asked_once_each() -> None:
    asked: list[str] = []
    bodies = {"https://x.sa/robots.txt": b"User-agent: *\nDisallow: /a\nSitemap: map.xml\nSitemap: http://["}

    async def fetch(url: str) -> Fetched:
        asked.append(url)
        return Fetched(200, url, body=bodies[url]) if url in bodies else Fetched(404, url)

    starts = ["https://x.sa/", "https://x.sa/ar", "https://y.sa/", "file:///x"]
    book = asyncio.run(read_robots(starts, fetch))
    assert asked == ["https://x.sa/robots.txt", "https://y.sa/robots.txt"]
    assert book.verdict("https://x.sa/a") == SkipReason.ROBOTS
    assert book.verdict("https://y.sa/a") is None
    assert book.verdict("https://z.sa/a") is None
    assert book.sitemaps == ("https://x.sa/map.xml", "https://y.sa/sitemap.xml")
