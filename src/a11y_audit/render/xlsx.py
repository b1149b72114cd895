"""The workbook (XLSX) that a team works through: overview, repairs, review queue, findings, pages, verdicts, gaps.

Repairs have columns to fill in (status, owner, note), and so have questions: a decision, which `--reviews` takes back.
What a page wrote is a word, never a formula.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from a11y_audit import standards
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruled
from a11y_audit.model.text import Language
from a11y_audit.render import review_sheet
from a11y_audit.render.causes import Cause, Part
from a11y_audit.render.ledger import PolicySection, Principle
from a11y_audit.render.markup import moment
from a11y_audit.render.rows import page_title, rows, web_address
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import filled
from a11y_audit.render.shortfalls import status
from a11y_audit.render.table import COLUMNS, cells, unmarked, view_words
from a11y_audit.render.view import View, view
from a11y_audit.render.words import known, number, text
from a11y_audit.render.workbook import Cell, Column, Workbook

_STATUS = ("workbook.status-open", "workbook.status-doing", "workbook.status-done")
_WIDTHS = {  # of the columns of table.COLUMNS
    "outcome": 13, "impact": 11, "rule": 26, "rule-title": 34, "words": 48, "task": 48, "criteria": 12,
    "provisions": 22, "page": 44, "page-title": 28, "page-language": 9, "viewport": 24, "selector": 38, "html": 48,
    "engine": 12, "reason": 18, "fingerprint": 18, "cluster": 18, "standing": 18, "owner": 20, "until": 14,
}  # fmt: skip
_CODE = frozenset({"rule", "criteria", "provisions", "selector", "html", "engine", "reason", "fingerprint", "cluster"})
FACTS = (Column("workbook.fact", 34), Column("workbook.value", 90))
FINDINGS = tuple(
    Column(f"formats.{name}", _WIDTHS[name], "link" if name == "page" else "code" if name in _CODE else "words")
    for name in COLUMNS
)
CAUSES = (
    Column("workbook.number", 7, "number"), Column("formats.impact", 11), Column("workbook.question", 48),
    Column("workbook.answer", 52), Column("formats.rule-title", 34), Column("formats.rule", 26, "code"),
    Column("formats.criteria", 12, "code"), Column("workbook.page-count", 9, "number"),
    Column("workbook.place-count", 9, "number"), Column("workbook.first-page", 44, "link"),
    Column("formats.selector", 38, "code"), Column("formats.html", 48, "code"),
)  # fmt: skip
REPAIRS = (
    *CAUSES, Column("workbook.status", 14, "fill", _STATUS), Column("workbook.owner", 20, "fill"),
    Column("workbook.note", 40, "fill"),
)  # fmt: skip
QUESTIONS = (*CAUSES, *review_sheet.FILLED)
PAGES = (
    Column("workbook.number", 7, "number"), Column("formats.page", 60, "link"), Column("formats.page-title", 40),
    Column("formats.page-language", 9, "code"), Column("formats.viewport", 24),
    Column("workbook.failures", 12, "number"), Column("workbook.questions", 12, "number"),
    Column("workbook.advice", 12, "number"),
)  # fmt: skip
CRITERIA = (
    Column("ui.criterion", 10, "code"), Column("workbook.level", 8, "code"), Column("workbook.asks", 36),
    Column("workbook.verdict", 22), Column("workbook.coverage", 22), Column("workbook.failures", 12, "number"),
    Column("workbook.pages-failed", 12, "number"), Column("workbook.questions", 12, "number"),
    Column("workbook.to-check", 70), Column("workbook.ruled", 44),
)  # fmt: skip
PROVISIONS = (
    Column("ui.provision", 14, "code"), Column("workbook.asks", 60), Column("workbook.verdict", 22),
    Column("workbook.failures", 12, "number"), Column("workbook.pages-failed", 12, "number"),
    Column("workbook.questions", 12, "number"), Column("workbook.evidence", 60), Column("workbook.ruled", 44),
)  # fmt: skip
MISSING = (
    Column("formats.page", 60, "link"), Column("workbook.wanted", 14), Column("workbook.why", 44),
    Column("workbook.detail", 50), Column("workbook.linked-from", 60, "link"),
)  # fmt: skip


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the workbook in the reader's language, right to left in Arabic."""
    seen = view(result, {})
    title = f"{text('ui.report', language)} {seen.site}".strip()
    book = Workbook(language, title, result.finished)
    book.add("workbook.overview", FACTS, _facts(result, seen, language))
    repairs, questions = (next(part for part in seen.parts if part.id == id_) for id_ in ("repairs", "review"))
    book.add("workbook.repairs", REPAIRS, _repairs(repairs, language), frozen=3)  # advice stands among the findings
    book.add(review_sheet.QUEUE, QUESTIONS, _questions(questions, language), frozen=3)
    book.add("workbook.findings", FINDINGS, _findings(result, language), frozen=0)
    book.add("workbook.pages", PAGES, _pages(result, seen, language), frozen=2)
    book.add("workbook.criteria", CRITERIA, _criteria(seen.principles, language), frozen=3)
    book.add("workbook.provisions", PROVISIONS, _provisions(seen.policy, language), frozen=2)
    book.add("workbook.not-audited", MISSING, _missing(result, language))
    book.add(review_sheet.PLACES, review_sheet.PAGES, review_sheet.places(questions), frozen=2)
    return book.content()


