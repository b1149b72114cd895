"""A sample has a page of each kind, is of the size asked for, and does not depend on which page answers first."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_audit.discover import Frontier, Limits, Link, Scope, SitemapEntry, SkipReason
from a11y_audit.discover.sampling import Sampler, kind

SITE = "https://m.gov.sa"
START = f"{SITE}/"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("/ar/news/1", "/ar/news/2", True),
        ("/ar/news/the-opening", "/ar/news/another-one", True),
        ("/ar/news/1", "/en/news/1", False),
        ("/ar/about", "/ar/contact", False),
        ("/about", "/contact", False),
        ("/services/12/apply", "/services/345/apply", True),
        ("/services/12/apply", "/services/12/pay/now", False),
        ("/list?page=1", "/list?page=2", True),
        ("/list?page=1", "/list?sort=up", False),
        ("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", "/أخبار/2", True),
    ],
)
def test_kinds(one: str, other: str, same: bool) -> None:
    assert (kind(SITE + one) == kind(SITE + other)) is same


PATHS = st.lists(st.text("abc/0123456789?=&", max_size=12), max_size=60, unique=True)


def sample(urls: list[str], size: int) -> list[str]:
    """Draw from addresses that lead no further until there is no room or no page."""
    sampler, pool, chosen = Sampler("seed"), urls, []
    while pool and len(chosen) < size:
        drawn = sampler.draw(pool, size - len(chosen))
        chosen += [pool[position] for position in sorted(drawn)]
        pool = [url for position, url in enumerate(pool) if position not in drawn]
    return chosen


@settings(deadline=None)
@given(PATHS, st.integers(0, 80))
def test_a_sample_covers_kinds_first_and_is_the_same_again(paths: list[str], size: int) -> None:
    urls = [f"{SITE}/{path}" for path in paths]
    chosen = sample(urls, size)
    assert len(chosen) == len(set(chosen)) == min(size, len(urls))
    assert chosen == sample(urls, size)
    kinds = {kind(url) for url in urls}
    assert len({kind(url) for url in chosen}) == min(size, len(kinds))


@given(PATHS, st.integers(-2, 80))
def test_a_round_never_takes_more_than_there_is_room_for(paths: list[str], room: int) -> None:
    sampler = Sampler("seed")
    for _ in range(2):
        assert len(sampler.draw([f"{SITE}/{path}" for path in paths], room)) <= max(0, room)


def crawl(size: int, width: int, chance: Random) -> tuple[list[str], dict[str, int]]:
    links = {
        START: [f"/news/{n}" for n in range(30)] + ["/about", "/contact"],
        f"{SITE}/about": ["/found/later", "/found/too", "/"],
        f"{SITE}/found/later": ["/deep/er/still", "/about"],
    }
    entries = [SitemapEntry(f"{SITE}/services/{n}", "sitemap") for n in range(60)]
    made = Frontier(
        [START, f"{SITE}/en"],
        scope=Scope.around([START]),
        limits=Limits(max_pages=size),
        sitemap=entries,
        is_sample=True,
    )
    open_, settled = [], []
    while not made.finished:
        while len(open_) < width and (request := made.next()):
            open_.append(request)
        request = open_.pop(chance.randrange(len(open_)))
        settled += made.done(request, links=[Link(url) for url in links.get(request.url, ())])
    settled += made.close()
    return [one.request.url for one in settled if not one.skip], {r.value: n for r, n in made.skips.counts.items()}


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 8), st.randoms(use_true_random=False))
def test_the_sample_does_not_depend_on_the_order_of_answers(width: int, chance: Random) -> None:
    assert crawl(12, width, chance) == crawl(12, 1, Random(1))


def test_kinds_that_only_other_pages_lead_to_are_in_the_sample_and_what_was_left_out_is_told() -> None:
    pages, skipped = crawl(12, 3, Random(3))
    assert len(pages) == 12
    assert {f"{SITE}{path}" for path in ("/", "/en", "/about", "/contact", "/news/0", "/services/0")} <= set(pages)
    assert {f"{SITE}{path}" for path in ("/found/later", "/deep/er/still")} <= set(pages)
    assert skipped == {SkipReason.NOT_SAMPLED.value: 2 + 30 + 2 + 60 + 2 + 1 - 12}


def test_a_drawn_page_that_is_none_is_replaced() -> None:
    made = Frontier([START], scope=Scope.around([START]), limits=Limits(max_pages=3), is_sample=True)
    settled = []
    while request := made.next():
        links = [Link(f"/news/{n}") for n in range(9)] if request.url == START else []
        skip = SkipReason.DOCUMENT if request.url.endswith("0") else None
        settled += made.done(request, links=links, skip=skip)
    assert made.finished
    settled += made.close()
    assert sum(one.skip is None for one in settled) == 3


def test_a_site_smaller_than_its_sample_is_audited_whole() -> None:
    made = Frontier([START], scope=Scope.around([START]), limits=Limits(max_pages=50), is_sample=True)
    while request := made.next():
        made.done(request, links=[Link(f"/news/{n}") for n in range(9)])
    made.close()
    assert (made.pages, made.skips.counts) == (10, {})
