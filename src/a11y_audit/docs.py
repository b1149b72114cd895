"""The rule catalogue and the command reference, written from the code so that they cannot drift.

    python -m a11y_audit.docs docs          write docs/rules/*.md, docs/cli.md and docs/limits.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from a11y_audit import catalogue, limits, standards
from a11y_audit.cli.root import COMMANDS, root
from a11y_audit.model.rule import Rule, RuleInfo

ACT_URL = "https://www.w3.org/WAI/standards-guidelines/act/rules/{id}/"


def pages() -> dict[str, str]:
    """Return every generated page by its path under docs/."""
    rules = catalogue.load()
    written = {f"rules/{rule.id}.md": rule_page(rule) for rule in rules}
    written["rules/README.md"] = index(rules)
    written["cli.md"] = commands()
    written["limits.md"] = limits.document()
    return written


def rule_page(rule: Rule) -> str:
    """Return a rule's page: what, who, why, how to fix, what is reported, limits; English first, then Arabic."""
    return "\n".join((*map(_marked, _english(rule)), "", *map(_marked, _arabic(rule.info)))).rstrip() + "\n"


def index(rules: tuple[Rule, ...]) -> str:
    """Return the list of all rules."""
    rows = [
        f"| [{rule.id}]({rule.id}.md) | {', '.join(rule.info.criteria) or 'advice'} | "
        f"{', '.join(rule.info.provisions)} | {rule.info.title.en} |"
        for rule in rules
    ]
    head = ["# Rules", "", "axe-core's own rules run beside these; `a11y-audit rules list` names all.", ""]
    return "\n".join([*head, "| rule | WCAG | policy | asks that |", "|---|---|---|---|", *rows]) + "\n"


def commands() -> str:
    """Return the help of every command as the terminal shows it."""
    parts = ["# Commands", ""]
    context = click.Context(root, info_name="a11y-audit", max_content_width=100)
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        parts += _help(command, name, context)
    return "\n".join(parts) + "\n"


def _help(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent, max_content_width=100, terminal_width=100)
    yield from (f"## a11y-audit {context.command_path.removeprefix('a11y-audit ')}", "", "```text")
    yield from (command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from _help(found, inner, context)


def _marked(line: str) -> str:
    """Escape tags in a rule's words, which Markdown would take for HTML; the lines of ours that are HTML stay."""
    return line if line.startswith(("<div", "</div")) else line.replace("<", "&lt;")


def _english(rule: Rule) -> Iterator[str]:
    info = rule.info
    yield from (f"# {info.id}", "", info.title.en + ".", "", info.description, "")
    yield from ("| | |", "|---|---|")
    yield f"| WCAG 2.0 | {', '.join(_criterion(id_) for id_ in info.criteria) or 'none: advice, no failure of WCAG'} |"
    yield f"| Policy | {', '.join(info.provisions) or 'none'} |"
    yield f"| ACT rules | {', '.join(f'[{id_}]({ACT_URL.format(id=id_)})' for id_ in info.act) or 'none'} |"
    yield f"| Impact | {info.impact.value} |"
    yield f"| Evidence | {', '.join(rule.needs) if rule.check_page else 'all pages of the run'} |"
    if rule.replaces:
        yield f"| Stands for axe's | {', '.join(rule.replaces)} |"
    yield from ("", "## Who is hindered", "", info.who.en, "", "## What is reported", "")
    for code, text in info.reasons.items():
        action = info.actions.get(code)
        yield f"- `{code}`: {text.en}" + (f" **A person:** {action.en}" if action else "")
    yield from ("", "## How to fix it", "", info.remedy.en)


def _arabic(info: RuleInfo) -> Iterator[str]:
    yield from ('<div lang="ar" dir="rtl">', "", f"## {info.title.ar}", "", f"**من يتأثر:** {info.who.ar}", "")
    for code, text in info.reasons.items():
        action = info.actions.get(code)
        yield f"- `{code}`: {text.ar}" + (f" **على المراجع:** {action.ar}" if action else "")
    yield from ("", f"**كيفية الإصلاح:** {info.remedy.ar}", "", "</div>")


def _criterion(id_: str) -> str:
    known = {criterion.id: criterion for criterion in standards.criteria("AAA")}
    if id_ in known:
        return f"[{id_} {known[id_].title.en}]({known[id_].url}) ({known[id_].level})"
    later = {criterion.id: criterion for criterion in standards.later_criteria()}[id_]
    return f"{id_} {later.title.en} (WCAG {later.version}, beyond the policy)"


def main() -> None:
    """Write the pages under the folder given, and remove pages of rules that are gone."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    written = pages()
    for old in (folder / "rules").glob("*.md"):
        if f"rules/{old.name}" not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
