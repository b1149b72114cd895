"""The checklist of a run: each criterion with its question, what the machine said, and where to look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from a11y_audit import sample, standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.result import AuditResult, Verdict
from a11y_audit.model.ruling import Ruling
from a11y_audit.model.sample import Sample
from a11y_audit.render.ledger import basis
from a11y_audit.standards import Bilingual

PAGES_NAMED = 5  # of one criterion; the report names all


class Item(Struct, frozen=True, kw_only=True):
    """One line to fill in."""

    subject: str
    level: str  # A, AA, AAA; "" for a provision
    title: Bilingual
    task: Bilingual  # what a person must check
    basis: str  # what the machine said, as in render.ledger
    failed: int
    cant_tell: int
    pages: tuple[str, ...]  # where the machine has a question, or found a failure; else of the sample
    more: int = 0  # other such pages that are not named
    earlier: Ruling | None = None  # of an earlier run: a help to the memory
    ruling: Ruling | None = None  # what has been filled in already


class Checklist(Struct, frozen=True, kw_only=True):
    """All that a person needs to check a run."""

    run: str
    number: int
    site: str
    started: str
    level: str
    pages: int
    sample: Sample
    items: tuple[Item, ...]


def build(
    run: Run, result: AuditResult, rulings: Iterable[Ruling] = (), earlier: Mapping[str, Ruling] | None = None, *,
    policy: bool = False,
) -> Checklist:  # fmt: skip
    """Return the checklist of a run as the machine left it; with `policy`, of the policy's provisions as well."""
    given = {ruling.subject: ruling for ruling in rulings}
    before = earlier or {}
    verdicts = [*result.criteria, *(result.provisions if policy else ())]
    found, drawn = _where(result), sample.draw(result)
    looked = _Looked(result, drawn)
    return Checklist(
        run=run.run, number=run.number, site=run.site, started=run.started, level=run.level, pages=run.pages,
        sample=drawn,
        items=tuple(
            _item(v, found.get(v.id) or looked.at(v), before.get(v.id), given.get(v.id)) for v in verdicts
        ),
    )  # fmt: skip


def _item(verdict: Verdict, pages: list[str], earlier: Ruling | None, ruling: Ruling | None) -> Item:
    if verdict.id.startswith("CXP"):
        provision = standards.provision(verdict.id)
        level, title, task = "", provision.gist, provision.evidence
    else:
        criterion = standards.criterion(verdict.id)
        level, title, task = criterion.level, criterion.title, criterion.manual
    return Item(
        subject=verdict.id, level=level, title=title, task=task, basis=basis(verdict), failed=verdict.failed,
        cant_tell=verdict.cant_tell, pages=tuple(pages[:PAGES_NAMED]),
        more=max(0, len(pages) - PAGES_NAMED), earlier=earlier, ruling=ruling,
    )  # fmt: skip


class _Looked:
    """Where a person looks when the machine found nothing: the sample, first its pages that the rules met."""

    def __init__(self, result: AuditResult, drawn: Sample) -> None:
        self._sample = [page.url for page in drawn.pages]
        self._met: dict[str, set[str]] = {}  # pages by rule
        for page in result.pages:
            for check in page.checks:
                if check.outcome is not Outcome.INAPPLICABLE:
                    self._met.setdefault(check.rule, set()).add(page.final_url)

    def at(self, verdict: Verdict) -> list[str]:
        """Return the pages of the sample for a criterion or provision."""
        met = set().union(*(self._met.get(rule, ()) for rule in verdict.rules))
        return sorted(self._sample, key=lambda url: url not in met)


def _where(result: AuditResult) -> dict[str, list[str]]:
    """Pages by criterion and provision: questions first, since these wait for a person."""
    found: dict[str, list[str]] = {}
    for outcome in (Outcome.CANT_TELL, Outcome.FAILED):
        for page in result.pages:
            for finding in page.findings:
                if finding.outcome is outcome:
                    for id_ in (*finding.criteria, *finding.provisions):
                        urls = found.setdefault(id_, [])
                        if page.final_url not in urls:
                            urls.append(page.final_url)
    return found
