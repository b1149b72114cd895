"""Links of one name that lead to different places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from a11y_audit.model.dom import Element, collapse
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.links import LinkContexts, destination, links


@dataclass(frozen=True)
class Twins:
    """Links with equal names, in document order, and whether two of them stand in the very same context."""

    links: tuple[Element, ...]
    destinations: int
    together: bool

    @property
    def name(self) -> str:
        return self.links[0].name

    @property
    def apart(self) -> bool:
        """Tell whether they lead to different addresses."""
        return self.destinations > 1


def twins(snapshot: Snapshot) -> Iterator[Twins]:
    """Yield the sets of links whose names match (white space and case aside) and whose targets are known."""
    by_name: dict[str, list[Element]] = {}
    for link in links(snapshot):
        if destination(link):
            by_name.setdefault(collapse(link.name).casefold(), []).append(link)
    contexts = LinkContexts()
    for group in by_name.values():
        if len(group) > 1:
            count = len({destination(link) for link in group})
            yield Twins(tuple(group), count, together=count > 1 and _share_context(group, contexts))


def _share_context(group: list[Element], contexts: LinkContexts) -> bool:
    """Tell whether two links to different places have exactly the same elements as their context (ACT rule fd3a94)."""
    seen: dict[tuple[Element, ...], str] = {}
    for link in group:
        target = destination(link)
        if seen.setdefault(contexts.of(link).elements, target) != target:
            return True
    return False
