"""Who cannot see a part of the page that can be written in hears what to write there.

Elements that contenteditable makes an editor and that have no role and no name: SC 4.1.2 (failure F68), technique ARIA14. No
label can be tied to them but by ARIA, and words beside them, or a placeholder that a style draws, name nothing. Failed
where the editor is empty; text in it, a role of its own (headings that are edited in place), or a named group around it may
tell what it is for: a question. Editors with role="textbox" are axe's aria-input-field-name; the body of a frame has its name
from the frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from a11y_audit.api import (
    Element,
    Flag,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    group_name,
    passed,
    referenced,
    rule,
)

EDITABLE = ("", "true", "plaintext-only")  # HTML, "the contenteditable attribute"
SILENT = ("", "generic", "paragraph", "none", "presentation")
FIELDS = ("textbox", "searchbox", "combobox")
GROUPS = ("group", "region", "application", "form", "dialog")
NEAR = 4  # elements around an editor


@rule(
    "editor-unnamed",
    criteria=("4.1.2",),
    provisions=("CXP-10.4",),
    impact=Impact.CRITICAL,
    title=Text(en="Parts that can be written in have a name", ar="للأجزاء القابلة للكتابة اسم"),
    who=Text(
        en="People who use a screen reader do not hear what to write there.",
        ar="لا يسمع مستخدمو قارئ الشاشة ما الذي يُكتب فيها.",
    ),
    reasons={
        "nameless": Text(
            en="<{element} contenteditable> is empty and has neither a role nor a name (near it stands “{near}”)",
            ar="العنصر <{element} contenteditable> فارغ وليس له دور ولا اسم (وبقربه النص «{near}»)",
        ),
        "perhaps": Text(
            en="<{element} contenteditable> has no name of its own: “{text}”",
            ar="ليس للعنصر <{element} contenteditable> اسم خاص به: «{text}»",
        ),
    },
    actions={
        "perhaps": Text(
            en="Move into it with a screen reader on: if you do not hear what it is for, it is a failure.",
            ar="انتقل إليه وقارئ الشاشة يعمل: إن لم تسمع الغرض منه فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write <div contenteditable role="textbox" aria-multiline="true" aria-labelledby="…">.',
        ar='اكتب <div contenteditable role="textbox" aria-multiline="true" aria-labelledby="…">.',
    ),
)  # fmt: skip
def editor_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    for editor in snapshot.bearing("contenteditable"):
        if not is_editor(editor):
            continue
        if is_named(editor):
            yield passed(at=editor)
        elif editor.text or editor.role not in SILENT or is_in_named_group(editor):
            yield cant_tell("perhaps", editor, element=editor.tag, text=editor.text[:60])
        else:
            yield failed("nameless", editor, element=editor.tag, near=words_near(editor))


def is_editor(element: Element) -> bool:
    """Tell whether an element is the outermost of an editor that people meet, and no field by its role."""
    if (element.attribute("contenteditable") or "").strip().lower() not in EDITABLE or element.tag == "body":
        return False
    if not (element.visible and element.exposed) or element.has(Flag.INERT) or element.role in FIELDS:
        return False
    return "-" not in element.tag and not any("contenteditable" in node.attributes for node in element.ancestors())


def is_named(element: Element) -> bool:
    if any(node.text for node in referenced(element, "aria-labelledby")):
        return True
    return any((element.attribute(name) or "").strip() for name in ("aria-label", "title"))


def is_in_named_group(element: Element) -> bool:
    return any(node.role in GROUPS and bool(group_name(node)) for node in islice(element.ancestors(), NEAR))


def words_near(element: Element) -> str:
    """Return the words of the nearest element around that has some."""
    near = next((node.visible_text for node in islice(element.ancestors(), NEAR) if node.visible_text), "")
    return near[:60]
