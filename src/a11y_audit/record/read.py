"""What the record holds: runs, one whole run, its pages, findings, verdicts, and what people ruled."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import Row, func, select

from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run, RunPage, Seen
from a11y_audit.model.result import AuditResult, Verdict, Versions
from a11y_audit.model.ruling import Ruling
from a11y_audit.model.wording import worded
from a11y_audit.record.database import Database
from a11y_audit.record.errors import RecordError
from a11y_audit.record.tables import FINDINGS, PAGES, RULINGS, RUNS, VERDICTS

LATEST, PREVIOUS = "latest", "previous"
_NUMBER = re.compile(r"#?(\d{1,9})")
_SHORTEST = 4  # characters of the beginning of an id
_Form = TypeVar("_Form", AuditResult, Seen)
_LISTED = [column for column in RUNS.c if column.name != "result"]


class Near(NamedTuple):
    """What is at hand where a person asks: the sites of the configuration, and the folder."""

    sites: tuple[str, ...] = ()  # origins
    folder: str = ""

    def latest(self, found: Sequence[Run]) -> Run:
        """Return the latest of the runs of these sites, else of those that were asked for from this folder, else of
        all."""
        sites = {_host(site) for site in self.sites}
        of_sites = [run for run in found if _host(run.site) in sites]
        of_folder = [run for run in found if self.folder and run.folder == self.folder]
        return (of_sites or of_folder or found)[-1]


NOWHERE = Near()


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


def find(database: Database, named: str, *, site: str = "", near: Near = NOWHERE) -> Run:
    """Return the run that a person means: its number, its id or the beginning of it, `latest` or `previous`
    (the one before the latest, of the same site). The latest is that of the sites or the folder at hand, if any is.

    Raises RecordError when there is none, or more than one.
    """
    everything = runs(database, site=site)
    name = named.strip().lower()
    if not everything:
        of_site = worded(" of {site}", " للموقع {site}", site=site) if site else ""
        raise RecordError(
            "{place} holds no run{of_site} yet; `a11y-audit scan` makes one",
            "لا فحص بعد{of_site} في السجل {place}؛ يجري فحصًا الأمر `a11y-audit scan`",
            place=database.place.shown, of_site=of_site,
        )
    latest = near.latest(everything)
    if name == LATEST:
        return latest
    if name == PREVIOUS:
        before = [run for run in everything if run.site == latest.site and run.number < latest.number]
        earlier = [run for run in before if run.run != latest.run]
        if not earlier:
            raise RecordError(
                "{place} holds no run of {site} before the latest",
                "لا فحص للموقع {site} قبل أحدث فحوصه في السجل {place}",
                place=database.place.shown, site=latest.site or worded("no site", "بلا موقع"),
            )
        return earlier[-1]
    digits = _NUMBER.fullmatch(name)
    by_number = next((run for run in everything if digits and run.number == int(digits[1])), None)
    if by_number:
        return by_number
    of_id = [run for run in everything if len(name) >= _SHORTEST and run.run.startswith(name)]
    if len({run.run for run in of_id}) > 1:
        raise RecordError(
            "{named} may be any of the runs {numbers}; name one by its number",
            "يصدق {named} على أكثر من فحص ({numbers})؛ حدد الفحص برقمه",
            named=named, numbers=[run.number for run in of_id],
        )
    if not of_id:
        raise RecordError(
            "The record {place} holds no run {run}; `a11y-audit history` names them",
            "لا فحص باسم {run} في السجل {place}؛ يسرد الفحوصَ الأمر `a11y-audit history`",
            place=database.place.shown, run=named,
        )
    return of_id[-1]  # of parts of one run, the last


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


def urls(database: Database, number: int) -> frozenset[str]:
    """Return the addresses that a run audited."""
    with database.work() as connection:
        return frozenset(connection.scalars(select(PAGES.c.final_url).where(PAGES.c.run_number == number)))


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
        raise RecordError(
            "The record {place} holds no run {run}; `a11y-audit history` names them",
            "لا فحص برقم {run} في السجل {place}؛ يسرد الفحوصَ الأمر `a11y-audit history`",
            place=database.place.shown, run=number,
        )
    try:
        return msgspec.json.decode(gzip.decompress(kept), type=form)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as error:
        raise RecordError(
            "{place}: run {run} is damaged ({cause}); scan again",
            "السجل {place}: الفحص {run} تالف ({cause})؛ أعد الفحص",
            place=database.place.shown, run=number, cause=error if not isinstance(error, OSError) else str(error),
        ) from error


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
        raise RecordError(
            "{place}: run {run} is damaged ({cause})", "السجل {place}: الفحص {run} تالف ({cause})",
            place=database.place.shown, run=row.number, cause=error,
        ) from error
    return Run(**values, settings=settings, versions=versions, rulings=ruled)


def _host(site: str) -> str:
    """A site answers by http and https, with and without `www.`."""
    return site.partition("://")[2].removeprefix("www.").lower()

