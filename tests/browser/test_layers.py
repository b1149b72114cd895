"""Dialogs and lightboxes that are opened in a real browser, and what keys do there."""

from __future__ import annotations

import io
from typing import Any

import pytest
from a11y_audit.rules.dialog_closed_by_pointer import dialog_closed_by_pointer
from a11y_audit.rules.dialog_escape_ignored import dialog_escape_ignored
from a11y_audit.rules.dialog_focus_behind import dialog_focus_behind
from PIL import Image
from support.visits import misjudged

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.finding import Spot

pytestmark = pytest.mark.browser

CURTAIN = "position:fixed;inset:0;background:#0009;display:none"
SHEET = "position:fixed;inset:20% 20%;background:#fff;border:1px solid"
LINKS = "<p><a href='/a'>News</a> <a href='/b'>Services</a> <a href='/c'>Contact</a></p>"
OPENER = "<button type='button' id='open' aria-haspopup='dialog'>Show the terms</button>"
ARABIC = "<button type='button' id='open' aria-haspopup='dialog' lang='ar' dir='rtl'>عرض الشروط</button>"
WORDS = "<p>All that a licence asks of you, and how long it lasts.</p>"
FIND = "const $ = (id) => document.getElementById(id); const layer = $('layer');"
SHOW = FIND + "$('open').addEventListener('click', () => { layer.style.display = 'block'; });"
HIDE = "const hide = () => { layer.style.display = 'none'; $('open').focus(); };"
FOCUS = "$('open').addEventListener('click', () => setTimeout(() => $('close').focus(), 250));"
BY_CROSS = "$('close').addEventListener('click', hide);"
BY_ESCAPE = "document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });"
KEPT = "layer.addEventListener('keydown', (event) => { if (event.key === 'Tab') { event.preventDefault(); $('close').focus(); } });"
CROSS = "<button type='button' id='close' aria-label='Close'>×</button>"
SPAN = "<span id='close' title='Close'>×</span>"
BEHIND, NEVER, LEAVES, PERHAPS = (
    [("failed", "passed-by")], [("failed", "never-reached")], [("cantTell", "leaves")], [("cantTell", "perhaps")]
)  # fmt: skip
OK: list[tuple[str, str]] = [("passed", "ok")]


def document(body: str, script: str = "") -> str:
    return (
        '<!doctype html><html lang="en"><head><title>Licences</title></head><body><h1>Licences</h1>'
        f"{body}<script>{script}</script></body></html>"
    )


def layer(inner: str, more: str = "") -> str:
    return f"<div id='layer' style='{CURTAIN}' {more}><div style='{SHEET}'>{WORDS}{inner}</div></div>"


def native(inner: str) -> str:
    return document(
        f"{OPENER}{LINKS}<dialog id='layer'>{WORDS}{inner}</dialog>",
        FIND + "$('open').addEventListener('click', () => layer.showModal());",
    )


FOCUS_CASES = {
    "a native dialog": (native("<form method='dialog'><button>Close</button></form>"), OK),
    "the focus is fetched and kept": (document(OPENER + LINKS + layer(CROSS), SHOW + HIDE + FOCUS + BY_CROSS + KEPT), OK),
    "the focus is fetched and not kept": (document(OPENER + LINKS + layer(CROSS), SHOW + HIDE + FOCUS + BY_CROSS), LEAVES),
    "the focus stays, three links come first": (
        document(OPENER + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS), NEVER),
    "a link comes first": (
        document(OPENER + "<p><a href='/a'>News</a></p>" + layer(CROSS), SHOW + HIDE + BY_CROSS + BY_ESCAPE), BEHIND),
    "رابط قبل النافذة": (
        document(ARABIC + "<p lang='ar' dir='rtl'><a href='/a'>الأخبار</a></p>" + layer(CROSS), SHOW + HIDE + BY_CROSS), BEHIND),
    "a page with a scrollTo of its own": (
        document(OPENER + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS + "window.scrollTo = () => { throw new Error('no'); };"), NEVER),
    "the layer comes next": (document(LINKS + OPENER + layer(CROSS), SHOW + HIDE + BY_CROSS + KEPT), OK),
    "the page behind stays in use": (
        document(OPENER + LINKS + layer(CROSS).replace("inset:0", "inset:auto 0 0 auto;width:60%;height:60%"), SHOW + HIDE + BY_CROSS), []),
    "a message that comes and is read out": (
        document(OPENER + LINKS + layer("", "role='status'"), SHOW), []),
    "what it shows is loaded": (
        document(OPENER + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS + "$('open').addEventListener('click', () => fetch('/terms').catch(() => {}));"),
        PERHAPS),
    "nothing opens": (document(OPENER + LINKS), []),
    "a control that names its dialog in an attribute of its own": (
        document("<button type='button' id='open' data-modal='layer'>Fade in</button>" + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS), NEVER),
    "زر يسمّي نافذته في خاصية له": (
        document("<button type='button' id='open' data-popup-target='#layer' lang='ar'>عرض التفاصيل</button>" + LINKS + layer(CROSS),
                 SHOW + HIDE + BY_CROSS), NEVER),
    "a control whose attributes speak of no dialog": (
        document("<button type='button' id='open' data-role='fade'>Fade in</button>" + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS), []),
    "a link to a lightbox": (
        document("<a href='#' id='open' class='open-lightbox'>Open lightbox</a><p><a href='/a'>News</a></p>" + layer(CROSS), SHOW + HIDE + BY_CROSS), BEHIND),
    "a link to another page": (document("<a href='/modal.html' id='open' class='modal'>Terms</a>" + LINKS + layer(CROSS), SHOW), []),
    "a button in a form is not pressed": (document(f"<form>{OPENER}</form>" + LINKS + layer(CROSS), SHOW), []),
    "a page that is one form": (
        document(f"<form action='/sent'><nav><a href='/'>Home</a></nav>{OPENER}{LINKS}{layer(CROSS)}</form>", SHOW + HIDE + BY_CROSS), NEVER),
    "a button that sends the form which the page is": (
        document(f"<form action='/sent'><nav><a href='/'>Home</a></nav>{OPENER.replace(' type=', ' data-type=')}{LINKS}{layer(CROSS)}</form>", SHOW), []),
    "a control further down": (
        document("<div style='height:3000px'></div>" + OPENER + LINKS + layer(CROSS), SHOW + HIDE + BY_CROSS), NEVER),
    "a button that deletes is not pressed": (document(OPENER.replace("Show", "Delete") + LINKS + layer(CROSS), SHOW), []),
    "made when it is opened": (
        document(OPENER + LINKS, "document.getElementById('open').onclick = () => document.body.insertAdjacentHTML('beforeend',"
                 f" `<div style='{CURTAIN};display:block' onclick='this.remove()'><div style='{SHEET}'>{WORDS}{CROSS}</div></div>`);"), NEVER),
}  # fmt: skip

