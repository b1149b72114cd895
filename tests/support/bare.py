"""The smallest results of runs, for those who only look at outcomes."""

from __future__ import annotations

from a11y_audit.model.finding import Finding, Impact, Outcome
from a11y_audit.model.result import AuditResult, NotAudited, PageResult, Summary, Versions

VERSIONS = Versions(a11y_audit="0", axe="4", browser="1", playwright="1", python="3")


def finding(outcome: Outcome = Outcome.FAILED, impact: Impact = Impact.SERIOUS, *criteria: str) -> Finding:
    return Finding(rule="r", outcome=outcome, reason="x", impact=impact, criteria=criteria)


def result(
    *findings: Finding, site: tuple[Finding, ...] = (), gap: bool = False, complete: bool = True,
    interrupted: bool = False, pages: bool = True,
) -> AuditResult:  # fmt: skip
    page = PageResult(url="https://m.example/", final_url="https://m.example/", findings=findings)
    lost = NotAudited(url="https://m.example/x", reason="timeout", is_gap=True)
    chosen = NotAudited(url="https://m.example/a.pdf", reason="not-html")
    return AuditResult(
        versions=VERSIONS, complete=complete, interrupted=interrupted, pages=(page,) if pages else (), site=site,
        not_audited=(chosen, lost) if gap else (chosen,),
        summary=Summary(pages=1, not_audited=1, failed=0, cant_tell=0, advice=0, clusters=0),
    )  # fmt: skip
