"""A recorded run as it stands today: what the machine said, and what people have decided since."""

from __future__ import annotations

from a11y_audit import rulings
from a11y_audit.model.history import Run
from a11y_audit.model.result import AuditResult
from a11y_audit.record import read
from a11y_audit.record.database import Database


def recorded(database: Database, named: str) -> tuple[Run, AuditResult]:
    """Return a run, named as `history` names it, with the verdicts of people. Raises RecordError."""
    run = read.find(database, named)
    return run, rulings.apply(read.result(database, run.number), read.rulings(database, run.number))
