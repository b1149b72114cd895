"""Read the shipped data once and find what is asked for; an unknown id is an error that names the nearest one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import TypeVar

from msgspec import Struct

from a11y_audit.model.level import LEVELS, Level, up_to
from a11y_audit.model.shape import Shape
from a11y_audit.standards.model import Criterion, LaterCriterion, Provision, UnknownIdError, order

WCAG = "WCAG 2.0"
POLICY = "the Customer Experience Policy"


class _Wcag(Struct, frozen=True):
    criteria: tuple[Criterion, ...]


class _Later(Struct, frozen=True):
    criteria: tuple[LaterCriterion, ...]


class _Policy(Struct, frozen=True):
    provisions: tuple[Provision, ...]


_WCAG: Shape[_Wcag] = Shape(_Wcag)
_LATER: Shape[_Later] = Shape(_Later)
_POLICY: Shape[_Policy] = Shape(_Policy)
_File = TypeVar("_File", _Wcag, _Later, _Policy)


def criteria(level: Level) -> tuple[Criterion, ...]:
    """Return the criteria of WCAG 2.0 up to a level in numeric order: A 25, AA 38, AAA 61.

    Raises KeyError for a level that WCAG does not have.
    """
    if level not in LEVELS:
        raise UnknownIdError(level, WCAG, LEVELS, kind="level")
    wanted = up_to(level)
    return tuple(found for found in _criteria().values() if found.level in wanted)


def criterion(id_: str) -> Criterion:
    """Return a criterion of WCAG 2.0 by its number; raises KeyError with the nearest number."""
    known = _criteria()
    if id_ not in known:
        raise UnknownIdError(id_, WCAG, known)
    return known[id_]


@lru_cache
def later_criteria() -> tuple[LaterCriterion, ...]:
    """Return the 26 criteria that WCAG 2.1 and 2.2 added, in numeric order; they are beyond the policy."""
    return tuple(sorted(_read("wcag2x.json", _LATER).criteria, key=lambda found: order(found.id)))


def provisions(sections: Iterable[str] | None = None) -> tuple[Provision, ...]:
    """Return the provisions of some sections, of all when None, in the order of the policy.

    A section is "6.1", or "6" with all its subsections. Raises KeyError for a section that is not held here.
    """
    everything = tuple(_provisions().values())
    if sections is None:
        return everything
    known = sorted({entry.section for entry in everything}, key=order)
    chosen: set[str] = set()
    for section in sections:
        found = {name for name in known if name == section or name.startswith(f"{section}.")}
        if not found:
            raise UnknownIdError(section, POLICY, known, kind="section")
        chosen |= found
    return tuple(entry for entry in everything if entry.section in chosen)


def provision(id_: str) -> Provision:
    """Return a provision by its id (CXP-10.6); raises KeyError with the nearest id."""
    known = _provisions()
    if id_ not in known:
        raise UnknownIdError(id_, POLICY, known)
    return known[id_]


@lru_cache
def _criteria() -> dict[str, Criterion]:
    entries = sorted(_read("wcag20.json", _WCAG).criteria, key=lambda entry: order(entry.id))
    return {entry.id: entry for entry in entries}


@lru_cache
def _provisions() -> dict[str, Provision]:
    entries = sorted(_read("policy.json", _POLICY).provisions, key=lambda entry: order(entry.id))
    return {entry.id: entry for entry in entries}


def _read(name: str, shape: Shape[_File]) -> _File:
    return shape.read(resources.files("a11y_audit.standards").joinpath(name).read_bytes())
