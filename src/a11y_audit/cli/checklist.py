"""`a11y-audit checklist`: what a person must still check, as a file to fill in, and the verdicts back again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.record import ASKING, chosen, opened
from a11y_audit.cli.tongue import spoken
from a11y_audit.settings.options import OPTIONS, Group

_IMPORTING = Group("The record of runs", (OPTIONS["record"], OPTIONS["auditor"], OPTIONS["lang"]))


@click.group("checklist", invoke_without_command=True)
@spoken
@click.pass_context
def command(ctx: click.Context) -> None:
    """Hand the criteria of a run to people, and record what they decide."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command("export")
@click.argument("run", metavar="RUN")
@click.option("-o", "--output", metavar="FILE", help="A .xlsx, .csv or .json file.  [default: checklist-RUN.xlsx]")
@click.option("--policy", is_flag=True, help="Also the provisions of the Customer Experience Policy.")
@options(ASKING)
def export(run: str, output: str | None, policy: bool, config_file: str | None, **flags: Any) -> None:
    """Write the checklist of a recorded RUN (its number, its id, or latest), to be filled in by a person.

    It holds each criterion with what is to be checked, what the automatic tests found, the pages to look at, and the
    scope and the sample after WCAG-EM.
    """
    from a11y_audit.errors import OutputError, UsageError

    config = load(config_file, flags)
    database = opened(config)

    from a11y_audit.people.checklist.build import build
    from a11y_audit.people.checklist.write import SUFFIXES, write
    from a11y_audit.record import read

    found = chosen(database, run, config)
    file = Path(output or f"checklist-{found.run}.xlsx")
    if file.suffix.lower() not in SUFFIXES:
        raise UsageError(
            "{file}: a checklist is written as one of {suffixes}",
            "الملف {file}: تُكتب قائمة التحقق بإحدى هذه الصيغ: {suffixes}",
            file=file, suffixes=SUFFIXES,
        )
    made = build(
        found, read.result(database, found.number), read.rulings(database, found.number),
        read.earlier_rulings(database, found), policy=policy,
    )  # fmt: skip
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(write(made, file.suffix.lower(), config.lang))
    except OSError as error:
        raise OutputError(
            "{file} cannot be written ({cause}); name another with -o",
            "تعذرت كتابة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار -o",
            file=file, cause=error,
        ) from error
    click.echo(str(file))


@command.command("import")
@click.argument("file", metavar="FILE")
@click.option("--run", "named", default=None, metavar="RUN", help="The run, when its id is not enough to find it.")
@options(_IMPORTING)
def import_(file: str, named: str | None, config_file: str | None, **flags: Any) -> None:
    """Record the verdicts of a filled-in checklist: all of them, or none when a line cannot be taken.

    A verdict needs a name, in the file or by --auditor. What is not met needs a reason, and so does a verdict that
    sets aside failures of the automatic tests. An earlier verdict stays readable in the record.
    """
    config = load(config_file, flags)
    path = Path(file)

    from a11y_audit.people.checklist import read as checklist
    from a11y_audit.record import read, write
    from a11y_audit.render.recorded import taken_in

    filled = checklist.read(path)
    database = opened(config)
    run = read.find(database, named or filled.run)
    if run.run != filled.run:
        from a11y_audit.errors import UsageError

        raise UsageError(
            "{file} is the checklist of run {its}, not of {other}; leave --run out",
            "الملف {file} قائمة التحقق للفحص {its} لا للفحص {other}؛ احذف الخيار --run",
            file=path, its=filled.run, other=run.run,
        )
    result = read.result(database, run.number)
    given = checklist.rulings(path, filled, result, date.today(), config.auditor, config.lang)  # noqa: DTZ011 a person's own day
    known = {ruling.subject: ruling for ruling in read.rulings(database, run.number)}
    fresh = [ruling for ruling in given if known.get(ruling.subject) != ruling]
    write.add_rulings(database, run.number, fresh, recorded_by=config.auditor)
    known_already = len(given) - len(fresh)
    click.echo(taken_in(run, config.lang, fresh=len(fresh), known=known_already, open_=filled.open))
