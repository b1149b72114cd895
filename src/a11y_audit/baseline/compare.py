"""A run held against a baseline: how each finding stands, what is gone, and what nobody looked at.

A fix never fails a run, and nothing counts as fixed unless its page was audited and its rule ran there. A page of the
baseline that should have been audited and was not makes the run incomplete.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, structs

from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import NOBODY, acceptance, fingerprint_of
from a11y_audit.baseline.reach import Reach
from a11y_audit.errors import ForeignBaselineError
from a11y_audit.judging.matching import Sighting, landmark, match, sighting
from a11y_audit.judging.reviews import day_of, page_key
from a11y_audit.judging.views import places
from a11y_audit.model.against import Against, Gone
from a11y_audit.model.baseline import Baseline, Entry
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, PageResult, are_known_to_differ
from a11y_audit.model.review import Decision
from a11y_audit.model.standing import Standing
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

# A component of the page's frame that stood on so many pages of the baseline stands on a new page as well: it is the
# same component, and one repair heals both.
SHARED_PAGES, SHARED_SHARE = 3, 1 / 3
FRAME = frozenset({"header", "nav", "footer"})

_Found = dict[tuple[int, str], int]  # copies found, by place of the entry and page


def hold(result: AuditResult, source: Source, today: date | None = None) -> AuditResult:
    """Return the run with how it stands to a baseline. Decisions of reviewers come first: see `reviewing.apply`.

    `today` is the day on which an acceptance must still hold; by default the day on which the run ended. Raises
    ForeignBaselineError when the two have no page in common.
    """
    baseline = source.baseline
    audited = {page_key(page.final_url) for page in result.pages}
    if audited and baseline.pages and not audited & set(baseline.pages):
        raise ForeignBaselineError(
            "{name} knows none of the pages of this run ({site}): it is the baseline of another site or part; "
            "name its own, or make one with `a11y-audit baseline create`",
            "لا يعرف خط الأساس {name} أيًا من صفحات هذا الفحص ({site})، فهو لموقع آخر أو لقسم آخر؛ "
            "حدد خط الأساس الخاص به، أو أنشئه بالأمر `a11y-audit baseline create`",
            name=source.name, site=baseline.site or worded("no site", "بلا موقع"),
        )
    holder = _Holder(result, baseline, today or day_of(result.finished))
    pages = holder.over_site(structs.replace(page, findings=holder.page(page)) for page in result.pages)
    site = holder.findings("", "", result.site)
    counts, gone = _counts(result, pages, site), holder.gone(audited)
    missing = tuple(page for page in baseline.pages if page not in audited and holder.reach.should_reach(page))
    against = Against(
        source=source.name, sha256=source.sha256, run=baseline.run, made=baseline.made,
        method=_method(result, baseline),
        new=counts[Standing.NEW, Outcome.FAILED], new_questions=counts[Standing.NEW, Outcome.CANT_TELL],
        unchanged=counts[Standing.UNCHANGED, Outcome.FAILED] + counts[Standing.UNCHANGED, Outcome.CANT_TELL],
        expired=counts[Standing.EXPIRED, Outcome.FAILED] + counts[Standing.EXPIRED, Outcome.CANT_TELL],
        fixed=gone["fixed"], stale=gone["stale"], unseen=gone["unseen"], outside=gone["outside"], missing_pages=missing,
        outside_pages=len(set(baseline.pages) - audited) - len(missing),
    )  # fmt: skip
    return structs.replace(
        result, pages=pages, site=site, baseline=against, complete=result.complete and not missing,
    )  # fmt: skip


class _Old(Struct, frozen=True):
    """One copy of an entry on a page."""

    place: int
    sighting: Sighting


class _Holder:
    def __init__(self, result: AuditResult, baseline: Baseline, today: date) -> None:
        self._result, self._baseline, self._today = result, baseline, today
        self._aliases = {rule.id: rule.known_as for rule in result.rules if rule.known_as}
        self._known = set(baseline.pages)
        self._sightings = [_sighting(entry) for entry in baseline.entries]
        self._on: dict[str, list[_Old]] = defaultdict(list)
        for place, entry in enumerate(baseline.entries):
            for page, copies in entry.pages.items():
                self._on[page] += [_Old(place, self._sightings[place])] * copies
        self._shared = [
            _Old(place, self._sightings[place])
            for place, entry in enumerate(baseline.entries) if self._is_shared(entry)
            for _ in range(max(entry.pages.values()))
        ]  # fmt: skip
        self._decided: dict[str, list[Finding]] = defaultdict(list)
        for reviewed in result.reviewed:
            self._decided[reviewed.page].append(reviewed.finding)
        self._seen: _Found = {}
        self.reach = Reach(result, baseline)

    def page(self, page: PageResult) -> tuple[Finding, ...]:
        """Return the findings of a page at one viewport, each with its standing."""
        return self.findings(page_key(page.final_url), page.final_url, page.findings)

    def findings(self, page: str, url: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return findings with their standing; what reviewers took for no barrier is not gone either."""
        is_new_page = bool(page) and page not in self._known
        olds = self._shared if is_new_page else self._on[page]
        told = [finding for finding in findings if finding.is_problem for _ in range(finding.places)]
        decided = [finding for finding in self._decided[url] for _ in range(finding.places)]
        asked = [*map(sighting, told), *map(_as_doubt, decided)]
        answers = match([old.sighting for old in olds], asked, self._aliases)
        if is_new_page:
            answers = [
                place if place is not None and asked[nth].traits == olds[place].sighting.traits else None
                for nth, place in enumerate(answers)
            ]
        self._note_rejected(olds, told, answers)
        found: Counter[int] = Counter(olds[place].place for place in answers if place is not None)
        if not is_new_page:
            for entry, count in found.items():
                self._seen[entry, page] = max(self._seen.get((entry, page), 0), count)
        places = iter(answers)
        made = []
        for finding in findings:
            own = [next(places) for _ in range(finding.places)] if finding.is_problem else [None]
            made.append(self._standing(finding, [olds[place].place for place in own if place is not None]))
        return tuple(made)

    def over_site(self, pages: Iterable[PageResult]) -> tuple[PageResult, ...]:
        """Return the pages, with what rules over the site told of another page than the baseline knows as known.

        Such a finding hangs on all pages together, and is told of the first of them: of another one as soon as a page
        comes or goes. Where the pages are the same, it is told of the same.
        """
        made = list(pages)
        rules = self.reach.site_rules
        if not rules or {page_key(page.final_url) for page in made} == self._known:
            return tuple(made)
        olds = [
            (place, page)
            for place, entry in enumerate(self._baseline.entries) if self.reach.name_now(entry.rule) in rules
            for page, copies in entry.pages.items()
            for _ in range(copies - self._seen.get((place, page), 0))
        ]  # fmt: skip
        met: set[int] = set()  # a page seen in several windows tells it in each of them
        for view in {page.viewport for page in made}:
            news = [
                (nth, at) for nth, page in enumerate(made) if page.viewport == view
                for at, finding in enumerate(page.findings)
                if finding.standing is Standing.NEW and finding.rule in rules and finding.places == 1
            ]  # fmt: skip
            found = [sighting(made[nth].findings[at]) for nth, at in news]
            answers = match([self._sightings[place] for place, _ in olds], found, self._aliases)
            for (nth, at), answer in zip(news, answers, strict=True):
                if answer is not None:
                    met.add(answer)
                    findings = list(made[nth].findings)
                    findings[at] = self._standing(findings[at], [olds[answer][0]])
                    made[nth] = structs.replace(made[nth], findings=tuple(findings))
        for answer in met:
            self._seen[olds[answer]] = self._seen.get(olds[answer], 0) + 1
        return tuple(made)

    def gone(self, audited: set[str]) -> dict[str, tuple[Gone, ...]]:
        """Return the entries that the run does not have, by what is known of them."""
        apart: dict[str, dict[int, dict[str, int]]] = {
            kind: defaultdict(dict) for kind in ("fixed", "stale", "unseen", "outside")
        }
        for place, entry in enumerate(self._baseline.entries):
            for page, copies in entry.pages.items():
                left = copies - self._seen.get((place, page), 0)
                if left > 0:
                    apart[self.reach.kind(entry, page, audited)][place][page] = left
        titles = {name: rule.title for rule in self._result.rules for name in (*rule.known_as, rule.id)}
        return {
            kind: tuple(
                _gone(self._baseline.entries[place], pages, titles) for place, pages in sorted(places.items())
            )
            for kind, places in apart.items()
        }  # fmt: skip

    def _standing(self, finding: Finding, places: Sequence[int]) -> Finding:
        """A finding is known when all elements that it speaks of are, and over when one of them is."""
        if not finding.is_problem:
            return finding
        if len(places) < finding.places:
            return structs.replace(finding, standing=Standing.NEW)
        entries = [self._baseline.entries[place] for place in places]
        entry = next((entry for entry in entries if entry.has_expired(self._today)), entries[0])
        standing = Standing.EXPIRED if entry.has_expired(self._today) else Standing.UNCHANGED
        said = acceptance(entry)
        return structs.replace(finding, standing=standing, accepted=None if said == NOBODY else said)

    def _note_rejected(self, olds: Sequence[_Old], told: Sequence[Finding], answers: list[int | None]) -> None:
        """A doubt of the baseline that a reviewer took for a failure is a new failure, yet the doubt is not fixed."""
        taken = {place for place in answers if place is not None}
        free = [nth for nth in range(len(olds)) if nth not in taken]
        rejected = [
            nth for nth, finding in enumerate(told)
            if answers[nth] is None and finding.review and finding.review.decision is Decision.REJECT
        ]  # fmt: skip
        if not rejected or not free:
            return
        pairs = match([olds[nth].sighting for nth in free], [_as_doubt(told[nth]) for nth in rejected], self._aliases)
        for place in pairs:
            if place is not None:
                answers.append(free[place])

    def _is_shared(self, entry: Entry) -> bool:
        pages = [page for page in entry.pages if page]
        enough = len(pages) >= max(SHARED_PAGES, SHARED_SHARE * len(self._baseline.pages))
        found = entry.element
        return enough and landmark(found.path) in FRAME and bool(found.name or found.text or found.points)


