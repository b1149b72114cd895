"""One repair, N pages: findings by cause, the causes under their rule, apart as repairs, reviews and advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct, structs

from a11y_audit import standards
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import WORST_FIRST, Finding, Impact, Outcome, Value, Witness
from a11y_audit.model.result import AuditResult, Cluster
from a11y_audit.model.review import Review
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.render.addresses import Address
from a11y_audit.render.criteria import CriterionLink, ProvisionLink, criterion_link, provision_link
from a11y_audit.render.crops import kind_of_picture, picture_of
from a11y_audit.render.questions import Piece, Question, piece_key, pieces
from a11y_audit.render.safe import shown, shown_html, shown_selector, shown_title
from a11y_audit.render.standing import Stand, stand
from a11y_audit.render.words import action, reason

TOP = 10  # the repairs of the opening
# Where a finding belongs; passed: a doubt that a person took for no barrier.
Kind = Literal["failed", "cantTell", "advice", "passed", "inapplicable", "untested"]
_KINDS: dict[Outcome, Kind] = {
    Outcome.FAILED: "failed", Outcome.CANT_TELL: "cantTell", Outcome.PASSED: "passed",
    Outcome.INAPPLICABLE: "inapplicable", Outcome.UNTESTED: "untested",
}  # fmt: skip
_PARTS: tuple[tuple[str, Kind], ...] = (("repairs", "failed"), ("review", "cantTell"), ("advice", "advice"))


class Cause(Struct, frozen=True, kw_only=True):
    """One cause: what is wrong, where it was first seen, and on which pages."""

    number: int
    key: str
    kind: Kind
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
    views: tuple[Viewport, ...] = ()  # those that show it, where the run had others that do not
    selector: str = ""
    frames: tuple[str, ...] = ()
    opener: str = ""  # selector of the control that must be pressed before the element is seen
    opener_name: str = ""
    opener_pointed: bool = False  # it is pointed at instead
    html: str = ""
    picture: bytes = b""
    witnesses: tuple[Witness, ...] = ()
    review: Review | None = None
    question: Question | None = None
    stand: Stand = Stand()

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
    provisions: tuple[ProvisionLink, ...]
    causes: tuple[Cause, ...]
    count: int
    page_count: int


class Repair(Struct, frozen=True, kw_only=True):
    """The repairs of one rule as the opening names them: the one that heals most pages, and how many there are."""

    widest: Cause
    others: int
    page_count: int
    count: int


class Part(Struct, frozen=True, kw_only=True):
    """Repairs, reviews or advice."""

    id: str
    outcome: Kind
    groups: tuple[Group, ...]
    causes: int


def kind_of(found: Finding | Cluster, wanted: frozenset[str]) -> Kind:
    """Return where a finding belongs: what proves no failure of a criterion that was asked for is advice."""
    if not wanted & set(found.criteria):
        return "advice"
    return _KINDS[found.outcome]


def causes(
    result: AuditResult, pages: Mapping[str, Address], crops: Mapping[str, bytes], cards: Mapping[str, RuleInfo]
) -> tuple[Cause, ...]:
    """Return every cause, numbered in the result's order: repairs that heal most pages stand first."""
    wanted = frozenset(verdict.id for verdict in result.criteria)
    seen = _Views(result)
    return tuple(
        structs.replace(
            _cause(
                number, piece, kind_of(piece.cluster, wanted), _addresses(piece, pages), _picture(piece, crops), cards
            ),
            views=seen.of(piece),
        )
        for number, piece in enumerate(pieces(result, wanted), start=1)
    )


