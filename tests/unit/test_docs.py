"""The generated documentation is what the code says today."""

from __future__ import annotations

from pathlib import Path

from a11y_audit.docs import pages, read_tables

DOCS = Path(__file__).parents[2] / "docs"
TABLES = Path(__file__).parents[1] / "rules"


def test_documentation_has_not_drifted() -> None:
    stale = [
        name for name, text in pages(TABLES).items()
        if not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != text
    ]  # fmt: skip
    assert stale == [], "run `make docs`"


def test_no_page_of_a_rule_that_is_gone() -> None:
    written = pages(TABLES)
    assert [path.name for path in (DOCS / "rules").glob("*.md") if f"rules/{path.name}" not in written] == []


def test_examples_say_one_thing_and_state_no_evidence() -> None:
    shown = {rule: table.examples for rule, table in read_tables(TABLES).items()}
    assert len(shown) > 100
    assert [example.outcome for example in shown["link-generic"]] == ["failed", "failed", "cantTell", "cantTell", "passed", "passed", ""]
    assert all("data-" not in example.html for example in shown["keyboard-trap"])
