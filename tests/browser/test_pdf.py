"""The summary on paper: printed by the browser, read by a PDF library: tags, language, title, letters and not shapes.

Its golden files (tests/golden/*.pdf.txt) hold the tags in the order of reading with their text, as the library reads it: in
Arabic the words are all there, some in the order in which they are drawn. Where lines and pages end depends on the
machine's fonts, so letters are compared and not their order within a tag. `A11Y_AUDIT_UPDATE_GOLDEN=1 pytest
tests/browser/test_pdf.py` writes the files again.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.held import held
from support.pdf_tags import lines, untagged
from support.results import result

from a11y_audit.cli.deliver import deliver
from a11y_audit.cli.destinations import Destination
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser
GOLDEN = Path(__file__).parents[1] / "golden"
UPDATE = os.environ.get("A11Y_AUDIT_UPDATE_GOLDEN") == "1"
TITLES = {
    "en": "Accessibility audit https://portal.example.gov.sa",
    "ar": "تقرير فحص إمكانية الوصول https://portal.example.gov.sa",
}
WORDS = {
    "en": ("Accessibility audit", "Not met", "The same in one more component"),
    "ar": ("المستفيد", "مستوفى", "المخالفات"),
}


def _tags(node: object) -> set[str]:
    found = set()
    for kid in node.get("/K", []) if isinstance(node.get("/K"), list) else [node.get("/K")]:
        inner = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(inner, dict) and "/S" in inner:
            found |= {inner["/S"], *_tags(inner)}
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_tagged_pdf(language, tmp_path, executable):
    file = tmp_path / "summary.pdf"
    config = Config(lang=language, browser=executable, quiet=True)
    deliver(result(), {}, config, (Destination("pdf", file),))
    pdf = PdfReader(file)
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == TITLES[language]
    assert pdf.metadata.creation_date.isoformat() == "2026-03-01T08:04:30+00:00"
    assert {"/H1", "/H2", "/H3", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/P", "/Link"} <= _tags(
        root["/StructTreeRoot"]
    )
    assert len(pdf.outline) == 2  # the title, and the list of sections under it
    told = list(lines(pdf))
    title = "".join(line.strip() for line in told[told.index("  H1") + 1 : told.index("  H1") + 3])
    assert _letters(title) == _letters(TITLES[language])
    # Words in the machine's bold Arabic letters may come as drawings, which the library reads in the order of drawing.
    words = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    for expected in WORDS[language]:
        assert expected in words
    assert not [char for char in words if "\ufb50" <= char <= "\ufefc"]


def _letters(line: str) -> tuple[int, str]:
    """A line of the tags whatever the fonts: its depth and its letters, in no order."""
    return len(line) - len(line.lstrip(" ")), "".join(sorted(line.replace(" ", "")))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("name", "run"), [("report", result), ("held", held)])
def test_what_a_screen_reader_meets_is_as_it_was(name, run, language, tmp_path, executable):
    file = tmp_path / "summary.pdf"
    deliver(run(), {}, Config(lang=language, browser=executable, quiet=True), (Destination("pdf", file),))
    pdf = PdfReader(file)
    made, golden_file = list(lines(pdf)), GOLDEN / f"{name}.{language}.pdf.txt"
    if UPDATE:
        golden_file.write_text("\n".join(made) + "\n", "utf-8")
    golden = golden_file.read_text("utf-8").splitlines()
    differs = [
        (n, was, now)
        for n, (was, now) in enumerate(zip(golden, made, strict=False), 1)
        if _letters(was) != _letters(now)
    ]
    assert differs[:5] == []
    assert len(made) == len(golden)

    pages = list(pdf.pages)
    # All that stands on a page is in a tag, but for its number; no page is left all but empty by a break.
    assert ["".join(untagged(page).split()) for page in pages] == [
        f"{n}/{len(pages)}" for n in range(1, len(pages) + 1)
    ]
    assert all(len("".join(page.extract_text().split())) > 300 for page in pages[:-1])
