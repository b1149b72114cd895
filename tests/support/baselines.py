"""Small runs that are held against a baseline."""

from __future__ import annotations

from datetime import date

import msgspec

from a11y_audit import standards
from a11y_audit.baseline import change
from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import of_result
from a11y_audit.cli.exit import exit_code
from a11y_audit.errors import ExitCode
from a11y_audit.model.against import Against
from a11y_audit.model.baseline import Baseline
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding, Impact, Location, Outcome
from a11y_audit.model.result import AuditResult, Check, NotAudited, PageResult
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.standing import Acceptance
from a11y_audit.model.text import Text
from a11y_audit.people.reviewing import judged
from support.bare import VERSIONS
from support.bare import result as bare

SITE = "https://m.example"
TODAY = date(2026, 3, 1)
WORDS = Text("x", "س")
CARD = RuleInfo(id="r", criteria=("1.1.1",), title=WORDS, who=WORDS, remedy=WORDS, reasons={"bad": WORDS}, actions={"bad": WORDS})


def finding(name: str = "a", outcome: Outcome = Outcome.FAILED, *, rule: str = "r", path: str = "main/p", **more: object) -> Finding:
    place = Location(selector=f"#{name}", html=f'<p title="{name}">', path=path, name=name)
    made = Finding(rule=rule, outcome=outcome, reason="bad", impact=Impact.SERIOUS, criteria=("1.1.1",), location=place, fingerprint=name, cluster=name)
    return msgspec.structs.replace(made, **more)


def run(pages: dict[str, tuple[Finding, ...]], *, site: tuple[Finding, ...] = (), card: RuleInfo = CARD, untested: tuple[str, ...] = (),
        lost: tuple[str, ...] = (), views: tuple[Viewport, ...] = (Viewport(),), host: str = SITE, **settings: object) -> AuditResult:  # fmt: skip
    made = tuple(
        PageResult(
            url=host + path, final_url=host + path, findings=found, viewport=view,
            checks=(Check(rule=card.id, outcome=Outcome.UNTESTED if path in untested else Outcome.FAILED),),
        )
        for path, found in pages.items() for view in views
    )  # fmt: skip
    plain = msgspec.structs.replace(
        bare(), rules=(card,), settings={"level": "AA", "urls": [f"{host}/"], **settings}, finished="2026-03-01T09:00:00+00:00",
        criteria=tuple(bare_verdicts()), versions=VERSIONS, complete=not lost and not untested,
        not_audited=tuple(NotAudited(url=host + path, reason="timeout", is_gap=True) for path in lost),
    )  # fmt: skip
    return judged(plain, made, site, (), ())


def bare_verdicts() -> list[object]:
    from a11y_audit.model.result import Verdict

    return [Verdict(id=criterion.id, outcome=Outcome.UNTESTED, basis="person") for criterion in standards.criteria("AA")]


def source(of: AuditResult | Baseline) -> Source:
    return Source(baseline=of if isinstance(of, Baseline) else of_result(of), name="b.json", sha256="00")


def held(before: AuditResult | Baseline, after: AuditResult) -> tuple[AuditResult, Against]:
    made = hold(after, source(before), TODAY)
    assert made.baseline is not None
    return made, made.baseline


def code(made: AuditResult, fail_on: str = "minor", *, review: bool = False) -> ExitCode:
    return exit_code(made, [criterion.id for criterion in standards.criteria("AA")], fail_on, fail_on_review=review)


def places(gone: tuple[object, ...]) -> int:
    return sum(entry.places for entry in gone)  # type: ignore[attr-defined]


def accepted(of: AuditResult, until: date | None) -> Baseline:
    return change.taken(of, Acceptance(owner="نورة", why="with the new header", until=until))
