"""Whole reports against their golden files; `A11Y_AUDIT_UPDATE_GOLDEN=1 pytest tests/golden` writes them again.

Of the HTML report the golden file leaves out what has tests of its own and changes for its own reasons: style, script,
their hashes, and the texts of the standards (criteria, policy).
"""

import difflib
import io
import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from support.results import crops, result

from a11y_audit.render import FORMATS

HERE = Path(__file__).parent
UPDATE = os.environ.get("A11Y_AUDIT_UPDATE_GOLDEN") == "1"


def _json() -> str:
    return FORMATS["json"].render(result(), language="en", crops={}).decode()


def _html() -> str:
    run = result()
    report = BeautifulSoup(FORMATS["html"].render(run, language="ar", crops=crops(run)), "html.parser")
    for element in report.select("style, script, meta[http-equiv], #criteria, #policy"):
        element.decompose()
    # One element a line, so that a difference names the place.
    return re.sub(r"\s*\n\s*", "\n", str(report).replace("><", ">\n<")) + "\n"


def _in(format_, language):
    return lambda: FORMATS[format_].render(result(), language=language, crops={}).decode()


OTHERS = [
    (f"report.{language}{FORMATS[name].suffixes[0]}", _in(name, language))
    for name in ("sarif", "junit", "csv", "markdown") for language in ("en", "ar")
]  # fmt: skip


def _workbook() -> str:
    """The cells of the workbook, a row a line."""
    book = load_workbook(io.BytesIO(FORMATS["xlsx"].render(result(), language="ar", crops={})))
    lines: list[str] = []
    for sheet in book:
        lines.append(f"== {sheet.title}")
        lines += [" | ".join("" if value is None else str(value) for value in row) for row in sheet.iter_rows(values_only=True)]
    return "\n".join(lines) + "\n"


OTHERS += [
    ("report.ar.xlsx.txt", _workbook), ("report.ar.jsonld", _in("earl", "ar")), ("report.en.yaml", _in("openacr", "en")), ("report.ar.yaml", _in("openacr", "ar")),
]


@pytest.mark.parametrize(("name", "make"), [("result.json", _json), ("report.html", _html), *OTHERS])
def test_report_is_as_it_was(name, make):
    file, made = HERE / name, make()
    if UPDATE:
        file.write_bytes(made.encode())
    golden = file.read_bytes().decode()  # line ends as they are: CSV has its own
    difference = "\n".join(list(difflib.unified_diff(golden.split("\n"), made.split("\n"), "golden", "made", n=1))[:60])
    assert made == golden, difference
