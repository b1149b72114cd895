"""A draft of the accessibility statement, in one language: a page for the site, or Markdown for its editors.

What only the ministry knows is a marked place to fill in, and the draft counts these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from a11y_audit.model.statement import Statement
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, is_number, writable
from a11y_audit.render.addresses import address
from a11y_audit.render.environment import asset, content_security_policy
from a11y_audit.render.plural import month
from a11y_audit.render.safe import shown
from a11y_audit.render.tongue import lang
from a11y_audit.render.words import LANGUAGES, form, number
from a11y_audit.render.words import text as words

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
__all__ = ["LANGUAGES", "PLACES", "file_name", "to_html", "to_markdown"]

OTHER: Mapping[Language, Language] = {"en": "ar", "ar": "en"}
PLACES = (
    "organisation", "repairs", "features", "email", "phone", "post", "answer", "complaints", "technologies", "aids",
    "approved",
)  # fmt: skip


def file_name(language: Language, suffix: str) -> str:
    """Return the name of the file that holds the statement in a language."""
    return f"accessibility-statement-{language}{suffix}"


def to_html(statement: Statement, language: Language, organisation: str = "") -> bytes:
    """Return the draft as a page without script that loads nothing."""
    style = asset("statement/statement.css")

    def sentence(key: str, count: int | None = None, **values: object) -> Markup:
        if count is not None:
            values["n"] = number(count)
        isolated = {name: _marked(value, language) for name, value in values.items()}
        return Markup(escape(form(f"statement.{key}", language, count))).format_map(isolated)

    def place(key: str) -> Markup:
        return Markup('<mark class="todo">[{}]</mark>').format(words(f"statement.place-{key}", language))

    engine = _engine(autoescape=True, t=sentence, place=place, say=lambda text: text.in_(language), lang=lang)
    page = engine.get_template("statement/statement.html.j2").render(
        **_known(statement, language, organisation), style=Markup(style), policy=content_security_policy(style),
        other=file_name(OTHER[language], ".html"),
    )  # fmt: skip
    return writable(page).encode("utf-8")


def to_markdown(statement: Statement, language: Language, organisation: str = "") -> bytes:
    """Return the draft as Markdown."""

    def sentence(key: str, count: int | None = None, **values: object) -> str:
        if count is not None:
            values["n"] = number(count)
        return form(f"statement.{key}", language, count).format_map(
            {name: _plain(value) for name, value in values.items()}
        )

    def place(key: str) -> str:
        return f"**[{words(f'statement.place-{key}', language)}]**"

    engine = _engine(
        autoescape=False, t=sentence, place=place, say=lambda text: _escaped(text.in_(language)), plain=_plain
    )
    text = engine.get_template("statement/statement.md.j2").render(**_known(statement, language, organisation))
    return writable(re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode("utf-8")


def _engine(*, autoescape: bool, **functions: Any) -> Environment:
    made = Environment(
        loader=PackageLoader("a11y_audit.reports", "templates"), autoescape=autoescape, trim_blocks=True,
        lstrip_blocks=True, undefined=StrictUndefined,
    )  # fmt: skip
    made.globals.update(number=number, **functions)
    return made


def _known(statement: Statement, language: Language, organisation: str) -> dict[str, Any]:
    return {
        "statement": statement, "language": language, "organisation": organisation,
        "places": len(PLACES) - bool(organisation) - (not statement.failures),
        "audited": _day(statement.audited, language), "drafted": _date(statement.drafted, language),
        "deciders": [(found, _date(found.last, language)) for found in statement.deciders],
        "labels": {url: address(url, statement.site).label for failure in statement.failures for url in failure.pages},
    }  # fmt: skip


def _day(moment: str, language: Language) -> str:
    try:
        return _date(datetime.fromisoformat(moment).date(), language)
    except ValueError:
        return shown(moment)


def _date(day: date, language: Language) -> str:
    return f"{day.day} {month(language, day.month)} {day.year}"


def _marked(value: object, around: Language) -> Markup:
    """A number or what is marked up already stands as it is; text gets a direction and a language of its own."""
    if isinstance(value, Markup):
        return value
    text = str(value)
    return escape(text) if is_number(text) else Markup("<bdi{}>{}</bdi>").format(lang(text, around), shown(text))


def _plain(value: object) -> str:
    text = str(value)
    return text if is_number(text) or text.startswith("**[") else f"{FIRST_STRONG_ISOLATE}{_escaped(text)}{POP_ISOLATE}"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", shown(text))
