"""`a11y-audit statement`: draft an accessibility statement from a recorded run."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import chosen, opened
from a11y_audit.settings.options import OPTIONS, Group

_ASKING = Group("The statement", (OPTIONS["record"], OPTIONS["reviews"], OPTIONS["lang"]))


@click.command("statement", short_help="Draft an accessibility statement from a run.")
@click.argument("run", metavar="RUN")
@click.option("--organisation", default="", metavar="NAME", help="Name of the ministry.  [default: a place to fill in]")
@click.option("-o", "--output", "folder", default=".", metavar="FOLDER", help="Write it there.  [default: here]")
@options(_ASKING)
def command(run: str, organisation: str, folder: str, config_file: str | None, **flags: Any) -> None:
    """Draft an accessibility statement from a recorded RUN (its number, its id, or latest) and what people decided.

    Written as HTML and Markdown, in both languages, or in one with --lang. It claims conformance only where people
    decided every criterion; what only the ministry knows is marked to be filled in.
    """
    from a11y_audit.errors import OutputError

    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.people import review_files
    from a11y_audit.people.recorded import recorded
    from a11y_audit.people.statement import build
    from a11y_audit.render import statement as render

    _, result = recorded(database, str(chosen(database, run, config).number), review_files.load(config.reviews))
    made = build(result, date.today())  # noqa: DTZ011 a person's own day
    place = Path(folder)
    languages = (config.lang,) if flags.get("lang") else render.LANGUAGES
    try:
        place.mkdir(parents=True, exist_ok=True)
        for language in languages:
            for suffix, write in ((".html", render.to_html), (".md", render.to_markdown)):
                file = place / render.file_name(language, suffix)
                file.write_bytes(write(made, language, organisation.strip()))
                click.echo(str(file))
    except OSError as error:
        raise OutputError(
            "{place} cannot be written to ({cause}); name another with -o",
            "تعذرت الكتابة في {place} ({cause})؛ حدد مكانًا آخر بالخيار -o",
            place=place, cause=error,
        ) from error
