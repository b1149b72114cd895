"""How often Python looks for cycles of dead objects while pages are judged, and that it does not when it ends."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# A page makes objects by the ten thousand, nearly all of them frozen values that form no cycle; Python's own thresholds
# (700, 10, 10) made it look 700 times in 24 pages, a twelfth of its time, half of that for what start-up had made.
THRESHOLDS = (20_000, 20, 50)


@contextmanager
def seldom() -> Iterator[None]:
    """Leave what is there already out of the looking, and look less often; afterwards all is as it was."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def left_at_the_end() -> None:
    """Let the interpreter end without looking through all that it ends with: 0.2 s after 24 pages."""
    atexit.register(gc.freeze)
