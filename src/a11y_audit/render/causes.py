"""One repair, N pages: findings by cause, the causes under their rule, apart as repairs, reviews and advice."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from a11y_audit import standards
from a11y_audit.model.finding import Finding, Impact, Outcome, Value, Witness
from a11y_audit.model.result import AuditResult, Cluster
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.render.addresses import Address
from a11y_audit.render.safe import shown, shown_html, shown_selector
from a11y_audit.render.words import action, reason
from a11y_audit.standards import Bilingual

IMPACTS = tuple(impact.value for impact in reversed(Impact))  # the worst first
TOP = 10  # the repairs of the opening
_PICTURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


class CriterionLink(Struct, frozen=True, kw_only=True):
    """A criterion that a finding is about; `href` leads to its row in the ledger, or to the standard."""

    id: str
    href: str = ""
    title: Bilingual | None = None
    level: str = ""
    beyond: str = ""  # the version that brought it, when it is beyond WCAG 2.0


class Cause(Struct, frozen=True, kw_only=True):
    """One cause: what is wrong, where it was first seen, and on which pages."""

    number: int
    rule: RuleInfo
    outcome: Outcome
    impact: str
    criteria: tuple[str, ...]
    provisions: tuple[str, ...]
    words: Text
    action: Text | None
    values: dict[str, Value]
    count: int
    pages: tuple[Address, ...]
    selector: str = ""
    frames: tuple[str, ...] = ()
    html: str = ""
    picture: str = ""  # a data: URL
    witnesses: tuple[Witness, ...] = ()

    @property
    def page_count(self) -> int:
        return len(self.pages)

    @property
    def page_numbers(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages)


class Group(Struct, frozen=True, kw_only=True):
    """The causes of one rule."""

    rule: RuleInfo
    number: int  # the rule's row in the list of rules, 0 when it is not there
    impact: str
    criteria: tuple[CriterionLink, ...]
    provisions: tuple[str, ...]
    causes: tuple[Cause, ...]
    count: int
    page_count: int


class Part(Struct, frozen=True, kw_only=True):
    """Repairs, reviews or advice."""

    id: str
    outcome: str  # failed | cantTell | advice
    groups: tuple[Group, ...]
    causes: int


def kind_of(found: Finding | Cluster, wanted: frozenset[str]) -> str:
    """Return where a finding belongs: what proves no failure of a criterion that was asked for is advice."""
    if not wanted & set(found.criteria):
        return "advice"
    return found.outcome.value


def causes(
    result: AuditResult, pages: Mapping[str, Address], crops: Mapping[str, bytes], cards: Mapping[str, RuleInfo]
) -> tuple[Cause, ...]:
    """Return every cause, numbered in the result's order: repairs that heal most pages stand first."""
    pictured = _pictured(result, crops)
    seen = _first_pages(result)
    return tuple(
        _cause(number, cluster, _addresses(cluster, pages, seen.get(cluster.id)), pictured.get(cluster.id, ""), cards)
        for number, cluster in enumerate(result.clusters, start=1)
    )


