"""Pictures whose lettering is exempt or essential: logotypes, and pictures that are more than their words.

WCAG 2.0 SC 1.4.5: "Logotypes (text that is part of a logo or brand name) are considered essential." Its definition of
an image of text leaves out "text that is part of a picture that contains significant other visual content".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.lettering import PictureText, share_said
from a11y_audit.reading.pictures import source

LOGO_SIZE = (420.0, 180.0)  # CSS px; what leads home or to another site and is larger is a banner
NUMBERS = 0.5  # a picture that shows more numbers than words is a chart, a plan, a table
HOME_DEPTH = 1  # parts of a path: / and /ar are the start of a site
_LOGO = re.compile(r"logos?|logotype|wordmark|emblem|brand(?:ing)?|crest|شعار\w*|الشعار", re.I)
_APART = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_./+%\s]+|(?<=\D)(?=\d)")
_REACH = 3  # ancestors whose class or id may say so


def is_logotype(snapshot: Snapshot, text: PictureText) -> bool:
    """Tell whether a picture shows a name in its owner's lettering, as far as the page says or the words do."""
    element = text.element
    if any(_LOGO.fullmatch(word) for name in _names(element) for word in _APART.split(name)):
        return True
    if _is_small(element) and _leads_home_or_away(element):
        return True
    return _says_names_alone(snapshot, text)


def is_more_than_words(text: PictureText) -> bool:
    """Tell whether a picture says of itself that it is a chart, map, screen or code, or shows mostly numbers."""
    if text.numbers > NUMBERS:
        return True
    told = " ".join([*_names(text.element, reach=0), _caption(text.element)])
    said = f" {fold(' '.join(_APART.split(told)))} "
    return any(f" {phrase} " in said for phrase in phrases("essential_pictures"))


def _names(element: Element, *, reach: int = _REACH) -> Iterator[str]:
    yield from (source(element), element.attribute("data") or "", element.name, element.attribute("alt") or "")
    yield element.attribute("title") or ""
    background = element.style("background-image")
    if "url(" in background and not background.startswith('url("data:'):
        yield background.rpartition("/")[2].partition('"')[0]
    for depth, node in enumerate((element, *element.ancestors())):
        if depth > reach or node.tag in ("body", "html", "header", "footer", "main"):
            return
        yield from (node.attribute("id") or "", node.attribute("class") or "")


def _caption(element: Element) -> str:
    figure = element.closest("figure")
    return " ".join(node.text for node in figure.descendants() if node.tag == "figcaption") if figure else ""


def _is_small(element: Element) -> bool:
    box = element.box
    return box is not None and box.width <= LOGO_SIZE[0] and box.height <= LOGO_SIZE[1]


def _leads_home_or_away(element: Element) -> bool:
    link = element.closest("link", "a")
    href = str(link.extra.get("href") or "") if link else ""
    try:
        goal, here = urlsplit(href), urlsplit(element.frame.document.url)
    except ValueError:
        return False
    if goal.scheme not in ("http", "https"):
        return False
    if goal.hostname != here.hostname:
        return True
    parts = [part for part in goal.path.split("/") if part]
    folders = [part for part in parts if not part.lower().startswith(("index.", "default.", "home"))]
    return len(folders) <= HOME_DEPTH and all(len(part) <= len("ar-SA") for part in folders)


def _says_names_alone(snapshot: Snapshot, text: PictureText) -> bool:
    """The words are names from the list, or those of the site: each of them stands in the page's title."""
    rest = f" {fold(' '.join(text.said))} "
    for phrase in sorted(phrases("logotypes"), key=len, reverse=True):
        rest = rest.replace(f" {phrase} ", " ")
    left = [word for word in text.telling if set(word.split()) & set(rest.split())]
    if not left:
        return True
    title = snapshot.main.document.title or ""
    return _is_small(text.element) and share_said(left, title) == 1.0
