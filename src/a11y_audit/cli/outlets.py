"""Standard output and error whose reader may go away: the command goes on, and ends with the code that it has earned.

`a11y-audit scan URL | grep -q FAILED` must neither end the audit at the first line that nobody reads nor call it clean.
"""

from __future__ import annotations

import io
import os
import sys


class _Outlet(io.FileIO):
    """A file descriptor that swallows what is written once nobody reads it any more."""

    def write(self, data: object) -> int:
        """Write, or pretend to."""
        try:
            return super().write(data)  # type: ignore[arg-type]
        except BrokenPipeError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            return super().write(data)  # type: ignore[arg-type]


def keep_open() -> None:
    """Let both streams of this process outlive their readers."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            setattr(sys, name, _outliving(stream))


def _outliving(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    stream.flush()
    outlet = io.BufferedWriter(_Outlet(stream.fileno(), "w", closefd=False))
    return io.TextIOWrapper(
        outlet, encoding=stream.encoding, errors=stream.errors, line_buffering=stream.line_buffering
    )
