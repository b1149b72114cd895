"""What axe names beside its verdict, so that a developer need not search: the attribute, the role, the id, the value.

axe's sentences are English and stay out; what its checks leave in `data` is code, the same in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

WHAT_LIMIT = 200  # characters: more than a reader takes in
# Rules whose data names code that is wrong or missing. Of others it is a measure, or a key of axe's own sentences.
_NAMING = frozenset(
    {
        "accesskeys", "aria-allowed-attr", "aria-allowed-role", "aria-conditional-attr", "aria-deprecated-role",
        "aria-prohibited-attr", "aria-required-attr", "aria-required-children", "aria-required-parent", "aria-roles",
        "aria-valid-attr", "aria-valid-attr-value", "duplicate-id", "duplicate-id-active", "duplicate-id-aria",
        "html-lang-valid", "meta-viewport", "meta-viewport-large", "valid-lang",
    }
)  # fmt: skip
_KEYS = ("prohibited", "values", "invalidAttrs", "needsReview")  # of data that is an object, in this order

# What names nothing and changes nothing for users: browsers pass over a reference to what is not there (yet).
_HARMLESS = {"aria-valid-attr-value": re.compile(r'aria-controls="[^"]*"')}


def only_asks(rule: str, named: str) -> bool:
    """Tell whether all that is named may be harmless, so that a person has to look."""
    harmless = _HARMLESS.get(rule)
    return harmless is not None and harmless.fullmatch(named) is not None


def what(rule: str, checks: Iterable[Mapping[str, Any]]) -> str:
    """Return what the checks of a node name, "" where they name nothing; short, in axe's order."""
    if rule not in _NAMING:
        return ""
    named = dict.fromkeys(name for check in checks for name in _names(check.get("data")))
    words = ", ".join(named)
    return words if len(words) <= WHAT_LIMIT else f"{words[: WHAT_LIMIT - 1]}…"


def _names(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield " ".join(data.split())
    elif isinstance(data, list):
        for item in data:
            yield from _names(item)
    elif isinstance(data, dict):
        yield from _names(next((data[key] for key in _KEYS if data.get(key)), None))
