"""A sample has a page of each kind, is of the size asked for, and does not depend on which page answers first."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_audit.discover import Frontier, Limits, Link, Scope, SitemapEntry, SkipReason
from a11y_audit.discover.sampling import kind, sample

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


@settings(deadline=None)
@given(PATHS, st.integers(0, 80))
def test_a_sample_covers_kinds_first_and_is_the_same_again(paths: list[str], size: int) -> None:
    urls = [f"{SITE}/{path}" for path in paths]
    chosen = sample(urls, size, "seed")
    assert len(chosen) == min(size, len(urls))
    assert chosen == sample(urls, size, "seed")
    kinds = {kind(url) for url in urls}
    assert len({kind(urls[position]) for position in chosen}) == min(size, len(kinds))


def crawl(size: int, width: int, chance: Random) -> tuple[list[str], dict[str, int]]:
    links = {START: [f"/news/{n}" for n in range(30)] + ["/about", "/contact"], f"{SITE}/about": ["/found/later"]}
    entries = [SitemapEntry(f"{SITE}/services/{n}", "sitemap") for n in range(60)]
    made = Frontier(
        [START, f"{SITE}/en"],
        scope=Scope.around([START]),
        limits=Limits(max_pages=size),
        sitemap=entries,
        sample_size=size,
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


def test_what_was_left_out_is_told() -> None:
    pages, skipped = crawl(12, 3, Random(3))
    assert len(pages) == 12
    assert {START, f"{SITE}/en", f"{SITE}/about", f"{SITE}/contact", f"{SITE}/news/0", f"{SITE}/services/0"} <= set(
        pages
    )
    assert skipped[SkipReason.NOT_SAMPLED.value] == 30 + 2 + 60 - 10 + 1
