"""The HTML report as tests read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup, Tag

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render import FORMATS


def markup_of(run: AuditResult, language: Language = "en", pictures: Mapping[str, bytes] | None = None) -> str:
    return FORMATS["html"].render(run, language=language, crops=pictures or {}).decode()


def parsed(run: AuditResult, language: Language = "en", pictures: Mapping[str, bytes] | None = None) -> BeautifulSoup:
    report = BeautifulSoup(markup_of(run, language, pictures), "html.parser")
    for shape in report.select("template"):  # what the script clones; a reader without script never meets it
        shape.decompose()
    return report


def data_of(report: Tag) -> Any:
    data = report.select_one("#data")
    assert data is not None
    assert data.string is not None
    return json.loads(data.string)


def said_in(node: Tag, language: Language = "en") -> str:
    """What a reader of a language is shown: the other one's words are hidden."""
    copy = BeautifulSoup(str(node), "html.parser")
    for hidden in copy.select(".ar" if language == "en" else ".en"):
        hidden.decompose()
    return " ".join(copy.get_text(" ").split())
