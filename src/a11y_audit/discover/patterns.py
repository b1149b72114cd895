"""Patterns that a person writes to choose pages: shell globs, or regular expressions after `re:`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import translate
from urllib.parse import unquote

from a11y_audit.errors import WordedError

from .url import UrlError, identity, parse

_REGEX_PREFIX = "re:"


class PatternError(WordedError, ValueError):
    """The pattern can match nothing."""


@dataclass(frozen=True, slots=True)
class UrlPattern:
    """One compiled pattern. Arabic may be written plainly or escaped, in the pattern and in the address."""

    source: str
    regex: re.Pattern[str]
    is_regex: bool

    @classmethod
    def of(cls, source: str) -> UrlPattern:
        """Compile a pattern.

        A glob covers the whole path with its query (`/ar/*`, `*print=1*`) or the whole URL (`https://x.sa/*`); `*`
        also crosses slashes. A regular expression may match anywhere in either. Raises PatternError with the pattern.
        """
        if source.startswith(_REGEX_PREFIX):
            try:
                return cls(source, re.compile(source.removeprefix(_REGEX_PREFIX)), is_regex=True)
            except re.error as error:
                raise PatternError(
                    "pattern {source!r} is not a regular expression: {cause}",
                    "النمط «{source}» ليس تعبيرًا نمطيًا صحيحًا: {cause}",
                    source=source, cause=error,
                ) from None  # fmt: skip
        if not source.startswith(("/", "*", "?", "[")) and "://" not in source:
            # Such a glob could never match, and an exclusion that never matches is a silent one.
            raise PatternError(
                "pattern {source!r} matches nothing: begin it with /, *, https:// or {regex}",
                "النمط «{source}» لا يطابق شيئًا؛ ابدأه بأحد هذه: `/` أو `*` أو `https://` أو {regex}",
                source=source, regex=_REGEX_PREFIX,
            )  # fmt: skip
        return cls(source, re.compile(translate(unquote(source))), is_regex=False)

    def matches(self, url: str) -> bool:
        """Whether the pattern covers this address, as it is spelled or as it is identified."""
        forms = _forms(url)
        return any(map(self.regex.search if self.is_regex else self.regex.match, forms))


def _forms(url: str) -> frozenset[str]:
    forms = {url}
    try:
        for spelling in (url, identity(url, keep_hash_routes=True)):
            address = parse(spelling)
            route = f"#{address.route}" if address.route else ""
            forms |= {spelling, spelling.partition("#")[0], address.target, address.target + route}
    except UrlError:
        pass
    return frozenset(forms | {unquote(form) for form in forms})
