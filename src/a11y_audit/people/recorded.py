"""A recorded run as it stands today: what the machine said, and what people have decided since."""

from __future__ import annotations

from collections.abc import Sequence

from a11y_audit.judging.reviews import Reviewed
from a11y_audit.model.history import Run
from a11y_audit.model.result import AuditResult
from a11y_audit.people import reviewing, rulings
from a11y_audit.record import read
from a11y_audit.record.database import Database


def recorded(database: Database, named: str, decisions: Sequence[Reviewed] = ()) -> tuple[Run, AuditResult]:
    """Return a run, named as `history` names it, with reviewers' decisions and the verdicts of people.

    Raises RecordError.
    """
    run = read.find(database, named)
    result = reviewing.apply(read.result(database, run.number), decisions)
    return run, rulings.apply(result, read.rulings(database, run.number))
