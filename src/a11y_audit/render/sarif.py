"""SARIF 2.1.0 (OASIS), for code scanning and editors: rules with their help, results with stable fingerprints.

A web page has no lines: the place of a finding is a logical location (its selector); the region is the beginning of
the page, which readers such as GitHub's ask for. Doubts are of kind "review" and level "none", never errors.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from a11y_audit import standards
from a11y_audit.model.finding import Impact
from a11y_audit.model.result import AuditResult, NotAudited
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.standing import Acceptance, Standing
from a11y_audit.model.text import Language
from a11y_audit.render.criteria import criterion_link
from a11y_audit.render.rows import Row, page_title, reviewed_rows, rows, web_uri
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import comma_of
from a11y_audit.render.shortfalls import Shortfall, shortfalls
from a11y_audit.render.standing import GONE, gone_words
from a11y_audit.render.words import LANGUAGES, known, text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "a11yAuditElement/v1"
LINE_HASH = "primaryLocationLineHash"  # the one that GitHub reads
PLACES_SHOWN = 100  # pages on which one rule could not run
_SEVERE = (Impact.SERIOUS, Impact.CRITICAL)
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the result as one SARIF run in the reader's language; the help of rules is in both."""
    numbers = {rule.id: number for number, rule in enumerate(result.rules)}
    places = {url: number for number, url in enumerate(dict.fromkeys(page.final_url for page in result.pages))}
    titles = {page.final_url: page.title for page in reversed(result.pages)}
    run = {
        "tool": {"driver": _driver(result, language)},
        "language": language,
        "automationDetails": {"id": f"a11y-audit/{result.run}"},
        "invocations": [_invocation(result, language, numbers)],
        "artifacts": [
            {
                "location": {"uri": web_uri(url)}, "mimeType": "text/html", "roles": ["analysisTarget"],
                "description": {"text": _message(page_title(titles[url])) or "–"},
            }
            for url in places
        ],
        "results": [
            *(_result(row, numbers, places) for row in rows(result, language)),
            *(_result(row, numbers, places) for row in reviewed_rows(result, language)),
            *_absent(result, numbers, language),
        ],
        "columnKind": "unicodeCodePoints",
    }  # fmt: skip
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _driver(result: AuditResult, language: Language) -> dict[str, Any]:
    return {
        "name": "a11y-audit",
        "version": result.versions.a11y_audit,
        "semanticVersion": result.versions.a11y_audit,
        "rules": [_rule(rule, language) for rule in result.rules],
    }


def _rule(rule: RuleInfo, language: Language) -> dict[str, Any]:
    links = [criterion_link(id_, frozenset()) for id_ in sorted(rule.criteria, key=standards.order)]
    made: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.title.in_(language)},
        "fullDescription": {"text": rule.who.in_(language)},
        "help": {"text": rule.remedy.in_(language), "markdown": "\n\n".join(_help(rule))},
        "defaultConfiguration": {"level": _level("failed" if rule.criteria else "advice", rule.impact)},
        "properties": {
            "tags": ["accessibility", *(f"WCAG {id_}" for id_ in rule.criteria), *rule.provisions][:20],
            "precision": "high",
            "problem.severity": "error" if rule.impact in _SEVERE and rule.criteria else "warning",
            "engine": rule.engine,
        },
    }
    if links and links[0].href:
        made["helpUri"] = links[0].href
    return made


def _help(rule: RuleInfo) -> Iterator[str]:
    for language in LANGUAGES:
        start, end = ('<div dir="rtl" lang="ar">\n\n', "\n\n</div>") if language == "ar" else ("", "")
        criteria = comma_of(language).join(f"WCAG {id_}" for id_ in rule.criteria) or text("outcome.advice", language)
        yield (
            f"{start}**{_mark(rule.title.in_(language))}**\n\n{_mark(rule.who.in_(language))}\n\n"
            f"{_mark(rule.remedy.in_(language))}\n\n{comma_of(language).join((criteria, *rule.provisions))}{end}"
        )


def _mark(words: str) -> str:
    """Our own words, in which only elements need care: Markdown would take `<img>` for one unless it is code."""
    return "".join(
        part if number % 2 else part.replace("<", "&lt;") for number, part in enumerate(re.split(r"(`[^`]*`)", words))
    )


def _invocation(result: AuditResult, language: Language, numbers: Mapping[str, int]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "executionSuccessful": result.complete and not result.interrupted,
        "toolExecutionNotifications": [
            *(_missing(entry, language) for entry in result.not_audited if entry.is_gap),
            *(_shortfall(entry, numbers) for entry in shortfalls(result, language)),
        ],
    }
    for name, moment in (("startTimeUtc", result.started), ("endTimeUtc", result.finished)):
        if at := _utc(moment):
            made[name] = at
    return made


