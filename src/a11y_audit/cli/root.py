"""The command group: commands are imported when they are called, so that `--version` loads click alone."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

import click

from a11y_audit import __version__

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
EXIT_CODES = """
\b
Exit codes:
  0    nothing at or over --fail-on was found
  1    findings at or over --fail-on; with --baseline, those that it does not cover
  2    the command line, the configuration, the baseline or a file cannot be used
  3    the audit is incomplete (pages that could not be audited)
  4    the browser, or this program, broke
  130  interrupted; a partial report was written

Automatic tests find only some of the barriers: 0 does not mean that a site is accessible.
"""


@dataclass
class Session:
    """What the edge of the program must know of a command."""

    debug: bool = False


class Commands(click.Group):
    """Commands in the order in which people meet them, each from its own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"a11y_audit.cli.{COMMANDS[cmd_name]}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, invoke_without_command=True, epilog=EXIT_CODES, context_settings={"max_content_width": 110})
@click.version_option(__version__, prog_name="a11y-audit", message="%(prog)s %(version)s")
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
