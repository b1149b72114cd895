"""People hear and read which field is wrong, in words: they do not have to see that it turned red.

SC 3.3.1 ("the item that is in error is identified and the error is described to the user in text") and 1.4.1, tried:
forms are sent empty, with nothing let out. Fields that become red while no word comes anywhere, neither of the page nor
of the browser, fail; where words stood there before, an icon came, the field calls itself invalid, the focus went to it
or words were written out of sight, a person decides, and so it is where words came that name none of the fields. A form
that a server would answer is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from a11y_audit.api import (
    Impact,
    Judgement,
    MarkedField,
    Message,
    SentForm,
    Snapshot,
    Text,
    barred_forms,
    cant_tell,
    failed,
    fields_of,
    has_words_beside,
    is_colour_alone,
    names,
    passed,
    required_mark,
    rule,
    sent_forms,
)  # fmt: skip


@rule(
    "error-shown-by-colour",
    criteria=("3.3.1", "1.4.1"),
    provisions=("CXP-11.6", "CXP-8.1.16"),
    needs=("dom", "sendings"),
    impact=Impact.SERIOUS,
    title=Text(
        en="Errors on sending a form are told in words, not by colour",
        ar="تُبيَّن أخطاء إرسال النموذج بالكلمات لا باللون",
    ),
    who=Text(
        en="People who are blind or colour-blind, and all who need to be told what is missing.",
        ar="المكفوفون ومن لا يميزون الألوان، وكل من يحتاج إلى معرفة ما ينقص.",
    ),
    reasons={
        "colour": Text(
            en="When “{button}” was pressed with nothing filled in, fields became red (starting with “{name}”) and no"
               " words said what is wrong: {count}",
            ar="عند الضغط على «{button}» دون تعبئة شيء احمرّت حقول (أولها «{name}») ولم تظهر أي كلمات تبيّن الخطأ:"
               " عددها {count}",
        ),
        "perhaps-said": Text(
            en="When “{button}” was pressed with nothing filled in, fields became red (starting with “{name}”) and no new"
               " words were seen; something else may tell what is wrong: {count}",
            ar="عند الضغط على «{button}» دون تعبئة شيء احمرّت حقول (أولها «{name}») ولم تظهر كلمات جديدة، وقد يبيّن الخطأ"
               " شيء غيرها: عددها {count}",
        ),
        "which": Text(
            en="When “{button}” was pressed with nothing filled in, “{message}” appeared and names none of the fields that"
               " became red (starting with “{name}”): {count}",
            ar="عند الضغط على «{button}» دون تعبئة شيء ظهر النص «{message}» ولم يسمِّ أيًا من الحقول التي احمرّت (أولها"
               " «{name}»): عددها {count}",
        ),
        "unsent": Text(
            en="Forms were not sent empty, since a worker of this page might have sent what they hold: {count}",
            ar="لم تُرسل نماذج فارغة لأن برنامجًا فرعيًا في الصفحة (worker) قد يرسل ما فيها: عددها {count}",
        ),
    },
    actions={
        "unsent": Text(
            en="Send each form empty: if no text says which field is wrong and what is wrong with it, it is a failure.",
            ar="أرسل كل نموذج فارغًا: إن لم يبيّن نص أي حقل خاطئ وما خطؤه فهذه مخالفة.",
        ),
        "perhaps-said": Text(
            en="Send the form empty: if no text says which field is wrong and what is wrong with it, it is a failure.",
            ar="أرسل النموذج فارغًا: إن لم يبيّن نص أي حقل خاطئ وما خطؤه فهذه مخالفة.",
        ),
        "which": Text(
            en="Send the form empty: if only the colour shows which fields are meant, it is a failure.",
            ar="أرسل النموذج فارغًا: إن لم يدل على الحقول المقصودة إلا اللون فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write the error beside its field and tie it: <input aria-invalid="true" aria-describedby="e1">'
           ' <p id="e1">Enter your mobile number.</p>.',
        ar='اكتب الخطأ بجوار حقله واربطه به: <input aria-invalid="true" aria-describedby="e1">'
           ' <p id="e1">أدخل رقم الجوال.</p>.',
    ),
)  # fmt: skip
def error_shown_by_colour(snapshot: Snapshot) -> Iterator[Judgement]:
    if held := barred_forms(snapshot):
        yield cant_tell("unsent", held[0], of_many=len(held), count=len(held))
    for form in sent_forms(snapshot):
        if not form.marked:
            if form.sending.says_something:
                yield passed(at=form.control)
        elif not form.sending.says_something:
            yield without_words(snapshot, form)
        elif is_said(form):
            yield passed(at=form.control)
        elif not any(message.seen for message in form.sending.messages):  # for screen readers alone
            yield cant_tell("perhaps-said", form.marked[0].field, of_many=len(form.marked), values=told(form, form.marked))
        elif (unnamed := named_by_none(snapshot, form)) and form.sending.messages:
            message = form.sending.messages[0].text
            yield cant_tell("which", unnamed[0].field, of_many=len(unnamed), values={**told(form, unnamed), "message": message})
        else:
            yield passed(at=form.control)


def without_words(snapshot: Snapshot, form: SentForm) -> Judgement:
    """Judge a form that marked fields and said nothing at all."""
    fields, sending = fields_of(snapshot), form.sending
    by_colour = [
        one for one in form.marked
        if not (one.mark.icon or one.mark.invalid or sending.focus == one.mark.row or has_words_beside(one.field, fields))
    ]  # fmt: skip
    if sending.hinted or sending.late or sending.lost or not by_colour:
        return cant_tell("perhaps-said", form.marked[0].field, of_many=len(form.marked), values=told(form, form.marked))
    first = by_colour[0]
    criteria = ("3.3.1", "1.4.1") if is_colour_alone(first.mark) else ("3.3.1",)
    return failed("colour", first.field, criteria=criteria, of_many=len(by_colour), values=told(form, by_colour))


def is_said(form: SentForm) -> bool:
    """Tell whether words came that speak of fields by themselves: the browser's, or some that a window shows."""
    return bool(form.sending.native or form.sending.spoken or form.sending.changed)


def named_by_none(snapshot: Snapshot, form: SentForm) -> list[MarkedField]:
    """Return the fields that colour alone tells from the others, though a message came; nothing else says which."""
    fields, sending = fields_of(snapshot), form.sending
    if len(form.marked) >= sending.fields or any(names(message, one.field) for one in form.marked for message in seen(form)):
        return []
    if any(one.mark.invalid or one.mark.icon or sending.focus == one.mark.row for one in form.marked):
        return []
    return [one for one in form.marked if not required_mark(one.field, fields)]


def seen(form: SentForm) -> Iterator[Message]:
    return (message for message in form.sending.messages if message.seen or message.tied)


def told(form: SentForm, marked: Sequence[MarkedField]) -> dict[str, str | int]:
    """Return what a report says of the form and of the fields."""
    first = marked[0].field
    return {"button": form.control.name or form.control.tag, "name": first.name or first.tag, "count": len(marked)}
