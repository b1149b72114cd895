"""The recorded runs as a table for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from a11y_audit.model.history import Run
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import isolated
from a11y_audit.render.words import number, text

_COLUMNS = ("number", "id", "when", "who", "site", "pages", "failed", "review", "rulings", "state")
_FIGURES = frozenset({"number", "pages", "failed", "review", "rulings"})


def lines(runs: Sequence[Run], language: Language) -> Iterator[str]:
    """Yield a heading and one line a run."""
    if not runs:
        yield text("history.none", language)
        return
    rows = [[text(f"history.{column}", language) for column in _COLUMNS]]
    rows += [_cells(run, language) for run in runs]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    for row in rows:
        columns = zip(row, widths, _COLUMNS, strict=True)
        yield "  ".join(_padded(cell, width, name in _FIGURES) for cell, width, name in columns).rstrip()


def named_run(run: Run, language: Language) -> str:
    """Return which run that is, in a line: its number, its site and when it began."""
    when = run.started[:16].replace("T", " ")
    site, when = (isolated(words, language) for words in (shown(run.site) or "–", f"{when} UTC"))
    return text("history.named", language, number=run.number, site=site, when=when)


def _cells(run: Run, language: Language) -> list[str]:
    pages = number(run.pages) if not run.not_audited else f"{number(run.pages)} (+{number(run.not_audited)})"
    when = run.started[:16].replace("T", " ")
    if language == "ar":
        when = f"{FIRST_STRONG_ISOLATE}{when}{POP_ISOLATE}"  # within Arabic a date would turn round
    return [
        str(run.number), run.run, when, _isolated(run.who), shown(run.site) or "–", pages,
        number(run.failed), number(run.cant_tell), number(run.rulings), text(f"history.{state(run)}", language),
    ]  # fmt: skip


def state(run: Run) -> str:
    """Return in one word how far a run came."""
    if run.interrupted:
        return "interrupted"
    return "complete" if run.complete else "incomplete"


def _isolated(name: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{shown(name)}{POP_ISOLATE}" if not name.isascii() else shown(name) or "–"


def _width(cell: str) -> int:
    return sum(unicodedata.category(character) not in ("Mn", "Cf") for character in cell)


def _padded(cell: str, width: int, is_figure: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if is_figure else cell + space
