"""Two recorded runs side by side: what is new, what is fixed, which verdicts turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from a11y_audit.history.pairing import SITE, Placed, pair, side
from a11y_audit.model.difference import Difference
from a11y_audit.model.finding import WORST_FIRST, Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.result import AuditResult
from a11y_audit.model.since import Moved, Since, Turn
from a11y_audit.model.text import Text
from a11y_audit.render.ledger import basis


def build(before: tuple[Run, AuditResult], after: tuple[Run, AuditResult]) -> Difference:
    """Return what differs between two runs; findings are compared on the pages that both audited.

    Runs of a site and of a copy of it (a test server) are compared page by page all the same.
    """
    (old_run, old), (new_run, new) = before, after
    if old_run.site and new_run.site and old_run.site != new_run.site:
        old = _at_home(old, old_run.site, new_run.site)
    found = since(old, new, method(old_run, new_run, same_pages=_urls(old) == _urls(new)))
    return Difference(
        before=old_run, after=new_run, method=found.method, pages=found.pages, gone_pages=found.gone_pages,
        new_pages=found.new_pages, new=found.new, fixed=found.fixed, unseen=found.unseen, unchanged=found.unchanged,
        verdicts=found.verdicts,
    )  # fmt: skip


def since(old: AuditResult, new: AuditResult, differs: tuple[str, ...]) -> Since:
    """Return what changed since an earlier run; `differs` is what makes the two hard to compare.

    What is the same over time is decided as for a baseline: see `pairing`.
    """
    old_urls, new_urls = _urls(old), _urls(new)
    found = pair(side(old), side(new))
    return Since(
        run=old.run, finished=old.finished, method=differs, pages=found.pages,
        gone_pages=tuple(sorted(old_urls - new_urls)), new_pages=tuple(sorted(new_urls - old_urls)),
        new=_moved(found.came, new), fixed=_moved(found.went, old), unseen=_moved(found.unseen, old),
        unchanged=found.unchanged, verdicts=tuple(_turns(old, new)),
    )  # fmt: skip


def with_since(result: AuditResult, earlier: Run, old: AuditResult) -> AuditResult:
    """Return the result with what changed since an earlier run; without a page in common nothing can be said."""
    same_pages = _urls(old) == _urls(result)
    differs = {
        "level": earlier.level != str(result.settings.get("level", earlier.level)),
        "rules": (old.versions.a11y_audit, old.versions.axe) != (result.versions.a11y_audit, result.versions.axe)
        or [rule.id for rule in old.rules] != [rule.id for rule in result.rules],
        "browser": old.versions.browser != result.versions.browser,
        "settings": old.settings != result.settings,
        "pages": not same_pages,
    }
    found = since(old, result, tuple(name for name, is_so in differs.items() if is_so))
    return structs.replace(result, since=found) if found.pages else result


def method(old: Run, new: Run, *, same_pages: bool) -> tuple[str, ...]:
    """Return what makes the numbers of two runs hard to compare."""
    differs = {
        "site": old.site != new.site,
        "level": old.level != new.level,
        "rules": (old.versions.a11y_audit, old.versions.axe) != (new.versions.a11y_audit, new.versions.axe),
        "browser": old.versions.browser != new.versions.browser,
        "settings": old.settings != new.settings,
        "pages": not same_pages,
    }
    return tuple(name for name, is_so in differs.items() if is_so)


def _at_home(result: AuditResult, old: str, new: str) -> AuditResult:
    """Return a run as if its site lay where the other one does."""

    def moved(url: str) -> str:
        return new + url.removeprefix(old) if url == old or url.startswith((f"{old}/", f"{old}?", f"{old}#")) else url

    pages = tuple(structs.replace(page, final_url=moved(page.final_url)) for page in result.pages)
    return structs.replace(result, pages=pages)


def _urls(result: AuditResult) -> set[str]:
    return {page.final_url for page in result.pages}


def _moved(found: Sequence[Placed], result: AuditResult) -> tuple[Moved, ...]:
    titles = {rule.id: rule.title for rule in result.rules}
    by_rule: dict[tuple[str, Outcome], list[Placed]] = defaultdict(list)
    for url, finding in found:
        by_rule[finding.rule, finding.outcome].append((url, finding))
    moved = []
    for (rule, outcome), members in by_rule.items():
        first = members[0][1]
        moved.append(
            Moved(
                rule=rule, title=titles.get(rule, Text(rule, rule)), outcome=outcome,
                impact=min((finding.impact.value for _, finding in members), key=WORST_FIRST.index),
                places=len(members), pages=tuple(sorted({url for url, _ in members} - {SITE})),
                selector=first.location.selector if first.location else "",
            )
        )  # fmt: skip
    return tuple(
        sorted(moved, key=lambda m: (m.outcome is not Outcome.FAILED, WORST_FIRST.index(m.impact), -m.places, m.rule))
    )


def _turns(old: AuditResult, new: AuditResult) -> Iterator[Turn]:
    before = {verdict.id: basis(verdict) for verdict in (*old.criteria, *old.provisions)}
    for verdict in (*new.criteria, *new.provisions):
        now = basis(verdict)
        if before.get(verdict.id, now) != now:
            yield Turn(id=verdict.id, before=before[verdict.id], after=now)
