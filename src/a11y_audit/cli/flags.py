"""Option groups as decorators, made from the one table of options."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from a11y_audit.cli.tongue import said
from a11y_audit.settings.options import GROUPS, START, Group, Option

if TYPE_CHECKING:
    from a11y_audit.settings.config import Config

_ARGUMENTS = frozenset({"urls"})  # given as arguments, not as flags
_OF_THE_MACHINE = frozenset({"concurrency", "lang"})  # their defaults are no constants
_PAIRED = frozenset({"crawl", "robots", "use-sitemap", "motion"})  # on unless --no-... is said
F = TypeVar("F", bound=Callable[..., Any])

EVERYWHERE = """
Every option can stand in a11y-audit.toml (`a11y-audit init` writes one) and in the environment:
--max-pages is A11Y_AUDIT_MAX_PAGES. Flags win over the environment, the environment over the file.
"""


class Command(click.Command):
    """A command whose help shows its options under the headings of their groups, with defaults."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options into the help."""
        from a11y_audit.settings.config import Config

        defaults = Config()
        flags = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        records = {flag.name: flag.get_help_record(ctx) for flag in flags}
        for group in GROUPS:
            rows = []
            for option in group.options:
                if record := records.pop(option.field, None):
                    rows.append((record[0], record[1] + _appendix(option, getattr(defaults, option.field))))
            if rows:
                with formatter.section(group.title):
                    formatter.write_dl(rows)
        with formatter.section("Other options"):
            formatter.write_dl([record for record in records.values() if record])


def options(*groups: Group) -> Callable[[F], F]:
    """Give a command the options of these groups, and --config; values arrive by field, None when not given."""

    def decorate(function: F) -> F:
        decorated: Any = function
        for group in reversed(groups or GROUPS):
            for option in reversed(group.options):
                if not (group is START and option.name in _ARGUMENTS):
                    decorated = _click_option(option)(decorated)
        words = "Read this file instead of a11y-audit.toml or pyproject.toml."
        config = click.option("--config", "config_file", metavar="FILE", help=words)
        made: F = config(decorated)
        return made

    return decorate


def load(config_file: str | None, flags: dict[str, Any]) -> Config:
    """Merge flags, environment and file into the configuration of this run."""
    import os

    from a11y_audit.settings.config import load_config

    if flags.get("lang") is None:
        flags = {**flags, "lang": said(click.get_current_context(silent=True))}
    named = config_file or os.environ.get("A11Y_AUDIT_CONFIG", "").strip()
    return load_config(Path(named) if named else None, os.environ, flags)


def _click_option(option: Option) -> Callable[[Any], Any]:
    names = option.flags or (f"--{option.name}",)
    if not option.kind.metavar:
        if option.name in _PAIRED:
            names = (f"--{option.name}/--no-{option.name}",)
        return click.option(*names, option.field, is_flag=True, default=None, help=option.help)
    return click.option(*names, option.field, multiple=option.repeat, metavar=option.kind.metavar, help=option.help)


def _appendix(option: Option, default: object) -> str:
    repeatable = " Repeatable." if option.repeat else ""
    if isinstance(default, bool):
        return "  [default: on]" if default else ""
    shown = f"{default:g}" if isinstance(default, float) else str(default)
    if default is None or default in ("", ()) or isinstance(default, tuple | dict) or option.name in _OF_THE_MACHINE:
        return repeatable
    return f"{repeatable}  [default: {shown}]"
