"""A criterion and a provision as frozen values, each in both languages of the product."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from a11y_audit.model.level import Level

Classification = Literal["automatable", "partly", "manual", "out-of-scope"]


class UnknownIdError(KeyError):
    """An id that the standard does not have; the message names the nearest one that it has."""

    def __init__(self, asked: str, standard: str, known: Iterable[str], *, kind: str = "") -> None:
        [nearest] = difflib.get_close_matches(asked, list(known), n=1, cutoff=0.0)
        super().__init__(f"{kind} {asked}, which {standard} does not have (nearest: {nearest})".lstrip())

    def __str__(self) -> str:
        return str(self.args[0])


def order(id_: str) -> tuple[tuple[int, str], ...]:
    """Return the sort key of an id: 1.4.10 comes after 1.4.9, CXP-6.0.10 after CXP-6.0.9, 5b after 5."""
    return tuple((int(number), letter) for number, letter in re.findall(r"(\d+)([a-z]*)", id_))


class Bilingual(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in English and in Arabic."""

    en: str
    ar: str


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A principle (number "1") or a guideline (number "1.4") of WCAG."""

    number: str
    name: Bilingual


class ActRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule of the W3C's ACT collection that maps to a criterion.

    Failing a "conformance" rule fails the criterion; failing a "secondary" one may, but need not.
    """

    id: str
    title: str
    status: Literal["approved", "proposed"]
    requirement: Literal["conformance", "secondary"]


class Criterion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A success criterion of WCAG 2.0."""

    id: str
    level: Level
    title: Bilingual
    principle: Part
    guideline: Part
    url: str  # in the Recommendation of 2008
    understanding: str
    act: tuple[ActRule, ...] = ()
    summary: Bilingual  # what it asks, in plain words
    manual: Bilingual  # what a person must still check when no tool finds anything
    removed_in: Literal["2.2"] | None = None  # 4.1.1: removed, and by W3C's errata always satisfied for HTML and XML


class LaterCriterion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A success criterion that WCAG 2.1 or 2.2 added: beyond the policy, which names WCAG 2.0."""

    id: str
    version: Literal["2.1", "2.2"]
    level: Level
    title: Bilingual
    url: str


class Provision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sentence of the Customer Experience Policy and what a web audit can say of it."""

    id: str  # CXP-section.ordinal
    section: str
    ordinal: int
    quote: str  # as published in English; "..." marks a shortened one
    sha256_12: str  # first 12 hex digits of the SHA-256 of the whole sentence
    gist_en: str
    gist_ar: str  # our rendering, not an official text
    classification: Classification
    priority: int | None = None  # 1 first, 2 later, None: nothing to audit
    all_aa: bool = False  # every level A and AA criterion bears on it
    criteria: tuple[str, ...] = ()  # WCAG 2.0 criteria that bear on it
    breached_by: tuple[str, ...] = ()  # those of them whose failure anywhere on a page also breaches the provision
    axe_rules: tuple[str, ...] = ()  # rules of axe-core that speak to it by themselves
    checks: tuple[str, ...] = ()  # names of proposed checks
    evidence: Bilingual  # how a web audit evidences it
    beyond_web: bool = False  # web pages alone cannot complete this duty, whatever they show
    same_as: str | None = None  # the provision that holds the same sentence

    @property
    def gist(self) -> Bilingual:
        """What the provision asks, in plain words."""
        return Bilingual(en=self.gist_en, ar=self.gist_ar)
