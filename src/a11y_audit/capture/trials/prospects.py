"""What there is to be pressed on a page: asked for all trials at once, and anew once something was pressed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from playwright.async_api import Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door

Kind = Literal["layers", "folds", "sendings"]
_ANSWERS: Told[list[tuple[str, str]]] = Told(list[tuple[str, str]])


class Prospects:
    """Answers of js/layers.js, folds.js and sendings.js; each leaves on the hook what its trial works with."""

    def __init__(self, page: Page, door: Door, options: Mapping[Kind, Mapping[str, object]]) -> None:
        """`options` of each kind that is asked about."""
        self._page, self._door, self._options = page, door, options
        self._known: dict[Kind, tuple[str, str]] = {}  # with what broke it

    async def of(self, kind: Kind) -> str:
        """Return one kind's answer, as JSON; raises playwright's Error when the page goes away meanwhile.

        Nothing is known any more once the door was shut: then something was pressed.
        """
        if self._door.is_shut:
            self._known = {}
        if kind not in self._known:
            asked = [kind] if self._door.is_shut else list(self._options)
            given = {one: self._options[one] for one in asked}
            answers = _ANSWERS.decode(await at_hand.call(self._page.main_frame, "prospects", given))
            self._known = dict(zip(asked, answers, strict=True))
        answer, trouble = self._known[kind]
        if trouble:
            raise Error(trouble)
        return answer
