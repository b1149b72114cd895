"""What click says of a command line that it cannot understand, in both languages.

Click writes its own English; the Arabic is made from what its exceptions know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from a11y_audit.model.wording import joined, meant, worded

if TYPE_CHECKING:
    from a11y_audit.model.text import Text

_QUOTED = re.compile(r"'(.*?)'(?= |\.|:|$)")
_IN_BRACKETS = re.compile(r"\((.*)\)\.?$")


def wording(error: click.ClickException, program: str) -> Text:
    """Return what is wrong with a command line, and where to read more."""
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else program
    said = getattr(error, "wording", None) or worded(
        "{en}", "{ar}", en=error.format_message().rstrip("."), ar=_arabic(error)
    )
    return worded("{said}; see `{command} --help`", "{said}؛ انظر `{command} --help`", said=said, command=command)


def _arabic(error: click.ClickException) -> Text:
    """The Arabic half; its English half is never read."""
    if isinstance(error, click.NoSuchOption):
        return _only("لا يوجد خيار باسم {name}{hint}", name=error.option_name, hint=_hint(error.possibilities))
    if isinstance(error, click.MissingParameter):
        kind = "الخيار" if isinstance(error.param, click.Option) else "المعطى"
        return _only("ينقص {kind} {name}", kind=_only(kind), name=_name(error))
    if isinstance(error, click.BadOptionUsage):
        takes = "does not take" not in error.message
        said = "الخيار {name} يحتاج إلى قيمة" if takes else "الخيار {name} لا يأخذ قيمة"
        return _only(said, name=error.option_name)
    if isinstance(error, click.BadParameter):
        expected = _expected(error)
        return _only("{name}: {expected}", name=_name(error), expected=expected)
    if isinstance(error, click.FileError):
        return _only("تعذر فتح الملف {file}: {cause}", file=error.ui_filename, cause=error.message)
    return _of_message(error.message)


def _expected(error: click.BadParameter) -> Text:
    """What an option or argument of click takes, and what was given."""
    kind = error.param.type if error.param else None
    value = next(iter(_QUOTED.findall(error.message)), error.message.partition(" ")[0])
    if isinstance(kind, click.Choice):
        return _only("المتوقع إحدى القيم {choices}، والمكتوب «{value}»", choices=list(kind.choices), value=value)
    if isinstance(kind, click.DateTime):
        return _only("المتوقع تاريخ ميلادي مثل 2026-03-31، والمكتوب «{value}»", value=value)
    if isinstance(kind, click.IntRange):
        least = worded("", " لا يقل عن {n}", n=kind.min) if kind.min is not None else ""
        most = worded("", " ولا يتجاوز {n}", n=kind.max) if kind.max is not None else ""
        return _only("المتوقع عدد صحيح{least}{most}، والمكتوب «{value}»", least=least, most=most, value=value)
    return _only("قيمة غير مقبولة ({cause})", cause=error.message.rstrip("."))


def _of_message(message: str) -> Text:
    """Errors of click that have no class of their own are known by their words."""
    if message.startswith("Got unexpected extra argument"):
        return _only("معطيات زائدة: {names}", names="".join(_IN_BRACKETS.findall(message)))
    if message.startswith("No such command"):
        return _only("لا يوجد أمر باسم {name}", name="".join(_QUOTED.findall(message)[:1]))
    if message.startswith("Missing command"):
        return _only("ينقص اسم الأمر")
    return _only("لا يمكن فهم سطر الأوامر ({cause})", cause=message.rstrip("."))


def _hint(possibilities: list[str] | None) -> Text | str:
    if not possibilities:
        return ""
    if len(possibilities) == 1:
        return _only("؛ {meant}", meant=meant(possibilities[0]))
    return _only("؛ هل تقصد واحدًا من هذه: {names}؟", names=sorted(possibilities))


def _name(error: click.BadParameter) -> str:
    """How the option or argument is called on the command line."""
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    if error.param and error.ctx:
        return error.param.make_metavar(error.ctx).strip("[]")
    return joined(error.param_hint or "", "en")


def _only(ar: str, **values: object) -> Text:
    return worded("", ar, **values)
