"""What controls bring to be seen (dialogs, what unfolds): judged by the same rules, and told of that part alone."""

from __future__ import annotations

from collections.abc import Sequence

from a11y_audit.judging.engines import axe
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.judging.locate import Reveals, selector
from a11y_audit.judging.tally import joined
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Opening, Snapshot
from a11y_audit.model.finding import Finding, OpenedBy
from a11y_audit.model.result import Check
from a11y_audit.model.rule import Rule, Section

# No more is had of an opening; rules that need more have judged the page before anything was opened.
HAD: frozenset[Section] = frozenset({"dom", "axe", "contrast", "images"})
NAME_LIMIT = 80  # characters


def judged(rules: Sequence[Rule], axe_rules: Sequence[str], snapshot: Snapshot) -> tuple[list[Finding], list[Check]]:
    """Return the findings in the page's openings, each with the control that brings it forth, and the checks."""
    mine = [rule for rule in rules if HAD.issuperset(rule.needs) and not rule.over_page]
    findings: list[Finding] = []
    checks: list[Check] = []
    for place, opening in enumerate(snapshot.openings):
        page, reveals = _as_page(snapshot, opening), _reveals(snapshot, opening, place)
        about = [rule for rule in mine if opening.about in rule.needs] if opening.about else mine
        ours, more = evaluate(about, page, reveals)
        theirs, and_more = axe.findings(page, axe_rules, reveals) if axe_rules and not opening.about else ([], [])
        findings += [*ours, *theirs]
        checks = joined(checks, [*more, *and_more])
    return findings, checks


def _as_page(snapshot: Snapshot, opening: Opening) -> Snapshot:
    return Snapshot(
        asked_url=snapshot.asked_url, url=snapshot.url, status=snapshot.status, content_type=snapshot.content_type,
        viewport=snapshot.viewport, frames=(opening.frame,), images=snapshot.images, axe=opening.axe,
        sections={"contrast": opening.contrast}, browser=snapshot.browser,
    )  # fmt: skip


def _reveals(snapshot: Snapshot, opening: Opening, place: int) -> Reveals:
    revealed = []
    for root in opening.roots:
        opener = snapshot.main.views[root.opener]
        by = OpenedBy(selector=selector(opener), name=opener.name[:NAME_LIMIT], opening=place, pointed=root.pointed)
        revealed.append((opening.frame.views[root.row], by))

    def reveals(element: Element) -> OpenedBy | None:
        by = next((by for root, by in revealed if root.contains(element)), None)
        return None if by and element.closest("summary") else by  # the control itself was there before

    return reveals
