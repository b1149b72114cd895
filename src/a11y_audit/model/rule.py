"""A rule as a value: what it is about, in both languages, and the function that reads evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from a11y_audit.model.digest import PageDigest
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Impact, Location, Outcome, Value
from a11y_audit.model.level import Level
from a11y_audit.model.text import Text

Section = Literal[
    "dom", "source", "images", "axe", "contrast", "motion", "keyboard", "zoom", "sound", "choices", "lettering",
    "spacing", "layers", "sendings", "toggles",
]
# Tried on the page, filmed or recognised, rather than read from it.
TRIED: frozenset[Section] = frozenset(
    {"keyboard", "zoom", "spacing", "choices", "motion", "lettering", "layers", "sendings", "toggles"}
)


class Judgement(Struct, frozen=True, kw_only=True):
    """What a rule yields: an outcome, its reason code, and the element that it is about (None: the whole page)."""

    outcome: Outcome
    reason: str
    at: Element | None = None
    values: dict[str, Value] = {}
    criteria: tuple[str, ...] | None = None  # narrower than the rule's own, never wider
    provisions: tuple[str, ...] | None = None  # that it breaches; narrower than the rule's own, never wider
    place: Location | None = None  # where on that page, for site rules
    of_many: int = 0  # it speaks of so many elements, of which this is the first; 0: of this one alone
    alike: bool = False  # of these many, all are of one kind and stand in one kind of place
    page: str = ""  # site rules name the page (its final URL) that they speak of


class RuleInfo(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that a report says about a rule; travels with the result so that a stored run reads the same for ever."""

    id: str
    engine: str = "a11y-audit"
    criteria: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    impact: Impact = Impact.MODERATE
    title: Text
    who: Text
    reasons: dict[str, Text] = {}
    actions: dict[str, Text] = {}  # what the reviewer does about a cantTell, by reason code
    remedy: Text
    description: str = ""
    known_as: tuple[str, ...] = ()  # earlier ids, and rules of other engines that find the same: baselines survive


PageCheck = Callable[[Snapshot], Iterable[Judgement]]
SiteCheck = Callable[[Sequence[PageDigest]], Iterable[Judgement]]


class Rule(Struct, frozen=True, kw_only=True):
    """A rule: its card, the evidence that it needs, and its check over one page or over the whole site."""

    info: RuleInfo
    needs: tuple[Section, ...] = ("dom",)
    replaces: tuple[str, ...] = ()  # axe rules that find the same defect; at one element they become one finding
    settles: tuple[str, ...] = ()  # rules whose question about a page a failure of this rule over the site answers
    former_ids: tuple[str, ...] = ()  # earlier names, so that baselines survive a renaming
    level: Level = "A"  # the least strict audit that runs it unless it is named: stricter twins of other rules
    over_page: bool = False  # it sets an element against all of the page: of a part that is opened it says nothing
    check_page: PageCheck | None = None
    check_site: SiteCheck | None = None

    @property
    def id(self) -> str:
        """The rule's id names the defect: "accept image-alt-file-name"."""
        return self.info.id

    def check(self, snapshot: Snapshot) -> list[Judgement]:
        """Judge one page; a rule over the site answers nothing here."""
        return list(self.check_page(snapshot)) if self.check_page else []
