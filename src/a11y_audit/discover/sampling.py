"""Which pages stand for a site when not all can be audited: one of each kind, then some by chance (WCAG-EM 1.0).

Its step 3 asks for a structured sample (pages of each type) and a random one beside it. A kind is told by the address:
pages of one folder are of one kind, numbers and tokens do not matter; a page directly under the root or under a
language is a kind of its own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from urllib.parse import unquote

from .url import parse

_VARIABLE = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[a-z]{2})?", re.IGNORECASE)


def kind(url: str) -> tuple[str, ...]:
    """Return what pages of one template share, as far as their addresses tell."""
    address = parse(url)
    route, _, route_query = address.route.lstrip("!").partition("?")
    segments = [_VARIABLE.sub("0", unquote(part)) for part in f"{address.path}/{route}".split("/") if part]
    names = sorted({part.partition("=")[0] for part in f"{address.query}&{route_query}".split("&") if part})
    folders, leaf = segments[:-1], segments[-1:]
    is_top = not [folder for folder in folders if not _LANGUAGE.fullmatch(folder)]
    return (address.authority, *folders, *(leaf if is_top else ["*"]), "?", *names)


def sample(urls: Sequence[str], size: int, seed: str) -> frozenset[int]:
    """Return the positions of the chosen: the first page of each kind in the order given, then others by chance.

    Where there are more kinds than places, chance decides among the kinds. The same addresses give the same sample.
    """
    chance = random.Random(seed)
    first: dict[tuple[str, ...], int] = {}
    for position, url in enumerate(urls):
        first.setdefault(kind(url), position)
    structured = list(first.values())
    if len(structured) > size:
        structured = chance.sample(structured, size)
    chosen = set(structured)
    rest = [position for position in range(len(urls)) if position not in chosen]
    chosen.update(chance.sample(rest, min(len(rest), size - len(chosen))))
    return frozenset(chosen)
