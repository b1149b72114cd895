"""The tables of the rules again, on evidence from a real browser: the builder of the unit tests tells no tales."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from support.cases import Case
from support.page import outcomes

from a11y_audit.capture.settings import Failure, PageRequest

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[1] / "rules"
PAGES_AT_ONCE = 3


def tables() -> list[Any]:
    sys.path.insert(0, str(FOLDER))
    paths = [p for p in sorted(FOLDER.glob("test_*.py")) if "CASES = " in p.read_text(encoding="utf-8")]
    return [module for module in (importlib.import_module(p.stem) for p in paths) if hasattr(module, "RULE")]


def document(html: str) -> str:
    if re.search(r"<html\b", html, re.I):
        return html
    return f'<!doctype html><html lang="en"><head><title>A page</title></head><body>{html}</body></html>'


@pytest.mark.parametrize("sections", [{"dom", "source"}, {"dom", "contrast"}], ids=["page", "paint"])
def test_cases_hold_in_the_browser(in_browser: Any, serve: Any, sections: set[str]) -> None:
    rows = [
        (module, case)
        for module in tables()
        for case in module.CASES
        if isinstance(case, Case) and case.browser and set(module.RULE.needs) <= sections
        and ("contrast" in module.RULE.needs) is ("contrast" in sections)
    ]
    assert len(rows) > 100
    base = serve({f"/{number}": document(case.html) for number, (_, case) in enumerate(rows)})

    async def work(pool: Any) -> list[Any]:
        import asyncio

        gate = asyncio.Semaphore(PAGES_AT_ONCE)

        async def one(number: int) -> Any:
            async with gate:
                return await pool.observe(PageRequest(url=f"{base}/{number}"))

        return await asyncio.gather(*(one(number) for number in range(len(rows))))

    wrong = []
    answers = in_browser(work, sections=frozenset(sections), settle=0.5, quiet=0.0)
    for (module, case), answer in zip(rows, answers, strict=True):
        found = answer if isinstance(answer, Failure) else outcomes(module.RULE, answer.snapshot)
        if found != case.expected:
            wrong.append(f"{module.RULE.id} / {case.name}: {found} instead of {case.expected}")
    assert not wrong, "\n".join(wrong)
