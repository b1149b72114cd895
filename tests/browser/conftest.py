"""A browser and small sites on loopback for the tests that look at real pages."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start.find import find_browser
from a11y_audit.errors import BrowserError

Site = Mapping[str, tuple[int, Mapping[str, str], bytes]]


@pytest.fixture(scope="session")
def executable() -> str:
    """Path of the browser. CI installs one, so a machine without is told, not passed over in silence."""
    try:
        return str(find_browser(None).path)
    except BrowserError as error:
        pytest.fail(f"these tests need a browser: {error}")


@pytest.fixture(scope="session")
def in_browser(executable: str) -> Callable[..., Any]:
    """Run a coroutine function with a started pool of browser pages: `in_browser(work, **settings)`."""

    def run(work: Callable[[BrowserPool], Awaitable[Any]], **settings: Any) -> Any:
        async def whole() -> Any:
            async with BrowserPool(CaptureSettings(executable=executable, **settings)) as pool:
                return await work(pool)

        return asyncio.run(whole())

    return run


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[dict[str, Any]], str]]:
    """Serve pages on loopback; a page is HTML, bytes, or (status, headers, body). Returns the base URL."""
    servers: list[ThreadingHTTPServer] = []

    def start(pages: dict[str, Any]) -> str:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

            def do_GET(self) -> None:
                page = pages.get(self.path.partition("?")[0], (404, {}, b"not here"))
                if callable(page):
                    page = page(self)
                if not isinstance(page, tuple):
                    page = (200, {}, page)
                status, headers, body = page
                data = body.encode() if isinstance(body, str) else body
                self.send_response(status)
                for name, value in ({"Content-Type": "text/html; charset=utf-8"} | dict(headers)).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def do_POST(self) -> None:
                self.do_GET()

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
