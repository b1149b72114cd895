"""A control is one thing to a screen reader: a stop of the Tab key inside of it is neither named nor explained.

ACT rule 307n5z: buttons, tabs, switches and the like (WAI-ARIA 1.2, "Children Presentational: True") pass on the text of
what they hold and nothing else. axe's nested-interactive tells of controls inside of controls; here is what takes the
focus without being one: an element with tabindex, editable text, the controls of a recording.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, failed, is_stop, keyboard, passed, rule

# WAI-ARIA 1.2, roles with "Children Presentational: True".
WHOLE = (
    "button", "checkbox", "img", "math", "menuitemcheckbox", "menuitemradio", "meter", "option", "progressbar", "radio",
    "scrollbar", "separator", "slider", "switch", "tab",
)  # fmt: skip
# WAI-ARIA 1.2, "Widget Roles": axe tells of these.
_TOLD = frozenset({
    "button", "checkbox", "combobox", "grid", "gridcell", "link", "listbox", "menu", "menubar", "menuitem",
    "menuitemcheckbox", "menuitemradio", "option", "progressbar", "radio", "radiogroup", "scrollbar", "searchbox",
    "separator", "slider", "spinbutton", "switch", "tab", "tablist", "tabpanel", "textbox", "tree", "treegrid", "treeitem",
})  # fmt: skip


@rule(
    "focus-inside-control",
    criteria=("4.1.2",),
    provisions=("CXP-10.4", "CXP-11.5"),
    act=("307n5z",),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="Nothing inside a control takes the focus by itself", ar="لا يستقبل التركيزَ منفردًا شيءٌ داخل عنصر تحكم"),
    who=Text(
        en="People who use a screen reader: the focus stops at something without a role of its own, and nothing tells why.",
        ar="مستخدمو قارئ الشاشة: يقف التركيز عند شيء ليس له دور خاص، ولا شيء يبيّن السبب.",
    ),
    reasons={
        "stop": Text(
            en="“{name}” takes the focus inside an element with the role {role}, which is heard as one thing",
            ar="يستقبل «{name}» التركيز داخل عنصر دوره {role} يُسمع وحدةً واحدة",
        ),
    },
    remedy=Text(
        en="Remove tabindex from what stands inside the control, or move that element out of it.",
        ar="احذف tabindex مما بداخل عنصر التحكم، أو انقل ذلك العنصر إلى خارجه.",
    ),
)  # fmt: skip
def focus_inside_control(snapshot: Snapshot) -> Iterator[Judgement]:
    passing = {stop.row for stop in keyboard(snapshot).stops if not stop.keeps}
    for control in snapshot.select(*WHOLE):
        if control.role not in WHOLE or not control.exposed or control.tag == "summary":
            continue
        stops = [node for node in control.descendants() if _is_stop(node) and not (node.frame.index == 0 and node.index in passing)]
        for node in stops:
            name = node.name or node.text[:60] or node.tag
            yield failed("stop", node, name=name, role=control.role)
        if not stops and control.tag not in ("img", "input") and not any(map(is_stop, control.descendants())):
            yield passed(at=control)


def _is_stop(node: Element) -> bool:
    if node.tag in ("audio", "video"):
        return node.visible and bool(node.extra.get("controls"))
    return is_stop(node) and node.visible and node.role not in _TOLD