def _missing(entry: NotAudited, language: Language) -> dict[str, Any]:
    words = text(known("reason", entry.reason), language, code=entry.reason)
    return {
        "level": "error",
        "message": {"text": _message(f"{words}: {shown(entry.detail)[:300]}" if entry.detail else words)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": web_uri(entry.url)}}}],
    }


def _shortfall(entry: Shortfall, numbers: Mapping[str, int]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "level": "error" if entry.is_gap else "note",
        "descriptor": {"id": entry.code},
        "message": {"text": _message(f"{entry.title}: {entry.words}")},
    }
    if entry.rule:
        made["associatedRule"] = {"id": entry.rule} | ({"index": numbers[entry.rule]} if entry.rule in numbers else {})
    if entry.pages:
        made["locations"] = [
            {"physicalLocation": {"artifactLocation": {"uri": web_uri(url)}}} for url in entry.pages[:PLACES_SHOWN]
        ]
    return made


def _result(row: Row, numbers: Mapping[str, int], places: Mapping[str, int]) -> dict[str, Any]:
    finding = row.finding
    kinds = {"failed": "fail", "advice": "fail", "cantTell": "review", "passed": "pass"}
    kind = "review" if row.kind == "advice" and finding.outcome == "cantTell" else kinds.get(row.kind, "informational")
    made: dict[str, Any] = {
        "ruleId": row.rule.id,
        "kind": kind,
        "level": _level(row.kind, finding.impact) if kind == "fail" else "none",
        "message": {"text": _message(f"{row.words}. {row.task}")},
        "partialFingerprints": {FINGERPRINT: shown(finding.fingerprint) or row.rule.id, LINE_HASH: _line_hash(row)},
        "properties": {
            "outcome": finding.outcome.value, "reason": finding.reason, "impact": finding.impact.value,
            "criteria": finding.criteria, "provisions": finding.provisions, "html": row.html,
        },
    }  # fmt: skip
    if finding.standing:
        made["baselineState"] = "new" if finding.standing is Standing.NEW else "unchanged"
        made["properties"]["standing"] = finding.standing.value
    if finding.flaky:
        made["properties"]["flaky"] = msgspec.to_builtins(finding.flaky)
    if row.rule.id in numbers:
        made["ruleIndex"] = numbers[row.rule.id]
    if row.page:
        made["properties"]["viewport"] = str(row.page.viewport)
        made["locations"] = [_location(row, places)]
    if finding.review and kind == "pass":
        made["suppressions"] = [_suppression(finding.review.why, f"{finding.review.who}, {finding.review.when}")]
    elif finding.standing is Standing.UNCHANGED:
        said = finding.accepted or Acceptance()
        made["suppressions"] = [_suppression(said.why, said.owner)]
    return made


def _absent(result: AuditResult, numbers: Mapping[str, int], language: Language) -> Iterator[dict[str, Any]]:
    """Yield what the baseline knows and the run does not have, as results that are absent (3.27.24)."""
    if result.baseline is None:
        return
    for kind in GONE:
        for entry in getattr(result.baseline, kind):
            made: dict[str, Any] = {
                "ruleId": entry.rule,
                "kind": "informational",
                "level": "none",
                "baselineState": "absent",
                "message": {"text": _message(f"{text(f'baseline.{kind}', language)}: {gone_words(entry, language)}")},
                "partialFingerprints": {FINGERPRINT: shown(entry.fingerprint)},
                "properties": {"standing": kind, "pages": [shown(page) for page in entry.pages]},
            }
            if entry.rule in numbers:
                made["ruleIndex"] = numbers[entry.rule]
            yield made


def _suppression(why: str, who: str) -> dict[str, Any]:
    words = " – ".join(shown(part) for part in (who, why) if part)
    made = {"kind": "external", "status": "accepted"}
    return made | {"justification": words} if words else made


def _location(row: Row, places: Mapping[str, int]) -> dict[str, Any]:
    assert row.page is not None
    made: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": web_uri(row.page.final_url), "index": places[row.page.final_url]},
            "region": {"startLine": 1},
        }
    }
    if row.selector:
        made["logicalLocations"] = [{"name": row.selector, "fullyQualifiedName": row.selector, "kind": "element"}]
    return made


def _level(kind: str, impact: Impact) -> str:
    if kind == "advice":
        return "note"
    return "error" if impact in _SEVERE else "warning"


def _line_hash(row: Row) -> str:
    viewport = row.page.viewport if row.page else ""
    place = f"{row.url}\x1f{viewport}\x1f{row.finding.fingerprint}"
    return f"{hashlib.sha256(place.encode('utf-8', 'replace')).hexdigest()[:16]}:{row.nth}"


def _message(words: str) -> str:
    """Return words as a plain-text message: no link ([words](address), 3.11.6) and no placeholder ({0}, 3.11.5)."""
    escaped = re.sub(r"([\\\[\]])", r"\\\1", words)
    return _PLACEHOLDER.sub(r"{{\1}}", escaped)


def _utc(moment: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:  # a result that some other program wrote
        return ""
