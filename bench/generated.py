"""A generated site of any size on loopback: each page by its number, in Arabic and English by turns."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = {
    "en": "licence factory permit investor survey export quality water energy city request review report growth",
    "ar": "رخصة مصنع تصريح مستثمر مسح تصدير جودة مياه طاقة مدينة طلب مراجعة تقرير نمو",
}
STYLE = "body{font:16px/1.6 sans-serif;margin:0 2em}nav a{margin:0 .5em}td,th{border:1px solid #999;padding:2px}"


def page(number: int, count: int) -> str:
    """Return the HTML of a page; it links to those from twice its number on, so that all are found in few steps."""
    language = ("ar", "en")[number % 2]
    words = WORDS[language].split()

    def text(salt: int, length: int) -> str:
        return " ".join(words[(number * 7 + salt * 5 + at * at) % len(words)] for at in range(length))

    links = "".join(f'<a href="/{n}">{text(n, 2)} {n}</a>' for n in range(2 * number + 1, min(2 * number + 3, count)))
    cards = "".join(f"<section><h2>{text(n, 3)}</h2><p>{text(n, 40)}</p></section>" for n in range(6))
    rows = "".join(f"<tr><th scope=row>{text(n, 1)}</th><td>{n * number}</td></tr>" for n in range(12))
    faint = ' style="color:#aaa"' if number % 5 == 0 else ""
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><title>{text(1, 3)} {number}</title>'
        f"<style>{STYLE}</style><header><nav aria-label=x>{links}<a href='/0'>{text(2, 1)}</a></nav></header>"
        f"<main><h1>{text(1, 3)} {number}</h1><p{faint}>{text(3, 20)}</p>{cards}<table>{rows}</table></main></html>"
    )


class Site:
    """A running site: `asked` holds (seconds, page) of every request for a page."""

    def __init__(self, count: int, delay: float = 0.0) -> None:
        self.asked: list[tuple[float, int]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

            def do_GET(self) -> None:
                name = self.path[1:]
                known = name.isdigit() and int(name) < count
                if known:
                    site.asked.append((time.perf_counter(), int(name)))
                    time.sleep(delay)
                body = page(int(name), count).encode() if known else b""
                self.send_response(200 if known else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"


@contextmanager
def served(count: int, delay: float = 0.0) -> Iterator[Site]:
    """Serve a site; each page is answered after so many seconds."""
    site = Site(count, delay)
    threading.Thread(target=site.server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        site.server.shutdown()
        site.server.server_close()
