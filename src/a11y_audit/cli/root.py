"""The command group: commands are imported when they are called, so that `--version` loads click alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

import click

from a11y_audit import __version__
from a11y_audit.cli.tongue import spoken
from a11y_audit.model.words import Words

if TYPE_CHECKING:
    from a11y_audit.model.text import Language, Text

COMMANDS = {
    "scan": "scan",
    "resume": "resume",
    "replay": "replay",
    "report": "report",
    "baseline": "baseline",
    "rules": "rules",
    "explain": "explain",
    "doctor": "doctor",
    "install-browser": "install_browser",
    "history": "history",
    "compare": "compare",
    "trend": "trend",
    "checklist": "checklist",
    "statement": "statement",
    "prune": "prune",
    "demo": "demo",
    "config": "config",
    "init": "init",
}
# What people type for a command by another name.
MEANT = dict.fromkeys(("audit", "check", "test", "run", "crawl", "start"), "scan") | {"list": "history"}
EXIT_CODES = """
\b
Exit codes:
  0    nothing at or over --fail-on was found
  1    findings at or over --fail-on; with --baseline, those that it does not cover
  2    the command line, the configuration, the baseline or a file cannot be used
  3    the audit is incomplete: pages that could not be audited, led elsewhere or did not load to their end,
       tests that could not run, or pages beyond a limit that nobody chose (--max-pages by default)
  4    the browser, or this program, broke
  130  interrupted; a partial report was written

Automatic tests find only some of the barriers: 0 does not mean that a site is accessible.
"""


@dataclass
class Session:
    """What the edge of the program must know of a command."""

    debug: bool = False
    language: Language = "en"


class SpokenContext(click.Context):
    """Help in the language of the person who asks for it."""

    def get_help(self) -> str:
        """Return the help of the command."""
        session = self.find_object(Session)
        if session is None or session.language == "en":
            return super().get_help()
        from a11y_audit.cli.arabic.help import told

        return told(self)


def _spoken(command: click.Command) -> None:
    """Let a command and those under it speak."""
    command.context_class = SpokenContext
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        _spoken(inner)


class NoCommandError(click.UsageError):
    """There is no command of that name."""

    def __init__(self, name: str, meant: str, ctx: click.Context) -> None:
        super().__init__(name, ctx)
        self._meant = meant

    @cached_property
    def wording(self) -> Text:
        """What a person is told."""
        from a11y_audit.model.wording import worded  # late: `--help` loads this module and shall stay quick

        hint = worded(*_HINT, name=self._meant) if self._meant else ""
        return worded("There is no command {name}{hint}", "لا يوجد أمر باسم {name}{hint}", name=self.message, hint=hint)


_HINT = Words("; did you mean `a11y-audit {name}`?", "؛ هل تقصد `a11y-audit {name}`؟")


class Commands(click.Group):
    """Commands in the order in which people meet them, each from its own module."""

    context_class = SpokenContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"a11y_audit.cli.{COMMANDS[cmd_name]}").command
        assert isinstance(command, click.Command)
        _spoken(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command; what is none is told with what was probably meant."""
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        if name in MEANT:
            meant = MEANT[name]
        elif "://" in name or "/" in name or ("." in name and not name.startswith(".")):
            meant = f"scan {name}"
        else:
            import difflib

            meant = next(iter(difflib.get_close_matches(name, COMMANDS, n=1)), "")
        raise NoCommandError(name, meant, ctx)


@click.group(cls=Commands, invoke_without_command=True, epilog=EXIT_CODES, context_settings={"max_content_width": 110})
@click.version_option(__version__, prog_name="a11y-audit", message="%(prog)s %(version)s")
@spoken
@click.option("--debug", is_flag=True, help="Show the traceback of an error (also A11Y_AUDIT_DEBUG=1).")
@click.pass_context
def root(ctx: click.Context, debug: bool) -> None:
    """Audit a web site against WCAG 2.0 and the Customer Experience Policy, in Arabic and English.

    Begin with `a11y-audit demo`, then `a11y-audit scan https://your-site.example`.
    """
    session = ctx.ensure_object(Session)
    session.debug = session.debug or debug
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
