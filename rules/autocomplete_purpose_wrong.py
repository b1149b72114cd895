"""A field that tells programs its purpose tells the right one: they fill it in, or draw an icon beside it.

SC 1.3.5 (WCAG 2.1), failure F107: the label of a field names one purpose and its autocomplete another. Words that are no
purposes at all are found by axe's autocomplete-valid. Only labels that name one purpose and nothing else are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    fold,
    is_field,
    passed,
    phrases,
    rule,
    visible_label,
)

# Purposes of our list by the words of HTML's autocomplete; what is left out fits several labels.
PURPOSES = {
    "email": "email", "tel": "tel", "tel-national": "tel", "tel-local": "tel", "given-name": "given-name",
    "family-name": "family-name", "postal-code": "postal-code", "country": "country", "country-name": "country",
    "address-level2": "city", "bday": "birthday", "organization": "organization", "cc-number": "card",
}  # fmt: skip


@rule(
    "autocomplete-purpose-wrong",
    criteria=("1.3.5",),
    impact=Impact.MODERATE,
    title=Text(en="A field's autocomplete names its own purpose", ar="تذكر السمة autocomplete غرض الحقل نفسه"),
    who=Text(
        en="People who let programs fill in their data, and people who read icons in place of words.",
        ar="من تملأ البرامج بياناتهم عنهم، ومن يستعينون بالأيقونات بدل الكلمات.",
    ),
    reasons={
        "other-purpose": Text(
            en="The field “{label}” says autocomplete=“{token}”, which is the purpose of another field",
            ar="للحقل «{label}» السمة autocomplete بالقيمة «{token}»، وهي لغرض حقل آخر",
        ),
    },
    remedy=Text(
        en='Write the purpose that the label names: <input type="email" autocomplete="email">.',
        ar='اكتب الغرض الذي تذكره التسمية: <input type="email" autocomplete="email">.',
    ),
)  # fmt: skip
def autocomplete_purpose_wrong(snapshot: Snapshot) -> Iterator[Judgement]:
    for field in snapshot.bearing("autocomplete"):
        words = (field.attribute("autocomplete") or "").lower().split()
        token = words[-1] if words else ""
        if not is_field(field) or not field.visible or token not in PURPOSES:
            continue
        label = visible_label(field)
        named = purpose_of(label)
        if named and named != PURPOSES[token]:
            yield failed("other-purpose", field, label=label, token=token)
        elif named:
            yield passed(at=field)


def purpose_of(label: str) -> str:
    """Return the purpose that a label names, "" for none that is known."""
    said = fold(label.replace("*", " "))
    return next((purpose for purpose in sorted(set(PURPOSES.values())) if said in phrases("purposes", purpose)), "")
