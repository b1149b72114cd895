"""The columns of a checklist and the words for a verdict, in both languages."""

from __future__ import annotations

from a11y_audit.lexicon import fold
from a11y_audit.model.finding import Outcome
from a11y_audit.model.text import Language
from a11y_audit.people.checklist.build import Checklist, Item
from a11y_audit.render.addresses import readable
from a11y_audit.render.sentences import comma_of
from a11y_audit.render.words import LANGUAGES, number, text

GIVEN = ("subject", "level", "title", "task", "machine", "pages", "earlier")  # written by us
FILLED = ("verdict", "why", "who", "when")  # written by a person
LAST = ("run",)
COLUMNS = (*GIVEN, *FILLED, *LAST)
VERDICTS: dict[str, Outcome] = {
    "met": Outcome.PASSED,
    "not-met": Outcome.FAILED,
    "absent": Outcome.INAPPLICABLE,
    "unsure": Outcome.CANT_TELL,
}


_LEFT_TO_RIGHT = "\u200e"  # an ISO date turns round within Arabic without it
# Without these a spreadsheet takes 1.2.4 for a date, and an id of digits, or with one e in it, for a number.
_WCAG, _RUN = "WCAG ", "run-"


def heading(column: str, language: Language) -> str:
    """Return the heading of a column."""
    return text(f"checklist.{column}", language)


def column_of(words: str) -> str:
    """Return the column that a heading names, in either language, "" when it names none."""
    known = {fold(heading(column, language)): column for column in COLUMNS for language in LANGUAGES}
    return known.get(fold(words), "")


def verdict_words(outcome: Outcome, language: Language) -> str:
    """Return the word for a verdict of a person."""
    return next(text(f"checklist.verdict-{name}", language) for name, value in VERDICTS.items() if value is outcome)


def outcome_of(words: str) -> Outcome | None:
    """Return the verdict that a word names, in either language or as in JSON; None when it names none."""
    known = {fold(name): value for name, value in VERDICTS.items()}
    for name, value in VERDICTS.items():
        known |= {fold(text(f"checklist.verdict-{name}", language)): value for language in LANGUAGES}
    return known.get(fold(words))


def sheet_name(subject: str) -> str:
    """Return a criterion's number so that no spreadsheet takes it for a date (1.2.4)."""
    return subject if subject.startswith("CXP") else f"{_WCAG}{subject}"


def plain(cell: str) -> str:
    """Return a subject or a run as we know it, from how a sheet names it."""
    return cell.strip().removeprefix(_WCAG).removeprefix(_RUN).strip()


def row(checklist: Checklist, item: Item, language: Language) -> dict[str, str]:
    """Return the cells of one line by column."""
    title = item.title.ar if language == "ar" else item.title.en
    ruling, earlier = item.ruling, item.earlier
    return {
        "subject": sheet_name(item.subject),
        "level": item.level,
        "title": title,
        "task": item.task.ar if language == "ar" else item.task.en,
        "machine": _machine(item, language),
        "pages": _pages(item, language),
        "earlier": text(
            "checklist.earlier-words", language, verdict=verdict_words(earlier.outcome, language), who=earlier.who,
            when=f"{_LEFT_TO_RIGHT}{earlier.when.isoformat()}",
        ) if earlier else "",
        "verdict": verdict_words(ruling.outcome, language) if ruling else "",
        "why": ruling.why if ruling else "",
        "who": ruling.who if ruling else "",
        "when": ruling.when.isoformat() if ruling else "",
        "run": f"{_RUN}{checklist.run}",
    }  # fmt: skip


def _pages(item: Item, language: Language) -> str:
    more = [text("ui.more-pages", language, item.more)] if item.more else []
    return "\n".join((*map(readable, item.pages), *more))


def _machine(item: Item, language: Language) -> str:
    words = [text(f"outcome.{item.basis}", language)]
    if item.failed:
        words.append(text("checklist.failures", language, item.failed))
    if item.cant_tell:
        words.append(text("checklist.questions", language, item.cant_tell))
    return comma_of(language).join(words)


def facts(checklist: Checklist, language: Language) -> list[tuple[str, str]]:
    """Return scope and method as pairs of words and values."""
    return [
        (text("checklist.site", language), checklist.site),
        (text("checklist.run", language), f"{checklist.number} ({checklist.run})"),
        (text("checklist.started", language), f"{_LEFT_TO_RIGHT if language == 'ar' else ''}{checklist.started}"),
        (text("checklist.standard", language), f"WCAG 2.0 {checklist.level}"),
        (text("checklist.audited", language), number(checklist.pages)),
        (text("checklist.sampled", language), number(len(checklist.sample.pages))),
        (text("checklist.seed", language), checklist.sample.seed),
        (text("checklist.method", language), text("checklist.method-words", language)),
    ]
