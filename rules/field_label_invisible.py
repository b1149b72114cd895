"""People who see a field can read what it is for; a name for screen readers alone leaves them guessing.

Fields without any visible words: named by aria-label, by a hidden label, or by a title that shows to the mouse alone.
Shape or place may still tell (a magnifying glass, one box a digit), so a person looks; one question a page and kind.
Fields with a placeholder have a rule of their own; choices in a list show their first entry and are left alone.
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
    is_typed,
    letters,
    passed,
    rule,
    searches,
    visible_label,
)  # fmt: skip

EXAMPLES = 5  # names quoted in the question


@rule(
    "field-label-invisible",
    criteria=("3.3.2",),
    provisions=("CXP-8.1.5",),
    replaces=("label-title-only",),
    impact=Impact.MODERATE,
    title=Text(en="Fields have visible labels", ar="للحقول تسميات ظاهرة"),
    who=Text(
        en="People who see the page but do not use a screen reader, above all those with cognitive disabilities, and"
           " people who speak to their computer.",
        ar="من يرون الصفحة ولا يستخدمون قارئ الشاشة، وخاصة ذوي الإعاقات الإدراكية، ومن يتحكمون بالصوت.",
    ),
    reasons={
        "hidden-label": Text(
            en="Fields whose label only screen readers get: {count} ({names})",
            ar="عدد الحقول التي لا تصل تسميتها إلا إلى قارئ الشاشة: {count} ({names})",
        ),
        "title-only": Text(
            en="Fields whose only label is a title attribute: {count} ({names})",
            ar="عدد الحقول التي لا تسمية لها سوى سمة title: {count} ({names})",
        ),
    },
    actions={
        "hidden-label": Text(
            en="Look at the fields: if place, shape or an icon does not tell what to enter, it is a failure.",
            ar="انظر إلى الحقول: إن لم يدل المكان أو الشكل أو رمز مجاور على ما يُدخل فيها فهذا إخفاق.",
        ),
        "title-only": Text(
            en="Look at the fields without pointing at them: if nothing tells what to enter, it is a failure.",
            ar="انظر إلى الحقول دون تمرير المؤشر فوقها: إن لم يدل شيء على ما يُدخل فيها فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Write a visible label: <label for="city">City</label> <input id="city">.',
        ar='اكتب تسمية ظاهرة: <label for="city">المدينة</label> <input id="city">.',
    ),
)  # fmt: skip
def field_label_invisible(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    unseen: dict[str, list[Element]] = {}
    seen = None
    for field in fields.all:
        if not is_typed(field) or not field.name or letters(field.attribute("placeholder") or ""):
            continue
        button = fields.button_beside(field) or fields.search_button(field)
        if visible_label(field) or fields.beside(field) or (button and searches(field, button)):
            seen = seen or field
            continue
        titled = fold(field.attribute("title") or "") == fold(field.name) and not field.attribute("aria-label")
        unseen.setdefault("title-only" if titled else "hidden-label", []).append(field)
    for reason, found in unseen.items():
        names = " · ".join(field.name for field in found[:EXAMPLES])
        yield cant_tell(reason, found[0], of_many=len(found), count=len(found), names=names)
    if not unseen and seen:
        yield passed(at=seen)
