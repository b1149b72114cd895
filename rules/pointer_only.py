"""People who do not use a mouse can work everything that a mouse can.

Elements that listen to presses of the pointer themselves, are seen, and that neither Tab reaches nor a control around,
inside or beside them replaces: `<div onclick>`, pictures and icons with a listener, roles without a tab stop, tab stops
without a listener to keys. The browser itself tells who listens. Failed only where the element also shows that it can be
pressed: a hand for a pointer, an onclick attribute, a role, or an attribute that acts as soon as it is pressed down, such
as `onmousedown="nextPage()"`, and does not follow where the pointer goes. Where a listener of the whole page may do the work
(delegation) a person looks, and so for the main heading, which often brings back to the top or home as other ways do. A
control without a role fails 4.1.2 as well; where keys work it, control-role-missing tells that. A native button or a link
that leads nowhere, whose attribute acts as the pointer goes down or up and which hears no click, does nothing when a key
presses it. Failures F54, F59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    KEYS,
    MANAGED_ROLES,
    NOWHERE,
    PRESSES,
    Element,
    Flag,
    Impact,
    Judgement,
    Keyboard,
    Listener,
    Snapshot,
    Text,
    acts_at_once,
    cant_tell,
    failed,
    has_stop_inside,
    hears_keys,
    idle_presses,
    is_managed,
    is_of_control_size,
    is_roleless,
    is_stop,
    is_worked_from_around,
    keyboard,
    labels_a_control,
    passed,
    rule,
    shows_it,
    stop_around,
    template_of,
    works_by_key,
)  # fmt: skip

CLICKS = frozenset({"click", "dblclick"})
DRAGGED, DRAGGED_TEXT = 200, 2000  # CSS px, characters: a part of the page of its own, and what stands around it
_DRAGS = frozenset({"touchstart", "pointerdown"})
KEYS_ALONE, ROLELESS = ("2.1.1",), ("2.1.1", "4.1.2")
_NOWHERE = re.compile(r"\s*(?:#|javascript:\s*(?:void\s*\(?\s*0\s*\)?)?\s*;?)?\s*", re.I)
_BY_ITSELF = frozenset({"popovertarget", "commandfor"})  # attributes by which the browser acts when a button is pressed


@rule(
    "pointer-only",
    criteria=("2.1.1", "4.1.2"),
    provisions=("CXP-10.4", "CXP-6.1.10", "CXP-6.1.11", "CXP-6.2.4", "CXP-7.0.4"),
    needs=("dom", "keyboard"),
    impact=Impact.CRITICAL,
    title=Text(en="Whatever can be pressed can be pressed by key", ar="كل ما يُضغط بالفأرة يُضغط بلوحة المفاتيح"),
    who=Text(
        en="People who use a keyboard, a switch, speech or a screen reader cannot use it at all.",
        ar="لا يستطيع استخدامه مطلقًا مستخدمو لوحة المفاتيح والمفاتيح المساعدة والأوامر الصوتية وقارئ الشاشة.",
    ),
    reasons={
        "not-reached": Text(
            en="“{name}” ({element}) acts when it is clicked, and the Tab key does not reach it",
            ar="ينفّذ العنصر «{name}» ({element}) إجراءً عند النقر، ولا يصل إليه مفتاح Tab",
        ),
        "no-keys": Text(
            en="“{name}” ({element}) takes the focus and acts when it is clicked, but listens to no key",
            ar="يستقبل العنصر «{name}» ({element}) التركيز وينفّذ إجراءً عند النقر، لكنه لا يستجيب لأي مفتاح",
        ),
        "perhaps-no-keys": Text(
            en="“{name}” ({element}) takes the focus and listens to clicks, and to no key",
            ar="يستقبل العنصر «{name}» ({element}) التركيز ويستجيب للنقر، ولا يستجيب لأي مفتاح",
        ),
        "no-click": Text(
            en="“{name}” ({element}) acts while the pointer presses it; the press of a key, which is a click, does nothing",
            ar="ينفّذ العنصر «{name}» ({element}) إجراءً أثناء ضغط المؤشر، أما الضغط بالمفتاح (نقر) فلا يفعل شيئًا",
        ),
        "perhaps-no-click": Text(
            en="“{name}” ({element}) listens to the pointer's press and to no click, by which keys press it",
            ar="يستجيب العنصر «{name}» ({element}) لضغط المؤشر ولا يستجيب للنقر الذي يصدر عن المفاتيح",
        ),
        "out-of-order": Text(
            en='“{name}” ({element}) acts when it is clicked; tabindex="-1" keeps the Tab key from it',
            ar='ينفّذ العنصر «{name}» ({element}) إجراءً عند النقر، وتمنع السمة tabindex="-1" وصول مفتاح Tab إليه',
        ),
        "beside": Text(
            en="“{name}” ({element}) acts when it is clicked and the Tab key does not reach it; “{control}” beside it may"
               " do the same",
            ar="ينفّذ العنصر «{name}» ({element}) إجراءً عند النقر ولا يصل إليه مفتاح Tab، وقد يؤدي «{control}» المجاور"
               " له العمل نفسه",
        ),
        "perhaps": Text(
            en="“{name}” ({element}) listens to clicks, and the Tab key does not reach it",
            ar="يستجيب العنصر «{name}» ({element}) للنقر، ولا يصل إليه مفتاح Tab",
        ),
        "perhaps-alike": Text(
            en="“{name}” ({element}) and elements like it listen to clicks, and the Tab key reaches none of them (number:"
               " {count})",
            ar="يستجيب العنصر «{name}» ({element}) وما يشبهه للنقر، ولا يصل مفتاح Tab إلى أي منها (العدد: {count})",
        ),
        "looks-pressable": Text(
            en="“{name}” ({element}) looks as if it could be pressed (a hand for a pointer); scripts of the page listen to"
               " clicks, and the Tab key does not reach it (elements like it: {count})",
            ar="يبدو العنصر «{name}» ({element}) قابلًا للضغط (مؤشر على شكل يد)، وتستجيب برمجة الصفحة للنقر، ولا يصل"
               " إليه مفتاح Tab (عدد العناصر المشابهة: {count})",
        ),
    },
    actions={
        "perhaps-no-click": Text(
            en="Press it with the mouse, then with Enter: if the mouse alone does something, it is a failure.",
            ar="اضغطه بالفأرة ثم بمفتاح Enter: إن لم يفعل شيئًا إلا بالفأرة فهذه مخالفة.",
        ),
        "perhaps-no-keys": Text(
            en="Click it: if something happens that no key can bring about, it is a failure.",
            ar="انقر عليه: إن حدث شيء لا يمكن تنفيذه بلوحة المفاتيح فهذه مخالفة.",
        ),
        "out-of-order": Text(
            en="Try to reach and work it by key (Tab, arrows): if that fails and nothing else does the same, it is a"
               " failure.",
            ar="حاول الوصول إليه وتشغيله بلوحة المفاتيح (Tab والأسهم): إن تعذر ولم يوجد بديل فهذه مخالفة.",
        ),
        "beside": Text(
            en="Click it, then press the control beside it: if they do different things, it is a failure.",
            ar="انقر عليه ثم اضغط العنصر المجاور: إن اختلفت النتيجتان فهذه مخالفة.",
        ),
        "perhaps": Text(
            en="Click it: if something happens that no key can bring about, it is a failure.",
            ar="انقر عليه: إن حدث شيء لا يمكن تنفيذه بلوحة المفاتيح فهذه مخالفة.",
        ),
        "perhaps-alike": Text(
            en="Click one of them: if something happens that no key can bring about, it is a failure.",
            ar="انقر على أحدها: إن حدث شيء لا يمكن تنفيذه بلوحة المفاتيح فهذه مخالفة.",
        ),
        "looks-pressable": Text(
            en="Click it: if something happens that no key can bring about, it is a failure.",
            ar="انقر عليه: إن حدث شيء لا يمكن تنفيذه بلوحة المفاتيح فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Make it a <button type="button">, or a link when it leads somewhere: both are reached and worked by keys.',
        ar='اجعله زرًا <button type="button">، أو رابطًا إن كان ينقل إلى صفحة: فكلاهما تصل إليه المفاتيح وتشغّله.',
    ),
)  # fmt: skip
def pointer_only(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    looks: list[Element] = []
    asked: dict[tuple[str, ...], list[Element]] = {}
    for listener in evidence.listeners:
        element = snapshot.main.views[listener.row]
        if not element.visible or element.has(Flag.DISABLED) or element.has(Flag.INERT):
            continue
        if works_by_key(element):
            yield from judged_native(element, listener, evidence)
        elif not listener.events:
            looks += [element] if CLICKS & set(evidence.delegated) and is_of_control_size(element) else []
        elif acts(element, listener):
            for judgement in judged(element, listener, evidence, snapshot):
                if judgement.reason == "perhaps":
                    asked.setdefault(template_of(element), []).append(element)
                else:
                    yield judgement
    for alike in asked.values():
        yield perhaps(alike)
    if looks:
        yield cant_tell("looks-pressable", looks[0], of_many=len(looks), count=len(looks), values=told(looks[0]))


def judged_native(element: Element, listener: Listener, evidence: Keyboard) -> Iterator[Judgement]:
    """Judge what keys press by a click: what hears the pointer go down or up may not hear that."""
    events = set(listener.events) & PRESSES - idle_presses(element)
    if not events:
        return
    heard = events & CLICKS or KEYS & set(listener.events) or hears_keys(element, evidence)
    if heard or not is_idle_control(element) or (CLICKS | KEYS) & set(evidence.delegated):
        yield passed(at=element)
    elif acts_at_once(element):
        yield failed("no-click", element, criteria=KEYS_ALONE, values=told(element))
    else:
        yield cant_tell("perhaps-no-click", element, criteria=KEYS_ALONE, values=told(element))


def is_idle_control(element: Element) -> bool:
    """Tell whether a button or link does nothing by itself when it is pressed: it sends no form and leads nowhere."""
    if element.tag == "a":
        return _NOWHERE.fullmatch(element.attribute("href") or "") is not None
    kind = (element.attribute("type") or "submit").lower()
    sends = kind != "button" and (element.closest("form") is not None or "form" in element.attributes)
    if not _BY_ITSELF.isdisjoint(element.attributes):
        return False
    return (
        element.tag in ("button", "input") and element.role == "button" and not sends and stop_around(element) is None
    )


def perhaps(alike: list[Element]) -> Judgement:
    """Ask about elements of one kind once: what one does the others do."""
    first, count = alike[0], len(alike)
    if count == 1:
        return cant_tell("perhaps", first, criteria=KEYS_ALONE, values=told(first))
    return cant_tell("perhaps-alike", first, criteria=KEYS_ALONE, of_many=count, alike=True, count=count, values=told(first))


def acts(element: Element, listener: Listener) -> bool:
    """Tell whether a press does something here that is not the doing of a control around or inside it."""
    idle = idle_presses(element)
    if "click" in idle or not (PRESSES & set(listener.events)) - idle:
        return False
    return stop_around(element) is None and not has_stop_inside(element)


def judged(element: Element, listener: Listener, evidence: Keyboard, snapshot: Snapshot) -> Iterator[Judgement]:
    events = set(listener.events)
    heard = bool(KEYS & (events | set(evidence.delegated))) or hears_keys(element, evidence)
    if element.role in MANAGED_ROLES and is_managed(element) and (heard or not is_stop(element)):
        return
    if labels_a_control(element) or is_worked_from_around(element, evidence):
        yield passed(at=element)
        return
    if is_stop(element):
        pressed = CLICKS & events and is_of_control_size(element) and shows_it(element, listener)
        if heard:
            yield passed(at=element)
        elif pressed:
            yield failed("no-keys", element, criteria=ROLELESS if is_roleless(element) else KEYS_ALONE, values=told(element))
        elif CLICKS & events:  # a part that scrolls takes the focus too, and may only count its clicks
            yield cant_tell("perhaps-no-keys", element, criteria=KEYS_ALONE, values=told(element))
    elif element.focusable:
        yield cant_tell("out-of-order", element, criteria=KEYS_ALONE, values=told(element))
    elif is_dragged(element, listener):
        yield passed(at=element)
    elif not is_of_control_size(element):
        if listener.pointer:
            yield cant_tell("perhaps", element, criteria=KEYS_ALONE, values=told(element))
    elif listener.near != NOWHERE:
        control = snapshot.main.views[listener.near]
        if control.attribute("type") == "file":  # a place to drop files on opens the field that keys reach
            yield passed(at=element)
            return
        yield cant_tell("beside", element, criteria=KEYS_ALONE, control=control.name or control.tag, values=told(element))
    elif element.tag != "h1" and (acts_at_once(element) or (CLICKS & events and shows_it(element, listener))):
        yield failed("not-reached", element, criteria=ROLELESS if is_roleless(element) else KEYS_ALONE, values=told(element))
    else:
        yield cant_tell("perhaps", element, criteria=KEYS_ALONE, values=told(element))


def is_dragged(element: Element, listener: Listener) -> bool:
    """Tell whether an element is a large part that fingers drag, such as the track of a slider, beside what keys reach.

    Its arrows and dots, and what stands in it, are judged for themselves.
    """
    wide = element.box is not None and max(element.box.width, element.box.height) >= DRAGGED
    drags = not _DRAGS.isdisjoint(listener.events) and not listener.pointer
    around = next((node for node in element.ancestors() if has_stop_inside(node)), None)
    near = around is not None and len(around.visible_text) <= DRAGGED_TEXT
    return wide and drags and near and element.tag not in ("canvas", "svg")


def told(element: Element) -> dict[str, str]:
    return {"name": element.name or element.visible_text[:60], "element": f"<{element.tag}>"}
