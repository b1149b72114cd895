"""OpenACR 0.1.0 (YAML), the draft of a VPAT 2.5 report after WCAG 2.0, for the person who answers for it.

A machine writes what it knows to fail. "supports" and "not-applicable" are written only where a person decided so; the
level of any other criterion is empty, with what a person must check beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from a11y_audit import standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Verdict
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language
from a11y_audit.render.addresses import site_of
from a11y_audit.render.causes import card
from a11y_audit.render.ledger import basis
from a11y_audit.render.safe import shown
from a11y_audit.render.words import number, text

CATALOG = "2.5-edition-wcag-2.0-508-en"
CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa", "AAA": "success_criteria_level_aaa"}
# Chapters of Section 508 in the catalogue, which the policy does not name.
OTHERS = ("functional_performance_criteria", "hardware", "software", "support_documentation_and_services")
# VPAT 2.5: "Partially Supports: Some functionality of the product does not meet the criterion. Does Not Support: The
# majority of product functionality does not meet the criterion." Pages are what an audit can count.
MAJORITY = 0.5
RULES_TOLD = 5  # of one criterion; the report names all
_WIDTH = 110


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the draft in one language, with its places to fill in."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes text of several lines as lines."""

    def represent(dumper: yaml.SafeDumper, words: str) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", words, style="|" if "\n" in words else None)

    Dumper.add_representer(str, represent)
    report = _report(result, language)
    written = yaml.dump(report, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return f"# {text('openacr.head', language)}\n{written}".encode()


def _report(result: AuditResult, language: Language) -> dict[str, Any]:
    site = shown(site_of(page.final_url for page in result.pages))
    pages = len({page.final_url for page in result.pages})
    decided = sum(verdict.ruled is not None for verdict in result.criteria)
    gaps = "" if result.complete else text("openacr.incomplete", language)
    return {
        "title": _plain(text("openacr.title", language, site=site)),
        "product": {"name": site},
        "author": {
            "name": text("openacr.place-author", language),
            "email": text("openacr.place-email", language),
        },
        "report_date": shown(result.finished)[:10],
        "version": 1,
        "notes": f"{text('openacr.notes', language)} {gaps}".strip(),
        "evaluation_methods_used": text(
            "openacr.methods", language, tools=result.versions.tools, pages=number(pages), decided=decided,
            total=len(result.criteria), questions=number(result.summary.cant_tell),
        ),
        "legal_disclaimer": text("openacr.disclaimer", language),
        "catalog": CATALOG,
        "chapters": dict(_chapters(result, pages, language)),
    }  # fmt: skip


def _chapters(result: AuditResult, pages: int, language: Language) -> Iterator[tuple[str, dict[str, Any]]]:
    levels = {criterion.id: criterion.level for criterion in standards.criteria("AAA")}
    rules = _failing_rules(result)
    for level, chapter in CHAPTERS.items():
        verdicts = [verdict for verdict in result.criteria if levels.get(verdict.id) == level]
        criteria = [_criterion(verdict, rules.get(verdict.id, ()), pages, language, result) for verdict in verdicts]
        yield chapter, {"criteria": criteria} if criteria else {"disabled": True}
    for chapter in OTHERS:
        yield chapter, {"notes": text("openacr.policy-chapter", language), "disabled": True}


def _criterion(
    verdict: Verdict, rules: Sequence[str], pages: int, language: Language, result: AuditResult
) -> dict[str, Any]:
    cards = {rule.id: rule for rule in result.rules}
    titles = [card(id_, cards).title.in_(language) for id_ in rules[:RULES_TOLD]]
    adherence = {"level": _level(verdict, pages), "notes": "\n\n".join(_notes(verdict, titles, pages, language))}
    return {"num": verdict.id, "components": [{"name": "web", "adherence": adherence}]}


def _level(verdict: Verdict, pages: int) -> str:
    if verdict.outcome is Outcome.FAILED:
        is_rare = verdict.pages_failed and verdict.pages_failed <= pages * MAJORITY
        return "partially-supports" if is_rare else "does-not-support"
    if verdict.ruled and verdict.outcome is Outcome.PASSED:
        return "supports"
    if verdict.ruled and verdict.outcome is Outcome.INAPPLICABLE:
        return "not-applicable"
    return ""


def _notes(verdict: Verdict, titles: Sequence[str], pages: int, language: Language) -> Iterator[str]:
    ruled = verdict.ruled
    if ruled:
        yield text("openacr.decided", language, who=shown(ruled.who), when=ruled.when.isoformat())
        if ruled.why:
            yield shown(ruled.why)
        if verdict.failed and verdict.outcome is not Outcome.FAILED:
            yield text("openacr.set-aside", language)
    else:
        yield text(f"outcome.{basis(verdict)}-words", language)
    if verdict.failed or verdict.cant_tell:
        yield text(
            "openacr.found", language, failed=number(verdict.failed), pages=number(verdict.pages_failed),
            total=number(pages), questions=number(verdict.cant_tell),
        )  # fmt: skip
    if titles:
        yield "\n".join(f"- {title}" for title in titles)
    if not _level(verdict, pages):
        manual = standards.criterion(verdict.id).manual
        yield text("openacr.to-check", language, task=manual.ar if language == "ar" else manual.en)


def _failing_rules(result: AuditResult) -> dict[str, list[str]]:
    """The rules whose failures stand for each criterion, those with most places first."""
    found: dict[str, Counter[str]] = {}
    for cluster in result.clusters:
        if cluster.outcome is Outcome.FAILED:
            for id_ in cluster.criteria:
                found.setdefault(id_, Counter())[cluster.rule] += cluster.count
    return {id_: sorted(counted, key=lambda rule: (-counted[rule], rule)) for id_, counted in found.items()}


def _plain(words: str) -> str:
    return words.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")
