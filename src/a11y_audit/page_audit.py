"""From one page's evidence to its result: our rules, axe's, joined, and held to the level that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from a11y_audit import standards
from a11y_audit.engines import axe
from a11y_audit.evaluate import evaluate
from a11y_audit.merge import merge
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Box, Finding, Outcome
from a11y_audit.model.result import PageResult
from a11y_audit.model.rule import Rule


class Judges(Struct, frozen=True, kw_only=True):
    """Everything that judges a page in this run."""

    rules: tuple[Rule, ...]
    axe_rules: tuple[str, ...]
    level: standards.Level = "AA"

    def page(self, snapshot: Snapshot, found_on: str = "") -> PageResult:
        """Return a page's findings and what each rule came to."""
        ours, checks = evaluate(self.rules, snapshot)
        theirs, axe_checks = axe.findings(snapshot, self.axe_rules) if self.axe_rules else ([], [])
        merged = merge([*ours, *theirs], {rule.id: rule for rule in self.rules})
        document = snapshot.main.document
        return PageResult(
            url=snapshot.asked_url, final_url=snapshot.url,
            title=document.title or "", language=document.language or "",
            status=snapshot.status, viewport=snapshot.viewport, gaps=snapshot.gaps, found_on=found_on,
            findings=tuple(finding for finding in merged if within(finding, self.level)),
            checks=tuple(sorted((*checks, *axe_checks), key=lambda check: check.rule)),
        )  # fmt: skip


def within(finding: Finding, level: standards.Level) -> bool:
    """Keep a doubt only when it is about the level asked for or advice; a sure failure is kept at any level."""
    if finding.outcome is Outcome.FAILED or not finding.criteria:
        return True
    wanted = {criterion.id for criterion in standards.criteria(level)}
    return bool(wanted & set(finding.criteria))


def boxes_to_show(result: PageResult, shown: set[str]) -> dict[str, Box]:
    """Return the boxes of the findings whose causes have no picture yet, by fingerprint; `shown` learns the causes."""
    boxes: dict[str, Box] = {}
    for finding in result.findings:
        if finding.cluster in shown or finding.location is None or finding.location.box is None:
            continue
        shown.add(finding.cluster)
        boxes[finding.fingerprint] = finding.location.box
    return boxes


def links(snapshot: Snapshot, site: Sequence[str]) -> list[tuple[str, str]]:
    """Return (URL, name) of every link of the main document and of frames of the same site, in document order."""
    found: list[tuple[str, str]] = []
    for frame in snapshot.frames:
        if frame.index and not frame.document.url.startswith(tuple(site)):
            continue
        for element in frame.elements:
            if element.tag in ("a", "area") and element.extra.get("href"):
                found.append((str(element.extra["href"]), element.name))
    return found