POINTER, MAYBE = [("failed", "no-key")], [("cantTell", "perhaps")]
CLOSING_CASES = {
    "a cross that cannot have the focus": (document(OPENER + LINKS + layer(SPAN), SHOW + HIDE + BY_CROSS), POINTER),
    "علامة إغلاق لا يصل إليها التركيز": (
        document(ARABIC + LINKS + layer("<span id='close'>إغلاق</span>"), SHOW + HIDE + BY_CROSS), POINTER),
    "a link to elsewhere is no way out": (
        document(OPENER + layer(SPAN + "<a href='/law'>The law</a>"), SHOW + HIDE + BY_CROSS), POINTER),
    "another button may be": (document(OPENER + layer(SPAN + "<button type='button'>Agree</button>"), SHOW + HIDE + BY_CROSS), MAYBE),
    "Escape closes it": (document(OPENER + layer(CROSS), SHOW + HIDE + BY_CROSS + BY_ESCAPE), OK),
    "Escape closes it, and a cross without a role": (
        document(OPENER + layer(SPAN), SHOW + HIDE + BY_CROSS + BY_ESCAPE), [("failed", "no-role")]),
    "Escape closes it, and a cross with a role": (
        document(OPENER + layer(SPAN.replace("<span", "<span role='button'")), SHOW + HIDE + BY_CROSS + BY_ESCAPE), OK),
    "a small box": (
        document(OPENER + LINKS + f"<div id='layer' style='position:fixed;top:9em;width:9em;display:none'>{WORDS}{SPAN}</div>", SHOW + HIDE + BY_CROSS), POINTER),
    "a part of the page that is unfolded": (
        document(OPENER + LINKS + f"<div id='layer' style='display:none'>{WORDS}{SPAN}</div>", SHOW + HIDE + BY_CROSS), []),
    "a button closes it": (document(OPENER + layer(CROSS), SHOW + HIDE + BY_CROSS), OK),
    "the opener closes it": (
        document(OPENER + layer(SPAN), FIND + HIDE + BY_CROSS + "$('open').onclick = () => { layer.style.display = layer.style.display === 'block' ? 'none' : 'block'; };"), OK),
    "nothing closes it": (document(OPENER + layer("<span id='close'>×</span>"), SHOW), []),
    "a native dialog": (native("<form method='dialog'><button>OK</button></form>"), OK),
}  # fmt: skip


def test_where_the_focus_goes(in_browser: Any, serve: Any) -> None:
    assert not (wrong := misjudged(in_browser, serve, dialog_focus_behind, "layers", FOCUS_CASES)), wrong


def test_what_closes_them(in_browser: Any, serve: Any) -> None:
    assert not (wrong := misjudged(in_browser, serve, dialog_closed_by_pointer, "layers", CLOSING_CASES)), wrong


def test_escape(in_browser: Any, serve: Any) -> None:
    cases = {
        "ignored": (CLOSING_CASES["a button closes it"][0], [("failed", "stays")]),
        "heard": (CLOSING_CASES["Escape closes it"][0], OK),
        "no way out by keys, which is told elsewhere": (CLOSING_CASES["a cross that cannot have the focus"][0], []),
    }
    assert not (wrong := misjudged(in_browser, serve, dialog_escape_ignored, "layers", cases)), wrong


def test_nothing_goes_out_and_the_page_is_as_before(in_browser: Any, serve: Any) -> None:
    sent: list[str] = []
    act = "$('open').addEventListener('click', () => { fetch('/sent', { method: 'POST' }).catch(() => {}); });"
    html = document(OPENER + LINKS + layer("<span id='close'>×</span>"), SHOW + act)
    base = serve({"/": html, "/sent": lambda request: sent.append(request.path) or "sent"})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"), lambda snapshot: {"open": Spot(snapshot.main.views[snapshot.main.by_id["open"][0]].box)})

    observed = in_browser(work, sections=frozenset({"dom", "source", "layers"}), settle=0.5, quiet=0.0)
    assert isinstance(observed, Observed), observed
    assert len(observed.snapshot.sections["layers"]["opened"]) == 1
    assert not sent
    with Image.open(io.BytesIO(observed.pictures["open"])) as crop:
        assert crop.convert("L").getpixel((2, 2)) > 250, "the layer that nothing closed is not in the picture"
