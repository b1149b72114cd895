"""What a PDF says to who cannot see it: its tags in the order of reading, each with the text under it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

_Marked = dict[int | None, str]  # text by the mark that ties it to a tag; None is tied to none
_PLAIN = "/NonStruct"  # a tag that says nothing: what it holds is shown as its parent's


def lines(pdf: PdfReader) -> Iterator[str]:
    """Yield a line a tag, indented by depth. Space at the ends of lines is not kept by the reader, so none is told."""
    marked = {page.indirect_reference.idnum: _marked(page) for page in pdf.pages if page.indirect_reference}
    root: Any = pdf.trailer["/Root"]
    yield from _of(root["/StructTreeRoot"], None, 0, marked)


def untagged(page: PageObject) -> str:
    """Return the text of a page that no tag holds: a screen reader passes it over."""
    return _marked(page).get(None, "")


def _marked(page: PageObject) -> _Marked:
    found: dict[int | None, str] = defaultdict(str)
    open_: list[int | None] = []

    def operand(operator: bytes, operands: Any, *_: object) -> None:
        if operator in (b"BDC", b"BMC"):
            inner: Any = operands[1] if operator == b"BDC" else None
            mark = inner.get("/MCID") if hasattr(inner, "get") else None
            open_.append(mark if mark is not None else open_[-1] if open_ else None)
        elif operator == b"EMC":
            open_.pop()

    def text(words: str, *_: object) -> None:
        found[open_[-1] if open_ else None] += " ".join(words.split())

    page.extract_text(visitor_operand_before=operand, visitor_text=text)
    return found


def _of(node: Any, page: int | None, depth: int, marked: dict[int, _Marked]) -> Iterator[str]:
    node = node.get_object()
    page = node.raw_get("/Pg").idnum if "/Pg" in node else page
    tag = node.get("/S", "")
    said, inside = [], []
    for kid in _kids(node):
        inner = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(inner, int) and page is not None:
            said.append(marked[page].get(int(inner), ""))
        elif isinstance(inner, DictionaryObject) and inner.get("/Type") == "/MCR":
            on = inner.raw_get("/Pg").idnum if "/Pg" in inner else page
            mark: Any = inner["/MCID"]
            said.append(marked[on].get(int(mark), "") if on is not None else "")
        elif isinstance(inner, DictionaryObject) and inner.get("/Type") != "/OBJR":
            inside.append(inner)
    # The head of a table stands on each page that the table goes over, and is one tag: told once.
    words = " ".join(dict.fromkeys(part for part in said if part))
    is_told = tag not in ("", _PLAIN)
    if is_told:
        scope = next((a["/Scope"] for a in _attributes(node) if "/Scope" in a), "")
        marks = [str(node[key]) for key in ("/Lang", "/Alt") if key in node] + ([str(scope)[1:]] if scope else [])
        yield f"{'  ' * depth}{' '.join([str(tag)[1:], *marks])}: {words}".rstrip(": ")
    elif words:
        yield f"{'  ' * depth}{words}"
    for child in inside:
        yield from _of(child, page, depth + is_told, marked)


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, list) else [node.raw_get("/K")]


def _attributes(node: Any) -> list[Any]:
    found = node.get("/A", [])
    return [entry.get_object() for entry in (found if isinstance(found, list) else [found])]
