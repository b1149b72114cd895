"""`a11y-audit compare`: two recorded runs side by side."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import ASKING, opened


@click.command("compare", short_help="Compare two recorded runs.")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@options(ASKING)
def command(before: str, after: str, as_json: bool, config_file: str | None, **flags: Any) -> None:
    """Tell what is new and what is fixed in run B against run A, and which verdicts changed.

    A run is its number, its id or the beginning of it, latest or previous: `a11y-audit compare previous latest`.
    Findings are compared on the pages that both runs audited.
    """
    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.history.difference import build
    from a11y_audit.people.recorded import recorded

    found = build(recorded(database, before), recorded(database, after))
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(found, order="deterministic"), indent=2).decode())
        return
    from a11y_audit.render.difference import lines

    for line in lines(found, config.lang):
        click.echo(line)
