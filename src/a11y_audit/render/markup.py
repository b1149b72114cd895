"""Words as HTML in both languages at once: whatever a page wrote is escaped, isolated, and in plain sight.

Each sentence stands in the document as an English and an Arabic span; the style sheet shows the reader's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as date_
from datetime import datetime
from functools import lru_cache
from string import Formatter
from typing import Protocol

from markupsafe import Markup, escape

from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Value
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, Text, is_number
from a11y_audit.render.details import own_detail
from a11y_audit.render.plural import month
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import CODE
from a11y_audit.render.tongue import lang
from a11y_audit.render.words import LANGUAGES, form, known, number
from a11y_audit.render.words import text as words

VALUE_LIMIT = 300  # characters of a value within a sentence


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
    # Thousands of these are made: joining escaped pieces is much quicker than Markup.format.
    return Markup(f'<span class="en" lang="en">{escape(en)}</span><span class="ar" lang="ar">{escape(ar)}</span>')


def translated(key: str, count: int | None = None, **values: object) -> Markup:
    """Return a message of the catalogue; `count` chooses the plural form and fills `{n}`."""
    if not values:
        return _plain(key, count)
    if count is not None:
        values["n"] = number(count)
    en, ar = (
        Markup(escape(form(key, language, count))).format_map(_isolated(values, language)) for language in LANGUAGES
    )
    return spans(en, ar)


def view_name(view: Viewport) -> Markup:
    """Return a window and its colour scheme."""
    size = Markup('<bdi dir="ltr">{} × {}</bdi>').format(view.width, view.height)
    return Markup("{} {}").format(size, translated(known("scheme", view.color_scheme), code=view.color_scheme))


def told(key: str) -> Markup:
    """Return a message of the catalogue with the code in it marked as code."""
    return both(Text(form(key, "en"), form(key, "ar")))


def detail(said: str) -> Markup:
    """Return what was said of a page that could not be had: in both languages where it is ours, else as it is."""
    found = own_detail(said)
    return spans(found.en, found.ar) if found else Markup("<bdi{}>{}</bdi>").format(lang(said), said)


def both(text: Bilingual) -> Markup:
    """Return words of a rule or of a standard, with the code in them marked as code."""
    return spans(prose(text.en), prose(text.ar))


def sentence(text: Bilingual, values: Mapping[str, Value]) -> Markup:
    """Return a sentence with its measured values; one that cannot be filled stands as it is."""
    try:
        return spans(_filled(text.en, values, "en"), _filled(text.ar, values, "ar"))
    except (LookupError, ValueError, AttributeError):
        return both(text)


def _filled(sentence: str, values: Mapping[str, Value], language: Language) -> Markup:
    asked = {name: values[name] for name in _marks(sentence)}
    return prose(sentence).format_map(_isolated(asked, language)) if asked else prose(sentence)


@lru_cache(maxsize=4096)
def _marks(sentence: str) -> frozenset[str]:
    """The names of the values that a sentence asks for; one with braces of its own raises ValueError."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Return escaped text whose code, in backticks or as tags, is marked and kept left to right."""
    parts: list[Markup] = []
    end = 0
    for found in CODE.finditer(text):
        code = found[1] or found[0]
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


def moment(written: str, language: Language) -> str:
    """Return a moment (ISO 8601) in one language; what is no moment stands as it is."""
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        return shown(written)
    return _dated(at, at.strftime("%Z").removesuffix("+00:00"), language)


def day(at: date_) -> Text:
    """Return a day as people of each language write it."""
    en, ar = (
        words("date.day", code, day=at.day, month=month(code, at.month), year=at.year)
        for code in LANGUAGES
    )
    return Text(en, ar)


def day_of(moment: str) -> Text:
    """Return the day of a moment (ISO 8601); what is no moment stands as it is."""
    try:
        return day(datetime.fromisoformat(moment).date())
    except ValueError:
        return Text(shown(moment), shown(moment))


def _dated(at: datetime, zone: str, language: Language) -> str:
    time = f"{FIRST_STRONG_ISOLATE}{at:%H:%M} {zone}".rstrip() + POP_ISOLATE
    return words("date.moment", language, day=at.day, month=month(language, at.month), year=at.year, time=time)


def _isolated(values: Mapping[str, object], language: Language) -> dict[str, Markup]:
    return {name: _value(value, language) for name, value in values.items()}


def _value(value: object, language: Language) -> Markup:
    """A number or what is marked up already stands as it is; text gets a direction and a language of its own."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Text):
        return escape(value.in_(language))
    if isinstance(value, str) and not is_number(value):
        short = value if len(value) <= VALUE_LIMIT else f"{value[:VALUE_LIMIT]}…"
        return Markup("<bdi{}>{}</bdi>").format(lang(short, language), shown(short))
    return escape(value)


@lru_cache(maxsize=4096)
def _plain(key: str, count: int | None) -> Markup:
    filled = {} if count is None else {"n": number(count)}
    return spans(*(Markup(escape(form(key, language, count))).format_map(filled) for language in LANGUAGES))
