"""A run held against a baseline, with every standing: new, known, accepted, expired, flaky, fixed, stale, unseen, outside."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import accepted, in_order, of_result
from a11y_audit.model.baseline import Entry
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.standing import Acceptance, Flaky
from support.results import HOSTILE, assembled, result

TODAY = date(2026, 3, 1)
OVER, HOLDS = date(2026, 2, 1), date(2026, 12, 31)


def held(*, complete: bool = False) -> AuditResult:
    """Return the small bilingual run against the baseline of an earlier one."""
    now = _left_out(result(complete=complete))
    before = _before(now)
    baseline = of_result(before)
    entries = [_answered(entry) for entry in baseline.entries]
    gone = Entry(rule="rule-of-old", reason="x", label=HOSTILE, criteria=("1.1.1",), pages={"/ar/": 2}, owner="Omar")
    source = Source(
        baseline=structs.replace(baseline, entries=in_order([*entries, gone])),
        name="a11y-audit-baseline.json",
        sha256="ab" * 32,
    )
    return _with_flaky(hold(now, source, TODAY))


def _before(now: AuditResult) -> AuditResult:
    """The same site some time ago: without one failure, with one more, with a page lost now and one left out by choice."""
    first, second, *rest = now.pages
    place = first.findings[2].location
    assert place is not None
    extra = structs.replace(first.findings[2], location=structs.replace(place, name="Map", text="Map"))
    first = structs.replace(first, findings=(*first.findings[:1], *first.findings[2:], extra))
    lost = PageResult(url=_lost(now), final_url=_lost(now), findings=(first.findings[0],))
    archive = structs.replace(lost, url=_archive(now), final_url=_archive(now))
    return assembled((first, second, *rest, lost, archive), now.site, (), complete=True, skipped={})


def _left_out(now: AuditResult) -> AuditResult:
    return structs.replace(now, settings=now.settings | {"exclude": ["/ar/archive/*"]})


def _archive(now: AuditResult) -> str:
    return now.pages[0].final_url.replace("/ar/", "/ar/archive/2019")


def _lost(now: AuditResult) -> str:
    return now.pages[0].final_url.replace("/ar/", "/ar/map")


def _answered(entry: Entry) -> Entry:
    if entry.rule == "button-name":
        return accepted(entry, Acceptance(owner="نورة العتيبي", why="with the new header", until=HOLDS))
    is_over = entry.rule == "heading-skips-level" or "banner-final" in entry.label
    return accepted(entry, Acceptance(owner="Omar Haddad", until=OVER)) if is_over else entry


def _with_flaky(run: AuditResult) -> AuditResult:
    def flaky(finding: Finding) -> Finding:
        changed = structs.replace(
            finding, outcome=Outcome.CANT_TELL, flaky=Flaky(visits=2, seen=1), cluster=f"{finding.cluster}-flaky"
        )
        return changed if finding.rule == "page-language-missing" else finding

    pages = tuple(structs.replace(page, findings=tuple(map(flaky, page.findings))) for page in run.pages)
    made = assembled(pages, run.site, run.not_audited, complete=run.complete, skipped=run.skipped)
    return structs.replace(made, baseline=run.baseline, settings=run.settings)
