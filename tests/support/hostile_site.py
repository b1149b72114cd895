"""A site whose pages do what pages must not do, each with the line that a report must hold about it.

python -m support.hostile_site        (in tests/): serve it, print the address
"""

from __future__ import annotations

import gzip
import io
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from PIL import Image

HEAD = '<!doctype html><html lang="en"><head><title>A page</title></head><body><h1>A page</h1>'
FINDING = '<img src="/pixel.gif">'  # an image without a name: a page that is audited shows it


class Hostile(NamedTuple):
    """One page: what it sends, and what must be said of it."""

    html: str
    expected: str = "audited"  # or the codes of the reasons why not, any of which a slow machine may come to; *: any
    gap: str = ""  # a section that must be told as missing, where the page is audited all the same


def script(source: str, rest: str = "") -> str:
    """Return a page that is sound but for a script."""
    return f"{HEAD}{FINDING}{rest}<script>{source}</script>"


PAGES: dict[str, Hostile] = {
    "endless-dom": Hostile(script("setInterval(() => { for (let i = 0; i < 200; i++) document.body.append(document.createElement('p')) }, 20)"), "*"),
    "too-many-elements": Hostile(script("document.body.append(...Array.from({length: 61000}, () => document.createElement('p')))"), "too-large or timeout"),
    "hundred-thousand-links": Hostile(HEAD + "<a href='/x'>x</a>" * 100_000, "too-large or timeout"),
    "huge-image": Hostile(f'{HEAD}{FINDING}<img src="/huge.png" alt="A mine" width=400>'),
    "huge-gif": Hostile(f'{HEAD}{FINDING}<img src="/huge.gif" alt="A mine" width=400>'),
    "tabs-that-spawn-tabs": Hostile(script("for (let i = 0; i < 5; i++) window.open('/tabs-that-spawn-tabs?' + Math.random())")),
    "dialogs": Hostile(script("for (let i = 0; i < 10; i++) { alert(i); confirm(i); prompt(i) }")),
    "dialogs-in-a-loop": Hostile(script("while (true) alert('again')"), "dialogs"),
    "beforeunload": Hostile(script("onbeforeunload = (event) => { event.preventDefault(); event.returnValue = 'stay'; return 'stay' }", "<button>Go</button>")),
    "after-beforeunload": Hostile(f"{HEAD}{FINDING}"),
    "goes-on-for-ever": Hostile(script("location.href = '/goes-on-for-ever?' + Math.random()"), "*"),
    "reloads-for-ever": Hostile(f'{HEAD}{FINDING}<meta http-equiv="refresh" content="0">', "too-many-redirects or audited"),
    "service-worker": Hostile(script("navigator.serviceWorker && navigator.serviceWorker.register('/worker.js').catch(() => {})")),
    "blocked-thread": Hostile(script("while (true) {}"), "timeout"),
    "blocked-thread-later": Hostile(script("addEventListener('load', () => setTimeout(() => { while (true) {} }, 10))"), "timeout"),
    "worker-that-never-rests": Hostile(script("new Worker(URL.createObjectURL(new Blob(['while (true) {}'])))")),
    "iframes-without-end": Hostile("", "*"),
    "pushstate-in-a-loop": Hostile(script("let n = 0; setInterval(() => history.pushState({}, '', '/pushstate-in-a-loop?' + n++), 5)")),
    "huge-attributes": Hostile(f'{HEAD}{FINDING}<p class="{"c " * 500_000}" title="{"t" * 2_000_000}">x</p><img src="/pixel.gif" alt="{"a" * 2_000_000}">'),
    "deep": Hostile(HEAD + FINDING + "<div>" * 5_000 + "x", "audited or timeout"),
    "memory-bomb": Hostile(script("const kept = []; for (let i = 0; i < 70; i++) kept.push(new Uint8Array(64_000_000).fill(1))"), "*"),
    "print": Hostile(script("print(); setInterval(print, 50)")),
    "fullscreen": Hostile(script("document.documentElement.requestFullscreen().catch(() => {}); document.documentElement.requestPointerLock()")),
    "prompts": Hostile(script("Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => {}); navigator.mediaDevices && navigator.mediaDevices.getUserMedia({audio: true}).catch(() => {})")),
    "protocol-handlers": Hostile(script("addEventListener('load', () => { location = 'mailto:a@b.example'; location = 'x-program:run' })", '<iframe src="tel:1"></iframe>')),
    "downloads-by-itself": Hostile(script("for (let i = 0; i < 20; i++) { const a = document.createElement('a'); a.href = 'data:application/octet-stream,x'; a.download = 'x' + i; a.click() }")),
    "natives-overwritten": Hostile(script("""
      for (const kind of [Array, String, Object, Map, Set, RegExp, Element, Document, Node])
        for (const name of Object.getOwnPropertyNames(kind.prototype)) {
          const was = Object.getOwnPropertyDescriptor(kind.prototype, name);
          if (name !== 'constructor' && was.configurable && typeof was.value === 'function')
            Object.defineProperty(kind.prototype, name, { configurable: true, writable: true, value() { return null } });
        }""")),
    "natives-that-lie": Hostile(script("""
      JSON.stringify = () => '{}'; JSON.parse = () => ({}); document.querySelector = document.querySelectorAll = () => null;
      Array.prototype.toJSON = Object.prototype.toJSON = () => 'x'; Array.from = () => []; console.log = null;
      window.getComputedStyle = () => ({}); Document.prototype.querySelectorAll = () => [];""")),
    "natives-that-lie-again-and-again": Hostile(script("""
      const lie = () => { JSON.stringify = () => '{}'; Array.from = () => []; window.getComputedStyle = () => ({});
        Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => []; Object.entries = Object.keys = () => [] };
      setInterval(lie, 1); new MutationObserver(lie).observe(document, { subtree: true, childList: true, attributes: true }); lie();"""), "audited or broken or timeout"),
    "definitions-that-lie": Hostile(script("Object.defineProperty = Reflect.defineProperty = (o) => o; Object.assign = (o) => o; Reflect.apply = Reflect.ownKeys = () => []; Object.freeze = (o) => o")),
    "our-engine-replaced": Hostile(script("""
      const none = { violations: [], incomplete: [], passes: [], inapplicable: [], testEngine: { version: '4.12.1' } };
      const fake = { run: async () => none, runPartial: async () => ({}), finishRun: async () => none, setup() {}, teardown() {}, utils: {}, commons: {}, version: '4.12.1' };
      const hook = window[Symbol.for('a11y-audit')]; if (hook) hook.axe = fake; window.axe = fake;""")),
    "our-engine-changed": Hostile(script("""
      const hook = window[Symbol.for('a11y-audit')], none = { violations: [], incomplete: [], passes: [], inapplicable: [], testEngine: { version: '4.12.1' } };
      if (hook && hook.axe) { hook.axe.run = async () => none; hook.axe.runPartial = async () => ({}); hook.axe.finishRun = async () => none }""")),
    "our-hook-frozen": Hostile(script("Object.freeze(window[Symbol.for('a11y-audit')] || {})"), "broken"),
    "our-hook-deaf": Hostile(script("""
      const hook = window[Symbol.for('a11y-audit')];
      for (const name of ['elements', 'rowOf', 'shows', 'generated', 'byRow', 'deepActive', 'native'])
        try { Object.defineProperty(hook, name, { configurable: true, get: () => () => [], set() {} }) } catch {}""")),
    "console-flood": Hostile(script("setInterval(() => { for (let i = 0; i < 500; i++) console.log('x'.repeat(1000)) }, 5)")),
    "closes-itself": Hostile(script("window.close()"), "*"),
    "debugger": Hostile(script("setInterval(() => { debugger }, 5)")),
    "writes-again": Hostile(script("addEventListener('load', () => { document.open(); document.write('<html lang=en><title>B</title><h1>B</h1><img src=/pixel.gif>'); document.close() })")),
    "non-utf8-url": Hostile(f'{HEAD}{FINDING}<a href="/%ff%fe?q=%c0%80">One</a><a href="http://[bad/">Two</a><a href="//%00/">Three</a>'),
}  # fmt: skip

