"""The summary on paper: printed by the browser, read by a PDF library: tags, language, title, letters and not shapes."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from support.results import result

from a11y_audit.cli.deliver import deliver
from a11y_audit.cli.destinations import Destination
from a11y_audit.config import Config

pytestmark = pytest.mark.browser
TITLES = {"en": "Accessibility audit https://portal.example.gov.sa", "ar": "تقرير فحص إمكانية الوصول https://portal.example.gov.sa"}
WORDS = {"en": ("Accessibility audit", "Not met", "The same in one more component"), "ar": ("فحص إمكانية", "مستوفى", "ومثله في مكو")}


def _tags(node: object) -> set[str]:
    found = set()
    for kid in (node.get("/K", []) if isinstance(node.get("/K"), list) else [node.get("/K")]):
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
    assert {"/H1", "/H2", "/H3", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/P", "/Link"} <= _tags(root["/StructTreeRoot"])
    assert len(pdf.outline) == 2  # the title, and the list of sections under it
    words = "\n".join(page.extract_text() for page in pdf.pages)
    for expected in WORDS[language]:
        assert expected in words
    assert not [char for char in words if "\ufb50" <= char <= "\ufefc"]
