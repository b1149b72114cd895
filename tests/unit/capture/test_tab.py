"""A tab is swept now and then, and one that does not answer is of no more use."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from a11y_audit.capture import tab
from a11y_audit.capture.tab import Tab


class Line:
    """The browser's side of a tab: notes what is sent, and answers unless its page is blocked."""

    def __init__(self, *, is_blocked: bool = False) -> None:
        self.sent: list[str] = []
        self._is_blocked = is_blocked

    async def send(self, method: str) -> None:
        self.sent.append(method)
        if self._is_blocked:
            await asyncio.Event().wait()


class Asking:
    """A dialog of a page; notes how it was answered."""

    answer = ""

    async def dismiss(self) -> None:
        self.answer = "no"


class Context:
    def on(self, *_: object) -> None: ...


def a_tab(line: Line, monkeypatch: pytest.MonkeyPatch) -> Tab:
    async def session(_: Tab) -> Any:
        return line

    monkeypatch.setattr(Tab, "session", session)
    return Tab(cast(Any, Context()))


def test_a_tab_is_swept_every_so_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line()
    used = a_tab(line, monkeypatch)

    async def work() -> None:
        for _ in range(2 * tab.SWEEP + 1):
            await used.left()

    asyncio.run(work())
    assert line.sent == ["HeapProfiler.collectGarbage"] * 2


def test_a_blocked_page_does_not_hold_the_sweeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab, "SWEEPING", 0.01)
    monkeypatch.setattr(tab, "SWEEP", 1)
    with pytest.raises(TimeoutError):
        asyncio.run(a_tab(Line(is_blocked=True), monkeypatch).left())


def test_a_dialog_is_answered_by_who_is_at_the_page_and_by_no_one_else() -> None:
    heard: list[object] = []

    async def visitor(asking: object) -> None:
        heard.append(asking)

    async def work() -> tuple[Asking, Asking]:
        page, between, during = Tab(cast(Any, Context())), Asking(), Asking()
        await page._answer(cast(Any, between))
        page.answerer = visitor
        await page._answer(cast(Any, during))
        return between, during

    between, during = asyncio.run(work())
    assert between.answer == "no", "a dialog left open holds the next page"
    assert (during.answer, heard) == ("", [during])
