"""People learn beforehand in which form to write a date, Hijri or Gregorian, rather than from an error.

Text fields labelled as dates, and fields with a pattern that the browser enforces, with neither example nor format in
label, placeholder, title, description or the text beside them. The server may take any form, so a person tries; one
question a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Fields,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    description,
    fields_of,
    fold,
    is_typed,
    passed,
    phrases,
    rule,
    visible_label,
)  # fmt: skip

EXAMPLES = 5  # labels quoted in the question
_FORMAT = re.compile(
    r"\d|[/(（]|\b(?:dd|mm|yyyy|yy|format|example|e\.g)\b|صيغة|مثال|مثلا|يوم|شهر|سنة|أرقام|خانات", re.I
)


@rule(
    "field-format-unexplained",
    criteria=("3.3.2",),
    provisions=("CXP-8.1.5",),
    impact=Impact.MODERATE,
    title=Text(en="Fields that require a format say which", ar="الحقول التي تتطلب صيغة محددة تذكرها"),
    who=Text(
        en="People with cognitive or learning disabilities, and people who cannot see that a calendar opens.",
        ar="من لديهم إعاقات إدراكية أو صعوبات تعلم، ومن لا يرون أن تقويمًا قد فُتح.",
    ),
    reasons={
        "no-format": Text(
            en="Fields that may require a format and show none: {count} ({names})",
            ar="عدد الحقول التي قد تتطلب صيغة محددة ولا تذكرها: {count} ({names})",
        ),
    },
    actions={
        "no-format": Text(
            en="Write the value in another form (such as 1446/5/1): if the form refuses it, it is a failure.",
            ar="اكتب القيمة بصيغة أخرى (مثل 1446/5/1): إن رفضها النموذج فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Give an example and tie it: <p id="hint">For example 15/09/1446</p> <input aria-describedby="hint">.',
        ar='اذكر مثالًا واربطه بالحقل: <p id="hint">مثال: 15/09/1446</p> <input aria-describedby="hint">.',
    ),
)  # fmt: skip
def field_format_unexplained(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    wanting = [field for field in fields.all if is_typed(field) and wants_format(field)]
    silent = [field for field in wanting if not tells_format(field, fields)]
    if silent:
        names = " · ".join(visible_label(field) or field.name for field in silent[:EXAMPLES])
        yield cant_tell("no-format", silent[0], of_many=len(silent), count=len(silent), names=names)
    elif wanting:
        yield passed(at=wanting[0])


def wants_format(field: Element) -> bool:
    """Tell whether a field is enforced by a pattern, or labelled as a date."""
    if (field.attribute("pattern") or "").strip() and field.tag == "input":
        return True
    label = f" {fold(visible_label(field) or field.name)} "
    return any(f" {word} " in label for word in phrases("date_words"))


def tells_format(field: Element, fields: Fields) -> bool:
    """Tell whether any words of the field hold figures or speak of a format."""
    given = (visible_label(field), field.attribute("placeholder"), field.attribute("title"), description(field))
    return bool(_FORMAT.search(collapse(" ".join((*(text or "" for text in given), fields.beside(field))))))
