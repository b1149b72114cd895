"""`a11y-audit rules`: which rules there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.tongue import spoken
from a11y_audit.settings.options import OPTIONS, Group

if TYPE_CHECKING:
    from a11y_audit.model.rule import RuleInfo
    from a11y_audit.settings.config import Config

CARDS = Group("Rules", (OPTIONS["lang"], OPTIONS["rules-dir"]))
_json: Callable[[Any], Any] = click.option("--json", "as_json", is_flag=True, help="Print the cards as JSON.")


@click.group("rules", invoke_without_command=True)
@spoken
@click.pass_context
def command(ctx: click.Context) -> None:
    """List, search and show the rules, ours and axe-core's."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command("list")
@_json
@options(CARDS)
def list_rules(as_json: bool, config_file: str | None, **flags: Any) -> None:
    """Print every rule: id, WCAG criteria, impact, engine, what it asks (set apart by tabs)."""
    from a11y_audit.cli.cards import cards

    config = load(config_file, flags)
    _print(cards(config.rules_dir).values(), config, as_json)


@command.command("search")
@click.argument("words", nargs=-1, required=True)
@_json
@options(CARDS)
def search_rules(words: tuple[str, ...], as_json: bool, config_file: str | None, **flags: Any) -> None:
    """Print the rules that hold all WORDS, in English or Arabic: an id, a criterion (1.4.3), any word."""
    from a11y_audit.cli.cards import cards, search
    from a11y_audit.errors import UsageError

    config = load(config_file, flags)
    found = search(words, cards(config.rules_dir).values())
    if not found:
        raise UsageError(
            "No rule holds {words}; `a11y-audit rules list` names them all",
            "لا قاعدة فيها «{words}»؛ يسردها كلها الأمر `a11y-audit rules list`",
            words=" ".join(words),
        )
    _print(found, config, as_json)


@command.command("show")
@click.argument("rule", metavar="RULE")
@_json
@options(CARDS)
def show_rule(rule: str, as_json: bool, config_file: str | None, **flags: Any) -> None:
    """Print the card of one rule, with every reason code that it can give."""
    from a11y_audit.cli.cards import card, shown

    config = load(config_file, flags)
    info = card(rule, config.rules_dir)
    if as_json:
        _print_json(info)
        return
    for line in shown(info, config.lang):
        click.echo(line)


def _print(found: Iterable[RuleInfo], config: Config, as_json: bool) -> None:
    from a11y_audit.cli.cards import row

    if as_json:
        _print_json(list(found))
        return
    for info in found:
        click.echo(row(info, config.lang))


def _print_json(value: object) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
