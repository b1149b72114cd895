"""A reading of a document that many rules ask for is made once and kept with the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from a11y_audit.model.dom import Frame

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def once(
    read: Callable[Concatenate[Frame, _Given], _Result],
) -> Callable[Concatenate[Frame, _Given], _Result]:
    """Remember what a pure function answers for a document and its other arguments, which must be hashable."""

    @wraps(read)
    def remembered(frame: Frame, /, *given: _Given.args, **named: _Given.kwargs) -> _Result:
        key = (read.__module__, read.__qualname__, given, tuple(sorted(named.items())))
        if key not in frame.readings:
            frame.readings[key] = read(frame, *given, **named)
        return frame.readings[key]  # type: ignore[return-value]

    return remembered
