"""People who land in a field hear its hint and its error with it, rather than find them by searching around.

Hints and errors beside a field (elements named as such by class or id) that neither its label nor aria-describedby or
aria-errormessage hold. They can be read, so no WCAG failure is claimed (technique ARIA1 ties them); an error hidden
from screen readers has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    error_messages,
    failed,
    fields_of,
    hints,
    is_tied,
    passed,
    rule,
)  # fmt: skip


@rule(
    "field-hint-not-tied",
    criteria=(),
    provisions=("CXP-11.6",),
    impact=Impact.MODERATE,
    title=Text(en="Hints and errors are tied to their fields", ar="الإرشادات ورسائل الخطأ مرتبطة بحقولها"),
    who=Text(
        en="People who use a screen reader and move from field to field.",
        ar="مستخدمو قارئ الشاشة الذين ينتقلون من حقل إلى حقل.",
    ),
    reasons={
        "hint": Text(
            en="The hint “{message}” is not tied to the field “{name}”",
            ar="الإرشاد «{message}» غير مرتبط بالحقل «{name}»",
        ),
        "error": Text(
            en="The error “{message}” is not tied to the field “{name}”",
            ar="رسالة الخطأ «{message}» غير مرتبطة بالحقل «{name}»",
        ),
    },
    remedy=Text(
        en='Tie the text to its field by id: <input aria-describedby="hint"> <p id="hint">Ten digits, without spaces.</p>.',
        ar='اربط النص بحقله بالمعرّف: <input aria-describedby="hint"> <p id="hint">عشرة أرقام دون مسافات.</p>.',
    ),
)  # fmt: skip
def field_hint_not_tied(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for field in fields.all:
        errors = [("error", message) for message in error_messages(field, fields) if message.exposed]
        for kind, message in (*errors, *(("hint", hint) for hint in hints(field, fields))):
            if is_tied(message, field):
                yield passed(at=field)
            else:
                yield failed(kind, field, message=message.visible_text, name=field.name)
