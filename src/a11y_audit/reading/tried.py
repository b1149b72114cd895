"""What became of lists, check boxes and radio buttons that were set to something else, by element."""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.model.choices import Choice, Choices
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.shape import Shape

_CHOICES: Shape[Choices] = Shape(Choices)


def tried_choices(snapshot: Snapshot) -> Iterator[tuple[Element, Choice]]:
    """Yield each field that was set, with what that did."""
    for choice in _CHOICES.of(snapshot.sections.get("choices", {})).tried:
        yield snapshot.main.views[choice.row], choice
