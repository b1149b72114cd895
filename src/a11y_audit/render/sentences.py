"""Sentences with what a page wrote in them, in one language, on one line, with nothing in them that commands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from a11y_audit.model.finding import Value
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, Text, is_number
from a11y_audit.render.safe import shown

# Code within prose: its quotes, braces and colons would turn round in an Arabic line.
CODE = re.compile(
    r"""
    `([^`]+)`                                                            # between backticks
    | <[A-Za-z/!][^<>]*>(?:\ ?<[A-Za-z][^<>]*>|[^<>]{0,120}</[A-Za-z][^<>]*>)*  # tags, with what they hold
    | (?<![\w-])[a-z][a-z:-]*=(?:"[^"]*"|\{\w+\}|[a-z]+(?![\w-]))        # an attribute with its value
    | (?<![\w:.])[:.]?[a-z][\w:().+-]*(?:\ \+\ [a-z]+)?\ \{\ [^{}]+:[^{}]+\}  # a rule of a style sheet
    | (?<![\w-])(?:text-[a-z]+|[a-z]+-(?:spacing|height|width|size|style|bottom)|white-space|overflow|display|visibility
      |opacity|outline|color):\ (?:calc\([^()]*\)|[#\d](?:[\w.%]*[\w%])?|none|hidden|nowrap|auto|normal|start|justify
      |blink|italic|uppercase)(?![\w-])                                                # a declaration of a style sheet
    | (?<![\w.])[a-z][A-Za-z.]*\(\)                                      # a call
    """,
    re.VERBOSE | re.ASCII,  # an Arabic letter (و, ب) may stand before code
)
VALUE_LIMIT = 300  # characters of one value: a name may be as long as a page


def filled(words: Text, values: Mapping[str, Value], language: Language) -> str:
    """Return the sentence with its values; in an Arabic line each has a direction of its own."""
    safe = {name: _isolated(value, language) for name, value in values.items()}
    sentence = words.in_(language)
    sentence = directed(sentence, language)
    # A sentence with braces of its own, or with a value that an old run did not keep, stands as it is.
    with suppress(LookupError, ValueError, AttributeError):
        sentence = sentence.format_map(safe) if values else sentence
    return " ".join(sentence.split()).rstrip(".")


def directed(sentence: str, language: Language) -> str:
    """Return a sentence whose code has a direction of its own within an Arabic line."""
    return CODE.sub(lambda found: isolated(found[0], language), sentence) if language == "ar" else sentence


def clipped(words: str, limit: int) -> str:
    """Return a text of at most so many characters; what was cut ends in an ellipsis."""
    return words if len(words) <= limit else f"{words[: limit - 1]}…"


def comma_of(language: Language) -> str:
    """Return the comma that stands between the parts of a list, with its space."""
    return "، " if language == "ar" else ", "


def isolated(words: str, language: Language) -> str:
    """Return words with a direction of their own within an Arabic line; elsewhere as they are, fit to be copied."""
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if language == "ar" else words


def _isolated(value: Value, language: Language) -> str:
    plain = clipped(shown(clipped(str(value), VALUE_LIMIT)), VALUE_LIMIT)
    return plain if language == "en" or is_number(value) else f"{FIRST_STRONG_ISOLATE}{plain}{POP_ISOLATE}"
