"""The pages that a person looks at: a structured sample and a random one (WCAG-EM 1.0, steps 3.a to 3.c).

The structured sample holds the start pages, common pages (contact, search, log-in ...), a page of each part of the site
in each language, and pages until everything that a rule met anywhere stands in the sample too. The random one is a
tenth of it, drawn from the other pages by the run's id as seed, so that anybody can draw it again.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.sample import Sample, SamplePage
from a11y_audit.places import TOP, group_of

RANDOM_SHARE = 0.1  # WCAG-EM 1.0, step 3.c: "10% of the structured sample"
_APPLIED = frozenset({Outcome.PASSED, Outcome.FAILED, Outcome.CANT_TELL})
_PARTED = re.compile(r"[\W_]+")
# Pages that WCAG-EM step 2.a calls common; a word of the address or of the title tells them.
_COMMON = {
    "contact": ("contact", "اتصل", "تواصل"),
    "login": ("login", "signin", "الدخول"),
    "search": ("search", "البحث", "بحث"),
    "sitemap": ("sitemap", "خريطة"),
    "help": ("help", "faq", "faqs", "المساعدة", "الأسئلة"),
    "legal": ("privacy", "terms", "الخصوصية", "الشروط"),
    "accessibility": ("accessibility", "الوصول", "النفاذ"),
    "feedback": ("feedback", "survey", "استبيان", "ملاحظات"),
}


def draw(result: AuditResult) -> Sample:
    """Return the sample of a run; the same run gives the same sample."""
    pages = list({page.final_url: page for page in reversed(result.pages)}.values())[::-1]
    chosen: dict[str, SamplePage] = {}
    for reason, members in (
        ("start", _starts(result, pages)),
        ("common", _common(pages)),
        ("part", _parts(pages)),
    ):
        for page in members:
            _choose(chosen, page, reason)
    for page in _content(result.pages, pages, chosen):
        _choose(chosen, page, "content")
    rest = [page for page in pages if page.final_url not in chosen]
    rest.sort(key=lambda page: hashlib.sha256(f"{result.run} {page.final_url}".encode("utf-8", "replace")).digest())
    for page in rest[: math.ceil(len(chosen) * RANDOM_SHARE)]:
        _choose(chosen, page, "random")
    return Sample(pages=tuple(chosen.values()), seed=result.run, audited=len(pages))


def _choose(chosen: dict[str, SamplePage], page: PageResult, reason: str) -> None:
    chosen.setdefault(
        page.final_url,
        SamplePage(url=page.final_url, title=page.title, language=page.language, reason=reason),
    )


def _starts(result: AuditResult, pages: Sequence[PageResult]) -> Iterable[PageResult]:
    asked = result.settings.get("urls")
    urls = {str(url) for url in asked} if isinstance(asked, list | tuple) else set()
    return [page for page in pages if page.url in urls or page.final_url in urls] or pages[:1]


def _common(pages: Sequence[PageResult]) -> Iterable[PageResult]:
    met: set[tuple[str, str]] = set()
    for page in pages:
        words = set(_PARTED.split(f"{unquote(urlsplit(page.final_url).path)} {page.title}".casefold()))
        words |= {a + b for a, b in (("sign", "in"), ("log", "in"), ("site", "map")) if {a, b} <= words}
        for kind, names in _COMMON.items():
            if words.intersection(names) and (kind, page.language) not in met:
                met.add((kind, page.language))
                yield page
                break


def _parts(pages: Sequence[PageResult]) -> Iterable[PageResult]:
    """The first page of each part of the site in each language; parts of one page are left to content and chance."""
    sizes = Counter(group_of(page.final_url) for page in pages)
    first: dict[tuple[str, str], PageResult] = {}
    for page in pages:
        first.setdefault((group_of(page.final_url), page.language), page)
    return [page for (group, _), page in first.items() if group == TOP or sizes[group] > 1]


def _content(
    views: Sequence[PageResult], pages: Sequence[PageResult], chosen: dict[str, SamplePage]
) -> Iterable[PageResult]:
    """Pages until every rule that applied somewhere applies in the sample, those that add most first."""
    applied: dict[str, set[str]] = {page.final_url: set() for page in pages}
    for view in views:
        applied[view.final_url] |= {check.rule for check in view.checks if check.outcome in _APPLIED}
    missing = set().union(*applied.values()) - set().union(*(applied[url] for url in chosen)) if applied else set()
    rest = [page for page in pages if page.final_url not in chosen]
    while missing:
        best = max(rest, key=lambda page: len(applied[page.final_url] & missing))
        missing -= applied[best.final_url]
        yield best
