"""`a11y-audit config show`: what a scan would go by, and where each value comes from."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.tongue import spoken


@click.group("config", invoke_without_command=True)
@spoken
@click.pass_context
def command(ctx: click.Context) -> None:
    """Look at the configuration."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command("show")
@click.argument("urls", nargs=-1, metavar="[URL]...")
@options()
def show(config_file: str | None, **flags: Any) -> None:
    """Print every option with its value, as TOML, and where the value comes from.

    Takes the options of `scan`. Values of headers and passwords in URLs are never shown.
    """
    from a11y_audit.cli.arabic import options as arabic
    from a11y_audit.cli.toml import literal
    from a11y_audit.settings.options import GROUPS

    config = load(config_file, flags)
    values = config.public()
    is_arabic = config.lang == "ar"
    for group in GROUPS:
        click.echo(f"# {arabic.GROUPS[group.title] if is_arabic else group.title}")
        for option in group.options:
            origin = config.origins.get(option.field, "القيمة المعتمدة" if is_arabic else "default")
            click.echo(f"{literal(option.name, values[option.name])}  # {origin}")
