"""What is hidden from screen readers must not take the focus: who comes to it hears nothing and is nowhere.

ACT rule 6cfa84, for what axe's aria-hidden-focus does not count among the stops of the Tab key: editable text, the
controls of recordings, and frames with something in them that takes the focus. What axe tells already is not told again.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    first_stop,
    is_stop,
    passed,
    rule,
    uncounted_stop,
)


@rule(
    "hidden-part-takes-focus",
    criteria=("4.1.2",),
    provisions=("CXP-10.4", "CXP-11.5"),
    act=("6cfa84",),
    impact=Impact.SERIOUS,
    title=Text(
        en="No editor, player or frame that is hidden from screen readers takes the focus",
        ar="لا يستقبل التركيزَ محررٌ أو مشغلٌ أو إطارٌ مخفي عن قارئ الشاشة",
    ),
    who=Text(
        en="People who use a screen reader: the focus goes where nothing is spoken.",
        ar="مستخدمو قارئ الشاشة: ينتقل التركيز إلى موضع لا يُنطق فيه شيء.",
    ),
    reasons={
        "editor": Text(
            en="Text that can be edited takes the focus and is hidden with aria-hidden",
            ar="نص قابل للتحرير يستقبل التركيز وهو مخفي بالسمة aria-hidden",
        ),
        "player": Text(
            en="The controls of this recording take the focus and are hidden with aria-hidden",
            ar="عناصر التحكم في هذا التسجيل تستقبل التركيز وهي مخفية بالسمة aria-hidden",
        ),
        "frame": Text(
            en="The frame holds “{name}”, which takes the focus, and is hidden with aria-hidden",
            ar="في الإطار العنصر «{name}» وهو يستقبل التركيز، والإطار مخفي بالسمة aria-hidden",
        ),
        "behind-dialog": Text(
            en="“{name}” takes the focus and is hidden with aria-hidden while a dialog is open",
            ar="يستقبل «{name}» التركيز وهو مخفي بالسمة aria-hidden أثناء ظهور مربع حوار",
        ),
    },
    actions={
        "behind-dialog": Text(
            en="While the dialog is open, go on with Tab: if the focus comes there, it is a failure.",
            ar="تنقّل بمفتاح Tab ومربع الحوار ظاهر: إن وصل التركيز إلى هناك فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Remove aria-hidden, or hide the part from everybody: hidden, inert or display: none.",
        ar="احذف aria-hidden، أو أخفِ الجزء عن الجميع بواسطة hidden أو inert أو display: none.",
    ),
)
def hidden_part_takes_focus(snapshot: Snapshot) -> Iterator[Judgement]:
    for part in snapshot.bearing("aria-hidden"):
        if not _hides(part) or any(_hides(node) for node in part.ancestors()):
            continue
        nodes = (part, *part.descendants())
        found = [(kind, node) for node in nodes if (kind := uncounted_stop(snapshot, node))]
        for kind, node in found:
            stop = first_stop(snapshot, node) or node
            name = stop.name or stop.text[:60] or stop.tag
            if _is_dialog_open(part):
                yield cant_tell("behind-dialog", node, name=name)
            else:
                yield failed(kind, node, name=name)
        if not found and not any(is_stop(node) for node in nodes):
            yield passed(at=part)


def _is_dialog_open(part: Element) -> bool:
    """Tell whether a dialog is shown beside a part: it may keep the focus from what it covers."""
    dialogs = part.frame.select("dialog", "alertdialog")
    return any(dialog.visible and not part.contains(dialog) for dialog in dialogs)


def _hides(node: Element) -> bool:
    return node.attribute("aria-hidden") == "true"
