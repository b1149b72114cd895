"""Two runs side by side, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.model.difference import Difference
from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.since import Moved
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language
from a11y_audit.render.addresses import readable
from a11y_audit.render.safe import shown_selector
from a11y_audit.render.words import text

PAGES_SHOWN = 3


def lines(found: Difference, language: Language) -> Iterator[str]:
    """Yield what differs, the new failures first."""
    yield text("difference.runs", language, before=_run(found.before, language), after=_run(found.after, language))
    for name in found.method:
        yield f"  ! {text('difference.differs', language, what=text(f'trend.method-{name}', language))}"
    for run in (found.before, found.after):
        if not run.complete:
            yield f"  ! {text('difference.incomplete', language, run=run.number)}"
    yield text("difference.pages", language, found.pages)
    if found.new_pages:
        yield text("difference.new-pages", language, len(found.new_pages))
    if found.gone_pages:
        yield text("difference.gone-pages", language, len(found.gone_pages))
    for key, outcome in (("failed", Outcome.FAILED), ("review", Outcome.CANT_TELL)):
        new = [moved for moved in found.new if moved.outcome is outcome]
        fixed = [moved for moved in found.fixed if moved.outcome is outcome]
        yield ""
        yield text(f"difference.new-{key}", language, sum(moved.places for moved in new))
        yield from _moved(new, "+", language)
        yield text(f"difference.gone-{key}", language, sum(moved.places for moved in fixed))
        yield from _moved(fixed, "−", language)
    yield ""
    yield text("difference.unchanged", language, found.unchanged)
    if found.unseen:
        yield text("difference.unseen", language, sum(moved.places for moved in found.unseen))
        yield from _moved(list(found.unseen), "?", language)
    if found.verdicts:
        yield ""
        yield text("difference.verdicts", language, len(found.verdicts))
        for turn in found.verdicts:
            before, after = text(f"outcome.{turn.before}", language), text(f"outcome.{turn.after}", language)
            yield f"  {turn.id}: " + text("difference.turn", language, before=before, after=after)


def _run(run: Run, language: Language) -> str:
    day = run.started[:10]
    return f"{run.number} ({_isolated(day) if language == 'ar' else day})"  # within Arabic a date would turn round


def _moved(moved: list[Moved], sign: str, language: Language) -> Iterator[str]:
    for entry in moved:
        pages = [_isolated(readable(page)) for page in entry.pages[:PAGES_SHOWN]]
        left = len(entry.pages) - len(pages)
        more = [text("difference.more-pages", language, left)] if left else []
        place = [_isolated(shown_selector(entry.selector))] if entry.selector else []
        yield f"  {sign} {entry.places} {entry.title.in_(language)} [{entry.rule}]"
        if pages or place:
            yield "      " + " ".join([*pages, *more, *place])


def _isolated(words: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"
