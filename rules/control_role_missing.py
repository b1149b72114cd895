"""People who hear a page are told that something is a control, not only that there is text or a picture.

SC 4.1.2, failures F15, F42 and F59: a plain element that Tab reaches, that acts when it is clicked and when a key is
pressed, and that has no role: `<span tabindex="0" onclick onkeydown>`. What keys do not work is told by pointer-only.
Custom elements may have a role that only the browser knows, and parts of composite widgets have theirs from around; what
is pressed and never clicked (a handle, a splitter), and a cell, may be moved in rather than pressed: a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    KEYS,
    PRESSES,
    Element,
    Flag,
    Impact,
    Judgement,
    Keyboard,
    Snapshot,
    Text,
    cant_tell,
    failed,
    has_stop_inside,
    hears_keys,
    is_of_control_size,
    is_roleless,
    is_stop,
    keyboard,
    labels_a_control,
    passed,
    rule,
    shows_it,
    stop_around,
    works_by_key,
)  # fmt: skip

CLICKS = frozenset({"click", "dblclick"})
# Widgets that move among their parts, and drawings, whose parts may be points of a chart.
PARTED = (
    "grid", "treegrid", "tree", "listbox", "menu", "menubar", "tablist", "radiogroup", "toolbar", "svg", "application",
)  # fmt: skip


@rule(
    "control-role-missing",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11"),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    replaces=("focus-order-semantics",),
    title=Text(en="What works as a control has the role of one", ar="كل ما يعمل كعنصر تحكم معرّف في الشيفرة بدوره"),
    who=Text(
        en="People who use a screen reader or speech: they hear a text or a picture and do not know that it can be operated.",
        ar="مستخدمو قارئ الشاشة والأوامر الصوتية: يسمعون نصًا أو صورة ولا يعلمون أنه عنصر تحكم.",
    ),
    reasons={
        "no-role": Text(
            en="“{name}” ({element}) takes the focus and acts when it is clicked, and has no role of a control",
            ar="يستقبل العنصر «{name}» ({element}) التركيز وينفّذ إجراءً عند النقر، وليس له دور عنصر تحكم",
        ),
        "idle": Text(
            en="The Tab key stops at “{name}” ({element}), which has no role and does nothing (places: {count})",
            ar="يتوقف مفتاح Tab عند «{name}» ({element}) وليس له دور ولا يؤدي عملًا (عدد المواضع: {count})",
        ),
        "perhaps": Text(
            en="“{name}” ({element}) takes the focus, listens to the pointer and to keys, and has no role of a control",
            ar="يستقبل العنصر «{name}» ({element}) التركيز ويستجيب للمؤشر والمفاتيح، وليس له دور عنصر تحكم",
        ),
    },
    actions={
        "perhaps": Text(
            en="Work it with the mouse and with keys: if it does something, it needs a role (button, slider, checkbox).",
            ar="شغّله بالفأرة وبالمفاتيح: إن كان يؤدي عملًا فيلزمه دور (button أو slider أو checkbox).",
        ),
    },
    remedy=Text(
        en='Make it a <button type="button"> or a link; if that cannot be, say what it is: role="button".',
        ar='اجعله زرًا <button type="button"> أو رابطًا، فإن تعذر فاذكر ما هو: role="button".',
    ),
)  # fmt: skip
def control_role_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    for listener in evidence.listeners:
        element, events = snapshot.main.views[listener.row], set(listener.events)
        if not PRESSES & events or not is_plain_stop(element):
            continue
        if is_misspelt(element):
            continue  # axe's aria-roles tells
        if not is_roleless(element) and element.role != "heading":
            yield passed(at=element)
        elif not KEYS & (events | set(evidence.delegated)) and not hears_keys(element, evidence):
            continue  # pointer-only tells what no key works
        elif CLICKS & events and shows_it(element, listener) and not is_moved_in(element):
            yield failed("no-role", element, values=told(element))
        elif KEYS & events:
            yield cant_tell("perhaps", element, values=told(element))
    idle = list(idle_stops(snapshot, evidence))
    if idle:
        yield failed("idle", idle[0], criteria=(), of_many=len(idle), count=len(idle), values=told(idle[0]))


def is_misspelt(element: Element) -> bool:
    """Tell whether an element has a role attribute of which nothing is a role."""
    asked = (element.attribute("role") or "").lower().split()
    return bool(asked) and element.role not in asked and not {"none", "presentation"} & set(asked)


def idle_stops(snapshot: Snapshot, evidence: Keyboard) -> Iterator[Element]:
    """Yield the stops that say and do nothing; where the whole page listens, it may work them."""
    if PRESSES & set(evidence.delegated):
        return
    heard = {listener.row for listener in evidence.listeners}
    for element in snapshot.main.bearing("tabindex"):
        if element.index not in heard and is_plain_stop(element) and is_roleless(element) and not is_moved_in(element):
            yield element


def is_plain_stop(element: Element) -> bool:
    """Tell whether Tab comes to an element of a control's size that neither the browser nor a widget around it works."""
    if not element.visible or not element.exposed or element.has(Flag.DISABLED) or not is_stop(element):
        return False
    if works_by_key(element) or "-" in element.tag or "contenteditable" in element.attributes:
        return False
    if element.parent is not None and element.parent.closest(*PARTED) is not None:
        return False
    if has_stop_inside(element) or stop_around(element) is not None:
        return False
    return is_of_control_size(element) and not labels_a_control(element)


def is_moved_in(element: Element) -> bool:
    """Tell whether the keys may move in an element rather than press it: a cell, a canvas, a part that scrolls."""
    scrolls = {element.style("overflow-x"), element.style("overflow-y")} & {"auto", "scroll"}
    return element.tag in ("td", "th", "canvas") or bool(scrolls)


def told(element: Element) -> dict[str, str]:
    return {"name": element.name or element.visible_text[:60], "element": f"<{element.tag}>"}
