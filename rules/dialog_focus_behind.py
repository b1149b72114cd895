"""Who opens a dialog with the keyboard must not wander about on the page that it covers.

Controls that seem to open a dialog or a lightbox are pressed by Enter, and Tab goes on from there (2.4.3, failure F85). A
layer that covers the whole page and is met only after controls behind it fails; so does one that Tab never came into.
Whether the focus may leave a layer at its end, to what it covers, is a question: of a dialog that must be answered it may not.
Layers that leave the page in use, or have nothing that could have the focus, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, opened_layers, passed, rule


@rule(
    "dialog-focus-behind",
    criteria=("2.4.3",),
    provisions=("CXP-10.9",),
    needs=("dom", "layers"),
    impact=Impact.SERIOUS,
    title=Text(en="The focus goes into a dialog that opens, not behind it",
               ar="ينتقل التركيز إلى مربع الحوار الذي يُفتح لا إلى ما خلفه"),
    who=Text(
        en="People who use a keyboard or a screen reader: they move about, without seeing where, on a page that the dialog covers.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة: يتنقلون دون أن يروا موضعهم في صفحة يغطيها مربع الحوار.",
    ),
    reasons={
        "passed-by": Text(
            en="“{opener}” opens a dialog over the whole page; Tab then stops at “{first}”, which the dialog covers,"
               " before it comes into the dialog",
            ar="يفتح «{opener}» مربع حوار يغطي الصفحة كلها، ثم يتوقف مفتاح Tab عند «{first}» الذي يغطيه المربع قبل أن يصل إليه",
        ),
        "never-reached": Text(
            en="“{opener}” opens a dialog over the whole page; Tab stopped at “{first}” and at more behind it, and did not"
               " come into the dialog",
            ar="يفتح «{opener}» مربع حوار يغطي الصفحة كلها، ويتوقف مفتاح Tab عند «{first}» وما يليه خلف المربع ولا يصل إليه",
        ),
        "leaves": Text(
            en="Tab leaves the dialog that “{opener}” opens and stops at “{first}”, which the dialog covers",
            ar="يغادر مفتاح Tab مربع الحوار الذي يفتحه «{opener}» ويتوقف عند «{first}» الذي يغطيه المربع",
        ),
        "perhaps": Text(
            en="“{opener}” opens a dialog for which the page wanted to load something; Tab stopped at “{first}” behind it",
            ar="يفتح «{opener}» مربع حوار أرادت الصفحة تحميل محتوى له، ويتوقف مفتاح Tab عند «{first}» خلفه",
        ),
    },
    actions={
        "leaves": Text(
            en="Open the dialog and press Tab to its end: if it must be closed before the page can be used, it is a failure.",
            ar="افتح مربع الحوار واضغط Tab حتى آخره: إن كان يلزم إغلاقه قبل استخدام الصفحة فهذا إخفاق.",
        ),
        "perhaps": Text(
            en="Open the dialog, wait until all of it is there and press Tab: the focus must go into it, not behind it.",
            ar="افتح مربع الحوار وانتظر اكتماله ثم اضغط Tab: يجب أن ينتقل التركيز إليه لا إلى ما خلفه.",
        ),
    },
    remedy=Text(
        en="Use <dialog> with showModal(), or move the focus into the dialog when it opens, keep it there until it closes"
           " and make the rest of the page inert.",
        ar="استخدم العنصر <dialog> مع showModal()، أو انقل التركيز إلى مربع الحوار عند فتحه وأبقه فيه حتى يُغلق واجعل بقية"
           " الصفحة معطلة بالسمة inert.",
    ),
)  # fmt: skip
def dialog_focus_behind(snapshot: Snapshot) -> Iterator[Judgement]:
    for opened in opened_layers(snapshot):
        opener, layer = opened.opener, opened.layer
        if not layer.covers or not layer.stops:
            continue
        if opened.passed:
            names = {"opener": opener.name, "first": opened.passed[0].name}
            if layer.loads:
                yield cant_tell("perhaps", opener, values=names)
            else:
                yield failed("passed-by" if layer.reached else "never-reached", opener, values=names)
        elif opened.behind:
            yield cant_tell("leaves", opener, opener=opener.name, first=opened.behind[0].name)
        else:
            yield passed(at=opener)
