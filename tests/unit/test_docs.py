"""The generated documentation is what the code says today."""

from __future__ import annotations

from pathlib import Path

import pytest
from write_docs import main, pages, read_tables

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


def test_asking_for_help_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert "usage:" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_pages_of_rules_that_are_gone_go(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "rule-of-old.md").write_text("gone", "utf-8")
    main([str(tmp_path), str(TABLES)])
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")} == set(pages(TABLES))
