"""The words of a rule file: what it found, and the rule that a function becomes.

Rules import them from `a11y_audit.api`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from a11y_audit.errors import PluginError
from a11y_audit.model.dom import Element, collapse
from a11y_audit.model.finding import Impact, Location, Outcome, Value
from a11y_audit.model.level import Level
from a11y_audit.model.rule import Judgement, PageCheck, Rule, RuleInfo, Section, SiteCheck
from a11y_audit.model.text import Text
from a11y_audit.reading.contrast import MeasuredText, nearest_passing, shortfall, told


def failed(
    reason: str,
    at: Element | None = None,
    *,
    criteria: tuple[str, ...] | None = None,
    provisions: tuple[str, ...] | None = None,
    page: str = "",
    place: Location | None = None,
    of_many: int = 0,
    alike: bool = False,
    values: Mapping[str, Value] | None = None,
    **more: Value,
) -> Judgement:
    """Say that a careful expert would call this a defect every time.

    What is measured is given by name, one by one or together as `values`.
    `of_many` says that it speaks of so many elements of the page, of which `at` is the first, and `alike` that all of
    them are of one kind in one kind of place: a baseline then knows them by their number, not by the first one's name.
    `provisions=()` breaches none of the policy: practice that the rule's provisions speak to and do not ask for.
    """
    return Judgement(
        outcome=Outcome.FAILED, reason=reason, at=at, criteria=criteria, provisions=provisions, page=page, place=place,
        values={**(values or {}), **more}, of_many=of_many, alike=alike,
    )  # fmt: skip


def cant_tell(
    reason: str,
    at: Element | None = None,
    *,
    criteria: tuple[str, ...] | None = None,
    page: str = "",
    place: Location | None = None,
    of_many: int = 0,
    alike: bool = False,
    values: Mapping[str, Value] | None = None,
    **more: Value,
) -> Judgement:
    """Ask a person; the rule's `actions` hold the one thing to do for this reason. The rest is as in `failed`."""
    return Judgement(
        outcome=Outcome.CANT_TELL, reason=reason, at=at, criteria=criteria, page=page, place=place,
        values={**(values or {}), **more}, of_many=of_many, alike=alike,
    )  # fmt: skip


def passed(reason: str = "ok", at: Element | None = None, *, page: str = "", **values: Value) -> Judgement:
    """Say that the rule applied here and found what it wants."""
    return Judgement(outcome=Outcome.PASSED, reason=reason, at=at, page=page, values=values)


def judge_contrast(text: MeasuredText, required: float, *, doubt: str = "") -> Iterator[Judgement]:
    """Hold one measured text to a ratio; reasons as in reading.contrast.shortfall, or `doubt` for all but low."""
    reason, at, sample = shortfall(text, required), text.element, text.sample
    if not reason:
        yield passed(at=at)
        return
    if reason == "unseen":
        return
    values: dict[str, Value] = {"required": told(required)}
    if sample.ratio is not None:
        share = round(text.share_below(required) * 100)
        values |= {
            "ratio": told(sample.ratio), "foreground": sample.foreground, "background": sample.background,
            "share": share,
        }  # fmt: skip
    if reason.startswith("low"):
        front, behind = nearest_passing(text, required)
        values |= {"text_fix": front or "–", "background_fix": behind or "–"}
        yield Judgement(outcome=Outcome.FAILED, reason=reason, at=at, values=values)
    else:
        yield Judgement(outcome=Outcome.CANT_TELL, reason=doubt or reason, at=at, values=values)


def _info(
    id: str,  # noqa: A002 - the word that rule files use
    description: str | None,
    *,
    criteria: tuple[str, ...],
    provisions: tuple[str, ...],
    act: tuple[str, ...],
    impact: Impact,
    title: Text,
    who: Text,
    reasons: dict[str, Text],
    actions: dict[str, Text],
    remedy: Text,
    known_as: tuple[str, ...],
) -> RuleInfo:
    if not description:
        raise PluginError(
            "rule {id}: its file needs a docstring that says whom it serves",
            "القاعدة {id}: يلزم أن يبدأ ملفها بوصف (docstring) يذكر من تخدمه",
            id=id,
        )
    if unknown := set(actions) - set(reasons):
        raise PluginError(
            "rule {id}: actions without a reason: {names}", "القاعدة {id}: إجراءات بلا سبب: {names}",
            id=id, names=sorted(unknown),
        )
    return RuleInfo(
        id=id, criteria=criteria, provisions=provisions, act=act, impact=impact, title=title, who=who,
        reasons=reasons, actions=actions, remedy=remedy, description=collapse(description),
        known_as=known_as,
    )  # fmt: skip


def rule(
    id: str,  # noqa: A002
    *,
    criteria: tuple[str, ...],
    impact: Impact,
    title: Text,
    who: Text,
    reasons: dict[str, Text],
    remedy: Text,
    actions: dict[str, Text] | None = None,
    provisions: tuple[str, ...] = (),
    act: tuple[str, ...] = (),
    needs: tuple[Section, ...] = ("dom",),
    replaces: tuple[str, ...] = (),
    former_ids: tuple[str, ...] = (),
    level: Level = "A",
    over_page: bool = False,
) -> Callable[[PageCheck], Rule]:
    """Make a rule over one page of the function below it; the function's module docstring describes it.

    `criteria` are WCAG numbers that a failure proves (() is advice or policy), `actions` what a reviewer does about
    each cantTell reason, `replaces` the axe rules that report the same defect, `level` the
    level of an audit that it needs to be run in; `over_page`: it sets an element against all of the page.
    """

    def make(check: PageCheck) -> Rule:
        info = _info(
            id, check.__globals__.get("__doc__") or check.__doc__, criteria=criteria, provisions=provisions, act=act,
            impact=impact, title=title, who=who, reasons=reasons, actions=actions or {}, remedy=remedy,
            known_as=(*former_ids, *replaces),
        )  # fmt: skip
        return Rule(
            info=info, needs=needs, replaces=replaces, former_ids=former_ids, level=level, over_page=over_page,
            check_page=check,
        )  # fmt: skip

    return make


def site_rule(
    id: str,  # noqa: A002
    *,
    criteria: tuple[str, ...],
    impact: Impact,
    title: Text,
    who: Text,
    reasons: dict[str, Text],
    remedy: Text,
    actions: dict[str, Text] | None = None,
    provisions: tuple[str, ...] = (),
    act: tuple[str, ...] = (),
    settles: tuple[str, ...] = (),
    former_ids: tuple[str, ...] = (),
) -> Callable[[SiteCheck], Rule]:
    """Make a rule that compares the pages of the whole run; it sees a `PageDigest` of each.

    `settles` are rules over one page whose question a failure of this one answers.
    """

    def make(check: SiteCheck) -> Rule:
        info = _info(
            id, check.__globals__.get("__doc__") or check.__doc__, criteria=criteria, provisions=provisions, act=act,
            impact=impact, title=title, who=who, reasons=reasons, actions=actions or {}, remedy=remedy,
            known_as=former_ids,
        )  # fmt: skip
        return Rule(info=info, settles=settles, former_ids=former_ids, check_site=check)

    return make
