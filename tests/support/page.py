"""A snapshot from a piece of HTML, without a browser: enough truth for the tables of the rules.

Roles, names, visibility and inline styles follow simple readings of the specifications; the same tables are run again
on evidence from a real browser (tests/browser/test_rule_cases.py), which guards this builder. What plain HTML cannot
state is stated in JSON: `data-extra` (keys of Element.extra), `data-animation` (an Animation of the element without its
row) and `data-image` (the ImageFacts of the element's src without the URL); `data-turned` stands on what style sheets
turn with the device; such cases are not for a browser. What keys do
and what was read in pictures is stated as support.keys says.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin

import msgspec
from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag

from a11y_audit.api import Judgement, Rule
from a11y_audit.model.dom import Frame, collapse
from a11y_audit.model.evidence import ImageFacts, Snapshot, Viewport
from a11y_audit.model.finding import Box
from a11y_audit.model.rows import TEXT, Animation, DocumentInfo, Flag, Row
from support.keys import (
    stated_choices,
    stated_keyboard,
    stated_layers,
    stated_lettering,
    stated_motion,
    stated_sendings,
    stated_spacing,
    stated_toggles,
    stated_zoom,
)  # fmt: skip

INHERITED = ("font-size", "font-weight", "font-style", "color", "direction", "text-align", "letter-spacing", "word-spacing",
             "line-height", "text-indent", "list-style-type", "visibility", "cursor", "text-transform", "white-space")  # fmt: skip
DEFAULTS = {
    "display": "block", "visibility": "visible", "position": "static", "float": "none", "font-size": "16px",
    "font-weight": "400", "font-style": "normal", "color": "rgb(0, 0, 0)", "background-color": "rgba(0, 0, 0, 0)",
    "background-image": "none", "text-decoration-line": "none", "text-align": "start", "direction": "ltr",
    "letter-spacing": "normal", "word-spacing": "0px", "line-height": "normal", "text-transform": "none", "cursor": "auto", "order": "0",
    "flex-direction": "row", "overflow-x": "visible", "overflow-y": "visible", "list-style-type": "disc",
    "animation-name": "none", "opacity": "1", "white-space": "normal", "outline-style": "none",
    "unicode-bidi": "normal", "text-overflow": "clip", "text-indent": "0px",
    "border-bottom-style": "none", "font-family": "Arial",
}  # fmt: skip
ROLES = {
    "a": "link", "button": "button", "img": "img", "nav": "navigation", "main": "main", "aside": "complementary",
    "header": "banner", "footer": "contentinfo", "ul": "list", "ol": "list", "li": "listitem", "table": "table",
    "tr": "row", "td": "cell", "th": "columnheader", "figure": "figure", "article": "article", "select": "combobox",
    "textarea": "textbox", "fieldset": "group", "dialog": "dialog", "p": "paragraph", "blockquote": "blockquote",
    "form": "form", "option": "option", "iframe": "", "svg": "", "summary": "",
}  # fmt: skip
SECTIONS = ["article", "aside", "main", "nav", "section"]  # a header or footer in these is that of the section
NO_ROLES = ("buton", "زر")  # what the tables write for a role that there is not
INPUT_ROLES = {
    "checkbox": "checkbox",
    "radio": "radio",
    "button": "button",
    "submit": "button",
    "image": "button",
    "reset": "button",
    "search": "searchbox",
    "number": "spinbutton",
    "range": "slider",
    "hidden": "",
}
INLINE = ("a", "span", "b", "strong", "em", "i", "img", "button", "input", "label", "svg", "q", "cite", "code", "bdi",
          "small", "abbr", "select", "textarea", "u", "sup", "sub", "mark")  # fmt: skip
SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
SILENT = ("img", "svg", "iframe", "video", "audio", "object", "embed", "area", "canvas")  # nothing is left of these
BOLD = ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")
SIZES = {"h1": 32.0, "h2": 24.0, "h3": 18.72, "h4": 16.0, "h5": 13.28, "h6": 10.72}


def _placed(attributes: dict[str, str]) -> Box | None:
    """Return the box of an element that its style places absolutely in px, None for others."""
    style = dict(part.split(":") for part in attributes.get("style", "").replace(" ", "").split(";") if part.count(":") == 1)
    if style.get("position") != "absolute":
        return None
    sides = [style.get(side, "").removesuffix("px") for side in ("left", "top", "width", "height")]
    return Box(*map(float, sides)) if all(side.replace(".", "").isdecimal() for side in sides) else None


def page(
    html: str,
    *,
    url: str = "https://ministry.example/page",
    images: tuple[ImageFacts, ...] = (),
    animations: tuple[Animation, ...] = (),
    source: str | None = None,
    **sections: object,
) -> Snapshot:
    """Return the snapshot of a page; a fragment is put into a plain English page, a document is taken as it is."""
    whole = html if re.search(r"<html\b", html, re.I) else (
        f'<!doctype html><html lang="en"><head><title>A page</title></head><body>{html}</body></html>'
    )  # fmt: skip
    builder = _Builder(whole, url)
    frame = builder.frame(animations)
    sections = {
        "keyboard": stated_keyboard(frame.rows), "zoom": stated_zoom(frame.rows), "choices": stated_choices(frame.rows),
        "spacing": stated_spacing(frame.rows), "layers": stated_layers(frame.rows),
        "sendings": stated_sendings(frame.rows), "toggles": stated_toggles(frame.rows),
        "motion": stated_motion(frame.rows), "lettering": stated_lettering(frame.rows), **sections,
    }  # fmt: skip
    return Snapshot(asked_url=url, url=url, viewport=Viewport(), frames=(frame,), images=(*images, *builder.images),
                    source=whole if source is None else source, sections=dict(sections), browser="none")  # fmt: skip


def outcomes(rule: Rule, snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return (outcome, reason) of each judgement, in document order."""
    return [(judgement.outcome.value, judgement.reason) for judgement in rule.check(snapshot)]


