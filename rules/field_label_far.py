"""People who magnify the screen see a field and what it is called at one time.

Advice (technique G162, "positioning labels to maximize predictability of relationships"): a label in one line with its field and so far
away that a magnifier of three times, which shows a third of the window, never shows both; with no other field between them. Check boxes, radio buttons and switches stand at
the end of rows that are lists by themselves; they are left alone. One finding for each form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from a11y_audit.api import (
    Box,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    fields_of,
    form_of,
    labels,
    passed,
    rule,
)

FAR = 400.0  # CSS px; a magnifier of three times shows 427 of a window of 1280
_CHOICES = ("checkbox", "radio", "switch")


@rule(
    "field-label-far",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Labels stand near their fields", ar="تسميات الحقول قريبة من حقولها"),
    who=Text(
        en="People who magnify the screen see the field or its label, never both.",
        ar="من يكبّر الشاشة يرى الحقل أو تسميته ولا يراهما معًا.",
    ),
    reasons={
        "far": Text(
            en="Labels {least}px or more away from their fields: {count}; the first is “{name}”, {gap}px away",
            ar="عدد التسميات التي تبعد عن حقولها {least} بكسل أو أكثر: {count}، وأولها «{name}» وتبعد {gap} بكسل",
        ),
    },
    remedy=Text(
        en="Put each label above its field, or right before it.",
        ar="ضع كل تسمية فوق حقلها أو قبله مباشرة.",
    ),
)  # fmt: skip
def field_label_far(snapshot: Snapshot) -> Iterator[Judgement]:
    far: defaultdict[Element, list[tuple[Element, float]]] = defaultdict(list)
    beside = False
    fields = [field for field in fields_of(snapshot).all if field.visible and field.role not in _CHOICES]
    for field in fields:
        gap = gap_to_label(field)
        beside = beside or gap is not None
        if gap is not None and gap >= FAR and not any(stands_between(other, field) for other in fields):
            far[form_of(field)].append((field, gap))
    for found in far.values():
        field, gap = found[0]
        yield failed("far", field, of_many=len(found), count=len(found), name=field.name, gap=round(gap), least=round(FAR))
    if beside and not far:
        yield passed()


def gap_to_label(field: Element) -> float | None:
    """Return how far the nearest label in one line with a field is from it, None where a label is elsewhere or there is none."""
    gaps: list[float] = []
    for label in labels(field):
        if not label.visible or label.box is None or field.box is None or label.contains(field):
            continue
        if not in_one_line(label.box, field.box):
            return None
        gaps.append(max(0.0, field.box.x - label.box.x - label.box.width, label.box.x - field.box.x - field.box.width))
    return min(gaps, default=None)


def in_one_line(one: Box, other: Box) -> bool:
    shared = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return shared >= min(one.height, other.height) / 2


def stands_between(other: Element, field: Element) -> bool:
    """Tell whether another field stands in the same line between a field and its labels: they are a row of a table then."""
    boxes = [label.box for label in labels(field) if label.box]
    if other == field or other.frame is not field.frame or not (boxes and field.box and other.box and in_one_line(other.box, field.box)):
        return False
    edges = [box.x for box in (*boxes, field.box)]
    return min(edges) < other.box.x < max(edges)
