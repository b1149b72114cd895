"""A baseline for a terminal: what it knows rule by rule, and what a change of it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from a11y_audit import standards
from a11y_audit.model.baseline import Baseline, Change, Entry
from a11y_audit.model.finding import Outcome
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import readable
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import comma_of, isolated
from a11y_audit.render.words import text

PAGES_SHOWN, ELEMENTS_SHOWN = 3, 5


def lines(baseline: Baseline, today: date, language: Language) -> Iterator[str]:
    """Yield what a baseline knows: the rules with most places first, and under each of them its elements."""
    site, day = isolated(baseline.site or "-", language), isolated(baseline.made[:10], language)
    yield text("baseline.file-title", language, site=site, date=day)
    yield _sizes(baseline, language)
    levels: dict[str, standards.Level] = {"A": "A", "AAA": "AAA"}
    wanted = frozenset(criterion.id for criterion in standards.criteria(levels.get(baseline.level, "AA")))
    by_rule: dict[str, list[Entry]] = defaultdict(list)
    for entry in baseline.entries:
        by_rule[entry.rule].append(entry)
    for rule, entries in sorted(by_rule.items(), key=lambda pair: (-_places(pair[1]), pair[0])):
        yield ""
        yield f"{isolated(rule, language)}: {text('baseline.file-places', language, _places(entries))}"
        for entry in entries[:ELEMENTS_SHOWN]:
            yield from _entry(entry, today, wanted, language)
        if len(entries) > ELEMENTS_SHOWN:
            yield f"  {text('baseline.and-more', language, len(entries) - ELEMENTS_SHOWN)}"


def created(file: str, baseline: Baseline, language: Language) -> str:
    """Return what was made."""
    return f"{isolated(file, language)}: {_sizes(baseline, language)}"


def changed(file: str, change: Change, language: Language) -> Iterator[str]:
    """Yield what a change of a baseline was."""
    name = isolated(file, language)
    yield text("baseline.changed", language, file=name, added=change.added, removed=change.removed, kept=change.kept)
    for key, count in (("renewed", change.renewed), ("still-over", change.expired), ("kept-unseen", change.unseen)):
        if count:
            yield text(f"baseline.{key}", language, count)
    if change.forgotten_pages:
        pages = comma_of(language).join(_page(page, language) for page in change.forgotten_pages[:PAGES_SHOWN])
        yield f"{text('baseline.forgotten', language, len(change.forgotten_pages))} {pages}"


def _page(page: str, language: Language) -> str:
    return isolated(readable(page), language) if page else text("console.whole-site", language)


def _entry(entry: Entry, today: date, wanted: frozenset[str], language: Language) -> Iterator[str]:
    found = entry.element
    element = entry.label or found.name or found.text or found.points or found.path or "-"
    pages = [_page(page, language) for page in entry.pages]
    more = [text("baseline.and-more", language, len(pages) - PAGES_SHOWN)] if len(pages) > PAGES_SHOWN else []
    is_advice = entry.outcome is Outcome.FAILED and wanted.isdisjoint(entry.criteria)
    kind = text("outcome.advice" if is_advice else f"outcome.{entry.outcome.value}", language)
    yield f"  {kind}{comma_of(language)}{isolated(shown(element), language)}: {' '.join([*pages[:PAGES_SHOWN], *more])}"
    said = []
    if entry.owner:
        said.append(text("baseline.accepted-by", language, owner=isolated(shown(entry.owner), language)))
    if entry.why:
        said.append(text("baseline.accepted-why", language, why=isolated(shown(entry.why), language)))
    if entry.until:
        key = "accepted-over" if entry.has_expired(today) else "accepted-until"
        said.append(text(f"baseline.{key}", language, until=isolated(entry.until.isoformat(), language)))
    if said:
        yield f"    {' '.join(said)}"


def _sizes(baseline: Baseline, language: Language) -> str:
    pages = text("baseline.file-pages", language, len(baseline.pages))
    comma = comma_of(language)
    return f"{pages}{comma}{text('baseline.file-places', language, _places(list(baseline.entries)))}"


def _places(entries: list[Entry]) -> int:
    return sum(sum(entry.pages.values()) for entry in entries)

