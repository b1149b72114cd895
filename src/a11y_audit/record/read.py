"""What the record holds: runs, one whole run, its pages, findings, verdicts, and what people ruled."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Row, func, select

from a11y_audit.errors import one_line
from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run, RunPage, Seen
from a11y_audit.model.result import AuditResult, Verdict, Versions
from a11y_audit.model.ruling import Ruling
from a11y_audit.record.database import Database
from a11y_audit.record.errors import RecordError
from a11y_audit.record.tables import FINDINGS, PAGES, RULINGS, RUNS, VERDICTS

LATEST, PREVIOUS = "latest", "previous"
_NUMBER = re.compile(r"#?(\d{1,9})")
_SHORTEST = 4  # characters of the beginning of an id
_Form = TypeVar("_Form", AuditResult, Seen)
_LISTED = [column for column in RUNS.c if column.name != "result"]


def runs(database: Database, *, site: str = "", limit: int = 0) -> tuple[Run, ...]:
    """Return the runs, the oldest first; of one site, and only the latest `limit` of them, when asked."""
    chosen = select(*_LISTED).order_by(RUNS.c.number.desc())
    if site:
        chosen = chosen.where(RUNS.c.site == site)
    if limit:
        chosen = chosen.limit(limit)
    counted = (
        select(RULINGS.c.run_number, func.count(func.distinct(RULINGS.c.subject))).group_by(RULINGS.c.run_number)
    )
    with database.work() as connection:
        ruled = {row[0]: row[1] for row in connection.execute(counted)}
        found = [_run(row, ruled.get(row.number, 0), database) for row in connection.execute(chosen)]
    return tuple(reversed(found))


def find(database: Database, named: str, *, site: str = "") -> Run:
    """Return the run that a person means: its number, its id or the beginning of it, `latest` or `previous`
    (the one before the latest, of the same site).

    Raises RecordError when there is none, or more than one.
    """
    everything = runs(database, site=site)
    name = named.strip().lower()
    if not everything:
        of_site = f" of {site}" if site else ""
        raise RecordError(f"{database.place.shown} holds no run{of_site} yet; `a11y-audit scan` makes one")
    if name == LATEST:
        return everything[-1]
    if name == PREVIOUS:
        alike = [run for run in everything if run.site == everything[-1].site]
        if len(alike) < 2:
            raise RecordError(f"{database.place.shown} holds no run of {alike[-1].site} before the latest")
        return alike[-2]
    digits = _NUMBER.fullmatch(name)
    by_number = next((run for run in everything if digits and run.number == int(digits[1])), None)
    if by_number:
        return by_number
    of_id = [run for run in everything if len(name) >= _SHORTEST and run.run.startswith(name)]
    if len(of_id) > 1:
        numbers = ", ".join(str(run.number) for run in of_id)
        raise RecordError(f"{named} may be any of the runs {numbers}; name one by its number")
    if not of_id:
        raise RecordError(f"The record {database.place.shown} holds no run {named}; `a11y-audit history` names them")
    return of_id[0]


def result(database: Database, number: int) -> AuditResult:
    """Return a whole run as it was recorded. Raises RecordError when it cannot be read any more."""
    return _decoded(database, number, AuditResult)


def seen(database: Database, number: int) -> Seen:
    """Return of a run what comparison over time asks; about a third faster than the whole. Raises RecordError."""
    return _decoded(database, number, Seen)


def pages(database: Database, number: int) -> tuple[RunPage, ...]:
    """Return the pages of a run in their order."""
    chosen = select(PAGES).where(PAGES.c.run_number == number).order_by(PAGES.c.position)
    with database.work() as connection:
        return tuple(
            RunPage(
                position=row.position, url=row.final_url, group=row.page_group, language=row.language,
                failed=row.failed, cant_tell=row.cant_tell, advice=row.advice,
            )
            for row in connection.execute(chosen)
        )  # fmt: skip


def failures(database: Database, number: int) -> tuple[tuple[str, tuple[str, ...], int], ...]:
    """Return the failures of a run counted by impact and criteria."""
    chosen = (
        select(FINDINGS.c.impact, FINDINGS.c.criteria, func.sum(FINDINGS.c.copies))
        .where(FINDINGS.c.run_number == number, FINDINGS.c.outcome == Outcome.FAILED.value)
        .group_by(FINDINGS.c.impact, FINDINGS.c.criteria)
        .order_by(FINDINGS.c.impact, FINDINGS.c.criteria)
    )
    with database.work() as connection:
        return tuple((impact, tuple(ids.split()), int(copies)) for impact, ids, copies in connection.execute(chosen))


def verdicts(database: Database, number: int) -> tuple[Verdict, ...]:
    """Return what the machine said in a run of every criterion and provision."""
    chosen = select(VERDICTS).where(VERDICTS.c.run_number == number)
    with database.work() as connection:
        return tuple(
            Verdict(
                id=row.subject, outcome=Outcome(row.outcome), basis=row.basis, failed=row.failed,
                cant_tell=row.cant_tell, pages_failed=row.pages_failed,
            )
            for row in connection.execute(chosen)
        )  # fmt: skip


def rulings(database: Database, number: int) -> tuple[Ruling, ...]:
    """Return what people ruled on a run, the later ruling on a subject in place of the earlier."""
    return tuple({ruling.subject: ruling for ruling in all_rulings(database, number)}.values())


def all_rulings(database: Database, number: int) -> tuple[Ruling, ...]:
    """Return every ruling on a run, in the order in which they were recorded."""
    chosen = select(RULINGS).where(RULINGS.c.run_number == number).order_by(RULINGS.c.number)
    with database.work() as connection:
        return tuple(_rulings(connection.execute(chosen)))


def earlier_rulings(database: Database, run: Run) -> dict[str, Ruling]:
    """Return the last ruling on each subject in earlier runs of the same site: a help to the memory, no verdict."""
    chosen = (
        select(RULINGS)
        .join(RUNS, RUNS.c.number == RULINGS.c.run_number)
        .where(RUNS.c.site == run.site, RUNS.c.number < run.number)
        .order_by(RULINGS.c.number)
    )
    with database.work() as connection:
        return {ruling.subject: ruling for ruling in _rulings(connection.execute(chosen))}


def _decoded(database: Database, number: int, form: type[_Form]) -> _Form:
    with database.work() as connection:
        kept = connection.execute(select(RUNS.c.result).where(RUNS.c.number == number)).scalar()
    if kept is None:
        raise RecordError(f"The record {database.place.shown} holds no run {number}; `a11y-audit history` names them")
    try:
        return msgspec.json.decode(gzip.decompress(kept), type=form)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as error:
        raise RecordError(f"{database.place.shown}: run {number} is damaged ({one_line(error)}); scan again") from error


def _rulings(rows: Iterable[Row[Any]]) -> Iterable[Ruling]:
    for row in rows:
        yield Ruling(
            subject=row.subject, outcome=Outcome(row.outcome), who=row.who, when=date.fromisoformat(row.given_on),
            why=row.why,
        )  # fmt: skip


def _run(row: Row[Any], ruled: int, database: Database) -> Run:
    values = {name: value for name, value in row._mapping.items() if name not in ("settings", "versions")}
    try:
        settings = msgspec.json.decode(row.settings, type=dict[str, object])
        versions = msgspec.json.decode(row.versions, type=Versions)
    except msgspec.DecodeError as error:
        raise RecordError(f"{database.place.shown}: run {row.number} is damaged ({one_line(error)})") from error
    return Run(**values, settings=settings, versions=versions, rulings=ruled)
