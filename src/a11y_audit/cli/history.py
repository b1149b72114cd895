"""`a11y-audit history`: which runs there have been."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import ASKING, opened


@click.command("history", short_help="List the recorded runs.")
@click.option("--site", default="", metavar="ORIGIN", help="Only the runs of this site, as in https://example.gov.sa.")
@click.option("--limit", type=click.IntRange(1), default=None, metavar="N", help="Only the latest N runs.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with settings and versions.")
@options(ASKING)
def command(site: str, limit: int | None, as_json: bool, config_file: str | None, **flags: Any) -> None:
    """List the recorded runs, the oldest first: number, when, who, site, pages, failures, what is to review.

    A run is named in other commands by its number, by its id or the beginning of it, or as latest or previous.
    """
    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.record import read

    found = read.runs(database, site=site.rstrip("/"), limit=limit or 0)
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(found, order="deterministic"), indent=2).decode())
        return
    from a11y_audit.render.history import lines

    for line in lines(found, config.lang):
        click.echo(line)
