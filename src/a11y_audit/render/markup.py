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
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language
from a11y_audit.render.safe import shown
from a11y_audit.render.words import LANGUAGES, form, number
from a11y_audit.render.words import text as words

VALUE_LIMIT = 300  # characters of a value within a sentence
# Code within prose: between backticks, or a tag with what it holds and its end.
# Numbers belong to the sentence: an isolate would turn the ratio 2.84:1 round in an Arabic line.
_NUMBER = re.compile(r"[\d.,:%+-]*")
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
        return Markup('<bdi dir="auto">{}</bdi>').format(en)
    return Markup('<span class="en" lang="en">{}</span><span class="ar" lang="ar">{}</span>').format(en, ar)


def translated(key: str, count: int | None = None, **values: object) -> Markup:
    """Return a message of the catalogue; `count` chooses the plural form and fills `{n}`."""
    if count is None and not values:
        return _plain(key)
    if count is not None:
        values["n"] = number(count)
    filled = {name: _isolated(value) for name, value in values.items()}
    en, ar = (Markup(escape(form(key, language, count))).format_map(filled) for language in LANGUAGES)
    return spans(en, ar)


def both(text: Bilingual) -> Markup:
    """Return words of a rule or of a standard, with the code in them marked as code."""
    return spans(prose(text.en), prose(text.ar))


def sentence(text: Bilingual, values: Mapping[str, Value]) -> Markup:
    """Return a sentence with its measured values; one that cannot be filled stands as it is."""
    filled = {name: _isolated(value) for name, value in values.items()}
    try:
        return spans(prose(text.en).format_map(filled), prose(text.ar).format_map(filled))
    except (LookupError, ValueError, AttributeError):
        return both(text)


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Return escaped text whose code, in backticks or as tags, is marked and kept left to right."""
    parts: list[Markup] = []
    end = 0
    for found in _CODE.finditer(text):
        code = found[1] or found[2]
        parts += [escape(text[end : found.start()]), Markup('<code dir="ltr">{}</code>').format(code)]
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


def _isolated(value: object) -> Markup:
    """A number or what is marked up already stands as it is; text gets a direction of its own."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        short = value if len(value) <= VALUE_LIMIT else f"{value[:VALUE_LIMIT]}…"
        return Markup("<bdi>{}</bdi>").format(shown(short))
    return escape(value)


@lru_cache(maxsize=1024)
def _plain(key: str) -> Markup:
    return spans(form(key, "en"), form(key, "ar"))
