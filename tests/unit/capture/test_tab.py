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

    def __init__(self, type_: str) -> None:
        self.type, self.answer = type_, ""

    async def dismiss(self) -> None:
        self.answer = "no"

    async def accept(self) -> None:
        self.answer = "yes"


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


@pytest.mark.parametrize(
    ("type_", "asked", "answer"),
    [
        ("confirm", None, "no"),  # between two pages: left open, it would hold the next
        ("beforeunload", None, "yes"),
        ("prompt", lambda: True, "no"),
        ("beforeunload", lambda: True, "yes"),
        ("alert", lambda: False, ""),  # too many
    ],
)
def test_a_page_cannot_keep_its_tab_by_asking(type_: str, asked: Any, answer: str) -> None:
    page, dialog = Tab(cast(Any, Context())), Asking(type_)
    page.asked = asked
    asyncio.run(page._answer(cast(Any, dialog)))
    assert dialog.answer == answer
