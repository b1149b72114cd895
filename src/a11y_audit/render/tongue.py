"""Which language to read a piece of text in, where nobody says so: the script tells Arabic from English."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from a11y_audit.lexicon import Script, mostly

_LANGUAGES = {Script.ARABIC: ("ar", "fa", "ur"), Script.LATIN: ("en", "fr", "es", "de", "id", "tr", "fil")}
_UNKNOWN = "und"  # BCP 47: the language is not determined


@lru_cache(maxsize=65536)
def language_of(text: str, declared: str = "") -> str:
    """Return the language of a text: as declared where the script agrees, else by the script; "" without letters."""
    script = mostly(text)
    if script is None:
        return ""
    likely = _LANGUAGES.get(script, ())
    primary = declared.partition("-")[0].strip().lower()
    return primary if primary in likely else next(iter(likely), _UNKNOWN)


def lang(text: str, around: str = "") -> Markup:
    """Return a lang attribute for a piece of text that is in another language than what stands around it."""
    language = language_of(str(text))
    return Markup(' lang="{}"').format(language) if language and language != around else Markup("")
