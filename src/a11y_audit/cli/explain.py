"""`a11y-audit explain RULE`: what a rule is about, in plain words."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.rules import CARDS


@click.command("explain", short_help="Tell what a rule is about, in plain words.")
@click.argument("rule", metavar="RULE")
@options(CARDS)
def command(rule: str, config_file: str | None, **flags: Any) -> None:
    """Tell what RULE asks, who is hindered, how to fix it and which WCAG criteria and policy provisions it serves."""
    from a11y_audit.cli.cards import card, explain

    config = load(config_file, flags)
    for line in explain(card(rule, config.rules_dir), config.lang):
        click.echo(line)
