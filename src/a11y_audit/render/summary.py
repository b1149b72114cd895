"""The summary for paper: what a director reads, in one language, as a page that a browser prints to PDF."""

from __future__ import annotations

from collections.abc import Mapping

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.html import render_summary


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the page; it links nowhere within itself that is not there, and shows no pictures."""
    return render_summary(result, language)
