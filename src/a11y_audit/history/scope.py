"""Which runs of a site can be set against each other: those that looked at the same pages, or nearly so.

A look at one page and an audit of the site differ in all their counts, and neither is progress.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from a11y_audit.model.history import Run

SHARED = 0.5  # of the pages of the larger run; a site that grows between two audits keeps its history


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two runs looked at the same pages, or nearly so; a run without a page is like none."""
    shared = len(one & other)
    return shared > 0 and shared >= SHARED * max(len(one), len(other))


def of_scope(
    runs: Sequence[Run], like: Run, urls: Callable[[int], frozenset[str]]
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs that are like one of them, and all others; both the oldest first.

    Each run is held against its neighbour that is kept, from `like` on into the past and into the future: a site may
    grow to many times its size over the years.
    """
    nth = [run.number for run in runs].index(like.number)
    kept = {like.number}
    for line in (runs[nth + 1 :], runs[:nth][::-1]):
        known = urls(like.number)
        for run in line:
            if alike(known, pages := urls(run.number)):
                known = pages
                kept.add(run.number)
    return tuple(run for run in runs if run.number in kept), tuple(run for run in runs if run.number not in kept)


def last_alike(runs: Sequence[Run], pages: frozenset[str], urls: Callable[[int], frozenset[str]]) -> Run | None:
    """Return the latest run that looked at these pages, or nearly so; else the latest that saw any of them."""
    any_shared = None
    for run in reversed(runs):
        known = urls(run.number)
        if alike(known, pages):
            return run
        if any_shared is None and known & pages:
            any_shared = run
    return any_shared
