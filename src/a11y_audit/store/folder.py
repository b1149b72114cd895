"""Evidence kept in a folder, a file a page, so that rules can judge it again without a browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from a11y_audit.errors import OutputError, UsageError
from a11y_audit.model.evidence import SNAPSHOT_VERSION, Snapshot
from a11y_audit.model.result import NotAudited

RUN_FILE = "run.json"
COMPRESSION = 5


class RunRecord(Struct, frozen=True, kw_only=True):
    """How the evidence came about: settings that judgement depends on, and what was not observed."""

    version: int = SNAPSHOT_VERSION
    started: str = ""
    settings: dict[str, object] = {}
    axe_rules: tuple[str, ...] = ()
    not_audited: tuple[NotAudited, ...] = ()
    skipped: dict[str, int] = {}
    interrupted: bool = False
    browser: str = ""
    axe: str = ""


class _Page(Struct, frozen=True, kw_only=True):
    found_on: str = ""
    snapshot: Snapshot


class EvidenceFolder:
    """Writes and reads the evidence of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def prepare(self) -> None:
        """Make the folder; refuses one that holds another run, since two runs must not mix."""
        if (self.path / RUN_FILE).exists():
            raise OutputError(f"{self.path} holds the evidence of another run; name an empty folder")
        try:
            (self.path / "pages").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{self.path} cannot be made: {error.strerror}; name another folder") from error

    def write(self, position: int, snapshot: Snapshot, found_on: str) -> None:
        """Keep one page; `position` is its place in the order of the run."""
        name = f"{position:06d}-{str(snapshot.viewport).replace(' ', '-')}.json.gz"
        data = msgspec.json.encode(_Page(found_on=found_on, snapshot=snapshot))
        try:
            (self.path / "pages" / name).write_bytes(gzip.compress(data, COMPRESSION, mtime=0))
        except OSError as error:
            raise OutputError(f"{self.path}: a page's evidence cannot be written: {error.strerror}") from error

    def drop(self, position: int) -> None:
        """Forget a page that turned out to be no page of the audit (another address led to it first)."""
        for file in (self.path / "pages").glob(f"{position:06d}-*.json.gz"):
            file.unlink()

    def finish(self, record: RunRecord) -> None:
        """Close the folder with the record of the run."""
        try:
            (self.path / RUN_FILE).write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=2))
        except OSError as error:
            raise OutputError(f"{self.path / RUN_FILE} cannot be written: {error.strerror}") from error

    def record(self) -> RunRecord:
        """Return the record of the run.

        Raises UsageError when the folder holds no run, or one of another version.
        """
        file = self.path / RUN_FILE
        try:
            record = msgspec.json.decode(file.read_bytes(), type=RunRecord)
        except OSError as error:
            raise UsageError(
                f"{self.path} holds no finished evidence ({RUN_FILE}: {error.strerror}); scan with --evidence first"
            ) from error
        except msgspec.DecodeError as error:
            raise UsageError(f"{file} is damaged: {error}; scan again with --evidence") from error
        if record.version != SNAPSHOT_VERSION:
            raise UsageError(
                f"{file} is of version {record.version}, this program reads {SNAPSHOT_VERSION}; scan again"
            )
        return record

    def pages(self) -> Iterator[tuple[int, str, Snapshot]]:
        """Yield (position, page that linked it, snapshot) in the order of the run.

        Raises UsageError that names a damaged file.
        """
        decoder = msgspec.json.Decoder(_Page)
        for file in sorted((self.path / "pages").glob("*.json.gz")):
            try:
                page = decoder.decode(gzip.decompress(file.read_bytes()))
            except (OSError, EOFError, msgspec.DecodeError) as error:
                raise UsageError(f"{file} is damaged: {error}; scan again with --evidence") from error
            yield int(file.name.partition("-")[0]), page.found_on, page.snapshot
