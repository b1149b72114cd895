"""The rule catalogue and the command reference, written from the code so that they cannot drift.

    python tools/write_docs.py      write docs/rules/*.md, docs/cli.md and docs/limits.md

The examples of a rule are cases of its table of tests, so that each is known to be judged as its page says.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from a11y_audit import catalogue, limits, standards
from a11y_audit.cli.root import COMMANDS, root
from a11y_audit.model.rule import Rule, RuleInfo

ROOT = Path(__file__).parents[1]
ACT_URL = "https://www.w3.org/WAI/standards-guidelines/act/rules/{id}/"
SAYS = {"failed": "Fails", "cantTell": "Is asked about", "passed": "Passes", "": "Does not apply"}
LONGEST = 300  # characters of an example; longer ones are read in the table
# Evidence that the builder of the tests is told in attributes, where a browser would find it by itself.
_STATED = re.compile(
    r"\sdata-(?:animation|answered|asked|choice|cut|delegated|duration|extra|fixed|flashes|image|keys|layer|lettering"
    r"|listener|motion|moves|overlap|press|reveal|screened|spaced|stirred|stop|trap|unseen)\b"
)
_ARABIC = re.compile(r"[\u0600-\u06ff]")


class Example(NamedTuple):
    """One case of a rule's table, with the one outcome of all that the rule says of it ("": it says nothing)."""

    name: str
    html: str
    outcome: str


class Table(NamedTuple):
    """The table of a rule's tests: its file, and the examples that are taken from it."""

    file: str
    examples: tuple[Example, ...]


def pages(tables: Path) -> dict[str, str]:
    """Return every generated page by its path under docs/; `tables` is the folder of the rules' tests."""
    rules = catalogue.load()
    known = read_tables(tables)
    written = {f"rules/{rule.id}.md": rule_page(rule, known.get(rule.id)) for rule in rules}
    written["rules/README.md"] = index(rules)
    written["cli.md"] = commands()
    written["limits.md"] = limits.document()
    return written


def rule_page(rule: Rule, table: Table | None = None) -> str:
    """Return a rule's page: what, who, why, what is reported, how to fix, limits, examples; English, then Arabic."""
    parts = (*map(_marked, _english(rule)), "", *_examples(rule, table), *map(_marked, _arabic(rule.info)))
    return "\n".join(parts).rstrip() + "\n"


def read_tables(tables: Path) -> Mapping[str, Table]:
    """Return by rule its table, with the first short case of each outcome in English and in Arabic, failures first.

    Cases whose evidence is stated (keys, pictures, time) are left out: their HTML is not all that they are.
    """
    for folder in (tables.parent, tables):
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
    found: dict[str, Table] = {}
    for path in sorted(tables.glob("test_*.py")):
        module = importlib.import_module(path.stem)
        rule, cases = getattr(module, "RULE", None), getattr(module, "CASES", ())
        if isinstance(rule, Rule):
            shown = tuple(_chosen(example for case in cases for example in _plain(case)))
            found[rule.id] = Table(path.name, shown)
    return found


def _plain(case: object) -> Iterator[Example]:
    name, html, expected = (getattr(case, part, None) for part in ("name", "html", "expected"))
    if not isinstance(name, str) or not isinstance(html, str) or not isinstance(expected, list):
        return
    outcomes = {outcome for outcome, _ in expected} or {""}
    if getattr(case, "browser", False) and len(outcomes) == 1 and len(html) <= LONGEST and not _STATED.search(html):
        yield Example(name, html, outcomes.pop())


def _chosen(cases: Iterator[Example]) -> Iterator[Example]:
    first: dict[tuple[str, bool], Example] = {}
    for case in cases:
        first.setdefault((case.outcome, bool(_ARABIC.search(case.html))), case)
    yield from (first[outcome, arabic] for outcome in SAYS for arabic in (False, True) if (outcome, arabic) in first)


def _examples(rule: Rule, table: Table | None) -> Iterator[str]:
    if table is None:
        return
    yield from ("## Examples", "")
    for example in table.examples:
        says = "Advice" if example.outcome == "failed" and not rule.info.criteria else SAYS[example.outcome]
        yield from (f"{says}: {_marked(example.name)}", "", "```html", example.html.strip(), "```", "")
    yield from (f"All cases: [{table.file}](../../tests/rules/{table.file}).", "")


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


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the pages under one folder, with examples from the tables in another; pages of rules that are gone go."""
    parser = argparse.ArgumentParser(description="Write the rule catalogue, the command reference and the limits.")
    parser.add_argument("docs", nargs="?", type=Path, default=ROOT / "docs", help="folder to write to (docs)")
    parser.add_argument("tables", nargs="?", type=Path, default=ROOT / "tests" / "rules",
                        help="folder of the rules' tests, which hold the examples (tests/rules)")  # fmt: skip
    asked = parser.parse_args(arguments)
    folder: Path = asked.docs
    written = pages(asked.tables)
    for old in (folder / "rules").glob("*.md"):
        if f"rules/{old.name}" not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
