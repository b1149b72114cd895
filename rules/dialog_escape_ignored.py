"""Escape is the key that people press to be rid of what lies over the page.

Advice (ARIA Authoring Practices, dialog pattern): a dialog is closed by Escape. One that has
another way out by keys fails no criterion; one that has none is told by the rule for that.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, opened_layers, passed, rule


@rule(
    "dialog-escape-ignored",
    criteria=(),
    provisions=("CXP-10.4",),
    needs=("dom", "layers"),
    impact=Impact.MINOR,
    title=Text(en="Escape closes a dialog", ar="يغلق مفتاح Escape مربع الحوار"),
    who=Text(
        en="People who use a keyboard or a screen reader and leave a dialog in the way they are used to.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة الذين يغادرون مربع الحوار بالطريقة المعتادة.",
    ),
    reasons={
        "stays": Text(
            en="Escape does not close the dialog that “{opener}” opens over the page",
            ar="لا يغلق مفتاح Escape مربع الحوار الذي يفتحه «{opener}» فوق الصفحة",
        ),
    },
    remedy=Text(
        en="Use <dialog> with showModal(), which Escape closes, or close the dialog when a keydown event brings Escape.",
        ar="استخدم العنصر <dialog> مع showModal() الذي يغلقه مفتاح Escape، أو أغلق مربع الحوار عند الضغط على هذا المفتاح.",
    ),
)  # fmt: skip
def dialog_escape_ignored(snapshot: Snapshot) -> Iterator[Judgement]:
    for opened in opened_layers(snapshot):
        if opened.layer.escape:
            yield passed(at=opened.opener)
        elif opened.closes_by_key:
            yield failed("stays", opened.opener, opener=opened.opener.name)
