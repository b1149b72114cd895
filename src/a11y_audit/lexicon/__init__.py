"""What is known of words: folding Arabic and English for comparison, scripts, and sourced word lists."""

from a11y_audit.lexicon.fold import fold, words
from a11y_audit.lexicon.invisible import says_nothing_at_all
from a11y_audit.lexicon.lists import phrases
from a11y_audit.lexicon.scripts import Script, cased, letters, mostly
from a11y_audit.lexicon.stems import stems

__all__ = ["Script", "cased", "fold", "letters", "mostly", "phrases", "says_nothing_at_all", "stems", "words"]
