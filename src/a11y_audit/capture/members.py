"""Members of nodes that our scripts read by second names, since a page can take the first ones away.

In `<form><input name="children">` the form's `children` is the field, and `<img name="body">` is the document's body:
names of fields and pictures come before the browser's own members, whatever a page meant by them. So js/members.js
gives each member in MEMBERS a name that no page uses, before the page's scripts, and `kept` has a script ask by that:
`form.children` is written in capture/js, `form.a11y_children` is what runs. (A symbol would do as well, and takes
twice the time: engines keep at hand how a property is found by its name, not by a value.)
"""

from __future__ import annotations

import re

# Members of forms and documents that our scripts read of any node or document. Not here: names that our own values have
# too (id, name, part, target). Of an element these are read as attributes.
MEMBERS = (
    "activeElement", "adoptedStyleSheets", "assignedSlot", "attributes", "baseURI", "blur", "body", "characterSet",
    "checkVisibility", "childNodes", "children", "classList", "className", "click", "clientHeight", "clientLeft",
    "clientTop", "clientWidth", "cloneNode", "closest", "compatMode", "contains", "contentType", "createElement",
    "createRange", "createTreeWalker", "currentCSSZoom", "dataset", "dispatchEvent", "doctype", "documentElement",
    "elementFromPoint", "focus", "fonts", "getAnimations", "getAttribute", "getAttributeNS", "getBoundingClientRect",
    "getClientRects",
    "getElementById", "getElementsByTagName", "getRootNode", "hasAttribute", "images", "inert", "innerText",
    "insertBefore", "isConnected", "isContentEditable", "localName", "matches", "namespaceURI", "nextElementSibling",
    "nodeType", "offsetHeight", "offsetWidth", "outerHTML", "parentElement", "parentNode", "querySelector",
    "querySelectorAll", "removeAttribute", "removeAttributeNS", "scripts", "scrollHeight", "scrollingElement",
    "scrollIntoView", "scrollLeft", "scrollTo", "scrollTop", "scrollWidth", "setAttribute", "setAttributeNS",
    "shadowRoot", "style", "styleSheets", "tabIndex", "textContent", "title",
)  # fmt: skip

MARK = "a11y_"
_READING = re.compile(rf"(?<!\.)\.(?=(?:{'|'.join(MEMBERS)})\b)")


def kept(script: str) -> str:
    """Return a script that reads members of nodes by their second names."""
    return _READING.sub(f".{MARK}", script)
