"""The recorded runs of a site, side by side: what changed, by criterion, provision and part of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from a11y_audit import indicators, rulings, sample, standards
from a11y_audit.difference import method
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.history import Kept, Run, RunPage
from a11y_audit.model.result import Verdict
from a11y_audit.model.text import Text
from a11y_audit.model.trend import Changes, Point, Series, Trend
from a11y_audit.record import read
from a11y_audit.record.database import Database
from a11y_audit.record.write import SITE
from a11y_audit.render.ledger import BASES, basis

_SERIOUS = frozenset({Impact.SERIOUS.value, Impact.CRITICAL.value})


class Sight(Struct, frozen=True, kw_only=True):
    """All that is read of one run."""

    run: Run
    pages: tuple[RunPage, ...]
    failures: tuple[Kept, ...]  # those that count: of a criterion that was asked for
    criteria: tuple[Verdict, ...]
    provisions: tuple[Verdict, ...]


def build(database: Database, runs: Sequence[Run]) -> Trend:
    """Return the trend of runs of one site, at least one, given the oldest first."""
    sights = [look(database, run) for run in runs]
    points = tuple(
        _point(sight, before) for sight, before in zip(sights, [None, *sights[:-1]], strict=True)
    )  # fmt: skip
    return Trend(
        site=runs[-1].site,
        points=points,
        criteria=_by_verdict([sight.criteria for sight in sights]),
        provisions=_by_verdict([sight.provisions for sight in sights]),
        groups=_by_group(sights),
        indicators=indicators.over(points),
        sample=sample.draw(read.result(database, runs[-1].number)),
    )


def look(database: Database, run: Run) -> Sight:
    """Read one run."""
    verdicts = read.verdicts(database, run.number)
    given = {ruling.subject: ruling for ruling in read.rulings(database, run.number)}
    criteria, provisions = rulings.decide(
        [v for v in verdicts if not v.id.startswith("CXP")], [v for v in verdicts if v.id.startswith("CXP")], given
    )
    wanted = {verdict.id for verdict in criteria}
    failures = tuple(
        found for found in read.findings(database, run.number)
        if found.outcome is Outcome.FAILED and wanted & set(found.criteria)
    )  # fmt: skip
    pages = read.pages(database, run.number)
    return Sight(run=run, pages=pages, failures=failures, criteria=criteria, provisions=provisions)


def changes(before: Sight, after: Sight) -> Changes:
    """Return what is new and what is fixed on the pages that both runs audited; a second copy of a defect is new."""
    common = {page.url for page in before.pages} & {page.url for page in after.pages}
    old, now = _copies(before, common), _copies(after, common)
    return Changes(new=(now - old).total(), fixed=(old - now).total(), pages=len(common))


def _copies(sight: Sight, urls: set[str]) -> Counter[tuple[str, str, str]]:
    by_position = {page.position: page.url for page in sight.pages} | {SITE: ""}
    counted: Counter[tuple[str, str, str]] = Counter()
    for found in sight.failures:
        url = by_position.get(found.position, "")
        if not url or url in urls:
            counted[url, found.rule, found.fingerprint] += found.copies
    return counted


def _point(sight: Sight, before: Sight | None) -> Point:
    run = sight.run
    failing = {page.url for page in sight.pages if page.failed}
    languages: dict[str, set[str]] = {}
    for page in sight.pages:
        languages.setdefault(page.language.partition("-")[0].lower(), set()).add(page.url)
    urls = {page.url for page in sight.pages}
    return Point(
        number=run.number, run=run.run, started=run.started, who=run.who, level=run.level, complete=run.complete,
        interrupted=run.interrupted, pages=len(urls), not_audited=run.not_audited, failed=run.failed,
        serious=sum(found.copies for found in sight.failures if found.impact in _SERIOUS), cant_tell=run.cant_tell,
        pages_failing=len(failing), shares=_shares(sight.criteria),
        criteria=len(sight.criteria),
        decided=sum(v.ruled is not None and v.outcome is not Outcome.CANT_TELL for v in sight.criteria),
        languages={code: (len(found), len(found & failing)) for code, found in sorted(languages.items())},
        changes=changes(before, sight) if before else None, method=_method(before, sight) if before else (),
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
