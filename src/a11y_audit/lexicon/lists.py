"""Word lists as data: one TOML file a list, with its source, folded once on first use.

    source = "where the words come from"
    en = ["click here", ...]
    ar = ["اضغط هنا", ...]
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from a11y_audit.lexicon.fold import fold


@cache
def phrases(name: str, *languages: str) -> frozenset[str]:
    """Return the folded phrases of a list, in the languages asked for (all when none is named).

    Raises FileNotFoundError when there is no such list and KeyError when the list has no such language.
    """
    content = resources.files("a11y_audit.lexicon").joinpath(f"lists/{name}.toml").read_bytes().decode("utf-8")
    data = tomllib.loads(content)
    chosen = languages or tuple(key for key in data if key != "source")
    return frozenset(folded for language in chosen for phrase in data[language] if (folded := fold(phrase)))
