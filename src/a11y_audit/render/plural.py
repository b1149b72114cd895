"""Plural forms of the two languages (Unicode CLDR 45, language plural rules)."""

from __future__ import annotations

from typing import Literal

from a11y_audit.model.text import Language

Category = Literal["zero", "one", "two", "few", "many", "other"]

CATEGORIES: dict[Language, tuple[Category, ...]] = {
    "en": ("one", "other"),
    "ar": ("zero", "one", "two", "few", "many", "other"),
}


def category(language: Language, count: int) -> Category:
    """Return the form that a whole number asks for."""
    if language == "en":
        return "one" if count == 1 else "other"
    if count < 3:  # Arabic has a form for none, for one and for two
        return CATEGORIES["ar"][count]
    if 3 <= count % 100 <= 10:
        return "few"  # 3 to 10, 103 to 110 ...: the plural
    return "many" if count % 100 >= 11 else "other"  # 11 to 99: the accusative singular; 100, 101, 102 ...: other
