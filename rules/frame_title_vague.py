"""People who use a screen reader decide by a frame's name whether to go into it; "iframe" tells them nothing.

Technique H64: the title identifies the frame. What nobody wrote ("untitled", a gap of a template) is no name (failed,
4.1.2); words that only say that there is a frame, file names and addresses are a question, for the frame may show just
that. Frames without a name are axe's frame-title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fold,
    is_file_name,
    is_unwritten,
    passed,
    phrases,
    rule,
)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:html?|php|aspx?|jsp)(?:\?\S*)?", re.I)


@rule(
    "frame-title-vague",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-10.14"),
    impact=Impact.MODERATE,
    title=Text(en="Frames are named after what they show", ar="أسماء الإطارات تدل على ما تعرضه"),
    who=Text(
        en="People who use a screen reader and choose by its name whether to enter a frame.",
        ar="مستخدمو قارئ الشاشة الذين يقررون من اسم الإطار هل يدخلون إليه.",
    ),
    reasons={
        "placeholder": Text(
            en="The frame's name “{name}” was never replaced by one that tells what it shows",
            ar="اسم الإطار «{name}» لم يستبدل باسم يدل على ما يعرضه",
        ),
        "vague": Text(
            en="The frame's name “{name}” may not tell what it shows",
            ar="قد لا يدل اسم الإطار «{name}» على ما يعرضه",
        ),
    },
    actions={
        "vague": Text(
            en="Read the name without the frame: if it does not tell what the frame shows, it is a failure.",
            ar="اقرأ الاسم بمعزل عن الإطار: إن لم يدل على ما يعرضه الإطار فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Name the frame after its content: <iframe title="Map of the branches in Riyadh">.',
        ar='سمِّ الإطار بمحتواه: <iframe title="خريطة فروع الرياض">.',
    ),
)  # fmt: skip
def frame_title_vague(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in snapshot.select("iframe", "frame"):
        name = frame.name.strip()
        if not frame.exposed or not fold(name):
            continue
        if fold(name) in phrases("frame_placeholders") or is_unwritten(name):
            yield failed("placeholder", frame, name=name)
        elif fold(name) in phrases("frame_empty_words") or _ADDRESS.fullmatch(name) or is_file_name(name, ""):
            yield cant_tell("vague", frame, name=name)
        else:
            yield passed(at=frame)
