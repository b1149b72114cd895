"""A page that is tried again is judged again: the last look counts, for its findings and for its pictures."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

from support.page import page

from a11y_audit.capture.settings import Observed
from a11y_audit.execute.visiting import LocalVisitor
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Box, Finding, Location, Outcome
from a11y_audit.model.result import PageResult


def result(number: int) -> PageResult:
    place = Location(selector=f"#n{number}", path="body/p", box=Box(0, 0, 9, 9))
    found = Finding(rule="r", outcome=Outcome.FAILED, reason="x", location=place, fingerprint=f"f{number}", cluster=f"c{number}")
    return PageResult(url="https://a.example/", final_url="https://a.example/", findings=(found,))


class Pool:
    """Sees a page twice, as when the browser ended at the first try."""

    def __init__(self) -> None:
        self.wanted: list[list[str]] = []

    async def observe(self, request: Any, interest: Any) -> Observed:
        snapshot = page("<p>Words</p>")
        self.wanted = [sorted(interest(snapshot)) for _ in range(2)]
        return Observed(snapshot=snapshot)


def test_of_a_page_that_is_tried_again_the_last_look_counts() -> None:
    looks = iter((result(1), result(2)))
    pool, judges = Pool(), SimpleNamespace(page=lambda snapshot: next(looks))
    visitor = LocalVisitor(pool, judges, (Viewport(),), keep_evidence=False, pictures=True)  # type: ignore[arg-type]
    visited = asyncio.run(visitor.visit("https://a.example/"))
    assert [found.fingerprint for found in visited.visit.pages[0].findings] == ["f2"]
    assert pool.wanted == [["f1"], ["f2"]]
