"""What a page asked for and the gate did not let it have."""

from __future__ import annotations

from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error, Request

from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.settings import Failure
from a11y_audit.model.evidence import Gap

PRIVATE: Final = "private-address"
BLOCKED: Final = "blocked"
_SAID = {"dns": "no such host", "refused": "the connection was refused", "certificate": "its certificate is not valid",
         PRIVATE: "a private address; --allow-private permits it", BLOCKED: "left out by --block"}  # fmt: skip
_REFUSED = (PRIVATE, BLOCKED)  # by the gate's own rules
MOST_TOLD = 20  # hosts that a page is told to have asked for in vain


class Border:
    """Keeps the requests of one page that did not pass the gate."""

    def __init__(self, gate: Gate, asked_url: str) -> None:
        self._gate = gate
        self._asked_host = _host(asked_url)
        self._hosts: dict[str, None] = {}
        self._main = ""  # the address of the document itself that could not be had

    def note(self, request: Request) -> None:
        """Hear of a request that failed."""
        with suppress(Error, ValueError):
            if "ERR_SOCKS" not in (request.failure or ""):
                return
            if request.is_navigation_request() and request.frame.parent_frame is None:
                self._main = request.url
            elif self._gate.why(request.url) == PRIVATE and len(self._hosts) < MOST_TOLD:
                self._hosts[_host(request.url)] = None

    def told(self, why: Failure) -> Failure:
        """Return what a failure to connect was: behind a SOCKS server the browser knows no reasons."""
        reason = self._gate.why(self._main) if self._main and "ERR_SOCKS" in why.detail else None
        if not reason:
            return why
        host = _host(self._main)
        if reason in _REFUSED:
            own = host == self._asked_host  # another host would be no page of this site anyway
            return Failure(code=reason, detail=f"{host} is {_SAID[reason]}", final_url=self._main, is_gap=own)
        return msgspec.structs.replace(why, code=reason, detail=f"{host}: no connection")

    def gaps(self) -> list[Gap]:
        """Return what parts of the page were refused."""
        return [Gap("network", f"{host} is a private address: not asked") for host in sorted(self._hosts)]


def said(gate: Gate | None, url: str, why: Failure) -> str:
    """Return in a few words why a resource could not be had."""
    reason = gate.why(url) if gate and "ERR_SOCKS" in why.detail else None
    return _SAID.get(reason or why.code, why.detail)


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]
