"""The journal of one run: one SQLite file in which every page's answer, evidence and findings commit together.

The frontier is not kept as such. It depends on nothing but the start, what was fetched (robots.txt, sitemaps) and the
answers (`discover.frontier`), so these are kept, and a run that goes on builds it anew. What is in the file is whole
after any death of the process: a page is in it with all that belongs to it, or not at all.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from a11y_audit.errors import OutputError, UsageError
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.store.pack import pack, unpack

FILE = "run.sqlite"
FORMAT = 1
LOCK = "run.lock"
T = TypeVar("T")
LEASE = 600.0  # s; a page takes far less, so what is over it is lost with whoever had it

_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fetched (url TEXT PRIMARY KEY, passing INTEGER NOT NULL, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS attempt (token INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, holder TEXT NOT NULL,
  until REAL NOT NULL);
CREATE INDEX IF NOT EXISTS attempt_key ON attempt (key);
CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, token INTEGER NOT NULL, passing INTEGER NOT NULL,
  visit BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS evidence (key TEXT NOT NULL, view INTEGER NOT NULL, snapshot BLOB NOT NULL,
  PRIMARY KEY (key, view));
CREATE TABLE IF NOT EXISTS crop (fingerprint TEXT PRIMARY KEY, picture BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS place (position INTEGER PRIMARY KEY, key TEXT NOT NULL, found_on TEXT NOT NULL);
"""


