"""The record of runs as the commands use it: opened before a scan, written after it, asked by the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from a11y_audit.cli.say import note, problem
from a11y_audit.errors import AuditError, ExitCode, UsageError
from a11y_audit.settings.options import OPTIONS, Group

if TYPE_CHECKING:
    from a11y_audit.model.history import Run
    from a11y_audit.model.result import AuditResult
    from a11y_audit.model.text import Language
    from a11y_audit.record.database import Database
    from a11y_audit.record.read import Near
    from a11y_audit.settings.config import Config

ASKING = Group("The record of runs", (OPTIONS["record"], OPTIONS["lang"]))  # options of commands that read the record


def opened(config: Config) -> Database:
    """Return the record that there is. Raises UsageError when there is none."""
    from a11y_audit.record.database import open_database
    from a11y_audit.record.place import place

    found = place(config.record, config.file)
    if found is None:
        raise UsageError(
            "--record none leaves nothing to read; name the record, or leave --record out",
            "لا سجل يُقرأ مع الخيار `--record none`؛ حدد السجل، أو احذف الخيار --record",
        )
    return open_database(found)


def prepare(config: Config) -> Database | None:
    """Return the record that a scan will be kept in, made where there is none; None when it is not to be recorded.

    Raises RecordError before the scan for a record that was named and cannot be used, and for one that is damaged. Of
    the usual place out of reach (a home without rights) the person is told, and the scan goes on.
    """
    from a11y_audit.record.place import place

    found = place(config.record, config.file)
    if found is None:
        return None
    from a11y_audit.record.database import open_database
    from a11y_audit.record.errors import RecordOutOfReachError

    try:
        return open_database(found, create=True)
    except RecordOutOfReachError as error:
        if found.is_named:
            raise
        from a11y_audit.model.wording import worded

        problem(
            worded("this run will not be recorded. {cause}", "لن يُسجَّل هذا الفحص. {cause}", cause=error), config.lang
        )
        return None


def chosen(database: Database, named: str, config: Config) -> Run:
    """Return the run that a person means; which one latest and previous are is told. Raises RecordError."""
    from a11y_audit.record import read
    from a11y_audit.render.history import named_run

    run = read.find(database, named, near=near(config))
    if named.strip().lower() in (read.LATEST, read.PREVIOUS) and not config.quiet:
        note(named_run(run, config.lang))
    return run


def near(config: Config) -> Near:
    """Return the sites and the folder at hand."""
    from a11y_audit import places
    from a11y_audit.record.read import Near

    whole = (url if "://" in url else f"https://{url}" for url in config.urls)
    return Near(tuple(filter(None, map(places.origin, whole))), str(Path.cwd()))


def compared(database: Database | None, result: AuditResult, language: Language) -> AuditResult:
    """Return a run with what changed since the last recorded run of the same site that looked at the same pages.

    Without one it is the last that looked at any of them.
    """
    if database is None or not result.pages:
        return result
    from a11y_audit import places
    from a11y_audit.history.difference import with_since
    from a11y_audit.history.scope import last_alike
    from a11y_audit.model.wording import worded
    from a11y_audit.record import read

    try:
        urls = frozenset(page.final_url for page in result.pages)
        known = read.runs(database, site=places.site_of(page.final_url for page in result.pages))
        # A run that went on is not compared with a part of itself.
        runs = [run for run in known if run.started != result.started]
        earlier = last_alike(runs, urls, lambda number: read.urls(database, number))
        return with_since(result, earlier, read.result(database, earlier.number)) if earlier else result
    except AuditError as error:
        problem(
            worded(
                "the last run cannot be compared with this one. {cause}",
                "تعذرت مقارنة هذا الفحص بالفحص السابق. {cause}",
                cause=error,
            ),
            language,
        )
        return result


def keep(
    database: Database | None, result: AuditResult, config: Config, code: ExitCode, *, went_on: bool = False
) -> ExitCode:
    """Record a run whose reports are written; returns the exit code. One that went on takes its own place.

    A run that cannot be recorded is told, and is no success where a record was named.
    """
    if database is None:
        return code
    from a11y_audit.model.wording import worded
    from a11y_audit.record.write import add_run

    try:
        number = add_run(
            database, result, who=config.auditor, evidence=str(config.evidence or ""), folder=str(Path.cwd()),
            went_on=went_on,
        )  # fmt: skip
    except AuditError as error:
        problem(
            worded(
                "the reports are written, but this run was NOT recorded. {cause}",
                "كُتبت التقارير، لكن هذا الفحص لم يُسجَّل. {cause}",
                cause=error,
            ),
            config.lang,
        )
        return ExitCode.USAGE if code == ExitCode.CLEAN and database.place.is_named else code
    if not config.quiet:
        recorded = worded(
            "Recorded as run {number} in {place}", "سُجّل الفحص برقم {number} في {place}",
            number=number, place=database.place.shown,
        )  # fmt: skip
        note(recorded, config.lang)
    return code
