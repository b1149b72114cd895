"""Which language the person at the terminal reads: known before a command line is understood, so that its errors are
told in it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from a11y_audit.settings.machine import language as of_locale

if TYPE_CHECKING:
    from a11y_audit.model.text import Language

_OWN, _PROJECT = Path("a11y-audit.toml"), Path("pyproject.toml")
# Read as text, since a file that is no TOML is told in its own language too.
_LINE = re.compile(r"""^\s*lang\s*=\s*["'](ar|en)["']""", re.MULTILINE)
_TABLE = re.compile(r"^\[tool\.a11y-audit\]\s*$(.*?)(?=^\[|\Z)", re.MULTILINE | re.DOTALL)

F = TypeVar("F", bound=Callable[..., Any])


def spoken(function: F) -> F:
    """Give a command that reads no configuration the option --lang; which language it is, its session knows."""
    made: F = click.option(
        "--lang", expose_value=False, type=click.Choice(["en", "ar"]), callback=_kept,
        help="Language of the terminal; without it, that of your locale.",
    )(function)  # fmt: skip
    return made


def said(context: click.Context | None) -> str | None:
    """Return the language that was said before the name of a command: `a11y-audit --lang ar rules list`."""
    return context.meta.get(__name__) if context else None


def _kept(context: click.Context, _: click.Parameter, value: str | None) -> None:
    context.meta[__name__] = value or context.meta.get(__name__)


def chosen(arguments: Sequence[str], env: Mapping[str, str]) -> Language:
    """Return the language: of --lang wherever it stands, else of the environment, the configuration, the locale.

    The order is that of the settings themselves; what says neither language says nothing.
    """
    said = (_flag(arguments, "--lang"), env.get("A11Y_AUDIT_LANG", "").strip(), _of_file(arguments, env))
    return next(filter(None, map(_known, said)), of_locale(env))


def _known(name: str) -> Language | None:
    return "ar" if name == "ar" else "en" if name == "en" else None


def _flag(arguments: Iterable[str], name: str) -> str:
    """The last value of an option; what follows `--` is none."""
    found, takes = "", False
    for argument in arguments:
        if takes:
            found = argument
        if argument == "--":
            break
        if argument.startswith(f"{name}="):
            found = argument.partition("=")[2]
        takes = argument == name and not takes
    return found


def _of_file(arguments: Sequence[str], env: Mapping[str, str]) -> str:
    named = _flag(arguments, "--config") or env.get("A11Y_AUDIT_CONFIG", "").strip()
    file = Path(named) if named else _OWN if _OWN.is_file() else _PROJECT
    try:
        text = file.read_text("utf-8", errors="replace")
    except (OSError, ValueError):
        return ""
    if file.name == _PROJECT.name:
        text = "".join(_TABLE.findall(text))
    found = _LINE.search(text)
    return found[1] if found else ""
