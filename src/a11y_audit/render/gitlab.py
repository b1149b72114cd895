"""Code Quality report for GitLab, which its merge requests compare with that of the target branch.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.notes import file_of
from a11y_audit.render.rows import Row, rows, web_address
from a11y_audit.render.sentences import clipped
from a11y_audit.render.shortfalls import shortfalls
from a11y_audit.render.standing import word
from a11y_audit.render.words import known, text

# By our words for impact; GitLab has one more above them, and takes `info` for what is no defect.
SEVERITY = {"critical": "critical", "serious": "major", "moderate": "minor", "minor": "minor"}
DESCRIPTION_LIMIT = 1_000  # characters


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return failures and questions as JSON; what could not be audited is an issue too."""
    issues = [_issue(row, language) for row in rows(result, language) if row.kind != "advice"]
    issues += [
        {
            "description": f"{text('formats.pages-missing', language)}: "
            + text(known("reason", entry.reason), language, code=entry.reason),
            "check_name": "page-not-audited",
            "fingerprint": _hash("page-not-audited", entry.url),
            "severity": "blocker",
            "location": {"path": file_of(web_address(entry.url)) or "site", "lines": {"begin": 1}},
        }
        for entry in result.not_audited if entry.is_gap
    ]  # fmt: skip
    issues += [
        {
            "description": clipped(f"{entry.title}: {entry.words}", DESCRIPTION_LIMIT),
            "check_name": entry.rule or entry.code,
            "fingerprint": _hash(entry.code, entry.rule, *entry.pages[:1]),
            "severity": "blocker" if entry.is_gap else "info",
            "location": {"path": (file_of(entry.pages[0]) if entry.pages else "") or "site", "lines": {"begin": 1}},
        }
        for entry in shortfalls(result, language)
    ]
    return msgspec.json.format(msgspec.json.encode(issues), indent=2) + b"\n"


def _issue(row: Row, language: Language) -> dict[str, Any]:
    standing = word(row.finding, language)
    start = f"[{standing}] " if standing else ""
    is_failure = row.finding.outcome is Outcome.FAILED
    viewport = str(row.page.viewport) if row.page else ""
    return {
        "description": clipped(f"{start}{row.words}. {row.selector}".strip(), DESCRIPTION_LIMIT),
        "check_name": row.rule.id,
        "fingerprint": _hash(row.url, viewport, row.finding.fingerprint, str(row.nth)),
        "severity": SEVERITY[row.finding.impact.value] if is_failure else "info",
        "location": {"path": file_of(row.url) or "site", "lines": {"begin": 1}},
    }


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
