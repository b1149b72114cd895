"""Write a result down: one file a format, each a function from a result to bytes; console.py speaks to the developer.

Nothing is imported before it is asked for: writing JSON loads no template engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, Protocol, cast

from a11y_audit.errors import UsageError
from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language


class Renderer(Protocol):
    """Return the result as a file's bytes.

    `language` is the one that the reader meets first; `crops` are pictures of elements by the finding's fingerprint.
    """

    def __call__(self, result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes: ...


class Format(NamedTuple):
    """A kind of report: its name on the command line, the suffixes that mean it, and the module that writes it."""

    name: str
    suffixes: tuple[str, ...]
    module: str

    def render(self, result: AuditResult, *, language: Language, crops: Mapping[str, bytes]) -> bytes:
        """Return the result as this format's bytes."""
        renderer = cast(Renderer, import_module(self.module).render)
        return renderer(result, language=language, crops=crops)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format("html", (".html", ".htm"), "a11y_audit.render.html"),
            Format("json", (".json",), "a11y_audit.render.json"),
        )
    }
)


def format_of(path_suffix: str) -> Format:
    """Return the format that a file's suffix means (".html", in any case).

    Raises UsageError with the suffixes that are known.
    """
    for format_ in FORMATS.values():
        if path_suffix.lower() in format_.suffixes:
            return format_
    known = ", ".join(suffix for format_ in FORMATS.values() for suffix in format_.suffixes)
    raise UsageError(f"No report format has the suffix {path_suffix or '(none)'!r}; use one of {known}, or --format")
