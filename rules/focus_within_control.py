"""People who use a screen reader get to a place inside a button or picture of which they are told nothing.

ACT rule 307n5z: the parts of buttons, tabs, pictures and other roles with "Children Presentational: True" (ARIA 1.2) have
no roles of their own, so none of them may take the focus. Controls in controls are found by axe (nested-interactive);
this rule speaks of parts that only a tabindex makes a stop. What scripts alone give the focus (tabindex="-1") is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    PRESSED_ROLES,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    is_field,
    is_stop,
    passed,
    rule,
    works_by_key,
)

# ARIA 1.2, "Children Presentational".
ROLES = ("button", "checkbox", "img", "math", "menuitemcheckbox", "menuitemradio", "meter", "option", "progressbar", "radio",
         "scrollbar", "separator", "slider", "switch", "tab")  # fmt: skip


@rule(
    "focus-within-control",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-10.4", "CXP-11.4"),
    act=("307n5z",),
    impact=Impact.SERIOUS,
    title=Text(en="Nothing within a control takes the focus by itself", ar="لا شيء داخل عنصر التحكم يصل إليه التركيز وحده"),
    who=Text(
        en="People who use a screen reader: the focus stands on something that nothing tells them of.",
        ar="مستخدمو قارئ الشاشة، فالتركيز يقف على شيء لا يذكره لهم قارئ الشاشة.",
    ),
    reasons={
        "stop": Text(
            en="A <{tag}> within the {role} “{name}” takes the focus, and screen readers are told nothing of it",
            ar="يصل التركيز إلى <{tag}> داخل عنصر دوره {role} واسمه «{name}»، ولا يُبلَّغ به قارئ الشاشة",
        ),
    },
    remedy=Text(
        en="Remove the tabindex from the part, or put a control of its own beside this one.",
        ar="احذف tabindex من هذا الجزء، أو ضع بجوار العنصر عنصر تحكم مستقلًا.",
    ),
)  # fmt: skip
def focus_within_control(snapshot: Snapshot) -> Iterator[Judgement]:
    for control in snapshot.select(*ROLES):
        if control.role not in ROLES or not control.exposed or control.tag == "summary":
            continue
        stops = [node for node in control.descendants() if is_stop(node)]
        if any(_is_control(node) for node in stops):
            continue  # told by axe
        if stops:
            yield failed("stop", stops[0], tag=stops[0].tag, role=control.role, name=control.name)
        elif control.tag not in ("img", "input"):
            yield passed(at=control)


def _is_control(node: Element) -> bool:
    return works_by_key(node) or is_field(node) or node.role in PRESSED_ROLES or "tabindex" not in node.attributes
