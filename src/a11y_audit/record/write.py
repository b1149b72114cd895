"""Keep a run, a ruling; take runs away."""

from __future__ import annotations

import getpass
import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, or_, select, update

from a11y_audit import places
from a11y_audit.judging import views
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.record.database import Database
from a11y_audit.record.tables import (
    FINDINGS,
    FOLDER_LENGTH,
    NOT_AUDITED,
    OF_A_RUN,
    OF_THE_MACHINE,
    PAGES,
    RULINGS,
    RUNS,
    VERDICTS,
)

SITE = -1  # position of findings about the site as a whole
COMPRESSION = 6
_ROWS_AT_ONCE = 5000
Rows = Iterator[dict[str, Any]]


def person() -> str:
    """Return the name that the system knows the person by, "" when it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def add_run(
    database: Database, result: AuditResult, *, who: str = "", evidence: str = "", folder: str = "",
    went_on: bool = False,
) -> int:  # fmt: skip
    """Keep a run, all of it or nothing; returns its number. Raises RecordError.

    A run that went on takes the place of its unfinished part, with its number and what people ruled on it.
    """
    row = _run(result, who or person(), evidence) | {"folder": _clean(folder)[:FOLDER_LENGTH]}
    with database.work() as connection:
        number = _unfinished(connection, row) if went_on else 0
        if number:
            for table in OF_THE_MACHINE:
                connection.execute(delete(table).where(table.c.run_number == number))
            connection.execute(update(RUNS).where(RUNS.c.number == number).values(row))
        else:
            added = connection.execute(insert(RUNS).values(row))
            number = int((added.inserted_primary_key or (0,))[0])
        _fill(connection, PAGES, number, _pages(result))
        _fill(connection, NOT_AUDITED, number, _not_audited(result))
        _fill(connection, FINDINGS, number, _findings(result))
        _fill(connection, VERDICTS, number, _verdicts(result))
    return number


def _unfinished(connection: Connection, row: dict[str, Any]) -> int:
    """The number of the part of this run that was recorded before it went on, 0 when there is none.

    Where results went and what failed the command may differ now, and its id with them; its start does not.
    """
    alike = or_(RUNS.c.run == row["run"], RUNS.c.site == row["site"])
    chosen = (
        select(RUNS.c.number)
        .where(RUNS.c.started == row["started"], alike, RUNS.c.complete.is_(False))
        .order_by(RUNS.c.number.desc())
        .limit(1)
    )
    return int(connection.execute(chosen).scalar() or 0)


def add_rulings(database: Database, number: int, rulings: Iterable[Ruling], *, recorded_by: str = "") -> None:
    """Keep verdicts of a person on a run, all of them or none. Raises RecordError."""
    moment = _now()
    with database.work() as connection:
        _fill(
            connection, RULINGS, number,
            (
                {
                    "subject": ruling.subject, "outcome": ruling.outcome.value, "who": ruling.who,
                    "given_on": ruling.when.isoformat(), "why": ruling.why, "recorded": moment,
                    "recorded_by": recorded_by or person(),
                }
                for ruling in rulings
            ),
        )  # fmt: skip


def remove_runs(database: Database, numbers: Sequence[int]) -> None:
    """Take runs and all that belongs to them out of the record. Raises RecordError."""
    with database.work() as connection:
        for number in numbers:
            for table in OF_A_RUN:
                connection.execute(delete(table).where(table.c.run_number == number))
            connection.execute(delete(RUNS).where(RUNS.c.number == number))
    database.give_back()


def _fill(connection: Connection, table: Table, number: int, rows: Iterable[dict[str, Any]]) -> None:
    waiting: list[dict[str, Any]] = []
    for row in rows:
        waiting.append({"run_number": number, **row})
        if len(waiting) == _ROWS_AT_ONCE:
            connection.execute(insert(table), waiting)
            waiting = []
    if waiting:
        connection.execute(insert(table), waiting)


def _run(result: AuditResult, who: str, evidence: str) -> dict[str, Any]:
    starts = result.settings.get("urls")
    asked = [str(url) for url in starts] if isinstance(starts, list) else []
    urls = [page.final_url for page in result.pages] or asked
    return {
        "run": result.run,
        "site": places.site_of(urls)[:500],
        "started": result.started,
        "finished": result.finished,
        "recorded": _now(),
        "who": _clean(who)[:200],
        "level": str(result.settings.get("level", "AA")),
        "complete": result.complete,
        "interrupted": result.interrupted,
        "pages": result.summary.pages,
        "not_audited": result.summary.not_audited,
        "failed": result.summary.failed,
        "cant_tell": result.summary.cant_tell,
        "advice": result.summary.advice,
        "evidence": evidence,
        "settings": _json(result.settings).decode(),
        "versions": _json(result.versions).decode(),
        "result": gzip.compress(_json(result), COMPRESSION, mtime=0),
    }


def _pages(result: AuditResult) -> Rows:
    wanted = {verdict.id for verdict in result.criteria}
    counts = [Counter(_kind(finding, wanted) for finding in findings) for findings in _places(result)]
    for position, (page, counted) in enumerate(zip(result.pages, counts, strict=True)):
        yield {
            "position": position,
            "url": _clean(page.url),
            "final_url": _clean(page.final_url),
            "title": _clean(page.title),
            "page_group": _clean(places.group_of(page.final_url)),
            "language": _clean(page.language)[:100],
            "viewport": str(page.viewport),
            "status": page.status,
            "failed": counted["failed"],
            "cant_tell": counted["cant_tell"],
            "advice": counted["advice"],
        }


def _kind(finding: Finding, wanted: set[str]) -> str:
    """What proves no failure of a criterion that was asked for is advice."""
    if not wanted & set(finding.criteria):
        return "advice"
    return "failed" if finding.outcome is Outcome.FAILED else "cant_tell"


def _not_audited(result: AuditResult) -> Rows:
    for entry in result.not_audited:
        yield {
            "url": _clean(entry.url), "reason": entry.reason[:100], "detail": _clean(entry.detail),
            "is_gap": entry.is_gap,
        }  # fmt: skip


def _findings(result: AuditResult) -> Rows:
    for position, findings in [*enumerate(_places(result)), (SITE, result.site)]:
        copies = Counter((found.fingerprint, found.rule, found.outcome) for found in findings)
        seen: set[tuple[str, str, Outcome]] = set()
        for found in findings:
            key = (found.fingerprint, found.rule, found.outcome)
            if key not in seen:
                seen.add(key)
                yield {
                    "position": position,
                    "fingerprint": found.fingerprint[:64],
                    "rule": found.rule[:200],
                    "outcome": found.outcome.value,
                    "impact": found.impact.value,
                    "criteria": " ".join(found.criteria),
                    "provisions": " ".join(found.provisions),
                    "copies": copies[key],
                }


def _places(result: AuditResult) -> list[list[Finding]]:
    """The findings of each page, those of a further window or colour scheme that the first did not show."""
    found: dict[int, list[Finding]] = {id(page): [] for page in result.pages}
    for page, finding in views.places(result.pages):
        found[id(page)].append(finding)
    return [found[id(page)] for page in result.pages]


def _verdicts(result: AuditResult) -> Rows:
    for verdict in (*result.criteria, *result.provisions):
        yield {
            "subject": verdict.id, "outcome": verdict.outcome.value, "basis": verdict.basis, "failed": verdict.failed,
            "cant_tell": verdict.cant_tell, "pages_failed": verdict.pages_failed,
        }  # fmt: skip


def _json(value: object) -> bytes:
    encoder = msgspec.json.Encoder(order="deterministic")
    try:
        return encoder.encode(value)
    except UnicodeEncodeError:  # a script on a page made a lone surrogate, which UTF-8 cannot hold
        return encoder.encode(_whole(msgspec.to_builtins(value)))


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        return {_clean(key): _whole(inner) for key, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _clean(text: str) -> str:
    """A database holds no lone surrogate, and PostgreSQL no NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
