"""People who use a screen reader hear of a field only what the browser ties to it, not the label that it stands in.

A <label> names the first field in it, and none that a web component keeps in a tree of its own (HTML, "labeled control").
Other fields in it have no name unless they bring one along (4.1.2, ACT e086e5); axe takes the label for theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    collapse,
    failed,
    fields_of,
    passed,
    referenced,
    rule,
    text_pieces,
)


@rule(
    "field-label-of-another",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-10.14", "CXP-11.4", "CXP-11.5"),
    act=("e086e5",),
    impact=Impact.SERIOUS,
    title=Text(en="The label around a field names that field", ar="التسمية المحيطة بالحقل هي اسمه"),
    who=Text(
        en="People who use a screen reader or voice control: the field has no name.",
        ar="مستخدمو قارئ الشاشة والتحكم الصوتي، إذ لا اسم للحقل.",
    ),
    reasons={
        "not-tied": Text(
            en="The field stands in the label “{label}”, and the browser does not tie the two: the field has no name",
            ar="الحقل داخل التسمية «{label}» والمتصفح لا يربط بينهما، فلا اسم للحقل",
        ),
    },
    remedy=Text(
        en="Give each field a label of its own; in a web component put the <label> beside the field, or use aria-label.",
        ar="اجعل لكل حقل تسمية خاصة به، وفي مكونات الويب ضع <label> بجوار الحقل داخل المكون نفسه أو استعمل aria-label.",
    ),
)  # fmt: skip
def field_label_of_another(snapshot: Snapshot) -> Iterator[Judgement]:
    for field in fields_of(snapshot).all:
        around = next((node for node in field.ancestors() if node.tag == "label"), None)
        if around is None or not field.exposed or "labels" not in field.extra:
            continue
        if field.extra["labels"] or not field.name or _brings_a_name(field):
            yield passed(at=field)
        else:
            label = collapse(" ".join(text for _, text in text_pieces(around, field)))
            yield failed("not-tied", field, label=label)


def _brings_a_name(field: Element) -> bool:
    if any((field.attribute(name) or "").strip() for name in ("aria-label", "title", "placeholder")):
        return True
    return any(node.text or node.name for node in referenced(field, "aria-labelledby"))
