"""People who cannot drag with a mouse put things in order, and bring them to their places, by other means.

Elements that the page declares draggable and that neither Tab reaches, nor a control inside moves. Dragging comes from a
pointer alone, and no key starts it: SC 2.1.1 (failure F54). Whether what dragging does can be had by other means, such as
buttons "move up" or a field for the place, a person sees: one question a page. Links and pictures that are not to be
dragged (draggable="false") and those that any browser lets drag are no such elements.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    has_stop_inside,
    is_stop,
    rule,
    stop_around,
)

FEWEST = 2  # of one thing alone nothing can be put in order


@rule(
    "drag-only",
    criteria=("2.1.1",),
    provisions=("CXP-10.4",),
    impact=Impact.SERIOUS,
    title=Text(en="What can be dragged can be moved by key", ar="ما يُسحب بالفأرة يُنقل بلوحة المفاتيح أيضًا"),
    who=Text(
        en="People who use a keyboard, a switch or speech, and people whose hands tremble.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة والأوامر الصوتية، ومن ترتعش أيديهم.",
    ),
    reasons={
        "dragged": Text(
            en="“{name}” and its like are dragged by the pointer, and the Tab key reaches none of them (number: {count})",
            ar="«{name}» وما يشبهه يُسحب بالفأرة، ولا يصل مفتاح Tab إلى أي منها (العدد: {count})",
        ),
    },
    actions={
        "dragged": Text(
            en="Try to do by keys alone what dragging does: if it cannot be done, it is a failure.",
            ar="حاول أن تنفّذ بلوحة المفاتيح وحدها ما يفعله السحب: إن تعذر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Give each entry buttons that move it up and down, or a field for its place.",
        ar="أضف إلى كل عنصر زرين ينقلانه إلى أعلى وأسفل، أو حقلًا لترتيبه.",
    ),
)  # fmt: skip
def drag_only(snapshot: Snapshot) -> Iterator[Judgement]:
    dragged = [node for node in snapshot.bearing("draggable") if is_dragged_alone(node)]
    if len(dragged) >= FEWEST:
        first = dragged[0]
        name = first.visible_text[:60] or first.name or f"<{first.tag}>"
        yield cant_tell("dragged", first, of_many=len(dragged), alike=True, count=len(dragged), name=name)


def is_dragged_alone(element: Element) -> bool:
    """Tell whether an element is to be dragged, and no key comes to it, into it or around it."""
    if (element.attribute("draggable") or "").lower() != "true" or not element.visible:
        return False
    return not (is_stop(element) or element.focusable or has_stop_inside(element) or stop_around(element))
