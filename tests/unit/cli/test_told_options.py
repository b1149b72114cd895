"""What a report or a rule tells people to write at the command line can be written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

import click

from a11y_audit import catalogue
from a11y_audit.cli.root import COMMANDS, root
from a11y_audit.render import words


def flags(command: click.Command, ctx: click.Context) -> Iterator[str]:
    for parameter in command.params:
        yield from (*parameter.opts, *parameter.secondary_opts)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found
            yield from flags(found, ctx)


def told() -> Iterator[str]:
    for message in words.catalogue().values():
        yield from (form for forms in message.values() for form in forms.values())
    for rule in catalogue.load():
        for text in (rule.info.remedy, *rule.info.reasons.values(), *rule.info.actions.values()):
            yield from (text.en, text.ar)
    yield resources.files("a11y_audit.judging.engines").joinpath("axe_rules.json").read_text(encoding="utf-8")


def test_every_option_that_is_told_exists() -> None:
    known = set(flags(root, click.Context(root)))
    assert "--wait-for" in known
    assert {flag for text in told() for flag in re.findall(r"(?<![\w-])--[a-z][a-z-]*[a-z]", text)} <= known


def test_every_command_that_is_told_exists() -> None:
    assert {name for text in told() for name in re.findall(r"`a11y-audit ([a-z][a-z-]*)", text)} <= set(COMMANDS)


def helps(command: click.Command, ctx: click.Context) -> Iterator[str]:
    yield f"{command.help} {command.short_help} {command.epilog}"
    yield from (parameter.help or "" for parameter in command.params if isinstance(parameter, click.Option))
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found
            yield from helps(found, ctx)


def test_english_is_what_people_say() -> None:
    """Words that the source may use among us, and that no reader would."""
    odd = re.compile(r"\b(?:mends?|mended|heals?|anew|some times|for ever|is no (?!longer)\w+ of)\b")
    assert [text for text in (*told(), *helps(root, click.Context(root))) if odd.search(text)] == []
