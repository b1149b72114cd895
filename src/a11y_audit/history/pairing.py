"""Two runs of a site, finding by finding: what both have, what came, what went, and what nobody looked at again.

Which finding is which is decided as for a baseline (`matching.match`), and nothing counts as gone unless its page was
audited again and its rule could run there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, structs

from a11y_audit.judging.matching import Aliases, Sighting, match, sighting
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.history import Seen
from a11y_audit.model.result import AuditResult, Check
from a11y_audit.model.review import Decision

SITE = ""  # stands for the page of findings about the site as a whole
Placed = tuple[str, Finding]  # page, finding


class Told(Struct, frozen=True, gc=False):
    """A finding as comparison sees it: one sighting, repeated for each element that it speaks of."""

    finding: Finding
    sighting: Sighting
    views: frozenset[str]  # windows and colour schemes that showed it


class Side(Struct, frozen=True, kw_only=True):
    """One run, read once and compared with the run before and the run after."""

    pages: frozenset[str]
    told: Mapping[str, Sequence[Told]]  # by page; what somebody must act on and what counts at this run's level
    decided: Mapping[str, Sequence[Sighting]]  # by page; doubts that a person took for no barrier
    untested: Mapping[str, frozenset[str]]  # by page; rules that could not run there
    ran: Mapping[str, str]  # every id, of today or earlier, under which a rule of this run is known
    aliases: Aliases
    wanted: frozenset[str]  # criteria that were asked for
    views: Mapping[str, frozenset[str]]  # windows and colour schemes, by page
    over_site: frozenset[str]  # rules that judged all pages together: what they find hangs on each of them


class Paired(Struct, frozen=True, kw_only=True):
    """What became of the findings on the pages that both runs audited."""

    pages: int
    came: tuple[Placed, ...]
    went: tuple[Placed, ...]
    # Not there, and nobody looked: the rule did not run, its criterion was not asked for, its page was not opened
    # in the window that showed it, or a page that it hung on was not audited.
    unseen: tuple[Placed, ...]
    unchanged: int


def side(run: AuditResult | Seen) -> Side:
    """Return a run as comparison needs it."""
    wanted = frozenset(verdict.id for verdict in run.criteria)
    told: dict[str, list[Told]] = {}
    untested: dict[str, set[str]] = defaultdict(set)
    views: dict[str, set[str]] = defaultdict(set)
    everything = [(page.final_url, str(page.viewport), page.findings, page.checks) for page in run.pages]
    for url, view, findings, checks in [*everything, (SITE, "", run.site, run.site_checks)]:
        _join(told.setdefault(url, []), findings, wanted, view)
        untested[url] |= _untested(checks)
        views[url].add(view)
    decided: dict[str, list[Sighting]] = defaultdict(list)
    for entry in run.reviewed:
        decided[entry.page] += [_as_doubt(sighting(entry.finding))] * entry.finding.places
    return Side(
        pages=frozenset(page.final_url for page in run.pages), told=told, decided=decided,
        untested={url: frozenset(rules) for url, rules in untested.items()},
        ran={name: rule.id for rule in run.rules for name in (*rule.known_as, rule.id)},
        aliases={rule.id: rule.known_as for rule in run.rules if rule.known_as}, wanted=wanted,
        views={url: frozenset(seen) for url, seen in views.items()},
        over_site=frozenset(check.rule for check in run.site_checks),
    )  # fmt: skip


def pair(old: Side, new: Side) -> Paired:
    """Return what differs between two runs of one site, on the pages that both audited."""
    common = old.pages & new.pages
    lost, joined = old.pages - common, new.pages - common
    came: list[Placed] = []
    went: list[Placed] = []
    unseen: list[Placed] = []
    unchanged = 0
    for url in [*(url for url in old.told if url in common), SITE]:
        known, found = old.told.get(url, ()), new.told.get(url, ())
        arrived, left, stayed = _page(known, found, old.decided.get(url, ()), new.decided.get(url, ()), new.aliases)
        # What may come of a page that only the later run looked at is no news of the pages that both did.
        came += [(url, finding) for finding in arrived if not (joined and _is_of_all(finding.rule, url, new))]
        unchanged += stayed
        shared = old.views[url] & new.views[url]  # runs in other windows altogether are compared all the same
        for one in left:
            is_gone = (
                _was_looked_for(one.finding, url, new)
                and not (lost and _is_of_all(one.finding.rule, url, new))
                and (not shared or bool(one.views & new.views[url]))
            )
            (went if is_gone else unseen).append((url, one.finding))
    return Paired(pages=len(common), came=tuple(came), went=tuple(went), unseen=tuple(unseen), unchanged=unchanged)


def _page(
    known: Sequence[Told], found: Sequence[Told], decided_then: Sequence[Sighting], decided_now: Sequence[Sighting],
    aliases: Aliases,
) -> tuple[list[Finding], list[Told], int]:  # fmt: skip
    """What came to a page, what left it, and how many findings stayed. What a person decided is neither."""
    olds, news = list(_each(known)), list(_each(found))
    answers = match(
        [*(one.sighting for _, one in olds), *decided_then], [*(one.sighting for _, one in news), *decided_now], aliases
    )
    free = set(range(len(olds))) - set(answers)
    missing = {nth for (nth, _), place in zip(news, answers, strict=False) if place is None}
    # A doubt that a person has since taken for a failure is a new failure, yet the doubt is not gone.
    rejected = [nth for nth in sorted(missing) if _is_rejected(found[nth].finding)]
    if rejected and free:
        places = sorted(free)
        again = match([olds[n][1].sighting for n in places], [_as_doubt(found[n].sighting) for n in rejected], aliases)
        free -= {places[place] for place in again if place is not None}
    answered = {nth for place, (nth, _) in enumerate(olds) if place not in free}
    return (
        [one.finding for nth, one in enumerate(found) if nth in missing],
        [one for nth, one in enumerate(known) if nth not in answered],
        len(found) - len(missing),
    )


def _join(known: list[Told], findings: Iterable[Finding], wanted: frozenset[str], view: str) -> None:
    """Add findings that count. Seen in several windows, a page has as many copies as the window with most of them."""
    free: dict[Sighting, list[int]] = defaultdict(list)
    for nth, one in enumerate(known):
        free[one.sighting].append(nth)
    for finding in findings:
        if finding.is_problem and not wanted.isdisjoint(finding.criteria):
            one = Told(finding, sighting(finding), frozenset({view}))
            if free and free[one.sighting]:
                nth = free[one.sighting].pop(0)
                known[nth] = structs.replace(known[nth], views=known[nth].views | one.views)
            else:
                known.append(one)


def _each(told: Sequence[Told]) -> Iterator[tuple[int, Told]]:
    """Each element that findings speak of, with the number of its finding."""
    return ((nth, one) for nth, one in enumerate(told) for _ in range(one.finding.places))


def _is_of_all(rule: str, url: str, new: Side) -> bool:
    """Tell whether a finding was made by looking at all pages together, whichever of them it is told of."""
    return url == SITE or new.ran.get(rule) in new.over_site


def _was_looked_for(finding: Finding, url: str, new: Side) -> bool:
    rule = new.ran.get(finding.rule)
    return (
        rule is not None
        and rule not in new.untested.get(url, ())
        and not new.wanted.isdisjoint(finding.criteria)
    )


def _untested(checks: Iterable[Check]) -> set[str]:
    return {check.rule for check in checks if check.outcome is Outcome.UNTESTED}


def _is_rejected(finding: Finding) -> bool:
    return finding.review is not None and finding.review.decision is Decision.REJECT


def _as_doubt(one: Sighting) -> Sighting:
    return structs.replace(one, outcome=Outcome.CANT_TELL)
