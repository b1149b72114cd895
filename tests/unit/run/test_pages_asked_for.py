"""What becomes of pages that were asked for, and of those beyond the limit, without a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from support.bare import finding

from a11y_audit import app
from a11y_audit.judging.assemble import assemble
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.text import Text
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.run.crawl import Crawl, Harvest
from a11y_audit.run.resuming import resumed, settings_of
from a11y_audit.settings.config import Config
from a11y_audit.store.journal import Journal

SITE = "https://ministry.example"
DAY = "2026-03-01T09:00:00+00:00"


class _Site:
    """Answers each address with where it leads and what it links."""

    holder, lease = "here", 60.0

    def __init__(self, leads: Mapping[str, str], links: tuple[str, ...] = (), fetched: Fetched | None = None) -> None:
        self._leads, self._links, self._fetched = leads, links, fetched

    async def visit(self, url: str) -> Visited:
        final = self._leads.get(url, url)
        links = tuple((link, "") for link in self._links)
        return Visited(visit=Visit(url=url, final_url=final, pages=(PageResult(url=url, final_url=final),), links=links))

    async def fetch(self, url: str) -> Fetched:
        return self._fetched or Fetched(status=404, url=url)


class _Told:
    """Collects what a run tells."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def page_started(self, url: str) -> None: ...

    def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
        self.lines.append(f"audited {url}")

    def page_failed(self, url: str, reason: str, detail: str = "") -> None:
        self.lines.append(f"not audited {url}: {reason} ({detail})")

    def note(self, message: Text) -> None:
        self.lines.append(message.en)


def _crawled(folder: Path, site: Any, *urls: str, told: _Told | None = None, **settings: Any) -> Harvest:
    journal = Journal.create(folder / "run")
    try:
        config = Config(concurrency=1, urls=urls, **settings)
        crawl = Crawl(config, site, journal, told or _Told())
        return asyncio.run(crawl.site(urls) if config.crawl else crawl.given(urls))
    finally:
        journal.close()


def _result(harvest: Harvest) -> AuditResult:
    return assemble(
        Judges(rules=(), axe_rules=()), harvest.pages, (), harvest.not_audited, skipped=harvest.skipped, settings={},
        browser="", axe_version="", started=DAY, finished=DAY, limit=harvest.limit,
    )  # fmt: skip


MANY = tuple(f"{SITE}/{number}" for number in range(120))


@pytest.mark.parametrize(
    ("settings", "links", "beyond", "is_complete"),
    [
        ({"max_pages": 3}, MANY[:13], 11, True),
        ({}, MANY, 21, False),
        ({"origins": {"max_pages": "--max-pages"}}, MANY, 21, True),
        ({}, MANY[:20], 0, True),
    ],
)
def test_a_limit_that_was_chosen_bounds_the_audit_and_one_that_was_not_leaves_it_incomplete(
    tmp_path: Path, settings: dict[str, Any], links: tuple[str, ...], beyond: int, is_complete: bool
) -> None:
    harvest = _crawled(tmp_path, _Site({}, links), f"{SITE}/", **settings)
    assert (harvest.limit.beyond if harvest.limit else 0) == beyond
    assert _result(harvest).complete is is_complete


def test_a_run_that_goes_on_knows_which_limit_was_chosen(tmp_path: Path) -> None:
    chosen = Config(urls=(f"{SITE}/",), max_pages=100, origins={"max_pages": "--max-pages", "lang": "--lang"})
    journal = Journal.create(tmp_path / "run")
    journal.put("settings", settings_of(chosen, (), (), DAY))
    journal.close()
    assert resumed(tmp_path / "run", Config()).origins == {"max_pages": "--max-pages"}


def test_a_named_page_that_leads_to_another_site_is_not_audited(tmp_path: Path) -> None:
    told = _Told()
    site = _Site({f"{SITE}/a": "https://elsewhere.example/x", f"{SITE}/b": f"{SITE}/c"})
    harvest = _crawled(tmp_path, site, f"{SITE}/a", f"{SITE}/b", told=told, crawl=False)
    assert [page.url for page in harvest.pages] == [f"{SITE}/b"]
    [entry] = harvest.not_audited
    assert (entry.url, entry.reason, entry.detail, entry.is_gap) == (f"{SITE}/a", "other-site", "https://elsewhere.example/x", True)
    assert told.lines[0] == f"not audited {SITE}/a: other-site (https://elsewhere.example/x)"
    assert not _result(harvest).complete


