"""People who hear "placeholder" words hear the label that is printed beside the field too, when the code ties them.

A <label> that labels nothing (no `for`, or one that names no field, and no field inside), alone beside a field that
gets its name from a placeholder in other words. A name by title or ARIA is a way of its own to name a field (techniques
H65 and ARIA14), and may say the same in other words: a person compares. A field without any name is axe's `label`.
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
    failed,
    fields_of,
    fold,
    is_field,
    passed,
    programmatic_labels,
    rule,
    stems,
)  # fmt: skip


@rule(
    "field-label-not-tied",
    criteria=("1.3.1",),
    provisions=("CXP-8.1.5", "CXP-11.6"),
    impact=Impact.SERIOUS,
    title=Text(en="A label beside a field is tied to it", ar="التسمية المجاورة للحقل مرتبطة به"),
    who=Text(
        en="People who use a screen reader hear another name than the one printed; a click on the label does nothing.",
        ar="مستخدمو قارئ الشاشة يسمعون اسمًا غير المكتوب، والنقر على التسمية لا ينقل إلى الحقل.",
    ),
    reasons={
        "label-for-nothing": Text(
            en="The label “{label}” stands beside the field “{name}” and is tied to no field",
            ar="التسمية «{label}» بجوار الحقل «{name}» غير مرتبطة بأي حقل",
        ),
        "other-name": Text(
            en="The label “{label}” beside the field is tied to no field; programs know the field as “{name}”",
            ar="التسمية «{label}» بجوار الحقل غير مرتبطة بأي حقل، واسم الحقل برمجيًا «{name}»",
        ),
    },
    actions={
        "other-name": Text(
            en="Compare label and name: if the name does not say what the label says, it is a failure.",
            ar="قارن التسمية بالاسم: إن لم يدل الاسم على ما تدل عليه التسمية فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Tie them by id: <label for="name">Name</label> <input id="name">.',
        ar='اربط بينهما بالمعرّف: <label for="name">الاسم</label> <input id="name">.',
    ),
)  # fmt: skip
def field_label_not_tied(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for field in fields.all:
        wrapper = fields.wrapper(field)
        if programmatic_labels(field):
            yield passed(at=field)
        if programmatic_labels(field) or not field.name or wrapper is None:
            continue
        loose = next((node for node in wrapper.descendants() if labels_nothing(node)), None)
        if loose is None or stems(loose.visible_text) & stems(field.name) or fold(loose.visible_text) in fold(field.name):
            continue
        judge, reason = (cant_tell, "other-name") if is_named_by_author(field) else (failed, "label-for-nothing")
        yield judge(reason, field, label=loose.visible_text, name=field.name)


def is_named_by_author(field: Element) -> bool:
    """Tell whether ARIA or a title names it, rather than a placeholder."""
    return any((field.attribute(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))


def labels_nothing(node: Element) -> bool:
    """Tell whether it is a painted <label> with words and without a field of its own."""
    if node.tag != "label" or not node.visible_text or any(is_field(inner) for inner in node.descendants()):
        return False
    named = node.frame.by_id.get(node.attribute("for") or "", ())
    return not any(is_labelable(Element(node.frame, row)) for row in named)


def is_labelable(node: Element) -> bool:
    """Tell whether a <label> can name it (HTML, labelable elements)."""
    return node.tag in ("button", "input", "meter", "output", "progress", "select", "textarea") or "-" in node.tag
