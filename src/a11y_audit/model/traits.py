"""What an element is known by when its page is rebuilt: words folded, made-up names and positions left out."""

from __future__ import annotations

from msgspec import Struct


class Traits(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Traits of an element as `identity.traits` reads them; all empty for a page or site as a whole."""

    role: str = ""
    name: str = ""
    path: str = ""  # tags and landmark roles from the root
    text: str = ""
    points: str = ""  # what it shows, leads to or sends: the name of a file or field
