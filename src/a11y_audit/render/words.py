"""The words of the reports in both languages: catalogues as data, plural forms, and the sentence of a finding."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from a11y_audit.model.finding import Finding
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Language, Text
from a11y_audit.render.plural import Category, category

LANGUAGES: tuple[Language, ...] = ("en", "ar")

Forms = Mapping[Category, str]
Message = Mapping[Language, Forms]  # a message without plural has the one form `other`


@cache
def catalogue() -> Mapping[str, Message]:
    """Return every message of reports/templates/messages by its full name, `file.key`."""
    folder = files("a11y_audit.reports") / "templates" / "messages"
    tables = {entry.name.removesuffix(".toml"): tomllib.loads(entry.read_text("utf-8")) for entry in folder.iterdir()}
    return MappingProxyType(
        {f"{table}.{key}": _message(entry) for table, entries in tables.items() for key, entry in entries.items()}
    )


def text(key: str, language: Language, /, count: int | None = None, **values: object) -> str:
    """Return a message in one language; `count` chooses the plural form and fills `{n}`.

    Raises KeyError for a message that does not exist: that is a mistake of ours, never of a page.
    """
    sentence = form(key, language, count)
    if count is not None:
        values["n"] = number(count)
    return sentence.format_map(values) if values else sentence


def seen_after(opener: str, language: Language, *, pointed: bool) -> str:
    """Return what must be done with a control before an element is seen, in brackets behind its place."""
    return text("console.pointed-at" if pointed else "console.opened-by", language, opener=opener)


def form(key: str, language: Language, count: int | None = None) -> str:
    """Return the sentence of a message for a count, with its marks unfilled."""
    forms = catalogue()[key][language]
    return forms["other"] if count is None else forms.get(category(language, count), forms["other"])


def known(table: str, code: str) -> str:
    """Return the name of a code's message; a code without words speaks for itself, as `code.itself` with `{code}`."""
    key = f"{table}.{code}"
    return key if key in catalogue() else "code.itself"


def number(count: int) -> str:
    """Return a whole number with its thousands set apart, in the digits that Saudi ministries write on the web."""
    return f"{count:,}"


def reason(finding: Finding, rules: Mapping[str, RuleInfo]) -> Text:
    """Return the sentence of a finding, unfilled; a reason without words speaks for itself."""
    rule = rules.get(finding.rule)
    found = rule.reasons.get(finding.reason) if rule else None
    if found and finding.values.get("name") == "":
        return found.of_nameless()
    return found or Text(en=finding.reason, ar=finding.reason)


def action(finding: Finding, rules: Mapping[str, RuleInfo]) -> Text | None:
    """Return what the reviewer does about a doubt."""
    if finding.flaky:
        return Text(en=text("baseline.flaky-do", "en"), ar=text("baseline.flaky-do", "ar"))
    rule = rules.get(finding.rule)
    return rule.actions.get(finding.reason) if rule else None


def message(finding: Finding, rules: Mapping[str, RuleInfo]) -> Text:
    """Return the sentence of a finding with its measured values, in both languages."""
    sentence = reason(finding, rules)
    try:
        return Text(en=sentence.fill("en", finding.values), ar=sentence.fill("ar", finding.values))
    except (LookupError, ValueError):  # a sentence with braces of its own, or a value that an old run did not keep
        return sentence


def _message(entry: dict[str, Any]) -> Message:
    return {language: _forms(entry[language]) for language in LANGUAGES}


def _forms(value: str | dict[Category, str]) -> Forms:
    return {"other": value} if isinstance(value, str) else value
