"""Pages that do what pages must not do: each is bounded, and told as what it is; none takes the run with it."""

from __future__ import annotations

import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from support.hostile_site import ANSWERS, FINDING, HEAD, PAGES, HostileSite, script

from a11y_audit import app
from a11y_audit.model.result import AuditResult
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

# These take a time-out or much of the machine each; `python bench/hostile.py` has all.
SLOW = {
    "endless-dom", "too-many-elements", "hundred-thousand-links", "huge-image", "goes-on-for-ever", "blocked-thread",
    "blocked-thread-later", "deep", "memory-bomb", "iframes-without-end", "gzip-bomb", "endless-answer", "never-answers", "cut-off", "slow-drip",
}  # fmt: skip
EXPECTED = {
    name: said
    for name, said in {**{name: page.expected for name, page in PAGES.items()}, **ANSWERS}.items()
    if name not in SLOW
}


@pytest.fixture(scope="module")
def site() -> Iterator[HostileSite]:
    served = HostileSite()
    yield served
    served.close()


@pytest.fixture(scope="module")
def result(site: HostileSite, executable: str) -> AuditResult:
    urls = tuple(f"{site.url}/{name}" for name in EXPECTED)
    config = Config(urls=urls, crawl=False, timeout=5, concurrency=2, browser=Path(executable), rules=("image-alt",))
    return app.run_audit(config, pictures=True)[0]


# It may go on while it is read.
GOES_ON = {"reloads-for-ever"}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_page_is_told_as_what_it_is(name: str, result: AuditResult) -> None:
    pages = {page.url.rpartition("/")[2].partition("?")[0]: page for page in result.pages}
    missing = {entry.url.rpartition("/")[2]: entry.reason for entry in result.not_audited}
    assert (name in pages) != (name in missing)
    said = missing.get(name, "audited")
    assert EXPECTED[name] == "*" or said in EXPECTED[name].split(" or ")
    if said == "audited":  # a page that is audited is truly read, or it is told what of it was not: no silence
        found = [finding.rule for finding in pages[name].findings]
        assert found == ["image-alt"] or (name in GOES_ON and pages[name].gaps)


def test_traps_end(site: HostileSite, executable: str) -> None:
    for path, reason, most in (("/calendar", "trap-calendar", 12), ("/parameters", "trap-parameters", 25)):
        config = Config(urls=(site.url + path,), browser=Path(executable), rules=("image-alt",), max_pages=most + 2)
        found, _ = app.run_audit(config, pictures=False)
        assert len(found.pages) <= most + 2
        assert {"trap-calendar", "trap-parameters", "over-limit"} & set(found.skipped), reason


def test_an_invalid_certificate_is_told(serve: Any, executable: str, tmp_path: Path) -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem",
         "-subj", "/CN=elsewhere.example", "-days", "1"],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"https://127.0.0.1:{server.server_address[1]}/"
    found, _ = app.run_audit(Config(urls=(url,), crawl=False, browser=Path(executable), rules=("image-alt",)))
    server.shutdown()
    assert [(entry.reason, entry.is_gap) for entry in found.not_audited] == [("certificate", True)]
    assert not found.complete


def test_a_page_that_reloads_for_ever_does_not_reach_into_the_next(site: HostileSite, executable: str) -> None:
    """Its tab is not used again, whether it was read between two reloads or not."""
    names = [name for pair in (("reloads-for-ever", "print"),) * 4 for name in pair]
    urls = tuple(f"{site.url}/{name}?{number}" for number, name in enumerate(names))
    config = Config(urls=urls, crawl=False, timeout=5, concurrency=1, browser=Path(executable), rules=("image-alt",))
    found, _ = app.run_audit(config, pictures=False)
    assert [page.url for page in found.pages if "/print" in page.url] == [url for url in urls if "/print" in url]


def test_a_page_that_leaves_late_does_not_reach_into_the_next(serve: Any, executable: str) -> None:
    """What it goes on to while a slow server is asked for the next page does not take that page's place."""
    is_asked, is_left = Event(), Event()

    def signal(_: Any) -> str:
        is_asked.wait(30)
        return ""

    def slow(_: Any) -> str:
        is_asked.set()
        is_left.wait(30)
        return f"{HEAD}{FINDING}"

    def elsewhere(_: Any) -> str:
        is_left.set()
        return f"{HEAD}{FINDING}"

    late = script("const ask = () => fetch('/signal').then(() => { location = '/elsewhere' }, () => setTimeout(ask, 50)); ask()")
    base = serve({"/late": late, "/slow": slow, "/elsewhere": elsewhere, "/signal": signal})
    urls = (base + "/late", base + "/slow")
    config = Config(urls=urls, crawl=False, concurrency=1, browser=Path(executable), rules=("image-alt",))
    found, _ = app.run_audit(config, pictures=False)
    assert sorted(page.url for page in found.pages) == sorted(urls)