ANSWERS: dict[str, str] = {  # what servers do; the expected code
    "redirects-without-end": "too-many-redirects",
    "redirects-within-itself": "too-many-redirects",
    "fifty-megabytes": "too-large",
    "gzip-bomb": "too-large or timeout",
    "slow-drip": "timeout",
    "endless-answer": "too-large or timeout",
    "never-answers": "timeout",
    "cut-off": "*",
    "no-http": "network-error",
    "attachment": "download",
    "wrong-encoding": "audited",
    "encoding-unknown": "audited",
    "encoding-undefined": "audited",
    "header-bomb": "*",
}
SECONDS = 60.0  # for which an endless answer goes on, should nobody stop it


class HostileSite:
    """The site on loopback."""

    def __init__(self) -> None:
        class Handler(_Handler):
            pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Stay quiet."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        name = parts.path.strip("/")
        try:
            if name in PAGES:
                self._send(_nested(parts.query) if name == "iframes-without-end" else PAGES[name].html.encode())
            elif name in _FILES:
                kind, make = _FILES[name]
                self._send(make(), kind)
            elif name == "calendar":
                self._send(_calendar(parts.query))
            elif name == "parameters":
                self._send(_parameters(parts.query))
            elif name in ANSWERS:
                getattr(self, "_" + name.replace("-", "_"))()
            else:
                self._send(b"not here", "text/plain", status=404)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(
        self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200,
        many: Mapping[str, str] | None = None, **headers: str,
    ) -> None:  # fmt: skip
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for header, value in {**(many or {}), **headers}.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirects_without_end(self) -> None:
        count = int(parse_qs(urlsplit(self.path).query).get("n", ["0"])[0])
        self._send(b"", status=302, Location=f"/redirects-without-end?n={count + 1}")

    def _redirects_within_itself(self) -> None:
        self._send(b"", status=301, Location="/redirects-within-itself")

    def _fifty_megabytes(self) -> None:
        self._send(HEAD.encode() + b"word " * 10_000_000)

    def _gzip_bomb(self) -> None:
        self._send(bomb(), Content_Encoding="gzip")

    def _pieces(self, pieces: Iterator[bytes]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        end = time.monotonic() + SECONDS
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()
            if time.monotonic() > end:
                return

    def _slow_drip(self) -> None:
        def drip() -> Iterator[bytes]:
            yield HEAD.encode()
            while True:
                time.sleep(0.2)
                yield b"."

        self._pieces(drip())

    def _endless_answer(self) -> None:
        def flood() -> Iterator[bytes]:
            yield HEAD.encode()
            while True:
                yield b"word " * 20_000

        self._pieces(flood())

    def _never_answers(self) -> None:
        time.sleep(20)
        self.close_connection = True

    def _cut_off(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        self.wfile.write(HEAD.encode())
        self.close_connection = True

    def _no_http(self) -> None:
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n" * 3)
        self.close_connection = True

    def _attachment(self) -> None:
        self._send(b"PK", "application/zip", Content_Disposition="attachment; filename*=UTF-8''..%2f..%2fx")

    def _wrong_encoding(self) -> None:
        self._send(f"{HEAD}{FINDING}".encode() + "<p>وزارة الصناعة</p>".encode("cp1256"))

    def _encoding_unknown(self) -> None:
        self._send(f"{HEAD}{FINDING}".encode(), "text/html; charset=no-such-thing")

    def _encoding_undefined(self) -> None:
        self._send(f"{HEAD}{FINDING}".encode(), "text/html; charset=undefined")

    def _header_bomb(self) -> None:
        self._send(f"{HEAD}{FINDING}".encode(), many={f"X-{n}": "x" * 4_000 for n in range(200)})


def bomb(megabytes: int = 2_000) -> bytes:
    """A gzip file of one page of spaces that is a thousand times as large unpacked."""
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    parts = [packer.compress(HEAD.encode())]
    block = b"word " * 209_715
    parts += [packer.compress(block) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def _nested(query: str) -> bytes:
    depth = int(parse_qs(query).get("n", ["0"])[0]) + 1
    return f'{HEAD}{FINDING}<iframe title="deeper" src="/iframes-without-end?n={depth}"></iframe>'.encode()


def _calendar(query: str) -> bytes:
    asked = parse_qs(query)
    month = int(asked.get("year", ["2026"])[0]) * 12 + int(asked.get("month", ["1"])[0]) - 1
    links = "".join(
        f'<a href="/calendar?year={m // 12}&amp;month={m % 12 + 1}">{m}</a> ' for m in (month - 1, month + 1)
    )
    return f"{HEAD}{links}".encode()


def _parameters(query: str) -> bytes:
    count = int(parse_qs(query).get("page", ["0"])[0])
    links = "".join(f'<a href="/parameters?page={count * 3 + n}&amp;sort=up">{n}</a> ' for n in (1, 2, 3))
    return f"{HEAD}{links}".encode()


def _png() -> bytes:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    return out.getvalue()


def _gif() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("P", (8, 8), color) for color in range(3)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100, loop=0)
    data = bytearray(out.getvalue())
    data[6:10] = (60_000).to_bytes(2, "little") * 2  # the screen that it claims to fill
    return bytes(data)


_FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "pixel.gif": ("image/gif", lambda: b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"),
    "huge.png": ("image/png", _png),
    "huge.gif": ("image/gif", _gif),
    "worker.js": ("text/javascript", lambda: b"onfetch = (e) => e.respondWith(new Response('taken over'))"),
    "robots-bomb": ("text/plain", lambda: gzip.compress(b"x" * 1000)),
}  # fmt: skip


if __name__ == "__main__":
    print(HostileSite().url, flush=True)
    time.sleep(86_400)
