"""Whatever is pressed on a page, nothing goes out and nothing stays behind, also where a login keeps cookies and storage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from a11y_audit.capture.settings import PageRequest

pytestmark = pytest.mark.browser

STATE = {"cookies": [], "origins": []}
WRITES = (
    "document.cookie = 'theme=dark'; localStorage.setItem('theme', 'dark');"
    "fetch('/sent').catch(() => {}); navigator.sendBeacon('/sent');"
)
SHOWS = "document.title = document.cookie + (localStorage.getItem('theme') || '') || 'clean';"  # on the next page
PLAIN = "<p>Words</p>"
# What is pressed, by section: the page, and how its script hears of it.
PRESSED = {
    "choices": ("<label>Map <select id='it'><option value=''>Choose</option><option>North</option></select></label>", "change"),
    "toggles": ("<button type='button' id='it' aria-pressed='false'>Notices</button>", "click"),
    "layers": (
        "<button type='button' id='it' aria-expanded='false' onclick='part.hidden = false'>Fees</button><div id='part' hidden><input></div>",
        "click",
    ),
    "sendings": ("<form id='it' action='/sent' method='post' novalidate><label>Name <input></label><button>Send</button></form>", "submit"),
}


def document(body: str, script: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>Page</title></head><body><h1>Page</h1>{body}<script>{script}</script></body></html>'


def next_title(in_browser: Any, serve: Any, folder: Path, section: str, body: str, script: str) -> tuple[str, list[str]]:
    """Return the title of the page that is opened next, and what the server was asked beside pages."""
    state = folder / "state.json"
    state.write_text(json.dumps(STATE))
    sent: list[str] = []
    pages = {"/": document(body, script), "/next": document(PLAIN, SHOWS)}
    base = serve({**pages, "/sent": lambda request: sent.append(request.path) or "sent"})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}{path}")) for path in ("/", "/next")]

    first, second = in_browser(
        work, sections=frozenset({"dom", "axe", "contrast", section}), axe_rules=("label",), storage_state=str(state),
        settle=0.5, quiet=0.0,
    )  # fmt: skip
    assert not first.snapshot.gaps
    return second.snapshot.main.document.title, sent


@pytest.mark.parametrize("section", PRESSED)
def test_nothing_goes_out_and_nothing_stays(in_browser: Any, serve: Any, tmp_path: Path, section: str) -> None:
    body, kind = PRESSED[section]
    script = f"it.addEventListener('{kind}', (event) => {{ if (event.type === 'submit') event.preventDefault(); {WRITES} }});"
    title, sent = next_title(in_browser, serve, tmp_path, section, body, script)
    assert (title, sent) == ("clean", [])


def test_what_a_page_writes_by_itself_stays(in_browser: Any, serve: Any, tmp_path: Path) -> None:
    title, sent = next_title(in_browser, serve, tmp_path, "toggles", PLAIN, WRITES)
    assert (title, set(sent)) == ("theme=darkdark", {"/sent"})
