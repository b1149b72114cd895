"""What people decided stands in the verdicts: it overrides the machine's, whose own stays beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from a11y_audit import standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Basis, Verdict
from a11y_audit.model.ruling import Ruled, Ruling

BASIS: Basis = "ruling"


def apply(result: AuditResult, rulings: Iterable[Ruling]) -> AuditResult:
    """Return the result with the verdicts of people on its criteria and provisions; findings stay as they are.

    A criterion that a person found not met also breaches the provisions that its failure breaches.
    """
    given = {ruling.subject: ruling for ruling in rulings}
    if not given:
        return result
    criteria, provisions = decide(result.criteria, result.provisions, given)
    return msgspec.structs.replace(result, criteria=criteria, provisions=provisions)


def decide(
    criteria: Sequence[Verdict], provisions: Sequence[Verdict], given: Mapping[str, Ruling]
) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...]]:
    """Return the verdicts on criteria and on provisions with those of people, by subject, over the machine's."""
    decided = tuple(_decided(verdict, given) for verdict in criteria)
    broken = {verdict.id for verdict in decided if verdict.ruled and verdict.outcome is Outcome.FAILED}
    return decided, tuple(_decided(_breached(verdict, broken), given) for verdict in provisions)


def undecided(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Return what still waits for a person: neither failed nor decided by one."""
    return tuple(
        verdict.id for verdict in verdicts
        if verdict.outcome is not Outcome.FAILED
        and not (verdict.ruled and verdict.outcome in (Outcome.PASSED, Outcome.INAPPLICABLE))
    )  # fmt: skip


def _decided(verdict: Verdict, given: Mapping[str, Ruling]) -> Verdict:
    ruling = given.get(verdict.id)
    if ruling is None:
        return verdict
    ruled = Ruled(
        who=ruling.who, when=ruling.when, why=ruling.why, machine_outcome=verdict.outcome, machine_basis=verdict.basis
    )
    if ruling.outcome is Outcome.CANT_TELL and verdict.outcome is Outcome.FAILED:
        return msgspec.structs.replace(verdict, ruled=ruled)  # a person's doubt takes no sure failure away
    return msgspec.structs.replace(verdict, outcome=ruling.outcome, basis=BASIS, ruled=ruled)


def _breached(verdict: Verdict, broken: set[str]) -> Verdict:
    if not broken or verdict.outcome is Outcome.FAILED:
        return verdict
    try:
        provision = standards.provision(verdict.id)
    except KeyError:  # of a policy that is not held here any more
        return verdict
    wanted = {found.id for found in standards.criteria("AA")} if provision.all_aa else set(provision.breached_by)
    return msgspec.structs.replace(verdict, outcome=Outcome.FAILED, basis="failures") if wanted & broken else verdict