def parts(result: AuditResult, made: Sequence[Cause], numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """Return the causes apart: what fails, what a person must look at, and what is beyond the verdict."""
    wanted = frozenset(verdict.id for verdict in result.criteria)
    kinds = {cause.number: kind_of(cluster, wanted) for cause, cluster in zip(made, result.clusters, strict=True)}
    found = []
    for id_, kind in (("repairs", "failed"), ("review", "cantTell"), ("advice", "advice")):
        chosen = [cause for cause in made if kinds[cause.number] == kind]
        found.append(Part(id=id_, outcome=kind, groups=_groups(chosen, wanted, numbers), causes=len(chosen)))
    return tuple(found)


def top(repairs: Part) -> tuple[Cause, ...]:
    """Return the repairs that heal most pages."""
    everything = [cause for group in repairs.groups for cause in group.causes]
    return tuple(sorted(everything, key=_most_pages)[:TOP])


def criterion_link(id_: str, wanted: frozenset[str]) -> CriterionLink:
    """Return how a criterion is named: one of the ledger links there, any other to the standard."""
    if criterion := _criteria().get(id_):
        href = f"#k{id_.replace('.', '-')}" if id_ in wanted else criterion.url
        return CriterionLink(id=id_, href=href, title=criterion.title, level=criterion.level)
    if later := _later().get(id_):
        return CriterionLink(id=id_, href=later.url, title=later.title, level=later.level, beyond=later.version)
    return CriterionLink(id=id_)


@cache
def _criteria() -> dict[str, standards.Criterion]:
    return {criterion.id: criterion for criterion in standards.criteria("AAA")}


@cache
def _later() -> dict[str, standards.LaterCriterion]:
    return {criterion.id: criterion for criterion in standards.later_criteria()}


def card(id_: str, cards: Mapping[str, RuleInfo]) -> RuleInfo:
    """Return a rule's card; a rule without one is named by its id alone."""
    name = Text(id_, id_)
    return cards.get(id_) or RuleInfo(id=id_, title=name, who=Text("–", "–"), remedy=Text("–", "–"))


def _groups(chosen: Iterable[Cause], wanted: frozenset[str], numbers: Mapping[str, int]) -> tuple[Group, ...]:
    by_rule: dict[str, list[Cause]] = {}
    for cause in chosen:
        by_rule.setdefault(cause.rule.id, []).append(cause)
    groups = [_group(members, wanted, numbers) for members in by_rule.values()]
    return tuple(sorted(groups, key=lambda g: (IMPACTS.index(g.impact), -g.page_count, -g.count, g.rule.id)))


def _group(members: list[Cause], wanted: frozenset[str], numbers: Mapping[str, int]) -> Group:
    rule = members[0].rule
    ids = sorted({id_ for cause in members for id_ in cause.criteria}, key=standards.order)
    return Group(
        rule=rule,
        number=numbers.get(rule.id, 0),
        impact=min((cause.impact for cause in members), key=IMPACTS.index),
        criteria=tuple(criterion_link(id_, wanted) for id_ in ids),
        provisions=tuple(sorted({id_ for cause in members for id_ in cause.provisions}, key=standards.order)),
        causes=tuple(sorted(members, key=_most_pages)),
        count=sum(cause.count for cause in members),
        page_count=len({page.label for cause in members for page in cause.pages}),
    )


def _most_pages(cause: Cause) -> tuple[int, int, int, int]:
    return (-cause.page_count, IMPACTS.index(cause.impact), -cause.count, cause.number)


def _cause(
    number: int, cluster: Cluster, pages: tuple[Address, ...], picture: str, cards: Mapping[str, RuleInfo]
) -> Cause:
    first, place = cluster.first, cluster.first.location
    return Cause(
        number=number,
        rule=card(cluster.rule, cards),
        outcome=cluster.outcome,
        impact=cluster.impact if cluster.impact in IMPACTS else Impact.MODERATE.value,
        criteria=cluster.criteria,
        provisions=cluster.provisions,
        words=reason(first, cards),
        action=action(first, cards) if cluster.outcome is Outcome.CANT_TELL else None,
        values=first.values,
        count=cluster.count,
        pages=pages,
        selector=shown_selector(place.selector) if place else "",
        frames=tuple(shown_selector(frame) for frame in place.frames) if place else (),
        html=shown_html(place.html) if place else "",
        picture=picture,
        witnesses=first.witnesses,
    )


def _first_pages(result: AuditResult) -> dict[str, str]:
    """The page on which each cause was first seen: its selector and code are from there."""
    found: dict[str, str] = {}
    for page in result.pages:
        for finding in page.findings:
            found.setdefault(finding.cluster, page.final_url)
    return found


def _addresses(cluster: Cluster, pages: Mapping[str, Address], first: str | None) -> tuple[Address, ...]:
    ordered = sorted(cluster.pages, key=lambda url: url != first)
    return tuple(pages[url] if url in pages else Address(label=shown(url)) for url in ordered)


def _pictured(result: AuditResult, crops: Mapping[str, bytes]) -> dict[str, str]:
    """The picture of each cause by its id: of its first finding, else of another that has one."""
    found: dict[str, str] = {}
    for finding in (
        *(cluster.first for cluster in result.clusters),
        *(finding for page in result.pages for finding in page.findings),
    ):
        if finding.cluster not in found and (url := _data_url(crops.get(finding.fingerprint, b""))):
            found[finding.cluster] = url
    return found


def _data_url(picture: bytes) -> str:
    """Only what is a picture by its first bytes is embedded."""
    kind = next((kind for start, kind in _PICTURES if picture.startswith(start)), "")
    if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
        kind = "image/webp"
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}" if kind else ""
