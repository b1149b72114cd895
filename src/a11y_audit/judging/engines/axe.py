"""axe-core as a witness: its rules with words in both languages, and its result as findings.

axe says `violation`, `incomplete`, `pass`; here these are failed, cantTell, passed. What axe is known to get wrong is
judged again on the same evidence (see `rejudge`). Best-practice rules are advice or a policy provision: they prove no
failure of a WCAG criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any, Literal

from msgspec import Struct

from a11y_audit.judging.engines.ancestry import resolve
from a11y_audit.judging.engines.axe_names import only_asks, what
from a11y_audit.judging.engines.doubles import told_once
from a11y_audit.judging.engines.rejudge import REJUDGE
from a11y_audit.judging.locate import Reveals, location
from a11y_audit.judging.tally import tally
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Finding, Impact, Location, Outcome
from a11y_audit.model.result import Check
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.shape import Shape
from a11y_audit.model.text import Text
from a11y_audit.reading.forms import printed_label
from a11y_audit.reading.keyboard import PRESSED_ROLES
from a11y_audit.reading.nearby import landmark

ENGINE = "axe"
VIOLATION, INCOMPLETE = "violation", "incomplete"
NAMED = "-named"  # after either: axe names the attribute, role, id or value that is meant


class AxeRule(Struct, frozen=True, kw_only=True):
    """One rule of axe-core 4.12.1 with our words for it (engines/axe_rules.json)."""

    id: str
    kind: Literal["wcag", "advice"]
    deprecated: bool = False
    experimental: bool = False
    against_policy: str = ""  # what an advice rule's violation says of its provisions; only "failed" breaches them
    criteria: tuple[str, ...] = ()
    level: str | None = None
    act: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    impact: Impact | None = None
    title: Text
    problem: Text
    remedy: Text
    who: Text
    review: Text

    def info(self) -> RuleInfo:
        """Return the rule's card."""
        return RuleInfo(
            id=self.id, engine=ENGINE, criteria=self.criteria, provisions=self.provisions, act=self.act,
            impact=self.impact or Impact.MODERATE, title=self.title, who=self.who, remedy=self.remedy,
            reasons={
                VIOLATION: self.problem, VIOLATION + NAMED: _naming(self.problem),
                INCOMPLETE: self.review, INCOMPLETE + NAMED: _naming(self.review),
            },
            actions={INCOMPLETE: self.review, INCOMPLETE + NAMED: _naming(self.review)},
        )  # fmt: skip


def _naming(words: Text) -> Text:
    return Text(en=f"{words.en} ({{what}})", ar=f"{words.ar} ({{what}})")


class _Cards(Struct, frozen=True):
    rules: list[AxeRule]


class _Node(Struct, frozen=True):
    ancestry: list[Any]
    checks: list[dict[str, Any]]
    html: str = ""
    impact: Impact | None = None


class _Rule(Struct, frozen=True):
    id: str
    nodes: list[_Node]


class _Result(Struct, frozen=True):
    version: str
    passes: list[str]
    inapplicable: list[str]
    violations: list[_Rule]
    incomplete: list[_Rule]


_CARDS: Shape[_Cards] = Shape(_Cards)
_RESULT: Shape[_Result | None] = Shape(_Result | None)


@cache
def rules() -> dict[str, AxeRule]:
    """Return every rule of axe-core by id."""
    data = resources.files("a11y_audit.judging.engines").joinpath("axe_rules.json").read_bytes()
    return {rule.id: rule for rule in _CARDS.read(data).rules}


# Rules that axe leaves off by default and that would only repeat another at a stricter level.
_STRICTER = {
    "color-contrast-enhanced": "AAA",
    "identical-links-same-purpose": "AAA",
    "meta-refresh-no-exceptions": "AAA",
}
# Rules that only ask a person to open what is hidden, on nearly every page: a question that no one can finish.
_ONLY_ASKS = frozenset({"hidden-content"})


