"""A sentence in both languages that costs nothing to load: `--help` and the table of options are made of them."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The same sentence in English and in Arabic, in which `worded(*words, ...)` fills the marks."""

    en: str
    ar: str
