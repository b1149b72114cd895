"""Open the database of the record: made when asked for, moved to this program's schema, refused when it is not ours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.pool import NullPool

from a11y_audit.model.text import Text
from a11y_audit.record.errors import RecordError, RecordOutOfReachError
from a11y_audit.record.migrate import migrate
from a11y_audit.record.place import FOLDER, Place
from a11y_audit.record.tables import META, SCHEMA, metadata

PATIENCE = 60.0  # seconds that a writer waits for another run's writing
DRIVERS = "pip install 'a11y-audit[database]'"
_UNUSABLE = Text(
    en="The record {place} cannot be used: {cause}; name another with --record",
    ar="تعذر استخدام السجل {place}: {cause}؛ حدد سجلًا آخر بالخيار --record",
)


class Database:
    """A record that can be read and written; every problem of it is a RecordError in one line."""

    def __init__(self, place: Place, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    @contextmanager
    def work(self) -> Iterator[Connection]:
        """Do something in one transaction: all of it is kept, or nothing."""
        with told(self.place), self._engine.begin() as connection:
            yield connection

    def give_back(self) -> None:
        """Give the room of removed runs back to the disk; a server does so by itself."""
        if self.place.file:
            with told(self.place), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("VACUUM")  # not within a transaction


def open_database(place: Place, *, create: bool = False) -> Database:
    """Return the record at a place. With `create` one is made where there is none.

    Raises RecordError when there is none, or it is damaged, of a newer schema, of another program, or out of reach.
    """
    if place.file and not place.file.exists():
        if not create:
            raise RecordError(
                "There is no record at {place} yet; `a11y-audit scan` makes one",
                "لا سجل بعد في {place}؛ ينشئه الأمر `a11y-audit scan`",
                place=place.shown,
            )
        _make_folder(place)
    with told(place):
        database = Database(place, _engine(place))
    try:
        with database.work() as connection:
            _settle(connection, place, create=create)
    except RecordError as error:
        if not (create and isinstance(error.__cause__, IntegrityError | ProgrammingError | OperationalError)):
            raise
        # Another run made the tables at the same time (a server has no lock for that): they are there now.
        with database.work() as connection:
            _settle(connection, place, create=True)
    return database


@contextmanager
def told(place: Place) -> Iterator[None]:
    """Turn what a database says into one line for a person; nothing of it shows a password."""
    try:
        yield
    except NoSuchModuleError as error:
        raise RecordError(
            "{place}: there is no database of that kind; use sqlite, postgresql+psycopg or another that "
            "SQLAlchemy knows",
            "{place}: لا قاعدة بيانات من هذا النوع؛ استخدم sqlite أو postgresql+psycopg أو نوعًا آخر تعرفه SQLAlchemy",
            place=place.shown,
        ) from error
    except ModuleNotFoundError as error:
        raise RecordError(
            "{place}: its driver {name} is not installed; {mend} brings psycopg",
            "{place}: برنامج التشغيل {name} غير مثبت؛ يثبّت psycopg الأمر {mend}",
            place=place.shown, name=error.name, mend=DRIVERS,
        ) from error
    except DBAPIError as error:
        cause = " ".join(str(error.orig).split()) or type(error.orig).__name__
        # An OperationalError is about the way to the record (rights, lock, disk, server), others about what is in it.
        kind = RecordOutOfReachError if isinstance(error, OperationalError) else RecordError
        raise kind(_UNUSABLE.en, _UNUSABLE.ar, place=place.shown, cause=cause) from error
    except SQLAlchemyError as error:
        raise RecordError(_UNUSABLE.en, _UNUSABLE.ar, place=place.shown, cause=error) from error


def _engine(place: Place) -> Engine:
    if place.url.get_backend_name() != "sqlite":
        return create_engine(place.url, poolclass=NullPool)
    engine = create_engine(place.url, poolclass=NullPool, connect_args={"timeout": PATIENCE})
    is_writable = place.file is None or not place.file.exists() or os.access(place.file, os.W_OK)

    # Python's sqlite3 begins transactions late and not for every statement. Ours begin at once, and as writers, so
    # that two runs wait for each other instead of failing half way.
    @event.listens_for(engine, "connect")
    def leave_transactions_to_us(connection: Any, _: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writable else "BEGIN")

    return engine


def _settle(connection: Connection, place: Place, *, create: bool) -> None:
    tables = set(inspect(connection).get_table_names())
    if META.name not in tables:
        if tables and place.file:
            raise RecordError(
                "{place} is the database of another program; name another file with --record",
                "الملف {place} قاعدة بيانات برنامج آخر؛ حدد ملفًا آخر بالخيار --record",
                place=place.shown,
            )
        if not create:
            raise RecordError(
                "{place} holds no record yet; `a11y-audit scan` makes one",
                "لا سجل بعد في {place}؛ ينشئه الأمر `a11y-audit scan`",
                place=place.shown,
            )
        metadata.create_all(connection)
        connection.execute(insert(META).values(key="schema", value=str(SCHEMA)))
        return
    found = connection.execute(select(META.c.value).where(META.c.key == "schema")).scalar()
    if found is None or not found.isdecimal():
        raise RecordError(
            "The record {place} is damaged: it does not say its schema; restore it from a copy",
            "السجل {place} تالف: لا يذكر مخططه؛ استعده من نسخة احتياطية",
            place=place.shown,
        )
    if int(found) > SCHEMA:
        raise RecordError(
            "The record {place} was written by a newer a11y-audit (schema {found}, this one knows {own}); "
            "upgrade a11y-audit, or name another record with --record",
            "كتب السجلَّ {place} إصدار أحدث من a11y-audit (المخطط {found}، وهذا يعرف {own})؛ "
            "حدّث a11y-audit، أو حدد سجلًا آخر بالخيار --record",
            place=place.shown, found=int(found), own=SCHEMA,
        )
    missing = {table.name for table in metadata.tables.values()} - tables
    if missing and int(found) == SCHEMA:
        raise RecordError(
            "The record {place} is damaged: it has no {table}; restore it from a copy",
            "السجل {place} تالف: ينقصه الجدول {table}؛ استعده من نسخة احتياطية",
            place=place.shown, table=min(missing),
        )
    migrate(connection, int(found))


def _make_folder(place: Place) -> None:
    assert place.file is not None
    folder = place.file.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A record inside a project is data of this machine, not source: version control shall leave it alone.
        if folder.name == FOLDER and not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise RecordOutOfReachError(
            "The record cannot be kept in {folder} ({cause}); name another place with --record",
            "تعذر حفظ السجل في المجلد {folder} ({cause})؛ حدد مكانًا آخر بالخيار --record",
            folder=folder, cause=error,
        ) from error
