"""A page that was held still while things were tried is let go, whatever else is asked for."""

import asyncio
from types import SimpleNamespace

import pytest

from a11y_audit.capture.trials import order
from a11y_audit.model.keyboard import Keyboard


@pytest.mark.parametrize(
    ("sections", "asked"),
    [
        ({"keyboard"}, 1),
        ({"keyboard", "toggles"}, 1),
        ({"keyboard", "sendings"}, 1),  # without a field nothing is asked of forms
        ({"keyboard", "layers"}, 0),  # the question about dialogs does it, and always comes next
        ({"dom"}, 0),  # it was never held
    ],
)
def test_let_go(monkeypatch, sections, asked):
    scripts = []

    async def tried(_):
        return Keyboard()

    async def evaluate(script):
        scripts.append(script)

    async def held(*_): ...

    monkeypatch.setitem(order.HELD, "keyboard", tried)
    monkeypatch.setattr(order.at_hand, "call", held)
    page = SimpleNamespace(main_frame=None, evaluate=evaluate)
    asyncio.run(order.run(page, None, frozenset(sections), None))
    assert sum("stir" in script for script in scripts) == asked
