"""Pictures and moving things as people meet them: which pictures say something, what can stop a movement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.rows import Flag

_EXTENSION = r"\.(?:png|jpe?g|jfif|gif|svg|webp|avif|bmp|tiff?|ico|heic)"
_FILE = re.compile(rf"[^\s]*{_EXTENSION}(?:\?\S*)?|\S+(?: \S+)?{_EXTENSION}", re.I)
# What cameras, telephones, scanners and screens call their pictures.
_CAMERA = re.compile(
    r"(?:img|dsc[nf]?|dscf|pxl|mvimg|image|photo|scan|screenshot|screen[ _-]?shot|whatsapp image|capture|untitled)"
    r"[ _-]*\d[\d _.-]{2,}(?:at[\d _.-]+)?(?:\(\d+\))?",
    re.I,
)
_HASH = re.compile(r"(?=.*\d)(?=.*[a-f])[0-9a-f]{12,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
TINY = 10  # CSS px: smaller movements and pictures are ornaments


def pictures(snapshot: Snapshot) -> Iterator[Element]:
    """Yield what is exposed as a picture: img, role=img, svg with a name, picture buttons."""
    for element in snapshot.select("img", "image"):
        if element.role in ("img", "image") and element.exposed:
            yield element
    for element in snapshot.select("input"):
        if (element.attribute("type") or "").lower() == "image" and element.exposed:
            yield element


def source(element: Element) -> str:
    """Return the file name of a picture, "" when it has none."""
    path = urlsplit(str(element.extra.get("src") or element.attribute("src") or "")).path
    return unquote(path.rpartition("/")[2])


def called(element: Element) -> str:
    """Return what a report calls a picture: its file, else its tag, as a picture in the page's own text has no file."""
    address = str(element.extra.get("src") or element.attribute("src") or "")
    return f"<{element.tag}>" if address.startswith("data:") else source(element) or f"<{element.tag}>"


def is_file_name(name: str, file: str) -> bool:
    """Tell whether a name is that of a file, of a camera's picture, or a made-up code."""
    name = name.strip()
    if _FILE.fullmatch(name) or _CAMERA.fullmatch(name) or _HASH.fullmatch(name):
        return True
    told = [word for word in name.split() if fold(word) not in phrases("image_placeholders")]
    if len(told) == 1 and _FILE.fullmatch(told[0].strip(":()[]")):
        return True  # "x1.png image"
    stem = file.rpartition(".")[0]
    if not stem or name != stem:
        return False
    if re.search(r"_|-\w+-", stem):
        return True
    # "slide3" counts files; "A4", "2030" and "covid19" are names that a file may well bear.
    kind = fold(stem).rstrip("0123456789 ")
    counted = kind in phrases("image_placeholders") | phrases("image_kinds") | {"slide", "page", "file"}
    return counted and any(char.isdigit() for char in stem)


def stopping_controls(snapshot: Snapshot) -> list[Element]:
    """Return the buttons whose name says that they pause, stop, mute or hide something."""
    names = phrases("pause_names")
    return [
        element
        for element in snapshot.select("button", "summary")
        if element.exposed
        and not element.has(Flag.DISABLED)
        and any(fold(element.name).startswith(name) for name in names)
    ]


def has_other_content(element: Element) -> bool:
    """Tell whether the page holds text beside the element (SC 2.2.2: "presented in parallel with other content")."""
    body = next((node for node in element.ancestors() if node.tag == "body"), None)
    return body is not None and len(body.visible_text) > len(element.visible_text)


def area(element: Element) -> float:
    """Return the painted area in CSS px squared, 0 when it is not painted."""
    return element.box.width * element.box.height if element.box and element.visible else 0.0


def is_small(element: Element) -> bool:
    """Tell whether an element is too small to distract."""
    return element.box is None or element.box.width <= TINY or element.box.height <= TINY
