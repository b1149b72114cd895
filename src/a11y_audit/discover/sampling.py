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


class Sampler:
    """Draws in rounds, since a page may lead to kinds that were not known before it was opened.

    A round takes the first page of each kind that has none yet, in the order given; where there are more kinds than
    places, chance decides among them. A round without a new kind takes pages by chance, half of the places that are
    left: what these lead to may still be of a new kind. The same addresses in the same rounds give the same sample.
    """

    def __init__(self, seed: str) -> None:
        self._chance = random.Random(seed)
        self._met: set[tuple[str, ...]] = set()

    def meet(self, url: str) -> None:
        """Note a page that stands for its kind without being drawn."""
        self._met.add(kind(url))

    def draw(self, urls: Sequence[str], room: int) -> frozenset[int]:
        """Return the positions of a round's pages: none without room or addresses, never more than `room`."""
        first: dict[tuple[str, ...], int] = {}
        for position, url in enumerate(urls):
            what = kind(url)
            if what not in self._met:
                first.setdefault(what, position)
        if first:
            chosen = list(first.values())
            if len(chosen) > room:
                chosen = self._chance.sample(chosen, max(0, room))
        else:
            chosen = self._chance.sample(range(len(urls)), min(len(urls), (max(0, room) + 1) // 2))
        for position in chosen:
            self.meet(urls[position])
        return frozenset(chosen)
