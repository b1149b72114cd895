"""Files of tests have names of their own: two of one name cannot be collected together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path


def test_no_two_files_of_tests_have_one_name() -> None:
    counted = Counter(file.name for file in Path(__file__).parents[1].rglob("test_*.py"))
    assert len(counted) > 100
    assert [name for name, count in counted.items() if count > 1] == []