@pytest.mark.parametrize("final", ["https://www.ministry.example/ar", "https://ministry.example/"])
def test_a_site_that_moved_to_its_twin_is_the_same(tmp_path: Path, final: str) -> None:
    harvest = _crawled(tmp_path, _Site({"http://ministry.example/": final}), "http://ministry.example/", crawl=False)
    assert len(harvest.pages) == 1
    assert not harvest.not_audited


def test_a_start_that_leads_out_of_the_site_is_a_gap_and_a_link_that_does_is_none(tmp_path: Path) -> None:
    out = "https://elsewhere.example/x"
    site = _Site({f"{SITE}/a": out, f"{SITE}/c": out}, (f"{SITE}/c",))
    harvest = _crawled(tmp_path, site, f"{SITE}/a", f"{SITE}/b")
    gaps = {entry.url: entry.reason for entry in harvest.not_audited if entry.is_gap}
    assert gaps == {f"{SITE}/a": "other-site"}
    assert harvest.skipped == {"out-of-scope": 1}
    assert not _result(harvest).complete


def test_a_server_that_gives_no_answer_is_not_blamed_on_its_robots_file(tmp_path: Path) -> None:
    told = _Told()
    site = _Site({}, fetched=Fetched(status=0, url="", error="the connection was refused"))
    harvest = _crawled(tmp_path, site, f"{SITE}/", told=told)
    [entry] = harvest.not_audited
    assert (entry.reason, entry.detail, entry.is_gap) == ("server-unreachable", "the connection was refused", True)
    assert told.lines == [f"{SITE} cannot be reached (the connection was refused): nothing there is audited"]


def test_a_robots_file_that_the_server_cannot_serve_still_is(tmp_path: Path) -> None:
    harvest = _crawled(tmp_path, _Site({}, fetched=Fetched(status=503, url="")), f"{SITE}/")
    [entry] = harvest.not_audited
    assert (entry.reason, entry.detail) == ("robots-unreachable", "HTTP 503")


class _Mapped(_Site):
    """A site whose sitemaps cannot be read."""

    def __init__(self, robots: str) -> None:
        super().__init__({})
        self._robots = robots

    async def fetch(self, url: str) -> Fetched:
        if url.endswith("robots.txt"):
            return Fetched(status=200, url=url, body=self._robots.encode())
        return Fetched(status=0, url=url, error="the connection was refused")


@pytest.mark.parametrize(
    ("robots", "settings", "expected"),
    [
        ("", {}, []),  # /sitemap.xml was only guessed
        ("Sitemap: /map.xml", {}, [(f"{SITE}/map.xml", False)]),
        ("", {"sitemap": (f"{SITE}/mine.xml",)}, [(f"{SITE}/mine.xml", True)]),
    ],
)
def test_a_sitemap_that_was_named_and_could_not_be_read_is_told(
    tmp_path: Path, robots: str, settings: dict[str, Any], expected: list[tuple[str, bool]]
) -> None:
    harvest = _crawled(tmp_path, _Mapped(robots), f"{SITE}/", **settings)
    assert [(entry.url, entry.is_gap) for entry in harvest.not_audited] == expected
    config = Config(urls=(f"{SITE}/",), run=tmp_path / "run", evidence=tmp_path / "run")
    goes_on = app.left_over(config, _result(harvest))
    assert (goes_on is not None) == bool(expected)


def test_progress_counts_what_the_summary_counts(tmp_path: Path) -> None:
    counted: list[int] = []

    class Counting(_Told):
        def page_done(self, url: str, findings: int, queued: int, done: int) -> None:
            counted.append(findings)

    class Found(_Site):
        async def visit(self, url: str) -> Visited:
            found = tuple(finding(Outcome.FAILED, Impact.SERIOUS, id_) for id_ in ("1.1.1", "1.4.6", "1.4.10"))
            return Visited(visit=Visit(url=url, final_url=url, pages=(PageResult(url=url, final_url=url, findings=found),)))

    harvest = _crawled(tmp_path, Found({}), f"{SITE}/", told=Counting())
    assert counted == [_result(harvest).summary.failed] == [1]
