"""The recorded runs of a site, side by side: what changed, by criterion, provision and part of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from a11y_audit import sample, standards
from a11y_audit.history import indicators
from a11y_audit.history.difference import method
from a11y_audit.history.pairing import Side, pair, side
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.history import Run, RunPage
from a11y_audit.model.result import Verdict
from a11y_audit.model.text import Text
from a11y_audit.model.trend import Changes, OtherRun, Point, Series, Trend
from a11y_audit.people import rulings
from a11y_audit.record import read
from a11y_audit.record.database import Database
from a11y_audit.render.ledger import BASES, basis

_SERIOUS = frozenset({Impact.SERIOUS.value, Impact.CRITICAL.value})


class Sight(Struct, frozen=True, kw_only=True):
    """What is read of one run, without its findings."""

    run: Run
    pages: tuple[RunPage, ...]
    serious: int  # failures of serious and critical impact that count: of a criterion that was asked for
    criteria: tuple[Verdict, ...]
    provisions: tuple[Verdict, ...]


def build(database: Database, runs: Sequence[Run], left_out: Sequence[Run] = ()) -> Trend:
    """Return the trend of runs of one site, at least one, given the oldest first; it only names those left out."""
    sights: list[Sight] = []
    points: list[Point] = []
    before: Side | None = None  # findings of two runs at a time: those of two years would fill the memory
    for run in runs:
        sight, after = look(database, run), side(read.seen(database, run.number))
        changed = changes(before, after) if before else None
        points.append(_point(sight, changed, _method(sights[-1], sight) if sights else ()))
        sights.append(sight)
        before = after
    return Trend(
        site=runs[-1].site,
        points=tuple(points),
        criteria=_by_verdict([sight.criteria for sight in sights]),
        provisions=_by_verdict([sight.provisions for sight in sights]),
        groups=_by_group(sights),
        indicators=indicators.over(points),
        sample=sample.draw(read.result(database, runs[-1].number)),
        left_out=tuple(
            OtherRun(
                number=run.number, run=run.run, started=run.started, complete=run.complete, pages=run.pages,
                failed=run.failed,
            )
            for run in left_out
        ),
    )


def look(database: Database, run: Run) -> Sight:
    """Read one run."""
    verdicts = read.verdicts(database, run.number)
    given = {ruling.subject: ruling for ruling in read.rulings(database, run.number)}
    criteria, provisions = rulings.decide(
        [v for v in verdicts if not v.id.startswith("CXP")], [v for v in verdicts if v.id.startswith("CXP")], given
    )
    wanted = {verdict.id for verdict in criteria}
    serious = sum(
        copies for impact, ids, copies in read.failures(database, run.number)
        if impact in _SERIOUS and not wanted.isdisjoint(ids)
    )  # fmt: skip
    return Sight(
        run=run, pages=read.pages(database, run.number), serious=serious, criteria=criteria, provisions=provisions,
    )  # fmt: skip


def changes(before: Side, after: Side) -> Changes:
    """Return how many failures are new and fixed on the pages that both runs audited; see `pairing`."""
    found = pair(before, after)
    new, fixed, unseen = (
        sum(finding.outcome is Outcome.FAILED for _, finding in placed)
        for placed in (found.came, found.went, found.unseen)
    )
    return Changes(new=new, fixed=fixed, unseen=unseen, pages=found.pages)


def _point(sight: Sight, changed: Changes | None, method: tuple[str, ...]) -> Point:
    run = sight.run
    failing = {page.url for page in sight.pages if page.failed}
    languages: dict[str, set[str]] = {}
    for page in sight.pages:
        languages.setdefault(page.language.partition("-")[0].lower(), set()).add(page.url)
    urls = {page.url for page in sight.pages}
    return Point(
        number=run.number, run=run.run, started=run.started, who=run.who, level=run.level, complete=run.complete,
        interrupted=run.interrupted, pages=len(urls), not_audited=run.not_audited, failed=run.failed,
        serious=sight.serious, cant_tell=run.cant_tell,
        pages_failing=len(failing), shares=_shares(sight.criteria),
        criteria=len(sight.criteria),
        decided=sum(v.ruled is not None and v.outcome is not Outcome.CANT_TELL for v in sight.criteria),
        languages={code: (len(found), len(found & failing)) for code, found in sorted(languages.items())},
        changes=changed, method=method,
    )  # fmt: skip


def _shares(verdicts: Iterable[Verdict]) -> dict[str, int]:
    counted = Counter(basis(verdict) for verdict in verdicts)
    return {kind: counted[kind] for kind in BASES if counted[kind]}


def _method(before: Sight, after: Sight) -> tuple[str, ...]:
    same = {page.url for page in before.pages} == {page.url for page in after.pages}
    return method(before.run, after.run, same_pages=same)


def _by_verdict(runs: Sequence[Sequence[Verdict]]) -> tuple[Series, ...]:
    """A series for each criterion or provision that failed in any run."""
    by_run = [{verdict.id: verdict.failed for verdict in verdicts} for verdicts in runs]
    ids = sorted({id_ for found in by_run for id_, failed in found.items() if failed}, key=standards.order)
    return tuple(Series(id=id_, values=tuple(found.get(id_) for found in by_run), name=_name(id_)) for id_ in ids)


def _name(id_: str) -> Text | None:
    try:
        named = standards.provision(id_).gist if id_.startswith("CXP") else standards.criterion(id_).title
    except KeyError:  # of a standard that is not held here any more
        return None
    return Text(named.en, named.ar)


def _by_group(sights: Sequence[Sight]) -> tuple[Series, ...]:
    """A series for each part of the site; parts that never had a second page are left to the whole."""
    failed: list[Counter[str]] = []
    sizes: list[Counter[str]] = []
    for sight in sights:
        failed.append(Counter())
        sizes.append(Counter({group: len(urls) for group, urls in _urls(sight.pages).items()}))
        for page in sight.pages:
            failed[-1][page.group] += page.failed
    largest = {group: max(found[group] for found in sizes) for group in set().union(*sizes)}
    groups = sorted(group for group, size in largest.items() if size > 1 or group == "/")
    return tuple(
        Series(id=group, values=tuple(f[group] if s[group] else None for f, s in zip(failed, sizes, strict=True)))
        for group in groups
    )


def _urls(pages: Iterable[RunPage]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for page in pages:
        found.setdefault(page.group, set()).add(page.url)
    return found
