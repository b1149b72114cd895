"""What the report's script reads: every cause and page once, compact, as JSON that cannot end its element.

Sentences are HTML that was escaped here, each kept once in a table of strings; selectors, code and addresses are plain
text, which the script never takes for markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from markupsafe import Markup

from a11y_audit.render.cards import Card
from a11y_audit.render.causes import Cause, Part
from a11y_audit.render.pages import PageRow
from a11y_audit.render.questions import Question
from a11y_audit.render.tongue import language_of

Picture = Callable[[Cause], str]  # the address of a cause's picture: a data: URL, or that of a file


class Strings:
    """A table in which each string stands once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def __call__(self, text: str) -> int | None:
        """Return the place of a string, None for an empty one."""
        return self._places.setdefault(text, len(self._places)) if text else None

    def all(self) -> list[str]:
        """Return the strings in the order of their places."""
        return list(self._places)


def data(
    site: str, run: str, parts: Iterable[Part], pages: Iterable[PageRow], standing: Callable[[Part], int],
    picture: Picture,
) -> Markup:  # fmt: skip
    """Return the data; `standing` says how many causes of each group of a part stand in the document already."""
    strings = Strings()
    groups = []
    for part in parts:
        for group in part.groups:
            causes = [
                _cause(Card(cause), strings, "" if place < standing(part) else picture(cause))
                for place, cause in enumerate(group.causes)
            ]
            groups.append({"o": part.outcome, "c": causes})
    rows = [[row.label, row.href, language_of(row.label)] for row in pages]
    return script_json({"site": site, "run": run, "groups": groups, "pages": rows, "strings": strings.all()})


def script_json(value: object) -> Markup:
    """Return JSON for a script element: no `<` can end it or begin a comment."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _cause(card: Card, strings: Strings, picture: str) -> dict[str, object]:
    cause = card.cause
    found: dict[str, object] = {
        "n": cause.number,
        "i": cause.impact,
        "c": cause.criteria,
        "p": [number for number in cause.page_numbers if number],
        "w": strings(card.words),
        "a": strings(card.action),
        "v": strings(card.measured),
        "s": strings(card.scope),
        "f": strings(card.frames),
        "o": strings(card.opener),
        "x": strings(card.witnesses),
        "z": strings(card.decided),
        "t": strings(card.standing),
        "k": cause.stand.kinds or None,
        "q": cause.selector,
        "h": cause.html,
        "hl": _unless_english(cause.html),
        "ql": _unless_english(cause.selector),
        "u": strings(picture),  # one of a component stands at the questions about all its elements
        "r": _question(cause.question) if cause.question else None,
    }
    return {key: value for key, value in found.items() if value not in (None, "")}


def _unless_english(text: str) -> str:
    language = language_of(text)
    return "" if language == "en" else language


def _question(question: Question) -> dict[str, object]:
    return {
        "fingerprint": question.fingerprint, "element": question.element, "pages": question.pages,
        "copies": question.copies, "rule": question.rule, "reason": question.reason,
    }  # fmt: skip
