"""People who walk through a list with the arrow keys are not carried off to another page at the first entry.

Lists, boxes and radio buttons whose own `onchange` (or `oninput`) text sends the form, opens a window or sets the
address. A word of warning before the field would make it right (3.2.2), so a person looks. Handlers set by scripts are
not in the page's attributes; they are seen only by trying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, passed, rule

NAVIGATES = re.compile(
    r"\blocation\b\s*(?:\.\s*(?:href|assign|replace)\b|=)|\bwindow\s*\.\s*open\s*\(|\.\s*submit\s*\(", re.I
)
HANDLERS = ("onchange", "oninput")


@rule(
    "field-change-navigates",
    criteria=("3.2.2",),
    provisions=("CXP-10.9",),
    impact=Impact.SERIOUS,
    title=Text(en="Changing a field does not leave the page", ar="تغيير قيمة حقل لا ينقل إلى صفحة أخرى"),
    who=Text(
        en="People who use a keyboard or a screen reader, and people who choose slowly.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة، ومن يختارون ببطء.",
    ),
    reasons={
        "handler-navigates": Text(
            en="A change of the field “{name}” runs: {script}",
            ar="عند تغيير الحقل «{name}» تُنفَّذ الشيفرة: {script}",
        ),
    },
    actions={
        "handler-navigates": Text(
            en="Change the field with the arrow keys: if a page opens or the form is sent, and no text before the field"
               " says so, it is a failure.",
            ar="غيّر الحقل بأسهم لوحة المفاتيح: إن فُتحت صفحة أو أُرسل النموذج دون نص يسبق الحقل وينبّه إلى ذلك فهذا"
               " إخفاق.",
        ),
    },
    remedy=Text(
        en="Add a button that acts on the choice: <select …></select> <button>Show</button>.",
        ar="أضف زرًا ينفّذ الاختيار: <select …></select> <button>عرض</button>.",
    ),
)  # fmt: skip
def field_change_navigates(snapshot: Snapshot) -> Iterator[Judgement]:
    for field in snapshot.select("select", "input", "textarea"):
        script = handler(field)
        if not script or not field.exposed:
            continue
        if NAVIGATES.search(script):
            yield cant_tell("handler-navigates", field, name=field.name, script=script[:120])
        else:
            yield passed(at=field)


def handler(field: Element) -> str:
    """Return the text of the field's own handlers of change."""
    return " ".join(script for name in HANDLERS if (script := (field.attribute(name) or "").strip()))
