"""Move an older record to the tables of today, in the transaction that opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, update

from a11y_audit.record.errors import RecordError
from a11y_audit.record.tables import META, SCHEMA

Step = Callable[[Connection], None]

# By the schema that a step starts from. There has been one schema so far, so there is no step yet.
STEPS: Mapping[int, Step] = MappingProxyType({})


def migrate(connection: Connection, found: int, target: int = SCHEMA, steps: Mapping[int, Step] = STEPS) -> None:
    """Take every step from the schema found to the target. Raises RecordError where a step is missing."""
    for schema in range(found, target):
        if schema not in steps:
            raise RecordError(f"The record has schema {schema}, which this a11y-audit cannot read; name another record")
        steps[schema](connection)
    if found < target:
        connection.execute(update(META).where(META.c.key == "schema").values(value=str(target)))
