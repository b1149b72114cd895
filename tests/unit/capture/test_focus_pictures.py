"""Pictures of the focus take a bounded time, and what was not looked at is counted and told."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from a11y_audit.capture.trials import keyboard, order
from a11y_audit.model.keyboard import Keyboard

SEEN = [
    keyboard._Seen(row=row, alike=1, keeps=True, goes=row, kind=(f"a.{row}", ""), marks=(), faint=(), holds=False)
    for row in range(5)
]


@pytest.mark.parametrize(("seconds", "looked", "left"), [(0.1, 5, 0), (10.0, 2, 3), (60.0, 1, 4)])
def test_slow_pictures_end(monkeypatch: pytest.MonkeyPatch, seconds: float, looked: int, left: int) -> None:
    now = [0.0]

    async def change(*_: object, **__: object) -> str:
        now[0] += seconds
        return "plain"

    monkeypatch.setattr(keyboard, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(keyboard.marks, "change", change)
    nobody = cast(Any, None)
    stops, unseen, late = asyncio.run(keyboard._looked_at(nobody, nobody, SEEN, listens=False))
    assert (sum(stop.change == "plain" for stop in stops), unseen, late) == (looked, 0, left)


@pytest.mark.parametrize(("late", "gaps"), [(0, []), (3, ["focus"])])
def test_what_there_was_no_time_for_is_a_gap(monkeypatch: pytest.MonkeyPatch, late: int, gaps: list[str]) -> None:
    async def tried(*_: object) -> Keyboard:
        return Keyboard(late=late)

    async def nothing(*_: object) -> None: ...

    monkeypatch.setitem(order.HELD, "keyboard", tried)
    monkeypatch.setattr(order.at_hand, "call", nothing)
    page = cast(Any, SimpleNamespace(main_frame=None, evaluate=nothing))
    found, told = asyncio.run(order.run(page, cast(Any, None), frozenset({"keyboard"}), cast(Any, None)))
    assert "keyboard" in found
    assert [gap.section for gap in told] == gaps
