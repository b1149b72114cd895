"""Landmarks, and what stands in none: the parts that people who move from landmark to landmark pass by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.rows import TEXT
from a11y_audit.reading.nearby import LANDMARKS
from a11y_audit.reading.pictures import is_small

_TO_BE_NAMED = ("region", "form")  # Core-AAM: without a name they are no landmarks
_LANDMARKS = LANDMARKS | {"application"}  # a landmark in ARIA 1.0; what is in it is worked as a whole
# What is announced when it comes, or takes the focus to itself: nobody looks for it among the landmarks.
_COMES_BY_ITSELF = frozenset({"alert", "log", "status", "dialog", "alertdialog"})
_LIVE = ("assertive", "polite")
# Content without text of its own; a button alone is a tool of the window (to the top, a chat) and none.
_FIELDS = ("input", "meter", "progress", "select", "textarea")
_CONTROLS = frozenset({"checkbox", "meter", "progressbar", "radio", "slider", "spinbutton", "textbox"})
_PICTURES = frozenset({"img", "image", "math"})
_PLAYERS = ("audio", "embed", "object", "video")
_SILENT = ("iframe", "frame", "svg", "title")  # nothing in these is content of the page itself


class Part(NamedTuple):
    """Elements side by side, in no landmark and without one in them, that say something."""

    first: Element
    size: int  # how many they are
    text: str  # of the first


def is_landmark(element: Element) -> bool:
    """Tell whether screen readers count an element among the landmarks of its page."""
    return element.role in _LANDMARKS and (element.role not in _TO_BE_NAMED or bool(element.name))


def outside_landmarks(frame: Frame, skipped: frozenset[Element]) -> list[Part]:
    """Return what stands in no landmark of a document, but for `skipped` links.

    Elements beside one another that one landmark could hold are one part.
    """
    body = next((node for node in frame.elements if node.tag == "body"), None)
    if body is None or any(is_landmark(node) or _is_passed_over(node) for node in (body, *body.ancestors())):
        return []
    around, said = _walk(frame, body, skipped)
    tops: dict[int, str] = {}
    for row, text in said:
        top = row
        while frame.rows[top].parent not in around:  # a landmark could take the place of what is around: it holds none
            top = frame.rows[top].parent
        tops.setdefault(top, text)
    return list(_side_by_side(frame, tops, around))


def _walk(frame: Frame, body: Element, skipped: frozenset[Element]) -> tuple[set[int], list[tuple[int, str]]]:
    """Return the rows that a landmark stands in, and what stands in none: the row of what says it, and what it says."""
    rows, views, ends = frame.rows, frame.views, frame.ends
    around = {body.index, *(node.index for node in body.ancestors())}
    said: list[tuple[int, str]] = []
    index = body.index + 1
    while index < ends[body.index]:
        row, element = rows[index], views[index]
        if row.tag == TEXT:
            if any(map(str.isalnum, row.text)) and views[row.parent].exposed:
                said.append((row.parent, row.text))
        elif is_landmark(element):
            if element.exposed:
                around.update(node.index for node in element.ancestors())
            index = ends[index]
            continue
        elif _is_passed_over(element) or element in skipped:
            index = ends[index]
            continue
        elif element.exposed and _is_content(element):
            said.append((index, element.name or f"<{element.tag}>"))
        index += 1
    return around, said


def _is_passed_over(element: Element) -> bool:
    if element.tag in _SILENT or element.role == "button" or element.role in _COMES_BY_ITSELF:
        return True
    return (element.attribute("aria-live") or "").strip().lower() in _LIVE


def _is_content(element: Element) -> bool:
    if element.tag in _FIELDS or element.role in _CONTROLS:
        return True
    if element.role in _PICTURES or element.tag in _PLAYERS:
        return bool(element.name) or (element.visible and not is_small(element))
    return element.role == "link" and bool(element.name)


def _side_by_side(frame: Frame, tops: dict[int, str], around: set[int]) -> Iterator[Part]:
    rows, views, ends = frame.rows, frame.views, frame.ends
    found: list[list[int]] = []
    for row in sorted(tops):
        last = found[-1][-1] if found else -1
        joins = last >= 0 and row not in around and last not in around and rows[row].parent == rows[last].parent
        if joins and not any(is_landmark(views[between]) for between in range(ends[last], row)):
            found[-1].append(row)
        else:
            found.append([row])
    for group in found:
        first = views[group[0]]
        text = first.own_text if first.index in around else first.visible_text or first.text
        yield Part(first, len(group), text or collapse(tops[first.index]))
