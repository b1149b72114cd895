"""Move an older record to the tables of today, in the transaction that opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, update

from a11y_audit.record.errors import RecordError
from a11y_audit.record.tables import FOLDER_LENGTH, META, RUNS, SCHEMA

Step = Callable[[Connection], None]



def _folder_of_runs(connection: Connection) -> None:
    """Runs say from which folder they were asked for; of earlier ones nobody knows."""
    column = f"folder VARCHAR({FOLDER_LENGTH}) DEFAULT '' NOT NULL"
    connection.exec_driver_sql(f"ALTER TABLE {RUNS.name} ADD COLUMN {column}")


# By the schema that a step starts from.
STEPS: Mapping[int, Step] = MappingProxyType({1: _folder_of_runs})


def migrate(connection: Connection, found: int, target: int = SCHEMA, steps: Mapping[int, Step] = STEPS) -> None:
    """Take every step from the schema found to the target. Raises RecordError where a step is missing."""
    for schema in range(found, target):
        if schema not in steps:
            raise RecordError(
                "The record has schema {schema}, which this a11y-audit cannot read; name another record",
                "مخطط السجل {schema}، وهذا الإصدار من a11y-audit لا يقرؤه؛ حدد سجلًا آخر",
                schema=schema,
            )
        steps[schema](connection)
    if found < target:
        connection.execute(update(META).where(META.c.key == "schema").values(value=str(target)))
