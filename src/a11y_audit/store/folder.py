"""Evidence of a finished run, so that rules can judge it again without a browser."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from a11y_audit.errors import UsageError
from a11y_audit.model.evidence import SNAPSHOT_VERSION, Snapshot
from a11y_audit.model.result import Limit, NotAudited
from a11y_audit.store.journal import FILE, Journal
from a11y_audit.store.pack import unpack

RECORD = "record"  # the name by which the journal keeps it


class RunRecord(Struct, frozen=True, kw_only=True):
    """How the evidence came about: settings that judgement depends on, and what was not observed."""

    version: int = SNAPSHOT_VERSION
    started: str = ""
    settings: dict[str, object] = {}
    axe_rules: tuple[str, ...] = ()
    not_audited: tuple[NotAudited, ...] = ()
    skipped: dict[str, int] = {}
    interrupted: bool = False
    limit: Limit | None = None
    browser: str = ""
    axe: str = ""


class EvidenceFolder:
    """Reads the evidence of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def record(self) -> RunRecord:
        """Return the record of the run.

        Raises UsageError when the folder holds no run with evidence, or one of another version.
        """
        journal = Journal.open(self.path)
        try:
            record = journal.get(RECORD, RunRecord)
        except (sqlite3.DatabaseError, msgspec.DecodeError) as error:
            raise UsageError(
                "{file} is damaged: {cause}; scan again with --evidence",
                "الملف {file} تالف: {cause}؛ أعد الفحص بالخيار --evidence",
                file=self.path / FILE, cause=error,
            ) from error
        finally:
            journal.close()
        if record is None:
            raise UsageError(
                "{folder} holds no finished evidence; `a11y-audit resume {folder}` goes on with the run",
                "لا أدلة مكتملة في المجلد {folder}؛ يستكمل الفحصَ الأمر `a11y-audit resume {folder}`",
                folder=self.path,
            )
        if record.version != SNAPSHOT_VERSION:
            raise UsageError(
                "{file} is of version {found}, this program reads {own}; scan again",
                "إصدار الملف {file} هو {found}، وهذا البرنامج يقرأ {own}؛ أعد الفحص",
                file=self.path / FILE, found=record.version, own=SNAPSHOT_VERSION,
            )
        return record

    def pages(self) -> Iterator[tuple[int, str, Snapshot]]:
        """Yield (position, page that linked it, snapshot) in the order of the run.

        Raises UsageError for damaged evidence.
        """
        decoder = msgspec.json.Decoder(Snapshot)
        journal = Journal.open(self.path)
        try:
            for position, found_on, packed in journal.evidence():
                yield position, found_on, decoder.decode(unpack(packed))
        except (sqlite3.DatabaseError, zlib.error, msgspec.DecodeError) as error:
            raise UsageError(
                "{file} is damaged: {cause}; scan again with --evidence",
                "الملف {file} تالف: {cause}؛ أعد الفحص بالخيار --evidence",
                file=self.path / FILE, cause=error,
            ) from error
        finally:
            journal.close()
