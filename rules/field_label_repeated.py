"""People who cannot see the layout can tell the two "name" fields of one form apart by a group or heading.

Fields of one form with the same label, under the same heading, in the same named group, and in no rows of a table or
list. The page may show the difference in a way that code does not (ACT rule cc0f0a, 1.3.1), so a person looks.
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
    fields_of,
    fold,
    form_of,
    group_name,
    groups,
    heading_before,
    passed,
    rule,
    visible_label,
)  # fmt: skip


@rule(
    "field-label-repeated",
    criteria=("1.3.1", "2.4.6"),
    provisions=("CXP-10.8",),
    act=("cc0f0a",),
    impact=Impact.MODERATE,
    title=Text(en="Labels in one form differ", ar="تسميات الحقول في النموذج الواحد مختلفة"),
    who=Text(
        en="People who use a screen reader hear the same label twice and cannot know which field they are in.",
        ar="مستخدمو قارئ الشاشة يسمعون التسمية نفسها مرتين ولا يعرفون في أي حقل هم.",
    ),
    reasons={
        "repeated": Text(
            en="{count} fields are labelled “{label}”, with no group or heading between them",
            ar="حقول تسميتها «{label}» دون مجموعة أو عنوان يفرّق بينها (العدد: {count})",
        ),
    },
    actions={
        "repeated": Text(
            en="Are the fields meant for different things? Then it is a failure of 2.4.6; if only the layout shows the"
               " difference, of 1.3.1.",
            ar="هل الحقول لأشياء مختلفة؟ إن كانت كذلك فهي مخالفة للمعيار 2.4.6، وإن كان الشكل وحده يبيّن الفرق فللمعيار 1.3.1.",
        ),
    },
    remedy=Text(
        en="Put each part into a fieldset with a legend, or say it in the label: “Name of the guardian”.",
        ar="ضع كل جزء في fieldset له عنوان، أو اذكر الفرق في التسمية: «اسم ولي الأمر».",
    ),
)  # fmt: skip
def field_label_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    found: dict[tuple[object, ...], list[Element]] = {}
    for field in fields_of(snapshot).all:
        label = fold(visible_label(field))
        if not label or field.role in ("radio", "checkbox", "switch"):
            continue
        place = (label, form_of(field), named_group(field), heading_before(field), row_of(field))
        found.setdefault(place, []).append(field)
    for fields in found.values():
        if len(fields) > 1:
            yield cant_tell("repeated", fields[0], count=len(fields), label=visible_label(fields[0]))
    if found and all(len(fields) == 1 for fields in found.values()):
        yield passed()


def named_group(field: Element) -> Element | None:
    return next((group for group in groups(field) if group_name(group)), None)


def row_of(field: Element) -> Element | None:
    """Rows repeat their labels by nature."""
    return field.closest("tr", "li", "row", "listitem")
