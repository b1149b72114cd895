"""Workbooks that come back from people: opened with care, whatever is in the file."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from a11y_audit.errors import WordedError, one_line
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

UNPACKED = 400_000_000  # bytes that all parts may come to; the workbook of a large run has a tenth
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # how .xlsx begins, and how .xls and what a password protects
SUFFIXES = (".xlsx", ".xlsm", ".xls")


def is_workbook(name: str, content: bytes) -> bool:
    """Tell whether a file is meant as a workbook, by its name or its first bytes."""
    return name.lower().endswith(SUFFIXES) or content.startswith((_ZIP, _OLE))


class SheetError(WordedError):
    """A workbook cannot be read."""


def opened(content: bytes, *, values: bool) -> Any:
    """Return a workbook of openpyxl to be read once; with `values` a formula is what it last came to.

    Raises SheetError that says in a few words on one line what is wrong.
    """
    from openpyxl import load_workbook

    if content.startswith(_OLE):
        raise SheetError(
            "it is protected by a password, or of the old form .xls: save it as .xlsx without a password",
            "محمي بكلمة مرور، أو بالصيغة القديمة .xls: احفظه بصيغة .xlsx بلا كلمة مرور",
        )
    try:
        _refuse_bombs(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=values)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a file says of its size need not be so
    except Exception as error:  # a broken workbook makes the library raise whatever its parts raise
        raise SheetError.saying(said(error)) from error
    return book


def said(error: Exception) -> Text:
    """Return what we or a library said, the latter on one line of bounded length."""
    if isinstance(error, WordedError):
        return error.wording
    return worded("{cause}", "{cause}", cause=one_line(error)[:200])


def _refuse_bombs(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > UNPACKED:
            raise SheetError(
                "it unpacks to more than a workbook of ours can hold",
                "محتواه بعد فك الضغط أكبر مما يسعه مصنف من مصنفاتنا"
            )
