"""`--help` in Arabic, made of what click knows of a command and of our words for it.

An option stands on a line of its own and its words below it: columns of two directions cannot be read.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

import click

from a11y_audit.cli.arabic.commands import COMMANDS, EVERYWHERE, EXIT_CODES
from a11y_audit.cli.arabic.options import GROUPS, OPTIONS
from a11y_audit.model.wording import isolated, worded
from a11y_audit.settings.options import GROUPS as TABLE
from a11y_audit.settings.options import Option

WIDTH = 100
_BY_FIELD = {option.field: (group.title, option) for group in TABLE for option in group.options}


def told(context: click.Context) -> str:
    """Return the help of the command that a context is about."""
    command = context.command
    path = context.command_path.partition(" ")[2]
    words = COMMANDS[path]
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f"الاستخدام: {isolated(f'{context.command_path} {usage}'.strip())}"]
    for paragraph in words.more or (words.line,):
        lines += ["", *_wrapped(paragraph)]
    if isinstance(command, click.Group):
        lines += ["", "الأوامر:", *_commands(command, context, path)]
    lines += _options(context, words.options)
    if not path:
        lines += ["", "رموز الخروج:", *(f"  {code}  {_text(said)}" for code, said in EXIT_CODES)]
    return "\n".join(lines)


def _commands(command: click.Group, context: click.Context, path: str) -> Iterator[str]:
    for name in command.list_commands(context):
        yield f"  {isolated(name)}: {_text(COMMANDS[f'{path} {name}'.strip()].line)}"


def _options(context: click.Context, own: Mapping[str, str]) -> Iterator[str]:
    parts: dict[str, list[str]] = {}
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record is None:
            continue
        long = max(parameter.opts, key=len)
        title, option = _BY_FIELD.get(parameter.name or "", ("", None))
        if long in own or option is None:
            title, words = "Other options", own.get(long) or EVERYWHERE[long]
        else:
            words = _with_default(OPTIONS[option.name], option)
        parts.setdefault(title, []).extend([f"  {isolated(record[0])}", *_wrapped(words, "      ")])
    for title in [group.title for group in TABLE if group.title in parts] + ["Other options"]:
        if title in parts:
            yield from ("", f"{GROUPS[title]}:", *parts[title])


def _with_default(words: str, option: Option) -> str:
    from a11y_audit.settings.config import Config

    default = Config().public()[option.name]
    if option.repeat:
        words = f"{words} يمكن تكراره."
    if default is True:
        return f"{words} [المعتمد: مفعّل]"
    if isinstance(default, (bool, list)) or default in (None, "") or option.name in ("concurrency", "lang"):
        return words
    return f"{words} [المعتمد: {default:g}]" if isinstance(default, float) else f"{words} [المعتمد: {default}]"


def _wrapped(words: str, indent: str = "") -> Iterable[str]:
    lines = textwrap.wrap(words, WIDTH - len(indent), break_on_hyphens=False, break_long_words=False)
    return [f"{indent}{_text(line)}" for line in lines]


def _text(words: str) -> str:
    return worded("", words).ar
