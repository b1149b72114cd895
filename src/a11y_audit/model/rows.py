"""The rows of a page's documents, as the browser wrote them down: plain records that model.dom gives views of."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from msgspec import Struct

from a11y_audit.model.finding import Box

TEXT = "#text"
PARENT_OF_ROOT = -1


class Flag(IntEnum):
    """Facts about an element that are true or false, each a bit of Row.flags."""

    VISIBLE = 1  # painted: not display:none, hidden, clipped away, off screen or of no size
    EXPOSED = 2  # in the accessibility tree
    FOCUSABLE = 4
    TABBABLE = 8
    DISABLED = 16
    SHADOW_CHILD = 32  # its parent node is a shadow root
    INERT = 64  # nothing in it takes focus: the inert attribute, or outside of an open modal dialog


class Row(Struct, frozen=True, array_like=True, gc=False):
    """One element or text node; short names in the page, full names here."""

    tag: str  # lower-case local name, or "#text"
    parent: int  # row of the flat-tree parent
    text: str = ""  # text nodes: their data with white space runs made one space
    attributes: dict[str, str] = {}
    flags: int = 0
    style: int = 0  # row of the frame's style table
    box: Box | None = None
    role: str = ""  # explicit or implicit ARIA role; "" is none
    name: str | None = None  # accessible name where the role can have one; None: not computed
    nth: int = 1  # 1-based position among its parent's child elements (CSS :nth-child)
    extra: dict[str, Any] = {}  # what only some elements have: natural size, resolved href, media state ...


class Animation(Struct, frozen=True, array_like=True):
    """A CSS, Web Animations or SMIL animation that was running or paused when the page had settled."""

    row: int
    kind: str  # css-animation | css-transition | script | smil
    name: str
    duration: float  # ms of one iteration
    iterations: float | None  # None: endless
    state: str  # running | paused | finished | idle
    properties: tuple[str, ...]
    pseudo: str = ""


class DocumentInfo(Struct, frozen=True, kw_only=True):
    """What a document says of itself."""

    url: str
    root: str = "html"  # local name of the root element
    content_type: str = "text/html"
    language: str | None = None  # the root's lang attribute, None when absent
    xml_language: str | None = None
    direction: str | None = None  # the root's dir attribute, None when absent
    title: str | None = None  # text of the first title element, None when there is none
    doctype: str | None = None
    charset: str = ""
    mode: str = "CSS1Compat"
    width: float = 0  # of the whole document, CSS px
    height: float = 0
    turned: tuple[int, ...] = ()  # rows of what style sheets turn by a quarter when the device is turned
