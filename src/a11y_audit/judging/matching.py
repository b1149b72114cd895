"""Which findings of a page were known before: by fingerprint, and where a page was restructured by what surely stayed.

Every known finding answers for one finding at most, so that a second copy of a known defect is new, and nothing that
is known can cover more than went away. What is no more than similar is not the same: it is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from msgspec import Struct

from a11y_audit.judging.identity import NUMBER, is_container, traits
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.traits import Traits

SHARED_PART = 0.6  # of the words of the shorter text: a list with a new entry is the same list
SHARED_WORDS = 3  # so many at least

_LANDMARKS = frozenset({"header", "nav", "main", "footer", "aside"})
_LANDMARK_ROLES = frozenset({"banner", "navigation", "main", "contentinfo", "complementary", "search"})
Aliases = Mapping[str, tuple[str, ...]]  # by rule: its earlier ids, and rules of other engines that find the same


class Sighting(Struct, frozen=True, kw_only=True, gc=False):
    """A finding as comparison over time sees it."""

    engine: str
    rule: str
    reason: str
    outcome: Outcome
    traits: Traits


def sighting(finding: Finding) -> Sighting:
    """Return a finding as comparison sees it."""
    return Sighting(
        engine=finding.engine, rule=finding.rule, reason=finding.reason, outcome=finding.outcome,
        traits=traits(finding),
    )  # fmt: skip


def match(known: Sequence[Sighting], found: Sequence[Sighting], aliases: Aliases) -> list[int | None]:
    """Return for each finding of a page the place of the known one that it is, None for a new one.

    Both lists are of one page at one viewport, or of the site as a whole.
    """
    pairs = _Pairs(known, found, aliases)
    pairs.join(_same)
    pairs.join(_same_element)
    pairs.join(_failure, _doubt)  # a known failure that is only a doubt now, never the other way
    pairs.join(_moved)
    pairs.join_similar()
    return pairs.answer


_Key = Callable[[Sighting], Hashable | None]


class _Pairs:
    def __init__(self, known: Sequence[Sighting], found: Sequence[Sighting], aliases: Aliases) -> None:
        self._known, self._found, self._aliases = known, found, aliases
        self._free = dict.fromkeys(range(len(known)))
        self.answer: list[int | None] = [None] * len(found)

    def join(self, key: _Key, found_key: _Key | None = None) -> None:
        """Join what has the same key, in order, each with one; a key of None joins nothing."""
        found_key = found_key or key
        open_: dict[Hashable, list[int]] = defaultdict(list)
        for place in self._free:
            if (found := key(self._known[place])) is not None:
                open_[found].append(place)
        for number, one in enumerate(self._found):
            if self.answer[number] is not None:
                continue
            for name in self._names(one):
                wanted = found_key(name)
                if wanted is not None and open_.get(wanted):
                    self._take(number, open_[wanted].pop(0))
                    break

    def join_similar(self) -> None:
        """Join containers whose content changed in part, the most similar first."""
        candidates = sorted(
            (-shared, number, place)
            for number, one in enumerate(self._found) if self.answer[number] is None and is_container(one.traits.path)
            for place in self._free
            if any(_place(name) == _place(self._known[place]) for name in self._names(one))
            if (shared := _shared(one.traits, self._known[place].traits)) >= SHARED_PART
        )  # fmt: skip
        for _, number, place in candidates:
            if self.answer[number] is None and place in self._free:
                self._take(number, place)

    def _take(self, number: int, place: int) -> None:
        self.answer[number] = place
        del self._free[place]

    def _names(self, one: Sighting) -> Iterable[Sighting]:
        """The finding under each name that its rule has had; the reasons of another rule say nothing here."""
        yield one
        for name in self._aliases.get(one.rule, ()):
            yield Sighting(engine=one.engine, rule=name, reason=one.reason, outcome=one.outcome, traits=one.traits)


def _same(one: Sighting) -> Hashable:
    return one.rule, one.reason, one.outcome, _strict(one.traits)


def _same_element(one: Sighting) -> Hashable:
    """The same rule says the same of the same element, for another reason."""
    return one.rule, one.outcome, _strict(one.traits)


def _failure(one: Sighting) -> Hashable | None:
    return (one.rule, _strict(one.traits)) if one.outcome is Outcome.FAILED else None


def _doubt(one: Sighting) -> Hashable | None:
    return (one.rule, _strict(one.traits)) if one.outcome is Outcome.CANT_TELL else None


def _moved(one: Sighting) -> Hashable | None:
    """The same words or the same target in the same landmark, at another place of its outline."""
    found = one.traits
    if not (f"{found.name} {found.text}".strip(f"{NUMBER} ") or found.points):
        return None
    role = found.role if found.name else ""  # running text is the same in a paragraph and in a quotation
    return one.rule, one.reason, one.outcome, role, found.name, found.text, found.points, landmark(found.path)


def landmark(path: str) -> str:
    """Return the first landmark of a tag path, "" where there is none."""
    for step in path.split("/"):
        tag, _, role = step.partition("[")
        if tag in _LANDMARKS or role.rstrip("]") in _LANDMARK_ROLES:
            return tag
    return ""


def _strict(found: Traits) -> Hashable:
    return found.role, found.name, found.path, found.text, "" if found.name or found.text else found.points


def _place(one: Sighting) -> Hashable:
    return one.rule, one.outcome, one.traits.role, one.traits.name, one.traits.path


def _shared(one: Traits, other: Traits) -> float:
    here, there = (set(found.text.split()) - {NUMBER} for found in (one, other))
    both = len(here & there)
    return both / min(len(here), len(there)) if both >= SHARED_WORDS else 0.0
