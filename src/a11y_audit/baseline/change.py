"""A baseline brought up to date with a run: what is fixed leaves, what stays keeps its owner, what is new may enter."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from msgspec import structs

from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import acceptance, accepted, fingerprint_of, in_order, of_result
from a11y_audit.model.against import Gone
from a11y_audit.model.baseline import Baseline, Change, Entry
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult
from a11y_audit.model.standing import Acceptance, Standing


def updated(
    source: Source, result: AuditResult, today: date, new: Acceptance | None, *, forget_missing: bool = False
) -> Change:
    """Return a baseline as a run shows it.

    `new` is who answers for new findings, why and until when; None takes none of them in (only fixes are taken out).
    What nobody looked at is kept. With `forget_missing`, pages that the run should have audited and did not are gone
    for good. An acceptance that has expired stays so, unless `new` has a later last day.
    """
    held = hold(result, source, today)
    against = held.baseline
    assert against is not None
    fresh = of_result(_ready(held, new, today))
    forgotten = set(against.missing_pages) if forget_missing else set()
    left = (*against.unseen, *against.outside)
    kept = [entry for missing in left for entry in _kept(source.baseline, missing, forgotten)]
    audited = set(fresh.pages)
    pages = {*audited, *(page for page in source.baseline.pages if page not in audited | forgotten)}
    made = structs.replace(
        fresh, pages=tuple(sorted(pages)), entries=_joined([*fresh.entries, *kept]),
        rules=tuple(sorted({*fresh.rules, *(entry.rule for entry in kept)})),
        views=tuple(sorted({*fresh.views, *(view for entry in kept for view in entry.views)})),
        site=source.baseline.site or fresh.site, starts=tuple(sorted({*source.baseline.starts, *fresh.starts})),
    )  # fmt: skip
    findings = [finding for page in held.pages for finding in page.findings] + list(held.site)
    standings = [finding.standing for finding in findings]
    renews = new is not None and new.until is not None and new.until >= today
    return Change(
        baseline=made,
        kept=standings.count(Standing.UNCHANGED),
        added=standings.count(Standing.NEW) if new else 0,
        renewed=standings.count(Standing.EXPIRED) if renews else 0,
        expired=0 if renews else standings.count(Standing.EXPIRED),
        removed=sum(entry.places for entry in (*against.fixed, *against.stale)),
        unseen=sum(sum(entry.pages.values()) for entry in kept),
        forgotten_pages=tuple(sorted(forgotten)),
    )


def taken(result: AuditResult, by: Acceptance) -> Baseline:
    """Return the baseline of a run, every finding of it answered for."""
    made = of_result(result)
    return structs.replace(made, entries=in_order(accepted(entry, by) for entry in made.entries))


def _ready(held: AuditResult, new: Acceptance | None, today: date) -> AuditResult:
    """The run with the findings that belong into the baseline alone, each with who answers for it."""

    def ready(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        found = []
        for finding in findings:
            if finding.standing is Standing.NEW:
                found += [structs.replace(finding, accepted=new)] if new and not finding.flaky else []
            elif finding.standing is Standing.EXPIRED and new and new.until and new.until >= today:
                found.append(structs.replace(finding, accepted=_renewed(finding.accepted, new)))
            else:
                found.append(finding)
        return tuple(found)

    pages = tuple(structs.replace(page, findings=ready(page.findings)) for page in held.pages)
    return structs.replace(held, pages=pages, site=ready(held.site))


def _renewed(before: Acceptance | None, new: Acceptance) -> Acceptance:
    known = before or Acceptance()
    return Acceptance(owner=new.owner or known.owner, why=new.why or known.why, until=new.until)


def _kept(baseline: Baseline, gone: Gone, forgotten: set[str]) -> list[Entry]:
    """The entries of the baseline that nobody looked at, on the pages where nobody did."""
    return [
        structs.replace(entry, pages=pages)
        for entry in baseline.entries
        if fingerprint_of(entry) == gone.fingerprint and entry.outcome == gone.outcome and entry.owner == gone.owner
        and (pages := {p: n for p, n in entry.pages.items() if p in gone.pages and p not in forgotten})
    ]  # fmt: skip


def _joined(entries: list[Entry]) -> tuple[Entry, ...]:
    """Entries of the same finding with the same acceptance as one."""
    groups: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        key = (entry.engine, entry.rule, entry.reason, entry.outcome, entry.element, entry.views, acceptance(entry))
        groups[key].append(entry)
    made = []
    for members in groups.values():
        pages: dict[str, int] = {}
        for member in members:
            for page, copies in member.pages.items():
                pages[page] = max(copies, pages.get(page, 0))
        made.append(structs.replace(members[0], pages=dict(sorted(pages.items()))))
    return in_order(made)
