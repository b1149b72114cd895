"""The result for machines: all that the run knows, in a published and versioned form.

Every finding carries its sentence in both languages, so that a reader needs no list of rules. The same run gives the
same bytes: nothing depends on the order of a dictionary.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult, Cluster, NotAudited, PageResult, ReviewedFinding
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Language, Text, all_writable
from a11y_audit.render.words import message

SCHEMA_ID = "urn:a11y-audit:schema:result:1.0"
SCHEMA_FILE = "schema/result-1.0.json"  # inside the package a11y_audit.reports

_Record = TypeVar("_Record", bound=msgspec.Struct)


class FindingRecord(Finding, frozen=True, kw_only=True, omit_defaults=False):
    """A finding with its sentence, the measured values filled in and isolated (U+2068 ... U+2069)."""

    message: Text


class PageRecord(PageResult, frozen=True, kw_only=True):
    """One audited page at one viewport."""

    findings: tuple[FindingRecord, ...] = ()


class ClusterRecord(Cluster, frozen=True, kw_only=True):
    """Findings with one cause: the same rule and reason at the same component, over one or many pages."""

    first: FindingRecord


class ReviewedRecord(ReviewedFinding, frozen=True, kw_only=True):
    """A doubt that a reviewer decided to be no barrier; the finding passed, and says who said so."""

    finding: FindingRecord


class NotAuditedRecord(NotAudited, frozen=True, kw_only=True, omit_defaults=False):
    """A URL that was met and holds no verdict, so that nobody takes silence for a pass."""


class RuleRecord(RuleInfo, frozen=True, kw_only=True, omit_defaults=False):
    """All that a report says about a rule."""


class ResultDocument(AuditResult, frozen=True, kw_only=True):
    """A whole run of a11y-audit as it is published."""

    pages: tuple[PageRecord, ...] = ()
    site: tuple[FindingRecord, ...] = ()
    clusters: tuple[ClusterRecord, ...] = ()
    reviewed: tuple[ReviewedRecord, ...] = ()
    not_audited: tuple[NotAuditedRecord, ...] = ()
    rules: tuple[RuleRecord, ...] = ()


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the result as indented UTF-8 JSON; it holds both languages, whatever the reader's, and no pictures."""
    encoder = msgspec.json.Encoder(order="deterministic")
    published = document(result)
    try:
        encoded = encoder.encode(published)
    except UnicodeEncodeError:  # a script on a page made a lone surrogate, which UTF-8 cannot hold
        encoded = encoder.encode(all_writable(msgspec.to_builtins(published)))
    return msgspec.json.format(encoded, indent=2) + b"\n"


def document(result: AuditResult) -> ResultDocument:
    """Return the result in its published form."""
    rules = {rule.id: rule for rule in result.rules}

    def record(finding: Finding) -> FindingRecord:
        return FindingRecord(**msgspec.structs.asdict(finding), message=message(finding, rules))

    return _as(
        ResultDocument,
        result,
        pages=tuple(_as(PageRecord, page, findings=tuple(map(record, page.findings))) for page in result.pages),
        site=tuple(map(record, result.site)),
        clusters=tuple(_as(ClusterRecord, cluster, first=record(cluster.first)) for cluster in result.clusters),
        reviewed=tuple(_as(ReviewedRecord, entry, finding=record(entry.finding)) for entry in result.reviewed),
        not_audited=tuple(_as(NotAuditedRecord, entry) for entry in result.not_audited),
        rules=tuple(_as(RuleRecord, rule) for rule in result.rules),
    )


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the published form, made from the types themselves."""
    [reference], definitions = msgspec.json.schema_components(
        [ResultDocument], schema_hook=_any, ref_template="#/$defs/{name}"
    )
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Result of a11y-audit",
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }
    return msgspec.json.decode(msgspec.json.encode(made), type=dict[str, Any])


def _any(kind: type) -> dict[str, Any]:
    """Settings hold plain values of any kind; every other type of the model has a schema of its own."""
    if kind is object:
        return {"description": "any plain value"}
    raise NotImplementedError


def _as(kind: type[_Record], value: msgspec.Struct, **changed: object) -> _Record:
    return kind(**(msgspec.structs.asdict(value) | changed))


if __name__ == "__main__":
    print(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode())