def parts(result: AuditResult, made: Sequence[Cause], numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """Return the causes apart: what fails, what a person must look at, and what is beyond the verdict."""
    wanted, listed = (frozenset(verdict.id for verdict in some) for some in (result.criteria, result.provisions))
    found = []
    for id_, kind in _PARTS:
        chosen = [cause for cause in made if cause.kind == kind]
        found.append(Part(id=id_, outcome=kind, groups=_groups(chosen, wanted, listed, numbers), causes=len(chosen)))
    return tuple(found)


def top(repairs: Part) -> tuple[Repair, ...]:
    """Return the repairs that heal most pages; those of one rule stand together, or one rule would fill the list."""
    groups = sorted(repairs.groups, key=lambda group: _most_pages(group.causes[0]))
    return tuple(
        Repair(widest=g.causes[0], others=len(g.causes) - 1, page_count=g.page_count, count=g.count)
        for g in groups[:TOP]
    )


def card(id_: str, cards: Mapping[str, RuleInfo]) -> RuleInfo:
    """Return a rule's card; a rule without one is named by its id alone."""
    name = Text(id_, id_)
    return cards.get(id_) or RuleInfo(id=id_, title=name, who=Text("–", "–"), remedy=Text("–", "–"))


def _groups(
    chosen: Iterable[Cause], wanted: frozenset[str], listed: frozenset[str], numbers: Mapping[str, int]
) -> tuple[Group, ...]:
    by_rule: dict[str, list[Cause]] = {}
    for cause in chosen:
        by_rule.setdefault(cause.rule.id, []).append(cause)
    groups = [_group(members, wanted, listed, numbers) for members in by_rule.values()]
    return tuple(sorted(groups, key=lambda g: (WORST_FIRST.index(g.impact), -g.page_count, -g.count, g.rule.id)))


def _group(
    members: list[Cause], wanted: frozenset[str], listed: frozenset[str], numbers: Mapping[str, int]
) -> Group:
    rule = members[0].rule
    ids = sorted({id_ for cause in members for id_ in cause.criteria}, key=standards.order)
    return Group(
        rule=rule,
        number=numbers.get(rule.id, 0),
        impact=min((cause.impact for cause in members), key=WORST_FIRST.index),
        criteria=tuple(criterion_link(id_, wanted) for id_ in ids),
        provisions=tuple(
            provision_link(id_, listed)
            for id_ in sorted({id_ for cause in members for id_ in cause.provisions}, key=standards.order)
        ),
        causes=tuple(sorted(members, key=_most_pages)),
        count=sum(cause.count for cause in members),
        page_count=len({page.label for cause in members for page in cause.pages}),
    )


def _most_pages(cause: Cause) -> tuple[int, int, int, int]:
    return (-cause.page_count, WORST_FIRST.index(cause.impact), -cause.count, cause.number)


def _cause(
    number: int, piece: Piece, kind: Kind, pages: tuple[Address, ...], picture: bytes, cards: Mapping[str, RuleInfo]
) -> Cause:
    cluster, first, place = piece.cluster, piece.cluster.first, piece.cluster.first.location
    return Cause(
        number=number,
        key=piece.key,
        kind=kind,
        rule=card(cluster.rule, cards),
        outcome=cluster.outcome,
        impact=cluster.impact if cluster.impact in WORST_FIRST else Impact.MODERATE.value,
        criteria=cluster.criteria,
        provisions=cluster.provisions,
        words=reason(first, cards),
        action=action(first, cards) if cluster.outcome is Outcome.CANT_TELL else None,
        values=first.values,
        count=cluster.count,
        pages=pages,
        selector=shown_selector(place.selector) if place else "",
        frames=tuple(shown_selector(frame) for frame in place.frames) if place else (),
        opener=shown_selector(place.opened_by.selector) if place and place.opened_by else "",
        opener_name=shown_title(place.opened_by.name) if place and place.opened_by else "",
        opener_pointed=bool(place and place.opened_by and place.opened_by.pointed),
        html=shown_html(place.html) if place else "",
        picture=picture,
        witnesses=first.witnesses,
        review=first.review,
        question=piece.question,
        stand=stand(piece.members),
    )


class _Views:
    """The windows and colour schemes that show a cause, or one question of it."""

    def __init__(self, result: AuditResult) -> None:
        self._all = tuple(dict.fromkeys(page.viewport for page in result.pages))
        self._seen: dict[str, set[Viewport]] = defaultdict(set)
        for page in result.pages if len(self._all) > 1 else ():
            for finding in page.findings:
                for key in (finding.cluster, piece_key(finding, page.final_url)):
                    self._seen[key].add(page.viewport)

    def of(self, piece: Piece) -> tuple[Viewport, ...]:
        """Return the views that show it, () where all do."""
        seen = self._seen.get(piece.key, self._all)
        return tuple(view for view in self._all if view in seen) if len(seen) < len(self._all) else ()


def _addresses(piece: Piece, pages: Mapping[str, Address]) -> tuple[Address, ...]:
    """Where it stands, first where it was seen first: its selector and code are from there."""
    first = piece.members[0][0]
    ordered = sorted(piece.cluster.pages, key=lambda url: url != first)
    return tuple(pages[url] if url in pages else Address(label=shown(url)) for url in ordered)


def _picture(piece: Piece, crops: Mapping[str, bytes]) -> bytes:
    """The picture of its first finding, else of another that has one."""
    findings = (piece.cluster.first, *(finding for _, finding in piece.members)) if crops else ()
    found = (picture_of(finding, crops) for finding in findings)
    return next((picture for picture in found if kind_of_picture(picture)), b"")
