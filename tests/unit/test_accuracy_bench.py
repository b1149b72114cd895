"""The accuracy bench: what it says without its cases, and how it counts."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench"
TABLES = runpy.run_path(str(BENCH / "accuracy_tables.py"))


def test_without_the_cases_one_line_says_what_to_do() -> None:
    run = subprocess.run(
        [sys.executable, str(BENCH / "accuracy.py"), "--shared", "nowhere"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "make accuracy SHARED=FOLDER" in run.stderr


def test_what_is_detected_or_asked_is_reached() -> None:
    rates = {"failed": 9, "TP": 4, "REVIEW": 3, "MISS": 2, "clean": 5, "FP": 1, "NOISE": 2}
    scores = {"pages": 14, "errors": 0, "act": {"rules": {}}, "gds": {"strict": {}}, "rest": {"ibm": rates}}
    lines = TABLES["overview"](scores, {})
    assert "| IBM Equal Access | ours | 9 | 4 | 7 | 5 | 1 | 2 |" in lines


def test_a_group_is_listed_when_it_misses_or_alarms() -> None:
    found = {"ibm:a": {"TP": 1}, "ibm:b": {"MISS": 1}, "ibm:c": {"TP": 2, "FP": 1}}
    lines = TABLES["groups"](found)
    assert [line.split("|")[1].strip() for line in lines if line.startswith("| ibm")] == ["ibm:b", "ibm:c"]