def chosen(
    level: str, replaced: Iterable[str] = (), only: Iterable[str] = (), disable: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the axe rules to run: all that are alive, less those that a rule of ours replaces and stricter twins.

    A rule that the user names is run whatever replaces it, as a second witness.
    """
    named, off = set(only), set(disable)
    found = []
    for rule in rules().values():
        left_out = rule.deprecated or rule.id in {*replaced, *_ONLY_ASKS}
        wanted = rule.id in named if named else not (left_out or (rule.id in _STRICTER and level != "AAA"))
        if wanted and rule.id not in off:
            found.append(rule.id)
    return tuple(sorted(found))


def version(snapshot: Snapshot) -> str:
    """Return the version of axe-core that looked at a page, "" when it did not."""
    result = _result(snapshot)
    return result.version if result else ""


def findings(
    snapshot: Snapshot, asked: Iterable[str], reveals: Reveals | None = None
) -> tuple[list[Finding], list[Check]]:
    """Return axe's findings on a page and what each of its rules came to; untested when axe broke.

    With `reveals`: of elements that a control reveals, by rules that are not about a page as a whole.
    """
    result = _result(snapshot)
    if result is None:
        gap = snapshot.gap("axe")
        reason = f"axe: {gap.reason if gap else 'it was not run'}"
        return [], [Check(rule=id_, outcome=Outcome.UNTESTED, reason=reason) for id_ in asked]
    told: list[tuple[Element | None, Finding]] = []
    outcomes: dict[str, list[Outcome]] = {id_: [Outcome.PASSED] for id_ in result.passes}
    outcomes |= {id_: [] for id_ in result.inapplicable}
    for kind, outcome, group in (
        (VIOLATION, Outcome.FAILED, result.violations),
        (INCOMPLETE, Outcome.CANT_TELL, result.incomplete),
    ):
        for rule in group:
            if reveals and rule.id in _NOT_OF_PARTS:
                continue
            outcomes.setdefault(rule.id, [])
            for node in _once(snapshot, rule):
                element = resolve(snapshot, node.ancestry)
                if reveals and (element is None or not reveals(element)):
                    continue
                finding = _finding(snapshot, rule.id, node, element, kind, outcome, reveals)
                told.append((element, finding))
                if not finding.is_problem:
                    outcomes[rule.id].append(finding.outcome)
    found = [finding for _, finding in told_once(told)]
    for finding in found:
        outcomes.setdefault(finding.rule, []).append(finding.outcome)
    return found, [tally(id_, outcomes[id_]) for id_ in sorted(outcomes)]


# Rules about a page as a whole: a frame is a part of it, whose own landmarks and headings nobody needs to get by.
_OF_PAGES = frozenset({"bypass", "landmark-one-main", "page-has-heading-one", "region"})
# A part of a page that is opened has its own headings and landmarks; nobody tried its keys or filmed it.
_NOT_OF_PARTS = _OF_PAGES | {"heading-order", "aria-hidden-focus", "scrollable-region-focusable", "marquee"}


def _once(snapshot: Snapshot, rule: _Rule) -> Sequence[_Node]:
    """Of a document without any landmark axe names every text that lies in none: one defect, told at the first."""
    if rule.id in _OF_PAGES:
        rule = _Rule(rule.id, [node for node in rule.nodes if len(node.ancestry) < 2])
    if rule.id != "region" or any(landmark(element) for element in snapshot.main.elements):
        return rule.nodes
    return rule.nodes[:1]


def _result(snapshot: Snapshot) -> _Result | None:
    return _RESULT.read(snapshot.axe)


def _finding(
    snapshot: Snapshot, id_: str, node: _Node, element: Element | None, kind: str, outcome: Outcome,
    reveals: Reveals | None,
) -> Finding:
    if outcome is Outcome.FAILED and only_asks(id_, what(id_, node.checks)):
        outcome = Outcome.CANT_TELL
    judge = REJUDGE.get(id_)
    if judge is not None and element is not None:
        outcome = judge(snapshot, element, outcome)
    rule = rules()[id_]
    if element is not None:
        place = location(snapshot, element, reveals)
    else:
        steps = [" >>> ".join(step) if isinstance(step, list) else str(step) for step in node.ancestry]
        place = Location(frames=tuple(steps[:-1]), selector=steps[-1] if steps else "", html=node.html)
    named = what(rule.id, node.checks)
    reason = (VIOLATION if outcome is Outcome.FAILED else INCOMPLETE) + (NAMED if named else "")
    return Finding(
        rule=rule.id, engine=ENGINE, outcome=outcome, reason=reason,
        impact=node.impact or rule.impact or Impact.MODERATE, criteria=_criteria(rule, element, outcome),
        provisions=rule.provisions if rule.criteria or rule.against_policy == "failed" else (),
        act=rule.act, values={"what": named} if named else _values(node), location=place,
    )  # fmt: skip


def _criteria(rule: AxeRule, element: Element | None, outcome: Outcome) -> tuple[str, ...]:
    """A field without a name whose label is printed beside it fails 1.3.1 too (H44): only sight joins the two.

    axe's link-name looks at every <a href>, whatever role the author gave it; 2.4.4 is about links.
    """
    if rule.id == "link-name" and element is not None and element.role in PRESSED_ROLES - {"link"}:
        return ("4.1.2",)
    if rule.id in _FIELDS and outcome is Outcome.FAILED and element is not None and element.visible:
        said = printed_label(element)
        if any(map(str.isalpha, said)) and len(said) <= LABEL_LIMIT:
            return ("1.3.1", *rule.criteria)
    return rule.criteria


_FIELDS = frozenset({"label", "select-name"})
LABEL_LIMIT = 80  # characters; a longer text speaks of the field rather than naming it


def _values(node: _Node) -> dict[str, str | int | float]:
    """Numbers that axe measured and a reader wants to see: colours and ratio."""
    for check in node.checks:
        data = check.get("data")
        if check["id"].startswith("color-contrast") and isinstance(data, dict) and data.get("contrastRatio"):
            return {
                "foreground": str(data.get("fgColor", "")), "background": str(data.get("bgColor", "")),
                "ratio": float(data["contrastRatio"]), "required": str(data.get("expectedContrastRatio", "")),
            }  # fmt: skip
    return {}
