"""From one page's evidence to its result: our rules, axe's, joined, and held to the level that was asked for."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Container, Sequence

from msgspec import Struct

from a11y_audit import standards
from a11y_audit.judging import openings
from a11y_audit.judging.blank import shows_nothing, without_silence
from a11y_audit.judging.engines import axe
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.judging.merge import merge
from a11y_audit.judging.reviews import identity
from a11y_audit.judging.tally import joined
from a11y_audit.model.evidence import NOTHING_SEEN, Snapshot
from a11y_audit.model.finding import Finding, Outcome, Spot
from a11y_audit.model.result import PageResult
from a11y_audit.model.rule import Rule
from a11y_audit.reading.motion import motion

PICTURES_OF_A_KIND = 6


class Judges(Struct, frozen=True, kw_only=True):
    """Everything that judges a page in this run."""

    rules: tuple[Rule, ...]
    axe_rules: tuple[str, ...]
    level: standards.Level = "AA"

    def page(self, snapshot: Snapshot, found_on: str = "") -> PageResult:
        """Return a page's findings and what each rule came to."""
        ours, checks = evaluate(self.rules, snapshot)
        theirs, axe_checks = axe.findings(snapshot, self.axe_rules) if self.axe_rules else ([], [])
        opened, checks_of_opened = openings.judged(self.rules, self.axe_rules, snapshot)
        # Where both looks tell the same of a place, the one that saw it stands.
        merged = merge([*opened, *ours, *theirs], {rule.id: rule for rule in self.rules})
        document = snapshot.main.document
        all_checks, gaps = joined([*checks, *axe_checks], checks_of_opened), snapshot.gaps
        if shows_nothing(snapshot):
            all_checks, gaps = without_silence(all_checks), (*gaps, NOTHING_SEEN)
        return PageResult(
            url=snapshot.asked_url, final_url=snapshot.url,
            title=document.title or "", language=document.language or "",
            status=snapshot.status, viewport=snapshot.viewport, gaps=gaps, found_on=found_on,
            findings=tuple(finding for finding in merged if within(finding, self.level)),
            checks=tuple(sorted(all_checks, key=lambda check: check.rule)),
        )  # fmt: skip


def within(finding: Finding, level: standards.Level) -> bool:
    """Keep a doubt only when it is about the level asked for or advice; a sure failure is kept at any level."""
    if finding.outcome is Outcome.FAILED or not finding.criteria:
        return True
    wanted = {criterion.id for criterion in standards.criteria(level)}
    return bool(wanted & set(finding.criteria))


class Gallery:
    """Chooses what gets a picture: the first place of each cause, and of each rule's reason no more than a few."""

    def __init__(self) -> None:
        self._causes: set[str] = set()
        self._shown: Counter[tuple[str, str]] = Counter()

    def remember(self, result: PageResult, taken: Container[str]) -> None:
        """Take note of pictures that an earlier part of the run took on a page, by identity of the finding."""
        for finding in result.findings:
            if identity(finding) in taken and (cause := _cause(finding)) not in self._causes:
                self._causes.add(cause)
                self._shown[finding.rule, finding.reason] += 1

    def wanted(self, result: PageResult) -> dict[str, Spot]:
        """Return the places on a page that deserve a picture, by identity of the finding."""
        spots: dict[str, Spot] = {}
        for finding in result.findings:
            kind = (finding.rule, finding.reason)
            cause = _cause(finding)
            if cause in self._causes or self._shown[kind] >= PICTURES_OF_A_KIND:
                continue
            if finding.location is None or finding.location.box is None:
                continue
            self._causes.add(cause)
            self._shown[kind] += 1
            by = finding.location.opened_by
            spots[identity(finding)] = Spot(finding.location.box, by.opening if by else -1)
        return spots


def _cause(finding: Finding) -> str:
    """Of a doubt each element is a question of its own; of a failure one picture shows the cause."""
    return identity(finding) if finding.outcome is Outcome.CANT_TELL else finding.cluster


def films(snapshot: Snapshot, result: PageResult) -> dict[str, bytes]:
    """Return the pictures that were made of flashing things, by identity of the finding."""
    seen = motion(snapshot).flashes
    found: dict[str, bytes] = {}
    for finding in result.findings:
        number = finding.values.get("film")
        if isinstance(number, int) and number < len(seen) and seen[number].picture:
            found[identity(finding)] = base64.b64decode(seen[number].picture)
    return found


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
