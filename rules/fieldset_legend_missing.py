"""People who hear that a group begins also hear which one: a fieldset has a legend.

A fieldset, or a group by role with fields in it, without a name. The grouping itself does no harm, so no WCAG failure
is claimed (technique H71); a set of choices whose question is not tied to it is judged by choice-group-unnamed.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, group_name, passed, questions, rule


@rule(
    "fieldset-legend-missing",
    criteria=(),
    provisions=("CXP-8.1.5",),
    impact=Impact.MINOR,
    title=Text(en="Every fieldset has a legend", ar="لكل مجموعة حقول عنوان (legend)"),
    who=Text(
        en="People who use a screen reader hear “group” without learning what it holds.",
        ar="مستخدمو قارئ الشاشة يسمعون «مجموعة» دون أن يعرفوا محتواها.",
    ),
    reasons={
        "missing": Text(en="The fieldset has no legend", ar="لا يوجد عنصر legend في مجموعة الحقول"),
        "empty": Text(en="The legend of the fieldset is empty", ar="عنصر legend في مجموعة الحقول فارغ"),
    },
    remedy=Text(
        en="Write <fieldset><legend>Address</legend> …; where nothing is grouped, use a <div>.",
        ar="اكتب <fieldset><legend>العنوان الوطني</legend> …، وإن لم تكن هناك مجموعة فاستخدم <div>.",
    ),
)  # fmt: skip
def fieldset_legend_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    asked = [question.first for question in questions(snapshot)]
    for group in snapshot.select("fieldset"):
        if not group.exposed or group.role not in ("group", "radiogroup") or any(group.contains(one) for one in asked):
            continue
        if group_name(group):
            yield passed(at=group)
        else:
            yield failed("empty" if any(child.tag == "legend" for child in group.children) else "missing", group)
