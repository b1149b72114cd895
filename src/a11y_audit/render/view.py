"""A result as the HTML report shows it: every count, order and link is decided here, the templates only lay out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from a11y_audit import standards
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import WORST_FIRST
from a11y_audit.model.result import AuditResult, Limit
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.render import causes, decided, ledger, shortfalls, standing
from a11y_audit.render import pages as rows
from a11y_audit.render.addresses import Address, address, site_of
from a11y_audit.render.markup import told, translated
from a11y_audit.render.safe import shown
from a11y_audit.render.words import LANGUAGES, known, text
from a11y_audit.standards import Bilingual

LARGE = 300  # causes; above, the report's script makes their cards as the reader asks for them
_LEVELS = ("A", "AA", "AAA")


class Choice(Struct, frozen=True):
    """One option of a filter; "" is no filter."""

    value: str
    en: str
    ar: str


class Choices(Struct, frozen=True, kw_only=True):
    """The options of the filters: what occurs."""

    outcomes: tuple[Choice, ...]
    impacts: tuple[Choice, ...]
    criteria: tuple[Choice, ...]
    standings: tuple[Choice, ...] = ()  # () where no finding has one


class RuleRow(Struct, frozen=True):
    """A rule in the list of all that ran."""

    number: int
    info: RuleInfo


class View(Struct, frozen=True, kw_only=True):
    """All that the templates show."""

    site: str
    is_large: bool
    level: str
    viewports: tuple[Viewport, ...]
    failing: int
    criteria_total: int
    shares: tuple[ledger.Share, ...]
    coverage: tuple[tuple[str, int], ...]  # of the criteria, those kinds that occur
    by_impact: tuple[tuple[str, int], ...]
    top: tuple[causes.Repair, ...]
    principles: tuple[ledger.Principle, ...]
    policy: tuple[ledger.PolicySection, ...]
    policy_shares: tuple[ledger.Share, ...]
    parts: tuple[causes.Part, ...]
    accepted: tuple[decided.Accepted, ...]
    choices: Choices
    pages: tuple[rows.PageRow, ...]
    missing: tuple[rows.Missing, ...]
    blank: tuple[Address, ...]
    in_part: int  # pages that there was no time to look at whole
    limit: Markup  # the line about pages beyond the limit, "" when there are none
    moved: tuple[Markup, ...]  # lines about addresses that led to another page
    untested: tuple[rows.Untested, ...]
    gaps: tuple[rows.Untested, ...]
    left_out: tuple[rows.LeftOut, ...]
    versions: tuple[tuple[str, str], ...]  # name and version; the browser's name is in its version
    settings: tuple[tuple[str, str, bool], ...]  # name, value; a switch has no value but whether it is on
    rules: tuple[RuleRow, ...]


def view(result: AuditResult, crops: Mapping[str, bytes]) -> View:
    """Return what the report shows of a result."""
    site = site_of(page.final_url for page in result.pages) or site_of(entry.url for entry in result.not_audited)
    rules = tuple(RuleRow(number, info) for number, info in enumerate(result.rules, start=1))
    numbers = {row.info.id: row.number for row in rules}
    cards = {row.info.id: row.info for row in rules}
    addresses = _by_url(result, site)
    made = causes.causes(result, addresses, crops, cards)
    apart = causes.parts(result, made, numbers)
    principles = ledger.principles(result.criteria, numbers)
    policy = ledger.policy(result.provisions)
    tested = [row.coverage for principle in principles for row in principle.rows]
    counted = [row.basis for principle in principles for row in principle.rows]
    return View(
        site=site,
        is_large=len(made) > LARGE,
        level=max((row.level for principle in principles for row in principle.rows), key=_LEVELS.index, default="AA"),
        viewports=tuple(dict.fromkeys(page.viewport for page in result.pages)),
        failing=counted.count("failures"),
        criteria_total=len(counted),
        shares=ledger.shares(counted),
        coverage=tuple((kind, n) for kind in ledger.COVERAGES if (n := tested.count(kind))),
        by_impact=tuple((kind, n) for kind in WORST_FIRST if (n := result.summary.by_impact.get(kind, 0))),
        top=causes.top(apart[0]),
        principles=principles,
        policy=policy,
        policy_shares=ledger.shares(row.basis for section in policy for row in section.rows),
        parts=apart,
        accepted=decided.accepted(result.reviewed, addresses, cards),
        choices=_choices(apart),
        pages=rows.rows(result, site, made),
        missing=rows.missing(result, site),
        blank=rows.blank(result, site),
        in_part=len({page.final_url for page in result.pages if page.is_in_part}),
        limit=_limit(result.limit),
        moved=tuple(translated("ui.led", asked=asked, reached=reached) for asked, reached in shortfalls.moved(result)),
        untested=rows.untested(result, numbers),
        gaps=rows.gaps(result),
        left_out=rows.left_out(result, site),
        versions=tuple(
            (name, version)
            for name, version in (
                ("a11y-audit", result.versions.a11y_audit), ("axe-core", result.versions.axe),
                ("", result.versions.browser), ("Playwright", result.versions.playwright),
                ("Python", result.versions.python),
            )
            if version
        ),
        settings=tuple((shown(name), _plain(value), value is True) for name, value in sorted(result.settings.items())),
        rules=rules,
    )  # fmt: skip


def _limit(limit: Limit | None) -> Markup:
    if limit is None:
        return Markup("")
    said = translated("ui.beyond-limit", limit.beyond, limit=shortfalls.option(limit))
    return said if limit.is_chosen else said + Markup(" ") + told("ui.limit-unchosen")


def _by_url(result: AuditResult, site: str) -> dict[str, Address]:
    found: dict[str, Address] = {}
    for number, page in enumerate(result.pages, start=1):
        found.setdefault(page.final_url, address(page.final_url, site, number))
    return found


def _choices(parts: Iterable[causes.Part]) -> Choices:
    groups = [group for part in parts for group in part.groups]
    impacts = {cause.impact for group in groups for cause in group.causes}
    criteria = {link.id: link for group in groups for link in group.criteria}
    standings = {kind for group in groups for cause in group.causes for kind in cause.stand.kinds}
    return Choices(
        outcomes=_with_all(_choice(part.outcome, f"outcome.{part.outcome}") for part in parts if part.groups),
        impacts=_with_all(_choice(kind, known("impact", kind)) for kind in WORST_FIRST if kind in impacts),
        criteria=_with_all(
            _criterion(criteria[id_].id, criteria[id_].title) for id_ in sorted(criteria, key=standards.order)
        ),
        standings=_with_all(_choice(kind, f"baseline.{kind}") for kind in standing.KINDS if kind in standings)
        if standings
        else (),
    )


def _with_all(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return (_choice("", "ui.all"), *choices)


def _choice(value: str, key: str) -> Choice:
    return Choice(value, *(text(key, language) for language in LANGUAGES))


def _criterion(id_: str, title: Bilingual | None) -> Choice:
    named = title or Text("", "")
    return Choice(id_, f"{id_} {named.en}".strip(), f"{id_} {named.ar}".strip())


def _plain(value: object) -> str:
    """A setting as a person would write it; lists with commas, anything deeper as JSON. "" is yes or no."""
    if isinstance(value, bool):
        return ""
    if value is None:
        return "–"
    if isinstance(value, str):
        return shown(value) or "–"
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(inner) for inner in value) or "–"
    return shown(json.dumps(value, ensure_ascii=False, default=str))
