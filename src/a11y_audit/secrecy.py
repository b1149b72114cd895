"""Credentials by value: whatever leaves this program is looked through for them first."""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Iterable
from typing import TypeVar
from urllib.parse import quote, quote_plus

import msgspec

HIDDEN = "(hidden)"
# A short value is hidden where it stands as a word of its own: "admin" must not make holes in "administration".
WHOLE_WORDS_BELOW = 8  # characters
SHORTEST = 3  # characters; shorter values would be found everywhere, and protect nothing
BEGINNING = 12  # characters of a credential that tell it where a text was cut off; fewer may be a word
T = TypeVar("T", bound=msgspec.Struct)


class Secrets:
    """The credentials of a run. They may come to be known while it goes on, as when a login script reads one."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values: dict[str, None] = {}
        self._forms: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        self._in_json: re.Pattern[str] | None = None
        self._begun: re.Pattern[str] | None = None
        for value in values:
            self.add(value)

    def __bool__(self) -> bool:
        return self._pattern is not None

    def add(self, value: str) -> None:
        """Hide a value from now on, in every spelling in which it may turn up."""
        if len(value) < SHORTEST or value in self._values:
            return
        self._values[value] = None
        forms = {form for each in self._values for form in _spellings(each)}
        escaped = {_as_json(form, ascii_) for form in forms for ascii_ in (True, False)}
        self._forms = forms | escaped
        self._pattern, self._in_json = _any_of(self._forms), _any_of(escaped)
        self._begun = _beginnings(self._forms)

    def hide(self, text: str) -> str:
        """Return a text without any credential, nor the beginning of one where the text was cut off."""
        return self._without_beginnings(self._pattern.sub(HIDDEN, text)) if self._pattern else text

    def hidden(self, value: T) -> T:
        """Return a value of the model without any credential in it; as it was where there are none."""
        if not self._in_json:
            return value
        text = msgspec.json.encode(value).decode()
        clean = self._without_beginnings(self._in_json.sub(HIDDEN, text))
        return value if clean == text else msgspec.json.decode(clean, type=type(value))

    def _without_beginnings(self, text: str) -> str:
        def hidden(found: re.Match[str]) -> str:
            return HIDDEN if any(form.startswith(found[0]) for form in self._forms) else found[0]

        return self._begun.sub(hidden, text) if self._begun else text


def _beginnings(forms: set[str]) -> re.Pattern[str] | None:
    """Find what begins as a long credential does and ends with the text, or with the string in JSON."""
    starts = sorted({form[:BEGINNING] for form in forms if len(form) > BEGINNING})
    return re.compile(rf'(?:{"|".join(map(re.escape, starts))})[^\s"…]*(?=["…]|\Z)') if starts else None


def _spellings(value: str) -> set[str]:
    """A value as itself and as URLs, HTML, scripts and HTTP write it."""
    forms = {value, quote(value, safe=""), quote(value), quote_plus(value)}
    forms |= {form.lower() for form in forms if "%" in form}
    forms |= {html.escape(value), html.escape(value, quote=False), _as_json(value, True), _as_json(value, False)}
    if len(value) >= WHOLE_WORDS_BELOW:
        forms.add(base64.b64encode(value.encode()).decode().rstrip("="))
    return forms


def _as_json(text: str, ascii_: bool) -> str:
    return json.dumps(text, ensure_ascii=ascii_)[1:-1]


def _any_of(forms: set[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(_pattern_of, longest_first)))


def _pattern_of(form: str) -> str:
    if len(form) >= WHOLE_WORDS_BELOW:
        return re.escape(form)
    return rf"(?<![^\W_]){re.escape(form)}(?![^\W_])"
