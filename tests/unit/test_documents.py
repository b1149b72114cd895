"""Every command that README and the guides show exists, with the options that they give it; every link leads somewhere.

Files that are named exist, in decisions as well, and every room stands in the plan of the house.
"""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest

from a11y_audit.cli.root import root

PROJECT = Path(__file__).parents[2]
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
_FILE = re.compile(r"`((?:[a-z_]+/)+|(?:[a-z_]+/)*[a-z_]+\.(?:py|js))`")
_BLOCK = re.compile(r"^```(?:sh|bash|console|yaml|)\n(.*?)^```", re.M | re.S)
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")


def shown() -> list[tuple[str, str]]:
    """Return (document, command line) of every line of a code block that calls the tool."""
    found = []
    for document in DOCUMENTS:
        for block in _BLOCK.findall(document.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                call = re.search(r"(?:^|[\s$/])a11y-audit\s+([a-z-].*)$", line.split(" #")[0])
                if call and document.name != "cli.md":
                    found.append((document.name, re.split(r"\s(?:&&|\|\||[|;>])\s?", call.group(1))[0]))
    return found


@pytest.mark.parametrize(("document", "line"), shown())
def test_a_command_that_is_shown_exists(document: str, line: str) -> None:
    words = shlex.split(line)
    command: click.Command = root
    context = click.Context(root, info_name="a11y-audit")
    while words and isinstance(command, click.Group) and not words[0].startswith("-"):
        inner = command.get_command(context, words[0])
        assert inner is not None, f"{document}: there is no `{words[0]}`"
        command, words = inner, words[1:]
    options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    given = {word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    assert given - options - {"--help", "--version"} == set(), f"{document}: {line}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    gone = [link for link in _LINK.findall(document.read_text(encoding="utf-8")) if not (document.parent / link).exists()]
    assert gone == []


@pytest.mark.parametrize(
    "document", [*DOCUMENTS, *sorted((PROJECT / "docs" / "decisions").glob("*.md"))], ids=lambda path: path.name
)
def test_files_that_are_named_exist(document: Path) -> None:
    named = {name.rstrip("/") for name in _FILE.findall(document.read_text(encoding="utf-8"))}
    gone = {name for name in named if not any(f"/{there}".endswith(f"/{name}") for there in _files())}
    assert gone == set()


@cache
def _files() -> frozenset[str]:
    folders = ("src", "rules", "reports", "fixtures", "tests", "bench", "docs", "tools")
    found = [path for folder in folders for path in ((PROJECT / folder), *(PROJECT / folder).rglob("*"))]
    return frozenset(path.relative_to(PROJECT).as_posix() for path in found)


def test_every_room_stands_in_the_plan() -> None:
    plan = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = [
        f"`{path.name}/`" if path.is_dir() else f"`{path.name}`" for path in (PROJECT / "src" / "a11y_audit").iterdir()
        if not path.name.startswith("_") and (path.is_dir() or path.suffix == ".py")
    ]  # fmt: skip
    assert len(rooms) > 20
    assert [room for room in rooms if room not in plan] == []


def test_commands_are_shown() -> None:
    assert len(shown()) > 5
