"""A public site leads nowhere private: by name, by address, in frames, in redirects. Headers stay on their origin."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.settings import CaptureSettings, Failure, Observed, PageRequest

pytestmark = pytest.mark.browser

# In these tests 127.0.0.1 is the public network and 127.0.0.2 the private one.
NAMES = {"public.example": ["127.0.0.1"], "inside.example": ["127.0.0.2"], "both.example": ["127.0.0.2", "127.0.0.1"]}


def look_up(host: str, port: int) -> Sequence[str]:
    if host in NAMES:
        return NAMES[host]
    if host[0].isdigit():
        return [host]
    raise OSError("no such name")


@pytest.fixture
def secret() -> Iterator[tuple[str, list[str]]]:
    """A server in the private network, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Stay quiet."""

        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"secret")

    server = ThreadingHTTPServer(("127.0.0.2", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def run(executable: str, *urls: str, fetch: bool = False) -> list[Any]:
    async def whole() -> list[Any]:
        gate = Gate(look_up=look_up, judge=lambda address: address == "127.0.0.1")
        async with BrowserPool(CaptureSettings(executable=executable, guarded=True, timeout=10), gate=gate) as pool:
            if fetch:
                return [await pool.fetch(url) for url in urls]
            return [await pool.observe(PageRequest(url=url)) for url in urls]

    return asyncio.run(whole())


def test_nothing_private_is_asked_whatever_leads_there(
    serve: Any, executable: str, secret: tuple[str, list[str]]
) -> None:
    port, asked = secret
    base = serve({
        "/": f"""<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>
          <img src="http://127.0.0.2:{port}/image" alt="x"><iframe src="http://inside.example:{port}/frame"></iframe>
          <script>
            fetch("http://[::ffff:127.0.0.2]:{port}/fetch").catch(() => {{}});
            new WebSocket("ws://inside.example:{port}/socket");
            navigator.sendBeacon("http://0x7f000002:{port}/beacon");
          </script>
          <link rel="preconnect" href="http://inside.example:{port}">
          <object data="http://2130706434:{port}/object"></object>""",
        "/to": (302, {"Location": f"http://inside.example:{port}/redirect"}, ""),
        "/script": f'<!doctype html><title>On</title><script>location = "http://127.0.0.2:{port}/script"</script>',
    })  # fmt: skip
    own = base.rpartition(":")[2]
    urls = [f"http://public.example:{own}{path}" for path in ("/", "/to")]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = free.getsockname()[1]
    page, redirected, named, unknown, none = run(
        executable,
        *urls,
        f"http://inside.example:{port}/",
        "http://nobody.example/",
        f"http://public.example:{nobody}/",
    )
    assert isinstance(page, Observed), page
    told = [gap.reason for gap in page.snapshot.gaps if gap.section == "network"]
    assert f"127.0.0.2:{port} is a private address: not asked" in told
    assert f"inside.example:{port} is a private address: not asked" in told
    assert (redirected.code, redirected.is_gap) == ("private-address", False)
    assert (named.code, named.is_gap) == ("private-address", True)
    assert "--allow-private" in named.detail
    assert (unknown.code, none.code) == ("dns", "refused")
    assert run(executable, f"http://public.example:{own}/script")
    assert asked == []


def test_of_a_name_with_both_kinds_the_public_address_is_asked(serve: Any, executable: str) -> None:
    own = serve({"/": '<!doctype html><html lang="en"><title>Both</title><h1>Both</h1>'}).rpartition(":")[2]
    [page] = run(executable, f"http://both.example:{own}/")
    assert isinstance(page, Observed), page


def test_robots_and_sitemaps_are_fetched_through_the_gate(
    serve: Any, executable: str, secret: tuple[str, list[str]]
) -> None:
    port, asked = secret
    own = serve({
        "/robots.txt": (200, {"Content-Type": "text/plain"}, "User-agent: *"),
        "/sitemap.xml": (302, {"Location": f"http://inside.example:{port}/sitemap"}, ""),
    }).rpartition(":")[2]  # fmt: skip
    robots, sitemap = run(
        executable, f"http://public.example:{own}/robots.txt", f"http://public.example:{own}/sitemap.xml", fetch=True
    )
    assert (robots.status, robots.body) == (200, b"User-agent: *")
    assert sitemap.error
    assert asked == []


def test_a_redirect_does_not_carry_headers_to_another_origin(in_browser: Any, serve: Any) -> None:
    seen: list[tuple[str, str | None]] = []

    def note(request: Any) -> Any:
        seen.append((request.headers["Host"].partition(":")[0] + request.path, request.headers.get("X-Token")))
        return '<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>'

    other = serve({"/landed": note}).replace("127.0.0.1", "localhost")
    base = serve({
        "/away": (302, {"Location": f"{other}/landed"}, ""), "/within": (302, {"Location": "/home"}, ""), "/home": note,
    })  # fmt: skip

    async def work(pool: BrowserPool) -> None:
        for path in ("/away", "/within"):
            answer = await pool.observe(PageRequest(url=base + path))
            assert not isinstance(answer, Failure), answer
            await pool.fetch(base + path)

    in_browser(work, headers={"X-Token": "abc"}, origins=(base,))
    assert seen == [("localhost/landed", None)] * 2 + [("127.0.0.1/home", "abc")] * 2
