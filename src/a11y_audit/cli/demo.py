"""`a11y-audit demo`: audit the bundled ministry portal, so that a newcomer reads a true report in a minute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.settings.options import OPTIONS, Group

SITE = "ministry-broken"
_DEMO = Group("The demo", tuple(OPTIONS[name] for name in ("browser", "max-pages", "concurrency", "lang", "quiet")))


@click.command("demo", short_help="Audit a bundled portal with seeded defects.")
@click.option("--folder", default=".", metavar="FOLDER", help="Write the reports there.  [default: the current folder]")
@options(_DEMO)
def command(folder: str, config_file: str | None, **flags: Any) -> int:
    """Audit a bundled portal with seeded defects, served on this machine; write the HTML and the JSON report.

    The exit code is 0 unless something broke: findings are what the demo is about.
    """
    from msgspec import structs

    from a11y_audit import app
    from a11y_audit.cli import destinations, progress
    from a11y_audit.cli.deliver import deliver
    from a11y_audit.cli.say import note
    from a11y_audit.errors import ExitCode
    from a11y_audit.fixtures.serve import serve
    from a11y_audit.model.wording import worded

    place = Path(folder).resolve()
    config = load(config_file, flags)
    config = structs.replace(
        config, formats=("html", "json"), outputs=(place / "a11y-audit-report.html", place / "a11y-audit-report.json")
    )
    reports = destinations.settle(config)
    with serve(SITE) as base, progress.shown(config.lang, quiet=config.quiet) as shown:
        result, crops = app.run_audit(structs.replace(config, urls=(base,)), shown)
    code = deliver(result, crops, config, reports)
    click.echo(str(reports[0].path))
    if code == ExitCode.INCOMPLETE and not result.pages:
        note(
            worded(
                "a11y-audit: not one page of the demo could be audited; `a11y-audit doctor` says how to fix it",
                "لم يمكن فحص أي صفحة من الموقع التجريبي؛ يبيّن الأمر `a11y-audit doctor` طريقة الإصلاح",
            ),
            config.lang,
        )
        return ExitCode.BROKEN
    return code if code == ExitCode.INTERRUPTED else ExitCode.CLEAN
