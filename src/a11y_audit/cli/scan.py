"""`a11y-audit scan`: audit a site, or exactly the pages given."""

from __future__ import annotations

from typing import Any

import click

from a11y_audit.cli.flags import EVERYWHERE, Command, load, options


@click.command("scan", short_help="Audit a site, or exactly the pages given.", epilog=EVERYWHERE, cls=Command)
@click.argument("urls", nargs=-1, metavar="[URL]...")
@options()
def command(config_file: str | None, **flags: Any) -> int:
    """Audit the site around each URL, or with --no-crawl exactly these pages.

    Without -o and --format the report goes to a11y-audit-report.html in the current folder.
    """
    from a11y_audit.cli import destinations, progress, record, start_urls

    config, notes = start_urls.resolve(load(config_file, flags))
    reports = destinations.settle(config)
    database = record.prepare(config)

    from a11y_audit import app  # late: it brings the browser's library, which a typing mistake need not wait for
    from a11y_audit.cli.deliver import deliver

    with progress.shown(config.lang, quiet=config.quiet) as shown:
        for note in notes:
            shown.note(note)
        result, crops = app.run_audit(config, shown, pictures=any(report.format == "html" for report in reports))
    result = record.compared(database, result)
    return record.keep(database, result, config, deliver(result, crops, config, reports))
