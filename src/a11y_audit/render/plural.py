"""What the Unicode CLDR says about the two languages, by Babel: plural forms, names of months."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from a11y_audit.model.text import Language

if TYPE_CHECKING:
    from babel import Locale

Category = Literal["zero", "one", "two", "few", "many", "other"]


@cache
def categories(language: Language) -> frozenset[Category]:
    """Return the plural forms that a language has."""
    return frozenset({*cast("frozenset[Category]", _locale(language).plural_form.tags), "other"})


@cache
def category(language: Language, count: int) -> Category:
    """Return the form that a whole number asks for."""
    return cast(Category, _locale(language).plural_form(count))


def month(language: Language, number: int) -> str:
    """Return the name of a month of the Gregorian calendar, 1 to 12, as it stands within a date."""
    return str(_locale(language).months["format"]["wide"][number])


@cache
def _locale(language: Language) -> Locale:
    from babel import Locale  # late: formats for machines need none of it

    return Locale.parse(language)
