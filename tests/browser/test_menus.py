"""Pages that no plain link leads to: menus that are filled when they open, routes of applications in the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser


def page(body: str, script: str = "") -> str:
    return f'<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>{body}<script>{script}</script>'


MENU = """<nav><button type="button" aria-expanded="false" id="services">Services</button><div id="list"></div>
<a id="route" tabindex="0">Application</a><span role="link" tabindex="0" id="other">News</span>
<a routerlink="/written">Written down</a></nav>
<button type="button" aria-expanded="false" id="delete">حذف الحساب</button>
<form action="/sent" method="post"><button aria-expanded="false" id="in-form">Send</button></form>
<button type="button" aria-expanded="false" id="post">More</button>"""
SCRIPT = """
services.onclick = () => { services.setAttribute('aria-expanded', 'true');
  setTimeout(() => { list.innerHTML = '<a href="/in-menu">In the menu</a><a href="/logout">Sign out</a>' }, 30) };
route.onclick = () => history.pushState({}, '', '/route');
other.onclick = () => { location.href = '/away' };
document.getElementById('delete').onclick = () => fetch('/deleted', { method: 'POST' });
document.getElementById('post').onclick = () => { fetch('/posted', { method: 'POST' }).catch(() => {});
  const form = document.createElement('form'); form.action = '/posted'; form.method = 'post'; document.body.append(form); form.submit() };
"""


def test_menus_and_routes_are_found_without_sending_anything(serve: Any, executable: str) -> None:
    asked: list[str] = []

    def note(request: Any) -> str:
        asked.append(f"{request.command} {request.path}")
        return page("<p>x</p>")

    places = ("/in-menu", "/route", "/away", "/written", "/logout", "/deleted", "/sent", "/posted")
    base = serve({"/": page(MENU, SCRIPT), **dict.fromkeys(places, note)})
    result, _ = app.run_audit(
        Config(urls=(base + "/",), browser=Path(executable), rules=("image-alt",)), pictures=False
    )
    assert [entry.url.removeprefix(base) for entry in result.pages] == ["/", "/written", "/in-menu", "/route", "/away"]
    assert result.skipped["logout"] == 1
    assert sorted(asked) == ["GET /away", "GET /in-menu", "GET /route", "GET /written"]
    [found] = {entry.found_on.removeprefix(base) for entry in result.pages[1:]}
    assert found == "/"


def test_a_menu_whose_links_are_there_is_not_pressed(serve: Any, executable: str) -> None:
    menu = """<nav><button type="button" aria-expanded="false" aria-controls="m" onclick="document.title='pressed';
      m.innerHTML += '<a href=/more>More</a>'">Menu</button><ul id="m" hidden><li><a href="/two">Two</a></ul></nav>"""
    base = serve({"/": page(menu), "/two": page("<p>x</p>"), "/more": page("<p>x</p>")})
    result, _ = app.run_audit(
        Config(urls=(base + "/",), browser=Path(executable), rules=("image-alt",)), pictures=False
    )
    assert [entry.url.removeprefix(base) for entry in result.pages] == ["/", "/two"]
