"""The tables of the record. A change to them needs a new SCHEMA and a step in `migrate.py`."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA = 2
FOLDER_LENGTH = 1000  # characters
LONGEST_BLOB = 2**32 - 1  # bytes; only MySQL asks, and has a type for this length

metadata = MetaData()


def _run() -> Column[int]:
    return Column("run_number", Integer, ForeignKey("a11y_audit_runs.number"), nullable=False, index=True)


META = Table(
    "a11y_audit_meta",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", String(200), nullable=False),
)
RUNS = Table(
    "a11y_audit_runs",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("run", String(64), nullable=False, index=True),
    Column("site", String(500), nullable=False, index=True),
    Column("started", String(40), nullable=False),
    Column("finished", String(40), nullable=False),
    Column("recorded", String(40), nullable=False),
    Column("who", String(200), nullable=False),
    Column("level", String(3), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("interrupted", Boolean, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("not_audited", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("cant_tell", Integer, nullable=False),
    Column("advice", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("folder", String(FOLDER_LENGTH), nullable=False, server_default=""),  # where it was asked for; since 2
    Column("settings", Text, nullable=False),  # JSON, credentials left out
    Column("versions", Text, nullable=False),  # JSON
    Column("result", LargeBinary(LONGEST_BLOB), nullable=False),  # the whole result, JSON in gzip
    sqlite_autoincrement=True,  # a number that was pruned is not given again
)
PAGES = Table(
    "a11y_audit_pages",
    metadata,
    _run(),
    Column("position", Integer, nullable=False),
    Column("url", Text, nullable=False),
    Column("final_url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("page_group", Text, nullable=False),
    Column("language", String(100), nullable=False),
    Column("viewport", String(40), nullable=False),
    Column("status", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("cant_tell", Integer, nullable=False),
    Column("advice", Integer, nullable=False),
)
NOT_AUDITED = Table(
    "a11y_audit_not_audited",
    metadata,
    _run(),
    Column("url", Text, nullable=False),
    Column("reason", String(100), nullable=False),
    Column("detail", Text, nullable=False),
    Column("is_gap", Boolean, nullable=False),
)
FINDINGS = Table(
    "a11y_audit_findings",
    metadata,
    _run(),
    Column("position", Integer, nullable=False),  # of the page; -1 for the site as a whole
    Column("fingerprint", String(64), nullable=False, index=True),
    Column("rule", String(200), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("impact", String(20), nullable=False),
    Column("criteria", Text, nullable=False),  # ids parted by spaces
    Column("provisions", Text, nullable=False),
    Column("copies", Integer, nullable=False),
)
VERDICTS = Table(
    "a11y_audit_verdicts",
    metadata,
    _run(),
    Column("subject", String(40), nullable=False),  # 1.4.3 or CXP-10.6
    Column("outcome", String(20), nullable=False),
    Column("basis", String(40), nullable=False),
    Column("failed", Integer, nullable=False),
    Column("cant_tell", Integer, nullable=False),
    Column("pages_failed", Integer, nullable=False),
)
# Rulings are only ever added: a later one on the same subject takes the place of an earlier one, which stays readable.
RULINGS = Table(
    "a11y_audit_rulings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _run(),
    Column("subject", String(40), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("who", String(200), nullable=False),
    Column("given_on", String(10), nullable=False),
    Column("why", Text, nullable=False),
    Column("recorded", String(40), nullable=False),
    Column("recorded_by", String(200), nullable=False),
    sqlite_autoincrement=True,
)
OF_THE_MACHINE = (VERDICTS, FINDINGS, NOT_AUDITED, PAGES)
OF_A_RUN = (RULINGS, *OF_THE_MACHINE)
