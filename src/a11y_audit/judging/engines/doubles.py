"""One defect that several rules of axe-core tell is told once, by the rule that comes nearest to the cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from a11y_audit.model.dom import Element
from a11y_audit.model.finding import Finding, Outcome

_Told = tuple[Element | None, Finding]
_Settles = Callable[[Element, Sequence[Element]], bool]  # do the places of other findings say it all of this one?


def _anywhere(place: Element, others: Sequence[Element]) -> bool:
    return bool(others)


def _same(place: Element, others: Sequence[Element]) -> bool:
    return place in others


def _around(place: Element, others: Sequence[Element]) -> bool:
    return any(other.contains(place) for other in others)


def _of_one_role(place: Element, others: Sequence[Element]) -> bool:
    return any(other.role == place.role and other.frame is place.frame for other in others)


def _alone_without_them(place: Element, others: Sequence[Element]) -> bool:
    """Where the misplaced landmarks are set right, one of the kind is left at most."""
    if not _of_one_role(place, others):
        return False
    left = [node for node in place.frame.select(place.role) if node.exposed and node not in others]
    return sum(node.role == place.role for node in left) <= 1


def _within(place: Element, others: Sequence[Element]) -> bool:
    return any(other.dom_parent == place for other in others)


def _of_the_nearest(place: Element, others: Sequence[Element]) -> bool:
    """What owns a part by its place: the nearest element upwards that has a role."""
    owner = next((node for node in place.ancestors() if node.role not in ("", "none", "presentation", "generic")), None)
    return owner in others


_KINDS = ("banner", "contentinfo", "main")
_MISPLACED = tuple(f"landmark-{kind}-is-top-level" for kind in _KINDS)
_TOO_MANY = ("landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo", "landmark-no-duplicate-main")
_DOUBLES: tuple[tuple[tuple[str, ...], tuple[str, ...], _Settles], ...] = (
    (("region",), ("landmark-one-main",), _anywhere),  # with a main, its content stands in a landmark
    (("presentation-role-conflict",), ("aria-allowed-role",), _same),  # what takes focus ignores the role that it has
    (("list",), ("aria-required-parent",), _within),  # <ul><li role="tab">: with role="tablist" both are right
    (("aria-required-parent",), ("aria-required-children",), _of_the_nearest),
    (("listitem",), ("list",), _around),  # what stands between a list and its items
    ((*_TOO_MANY, "landmark-unique"), _MISPLACED, _alone_without_them),
    (("landmark-unique",), _TOO_MANY, _of_one_role),
)


def told_once(found: Iterable[_Told]) -> list[_Told]:
    """Return the findings without those that a finding of another rule, no milder, tells already."""
    found = [told for told in found if told[1].is_problem]
    return [told for told in found if not _is_double(told, found)]


def _is_double(told: _Told, found: Sequence[_Told]) -> bool:
    place, finding = told
    if place is None:
        return False
    for rules, by, settles in _DOUBLES:
        if finding.rule in rules:
            others = [
                element
                for element, other in found
                if element is not None
                and other.rule in by
                and (other.outcome is Outcome.FAILED or other.outcome is finding.outcome)
            ]
            if settles(place, others):
                return True
    return False
