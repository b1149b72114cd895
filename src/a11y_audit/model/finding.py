"""What a rule says of a page: outcomes are EARL's (https://www.w3.org/TR/EARL10-Schema/#OutcomeValue)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from a11y_audit.model.review import Review
from a11y_audit.model.standing import Acceptance, Flaky, Standing

Value = str | int | float
# gc=False below: a run holds these values by the ten thousand, and frozen values of plain ones form no cycle.


class Outcome(StrEnum):
    """EARL outcome values; `failed` means that a careful expert would agree every time."""

    FAILED = "failed"
    CANT_TELL = "cantTell"
    PASSED = "passed"
    INAPPLICABLE = "inapplicable"
    UNTESTED = "untested"


class Impact(StrEnum):
    """How much a person is hindered, in axe's four words, mildest first."""

    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    CRITICAL = "critical"


WORST_FIRST: tuple[str, ...] = tuple(impact.value for impact in reversed(Impact))


class Box(Struct, frozen=True, array_like=True, gc=False):
    """A rectangle in CSS pixels from the top left of the whole page, whatever frame it lies in."""

    x: float
    y: float
    width: float
    height: float


class Spot(Struct, frozen=True, gc=False):
    """A box, and what shows it: the page itself (-1), or one of its openings (by its place among them)."""

    box: Box
    opening: int = -1


class OpenedBy(Struct, frozen=True, omit_defaults=True, gc=False):
    """The control that must be pressed (or pointed at) before an element is seen."""

    selector: str
    name: str = ""
    opening: int = 0  # which of the page's openings it is, from 0
    pointed: bool = False  # the pointer rests on it; it is not pressed


class Location(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Where a finding is, for people (selector, html) and for comparison over time (path, role, name, text)."""

    frames: tuple[str, ...] = ()  # selectors of the frame elements that lead to it, outermost first
    selector: str  # CSS; ` >>> ` crosses an open shadow root
    box: Box | None = None
    html: str = ""  # the start tag, shortened
    path: str = ""  # tag path without ids, classes and positions
    role: str = ""
    name: str = ""
    text: str = ""
    opened_by: OpenedBy | None = None  # None: the page shows it by itself


class Witness(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Another engine or rule that says the same of the same element."""

    engine: str
    rule: str
    outcome: Outcome
    reason: str = ""


class Finding(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One outcome of one rule at one place (or, without a location, of a whole page or site)."""

    rule: str
    outcome: Outcome
    reason: str  # a code of the rule; the words live with the rule
    engine: str = "a11y-audit"
    impact: Impact = Impact.MODERATE
    criteria: tuple[str, ...] = ()  # () is advice: good practice or policy that proves no WCAG failure
    provisions: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    values: dict[str, Value] = {}
    location: Location | None = None
    of_many: int = 0  # it speaks of so many elements, of which this is the first; 0: of this one alone
    alike: bool = False  # of these many, all are of one kind and stand in one kind of place
    witnesses: tuple[Witness, ...] = ()
    fingerprint: str = ""  # stable over harmless change; see identity.fingerprint
    cluster: str = ""  # findings with one cause, over pages
    review: Review | None = None  # what a person decided about it
    standing: Standing | None = None  # against the baseline, where the run was held against one
    accepted: Acceptance | None = None  # what the baseline says of it
    flaky: Flaky | None = None  # it did not repeat on a second visit

    @property
    def places(self) -> int:
        """How many elements it speaks of."""
        return self.of_many or 1

    @property
    def is_problem(self) -> bool:
        """Tell whether somebody must act: repair it (failed) or look at it (cantTell)."""
        return self.outcome in (Outcome.FAILED, Outcome.CANT_TELL)
