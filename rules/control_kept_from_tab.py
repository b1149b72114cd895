"""Whoever uses a keyboard comes to every button and link by the Tab key.

Buttons, links and fields that are seen and heard and that tabindex="-1" takes out of the order. Arrow keys may reach them
in a widget that is made so (tabs, menus, toolbars, grids), and another control may do the same: one with the same name or the
same address, or the field that a button stands in. These are left alone. SC 2.1.1 (technique G202); whether what is left can
be had by keys in some other way, a person tries: one question a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    MANAGED_ROLES,
    Element,
    Flag,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    destination,
    fold,
    is_field,
    is_managed,
    is_stop,
    rule,
)

COMPOSITE = ("tablist", "toolbar", "menu", "menubar", "listbox", "tree", "grid", "treegrid", "radiogroup", "combobox",
             "spinbutton", "slider", "search", "dialog", "feed")  # fmt: skip
CLOSE = 2  # elements around a button in which the field may stand that it belongs to


@rule(
    "control-kept-from-tab",
    criteria=("2.1.1",),
    provisions=("CXP-10.4",),
    impact=Impact.SERIOUS,
    title=Text(en="The Tab key reaches what can be pressed", ar="يصل مفتاح Tab إلى كل ما يُضغط"),
    who=Text(
        en="People who use a keyboard or a switch, and people who use a screen reader.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة.",
    ),
    reasons={
        "kept": Text(
            en='“{name}” has tabindex="-1", so that the Tab key passes it by (controls like it: {count})',
            ar='للعنصر «{name}» السمة tabindex="-1" فيتجاوزه مفتاح Tab (عدد ما يشبهه: {count})',
        ),
    },
    actions={
        "kept": Text(
            en="Try to do by keys alone what it does: if neither it nor anything else does that, it is a failure.",
            ar="حاول بلوحة المفاتيح وحدها أن تنفّذ ما ينفّذه: إن تعذر به وبغيره فهذه مخالفة.",
        ),
    },
    remedy=Text(en='Take tabindex="-1" away from it.', ar='احذف منه السمة tabindex="-1".'),
)  # fmt: skip
def control_kept_from_tab(snapshot: Snapshot) -> Iterator[Judgement]:
    kept = [element for element in snapshot.main.bearing("tabindex") if is_kept(element)]
    if not kept:
        return
    stops = [element for element in snapshot.main.elements if is_stop(element) and element.visible]
    names = {fold(stop.name) for stop in stops}
    addresses = {destination(stop) for stop in stops if stop.tag == "a"}
    alone = [
        element for element in kept
        if fold(element.name) not in names and not (element.tag == "a" and destination(element) in addresses)
    ]  # fmt: skip
    if alone:
        yield cant_tell("kept", alone[0], of_many=len(alone), count=len(alone), name=alone[0].name)


def is_kept(element: Element) -> bool:
    """Tell whether a control is out of the order though it is seen, heard and alone in what it does."""
    if not (element.attribute("tabindex") or "").strip().startswith("-") or not element.name:
        return False
    works = element.tag in ("button", "select", "textarea") or (element.tag == "a" and "href" in element.attributes)
    works = works or (element.tag == "input" and element.role != "")
    if not works or not (element.visible and element.exposed) or element.has(Flag.DISABLED) or element.has(Flag.INERT):
        return False
    if element.closest(*COMPOSITE) is not None or (element.role in MANAGED_ROLES and is_managed(element)):
        return False
    return "aria-disabled" not in element.attributes and not _is_of_a_field(element)


def _is_of_a_field(button: Element) -> bool:
    """Tell whether a button stands beside a field whose keys do the same: a list that drops down, a step up or down."""
    if is_field(button):
        return button.tag == "input" and (button.attribute("type") or "").lower() == "radio"
    around = [*zip(button.ancestors(), range(CLOSE), strict=False)]
    return any(is_field(node) and is_stop(node) for holder, _ in around for node in holder.descendants())