def _sighting(entry: Entry) -> Sighting:
    return Sighting(
        engine=entry.engine, rule=entry.rule, reason=entry.reason, outcome=entry.outcome, traits=entry.element
    )


def _as_doubt(finding: Finding) -> Sighting:
    return structs.replace(sighting(finding), outcome=Outcome.CANT_TELL)


def _gone(entry: Entry, pages: Mapping[str, int], titles: Mapping[str, Text]) -> Gone:
    found = entry.element
    return Gone(
        rule=entry.rule, title=titles.get(entry.rule, Text(entry.rule, entry.rule)), reason=entry.reason,
        outcome=entry.outcome, impact=entry.impact, criteria=entry.criteria,
        element=entry.label or found.name or found.text or found.points or found.path, pages=tuple(pages),
        places=sum(pages.values()),
        fingerprint=fingerprint_of(entry), owner=entry.owner,
    )  # fmt: skip


def _counts(
    result: AuditResult, pages: Iterable[PageResult], site: Iterable[Finding]
) -> Counter[tuple[Standing | None, Outcome]]:
    wanted = {verdict.id for verdict in result.criteria}
    return Counter(
        (finding.standing, finding.outcome) for finding in _all(pages, site)
        if finding.is_problem and wanted & set(finding.criteria)
    )  # fmt: skip


def _method(result: AuditResult, baseline: Baseline) -> tuple[str, ...]:
    versions = result.versions
    made_with = versions.a11y_audit != baseline.program or are_known_to_differ(versions.axe, baseline.axe)
    differs = {
        "level": str(result.settings.get("level", baseline.level)) != baseline.level,
        "rules": made_with or {rule.id for rule in result.rules} != set(baseline.rules),
        "browser": are_known_to_differ(versions.browser, baseline.browser),
        "viewport": {str(page.viewport) for page in result.pages} != set(baseline.views),
    }
    return tuple(name for name, is_so in differs.items() if is_so)


def _all(pages: Iterable[PageResult], site: Iterable[Finding]) -> Iterator[Finding]:
    yield from (finding for _, finding in places(pages))
    yield from site
