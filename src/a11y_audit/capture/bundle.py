"""The scripts that run in pages, joined once: collectors become one function that answers one JSON string.

A string costs a tenth of an object: Playwright's serialiser walks every value of an object (578 ms for 3,001 small
records; 27 ms as a string).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path

from a11y_audit.capture.members import MARK, MEMBERS, kept

# Computed style values that rules may read, in the order of the columns of Frame.styles.
STYLE_PROPERTIES = (
    "display", "visibility", "position", "float", "font-size", "font-weight", "font-style", "color",
    "background-color", "background-image", "text-decoration-line", "text-align", "direction", "letter-spacing",
    "word-spacing", "line-height", "text-transform", "cursor", "order", "flex-direction", "overflow-x", "overflow-y",
    "list-style-type", "animation-name", "opacity", "white-space", "outline-style", "border-bottom-style",
    "font-family", "unicode-bidi", "text-overflow", "text-indent",
)  # fmt: skip


@cache
def script(name: str) -> str:
    """Return one script of capture/js without its leading comment, ready to be an expression."""
    return kept(_plain(name))


def _plain(name: str) -> str:
    source = resources.files("a11y_audit.capture.js").joinpath(f"{name}.js").read_text(encoding="utf-8")
    return re.sub(r"\A(//[^\n]*\n)+", "", source).rstrip().rstrip(";")


@cache
def init() -> str:
    """Return what comes before any other script of a document: second names of members, and our hook with natives."""
    return f"{_members()};{script('init')}"


def _members() -> str:
    return f"({_plain('members')})({json.dumps([MARK, MEMBERS])})"


@cache
def axe_source() -> str:
    """Return axe-core as axe-playwright-python pins it."""
    import axe_playwright_python

    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text(encoding="utf-8") + "\n;0"


# Puts the browser's natives back, whatever the page made of them (js/init.js). Playwright's own evaluation rests on
# them, so it is first sent as it is.
NATIVE = "(window[Symbol.for('a11y-audit')] || { native() {} }).native();"


@cache
def natives_and_axe() -> str:
    """Return axe-core, to be set up over the browser's own natives."""
    return f"{NATIVE}{_members()};{axe_source()}"


@cache
def first_script() -> str:
    """Return what runs in every document before its own scripts: our hook, with axe-core and our scripts put by in it.

    Sent once a tab rather than with every page, and compiled once for all documents of a process; a page neither sees
    axe-core nor can break what it is built on. In a frame axe-core is set up when the frame is read: a page may have a
    thousand of them.
    """
    scripts = ",\n".join(f"{name}: {source(name)}" for name in COMPOSED)
    return f"""{init()};
(() => {{
  const hook = window[Symbol.for("a11y-audit")];
  if (!hook || hook.scripts) return;
  const bring = (() => {{
    {axe_source()};
    const axe = window.axe, own = {{ ...axe }}; // a page that changes what we put away changes nothing
    delete window.axe;
    return () => Object.assign(axe, own);
  }});
  let brought = window === window.top ? bring() : null; // not `axe`: that is what our scripts call the window's
  Object.defineProperty(hook, "axe", {{ get: () => (brought = brought || bring())() }});
  Object.defineProperty(hook, "scripts", {{ value: Object.freeze({{ {scripts} }}) }});
}})()"""


@cache
def source(name: str) -> str:
    """Return a function that is called by name (capture/at_hand.py)."""
    composed = COMPOSED[name]
    return composed() if composed else script(name)


def _reader() -> str:
    """Return the function that reads a document into the JSON of model.dom.Frame; axe-core's tree of it stands."""
    return f"""(context) => {{
  context.marks = {script("link_marks")};
  const table = ({script("dom")})(context);
  const about = ({script("document")})();
  about.turned = ({script("turned")})(context);
  return JSON.stringify({{ document: about, ...table, animations: ({script("animations")})(context) }});
}}"""


def _look() -> str:
    """Return the function that reads a document, has axe-core look at it, or both at once."""
    own = f"read: {_reader()}, ask: ({script('axe_run')}), brief: ({script('axe_brief')}), aside: ({script('aside')})"
    return f"(given) => ({script('look')})({{ ...given, {own} }})"


def _settle() -> str:
    """Return the function that waits for a page, and then takes a first look at it."""
    return f"async (options) => {{ await ({script('settle')})(options); return ({script('peek')})(); }}"


def _axe_finish() -> str:
    return f"(given) => ({script('axe_finish')})({{ ...given, brief: ({script('axe_brief')}) }})"


def _movers() -> str:
    """Return the function that tells what can move, and which pictures stand in the document's own text.

    Of the main document it tells as well what moves when it is asked to.
    """
    return f"""([options, kept]) => [
  ({script("movers")})(options), ({script("embedded")})(kept),
  window === window.top ? ({script("on_request")})(options.turns) : "[]",
]"""


def _contrast() -> str:
    parts = ("box", "clips", "colours", "gradient", "grounds", "painters", "parts", "plain")
    own = ", ".join(f"{name}: ({script(name)})" for name in parts)
    return f"(options) => ({script('contrast')})({{ ...options, {own} }})"


def _keys() -> str:
    """Return the function that tells what the pointer may do, then holds the page and gives its stops the focus."""
    return f"""async ({{ pointer, stops }}) => {{
  const hands = ({script("pointer")})(pointer);
  ({script("guard")})();
  const beyond = ({script("focus_beyond")})();
  const colours = {script("colours")};
  return `[${{hands}},${{await ({script("stops")})({{ ...stops, beyond, colours }})}}]`;
}}"""


def _state_suspects() -> str:
    return f"(options) => ({script('state_suspects')})({{ ...options, colours: ({script('colours')}) }})"


def _cut_texts() -> str:
    """Return the collector of cut texts; what the trial before has just seen of them is not looked at again."""
    return f"""() => {{
  const hook = window[Symbol.for("a11y-audit")], {{ texts, overlaps }} = hook.cutTexts || ({script("cut_texts")})();
  delete hook.cutTexts;
  return JSON.stringify({{ texts, overlaps }});
}}"""


def _cut_texts_drawn() -> str:
    """Return the collector of cut texts for a window of another size, once that is drawn."""
    return f"""async () => {{
  const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([drawn, window[Symbol.for("a11y-audit")].pause(100)]);
  return ({_cut_texts()})();
}}"""


def _spacing() -> str:
    return f"() => ({script('spacing')})({script('cut_texts')})"


def _prospects() -> str:
    """Return the function that tells what is to be pressed."""
    kinds = ", ".join(f"{name}: ({script(name)})" for name in ("layers", "folds", "sendings"))
    parts = ("part", "colours", "clear", "undo", "said", "looks")
    own = ", ".join(f"{name}: ({script(name)})" for name in parts)
    hovers = f"hovers: ({script('hover_menus')})"
    return f"(asked) => ({script('prospects')})({{ asked, kinds: {{ {kinds} }}, {own}, {hovers} }})"


# What is asked of nearly every page, with what it is made of where that is more than one file.
COMPOSED: dict[str, Callable[[], str] | None] = {
    "settle": _settle, "movers": _movers, "look": _look, "axe_finish": _axe_finish, "contrast": _contrast,
    "still": None, "keys": _keys, "guard": None, "state_suspects": _state_suspects, "cut_texts": _cut_texts,
    "cut_texts_drawn": _cut_texts_drawn, "spacing": _spacing, "menus": None,
    "prospects": _prospects,
}  # fmt: skip
