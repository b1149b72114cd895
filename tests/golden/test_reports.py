"""Whole reports against their golden files; `A11Y_AUDIT_UPDATE_GOLDEN=1 pytest tests/golden` writes them again.

Each format is written of two runs: `report`, and `held`, the same run against a baseline with every standing a finding can
have. Look at the difference (`git diff tests/golden`) before you commit it: it is what users will see.

Of the HTML report the golden file leaves out what has tests of its own and changes for its own reasons: style, script,
their hashes, and the texts of the standards (criteria, policy). The PDF needs a browser: tests/browser/test_pdf.py.
"""

from __future__ import annotations

import difflib
import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from support.held import held
from support.results import crops, result

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render import FORMATS, console

HERE = Path(__file__).parent
UPDATE = os.environ.get("A11Y_AUDIT_UPDATE_GOLDEN") == "1"
RUNS = {"report": result, "held": held}
Writer = Callable[[AuditResult, Language], str]


def _html(run: AuditResult, language: Language) -> str:
    report = BeautifulSoup(FORMATS["html"].render(run, language=language, crops=crops(run)), "html.parser")
    for element in report.select("style, script, meta[http-equiv], #criteria, #policy"):
        element.decompose()
    # One element a line, so that a difference names the place.
    return re.sub(r"\s*\n\s*", "\n", str(report).replace("><", ">\n<")) + "\n"


def _workbook(run: AuditResult, language: Language) -> str:
    """The cells of the workbook, a row a line."""
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].render(run, language=language, crops={})))
    lines: list[str] = []
    for sheet in book:
        lines.append(f"== {sheet.title}")
        lines += [
            " | ".join("" if value is None else str(value) for value in row)
            for row in sheet.iter_rows(values_only=True)
        ]
    return "\n".join(lines) + "\n"


def _console(run: AuditResult, language: Language) -> str:
    stream = io.StringIO()
    console.write(run, stream, language, [Path("report.html")], failing=2)
    return stream.getvalue()


def _as(name: str) -> Writer:
    return lambda run, language: FORMATS[name].render(run, language=language, crops={}).decode()


WRITERS: dict[str, Writer] = {
    **{FORMATS[name].suffixes[0]: _as(name) for name in FORMATS if not FORMATS[name].is_printed},
    ".html": _html, ".xlsx.txt": _workbook, ".console.txt": _console,
}  # fmt: skip
del WRITERS[".xlsx"]
BOTH: tuple[Language, ...] = ("en", "ar")
# The files are large where one holds both languages anyway, or nothing but the words differs: one language of each run.
ONE: dict[str, tuple[Language, Language]] = {
    ".html": ("ar", "en"), ".json": ("en", "en"), ".jsonld": ("ar", "en"), ".xlsx.txt": ("ar", "en"), ".sarif": ("en", "ar"),
}  # fmt: skip
CASES = [
    (name, language, suffix)
    for suffix in WRITERS for nth, name in enumerate(RUNS)
    for language in ((ONE[suffix][nth],) if suffix in ONE else BOTH)
]  # fmt: skip


def test_no_format_is_left_out() -> None:
    assert {format_.suffixes[0] for format_ in FORMATS.values()} - set(WRITERS) == {".xlsx", ".pdf"}


@pytest.mark.parametrize(("name", "language", "suffix"), CASES)
def test_report_is_as_it_was(name: str, language: Language, suffix: str) -> None:
    file, made = HERE / f"{name}.{language}{suffix}", WRITERS[suffix](RUNS[name](), language)
    if UPDATE:
        file.write_bytes(made.encode())
    golden = file.read_bytes().decode()  # line ends as they are: CSV has its own
    difference = "\n".join(list(difflib.unified_diff(golden.split("\n"), made.split("\n"), "golden", "made", n=1))[:60])
    assert made == golden, difference
