"""Make the Arabic text of a printed PDF text again: the browser names the shapes of letters, not the letters.

A PDF font says by a table (ToUnicode, ISO 32000-1, 9.10.3) which letters its glyphs are. Chromium takes them from the
font, where a joined letter is one of the presentation forms that Unicode keeps for old systems (U+FB50 to U+FEFC).
Words of these are found by no search, and screen readers spell them out or pass them over.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

_BLOCK = re.compile(rb"(\d+) begin(bfchar|bfrange)(.*?)end\2", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f]+)>"
_CHAR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\]]*)\])")
BLOCK = 100  # entries of one block at most (Adobe Technical Note 5014)


def readable(content: bytes, moment: str) -> bytes:
    """Return the PDF with letters for shapes, and a moment (ISO 8601) as its dates: the same page, the same file."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for table in _tables(writer):
        table.set_data(as_letters(table.get_data()))
    try:
        at = datetime.fromisoformat(moment).astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        writer.add_metadata({"/CreationDate": at, "/ModDate": at})
    except ValueError:  # a result that some other program wrote
        pass
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def as_letters(table: bytes) -> bytes:
    """Return a ToUnicode table whose presentation forms are the letters that they are shapes of."""
    if not any(_of(target) != target for _, _, target in _entries(table)):
        return table
    lines = [b"<%s> <%s>" % (code, _of(target)) for _, code, target in _entries(table)]
    blocks = [lines[start : start + BLOCK] for start in range(0, len(lines), BLOCK)]
    made = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks)
    first, last = (list(_BLOCK.finditer(table))[place] for place in (0, -1))
    return table[: first.start()] + made + table[last.end() :]


def _tables(pdf: Any) -> list[Any]:
    """Return the ToUnicode tables of all fonts of all pages."""
    found: dict[int, Any] = {}
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            if "/ToUnicode" in font.get_object():
                reference = font.get_object().raw_get("/ToUnicode")
                found[reference.idnum] = reference.get_object()
    return list(found.values())


def _entries(table: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield every glyph code with the text that it stands for (UTF-16BE), both as hex digits."""
    for block in _BLOCK.finditer(table):
        if block[2] == b"bfchar":
            for found in _CHAR.finditer(block[3]):
                yield int(found[1], 16), found[1], found[2]
            continue
        for found in _RANGE.finditer(block[3]):
            first, last, wide = int(found[1], 16), int(found[2], 16), len(found[1])
            listed = re.findall(_HEX, found[4]) if found[4] is not None else ()
            for step, code in enumerate(range(first, last + 1)):
                # What is not listed counts up in its last two bytes.
                target = listed[step] if listed else found[3][:-4] + b"%04X" % (int(found[3][-4:], 16) + step)
                yield code, b"%0*X" % (wide, code), target


def _of(target: bytes) -> bytes:
    text = bytes.fromhex(target.decode()).decode("utf-16-be", "replace")
    plain = "".join(unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufefc" else char for char in text)
    return target if plain == text else plain.encode("utf-16-be").hex().upper().encode()
