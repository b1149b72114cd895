"""A page in two windows or colour schemes: what both show is counted once, what one shows alone is not lost."""

from __future__ import annotations

import msgspec
import pytest
from support.results import result

from a11y_audit.judging import merge
from a11y_audit.judging.views import places
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding, Impact, Outcome
from a11y_audit.model.result import PageResult
from a11y_audit.people.reviewing import judged

DARK = Viewport(1280, 800, "dark")


def finding(name: str, outcome: Outcome = Outcome.FAILED) -> Finding:
    return Finding(
        engine="own", rule="text-contrast", reason="low", outcome=outcome, impact=Impact.SERIOUS, criteria=("1.4.3",),
        fingerprint=name, cluster=name,
    )  # fmt: skip


def page(url: str, *names: str, view: Viewport = Viewport()) -> PageResult:  # noqa: B008 a frozen value
    return PageResult(url=url, final_url=url, viewport=view, findings=tuple(finding(name) for name in names))


@pytest.mark.parametrize(
    ("light", "dark", "counted"),
    [
        (("a", "b"), ("a", "b"), ["a", "b"]),  # a site without a dark theme
        (("a",), ("a", "b"), ["a", "b"]),
        (("a", "a"), ("a",), ["a", "a"]),  # two copies, of which the other view shows one
        (("a",), ("a", "a"), ["a", "a"]),
        ((), ("a",), ["a"]),
    ],
)
def test_a_place_counts_as_often_as_the_view_with_most_copies(
    light: tuple[str, ...], dark: tuple[str, ...], counted: list[str]
) -> None:
    views = (page("/", *light), page("/", *dark, view=DARK))
    assert [found.fingerprint for _, found in places(views)] == counted
    assert [(cause.id, cause.count) for cause in merge.clusters(views, ())] == [(n, counted.count(n)) for n in sorted({*counted})]


def test_the_same_on_two_pages_is_two_places_and_a_doubt_is_no_failure() -> None:
    assert len(list(places((page("/", "a"), page("/b", "a"))))) == 2
    doubt = PageResult(url="/", final_url="/", viewport=DARK, findings=(finding("a", Outcome.CANT_TELL),))
    assert len(list(places((page("/", "a"), doubt)))) == 2


def test_no_count_of_a_run_doubles_with_a_second_colour_scheme() -> None:
    run = result(complete=True)
    once = judged(run, run.pages, run.site, (), ())
    dark = tuple(msgspec.structs.replace(page, viewport=DARK) for page in once.pages)
    twice = judged(run, (*run.pages, *dark), run.site, (), ())
    assert twice.summary == once.summary
    assert twice.criteria == once.criteria
    assert twice.provisions == once.provisions
    assert twice.clusters == once.clusters
    assert len(twice.pages) == 2 * len(once.pages)  # each view keeps its own findings
