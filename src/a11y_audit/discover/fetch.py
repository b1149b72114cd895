"""What discovery asks of the network: one function, given by the caller."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from a11y_audit.model.fetched import Fetched

__all__ = ["Fetch", "Fetched"]


# A Fetch never raises for what a network or a server does: it answers with `error`.
Fetch = Callable[[str], Awaitable[Fetched]]
