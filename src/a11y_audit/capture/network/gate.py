"""The gate that a guarded browser reaches the network through: no private address passes, whatever name leads to it.

Nor does what the user does not want to be asked (`--block`); a browser that is kept from that alone has a gate as well.

It is a SOCKS server on loopback (RFC 1928), so it sees every connection of every page: subresources, frames, redirects,
sockets. It looks names up itself and connects to the very address that it judged, so a name that answers differently a
moment later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from a11y_audit.capture.network.upstream import Upstream
from a11y_audit.capture.settings import FailureCode
from a11y_audit.model.reach import is_public, lies_in

CONNECTING = 10.0  # s for one address
REMEMBERED = 60.0  # s for which a name stands for the addresses that it was looked up with
MOST_NAMES = 10_000  # names remembered
CHUNK = 65_536

# RFC 1928 section 6: replies
_GRANTED, _FAILED, _NOT_ALLOWED, _UNREACHABLE, _REFUSED = 0, 1, 2, 4, 5
_WHY: dict[int, FailureCode] = {
    _NOT_ALLOWED: "private-address", _UNREACHABLE: "dns", _REFUSED: "refused", _FAILED: "network-error",
}  # fmt: skip

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Lookup = Callable[[str, int], Sequence[str]]


def lookup(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host, in the order of the system. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


class Gate:
    """Serves in a thread of its own, so that pages load while this process judges others."""

    def __init__(
        self,
        allowed: Sequence[str] = (),
        *,
        look_up: Lookup = lookup,
        judge: Callable[[str], bool] = is_public,
        upstream: Upstream | None = None,
        blocked: Sequence[str] = (),
    ) -> None:
        self._allowed = frozenset(allowed)  # hosts that may be private, since they were asked for by name
        self._blocked = tuple(blocked)  # hosts that nothing is asked of, nor of those below them
        self._look_up, self._judge = look_up, judge
        self._upstream = upstream or Upstream.of_environment()
        self._names: dict[str, tuple[float, Sequence[str]]] = {}
        self._answers: dict[tuple[str, int], FailureCode | None] = {}  # by host and port: why no connection was made
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="gate", daemon=True)
        self._server: asyncio.Server | None = None
        self.port = 0

    def start(self) -> str:
        """Begin to serve; returns the address for the browser's proxy setting."""
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._serve(), self._loop).result(CONNECTING)
        return f"socks5://127.0.0.1:{self.port}"

    def stop(self) -> None:
        """End; what is open is cut."""
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(CONNECTING)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(CONNECTING)

    def why(self, url: str) -> FailureCode | None:
        """Return why the last connection for a URL was not made, None if it was."""
        try:
            parts = urlsplit(url)
            port = parts.port or (80 if parts.scheme in ("http", "ws") else 443)
        except ValueError:
            return None
        return self._answers.get((parts.hostname or "", port))

    async def _serve(self) -> None:
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _end(self) -> None:
        if self._server:
            self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            host, port = await _asked(reader, writer)
            code, beyond = await self._connect(host, port)
            if len(self._answers) < MOST_NAMES or (host, port) in self._answers:
                self._answers[host, port] = "blocked" if lies_in(host, self._blocked) else _WHY.get(code)
            writer.write(bytes((5, code, 0, 1)) + bytes(6))
            await writer.drain()
            if beyond:
                await _relay(reader, writer, *beyond)
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the browser has gone, or it was never one
        finally:
            with suppress(Exception):
                writer.close()

    async def _connect(self, host: str, port: int) -> tuple[int, Streams | None]:
        if lies_in(host, self._blocked):
            return _NOT_ALLOWED, None
        try:
            addresses = await self._addresses(host, port)
        except OSError:
            if self._upstream.serves(host):  # only the proxy may know the names of the world
                addresses = ()
            else:
                return _UNREACHABLE, None
        open_ = [address for address in addresses if host in self._allowed or self._judge(address)]
        if addresses and not open_:
            return _NOT_ALLOWED, None
        code = _FAILED
        for address in open_ or [host]:
            try:
                async with asyncio.timeout(CONNECTING):
                    if self._upstream.serves(host):
                        return _GRANTED, await self._upstream.connect(host, port)  # it has rules for names
                    return _GRANTED, await asyncio.open_connection(address, port)
            except ConnectionRefusedError:
                code = _REFUSED
            except OSError:  # a time-out is one
                continue
        return code, None

    async def _addresses(self, host: str, port: int) -> Sequence[str]:
        now = time.monotonic()
        kept = self._names.get(host)
        if kept and now - kept[0] < REMEMBERED:
            return kept[1]
        found = await asyncio.to_thread(self._look_up, host, port)
        if len(self._names) >= MOST_NAMES:
            self._names.clear()
        self._names[host] = now, found
        return found


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, int]:
    """Return host and port of a request to connect. Raises ValueError for anything else."""
    version, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    if version != 5:
        raise ValueError(version)
    writer.write(b"\x05\x00")  # no one need say who he is: only this machine reaches the gate
    version, command, _, kind = await reader.readexactly(4)
    if command != 1:
        raise ValueError(command)
    if kind == 3:
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode("ascii", "replace").lower()
    elif kind in (1, 4):
        family, size = (socket.AF_INET, 4) if kind == 1 else (socket.AF_INET6, 16)
        host = socket.inet_ntop(family, await reader.readexactly(size))
    else:
        raise ValueError(kind)
    return host, struct.unpack("!H", await reader.readexactly(2))[0]


async def _relay(
    near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter,
    far_in: asyncio.StreamReader, far_out: asyncio.StreamWriter,
) -> None:  # fmt: skip
    """Carry bytes both ways until one side has ended and the other has been told."""

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(CHUNK):
                target.write(data)
                await target.drain()
        with suppress(OSError):
            target.write_eof()

    try:
        await asyncio.gather(carry(near_in, far_out), carry(far_in, near_out))
    finally:
        far_out.close()
