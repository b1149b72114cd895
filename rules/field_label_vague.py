"""People know from a label what to enter; "field 1" or "text" tells them that there is a field.

ACT rule cc0f0a, for visible programmatic labels. A label that only says what a field is describes nothing (failed);
words such as "info" or "value" may be clear beside others (a question). One option of several may be "other" or "1".
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
    description,
    failed,
    fields_of,
    fold,
    group_name,
    groups,
    heading_before,
    is_unwritten,
    labels,
    passed,
    phrases,
    rule,
    visible_label,
)  # fmt: skip


@rule(
    "field-label-vague",
    criteria=("2.4.6",),
    provisions=("CXP-10.8",),
    act=("cc0f0a",),
    impact=Impact.MODERATE,
    title=Text(en="Labels say what to enter", ar="تسميات الحقول تبيّن ما يُدخل فيها"),
    who=Text(
        en="Everybody who fills in the form, above all people with cognitive disabilities and screen reader users.",
        ar="كل من يعبئ النموذج، وخاصة ذوي الإعاقات الإدراكية ومستخدمي قارئ الشاشة.",
    ),
    reasons={
        "empty-words": Text(en="The label “{label}” only says that there is a field", ar="لا تقول التسمية «{label}»"
        " سوى أن هنا حقلًا"),
        "any-matter": Text(
            en="The label “{label}” fits any field, and no group or heading says what it is about",
            ar="التسمية «{label}» تصلح لأي حقل، ولا مجموعة أو عنوان يبيّن موضوعها",
        ),
        "vague": Text(en="The label “{label}” may not tell what to enter", ar="قد لا تبيّن التسمية «{label}» ما"
        " يُدخل في الحقل"),
    },
    actions={
        "vague": Text(
            en="Read the label with what stands around it: if it is not clear what to enter, it is a failure.",
            ar="اقرأ التسمية مع ما حولها: إن لم يتضح ما يُدخل في الحقل فهذه مخالفة.",
        ),
    },
    remedy=Text(en="Name what is asked: “Commercial registration number”.", ar="سمِّ المطلوب: «رقم السجل التجاري»."),
)  # fmt: skip
def field_label_vague(snapshot: Snapshot) -> Iterator[Judgement]:
    for field in fields_of(snapshot).all:
        label = visible_label(field)
        folded = fold(label)
        if not folded:
            continue
        place = next((tag for tag in labels(field) if tag.visible), field)
        bare = folded.rstrip("0123456789 ")
        if bare in phrases("label_empty_words") or is_unwritten(label):
            yield failed("empty-words", place, label=label)
        elif bare in phrases("label_any_matter") and not _has_context(field):
            yield failed("any-matter", place, label=label)
        elif field.role not in ("radio", "checkbox") and (bare in phrases("label_vague_words") or not bare):
            yield cant_tell("vague", place, label=label)
        else:
            yield passed(at=field)


def _has_context(field: Element) -> bool:
    """Tell whether a group, a heading or the header of a table may say of what it is."""
    if heading_before(field) or field.closest("table", "grid") or description(field):
        return True
    return any(group_name(group) for group in groups(field))
