"""A sentence in both languages of the product."""

from __future__ import annotations

import re
from string import Formatter
from typing import Any, Literal

from msgspec import Struct

Language = Literal["en", "ar"]

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"  # Unicode bidi: a quoted value keeps its own direction
_SURROGATES = re.compile("[\ud800-\udfff]")
_NUMBER = re.compile(r"[\d.,:%+-]*")


class Text(Struct, frozen=True):
    """The same sentence in English and in Arabic; `{name}` marks the place of a measured value."""

    en: str
    ar: str

    def in_(self, language: Language) -> str:
        """Return the sentence in one language, with its marks unfilled."""
        return self.ar if language == "ar" else self.en

    def fill(self, language: Language, values: dict[str, str | int | float]) -> str:
        """Return the sentence with its values, each isolated so that a Latin value does not reorder an Arabic line."""
        isolated = {
            key: str(value) if is_number(value) else f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}"
            for key, value in values.items()
        }
        return self.in_(language).format_map(isolated)

    def of_nameless(self) -> Text:
        """Return the sentence for an element without a name, where “{name}” would quote nothing."""
        en = _QUOTED_EN.sub(lambda found: f"{found[1]}without a name" if found[1] else NAMELESS.en, self.en)
        ar = _QUOTED_AR.sub(lambda found: f"{found[1]}(بلا اسم)" if found[1] else NAMELESS.ar, self.ar)
        return Text(en=en[:1].upper() + en[1:], ar=ar)

    def marks(self) -> frozenset[str]:
        """Return the names of the values that the sentence asks for, in either language."""
        return self.marks_in("en") | self.marks_in("ar")

    def marks_in(self, language: Language) -> frozenset[str]:
        """Return the names of the values that the sentence asks for in one language."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.in_(language)) if name)


NAMELESS = Text(en="an element without a name", ar="عنصر بلا اسم")
_QUOTED_EN = re.compile(r"(\bthe \w+ )?“\{name\}”", re.IGNORECASE)
_QUOTED_AR = re.compile(r"(?:العنصر |(ال\w+ ))?«\{name\}»")


def is_number(value: str | int | float) -> bool:
    """Tell whether a value is a number: it belongs to its sentence, for isolated, 2.84:1 turns round in Arabic."""
    return not isinstance(value, str) or _NUMBER.fullmatch(value) is not None


def writable(text: str) -> str:
    """Return text that UTF-8 can hold: a lone surrogate, which a script can make, becomes U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def all_writable(value: Any) -> Any:
    """Return plain values, as JSON knows them, with every text in them writable."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, dict):
        return {all_writable(key): all_writable(inner) for key, inner in value.items()}
    return [all_writable(inner) for inner in value] if isinstance(value, list | tuple) else value
