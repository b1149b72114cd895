"""No error reaches a person in one language alone: every place that raises one is looked at."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import a11y_audit

SOURCE = Path(a11y_audit.__file__).parent
_ARABIC = re.compile("[\u0621-\u064a]")


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


@cache
def _worded() -> frozenset[str]:
    """The names of WordedError and of everything that is made from it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in _trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"WordedError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return frozenset(found)


def _sentences() -> Iterator[tuple[str, ast.Call]]:
    """Every call that words something in both languages, with its place."""
    names = _worded() | {"worded"} - {"UrlError"}
    for path, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in names - {"UrlError", "NoCommandError"}:
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


CALLS = dict(_sentences())


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_there_is_much_to_look_at() -> None:
    assert len(CALLS) > 200


@pytest.mark.parametrize("place", CALLS)
def test_an_error_is_worded_in_both_languages_with_the_same_values(place: str) -> None:
    call = CALLS[place]
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return  # Words(en, ar), which a type holds to both
    assert len(call.args) == 2, f"{place}: English and Arabic"
    en, ar = map(_text, call.args)
    if en is None or ar is None:
        return  # made elsewhere, of both
    given = {keyword.arg for keyword in call.keywords}
    for sentence in (en, ar):
        asked = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert asked <= given or None in given, f"{place}: nobody gives {asked - given}"
    english, arabic = (re.sub(r"\{.*?\}", "", sentence) for sentence in (en, ar))
    assert not re.search("[A-Za-z]", english) or _ARABIC.search(arabic), f"{place}: words stand in English alone"


def test_no_error_for_a_person_is_made_of_one_text() -> None:
    """A raised string, or a message formatted in place, would be English for everyone."""
    plain = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in _trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _name(node.func) in _worded() - {"UrlError"}
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert plain == []
