"""A page in several windows and colour schemes: a place that fails in each of them is one place.

It is counted as often as the view with most of its copies shows it, as a baseline and a comparison over time count it.
Each view keeps its own findings in the result; counts of a run, verdicts and causes are of places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator

from a11y_audit.model.finding import Finding
from a11y_audit.model.result import PageResult


def places(pages: Iterable[PageResult]) -> Iterator[tuple[PageResult, Finding]]:
    """Yield each finding with the first view of its page that shows it; what later views show again is left out."""
    most: dict[str, Counter[Hashable]] = defaultdict(Counter)
    for page in pages:
        known, here = most[page.final_url], Counter[Hashable]()
        for finding in page.findings:
            key = _known_by(finding)
            here[key] += 1
            if here[key] > known[key]:
                known[key] = here[key]
                yield page, finding


def _known_by(finding: Finding) -> Hashable:
    """What a place is known by in another view; how it stands to a baseline may differ between views, and is told."""
    return (
        finding.engine, finding.rule, finding.reason, finding.outcome, finding.standing, finding.flaky is None,
        finding.fingerprint,
    )  # fmt: skip
