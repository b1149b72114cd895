"""People who cannot see the star learn all the same that a field must be filled.

A star or a word such as "required" in the label or beside the field, while the code does not declare it and neither
name, description nor a note on all fields of the form says it in words; a star whose note speaks of something else is a
footnote. A mark that is hidden from assistive technology is there for the eye alone: 1.3.1. One that can be read beside the field is
"available in text", and a star inside the name is heard, as technique H90 accepts: declaring it is advice then.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    STARS,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    description,
    failed,
    fields_of,
    fold,
    form_of,
    is_declared_required,
    passed,
    phrases,
    required_mark,
    rule,
    stems,
)  # fmt: skip

_CHOICES = ("checkbox", "radio", "menuitemcheckbox", "menuitemradio", "switch")


@rule(
    "field-required-mark-untied",
    criteria=("1.3.1",),
    provisions=("CXP-8.1.5", "CXP-11.6"),
    impact=Impact.SERIOUS,
    title=Text(en="Required fields are declared as required", ar="الحقول المطلوبة معلنة برمجيًا"),
    who=Text(
        en="People who use a screen reader learn that a field is required only when the form comes back with errors.",
        ar="مستخدمو قارئ الشاشة لا يعلمون أن الحقل مطلوب إلا بعد رجوع النموذج بأخطاء.",
    ),
    reasons={
        "mark-hidden": Text(
            en="“{mark}” marks the field “{name}” as required for the eye alone: screen readers get neither mark nor"
               " state",
            ar="العلامة «{mark}» تبيّن للعين وحدها أن الحقل «{name}» مطلوب: لا تصل العلامة ولا الحالة إلى قارئ الشاشة",
        ),
        "mark-not-tied": Text(
            en="“{mark}” beside the field “{name}” is not part of its name, and the field does not declare itself"
               " required",
            ar="العلامة «{mark}» بجوار الحقل «{name}» ليست من اسمه، ولا يعلن الحقل برمجيًا أنه مطلوب",
        ),
        "star-in-name": Text(
            en="The field “{name}” tells by “{mark}” alone that it is required; the code does not declare it",
            ar="لا يدل على أن الحقل «{name}» مطلوب سوى العلامة «{mark}»، ولا تعلنه الشيفرة",
        ),
    },
    remedy=Text(
        en='Add the attribute: <input id="name" required>, or aria-required="true" on a field of your own.',
        ar='أضف السمة: <input id="name" required> أو aria-required="true" في الحقول المخصصة.',
    ),
)  # fmt: skip
def field_required_mark_untied(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for field in fields.all:
        if field.role in _CHOICES or not field.name:
            continue
        mark = required_mark(field, fields)
        if mark is None or (mark.text in STARS and is_footnote(field)):
            continue
        if is_declared_required(field) or heard_as_word(field, mark.text) or all_are_required(form_of(field)):
            yield passed(at=field)
        elif any(char in STARS for char in f"{field.name}{description(field)}"):
            yield failed("star-in-name", field, criteria=(), name=field.name, mark=mark.text)
        elif mark.heard:
            yield failed("mark-not-tied", field, criteria=(), name=field.name, mark=mark.text)
        else:
            yield failed("mark-hidden", field, name=field.name, mark=mark.text)


def heard_as_word(field: Element, mark: str) -> bool:
    """Tell whether a word of requirement is part of the name or description: that of the mark, or one at an end."""
    if fold(mark) and fold(mark) in fold(f"{field.name} {description(field)}"):
        return True
    said = [f" {fold(text)} " for text in (field.name, description(field))]
    known = [f" {phrase} " for phrase in phrases("required_words")]
    return any(text.startswith(phrase) or text.endswith(phrase) for text in said for phrase in known)


def is_footnote(field: Element) -> bool:
    """Tell whether notes with a star stand in the document, and none of them speaks of what must be filled."""
    everything = field.frame.elements[0].texts()
    texts = (text.strip() for holder, text in everything if holder.visible and holder.closest("label", "legend") is None)
    notes = [text for text in texts if text[:1] in STARS and len(text.split()) > 1]
    needed = stems(" ".join(phrases("required_words")))
    return bool(notes) and not any(stems(note) & needed for note in notes)


def all_are_required(form: Element) -> bool:
    """Tell whether a note that assistive technology meets says that every field of the form is required."""
    said = fold(" ".join(text for holder, text in form.texts() if holder.exposed))
    return any(f" {phrase} " in f" {said} " for phrase in phrases("all_required"))
