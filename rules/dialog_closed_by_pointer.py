"""A dialog that only a mouse can close holds everybody else.

Controls that seem to open a dialog or a lightbox are pressed by Enter; then Escape, each control whose words say that it
closes, and the opener again are tried by keys, and at last the pointer (2.1.1). What the pointer closes and no key does is a
failure; where other buttons in it, or something that was held back, might be a way, a person looks. A cross that closes, has
no role and cannot have the focus is no control to assistive technology, also where Escape works (4.1.2, failure F59).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, opened_layers, passed, rule


@rule(
    "dialog-closed-by-pointer",
    criteria=("2.1.1", "4.1.2"),
    provisions=("CXP-10.4",),
    needs=("dom", "layers"),
    impact=Impact.CRITICAL,
    title=Text(en="A dialog that opens can be closed with the keyboard", ar="يمكن إغلاق مربع الحوار بلوحة المفاتيح"),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader: the dialog goes on covering what they came for.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة: يبقى مربع الحوار فوق ما يريدونه.",
    ),
    reasons={
        "no-key": Text(
            en="The dialog that “{opener}” opens is closed by “{closer}”, which cannot have the focus; neither Escape nor any"
               " other key closes it",
            ar="يُغلق «{closer}» مربع الحوار الذي يفتحه «{opener}» ولا يمكن وصول التركيز إليه، ولا يغلق المربعَ مفتاح Escape ولا غيره",
        ),
        "no-role": Text(
            en="“{closer}” closes the dialog that “{opener}” opens; it has no role and cannot have the focus: of all keys only"
               " Escape closes it",
            ar="يُغلق «{closer}» مربع الحوار الذي يفتحه «{opener}»، وليس له دور برمجي ولا يصل إليه التركيز، ولا يغلق المربعَ من المفاتيح"
               " إلا Escape",
        ),
        "perhaps": Text(
            en="The dialog that “{opener}” opens is closed by “{closer}”, which cannot have the focus, and not by Escape;"
               " other controls in it may close it",
            ar="يُغلق «{closer}» مربع الحوار الذي يفتحه «{opener}» ولا يمكن وصول التركيز إليه، ولا يغلق المربعَ مفتاح Escape،"
               " وقد تغلقه عناصر تحكم أخرى فيه",
        ),
    },
    actions={
        "perhaps": Text(
            en="Open the dialog and close it without a mouse: if no key does it, it is a failure.",
            ar="افتح مربع الحوار وحاول إغلاقه دون فأرة: إن لم يغلقه أي مفتاح فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Make the cross a <button type=\"button\"> with a name, and let Escape close the dialog as well.",
        ar="اجعل علامة الإغلاق <button type=\"button\"> له اسم، واجعل مفتاح Escape يغلق مربع الحوار أيضًا.",
    ),
)  # fmt: skip
def dialog_closed_by_pointer(snapshot: Snapshot) -> Iterator[Judgement]:
    for opened in opened_layers(snapshot):
        closer = opened.closer_for_pointers
        names = {"opener": opened.opener.name, "closer": closer.words if closer else ""}
        roleless = closer is not None and not closer.role
        if opened.closes_by_key and roleless:
            yield failed("no-role", opened.opener, criteria=("4.1.2",), values=names)
        elif opened.closes_by_key:
            yield passed(at=opened.opener)
        elif closer is None:
            continue
        elif opened.layer.ways or opened.layer.loads:
            yield cant_tell("perhaps", opened.opener, criteria=("2.1.1",), values=names)
        else:
            criteria = ("2.1.1", "4.1.2") if roleless else ("2.1.1",)
            yield failed("no-key", opened.opener, criteria=criteria, values=names)
