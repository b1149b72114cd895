"""robots.txt and sitemaps are read through the browser, piece by piece: a bomb is left where it unpacks past the bound."""

from __future__ import annotations

import gzip
import resource
import zlib
from typing import Any

import pytest

from a11y_audit.capture.browser import FETCH_BYTES_LIMIT, BrowserPool
from a11y_audit.model.fetched import Fetched

pytestmark = pytest.mark.browser

PLAIN = {"Content-Type": "text/plain"}
BOMB_MILLIONS = 2_000  # bytes that the bomb unpacks to


def _bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1_000_000)
    return b"".join([*(packer.compress(zeros) for _ in range(BOMB_MILLIONS)), packer.flush()])


@pytest.fixture(scope="module")
def peak_before() -> float:
    """The most memory (MB) that this process held before anything was fetched: other tests may have had their share."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.fixture(scope="module")
def answers(in_browser: Any, serve: Any, peak_before: float) -> dict[str, Fetched]:
    base = serve({
        "/plain": (200, PLAIN, b"User-agent: *"),
        "/moved": (302, {"Location": "/plain"}, b""),
        "/gone": (404, PLAIN, b"nothing"),
        "/packed": (200, {**PLAIN, "Content-Encoding": "gzip"}, gzip.compress(b"Disallow: /x")),
        "/map.xml.gz": (200, {"Content-Type": "application/gzip"}, gzip.compress(b"<urlset/>")),
        "/attached": (200, {**PLAIN, "Content-Disposition": "attachment; filename=robots.txt"}, b"User-agent: *"),
        "/empty": (200, PLAIN, b""),
        "/header": lambda request: (200, PLAIN, request.headers.get("X-Key", "none")),
        "/bomb": (200, {**PLAIN, "Content-Encoding": "gzip"}, _bomb()),
    })  # fmt: skip

    async def work(pool: BrowserPool) -> dict[str, Fetched]:
        names = ("plain", "moved", "gone", "packed", "map.xml.gz", "attached", "empty", "header", "bomb")
        found = {name: await pool.fetch(f"{base}/{name}") for name in names}
        found["nobody"] = await pool.fetch("http://127.0.0.1:1/robots.txt")
        found["after"] = await pool.fetch(f"{base}/plain")
        return found

    return in_browser(work, headers={"X-Key": "1234"}, origins=(base,), timeout=60.0)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("name", "status", "body"),
    [
        ("plain", 200, b"User-agent: *"), ("moved", 200, b"User-agent: *"), ("gone", 404, b"nothing"),
        ("packed", 200, b"Disallow: /x"), ("attached", 200, b"User-agent: *"), ("empty", 200, b""), ("header", 200, b"1234"),
        ("after", 200, b"User-agent: *"),
    ],
)  # fmt: skip
def test_what_is_read(name: str, status: int, body: bytes, answers: dict[str, Fetched]) -> None:
    found = answers[name]
    assert (found.status, found.body, found.error) == (status, body, "")


def test_a_packed_file_is_left_packed(answers: dict[str, Fetched]) -> None:
    assert gzip.decompress(answers["map.xml.gz"].body) == b"<urlset/>"
    assert answers["map.xml.gz"].content_type == "application/gzip"


def test_an_address_is_the_one_that_answered(answers: dict[str, Fetched]) -> None:
    assert answers["moved"].url.endswith("/plain")


def test_a_bomb_is_bounded(answers: dict[str, Fetched], peak_before: float) -> None:
    found = answers["bomb"]
    assert (found.body, found.error) == (b"", f"more than {FETCH_BYTES_LIMIT} bytes")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # MB
    assert most - peak_before < BOMB_MILLIONS / 2


def test_no_answer_is_an_error(answers: dict[str, Fetched]) -> None:
    assert answers["nobody"].status == 0
    assert answers["nobody"].error


def test_an_unknown_host_is_told_as_one(in_browser: Any) -> None:
    """Also behind the gate, where the browser itself knows no reasons."""

    async def work(pool: BrowserPool) -> list[Fetched]:
        return [await pool.fetch("http://nobody.invalid/robots.txt"), await pool.fetch("http://127.0.0.2:8099/robots.txt")]

    assert [found.error for found in in_browser(work, timeout=20.0, guarded=True)] == [
        "no such host", "a private address; --allow-private permits it",
    ]  # fmt: skip
    assert in_browser(work, timeout=20.0)[0].error == "no such host"
