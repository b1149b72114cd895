"""`a11y-audit trend`: the recorded runs of a site over time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import ASKING, chosen, opened
from a11y_audit.cli.say import note

if TYPE_CHECKING:
    from a11y_audit.model.history import Run

MOST_RUNS = 24  # two years of months; a chart of more is hard to read


@click.command("trend", short_help="Show the recorded runs of a site over time.")
@click.option("--site", default="", metavar="ORIGIN", help="The site.  [default: that of the latest run]")
@click.option("--limit", type=click.IntRange(1, 500), default=MOST_RUNS, show_default=True, metavar="N",
              help="Only the latest N runs.")  # fmt: skip
@click.option("--like", metavar="RUN",
              help="Runs that looked at the pages of this one.  [default: the latest run with pages]")  # fmt: skip
@click.option("--all-runs", is_flag=True, help="Also runs that looked at other pages; their numbers do not compare.")
@click.option("-o", "--output", metavar="FILE", default="a11y-audit-trend.html", show_default=True,
              help="A .html or .json file, or - for JSON on standard output.")  # fmt: skip
@options(ASKING)
def command(
    site: str, limit: int, like: str | None, all_runs: bool, output: str, config_file: str | None, **flags: Any
) -> None:
    """Write a page with charts and tables of the recorded runs: failures, new and fixed, verdicts, by criterion, by
    provision, by part of the site, and the indicators of the policy's provision 10.19 and section 16.

    Runs are set against each other that looked at the same pages (at least half of those of the larger run): a look at
    one page, or a day on which the server was down, is no progress. The others are named.

    The page is in both languages and loads nothing from the network.
    """
    from a11y_audit.errors import OutputError, UsageError

    file = None if output == "-" else Path(output)
    if file and file.suffix.lower() not in (".html", ".htm", ".json"):
        raise UsageError(
            "{file}: a trend is written as .html or .json", "الملف {file}: يُكتب المسار بصيغة .html أو .json", file=file
        )
    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.history.scope import of_scope
    from a11y_audit.history.trend import build
    from a11y_audit.record import read
    from a11y_audit.render.recorded import left_out as told
    from a11y_audit.render.trend import to_html, to_json

    named = read.find(database, like, site=site.rstrip("/")) if like else None
    wanted = site.rstrip("/") or (named or chosen(database, read.LATEST, config)).site
    runs = read.runs(database, site=wanted)
    if not runs:
        known = sorted({run.site for run in read.runs(database)})
        raise UsageError(
            "No run of {site} is recorded; there are runs of {sites}",
            "لا فحص مسجل للموقع {site}؛ المواقع المسجلة: {sites}",
            site=wanted, sites=known,
        )
    others: tuple[Run, ...] = ()
    if not all_runs:
        model = named or next((run for run in reversed(runs) if run.pages), runs[-1])
        runs, others = of_scope(runs, model, lambda number: read.urls(database, number))
    if len(runs) > limit:
        runs = runs[-limit:]
        others = tuple(run for run in others if run.number > runs[0].number)
    made = build(database, runs, others)
    if others:
        note(told(others, config.lang))
    if file is None:
        sys.stdout.buffer.write(to_json(made))
        return
    content = to_json(made) if file.suffix.lower() == ".json" else to_html(made, runs, config.lang)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise OutputError(
            "{file} cannot be written ({cause}); name another with -o",
            "تعذرت كتابة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار -o",
            file=file, cause=error,
        ) from error
    click.echo(str(file))
