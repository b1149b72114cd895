"""People hear or read what is wrong with a field, in text: not a red border, nor words that a screen reader never
gets.

ACT rule 36b590 for errors shown when the page was looked at: a message beside a field that is painted and hidden from
assistive technology fails; one that names neither cause nor remedy, and a field that calls itself invalid without any
words or is called wrong by its class alone, are questions, as is a message above or below a form that names a label
which two of its fields bear, or no field at all. Errors that appear on sending are provoked elsewhere (error-shown-by-colour). Without a word list for every style of
message, only elements named as errors (class or id) and ARIA references are seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from a11y_audit.api import (
    Element,
    Fields,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    description,
    error_messages,
    errors_of_forms,
    failed,
    fields_of,
    fold,
    form_of,
    group_name,
    groups,
    is_tied,
    is_vague,
    labels_meant,
    passed,
    rule,
    visible_label,
)  # fmt: skip

# Names that common style sheets give a field with an error; Angular's ng-invalid is also on fields still untouched.
ERROR_CLASS = re.compile(
    r"(?:(?:has|is|field|input|form|form-control|govuk-input-|input-validation)-?-?)?(?:error|errors|invalid|danger)", re.I
)

INVALID = ("true", "grammar", "spelling")


@rule(
    "field-error-unexplained",
    criteria=("3.3.1",),
    provisions=("CXP-11.6", "CXP-8.1.16"),
    act=("36b590",),
    impact=Impact.SERIOUS,
    title=Text(en="Errors are explained in text", ar="الأخطاء موضحة بالنص"),
    who=Text(
        en="People who use a screen reader, who do not tell colours apart, or who need to be told what to change.",
        ar="مستخدمو قارئ الشاشة، ومن لا يميزون الألوان، ومن يحتاجون إلى معرفة ما ينبغي تغييره.",
    ),
    reasons={
        "no-field": Text(
            en="The message “{message}” names no field of the form and no error",
            ar="لا تسمّي الرسالة «{message}» حقلًا من حقول النموذج ولا خطأ بعينه",
        ),
        "hidden-from-at": Text(
            en="The error “{message}” is hidden from screen readers and not tied to the field “{name}”",
            ar="رسالة الخطأ «{message}» مخفية عن قارئ الشاشة وغير مرتبطة بالحقل «{name}»",
        ),
        "vague": Text(
            en="The error “{message}” tells neither the cause nor how to correct it",
            ar="رسالة الخطأ «{message}» لا تبيّن السبب ولا طريقة التصحيح",
        ),
        "which-field": Text(
            en="The error “{message}” speaks of “{label}”, and {count} fields have that label",
            ar="تتحدث رسالة الخطأ «{message}» عن «{label}»، وهناك أكثر من حقل بهذه التسمية (العدد: {count})",
        ),
        "invalid-silent": Text(
            en="The field “{name}” says that its value is invalid, and no text tells why",
            ar="يعلن الحقل «{name}» أن قيمته غير صالحة، ولا نص يبيّن السبب",
        ),
        "marked-silent": Text(
            en="The class of the field “{name}” ({mark}) calls it wrong, and no text names it and its error",
            ar="يدل الصنف ({mark}) على أن في الحقل «{name}» خطأ، ولا نص يسمّي الحقل ويبيّن خطأه",
        ),
    },
    actions={
        "marked-silent": Text(
            en="Is the field shown as wrong, by colour for one? Without a text that names it and its error, it fails.",
            ar="هل يظهر الحقل خاطئًا، بلونه مثلًا؟ إن لم يوجد نص يسمّيه ويبيّن خطأه فهذه مخالفة.",
        ),
        "vague": Text(
            en="Is it clear from the message and its place what is wrong? If not, it is a failure.",
            ar="هل يتضح من الرسالة ومكانها ما الخطأ؟ إن لم يتضح فهذه مخالفة.",
        ),
        "which-field": Text(
            en="Is it clear which of these fields is meant? If not, it is a failure.",
            ar="هل يتضح أي هذه الحقول هو المقصود؟ إن لم يتضح فهذه مخالفة.",
        ),
        "no-field": Text(
            en="Is it clear from the page which field is wrong and why? If not, it is a failure.",
            ar="هل يتضح من الصفحة أي حقل خاطئ وما خطؤه؟ إن لم يتضح فهذه مخالفة.",
        ),
        "invalid-silent": Text(
            en="Was an error found by the page (and not just nothing typed yet)? Without a text it is a failure.",
            ar="هل اكتشفت الصفحة خطأً فعلًا (لا أن الحقل لم يُعبأ بعد)؟ إن لم يوجد نص فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write the error as text and tie it: <input aria-invalid="true" aria-describedby="e1">'
           ' <p id="e1">Enter ten digits.</p>.',
        ar='اكتب الخطأ نصًا واربطه بالحقل: <input aria-invalid="true" aria-describedby="e1">'
           ' <p id="e1">أدخل عشرة أرقام.</p>.',
    ),
)  # fmt: skip
def field_error_unexplained(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for field in fields.all:
        messages = list(error_messages(field, fields))
        if messages:
            yield judged(field, messages)
        elif field.attribute("aria-invalid") in INVALID:
            if description(field) or alerts(snapshot):
                yield passed(at=field)
            else:
                yield cant_tell("invalid-silent", field, name=field.name)
        elif (mark := error_class(field)) and field.visible and stands_out(field, fields.of(form_of(field))):
            label = fold(visible_label(field))
            if description(field) or (label and any(label in fold(alert.text) for alert in snapshot.select("alert"))):
                yield passed(at=field)
            else:
                yield cant_tell("marked-silent", field, name=field.name, mark=mark)
    for form, message in errors_of_forms(fields):
        for label, meant in labels_meant(message, fields.of(form)).items():
            if len(meant) > 1 and not _is_told_apart(message, meant):
                yield cant_tell("which-field", message, message=message.visible_text, label=label, count=len(meant))
    if nameless := next(names_no_field(snapshot, fields), None):
        yield cant_tell("no-field", nameless, message=nameless.visible_text)


def error_class(field: Element) -> str:
    """Return the class by which a field itself is called wrong, "" when there is none."""
    return next((name for name in (field.attribute("class") or "").split() if ERROR_CLASS.fullmatch(name)), "")


def stands_out(field: Element, others: Iterable[Element]) -> bool:
    """Tell whether another field of the form is not called wrong: else the class is but a style of fields."""
    return any(other != field and not error_class(other) for other in others)


def _is_told_apart(message: Element, meant: list[Element]) -> bool:
    """A message that names a group, or fields of one choice, leaves nobody in doubt."""
    said = fold(message.visible_text)
    named = (fold(group_name(group)) for field in meant for group in groups(field))
    return any(name and name in said for name in named) or all(field.role == "radio" for field in meant)


def judged(field: Element, messages: list[Element]) -> Judgement:
    """Judge the messages of one field together: one good one is enough."""
    heard = [message for message in messages if is_heard(message) or is_tied(message, field)]
    if not heard:
        return failed("hidden-from-at", field, message=messages[0].visible_text, name=field.name)
    if all(is_vague(message.visible_text) for message in heard):
        return cant_tell("vague", field, message=heard[0].visible_text)
    return passed(at=field)


def is_heard(message: Element) -> bool:
    """Tell whether assistive technology meets any of the message's text."""
    return any(holder.exposed for holder, text in message.texts() if text.strip())


def alerts(snapshot: Snapshot) -> bool:
    """Tell whether the page shows a message that concerns its fields together."""
    return any(alert.visible and alert.text and not is_vague(alert.visible_text) for alert in snapshot.select("alert"))


def names_no_field(snapshot: Snapshot, fields: Fields) -> Iterator[Element]:
    """Yield the vague messages of a form with several fields, none of which is marked or has a message of its own."""
    called = any(error_class(field) or field.attribute("aria-invalid") in INVALID for field in fields.all)
    if called or len(fields.all) < 2 or any(True for field in fields.all for _ in error_messages(field, fields)):
        return
    told = [message for _, message in errors_of_forms(fields)]
    alerts = [alert for alert in snapshot.select("alert") if alert.visible]
    yield from dict.fromkeys(message for message in (*told, *alerts) if is_vague(message.visible_text))
