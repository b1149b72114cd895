"""A fieldset tells of questions that belong together; around mere text it announces a form that is not there.

SC 1.3.1, failure F43: structural markup that does not stand for a structure. Any control inside, also one made with
roles, is enough, and so is a fieldset that scripts may fill (it has no text but its legend).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    PRESSED_ROLES,
    Element,
    Flag,
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    is_field,
    passed,
    rule,
)

_CONTROLS = frozenset({"input", "select", "textarea", "button", "output", "meter", "progress", "object", "iframe"})


@rule(
    "fieldset-without-fields",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="A fieldset groups fields", ar="عنصر fieldset يجمع حقولًا"),
    who=Text(
        en="People who use a screen reader are told of a group of fields and look for them.",
        ar="مستخدمو قارئ الشاشة يُبلَّغون بمجموعة حقول فيبحثون عنها.",
    ),
    reasons={
        "no-fields": Text(
            en="This fieldset holds text and no field: “{text}”", ar="في عنصر fieldset هذا نص ولا حقل فيه: «{text}»"
        ),
    },
    remedy=Text(
        en="Use a heading and a <div> with a border.", ar="استخدم عنوانًا وعنصر <div> بإطار."
    ),
)  # fmt: skip
def fieldset_without_fields(snapshot: Snapshot) -> Iterator[Judgement]:
    for fieldset in snapshot.select("fieldset"):
        if fieldset.tag != "fieldset" or not fieldset.exposed or fieldset.attribute("role"):
            continue
        if any(_is_control(node) for node in fieldset.descendants()):
            yield passed(at=fieldset)
        elif _has_text(fieldset):
            yield failed("no-fields", fieldset, text=fieldset.visible_text[:60])


def _has_text(fieldset: Element) -> bool:
    return any(
        text.strip() and holder.visible and holder.closest("legend") is None for holder, text in fieldset.texts()
    )


def _is_control(node: Element) -> bool:
    editable = node.attribute("contenteditable") not in (None, "false")
    widget = node.role in PRESSED_ROLES or is_field(node)
    return widget or node.tag in _CONTROLS or "-" in node.tag or editable or node.has(Flag.FOCUSABLE)
