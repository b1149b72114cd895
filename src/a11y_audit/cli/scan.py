"""`a11y-audit scan`: audit a site, or exactly the pages given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import EVERYWHERE, Command, load, options

if TYPE_CHECKING:
    from a11y_audit.settings.config import Config


@click.command("scan", short_help="Audit a site, or exactly the pages given.", epilog=EVERYWHERE, cls=Command)
@click.argument("urls", nargs=-1, metavar="[URL]...")
@click.option("--resume", "run_folder", metavar="RUN", help="Go on with the run in this folder, as `resume` does.")
@options()
def command(config_file: str | None, run_folder: str | None, **flags: Any) -> int:
    """Audit the site around each URL, or with --no-crawl exactly these pages.

    Without -o and --format the report goes to a11y-audit-report.html in the current folder.
    """
    if run_folder:
        return go_on(Path(run_folder), config_file, flags)
    from a11y_audit.cli import start_urls

    config, notes = start_urls.resolve(load(config_file, flags))
    return run(config, notes)


def go_on(folder: Path | None, config_file: str | None, flags: dict[str, Any]) -> int:
    """Go on with an earlier run."""
    from a11y_audit.cli import start_urls

    config = load(config_file, flags)
    notes: tuple[str, ...] = ()
    if config.urls:
        config, notes = start_urls.resolve(config)

    from a11y_audit import app

    return run(app.resumed(folder, config), notes)


def run(config: Config, notes: tuple[str, ...]) -> int:
    """Run an audit, write its reports and its record; returns the exit code."""
    from msgspec import structs

    from a11y_audit.cli import destinations, progress, record
    from a11y_audit.cli.say import note, problem
    from a11y_audit.errors import ExitCode, ForeignBaselineError

    reports = destinations.settle(config)
    before = destinations.stamps(reports)
    database = record.prepare(config)

    from a11y_audit import app  # late: it brings the browser's library, which a typing mistake need not wait for
    from a11y_audit.cli.deliver import deliver

    went_on = config.run is not None
    config = config if config.run else app.begin(config)
    foreign: ForeignBaselineError | None = None
    with progress.shown(config.lang, quiet=config.quiet) as shown:
        for text in notes:
            shown.note(text)
        pictures = any(report.format == "html" for report in reports)
        try:
            result, crops = app.run_audit(config, shown, pictures=pictures)
        except ForeignBaselineError as error:
            # The pages are audited, and the journal holds them: the reports are made without the baseline.
            foreign = error
            result, crops = app.run_audit(structs.replace(config, baseline=None), shown, pictures=pictures)
    result = record.compared(database, result)
    reports, pairs = destinations.apart(reports, before, result.run)
    for path, other in pairs:
        problem(_WRITTEN_SINCE[config.lang].format(path=path, other=other))
    code = record.keep(database, result, config, deliver(result, crops, config, reports), went_on=went_on)
    if foreign:
        problem(f"{foreign}; the reports are written without it")
        code = ExitCode.USAGE
    if folder := app.left_over(config, result):
        note(_GOES_ON[config.lang].format(folder=folder))
    return code


_WRITTEN_SINCE = {
    "en": "{path} was written by something else while this run went on, so it is left alone; this report is {other}",
    "ar": "كُتب الملف \u2068{path}\u2069 من جهة أخرى أثناء هذا الفحص فتُرك كما هو، وهذا التقرير في \u2068{other}\u2069",
}
_GOES_ON = {
    "en": "What is left can be audited later: a11y-audit resume {folder}",
    "ar": "يمكن استكمال ما تبقى لاحقًا بالأمر: \u2068a11y-audit resume {folder}\u2069",
}
