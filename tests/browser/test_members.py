"""Fields and pictures that are called as members of forms and documents hide these from scripts, and nothing from us."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import msgspec
import pytest
from playwright.sync_api import sync_playwright

from a11y_audit.capture.members import MEMBERS, kept
from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.model.evidence import Snapshot

pytestmark = pytest.mark.browser

SECTIONS = frozenset({"dom", "axe", "contrast", "keyboard", "spacing", "zoom", "fields"})
AXE_RULES = ("image-alt", "label", "button-name", "heading-order", "region", "list")
PLAIN = "plain-"  # before a name, it is that of no member
# Everything that a form has by itself is such a name; these are the ones that pages are known to use, or that hurt.
OFTEN = ("id", "name", "title", "action", "method", "target", "submit", "reset", "length", "lang", "hidden", "style")
HARMFUL = (
    "children", "childNodes", "parentNode", "parentElement", "attributes", "closest", "matches", "contains", "nodeName",
    "nodeType", "localName", "getAttribute", "hasAttribute", "getBoundingClientRect", "getRootNode", "ownerDocument",
    "querySelectorAll", "shadowRoot", "classList", "textContent", "checkVisibility", "isConnected", "elements",
    "constructor", "toString", "hasOwnProperty", "addEventListener", "focus", "blur",
)  # fmt: skip
OF_DOCUMENTS = (
    "body", "head", "documentElement", "querySelector", "querySelectorAll", "getElementById", "createElement",
    "activeElement", "scrollingElement", "styleSheets", "adoptedStyleSheets", "images", "forms", "links", "fonts",
    "createRange", "elementFromPoint", "getAnimations", "implementation", "defaultView", "nodeType", "childNodes",
)  # fmt: skip


def form(names: tuple[str, ...], prefix: str, key: str = "name") -> str:
    fields = "".join(
        f'<p><label>{number} <input {key}="{prefix}{name}" onclick="this.title = 1"></label></p>'
        for number, name in enumerate(names)
    )
    return f"""<!doctype html><html lang="en"><title>A form of a page</title><style>form:hover p {{ color: #bbb }}</style>
<main><h1>A form</h1><form class="site-form" action="/send" tabindex="0" onkeydown="0"><h3>Fill <b>in</b></h3>
<p style="color:#aaa">Pale words</p>{fields}<img src="/x.png"><input {key}="{prefix}nodeName"><button></button>
<div style="height:20px;width:99px;overflow:hidden">Words that are cut in their box when they are twice as large</div>
<fieldset><legend>Kind</legend><label><input type="radio" name="{prefix}title" checked> Madam</label>
<label><input type="radio" name="{prefix}title"> Sir</label></fieldset></form>
<form><label><input type="radio" name="{prefix}title" checked> Another</label></form></main>"""


def pictures(names: tuple[str, ...], prefix: str) -> str:
    ways = ('<img alt="A mine" name="{}">', '<form name="{}"><p>Words</p></form>', '<object name="{}"></object>')
    named = "".join(ways[number % len(ways)].format(prefix + name) for number, name in enumerate(names))
    return f"""<!doctype html><html lang="en"><title>Pictures of a page</title><main><h1>Pictures</h1>{named}
<p style="color:#aaa">Pale words</p><a href="/x"></a></main>"""


def evidence(snapshot: Snapshot, address: str) -> dict[str, Any]:
    """Return what was observed, without what tells the two pages apart."""
    text = msgspec.json.encode(snapshot).decode().replace(PLAIN, "").replace(address, "")
    told = msgspec.json.decode(text)
    for kind in ("violations", "incomplete"):
        for rule in told["axe"][kind]:
            for node in rule["nodes"]:
                del node["html"]  # a picture has no name while axe looks
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize(
    ("page", "names"),
    [
        (lambda prefix, names: form(names, prefix), OFTEN),
        (lambda prefix, names: form(names, prefix), HARMFUL),
        (lambda prefix, names: form(names, prefix, "id"), HARMFUL),
        (lambda prefix, names: pictures(names, prefix), OF_DOCUMENTS),
    ],
    ids=["often", "harmful", "by-id", "of-documents"],
)
def test_evidence_is_that_of_harmless_names(page: Any, names: tuple[str, ...], in_browser: Any, serve: Any) -> None:
    base = serve({"/plain": page(PLAIN, names), "/named": page("", names)})

    async def work(pool: Any) -> Any:
        return [await pool.observe(PageRequest(url=base + path)) for path in ("/plain", "/named")]

    plain, named = in_browser(work, sections=SECTIONS, axe_rules=AXE_RULES)
    assert isinstance(plain, Observed)
    assert isinstance(named, Observed), named
    assert not named.snapshot.gaps
    assert evidence(named.snapshot, base + "/named") == evidence(plain.snapshot, base + "/plain")


# Members of forms or documents that capture/js asks of our own values, of events, animations and prototypes alone.
OURS = {
    "addEventListener", "after", "animate", "append", "attachShadow", "before", "clear", "constructor", "elements", "id",
    "length", "method", "name", "open", "part", "readyState", "remove", "removeEventListener", "requestSubmit", "scroll",
    "submit", "target", "timeline", "toString", "translate", "all", "links",
}  # fmt: skip


def test_scripts_read_no_member_that_a_name_can_hide(executable: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable)
        page = browser.new_page()
        given = page.evaluate(
            """() => [HTMLFormElement, HTMLDocument].flatMap((one) => {
              const names = Object.getOwnPropertyNames(Object.prototype);
              for (const name in one.prototype) names.push(name);
              return names;
            })"""
        )
        browser.close()
    hidden = set(given) - set(MEMBERS)
    for file in resources.files("a11y_audit.capture.js").iterdir():
        if file.name.endswith(".js"):
            code = re.sub(r"//[^\n]*", "", file.read_text(encoding="utf-8"))
            read = {name for name in re.findall(r"(?<!\.)\.(\w+)\b", code) if name in hidden} - OURS
            assert not read, f"{file.name}: add to MEMBERS"


def test_a_script_asks_by_symbols() -> None:
    assert kept("node?.children") == kept("node.children").replace("node[", "node?.[")
    assert "node[$.children]" in kept("node.children")
    for other in ("[...children]", "node.childrenOf", "own.part", "children.first"):
        assert kept(other) == other
