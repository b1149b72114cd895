"""What is told of the record at a terminal: runs that go or stay, and verdicts that were taken in."""

from __future__ import annotations

from a11y_audit.model.history import Run
from a11y_audit.model.text import Language
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import isolated
from a11y_audit.render.words import text


def stays(run: Run, language: Language) -> str:
    """Return why a run is kept that was named."""
    verdicts = text("prune.verdicts", language, run.rulings)
    return text("prune.stays", language, run=_named(run, language), verdicts=verdicts)


def goes(run: Run, language: Language) -> str:
    """Return what is lost with a run."""
    holds = [text("ui.page-count", language, run.pages), text("ui.failed-on", language, run.failed)]
    if run.rulings:
        holds.append(text("prune.verdicts", language, run.rulings))
    return text(
        "prune.goes", language, run=_named(run, language), holds=("، " if language == "ar" else ", ").join(holds)
    )


def taken_in(run: Run, language: Language, *, fresh: int, known: int, open_: int) -> str:
    """Return what became of the verdicts of a filled-in checklist."""
    return text(
        "checklist.taken-in", language, number=run.number, id=isolated(shown(run.run), language),
        fresh=text("checklist.recorded", language, fresh), known=text("checklist.known", language, known),
        open=text("checklist.open", language, open_),
    )  # fmt: skip


def _named(run: Run, language: Language) -> str:
    site = isolated(shown(run.site), language) if run.site else text("prune.no-site", language)
    return text(
        "prune.run", language, number=run.number, id=isolated(shown(run.run), language),
        date=isolated(run.started[:10], language), site=site,
    )  # fmt: skip
