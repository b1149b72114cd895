"""The generated documentation is what the code says today."""

from __future__ import annotations

from pathlib import Path

from a11y_audit.docs import pages

DOCS = Path(__file__).parents[2] / "docs"


def test_documentation_has_not_drifted() -> None:
    stale = [
        name for name, text in pages().items()
        if not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != text
    ]  # fmt: skip
    assert stale == [], "run `make docs`"


def test_no_page_of_a_rule_that_is_gone() -> None:
    written = pages()
    assert [path.name for path in (DOCS / "rules").glob("*.md") if f"rules/{path.name}" not in written] == []