class Journal:
    """The open journal of a run. One process at a time writes it; every method commits before it returns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._visits = msgspec.json.Decoder(Visit)
        self._lock: sqlite3.Connection | None = None
        self._base = self._connect()

    @classmethod
    def create(cls, folder: Path) -> Journal:
        """Begin a run in a folder; refuses one that holds another run, since two runs must not mix."""
        cls.refuse_used(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                "{folder} cannot be made: {cause}; name another folder",
                "تعذر إنشاء المجلد {folder}: {cause}؛ حدد مجلدًا آخر",
                folder=folder, cause=error,
            ) from error
        journal = cls(folder)
        journal.hold()
        with journal._writing() as base:
            for statement in filter(str.strip, _TABLES.split(";")):
                base.execute(statement)
            base.execute("INSERT OR REPLACE INTO meta VALUES ('format', ?)", (msgspec.json.encode(FORMAT),))
        return journal

    @staticmethod
    def refuse_used(folder: Path) -> None:
        """Raise OutputError when the folder holds a run already."""
        if (folder / FILE).exists():
            raise OutputError(
                "{folder} holds the evidence of another run; name an empty folder, or `a11y-audit resume {folder}`",
                "في المجلد {folder} أدلة فحص آخر؛ حدد مجلدًا فارغًا، أو استكمل ذلك الفحص بالأمر `a11y-audit resume "
                "{folder}`",
                folder=folder,
            )

    @classmethod
    def open(cls, folder: Path) -> Journal:
        """Open the journal of an earlier run.

        Raises UsageError when there is none, or it is damaged or of another version.
        """
        if not (folder / FILE).is_file():
            raise UsageError(
                "{folder} holds no run ({file} is missing); `a11y-audit scan` begins one",
                "لا فحص في المجلد {folder} (ينقصه الملف {file})؛ يبدأ الفحصَ الأمر `a11y-audit scan`",
                folder=folder, file=FILE,
            )
        journal = cls(folder)
        try:
            found = journal.get("format", int)
        except sqlite3.DatabaseError as error:
            raise UsageError(
                "{file} is damaged: {cause}; scan again",
                "الملف {file} تالف: {cause}؛ أعد الفحص", file=folder / FILE, cause=error
            ) from error
        if found != FORMAT:
            raise UsageError(
                "{file} is of format {found}, this program reads {own}; scan again",
                "صيغة الملف {file} هي {found}، وهذا البرنامج يقرأ {own}؛ أعد الفحص",
                file=folder / FILE, found=found, own=FORMAT,
            )
        return journal

    def hold(self) -> None:
        """Keep other processes from writing this run until this one closes it or dies.

        Raises UsageError when another process holds it.
        """
        self._lock = sqlite3.connect(self.folder / LOCK, timeout=0, isolation_level=None)
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise UsageError(
                "{folder}: another process is at work on this run; wait for its end",
                "المجلد {folder}: يعمل برنامج آخر على هذا الفحص؛ انتظر حتى ينتهي",
                folder=self.folder,
            ) from error

    def close(self) -> None:
        """Fold the log into the one file and let go."""
        with suppress(sqlite3.Error):
            self._base.execute("PRAGMA journal_mode=DELETE")
        self._base.close()
        if self._lock:
            self._lock.close()
            with suppress(OSError):
                (self.folder / LOCK).unlink()

    # -- settings and the like -----------------------------------------------------------------------------------
    def put(self, name: str, value: object) -> None:
        """Keep a value by name."""
        with self._writing() as base:
            base.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, msgspec.json.encode(value)))

    def get(self, name: str, type_: type[T]) -> T | None:
        """Return what was kept by that name, None when nothing was."""
        row = self._base.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return msgspec.json.decode(row[0], type=type_) if row else None

    # -- plain requests ------------------------------------------------------------------------------------------
    def fetched(self, url: str) -> Fetched | None:
        """Return the kept answer to a request for a text resource."""
        row = self._base.execute("SELECT value FROM fetched WHERE url = ?", (url,)).fetchone()
        return msgspec.msgpack.decode(row[0], type=Fetched) if row else None

    def keep_fetched(self, url: str, answer: Fetched) -> None:
        """Keep such an answer, so that a run that goes on starts from the same."""
        passing = bool(answer.error) or answer.status >= 500
        with self._writing() as base:
            row = (url, passing, msgspec.msgpack.encode(answer))
            base.execute("INSERT OR REPLACE INTO fetched VALUES (?, ?, ?)", row)

    # -- pages ---------------------------------------------------------------------------------------------------
    def claim(self, key: str, holder: str, seconds: float = LEASE) -> int:
        """Note an attempt at a page; returns its token. A later claim of the same page makes this token worthless."""
        with self._writing() as base:
            row = (key, holder, time.time() + seconds)
            token = base.execute("INSERT INTO attempt (key, holder, until) VALUES (?, ?, ?)", row).lastrowid
        assert token is not None
        return token

    def commit(self, key: str, token: int, visited: Visited) -> bool:
        """Keep a page with its findings, links, evidence and pictures, all or nothing.

        False, and nothing is kept, when the page was claimed again meanwhile or has an answer already.
        """
        with self._writing() as base:
            newest = base.execute("SELECT max(token) FROM attempt WHERE key = ?", (key,)).fetchone()[0]
            if newest != token or base.execute("SELECT 1 FROM answer WHERE key = ?", (key,)).fetchone():
                return False
            visit = visited.visit
            row = (key, token, visit.passing, pack(msgspec.json.encode(visit)))
            base.execute("INSERT INTO answer VALUES (?, ?, ?, ?)", row)
            snapshots = [(key, view, snapshot) for view, snapshot in enumerate(visited.evidence)]
            base.executemany("INSERT OR REPLACE INTO evidence VALUES (?, ?, ?)", snapshots)
            base.executemany("INSERT OR IGNORE INTO crop VALUES (?, ?)", visited.crops.items())
        return True

    def answer(self, key: str) -> Visit | None:
        """Return what came of a page, None while nothing has."""
        row = self._base.execute("SELECT visit FROM answer WHERE key = ?", (key,)).fetchone()
        return self._visits.decode(unpack(row[0])) if row else None

    def answers(self) -> Iterator[Visit]:
        """Yield all answers in the order in which they came."""
        for row in self._base.execute("SELECT visit FROM answer ORDER BY token"):
            yield self._visits.decode(unpack(row[0]))

    def crops(self) -> dict[str, bytes]:
        """Return all pictures by identity of their finding."""
        return dict(self._base.execute("SELECT fingerprint, picture FROM crop ORDER BY fingerprint"))

    def has_passing(self) -> bool:
        """Tell whether a page failed for a reason that another time may mend."""
        return self._base.execute("SELECT 1 FROM answer WHERE passing LIMIT 1").fetchone() is not None

    def has_passing_fetched(self) -> bool:
        """Tell the same of robots.txt and sitemaps, those that were only guessed among them."""
        return self._base.execute("SELECT 1 FROM fetched WHERE passing LIMIT 1").fetchone() is not None

    def forget_passing(self) -> int:
        """Forget what failed for a reason that may be gone, so that it is tried again; returns how many pages."""
        with self._writing() as base:
            base.execute("DELETE FROM fetched WHERE passing")
            base.execute("DELETE FROM evidence WHERE key IN (SELECT key FROM answer WHERE passing)")
            return base.execute("DELETE FROM answer WHERE passing").rowcount

    def order(self, places: list[tuple[int, str, str]]) -> None:
        """Keep which pages make up the result: (position, key, page that linked it)."""
        with self._writing() as base:
            base.execute("DELETE FROM place")
            base.executemany("INSERT INTO place VALUES (?, ?, ?)", places)

    def evidence(self) -> Iterator[tuple[int, str, bytes]]:
        """Yield (position, page that linked it, packed snapshot) in the order of the run."""
        yield from self._base.execute(
            "SELECT position, found_on, snapshot FROM place JOIN evidence USING (key) ORDER BY position, view"
        )

    # -- the file ------------------------------------------------------------------------------------------------
    def _connect(self) -> sqlite3.Connection:
        try:
            base = sqlite3.connect(self.folder / FILE, timeout=10, isolation_level=None)
            base.execute("PRAGMA journal_mode=WAL")
            base.execute("PRAGMA synchronous=NORMAL")  # whole after any death of ours; the last pages may go with power
        except sqlite3.Error as error:
            raise OutputError(
                "{file} cannot be used: {cause}; name another folder",
                "تعذر استخدام الملف {file}: {cause}؛ حدد مجلدًا آخر",
                file=self.folder / FILE, cause=error,
            ) from error
        return base

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._base.execute("BEGIN IMMEDIATE")
            yield self._base
            if self._base.in_transaction:
                self._base.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise OutputError(
                "{file} cannot be written: {cause}; free space there, then `a11y-audit resume {folder}` goes on",
                "تعذرت الكتابة في الملف {file}: {cause}؛ أفرغ مساحة على القرص، ثم استكمل بالأمر `a11y-audit resume "
                "{folder}`",
                file=self.folder / FILE, cause=error, folder=self.folder,
            ) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):
            self._base.execute("ROLLBACK")
