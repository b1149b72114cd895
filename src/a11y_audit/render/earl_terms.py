"""The terms of an EARL report and what they mean: EARL 1.0, Dublin Core, FOAF, schema.org, WCAG-EM, and our own.

The names for the steps of an evaluation are those that W3C's WCAG-EM report tool reads (its docs/EARL+JSON-LD.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

_ID = {"@type": "@id"}
CONTEXT: Mapping[str, Any] = MappingProxyType({
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "sch": "http://schema.org/",
    "ptr": "http://www.w3.org/2009/pointers#",
    "wai": "http://www.w3.org/WAI/",
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "WCAG20": "http://www.w3.org/TR/WCAG20/#",
    "audit": "urn:a11y-audit:term:",
    "rule": "urn:a11y-audit:rule:",
    "policy": "urn:a11y-audit:policy:",
    **{name: f"earl:{name}" for name in ("Assertion", "Software", "TestCase", "TestRequirement", "TestResult")},
    **{name: f"wcagem:{name}" for name in ("Evaluation", "EvaluationScope", "Sample")},
    "Person": "foaf:Person",
    "WebSite": "sch:WebSite",
    "WebPage": {"@id": "sch:WebPage"},
    "CSSSelectorPointer": "ptr:CSSSelectorPointer",
    "expression": "ptr:expression",
    "name": "foaf:name",
    "title": "dct:title",
    "description": "dct:description",
    "date": "dct:date",
    "version": "dct:hasVersion",
    "language": "dct:language",
    "isPartOf": {"@id": "dct:isPartOf", **_ID},
    "hasPart": "dct:hasPart",
    "source": {"@id": "dct:source", **_ID},
    "creator": {"@id": "dct:creator", **_ID},
    **{name: {"@id": f"earl:{name}", **_ID} for name in ("assertedBy", "mode", "outcome", "subject", "test")},
    "result": "earl:result",
    "pointer": "earl:pointer",
    "evaluationScope": "wcagem:step1",
    "website": "WCAG20:set-of-web-pagesdef",
    "siteScope": "wcagem:step1a",
    "conformanceTarget": {"@id": "wcagem:step1b", **_ID},
    "structuredSample": "wcagem:step3a",
    "randomSample": "wcagem:step3b",
    "auditResult": "wcagem:step4",
    "specifics": "wcagem:step5b",
    "webpage": {"@id": "WCAG20:webpagedef", **_ID},
    **{f: f"audit:{f}" for f in ("engine", "fingerprint", "html", "impact", "reason", "standing", "viewport")},
})
