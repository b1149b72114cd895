"""The painted lines of a page that an author broke by hand, and the marks of lists at their starts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a11y_audit.lexicon import fold
from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.nearby import blocks_of_text, is_block

# Signs that stand for nothing but a bullet, and signs that do so before a space and a word.
_BULLET = re.compile(r"[•●○◦▪▫■□◼◻‣⁃∙➢➤►▶▸✓✔✦❖◆◇⦿🔹🔸➔➜☞✅☑✗✘👉]\ufe0f?\s*\S")
_DASH = re.compile(r"[-–—*·»]\s+\w")
_NUMBER = re.compile(r"\(?\s*([0-9٠-٩۰-۹]{1,2})\s*[.)\-–:،/]\s*[^\s\d]")
_ROMAN = re.compile(r"\(?\s*(i{1,3}|i?v|vi{1,3}|i?x)\s*[.)]\s*\w", re.I)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_STEP = re.compile(
    r"(?:step|stage|phase|(?:ال)?خطوة|(?:ال)?مرحلة)\s+(?:رقم\s+)?([0-9٠-٩۰-۹]{1,2})\s*[.)\-–:،]?\s*\w", re.I
)
_LETTER = re.compile(r"\(?\s*([a-hA-H]|هـ?|[أابتثجدوزحطي])\s*[.)\-–]\s*\w")
# The orders in which Arabic and English lists are lettered.
_ALPHABETS = ("abcdefgh", "ابجدهوزحطي", "ابتثجحخد")


class Sign(StrEnum):
    """What a line starts with."""

    BULLET = "bullet"
    DASH = "dash"
    NUMBER = "number"
    LETTER = "letter"
    STEP = "step"


@dataclass(frozen=True)
class Start:
    """The mark at the start of a line; `value` is its place in the order of numbers or letters, 0 for bullets."""

    sign: Sign
    value: int = 0
    alphabet: int = 0


def start_of(line: str) -> Start | None:
    """Return the list mark that a line starts with, None when it starts with words."""
    text = line.strip()
    if _BULLET.match(text):
        return Start(Sign.BULLET)
    if _DASH.match(text):
        return Start(Sign.DASH)
    if found := _NUMBER.match(text):
        return Start(Sign.NUMBER, int(fold(found[1])))
    if found := _ROMAN.match(text):
        return Start(Sign.NUMBER, _ROMANS.index(found[1].lower()) + 1)
    if found := _STEP.match(text):
        return Start(Sign.STEP, int(fold(found[1])))
    if found := _LETTER.match(text):
        letter = fold(found[1])[:1]
        return next((Start(Sign.LETTER, order.index(letter) + 1, place) for place, order in enumerate(_ALPHABETS)
                     if letter in order), None)  # fmt: skip
    return None


def longest_list(lines: Sequence[str]) -> Sequence[str]:
    """Return the longest run of lines whose starts make a list: one bullet sign, or numbers or letters in order."""
    best: Sequence[str] = ()
    starts = [start_of(line) for line in lines]
    for begin in range(len(lines)):
        end = begin + 1
        while starts[begin] and end < len(lines) and _follows(starts[end - 1], starts[end]):
            end += 1
        if starts[begin] and end - begin > len(best):
            best = lines[begin:end]
    return best


def _follows(before: Start | None, after: Start | None) -> bool:
    if before is None or after is None or before.sign is not after.sign:
        return False
    if before.sign in (Sign.BULLET, Sign.DASH):
        return True
    if before.sign is Sign.LETTER and before.alphabet != after.alphabet:
        return before.value == 2 and after.value in (2, 3)  # after alef and ba, either order may go on
    return after.value == before.value + 1


def broken_lines(frame: Frame) -> Iterator[tuple[Element, list[str]]]:
    """Yield each block that holds line breaks, with its painted lines."""
    lines: dict[int, list[list[str]]] = {}
    views, around = frame.views, blocks_of_text(frame)
    for index, row in enumerate(frame.rows):
        if row.tag == "br":
            lines.setdefault(around[row.parent], [[]]).append([])
        elif row.tag == TEXT:
            if not views[row.parent].visible:
                continue
            pieces = lines.get(around[row.parent])
            if pieces is None:
                lines[around[row.parent]] = [[row.text]]
            else:
                pieces[-1].append(row.text)
        elif row.parent >= 0 and around[index] == index and around[row.parent] in lines:
            lines[around[row.parent]].append([])
    for block, pieces in lines.items():
        if len(pieces) < 2:
            continue
        written = [text for piece in pieces if (text := collapse("".join(piece)))]
        if len(written) > 1:
            yield views[block], written


def sibling_lines(frame: Frame) -> Iterator[tuple[Element, list[str]]]:
    """Yield each run of neighbouring paragraphs of one kind, at its first, with their painted texts."""
    for children in frame.children.values():
        run: list[Element] = []
        for child in (*children, None):
            fits = child is not None and child.tag in ("p", "div") and child.visible and _is_plain(child)
            if child is not None and fits and (not run or run[0].tag == child.tag):
                run.append(child)
                continue
            if len(run) > 1:
                yield run[0], [element.visible_text for element in run]
            run = [child] if child is not None and fits else []


def _is_plain(element: Element) -> bool:
    """Tell whether it holds running text alone, no blocks, fields or headings."""
    return element.role in ("", "paragraph", "generic") and not any(
        is_block(node) or node.tag in ("input", "select", "textarea", "button") for node in element.descendants()
    )
