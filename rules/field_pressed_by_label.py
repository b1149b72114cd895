"""Boxes and buttons of choice, and fields for files, can be set by people who do not use a mouse.

A native check box, radio button or file field that a style takes off the page (display: none, visibility: hidden) takes
no focus. Its label is drawn in its place and answers to clicks alone: a label is no stop of the Tab key, and keys do
nothing on it. SC 2.1.1; technique H91 keeps the native control. Failed where the label shows that it
is pressed, by a hand for a pointer, or opens the choice of a file, and nothing in it, around it or beside it takes the
focus. Where a control beside it may do the same, or nothing shows that the label is pressed, a person looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from a11y_audit.api import (
    KEYS,
    PRESSED_ROLES,
    Element,
    Flag,
    Impact,
    Judgement,
    Keyboard,
    Snapshot,
    Text,
    cant_tell,
    failed,
    hears_keys,
    is_stop,
    keyboard,
    passed,
    rule,
    stop_around,
    template_of,
)

CHOICES = ("checkbox", "radio")
LABELABLE = ("input", "select", "textarea", "button", "meter", "output", "progress")  # HTML, "labelable elements"
REPLACING = PRESSED_ROLES | {"combobox", "listbox", "slider", "spinbutton", "radiogroup", ""}
EDGES = ("form", "main", "body", "html", "fieldset")  # what stands anywhere in these is not beside
ALIKE = frozenset(
    {"checkbox", "switch", "radio", "option", "combobox", "listbox", "slider", "spinbutton", "radiogroup", ""}
)
FAR = 3  # elements around a field in which a control may stand that does the same
SENDS = ("submit", "reset", "image")


@rule(
    "field-pressed-by-label",
    criteria=("2.1.1",),
    provisions=("CXP-10.4", "CXP-6.1.11"),
    needs=("dom", "keyboard"),
    impact=Impact.CRITICAL,
    title=Text(en="Choices can be made by key", ar="يمكن تحديد الخيارات بلوحة المفاتيح"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader cannot make the choice at all.",
        ar="لا يستطيع مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة الاختيار مطلقًا.",
    ),
    reasons={
        "hidden": Text(
            en="“{name}” can be set by a click on its label alone: its {kind} is hidden, so that no key reaches it"
               " (labels like it: {count})",
            ar="لا يُضبط «{name}» إلا بالنقر على تسميته، لأن حقله ({kind}) مخفي فلا تصل إليه المفاتيح (عدد التسميات"
               " المشابهة: {count})",
        ),
        "perhaps": Text(
            en="“{name}” labels a {kind} that is hidden, so that no key reaches it; a click on the label sets it (labels like"
               " it: {count})",
            ar="«{name}» تسمية حقل ({kind}) مخفي لا تصل إليه المفاتيح، والنقر عليها يضبطه (عدد التسميات المشابهة: {count})",
        ),
        "beside": Text(
            en="“{name}” labels a {kind} that no key reaches; “{control}” beside it may do the same (labels like it: {count})",
            ar="«{name}» تسمية حقل ({kind}) لا تصل إليه المفاتيح، وقد يؤدي «{control}» المجاور له العمل نفسه (عدد التسميات"
               " المشابهة: {count})",
        ),
    },
    actions={
        "perhaps": Text(
            en="Click the label: if something changes that no key can bring about, it is a failure.",
            ar="انقر على التسمية: إن تغير شيء لا يمكن تغييره بلوحة المفاتيح فهذه مخالفة.",
        ),
        "beside": Text(
            en="Click the label, then work the control beside it by keys: if they do different things, it is a failure.",
            ar="انقر على التسمية ثم شغّل العنصر المجاور بالمفاتيح: إن اختلفت النتيجتان فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Keep the field on the page: lay it over its label with opacity: 0, and show its focus with :focus-visible + label.",
        ar="أبقِ الحقل في الصفحة: ضعه فوق تسميته مع opacity: 0، وأظهر التركيز بالمحدد :focus-visible + label.",
    ),
)  # fmt: skip
def field_pressed_by_label(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    found: dict[tuple[str, ...], list[tuple[Element, Element]]] = {}
    for label in snapshot.main.select("label"):
        field = field_of(label)
        if field is None or not label.visible or label.has(Flag.INERT) or "accesskey" in label.attributes:
            continue
        if is_hidden(field) and not is_off(field) and not takes_keys(label, field, evidence):
            found.setdefault(group_of(label, field), []).append((label, field))
    for alike in found.values():
        yield judged(alike)


def judged(alike: list[tuple[Element, Element]]) -> Judgement:
    """Judge labels of one kind once, by the one of which least is sure."""
    for label, field in alike:
        if (control := replacement(label, field)) is not None:
            if kind(field) == "file" and control.tag == "button":  # a button that is drawn for it
                return passed(at=label)
            told = {**_told(label, field), "control": control.name or control.tag}
            return cant_tell("beside", label, of_many=len(alike), alike=True, count=len(alike), values=told)
    label, field = alike[0]
    opens = kind(field) == "file" and field.style("display") == "none"
    sure = opens or any(shows_a_hand(one) for one, _ in alike)
    outcome, reason = (failed, "hidden") if sure else (cant_tell, "perhaps")
    return outcome(reason, label, of_many=len(alike), alike=True, count=len(alike), values=_told(label, field))


def group_of(label: Element, field: Element) -> tuple[str, ...]:
    """Return what labels of one kind share: a group of radio buttons, else the template that they are made by."""
    return ("radio", group) if kind(field) == "radio" and (group := field.attribute("name")) else template_of(label)


def field_of(label: Element) -> Element | None:
    """Return the check box, radio button or file field of a label: the one that `for` names, else the first in it."""
    named = label.attribute("for")
    if named is not None:
        rows = label.frame.by_id.get(named, ())
        field = label.frame.views[rows[0]] if rows else None
    else:
        field = next((node for node in label.descendants() if node.tag in LABELABLE), None)
    return field if field is not None and kind(field) in (*CHOICES, "file") else None


def kind(field: Element) -> str:
    return (field.attribute("type") or "").strip().lower() if field.tag == "input" else ""


def is_hidden(field: Element) -> bool:
    """Tell whether styles take a field off the page, so that it takes no focus; what is only unseen still does."""
    if field.style("visibility") in ("hidden", "collapse"):
        return True
    return any(node.style("display") == "none" for node in (field, *field.ancestors()))


def is_off(field: Element) -> bool:
    """Tell whether a field takes no input now, from anybody."""
    fieldset = field.closest("fieldset")
    return "disabled" in field.attributes or (fieldset is not None and "disabled" in fieldset.attributes)


def takes_keys(label: Element, field: Element, evidence: Keyboard) -> bool:
    """Tell whether a key may do what a click on the label does: something in it, around it or itself takes the focus."""
    if any(node.focusable and node.box is not None for node in label.descendants() if node != field):
        return True
    if stop_around(label) is None and not is_stop(label):
        return False
    return bool(KEYS & set(evidence.delegated)) or hears_keys(label, evidence)


def shows_a_hand(label: Element) -> bool:
    return any(node.style("cursor") == "pointer" for node in (label, *label.descendants()))


def replacement(label: Element, field: Element) -> Element | None:
    """Return a control near the label or the field that may do the same by keys, None without one."""
    for node in (label, field):
        for distance, near in _near(node):
            for control in (near, *near.descendants()):
                alike = control.role in ALIKE or distance == 0 or kind(field) == "file"
                if alike and control != label and is_stop(control) and control.visible and _may_replace(control, field):
                    return control
    return None


def _near(node: Element) -> Iterator[tuple[int, Element]]:
    """Yield what is close around an element, with how far it is out: where that holds anything, the elements next to it."""
    for distance, around in enumerate(islice(node.ancestors(), FAR)):
        if around.tag in EDGES:
            siblings = around.children
            at = siblings.index(node)
            yield from ((distance, beside) for beside in siblings[max(at - 1, 0) : at + 2])
            return
        yield distance, around
        node = around


def _may_replace(control: Element, field: Element) -> bool:
    """Tell whether a control is neither a field of its own kind, nor one that is typed in, sends or leads away."""
    if control.tag in ("a", "area") and not (control.attribute("href") or "#").startswith(("#", "javascript:")):
        return False
    if control.tag == "button" and (control.attribute("type") or "submit").lower() in SENDS and field.closest("form"):
        return False
    if control.tag == "input":
        return (control.attribute("type") or "").lower() == "button"
    return control.tag != "textarea" and control.role in REPLACING


def _told(label: Element, field: Element) -> dict[str, str]:
    return {"name": label.visible_text[:60] or field.name or f"<{label.tag}>", "kind": f'<input type="{kind(field)}">'}
