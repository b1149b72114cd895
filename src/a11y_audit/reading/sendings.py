"""Forms that were sent empty, by element: which fields the page marked as wrong, and whether words say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from a11y_audit.colour import Rgb, ratio
from a11y_audit.lexicon import fold, phrases
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.sendings import Marked, Message, Sending, Sendings
from a11y_audit.model.shape import Shape
from a11y_audit.reading.forms import Fields, printed_label, visible_label

_SENDINGS: Shape[Sendings] = Shape(Sendings)
# WCAG 2.0 technique G182/G183 and failure F73: what differs in lightness by 3:1 is seen without colours.
LIGHTNESS_RATIO = 3.0


class MarkedField(NamedTuple):
    """A field that became red."""

    field: Element
    mark: Marked


class SentForm(NamedTuple):
    """A form that was sent empty, with what was pressed."""

    control: Element
    sending: Sending
    marked: tuple[MarkedField, ...]


def sent_forms(snapshot: Snapshot) -> Iterator[SentForm]:
    """Yield the forms that were sent empty and that the page itself answered, in document order."""
    views = snapshot.main.views
    for sending in _SENDINGS.of(snapshot.sections.get("sendings", {})).tried:
        if sending.is_answered_here:
            marked = tuple(MarkedField(views[mark.row], mark) for mark in sending.marked)
            yield SentForm(views[sending.control], sending, marked)


def barred_forms(snapshot: Snapshot) -> list[Element]:
    """Return what sends forms and was not pressed: a worker of the page might have sent what they hold."""
    held = _SENDINGS.of(snapshot.sections.get("sendings", {})).barred
    return [snapshot.main.views[row] for row in held]


def is_colour_alone(mark: Marked) -> bool:
    """Tell whether nothing but hue tells the mark: no line came, and what changed is about as light as before."""
    was, now = _rgb(mark.was), _rgb(mark.now)
    return mark.pure and was is not None and now is not None and ratio(was, now) < LIGHTNESS_RATIO


def _rgb(colour: tuple[int, ...]) -> Rgb | None:
    return (colour[0], colour[1], colour[2]) if colour else None


def has_words_beside(field: Element, fields: Fields) -> bool:
    """Tell whether words other than its label stand with a field: they may have said what is wrong all along."""
    label = fold(f"{visible_label(field)} {printed_label(field)}")
    said = (fold(text) for text in _beside(field, fields))
    return any(text and text not in label and text not in phrases("required_words") for text in said)


def _beside(field: Element, fields: Fields) -> Iterator[str]:
    """Yield the painted texts around a field alone, or behind it until the next field where fields share one parent."""
    around = fields.wrapper(field) or field.parent
    if around is None:
        return
    is_shared = fields.count_in(around) > 1
    later = min((other.index for other in fields.all if other.index > field.index), default=len(field.frame.rows))
    for holder, text in around.texts():
        is_pressed = holder.closest("button", "link", "option") is not None
        if not text.strip() or not holder.visible or is_pressed or field.contains(holder):
            continue
        if not is_shared or (field.index < holder.index < later and not holder.closest("label")):
            yield text


def names(message: Message, field: Element) -> bool:
    """Tell whether words that came speak of a field: they stand with it, are tied to it, or say its name."""
    if field.index in (message.near, *message.tied):
        return True
    said = f" {fold(message.text)} "
    called = (visible_label(field), field.name, field.attribute("placeholder") or "")
    return any(f" {name} " in said for text in called if (name := fold(text)))
