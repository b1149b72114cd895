"""A reading of a document that many rules ask for is made once and kept with the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Snapshot

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def once(
    read: Callable[Concatenate[Frame, _Given], _Result],
) -> Callable[Concatenate[Frame, _Given], _Result]:
    """Remember what a pure function answers for a document and its other arguments, which must be hashable."""

    @wraps(read)
    def remembered(frame: Frame, /, *given: _Given.args, **named: _Given.kwargs) -> _Result:
        known = frame.readings
        key = (read, given, tuple(sorted(named.items()))) if given or named else read
        if key not in known:
            known[key] = read(frame, *given, **named)
        return known[key]  # type: ignore[return-value]

    return remembered


def once_a_page(read: Callable[[Snapshot], _Result]) -> Callable[[Snapshot], _Result]:
    """Remember what a pure function answers for a page as a whole."""

    @wraps(read)
    def remembered(snapshot: Snapshot, /) -> _Result:
        known, key = snapshot.main.readings, (read, "page")
        if key not in known:
            known[key] = read(snapshot)
        return known[key]  # type: ignore[return-value]

    return remembered