def judged(rule: Rule, html: str) -> list[Judgement]:
    """Return the judgements of a rule on a piece of HTML."""
    return rule.check(page(html))


class _Builder:
    def __init__(self, html: str, url: str) -> None:
        self.soup = BeautifulSoup(html, "html.parser")
        self.url = url
        base = self.soup.find("base", href=True)
        self.base = urljoin(url, str(base["href"])) if isinstance(base, Tag) else url
        self.rows: list[Row] = []
        self.animations: list[Animation] = []
        self.images: list[ImageFacts] = []
        self.styles: list[tuple[str, ...]] = []
        self.top = 0.0

    def frame(self, animations: tuple[Animation, ...]) -> Frame:
        root = self.soup.find("html")
        assert isinstance(root, Tag)
        self._add(root, -1, dict(DEFAULTS), visible=True, exposed=True, nth=1)
        title = self.soup.find("title")
        doctype = next((str(node) for node in self.soup.contents if isinstance(node, Doctype)), None)
        document = DocumentInfo(
            url=self.url, language=_text(root.get("lang")), xml_language=_text(root.get("xml:lang")),
            direction=_text(root.get("dir")), title=collapse(title.get_text()) if title else None, doctype=doctype,
            charset="UTF-8", width=1280, height=max(self.top, 800),
            turned=tuple(number for number, row in enumerate(self.rows) if row.attributes and "data-turned" in row.attributes),
        )  # fmt: skip
        return Frame(index=0, document=document, rows=tuple(self.rows), properties=tuple(DEFAULTS),
                     styles=tuple(self.styles), animations=(*animations, *self.animations))  # fmt: skip

    def _add(self, tag: Tag, parent: int, outer: dict[str, str], *, visible: bool, exposed: bool, nth: int) -> None:
        attributes = {name: " ".join(value) if isinstance(value, list) else value for name, value in tag.attrs.items()}
        style = self._style(tag, attributes, outer)
        painted = tag.name not in ("head", "script", "style", "title", "meta", "link", "template", "noscript")
        painted = painted and (tag.name != "audio" or "controls" in attributes)
        shown = visible and painted and style["display"] != "none" and "hidden" not in attributes
        seen = shown and style["visibility"] == "visible" and "sr-only" not in attributes.get("class", "")
        heard = exposed and shown and style["visibility"] == "visible" and attributes.get("aria-hidden") != "true"
        role = self._role(tag, attributes)
        silent = role in ("none", "presentation") and tag.name in SILENT
        flags = (Flag.VISIBLE if seen else 0) | (Flag.EXPOSED if heard and not silent else 0)
        if tag.name in ("button", "input", "select", "textarea") or (tag.name == "a" and "href" in attributes) \
                or "tabindex" in attributes or attributes.get("contenteditable", "false") != "false":  # fmt: skip
            out_of_order = attributes.get("tabindex", "").strip().startswith("-")
            flags |= Flag.FOCUSABLE | (0 if out_of_order else Flag.TABBABLE)
        if "disabled" in attributes:
            flags |= Flag.DISABLED
        index = len(self.rows)
        self.styles.append(tuple(style.values()))
        width, height = float(attributes.get("width", 300)), float(attributes.get("height", 40))
        box = (_placed(attributes) or Box(0, self.top, width, height)) if shown else None
        if shown and tag.name not in INLINE:
            self.top += 20
        extra = self._extra(tag, attributes, width, height)
        self.rows.append(Row(tag.name, parent, "", attributes, int(flags), len(self.styles) - 1, box, role,
                             self._name(tag, attributes, role), nth, extra))  # fmt: skip
        self._stated(attributes, index)
        position = 0
        for child in tag.children:
            if isinstance(child, Tag):
                position += 1
                if child.name in SHAPES:  # counted in its svg, no row of its own
                    continue
                met = exposed and attributes.get("aria-hidden") != "true"
                self._add(child, index, style, visible=shown, exposed=met, nth=position)
            elif isinstance(child, NavigableString) and not isinstance(child, Comment) and child.strip():
                self.rows.append(Row(TEXT, index, re.sub(r"\s+", " ", str(child))))
            elif (
                isinstance(child, NavigableString)
                and not isinstance(child, Comment)
                and tag.name not in ("html", "head")
            ):
                self.rows.append(Row(TEXT, index, " "))

    def _stated(self, attributes: dict[str, str], index: int) -> None:
        if stated := attributes.get("data-animation"):
            facts = {"kind": "css-animation", "name": "a", "iterations": None, "state": "running"} | json.loads(stated)
            self.animations.append(Animation(row=index, **facts | {"properties": tuple(facts["properties"])}))
        if stated := attributes.get("data-image"):
            url = urljoin(self.url, attributes["src"])
            self.images.append(ImageFacts(**{"url": url, "kind": "image/gif"} | json.loads(stated)))

    def _style(self, tag: Tag, attributes: dict[str, str], outer: dict[str, str]) -> dict[str, str]:
        style = {name: outer[name] if name in INHERITED else value for name, value in DEFAULTS.items()}
        if tag.name in INLINE:
            style["display"] = "inline"
        if tag.name in BOLD:
            style["font-weight"] = "700"
        if tag.name in SIZES:
            style["font-size"] = f"{SIZES[tag.name]}px"
        if tag.name == "a" and "href" in attributes:
            style["text-decoration-line"], style["color"] = "underline", "rgb(0, 0, 238)"
        if attributes.get("dir") in ("rtl", "ltr"):
            style["direction"] = attributes["dir"]
        for declaration in attributes.get("style", "").split(";"):
            name, colon, value = declaration.partition(":")
            if colon and name.strip() in style:
                style[name.strip()] = value.replace("!important", "").strip()
            elif colon and name.strip() == "background":
                style["background-image"] = value.strip() if "url(" in value else "none"
        return style

    def _role(self, tag: Tag, attributes: dict[str, str]) -> str:
        explicit = [role for role in attributes.get("role", "").split() if role not in NO_ROLES]
        if explicit:
            return explicit[0]
        if re.fullmatch("h[1-6]", tag.name):
            return "heading"
        if tag.name == "input":
            return INPUT_ROLES.get(attributes.get("type", "text"), "textbox")
        if tag.name == "img" and attributes.get("alt") == "":
            return "none"
        if tag.name == "a" and "href" not in attributes:
            return ""
        if tag.name in ("header", "footer") and tag.find_parent(SECTIONS):
            return ""
        return ROLES.get(tag.name, "")

    def _name(self, tag: Tag, attributes: dict[str, str], role: str) -> str | None:
        if not role and tag.name not in ("svg", "iframe", "img", "video", "audio", "object", "area"):
            return None
        if references := attributes.get("aria-labelledby", "").split():
            found = (self.soup.find(id=reference) for reference in references)
            return collapse(" ".join(node.get_text(" ") for node in found if isinstance(node, Tag)))
        if label := attributes.get("aria-label", "").strip():
            return label
        if tag.name in ("img", "area") or attributes.get("type") == "image":
            return collapse(attributes.get("alt") or attributes.get("title", ""))
        if tag.name == "svg":
            title = tag.find("title")
            return collapse(title.get_text()) if title else ""
        if tag.name in ("input", "select", "textarea"):
            label_tag = self.soup.find("label", attrs={"for": attributes.get("id", "\0")}) or tag.find_parent("label")
            fallback = (
                attributes.get("value", "")
                if role == "button"
                else attributes.get("title") or attributes.get("placeholder", "")
            )
            return collapse(_heard(label_tag)) if isinstance(label_tag, Tag) else collapse(fallback)
        if role in ("link", "button", "heading", "cell", "columnheader", "option", "listitem", "tab", "menuitem"):
            return collapse(self._content(tag)) or attributes.get("title", "")
        return attributes.get("title", "")

    def _content(self, tag: Tag) -> str:
        parts: list[str] = []
        for child in tag.children:
            if isinstance(child, Tag):
                if (
                    child.get("aria-hidden") == "true"
                    or child.has_attr("hidden")
                    or "display:none" in str(child.get("style", "")).replace(" ", "")
                ):
                    continue
                attributes = {name: str(value) for name, value in child.attrs.items()}
                own = (
                    self._name(child, attributes, self._role(child, attributes))
                    if child.name in ("img", "svg", "input") or "aria-label" in child.attrs
                    else None
                )
                parts.append(self._content(child) if own is None else own)
            elif not isinstance(child, Comment):
                parts.append(str(child))
        return "".join(parts)

    def _extra(self, tag: Tag, attributes: dict[str, str], width: float, height: float) -> dict[str, object]:
        extra: dict[str, object] = {}
        if tag.name in ("a", "area") and "href" in attributes:
            extra["href"] = urljoin(self.base, attributes["href"])
        if tag.name == "img":
            extra |= {"src": urljoin(self.url, attributes.get("src", "")), "natural": [width, height], "complete": True}
        if tag.name in ("video", "audio"):
            extra |= {name: name in attributes for name in ("muted", "loop", "controls", "autoplay")}
            extra |= {"paused": "autoplay" not in attributes, "duration": float(attributes.get("data-duration", 30)),
                      "src": attributes.get("src", ""), "time": 0, "audio": 0, "ready": 0, "error": 0,
                      "tracks": []}  # fmt: skip
        if tag.name == "svg":
            extra["shapes"] = len(tag.find_all(SHAPES))
        extra |= json.loads(attributes.get("data-extra", "{}"))
        return extra


def _heard(label: Tag) -> str:
    return " ".join(text for text in label.find_all(string=True) if not text.find_parent(attrs={"aria-hidden": "true"}))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def decoded(data: bytes) -> Snapshot:
    """Return a snapshot from its stored form."""
    return msgspec.json.decode(data, type=Snapshot)