def _facts(result: AuditResult, seen: View, language: Language) -> Iterator[Sequence[Cell]]:
    summary = result.summary
    failing = text("workbook.counted", language, part=seen.failing, whole=seen.criteria_total)
    yield text("ui.report", language), seen.site
    yield text("ui.standard", language), text(f"ui.standard-{seen.level}", language)
    yield text("ui.started", language), unmarked(moment(result.started, language))
    yield text("ui.finished", language), unmarked(moment(result.finished, language))
    yield text("workbook.status", language), status(result, language)
    yield text("outcome.failures", language), failing
    for key, count in (
        ("ui.pages-audited", summary.pages), ("ui.pages-not-audited", len(seen.missing)),
        ("ui.failures", summary.failed), ("ui.to-review", summary.cant_tell), ("ui.advice-count", summary.advice),
    ):  # fmt: skip
        yield text(key, language), number(count)
    yield text("ui.made-with", language), result.versions.tools
    yield text("ui.method", language), unmarked(text("ui.method-limits", language))


def _repairs(part: Part, language: Language) -> Iterator[Sequence[Cell]]:
    for group in part.groups:
        for cause in group.causes:
            yield (*_cause(cause, language), text("workbook.status-open", language), "", "")


def _questions(part: Part, language: Language) -> Iterator[Sequence[Cell]]:
    for group in part.groups:
        for cause in group.causes:
            yield (*_cause(cause, language), *review_sheet.decision_cells(cause, language))


def _cause(cause: Cause, language: Language) -> Sequence[Cell]:
    task = filled(cause.action, cause.values, language) if cause.action else cause.rule.remedy.in_(language)
    first = cause.pages[0] if cause.pages else None
    return (
        cause.number, text(f"impact.{cause.impact}", language), unmarked(filled(cause.words, cause.values, language)),
        unmarked(task), cause.rule.title.in_(language), cause.rule.id,
        ", ".join(sorted(cause.criteria, key=standards.order)), cause.page_count, cause.count,
        (first.href or first.label) if first else text("console.whole-site", language), cause.selector, cause.html,
    )  # fmt: skip


def _findings(result: AuditResult, language: Language) -> Iterator[Sequence[Cell]]:
    return (cells(row, language, for_people=True) for row in rows(result, language))


def _pages(result: AuditResult, seen: View, language: Language) -> Iterator[Sequence[Cell]]:
    for row, page in zip(seen.pages, result.pages, strict=True):
        yield (
            row.number, web_address(page.final_url), page_title(page.title), shown(page.language),
            view_words(page.viewport, language), row.failed, row.review, row.advice,
        )  # fmt: skip


def _criteria(principles: Sequence[Principle], language: Language) -> Iterator[Sequence[Cell]]:
    for principle in principles:
        for row in principle.rows:
            asks, manual = (words.ar if language == "ar" else words.en for words in (row.title, row.manual))
            yield (
                row.id, row.level, asks, text(f"outcome.{row.basis}", language),
                text(f"coverage.{row.coverage}", language), row.failed, row.pages_failed, row.cant_tell, manual,
                _ruled(row.ruled, language),
            )  # fmt: skip


def _provisions(sections: Sequence[PolicySection], language: Language) -> Iterator[Sequence[Cell]]:
    for section in sections:
        for row in section.rows:
            gist, evidence = (words.ar if language == "ar" else words.en for words in (row.gist, row.evidence))
            yield (
                row.id, gist, text(f"outcome.{row.basis}", language), row.failed, row.pages_failed, row.cant_tell,
                evidence, _ruled(row.ruled, language),
            )  # fmt: skip


def _ruled(ruled: Ruled | None, language: Language) -> str:
    if ruled is None:
        return ""
    said = text("ruling.by", language, who=shown(ruled.who), when=ruled.when.isoformat())
    return f"{said}. {text('ruling.why', language, why=shown(ruled.why))}" if ruled.why else said


def _missing(result: AuditResult, language: Language) -> Iterator[Sequence[Cell]]:
    for entry in sorted(result.not_audited, key=lambda entry: not entry.is_gap):
        reason = text(known("reason", entry.reason), language, None, code=shown(entry.reason))
        wanted = text("workbook.yes" if entry.is_gap else "workbook.no", language)
        yield web_address(entry.url), wanted, reason, shown(entry.detail), web_address(entry.found_on)
