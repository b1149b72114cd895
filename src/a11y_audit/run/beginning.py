"""Where a crawl begins: what robots.txt allows, what sitemaps name, and what of them a person must know."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from a11y_audit import discover
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.result import NotAudited
from a11y_audit.model.text import Text
from a11y_audit.run import notes
from a11y_audit.settings.config import Config

SITEMAP_UNREAD = "sitemap-unread"  # the reason code of a sitemap that was named and could not be read
# What is wrong with a sitemap of which nothing could be read.
_UNREAD = frozenset({
    discover.SitemapFault.ABSENT, discover.SitemapFault.HTTP_STATUS, discover.SitemapFault.UNREACHABLE,
    discover.SitemapFault.NOT_A_SITEMAP,
})  # fmt: skip

Fetch = Callable[[str], Awaitable[Fetched]]
Note = Callable[[Text], None]


class Beginning(NamedTuple):
    """The pages to begin with, why the rules of a site could not be read, and sitemaps that could not be."""

    frontier: discover.Frontier
    trouble: Callable[[str], str]
    unread: list[NotAudited]


async def begin(
    urls: tuple[str, ...], config: Config, fetch: Fetch, *, note: Note, ask: Callable[[str, float], None]
) -> Beginning:
    """Return where a crawl begins; `ask` is told of the pace that a site asks for."""
    book = await discover.read_robots(urls, fetch) if config.robots else discover.RobotsBook({})
    for site, robots in book.by_origin.items():
        if robots.state is discover.RobotsState.SILENT:
            note(notes.unreachable(site, robots.detail))
        if robots.state is discover.RobotsState.UNREACHABLE:
            note(notes.robots_unread(site, robots.detail))
        if robots.crawl_delay:
            ask(site, robots.crawl_delay)
            note(notes.robots_delay(site, robots.crawl_delay))
    gathered, unread = await _sitemaps(book, config, fetch, note)
    frontier = discover.Frontier(
        urls,
        scope=discover.Scope.around(
            urls, include=config.include, exclude=config.exclude, allow_file=config.allow_file,
            allow_data=config.allow_file,
        ),
        limits=discover.Limits(max_pages=config.sample or config.max_pages, max_depth=config.max_depth),
        is_sample=bool(config.sample),
        sitemap=gathered.entries,
        robots=book.verdict,
        keep_hash_routes=config.hash_routes,
    )  # fmt: skip
    return Beginning(frontier, book.trouble, unread)


async def _sitemaps(
    book: discover.RobotsBook, config: Config, fetch: Fetch, note: Note
) -> tuple[discover.Gathered, list[NotAudited]]:
    seeds = list(config.sitemap) or (list(book.sitemaps) if config.use_sitemap else [])
    guessed = {f"{site}/sitemap.xml" for site, robots in book.by_origin.items() if not robots.sitemaps}
    guessed -= set(config.sitemap)
    gathered = await discover.gather(seeds, fetch)
    unread: list[NotAudited] = []
    for problem in gathered.problems:
        is_unread = problem.fault in _UNREAD
        if is_unread and problem.url in guessed:  # that a place which was only guessed has none says nothing
            continue
        note(notes.sitemap(problem))
        if is_unread:
            is_gap = problem.url in config.sitemap  # a person named it; what robots.txt names is often out of date
            unread.append(
                NotAudited(url=problem.url, reason=SITEMAP_UNREAD, detail=notes.said(problem), is_gap=is_gap)
            )
    return gathered, unread
