"""`a11y-audit baseline`: the known findings of a site, made of a run, brought up to date, and shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.tongue import spoken
from a11y_audit.model.words import Words
from a11y_audit.settings.options import OPTIONS, Group

if TYPE_CHECKING:
    from a11y_audit.model.standing import Acceptance

DEFAULT = "a11y-audit-baseline.json"
_STORED = Group("The run", (OPTIONS["record"], OPTIONS["reviews"], OPTIONS["lang"]))
_INCOMPLETE = Words(
    "this run was NOT complete: findings on the pages that it missed will be new",
    "هذا الفحص غير مكتمل: ستُعد نتائج الصفحات التي فاتته جديدة",
)
_SHOWN = Group("The baseline", (OPTIONS["lang"],))


def _answering(function: Callable[..., Any]) -> Callable[..., Any]:
    """Options that say who answers for the findings that enter the baseline."""
    day = click.DateTime(formats=["%Y-%m-%d"])
    function = click.option("--until", type=day, metavar="YYYY-MM-DD", help="Last day on which it holds.")(function)
    function = click.option("--why", default="", metavar="TEXT", help="Why the findings may stay for now.")(function)
    return click.option("--owner", default="", metavar="NAME", help="Who answers for the findings.")(function)


@click.group("baseline", invoke_without_command=True, short_help="Known findings, which fail no later run.")
@spoken
@click.pass_context
def command(ctx: click.Context) -> None:
    """Keep what is known of a site in a file beside its source: `a11y-audit scan URL --baseline FILE` fails on what is
    new. Known findings may have an owner, a reason and a last day; a fix never fails a run."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command("create", short_help="Make a baseline from a run.")
@click.argument("run", metavar="[RUN]", default="latest")
@click.option("-o", "--output", default=DEFAULT, metavar="FILE", help=f"Write it there.  [default: {DEFAULT}]")
@_answering
@options(_STORED)
def create(
    run: str, output: str, owner: str, why: str, until: datetime | None, config_file: str | None, **flags: Any
) -> None:
    """Make a baseline from RUN: a JSON result, or a recorded run by its number, its id, latest (default) or previous.

    Every failure and every question of the run is known from then on; --owner, --why and --until say who answers for
    them. Edit the file for single findings; it is made to be read.
    """
    from a11y_audit.baseline import change, file
    from a11y_audit.cli.say import note, problem
    from a11y_audit.cli.stored import stored
    from a11y_audit.errors import UsageError
    from a11y_audit.render.baseline import created

    config = load(config_file, flags)
    path = Path(output)
    if path.exists():
        raise UsageError(
            "{file} is there already; `a11y-audit baseline update {file}` changes it, -o names another",
            "الملف {file} موجود من قبل؛ يحدّثه الأمر `a11y-audit baseline update {file}`، والخيار -o يحدد ملفًا آخر",
            file=path,
        )
    answer = _acceptance(owner, why, until)
    result = stored(run, config)
    if not result.pages:
        raise UsageError(
            "the run {run} audited no page, so there is nothing to put into a baseline; scan again",
            "لم تُفحص أي صفحة في الفحص {run}، فلا شيء يوضع في خط الأساس؛ أعد الفحص",
            run=run,
        )
    baseline = change.taken(result, answer)
    file.write(path, baseline)
    if not result.complete:
        problem(_INCOMPLETE.ar if config.lang == "ar" else _INCOMPLETE.en)
    note(created(str(path), baseline, config.lang))


@command.command("update", short_help="Bring a baseline up to date with a run.")
@click.argument("file", metavar="[FILE]", default=DEFAULT)
@click.argument("run", metavar="[RUN]", default="latest")
@click.option("--fixed-only", is_flag=True, help="Take out what is fixed, and take nothing new in.")
@click.option("--forget-missing", is_flag=True, help="Forget pages that the run should have audited and did not.")
@_answering
@options(_STORED)
def update(
    file: str, run: str, fixed_only: bool, forget_missing: bool, owner: str, why: str, until: datetime | None,
    config_file: str | None, **flags: Any,
) -> None:  # fmt: skip
    """Bring the baseline FILE (a11y-audit-baseline.json) up to date with RUN (latest).

    What is fixed or stale leaves it, what stays keeps its owner, reason and last day, what is new enters with --owner,
    --why and --until. What nobody looked at stays. An acceptance that has expired stays so, unless --until is given.
    """
    from msgspec import structs

    from a11y_audit.baseline import change
    from a11y_audit.baseline import file as files
    from a11y_audit.cli.say import note
    from a11y_audit.cli.stored import stored
    from a11y_audit.errors import UsageError
    from a11y_audit.render.baseline import changed

    config = load(config_file, flags)
    path = Path(file)
    answer = _acceptance(owner, why, until)
    if fixed_only and (owner or why or until):
        raise UsageError(
            "--fixed-only takes nothing in, so --owner, --why and --until have no effect",
            "لا يُدخل الخيار --fixed-only شيئًا، فلا أثر للخيارات --owner و--why و--until معه؛ احذفها",
        )
    source = files.load(path)
    result = stored(run, structs.replace(config, urls=(*config.urls, source.baseline.site, *source.baseline.starts)))
    made = change.updated(source, result, _today(), None if fixed_only else answer, forget_missing=forget_missing)
    files.write(path, made.baseline)
    for line in changed(str(path), made, config.lang):
        note(line)


@command.command("show", short_help="Show what a baseline knows.")
@click.argument("file", metavar="[FILE]", default=DEFAULT)
@click.option("--json", "as_json", is_flag=True, help="Print it in its compact form.")
@options(_SHOWN)
def show(file: str, as_json: bool, config_file: str | None, **flags: Any) -> None:
    """Show what the baseline FILE (a11y-audit-baseline.json, or a JSON result) knows, rule by rule, and what of it has
    expired."""
    from a11y_audit.baseline import file as files

    config = load(config_file, flags)
    source = files.load(Path(file))
    if as_json:
        click.echo(files.encoded(source.baseline).decode(), nl=False)
        return
    from a11y_audit.render.baseline import lines

    for line in lines(source.baseline, _today(), config.lang):
        click.echo(line)


def _acceptance(owner: str, why: str, until: datetime | None) -> Acceptance:
    from a11y_audit.errors import UsageError
    from a11y_audit.model.standing import Acceptance

    if until and until.date() < _today():
        raise UsageError(
            "--until {day} is past already; give a later day", "الخيار --until: مضى التاريخ {day}؛ حدد تاريخًا لاحقًا",
            day=until.date(),
        )
    return Acceptance(owner=owner.strip(), why=why.strip(), until=until.date() if until else None)


def _today() -> date:
    return date.today()  # noqa: DTZ011 a person's own day
