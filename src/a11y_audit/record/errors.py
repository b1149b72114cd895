"""What a person is told when the record cannot be used."""

from __future__ import annotations

from a11y_audit.errors import UsageError


class RecordError(UsageError):
    """The record cannot be read or written, or holds no such run."""


class RecordOutOfReachError(RecordError):
    """The record cannot be opened or written now: rights, a full disk, a server that does not answer."""
