"""The ledger: each criterion and provision with its verdict, what was found, and what is left to a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Literal, get_args

from msgspec import Struct, structs

from a11y_audit import standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import Verdict
from a11y_audit.model.ruling import Ruled
from a11y_audit.standards import Bilingual

# What can be said, worst first; each has words in outcome.toml and a colour and sign in the style sheet.
BASES = (
    "failures", "review", "partly-tested", "nothing-found", "nothing-applicable", "not-tested", "person", "absent",
    "met",
)  # fmt: skip
Coverage = Literal["automatic", "partly", "left", "absent", "untested", "decided"]
COVERAGES: tuple[Coverage, ...] = get_args(Coverage)  # how far a criterion was tested
_BY_OUTCOME = {
    Outcome.FAILED: "failures",
    Outcome.CANT_TELL: "review",
    Outcome.PASSED: "met",
    Outcome.INAPPLICABLE: "nothing-applicable",
    Outcome.UNTESTED: "not-tested",
}


class RuleLink(Struct, frozen=True):
    """A rule that ran, and its row in the list of rules (0: it is not there)."""

    id: str
    number: int


class Share(Struct, frozen=True):
    """How many stand where, and the sum of those before it."""

    basis: str
    count: int
    start: int


class Row(Struct, frozen=True, kw_only=True):
    """One criterion."""

    id: str
    level: str
    title: Bilingual
    url: str
    manual: Bilingual
    removed_in: str | None
    basis: str
    coverage: Coverage
    failed: int
    cant_tell: int
    pages_failed: int
    rules: tuple[RuleLink, ...]
    ruled: Ruled | None = None
    machine: str = ""  # what the machine said where a person ruled


class Principle(Struct, frozen=True):
    """The criteria of one principle of WCAG."""

    number: str
    name: Bilingual
    rows: tuple[Row, ...]


class ProvisionRow(Struct, frozen=True, kw_only=True):
    """One provision of the policy."""

    id: str
    gist: Bilingual
    quote: str
    classification: str
    evidence: Bilingual
    beyond_web: bool
    same_as: str | None
    basis: str
    failed: int
    cant_tell: int
    pages_failed: int
    ruled: Ruled | None = None
    machine: str = ""


class PolicySection(Struct, frozen=True, kw_only=True):
    """The provisions of one section of the policy."""

    number: str
    rows: tuple[ProvisionRow, ...]
    shares: tuple[Share, ...]
    failing: bool


def basis(verdict: Verdict) -> str:
    """Return what a verdict rests on; `passed` is met whoever decided it, an unknown basis speaks by its outcome."""
    if verdict.ruled and verdict.outcome is Outcome.INAPPLICABLE:
        return "absent"
    if verdict.outcome is Outcome.PASSED or verdict.basis not in BASES:
        return _BY_OUTCOME[verdict.outcome]
    return "failures" if verdict.outcome is Outcome.FAILED else verdict.basis


def machine_basis(verdict: Verdict) -> str:
    """Return what the machine said of a verdict that a person gave, "" of any other."""
    if verdict.ruled is None:
        return ""
    own = structs.replace(
        verdict, outcome=verdict.ruled.machine_outcome, basis=verdict.ruled.machine_basis, ruled=None
    )
    return basis(own)


def coverage(verdict: Verdict) -> Coverage:
    """Return how far a criterion was tested: a sure failure decides it, a test that found nothing tests it in part."""
    if verdict.ruled:
        return "decided"
    if verdict.outcome in (Outcome.FAILED, Outcome.PASSED):
        return "automatic"
    if not verdict.rules:
        return "untested" if verdict.basis == "not-tested" else "left"
    return "absent" if verdict.basis == "nothing-applicable" else "partly"


def shares(bases: Iterable[str]) -> tuple[Share, ...]:
    """Return how many there are of each basis, worst first, those that occur."""
    counted = Counter(bases)
    found: list[Share] = []
    for kind in BASES:
        if counted[kind]:
            found.append(Share(kind, counted[kind], sum(share.count for share in found)))
    return tuple(found)


def principles(verdicts: Sequence[Verdict], numbers: Mapping[str, int]) -> tuple[Principle, ...]:
    """Return the criteria under their principles; `numbers` are the rows of the rules by id."""
    known = {criterion.id: criterion for criterion in standards.criteria("AAA")}
    pairs = [(known[verdict.id], verdict) for verdict in verdicts if verdict.id in known]
    found: list[Principle] = []
    for number, members in groupby(pairs, key=lambda pair: pair[0].principle.number):
        group = list(members)
        found.append(Principle(number, group[0][0].principle.name, tuple(_row(*pair, numbers) for pair in group)))
    return tuple(found)


def policy(verdicts: Sequence[Verdict]) -> tuple[PolicySection, ...]:
    """Return the provisions under their sections."""
    known = {provision.id: provision for provision in standards.provisions()}
    pairs = [(known[verdict.id], verdict) for verdict in verdicts if verdict.id in known]
    sections: list[PolicySection] = []
    for number, members in groupby(pairs, key=lambda pair: pair[0].section):
        rows = tuple(_provision(*pair) for pair in members)
        counted = shares(row.basis for row in rows)
        failing = any(row.basis == "failures" for row in rows)
        sections.append(PolicySection(number=number.removesuffix(".0"), rows=rows, shares=counted, failing=failing))
    return tuple(sections)


def _row(criterion: standards.Criterion, verdict: Verdict, numbers: Mapping[str, int]) -> Row:
    return Row(
        id=criterion.id, level=criterion.level, title=criterion.title, url=criterion.url, manual=criterion.manual,
        removed_in=criterion.removed_in, basis=basis(verdict), coverage=coverage(verdict),
        failed=verdict.failed, cant_tell=verdict.cant_tell,
        pages_failed=verdict.pages_failed, rules=tuple(RuleLink(id_, numbers.get(id_, 0)) for id_ in verdict.rules),
        ruled=verdict.ruled, machine=machine_basis(verdict),
    )  # fmt: skip


def _provision(provision: standards.Provision, verdict: Verdict) -> ProvisionRow:
    return ProvisionRow(
        id=provision.id, gist=provision.gist, quote=provision.quote, classification=provision.classification,
        evidence=provision.evidence, beyond_web=provision.beyond_web, same_as=provision.same_as, basis=basis(verdict),
        failed=verdict.failed, cant_tell=verdict.cant_tell, pages_failed=verdict.pages_failed, ruled=verdict.ruled,
        machine=machine_basis(verdict),
    )  # fmt: skip
