"""Trend and statement against their golden files; `A11Y_AUDIT_UPDATE_GOLDEN=1 pytest tests/golden` writes them again."""

from __future__ import annotations

import difflib
import os
import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.runs import recorded

from a11y_audit.history import trend
from a11y_audit.people import statement
from a11y_audit.people.recorded import recorded as as_recorded
from a11y_audit.record import read
from a11y_audit.record.database import Database
from a11y_audit.render.statement import to_html as statement_page
from a11y_audit.render.statement import to_markdown
from a11y_audit.render.trend import to_html, to_json

HERE = Path(__file__).parent
UPDATE = os.environ.get("A11Y_AUDIT_UPDATE_GOLDEN") == "1"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return recorded(tmp_path_factory.mktemp("record"))


def as_it_was(name: str, made: str) -> None:
    file = HERE / name
    if UPDATE:
        file.write_text(made, "utf-8")
    golden = file.read_text("utf-8")
    difference = "\n".join(list(difflib.unified_diff(golden.split("\n"), made.split("\n"), "golden", "made", n=1))[:60])
    assert made == golden, difference


def plain(page: bytes) -> str:
    """Return a page without style, script and their hashes, an element a line, so that a difference names the place."""
    soup = BeautifulSoup(page, "html.parser")
    for element in soup.select("style, script, meta[http-equiv]"):
        element.decompose()
    return re.sub(r"\s*\n\s*", "\n", str(soup).replace("><", ">\n<")) + "\n"


def test_trend_in_json(database: Database) -> None:
    as_it_was("trend.json", to_json(trend.build(database, read.runs(database))).decode())


def test_trend_as_a_page(database: Database) -> None:
    runs = read.runs(database)
    as_it_was("trend.html", plain(to_html(trend.build(database, runs), runs, "ar")))


def test_statement(database: Database) -> None:
    _, run = as_recorded(database, "latest")
    made = statement.build(run, date(2026, 3, 5))
    as_it_was("statement-ar.html", plain(statement_page(made, "ar")))
    as_it_was("statement-en.md", to_markdown(made, "en").decode())
    as_it_was("statement-ar.md", to_markdown(made, "ar", "وزارة الصناعة والثروة المعدنية").decode())
