"""CSV for a spreadsheet or a script: one line a finding, in UTF-8 with the mark that tells Excel so (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.cells import harmless
from a11y_audit.render.rows import rows
from a11y_audit.render.table import COLUMNS, cells, headings


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return every finding as a line under headings in the reader's language; codes are the same in both."""
    sheet = io.StringIO(newline="")
    out = csv.writer(sheet, lineterminator="\r\n")
    out.writerow(headings(COLUMNS, language))
    for row in rows(result, language):
        out.writerow([harmless(cell) for cell in cells(row, language)])
    return sheet.getvalue().encode("utf-8-sig", "replace")
