"""CSV: read back as it was, Arabic in Excel, no cell that a spreadsheet computes."""

import csv
import io

import pytest
from support.hostile import hostile_run
from support.results import result

from a11y_audit.render import FORMATS
from a11y_audit.render.cells import harmless


def _lines(run, language="en"):
    written = FORMATS["csv"].render(run, language=language, crops={})
    assert written.startswith(b"\xef\xbb\xbf"), "Excel takes a file without the mark for another encoding"
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_a_line_for_every_finding():
    run = result()
    lines = _lines(run)
    assert len(lines) == sum(len(page.findings) for page in run.pages) + len(run.site)
    contrast = lines[1]
    assert contrast["Rule"] == "color-contrast"
    assert contrast["What was found"] == "The contrast is 2.84:1; this text needs 4.5:1"
    assert (contrast["Selector"], contrast["WCAG criteria"], contrast["Kind"]) == ("footer > p.note", "1.4.3", "Failure")
    assert contrast["Page"] == "https://portal.example.gov.sa/ar/"
    assert {line["Kind"] for line in lines} == {"Failure", "To review", "Advice"}


def test_arabic_headings_and_words():
    [first, *_] = _lines(result(), "ar")
    assert first["ما عُثر عليه"] == "لا اسم لهذا الزر"
    assert first["النوع"] == "مخالفة"


def test_no_cell_is_a_formula():
    for line in _lines(hostile_run()):
        for cell in line.values():
            assert cell.lstrip()[:1] not in {*"=+@＝＋－＠"}
            assert not cell.lstrip().startswith("-")
            assert "\n" not in cell
            assert len(cell) <= 8_001


@pytest.mark.parametrize(("cell", "written"), [
    ("=1+1", "'=1+1"), (" \t=1", "'  =1"), ("@x", "'@x"), ("＝1", "'＝1"), ("-5", "-5"), ("-2.5%", "-2.5%"), ("-x", "'-x"),
    ("a=1", "a=1"), (7, 7), ("نص", "نص"), ("\x1b[31m", "\\x1b[31m"), ("\ud83d", "\\ud83d"),
])  # fmt: skip
def test_cells(cell, written):
    assert harmless(cell) == written
