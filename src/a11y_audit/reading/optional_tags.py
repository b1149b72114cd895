"""HTML on tags that may be left out: which elements end and begin by themselves, and what ends what."""

from __future__ import annotations

# HTML, "Void elements"; the last five are obsolete.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
     "basefont", "bgsound", "frame", "keygen", "param"}
)  # fmt: skip
# HTML, "Optional tags": the end tags that may be left out.
OPTIONAL_END = frozenset(
    {"html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead",
     "tbody", "tfoot", "tr", "td", "th"}
)  # fmt: skip
# HTML, "Optional tags": the start tags that may be left out. Those of the page, once; those of a table, where a start
# tag of the key begins what the value names.
OPTIONAL_START = frozenset({"html", "head", "body"})
BEGINS = {"tr": "tbody", "col": "colgroup"}
# HTML, "Optional tags": a p element's end tag may be left out before these, for they end the paragraph.
ENDS_PARAGRAPH = frozenset(
    {"address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
     "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
     "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul"}
)  # fmt: skip
# A start tag of the key ends an open element of the value.
ENDS = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",), "optgroup": ("option", "optgroup"),
    "tr": ("td", "th", "tr", "caption", "colgroup"), "td": ("td", "th"), "th": ("td", "th"),
    "tbody": ("td", "th", "tr", "thead", "tbody", "caption", "colgroup"),
    "thead": ("caption", "colgroup"), "tfoot": ("td", "th", "tr", "thead", "tbody", "caption", "colgroup"),
    "rt": ("rt", "rp"), "rp": ("rt", "rp"), "body": ("head",),
}  # fmt: skip
# Elements past which a start or end tag does not reach back to close another.
WALLS = {
    "li": ("ul", "ol", "menu"), "dt": ("dl",), "dd": ("dl",), "tr": ("table",), "td": ("table",), "th": ("table",),
    "tbody": ("table",), "thead": ("table",), "tfoot": ("table",), "option": ("select", "datalist"),
    "optgroup": ("select",),
}  # fmt: skip
# Tags whose open elements end a p's reach (HTML, "has a p element in button scope").
SCOPE = frozenset({"table", "td", "th", "caption", "button", "object", "template", "html", "applet", "marquee"})
FOREIGN = frozenset({"svg", "math"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
