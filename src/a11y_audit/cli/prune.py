"""`a11y-audit prune`: take old runs out of the record."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import ASKING, opened

if TYPE_CHECKING:
    from a11y_audit.model.history import Run
    from a11y_audit.model.text import Language

_AGE = re.compile(r"(\d{1,6})\s*([dwmy]?)", re.IGNORECASE)
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_LATEST_DAY = 365_000  # the calendar of the standard library begins with the year 1


@click.command("prune", short_help="Remove old runs from the record.")
@click.option("--keep", type=click.IntRange(1), default=None, metavar="N", help="Keep the latest N runs of each site.")
@click.option("--older-than", default=None, metavar="AGE", help="Remove runs that are older: 90 or 90d, 12w, 6m, 2y.")
@click.option("--site", default="", metavar="ORIGIN", help="Only runs of this site.")
@click.option(
    "--with-rulings", is_flag=True, help="Remove runs with verdicts of people as well, which are kept otherwise."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@options(ASKING)
def command(
    keep: int | None, older_than: str | None, site: str, with_rulings: bool, yes: bool, config_file: str | None,
    **flags: Any,
) -> None:  # fmt: skip
    """Remove runs from the record after telling which; with both options, only runs that both name.

    Runs with verdicts of people stay unless --with-rulings is given. Reports and evidence are not touched.
    """
    from a11y_audit.errors import UsageError

    if keep is None and older_than is None:
        raise UsageError(
            "Say which runs may go: --keep N or --older-than AGE",
            "حدد الفحوص التي يجوز حذفها: بالخيار --keep N أو بالخيار --older-than AGE",
        )
    oldest = _oldest(older_than) if older_than is not None else None
    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.record import read, write
    from a11y_audit.render import recorded
    from a11y_audit.render.words import text

    chosen = chosen_runs(read.runs(database, site=site.rstrip("/")), keep, oldest)
    kept = [] if with_rulings else [run for run in chosen if run.rulings]
    going = [run for run in chosen if run not in kept]
    for run in kept:
        click.echo(recorded.stays(run, config.lang))
    for run in going:
        click.echo(recorded.goes(run, config.lang))
    if not going:
        click.echo(text("prune.nothing", config.lang))
        return
    if not yes and not _agreed(len(going), config.lang):
        click.echo(text("prune.kept", config.lang))
        return
    write.remove_runs(database, [run.number for run in going])
    click.echo(text("prune.removed", config.lang, len(going)))


def chosen_runs(runs: tuple[Run, ...], keep: int | None, oldest: str | None) -> list[Run]:
    """Return the runs that may go: beyond the latest `keep` of their site, and begun before `oldest` (ISO 8601)."""
    left: dict[str, int] = {}
    going: list[Run] = []
    for run in reversed(runs):
        left[run.site] = left.get(run.site, 0) + 1
        if (keep is None or left[run.site] > keep) and (oldest is None or run.started < oldest):
            going.append(run)
    return going[::-1]


def _agreed(count: int, language: Language) -> bool:
    from a11y_audit.errors import UsageError
    from a11y_audit.render.words import text

    try:
        return click.confirm(text("prune.ask", language, count))
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise UsageError(
            "Nobody is there to answer; --yes removes without asking. Nothing was removed",
            "لا أحد يجيب عن السؤال؛ لم يُحذف شيء، والخيار --yes يحذف بلا سؤال",
        ) from None


def _oldest(age: str) -> str:
    from a11y_audit.errors import UsageError

    found = _AGE.fullmatch(age.strip())
    days = int(found[1]) * _DAYS[found[2].lower()] if found else None
    if days is None or days > _LATEST_DAY:
        raise UsageError(
            "--older-than: expected an age such as 90d, 12w, 6m or 2y, got {age!r}",
            "الخيار --older-than: المتوقع مدة مثل 90d أو 12w أو 6m أو 2y، والمكتوب «{age}»",
            age=age,
        )
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
