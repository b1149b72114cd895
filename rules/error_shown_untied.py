"""People who return to a field after sending hear what is wrong with it, or were told when the message came.

Advice (techniques ARIA1, ARIA21 and ARIA19; status messages are asked for by WCAG 2.1, not by 2.0), tried: forms are sent
empty, with nothing let out. A message that comes to stand with a field, is no part of its label or description, stands in
no live region and does not take the focus, can be found by who searches for it only. Messages that are there when the
page is met have a rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, SentForm, Snapshot, Text, failed, passed, rule, sent_forms


@rule(
    "error-shown-untied",
    criteria=(),
    provisions=("CXP-11.6",),
    needs=("dom", "sendings"),
    impact=Impact.MODERATE,
    title=Text(
        en="Errors that appear on sending are spoken, or tied to their fields",
        ar="رسائل الخطأ التي تظهر عند الإرسال منطوقة أو مرتبطة بحقولها",
    ),
    who=Text(
        en="People who use a screen reader and do not see that a message has appeared.",
        ar="مستخدمو قارئ الشاشة الذين لا يرون أن رسالة قد ظهرت.",
    ),
    reasons={
        "untied": Text(
            en="When “{button}” was pressed with nothing filled in, “{message}” appeared with the field “{name}”, neither"
               " tied to it nor announced; messages like this: {count}",
            ar="عند الضغط على «{button}» دون تعبئة شيء ظهر النص «{message}» مع الحقل «{name}» غير مرتبط به ولا معلَن لقارئ"
               " الشاشة، وعدد مثل هذه الرسائل: {count}",
        ),
    },
    remedy=Text(
        en='Tie the message to its field by id (<input aria-describedby="e1"> <p id="e1">…</p>), or write it into an element'
           ' with role="alert" that is there from the start.',
        ar='اربط الرسالة بحقلها بالمعرّف (<input aria-describedby="e1"> <p id="e1">…</p>) أو اكتبها في عنصر له'
           ' role="alert" موجود في الصفحة من البداية.',
    ),
)  # fmt: skip
def error_shown_untied(snapshot: Snapshot) -> Iterator[Judgement]:
    for form in sent_forms(snapshot):
        beside = [one for one in form.sending.messages if one.near >= 0 and one.seen]
        loose = [one for one in beside if not one.live and one.near not in one.tied]
        if not loose or is_announced(form):
            if beside:
                yield passed(at=form.control)
            continue
        field = snapshot.main.views[loose[0].near]
        yield failed(
            "untied", field, of_many=len(loose), button=form.control.name or form.control.tag, message=loose[0].text,
            name=field.name or field.tag, count=len(loose),
        )  # fmt: skip


def is_announced(form: SentForm) -> bool:
    """Tell whether the form said something that is spoken by itself: in a window of the browser, or a live region."""
    return bool(form.sending.native or form.sending.spoken) or any(one.live for one in form.sending.messages)
