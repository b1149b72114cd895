"""Where the record is: beside the project's configuration, else with the person's own data, else where it was named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from msgspec import Struct

from a11y_audit.record.errors import RecordError

if TYPE_CHECKING:  # a run without a record does not wait for the library
    from sqlalchemy.engine import URL

NONE = "none"
FOLDER = ".a11y-audit"
FILE_NAME = "record.sqlite"


class Place(Struct, frozen=True):
    """One record: its database, whether a person named it, and how it is called on a screen (without a password)."""

    url: URL
    is_named: bool
    shown: str

    @property
    def file(self) -> Path | None:
        """The file of an SQLite record; None for a server, and for one in memory."""
        database = self.url.database
        return Path(database) if self.url.get_backend_name() == "sqlite" and database else None


def place(named: Path | str, config_file: Path | None) -> Place | None:
    """Return where the record is, None when nothing is to be recorded.

    `named` is a path, a database URL, "none", or "" for the usual place: `.a11y-audit/record.sqlite` beside the
    configuration file, so that a project has one record; without such a file, in the person's data folder.
    Raises RecordError for what is no URL of a database.
    """
    if named == NONE:
        return None
    if isinstance(named, str) and named:
        return _by_url(named)
    if named:
        return _by_file(Path(named), is_named=True)
    if config_file:
        return _by_file(config_file.resolve().parent / FOLDER / FILE_NAME, is_named=False)
    return _by_file(platformdirs.user_data_path("a11y-audit") / FILE_NAME, is_named=False)


def _by_file(file: Path, *, is_named: bool) -> Place:
    from sqlalchemy.engine import URL

    return Place(URL.create("sqlite", database=str(file)), is_named, str(file))


def _by_url(text: str) -> Place:
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(text)
    except ArgumentError as error:
        raise RecordError(
            "--record is not the URL of a database: write it as in postgresql+psycopg://user@host/name, or name a file",
            "الخيار --record ليس عنوان قاعدة بيانات؛ اكتبه مثل `postgresql+psycopg://user@host/name`، أو حدد ملفًا",
        ) from error
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise RecordError(
            "--record names a database in memory, which ends with the command; name a file",
            "يحدد الخيار --record قاعدة بيانات في الذاكرة تنتهي بانتهاء الأمر؛ حدد ملفًا",
        )
    return Place(url, is_named=True, shown=url.render_as_string(hide_password=True))
