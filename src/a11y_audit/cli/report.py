"""`a11y-audit report`: write the reports of a run that is over, in any format and language."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.settings.options import OPTIONS, OUTPUT, Group

_STORED = Group("The run", (OPTIONS["record"], OPTIONS["reviews"]))
_PAPER = Group("The PDF", (OPTIONS["browser"],))


@click.command("report", short_help="Write the reports of an earlier run again.")
@click.argument("run", metavar="RUN")
@options(_STORED, _PAPER, OUTPUT)
def command(run: str, config_file: str | None, **flags: Any) -> None:
    """Write reports of RUN: a JSON result, or a recorded run by its number, its id, latest or previous.

    Without -o and --format the HTML report goes to a11y-audit-report.html in the current folder. A recorded run holds
    no pictures. The exit code says whether the reports were written, nothing about what they hold.
    """
    from a11y_audit.cli import destinations
    from a11y_audit.cli.deliver import write_reports
    from a11y_audit.cli.say import note
    from a11y_audit.cli.stored import stored

    config = load(config_file, flags)
    reports = destinations.settle(config)
    result = stored(run, config)
    write_reports(result, {}, config, reports)
    if config.quiet:
        return
    from a11y_audit.render.sentences import isolated
    from a11y_audit.render.words import text

    for report in reports:
        if report.path:
            note(text("console.report", config.lang, path=isolated(str(report.path), config.lang)))
