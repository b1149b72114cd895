"""People who list the frames of a page learn from each name what the frame holds.

Technique H64: the title of a frame tells of its contents. What nobody wrote ("untitled", the gap of a template) is no name
(failed). Titles that only say "frame" and those that are file names or addresses say nothing either; whether the frame can be
told all the same, a person must judge. A frame without a name is found by axe's frame-title.
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

_FILE = re.compile(r"\S*\w\.(?:html?|xhtml|php\d?|aspx?|jspx?|cgi)(?:[?#]\S*)?|https?://\S+|www\.\S+|/\S+", re.I)
_COUNTED = re.compile(r"(.*?) ?\d{1,4}")


@rule(
    "frame-name-vague",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-6.2.4", "CXP-10.4", "CXP-10.14", "CXP-11.4", "CXP-11.5"),
    impact=Impact.MODERATE,
    title=Text(en="A frame's name says what it holds", ar="اسم الإطار يدل على محتواه"),
    who=Text(
        en="People who use a screen reader: they hear the name before they enter the frame.",
        ar="مستخدمو قارئ الشاشة، إذ يسمعون اسم الإطار قبل الدخول إليه.",
    ),
    reasons={
        "placeholder": Text(
            en="The frame's name “{name}” was never replaced by one that tells what it shows",
            ar="لم يُستبدل باسم الإطار «{name}» اسم يدل على ما يعرضه",
        ),
        "vague": Text(
            en="The frame's name “{name}” fits any frame", ar="اسم الإطار «{name}» يصلح لأي إطار",
        ),
        "address": Text(
            en="The frame's name “{name}” is the name of a file or an address", ar="اسم الإطار «{name}» اسم ملف أو عنوان إلكتروني",
        ),
    },
    actions={
        "vague": Text(
            en="Look at what the frame shows: does its name, or the heading before it, tell of that? If not, it is a failure.",
            ar="انظر إلى ما يعرضه الإطار: هل يدل عليه اسمه أو العنوان الذي قبله؟ إن لم يدلا فهذه مخالفة.",
        ),
        "address": Text(
            en="Look at what the frame shows: does its name, or the heading before it, tell of that? If not, it is a failure.",
            ar="انظر إلى ما يعرضه الإطار: هل يدل عليه اسمه أو العنوان الذي قبله؟ إن لم يدلا فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Name the frame after its content: <iframe title="Map of the branches in Riyadh">.',
        ar='سمِّ الإطار بمحتواه: <iframe title="خريطة فروع الرياض">.',
    ),
)  # fmt: skip
def frame_name_vague(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("iframe", "frame"):
        name, said = element.name.strip(), fold(element.name)
        if not (element.exposed and said):
            continue
        counted = _COUNTED.fullmatch(said)
        if said in phrases("frame_placeholders") or is_unwritten(name):
            yield failed("placeholder", element, name=name)
        elif _FILE.fullmatch(name) or is_file_name(name, ""):
            yield cant_tell("address", element, name=name[:80])
        elif said in phrases("frame_vague") or (counted and counted[1] in phrases("frame_vague")):
            yield cant_tell("vague", element, name=name)
        else:
            yield passed(at=element)
