"""Documents opened in a real browser, each judged by one rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.rule import Rule
from support.page import outcomes

Outcomes = list[tuple[str, str]]


def misjudged(in_browser: Any, serve: Any, rule: Rule, section: str, cases: Mapping[str, tuple[str, Outcomes]]) -> str:
    """Open the document of each case and return what was not judged as expected, a line each; `section` is told with it."""
    base = serve({f"/{number}": html for number, (html, _) in enumerate(cases.values())})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(cases))]

    answers = in_browser(work, sections=frozenset({"dom", "source", section}), settle=0.5, quiet=0.0)
    wrong = []
    for (name, (_, expected)), answer in zip(cases.items(), answers, strict=True):
        assert isinstance(answer, Observed), answer
        found = outcomes(rule, answer.snapshot)
        if found != expected:
            told = answer.snapshot.sections.get(section), answer.snapshot.gaps
            wrong.append(f"{name}: {found} instead of {expected}: {told}")
    return "\n".join(wrong)
