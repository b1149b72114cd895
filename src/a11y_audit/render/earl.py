"""EARL 1.0 in JSON-LD (W3C), in the shape of a WCAG-EM evaluation, for other tools and archives of evaluations.

An evaluation names scope, sample and verdicts by criterion; each rule's outcome on each page follows, with the places
that it found. The context stands in the file, so that it is read without the network; a node is a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from a11y_audit import sample, standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Check, NotAudited, PageResult, Verdict
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Language, Text
from a11y_audit.render.addresses import site_of
from a11y_audit.render.causes import card
from a11y_audit.render.criteria import criterion_link
from a11y_audit.render.earl_terms import CONTEXT
from a11y_audit.render.ledger import basis
from a11y_audit.render.rows import Row, page_title, reviewed_rows, rows, web_uri
from a11y_audit.render.safe import shown
from a11y_audit.render.shortfalls import status
from a11y_audit.render.standing import kind_of_standing
from a11y_audit.render.words import LANGUAGES, known, text
from a11y_audit.standards import Bilingual

SITE, TOOL = "_:website", "_:tool"
# A page is as bad as the worst that a rule met on it.
_WORST = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.UNTESTED, Outcome.PASSED, Outcome.INAPPLICABLE)
_Node = dict[str, Any]


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the result as EARL; titles are in both languages, what was found in the reader's."""
    nodes = (msgspec.json.encode(node) for node in _graph(result, language))
    context = msgspec.json.encode(dict(CONTEXT))
    return b'{"@context":' + context + b',\n"@graph":[\n' + b",\n".join(nodes) + b"\n]}\n"


def _graph(result: AuditResult, language: Language) -> Iterator[_Node]:
    people = {who: f"_:person{n}" for n, who in enumerate(sorted(_people(result)), start=1)}
    yield _evaluation(result, people)
    versions = result.versions
    yield {
        "@id": TOOL, "@type": "Software", "title": "a11y-audit", "version": versions.a11y_audit,
        "description": ", ".join(part for part in (versions.engine, versions.browser) if part),
    }  # fmt: skip
    for who, id_ in people.items():
        yield {"@id": id_, "@type": "Person", "name": shown(who)}
    for page in {web_uri(page.final_url): page for page in reversed(result.pages)}.values():
        yield {
            "@id": web_uri(page.final_url), "@type": ["earl:TestSubject", "WebPage"],
            "title": page_title(page.title), "source": web_uri(page.final_url), "language": shown(page.language),
        }  # fmt: skip
    for verdict in (*result.criteria, *result.provisions):
        yield {"@id": _requirement(verdict.id), "@type": "TestRequirement", "title": _both(_title(verdict.id))}
    for rule in result.rules:
        yield _rule(rule)
    yield from _assertions(result, language, people)
    for row in reviewed_rows(result, language):
        made = _place(row, language, people)
        yield made | {"subject": web_uri(row.page.final_url) if row.page else SITE}
    missing = [entry for entry in result.not_audited if entry.is_gap]
    if missing:  # what they were to be tested for
        target = _target(result)
        level = target.removeprefix("wai:WCAG2").removesuffix("-Conformance")
        yield {"@id": target, "@type": "earl:TestCriterion", "title": f"WCAG 2.0 {level}"}
    audited = {web_uri(page.final_url) for page in result.pages}
    for url in sorted({web_uri(entry.url) for entry in missing} - audited):
        yield {"@id": url, "@type": ["earl:TestSubject", "WebPage"], "source": url}
    for entry in missing:
        yield _untested(entry, result)


def _evaluation(result: AuditResult, people: Mapping[str, str]) -> _Node:
    drawn = sample.draw(result)
    random, structured = drawn.of("random"), drawn.of("start", "common", "part", "content")
    site = site_of(page.final_url for page in result.pages)
    where: dict[str, dict[str, Outcome]] = {}
    for page in result.pages:
        for finding in page.findings:
            for id_ in (*finding.criteria, *finding.provisions):
                met = where.setdefault(id_, {})
                url = web_uri(page.final_url)
                met[url] = _worst((met.get(url, finding.outcome), finding.outcome))
    return {
        "@id": f"urn:a11y-audit:run:{shown(result.run)}",
        "@type": "Evaluation",
        "title": [_said(code, f"{text('ui.report', code)} {shown(site)}".strip()) for code in LANGUAGES],
        "date": shown(result.finished),
        "creator": TOOL,
        "evaluationScope": {
            "@type": "EvaluationScope",
            "conformanceTarget": _target(result),
            "website": {"@id": SITE, "@type": ["earl:TestSubject", "WebSite"], "siteScope": shown(site)},
        },
        "structuredSample": {"@type": "Sample", "webpage": [web_uri(page.url) for page in structured]},
        "randomSample": {"@type": "Sample", "webpage": [web_uri(page.url) for page in random]},
        "specifics": [_said(code, status(result, code)) for code in LANGUAGES],
        "auditResult": [_verdict(v, where.get(v.id, {}), people) for v in (*result.criteria, *result.provisions)],
    }


def _verdict(verdict: Verdict, where: Mapping[str, Outcome], people: Mapping[str, str]) -> _Node:
    said: list[Any] = _catalogued(f"outcome.{basis(verdict)}-words")
    test = _requirement(verdict.id)
    made = _assertion(SITE, test, verdict.outcome, said)
    if verdict.ruled:
        made |= {"mode": "earl:manual", "assertedBy": people[verdict.ruled.who], "date": verdict.ruled.when.isoformat()}
        if verdict.ruled.why:
            said.append(shown(verdict.ruled.why))
    # What a machine saw on a page stands there whatever a person decided of the site.
    made["hasPart"] = [_assertion(url, test, outcome) for url, outcome in where.items()]
    return made


