"""What stands in layers that a control opened: judged by the same rules, told of what came to be seen alone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from a11y_audit.judging.engines import axe
from a11y_audit.judging.evaluate import About, evaluate
from a11y_audit.judging.locate import selector
from a11y_audit.judging.tally import joined
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Opening, Snapshot
from a11y_audit.model.finding import Finding, OpenedBy
from a11y_audit.model.result import Check
from a11y_audit.model.rule import Rule, Section

# Of a layer no more is had; rules that need more have judged the page before it was opened.
HAD: frozenset[Section] = frozenset({"dom", "axe", "contrast", "images"})
NAME_LIMIT = 80  # characters


def judged(rules: Sequence[Rule], axe_rules: Sequence[str], snapshot: Snapshot) -> tuple[list[Finding], list[Check]]:
    """Return the findings in the page's openings, each with the control that brings it forth, and the checks."""
    mine = [rule for rule in rules if HAD.issuperset(rule.needs)]
    findings: list[Finding] = []
    checks: list[Check] = []
    for place, opening in enumerate(snapshot.openings):
        page = _as_page(snapshot, opening)
        opener = snapshot.main.views[opening.opener]
        by = OpenedBy(selector=selector(opener), name=opener.name[:NAME_LIMIT], opening=place)
        ours, more = evaluate(mine, page, _in_roots(opening))
        theirs, and_more = axe.findings(page, axe_rules, _in_roots(opening)) if axe_rules else ([], [])
        findings += [_brought_forth(finding, by) for finding in (*ours, *theirs)]
        checks = joined(checks, [*more, *and_more])
    return findings, checks


def _as_page(snapshot: Snapshot, opening: Opening) -> Snapshot:
    return Snapshot(
        asked_url=snapshot.asked_url, url=snapshot.url, status=snapshot.status, content_type=snapshot.content_type,
        viewport=snapshot.viewport, frames=(opening.frame,), images=snapshot.images, axe=opening.axe,
        sections={"contrast": opening.contrast}, browser=snapshot.browser,
    )  # fmt: skip


def _in_roots(opening: Opening) -> About:
    views = opening.frame.views
    roots = [views[row] for row in opening.roots]

    def about(element: Element) -> bool:
        return any(root.contains(element) for root in roots)

    return about


def _brought_forth(finding: Finding, by: OpenedBy) -> Finding:
    place = finding.location
    assert place is not None  # findings about a page as a whole are not asked for
    return msgspec.structs.replace(finding, location=msgspec.structs.replace(place, opened_by=by))
