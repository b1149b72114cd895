"""Whatever a site says, in addresses, robots.txt, sitemaps and pages: nothing raises, and no terminal is commanded."""

from __future__ import annotations

import asyncio
import io
import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.page import page as snapshot_of
from support.results import assembled, finding, page

from a11y_audit import catalogue, discover
from a11y_audit.cli.progress import Lines
from a11y_audit.cli.say import line
from a11y_audit.discover import Fetched, Frontier, Limits, Link, Robots, Scope
from a11y_audit.discover.sitemap import read
from a11y_audit.judging.engines import axe
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.finding import Location, Outcome
from a11y_audit.model.text import Text
from a11y_audit.render import FORMATS
from a11y_audit.render.console import write

ANY = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
# What a terminal obeys or what hides and reorders the text beside it: C0 and C1 controls, separators, overrides.
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")
NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x07\x9b\x00\r\n\t\u202e\u2066\u2069\u200f\u200b\ufeff\ud800\udfff<>&\"'`|=+-@{}[]()#*%\\/وزارة"
        ),
    ),
    max_size=60,
)
PIECES = st.lists(
    st.one_of(
        NASTY,
        st.sampled_from([
            "<p>", "</div>", "<img src=", " alt='", "'>", "<a href='", "<table><td>", "<h1>", "<ul><li>", "<input type=", "<svg>",
            "<html lang='", "<title>", "<select><option>", "<iframe src='", "<label for=x>", " style='color:", "<b dir=rtl>", "<!--",
            "\x1b]0;owned\x07", "\x1b[2J", "<script>alert(1)</script>", "=HYPERLINK(1)", "javascript:", "data:text/html,", "%ff%00",
        ]),
    ),
    max_size=30,
).map("".join)  # fmt: skip


@ANY
@given(NASTY)
def test_a_line_for_the_terminal_is_one_line_without_commands(text: str) -> None:
    assert not COMMANDS.search(line(text))
    assert "\n" not in line(text)


@ANY
@given(NASTY, NASTY)
def test_progress_is_one_line_an_event(url: str, reason: str) -> None:
    stream = io.StringIO()
    lines = Lines(stream, "ar")
    lines.page_done(url, 1, 2, 3)
    lines.page_failed(url, reason)
    lines.note(Text(en=reason, ar=reason))
    written = stream.getvalue()
    assert written.count("\n") == 3
    assert not COMMANDS.search(written)


@ANY
@given(st.one_of(st.binary(max_size=300), NASTY.map(lambda text: f"User-agent: *\nDisallow: {text}\nSitemap: {text}".encode("utf-8", "replace"))),
       NASTY)  # fmt: skip
def test_any_robots_has_an_answer(body: bytes, path: str) -> None:
    robots = Robots.of(Fetched(status=200, url="https://x.sa/robots.txt", body=body))
    robots.verdict(f"https://x.sa/{path}")
    assert all(isinstance(url, str) for url in robots.sitemaps)
    assert robots.crawl_delay is None or robots.crawl_delay >= 0


@ANY
@given(
    st.one_of(
        st.binary(max_size=300),
        NASTY.map(lambda text: f"<urlset><url><loc>{text}</loc></url></urlset>".encode("utf-8", "replace")),
    )
)
def test_any_sitemap_is_read_or_told(body: bytes) -> None:
    file = read(body, "https://x.sa/sitemap.xml")
    assert all(entry.url.startswith(("http://", "https://")) for entry in file.entries)
    answer = Fetched(status=200, url="https://x.sa/sitemap.xml", body=body)

    async def fetch(_: str) -> Fetched:
        return answer

    asyncio.run(discover.gather(["https://x.sa/sitemap.xml"], fetch))


@ANY
@given(st.lists(st.tuples(NASTY, NASTY), max_size=20))
def test_any_links_lead_through_the_frontier(links: list[tuple[str, str]]) -> None:
    made = Frontier(["https://x.sa/"], scope=Scope.around(["https://x.sa/"]), limits=Limits(max_pages=5))
    while request := made.next():
        made.done(request, final_url=request.url, links=[Link(url, name) for url, name in links])
    made.close()
    msgspec.json.encode(made.skips.kept)


@pytest.mark.parametrize("name", sorted(FORMATS))
@FEW
@given(texts=st.lists(NASTY, min_size=1, max_size=4))
def test_every_report_can_be_written(name: str, texts: list[str]) -> None:
    found = tuple(
        finding(
            "image-alt-file-name", Outcome.FAILED, "file-name",
            Location(selector=text, frames=(text,), html=text, role=text, name=text, text=text, path=text), f"f{number}", alt=text,
        )
        for number, text in enumerate(texts)
    )  # fmt: skip
    run = assembled((page(f"/{texts[0]}", texts[-1], texts[0][:10], found),), (), (), complete=True, skipped={})
    for language in ("ar", "en"):
        assert FORMATS[name].render(run, language=language, crops={})
        stream = io.StringIO()
        write(run, stream, language)
        assert not COMMANDS.search(stream.getvalue())


@FEW
@given(PIECES)
def test_any_page_is_judged_and_reported(html: str) -> None:
    known = catalogue.load()
    judges = Judges(rules=known, axe_rules=())
    # The builder wants a document with a body; a browser makes one of anything.
    whole = f'<html lang="ar"><head><title>صفحة</title></head><body><main>{html.replace("<!--", "").replace("<html", "<b")}</main></body></html>'
    result = judges.page(snapshot_of(whole))
    broken = [check.reason for check in result.checks if check.reason.startswith("rule-error")]
    assert broken == []
    assert axe.rules()
    run = assembled((result,), (), (), complete=True, skipped={})
    for name in ("html", "json", "markdown", "csv"):
        FORMATS[name].render(run, language="ar", crops={})
