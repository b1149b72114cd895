"""Words as HTML in both languages at once: whatever a page wrote is escaped, isolated, and in plain sight.

Each sentence stands in the document as an English and an Arabic span; the style sheet shows the reader's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from a11y_audit.model.finding import Value
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, is_number
from a11y_audit.render.safe import shown
from a11y_audit.render.tongue import lang
from a11y_audit.render.words import LANGUAGES, form, number
from a11y_audit.render.words import text as words

VALUE_LIMIT = 300  # characters of a value within a sentence
# Code within prose: between backticks, or a tag with what it holds and its end.
_CODE = re.compile(r"`([^`]+)`|(<[A-Za-z/!][^<>]*>(?:[^<>]{0,120}</[A-Za-z][^<>]*>)*)")


class Bilingual(Protocol):
    """The same words in both languages."""

    @property
    def en(self) -> str: ...
    @property
    def ar(self) -> str: ...


def spans(en: str, ar: str) -> Markup:
    """Return the two languages side by side; words that are the same in both (a code) stand once."""
    if en == ar:
        return Markup('<bdi dir="auto"{}>{}</bdi>').format(lang(en), en)
    return Markup('<span class="en" lang="en">{}</span><span class="ar" lang="ar">{}</span>').format(en, ar)


def translated(key: str, count: int | None = None, **values: object) -> Markup:
    """Return a message of the catalogue; `count` chooses the plural form and fills `{n}`."""
    if count is None and not values:
        return _plain(key)
    if count is not None:
        values["n"] = number(count)
    en, ar = (
        Markup(escape(form(key, language, count))).format_map(_isolated(values, language)) for language in LANGUAGES
    )
    return spans(en, ar)


def both(text: Bilingual) -> Markup:
    """Return words of a rule or of a standard, with the code in them marked as code."""
    return spans(prose(text.en), prose(text.ar))


def sentence(text: Bilingual, values: Mapping[str, Value]) -> Markup:
    """Return a sentence with its measured values; one that cannot be filled stands as it is."""
    try:
        return spans(
            prose(text.en).format_map(_isolated(values, "en")), prose(text.ar).format_map(_isolated(values, "ar"))
        )
    except (LookupError, ValueError, AttributeError):
        return both(text)


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Return escaped text whose code, in backticks or as tags, is marked and kept left to right."""
    parts: list[Markup] = []
    end = 0
    for found in _CODE.finditer(text):
        code = found[1] or found[2]
        marked = Markup('<code dir="ltr"{}>{}</code>').format(lang(code), code)
        parts += [escape(text[end : found.start()]), marked]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def date(moment: str) -> Markup:
    """Return a moment (ISO 8601) as a date and time of day; what is no moment stands as it is."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return escape(shown(moment))
    zone = at.strftime("%Z").removesuffix("+00:00")
    return spans(*(_dated(at, zone, language) for language in LANGUAGES))


def _dated(at: datetime, zone: str, language: Language) -> str:
    month = words(f"date.month-{at.month}", language)
    time = f"{FIRST_STRONG_ISOLATE}{at:%H:%M} {zone}".rstrip() + POP_ISOLATE
    return words("date.moment", language, day=at.day, month=month, year=at.year, time=time)


def _isolated(values: Mapping[str, object], language: Language) -> dict[str, Markup]:
    return {name: _value(value, language) for name, value in values.items()}


def _value(value: object, language: Language) -> Markup:
    """A number or what is marked up already stands as it is; text gets a direction and a language of its own."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str) and not is_number(value):
        short = value if len(value) <= VALUE_LIMIT else f"{value[:VALUE_LIMIT]}…"
        return Markup("<bdi{}>{}</bdi>").format(lang(short, language), shown(short))
    return escape(value)


@lru_cache(maxsize=1024)
def _plain(key: str) -> Markup:
    return spans(form(key, "en"), form(key, "ar"))