def _assertions(result: AuditResult, language: Language, people: Mapping[str, str]) -> Iterator[_Node]:
    by_page: dict[int, dict[str, list[Row]]] = {}
    for row in rows(result, language):
        by_page.setdefault(row.page_number, {}).setdefault(row.rule.id, []).append(row)
    cards = {rule.id: rule for rule in result.rules}
    for number, page in enumerate(result.pages, start=1):
        yield from _on_page(page, page.checks, by_page.get(number, {}), cards, language, people)
    yield from _on_page(None, result.site_checks, by_page.get(0, {}), cards, language, people)


def _on_page(
    page: PageResult | None, checks: Iterable[Check], found: Mapping[str, list[Row]], cards: Mapping[str, RuleInfo],
    language: Language, people: Mapping[str, str],
) -> Iterator[_Node]:  # fmt: skip
    subject = web_uri(page.final_url) if page else SITE
    ran = {check.rule: check for check in checks}
    for id_ in sorted({*ran, *found}):
        places = found.get(id_, [])
        outcomes = [row.finding.outcome for row in places] or [ran[id_].outcome]
        why = shown(ran[id_].reason) if id_ in ran and not places else ""
        made = _assertion(subject, f"rule:{card(id_, cards).id}", _worst(outcomes), why)
        if page:
            made["viewport"] = str(page.viewport)
        if places:
            made["hasPart"] = [_place(row, language, people) | {"subject": subject} for row in places]
        yield made


def _place(row: Row, language: Language, people: Mapping[str, str]) -> _Node:
    finding = row.finding
    words = row.words if finding.outcome is Outcome.PASSED else f"{row.words}. {row.task}"
    made = _assertion("", f"rule:{row.rule.id}", finding.outcome, [_said(language, words)])
    if row.selector:
        made["result"]["pointer"] = {"@type": "CSSSelectorPointer", "expression": row.selector}
    made |= {"impact": finding.impact.value, "reason": shown(finding.reason), "engine": shown(finding.engine)}
    made |= {"fingerprint": shown(finding.fingerprint), "html": row.html}
    if standing := kind_of_standing(finding):
        made["standing"] = standing
    if finding.review:
        made["mode"] = "earl:semiAuto"
        made["date"] = finding.review.when.isoformat()
        if finding.outcome is not Outcome.CANT_TELL:
            made["assertedBy"] = people[finding.review.who]
    return made


def _assertion(subject: str, test: str, outcome: Outcome, said: list[Any] | str = "") -> _Node:
    made: _Node = {"@type": "Assertion", "subject": subject, "test": test, "assertedBy": TOOL, "mode": "earl:automatic"}
    made["result"] = {"@type": "TestResult", "outcome": f"earl:{outcome.value}"}
    if said:
        made["result"]["description"] = said
    return made


def _untested(entry: NotAudited, result: AuditResult) -> _Node:
    """A page that should have been audited and was not: nobody takes its silence for a pass."""
    said: list[Any] = _catalogued(known("reason", entry.reason), code=shown(entry.reason))
    return _assertion(web_uri(entry.url), _target(result), Outcome.UNTESTED, [*said, shown(entry.detail)])


def _rule(rule: RuleInfo) -> _Node:
    links = [criterion_link(id_, frozenset()) for id_ in sorted(rule.criteria, key=standards.order)]
    asked = [_requirement(link.id) if not link.beyond else link.href for link in links if link.href]
    return {
        "@id": f"rule:{rule.id}",
        "@type": "TestCase",
        "title": _both(rule.title),
        "description": _both(rule.who),
        "engine": rule.engine,
        "isPartOf": [*asked, *(f"policy:{id_}" for id_ in rule.provisions)],
    }


def _requirement(id_: str) -> str:
    """Return the name of a criterion as WCAG-EM's report tool knows it, or that of a provision."""
    if id_.startswith("CXP"):
        return f"policy:{id_}"
    link = criterion_link(id_, frozenset())
    return f"WCAG20:{link.href.partition('#')[2]}" if link.href and not link.beyond else f"audit:criterion-{id_}"


def _title(id_: str) -> Bilingual | Text:
    if id_.startswith("CXP"):
        return standards.provision(id_).gist
    title = criterion_link(id_, frozenset()).title
    return Text(f"{id_} {title.en}", f"{id_} {title.ar}") if title else Text(id_, id_)


def _target(result: AuditResult) -> str:
    levels = {criterion.id: criterion.level for criterion in standards.criteria("AAA")}
    level = max((levels[verdict.id] for verdict in result.criteria if verdict.id in levels), key=len, default="AA")
    return f"wai:WCAG2{level}-Conformance"


def _people(result: AuditResult) -> set[str]:
    found = [entry.finding for entry in result.reviewed] + [f for page in result.pages for f in page.findings]
    ruled = {verdict.ruled.who for verdict in (*result.criteria, *result.provisions) if verdict.ruled}
    return ruled | {finding.review.who for finding in (*found, *result.site) if finding.review}


def _worst(outcomes: Iterable[Outcome]) -> Outcome:
    return min(outcomes, key=_WORST.index)


def _catalogued(key: str, **values: object) -> list[Any]:
    return [_said(code, text(key, code, None, **values)) for code in LANGUAGES]


def _both(words: Bilingual | Text) -> list[_Node]:
    return [_said("en", words.en), _said("ar", words.ar)]


def _said(language: Language, words: str) -> _Node:
    return {"@language": language, "@value": words}
