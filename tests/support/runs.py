"""A record with several runs of one small site: repairs, a relapse, a new page, an incomplete run, verdicts of people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.record.database import Database, open_database
from a11y_audit.record.place import place
from a11y_audit.record.write import add_rulings, add_run
from support.results import assembled, result


def _without(run: AuditResult, *components: str) -> AuditResult:
    """Return a run in which some components were repaired."""
    pages = tuple(
        msgspec.structs.replace(
            page, findings=tuple(f for f in page.findings if not f.fingerprint.endswith(components))
        )
        for page in run.pages
    )
    return assembled(pages, run.site, run.not_audited, complete=run.complete, skipped=run.skipped)


def _dated(run: AuditResult, id_: str, day: str, **changed: object) -> AuditResult:
    values = {"run": id_, "started": f"{day}T08:00:00+00:00", "finished": f"{day}T08:05:00+00:00", **changed}
    return msgspec.structs.replace(run, **values)


def runs() -> tuple[AuditResult, ...]:
    """Return five runs, the oldest first."""
    whole = result(complete=True)
    fewer = msgspec.structs.replace(whole, pages=whole.pages[:-1])
    newer = msgspec.structs.replace(whole.versions, axe="4.13.0", browser="Chromium 158.0")
    return (
        _dated(_without(fewer), "a1a1a1a1a1a1", "2025-11-02"),
        _dated(_without(whole, "search-button"), "b2b2b2b2b2b2", "2025-12-07"),
        _dated(_without(whole, "search-button", "footer-note"), "c3c3c3c3c3c3", "2026-01-04"),
        _dated(_without(whole, "footer-note", "IMG_2041.jpg"), "d4d4d4d4d4d4", "2026-02-01", versions=newer),
        _dated(_without(result(), "search-button", "footer-note", "hostile"), "e5e5e5e5e5e5", "2026-03-01", versions=newer),
    )


def rulings() -> tuple[Ruling, ...]:
    """Return verdicts of two people on the latest run."""
    return (
        Ruling(subject="1.2.4", outcome=Outcome.INAPPLICABLE, who="نورة العتيبي", when=date(2026, 3, 3), why="لا بث حي في الموقع"),
        Ruling(subject="2.4.5", outcome=Outcome.PASSED, who="Omar Haddad", when=date(2026, 3, 3), why="Search, site map and menu"),
        Ruling(subject="3.3.3", outcome=Outcome.FAILED, who="Omar Haddad", when=date(2026, 3, 4),
               why="The licence form names no way to mend a wrong number"),
        Ruling(subject="2.4.3", outcome=Outcome.CANT_TELL, who="نورة العتيبي", when=date(2026, 3, 4), why="ينبغي تكرار التجربة"),
    )  # fmt: skip


def recorded(folder: Path) -> Database:
    """Return a record that holds them."""
    found = place(folder / "record.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    for nth, run in enumerate(runs()):
        number = add_run(database, run, who=("فريق إمكانية الوصول", "Omar Haddad")[nth % 2])
    add_rulings(database, number, rulings(), recorded_by="Omar Haddad")
    return database
