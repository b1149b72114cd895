"""Pictures of the focus take a bounded time, and what was not looked at is counted."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from a11y_audit.capture.trials import keyboard

SEEN = [
    keyboard._Seen(row=row, alike=1, keeps=True, goes=row, kind=(f"a.{row}", ""), marks=(), faint=(), holds=False)
    for row in range(5)
]


@pytest.mark.parametrize(("seconds", "looked", "left"), [(0.1, 5, 0), (5.0, 2, 3), (60.0, 1, 4)])
def test_slow_pictures_end(monkeypatch: pytest.MonkeyPatch, seconds: float, looked: int, left: int) -> None:
    now = [0.0]

    async def change(*_: object, **__: object) -> str:
        now[0] += seconds
        return "plain"

    monkeypatch.setattr(keyboard, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(keyboard.marks, "change", change)
    nobody = cast(Any, None)
    stops, unseen = asyncio.run(keyboard._looked_at(nobody, nobody, SEEN, listens=False))
    assert (sum(stop.change == "plain" for stop in stops), unseen) == (looked, left)
