"""How reports name a criterion or provision: those in the ledger link there, any other criterion to the standard."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from a11y_audit import standards
from a11y_audit.standards import Bilingual


class CriterionLink(Struct, frozen=True, kw_only=True):
    """A criterion that a finding is about; `href` leads to its row in the ledger, or to the standard."""

    id: str
    href: str = ""
    title: Bilingual | None = None
    level: str = ""
    beyond: str = ""  # the version that brought it, when it is beyond WCAG 2.0


def criterion_link(id_: str, wanted: frozenset[str]) -> CriterionLink:
    """Return how a criterion is named; `wanted` are those of the ledger."""
    if criterion := _criteria().get(id_):
        href = f"#{anchor(id_)}" if id_ in wanted else criterion.url
        return CriterionLink(id=id_, href=href, title=criterion.title, level=criterion.level)
    if later := _later().get(id_):
        return CriterionLink(id=id_, href=later.url, title=later.title, level=later.level, beyond=later.version)
    return CriterionLink(id=id_)


class ProvisionLink(Struct, frozen=True):
    """A provision that a finding is about; `href` leads to its row in the ledger, "" for one that is not there."""

    id: str
    href: str = ""


def anchor(id_: str) -> str:
    """Return the name of the row of a criterion (`k1-4-3`) or provision (`k-CXP-10-5`) in the ledger."""
    return f"k{'' if id_[:1].isdigit() else '-'}{id_.replace('.', '-')}"


def provision_link(id_: str, listed: frozenset[str]) -> ProvisionLink:
    """Return how a provision is named; `listed` are those of the ledger."""
    return ProvisionLink(id_, f"#{anchor(id_)}" if id_ in listed else "")


@cache
def _criteria() -> dict[str, standards.Criterion]:
    return {criterion.id: criterion for criterion in standards.criteria("AAA")}


@cache
def _later() -> dict[str, standards.LaterCriterion]:
    return {criterion.id: criterion for criterion in standards.later_criteria()}
