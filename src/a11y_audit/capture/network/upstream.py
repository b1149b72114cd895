"""The proxy that a network prescribes (HTTPS_PROXY and its like), beyond our own gate."""

from __future__ import annotations

import asyncio
import base64
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from msgspec import Struct

HEADER_LIMIT = 65_536  # bytes of a proxy's answer


class Upstream(Struct, frozen=True):
    """An HTTP proxy that tunnels (RFC 9110 section 9.3.6, CONNECT); without a host there is none."""

    host: str = ""
    port: int = 0
    credentials: str = ""  # name:password

    @classmethod
    def of_environment(cls) -> Upstream:
        """Return the proxy of the environment; SOCKS proxies are not served."""
        proxies = getproxies()
        parts = urlsplit(proxies.get("https") or proxies.get("all") or proxies.get("http") or "")
        if parts.scheme != "http" or not parts.hostname:
            return cls()
        credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
        return cls(parts.hostname, parts.port or 80, credentials)

    def serves(self, host: str) -> bool:
        """Tell whether this host is reached through the proxy (NO_PROXY names those that are not)."""
        return bool(self.host) and not proxy_bypass(host)

    async def connect(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Return a tunnel. Raises OSError when the proxy does not make one."""
        reader, writer = await asyncio.open_connection(self.host, self.port, limit=HEADER_LIMIT)
        name = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        who = base64.b64encode(self.credentials.encode()).decode()
        proof = f"Proxy-Authorization: Basic {who}\r\n" if self.credentials else ""
        writer.write(f"CONNECT {name} HTTP/1.1\r\nHost: {name}\r\n{proof}\r\n".encode())
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            writer.close()
            raise OSError("the proxy did not answer") from error
        status = head.split(b" ", 2)[1:2]
        if not status or not status[0].startswith(b"2"):
            writer.close()
            raise OSError(f"the proxy answered {head[:60]!r}")
        return reader, writer
