"""Members of nodes that our scripts read by symbols, since a page can take their names away.

In `<form><input name="children">` the form's `children` is the field, and `<img name="body">` is the document's body:
names of fields and pictures come before the browser's own members, whatever a page meant by them. No field can be
called by a symbol. So js/init.js gives each member in MEMBERS a second name, a symbol, and `kept` has a script ask by
that: `form.children` is written in capture/js, `form[$.children]` is what runs.
"""

from __future__ import annotations

import re

# Members of forms and documents that our scripts read of any node or document. Not here: names that our own values have
# too (id, name, part, target). Of an element these are read as attributes.
MEMBERS = (
    "activeElement", "adoptedStyleSheets", "assignedSlot", "attributes", "baseURI", "blur", "body", "characterSet",
    "checkVisibility", "childNodes", "children", "classList", "className", "click", "clientHeight", "clientLeft",
    "clientTop", "clientWidth", "cloneNode", "closest", "compatMode", "contains", "contentType", "createElement",
    "createRange", "currentCSSZoom", "dataset", "dispatchEvent", "doctype", "documentElement", "elementFromPoint",
    "focus", "fonts", "getAnimations", "getAttribute", "getAttributeNS", "getBoundingClientRect", "getClientRects",
    "getElementById", "getElementsByTagName", "getRootNode", "hasAttribute", "images", "inert", "innerText",
    "insertBefore", "isConnected", "isContentEditable", "localName", "matches", "namespaceURI", "nextElementSibling",
    "nodeType", "offsetHeight", "offsetWidth", "outerHTML", "parentElement", "parentNode", "querySelector",
    "querySelectorAll", "removeAttribute", "removeAttributeNS", "scripts", "scrollHeight", "scrollingElement",
    "scrollIntoView", "scrollLeft", "scrollTo", "scrollTop", "scrollWidth", "setAttribute", "setAttributeNS",
    "shadowRoot", "style", "styleSheets", "tabIndex", "textContent", "title",
)  # fmt: skip

_READING = re.compile(rf"(?<![.$])(?:(\?\.)|\.)({'|'.join(MEMBERS)})\b")
# Where our first script did not run, a member has its name alone.
_SYMBOLS = "((window[Symbol.for('a11y-audit')] || {}).members || new Proxy({}, { get: (_, name) => name }))"


def kept(script: str) -> str:
    """Return an expression of JavaScript that reads nodes by the symbols of their members."""
    by_symbols = _READING.sub(lambda found: f"{found[1] or ''}[$.{found[2]}]", script)
    return script if by_symbols == script else f"(($) => {by_symbols})({_SYMBOLS})"
