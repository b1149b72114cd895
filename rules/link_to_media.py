"""A link that opens a recording or a picture by itself leads past any text that could stand for it.

A sound or film file has no captions or transcript of its own, a picture file no alternative (SC 1.2.1 and 1.1.1): one
question a page for each kind. Links around a picture enlarge it, and the words of a link may say that a text follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    fold,
    links,
    paragraph,
    passed,
    phrases,
    rule,
)  # fmt: skip

_RECORDING = re.compile(r"\.(?:mp3|m4a|wav|ogg|oga|aac|wma|mp4|m4v|mov|webm|avi|wmv|mkv|3gp|mpe?g)$", re.I)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg)$", re.I)
_TRACKS = ("img", "svg", "video", "audio", "picture")


@rule(
    "link-to-media",
    criteria=("1.1.1", "1.2.1"),
    provisions=("CXP-10.5", "CXP-11.11"),
    impact=Impact.MODERATE,
    title=Text(en="Recordings and pictures behind links have a text", ar="للتسجيلات والصور خلف الروابط نص"),
    who=Text(
        en="People who are blind, deaf or hard of hearing.", ar="المكفوفون والصم وضعاف السمع."
    ),
    reasons={
        "recording": Text(
            en="The link “{name}” opens a recording ({count} such links)",
            ar="يفتح الرابط «{name}» تسجيلًا (عدد هذه الروابط: {count})",
        ),
        "picture": Text(
            en="The link “{name}” opens a picture by itself ({count} such links)",
            ar="يفتح الرابط «{name}» صورة وحدها (عدد هذه الروابط: {count})",
        ),
    },
    actions={
        "recording": Text(
            en="Look for captions in the recording and for its text on the page: if there is neither, it is a failure.",
            ar="ابحث عن تسميات توضيحية في التسجيل وعن نصه في الصفحة: إن لم يوجد أي منهما فهذا إخفاق.",
        ),
        "picture": Text(
            en="Open it: if the picture tells more than the link and the text around it, it is a failure.",
            ar="افتحه: إن كانت الصورة تفيد أكثر مما يقوله الرابط والنص حوله فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Lead to a page that shows the recording with captions and its text, or the picture with an alternative.",
        ar="اجعل الرابط إلى صفحة تعرض التسجيل مع نصه، أو الصورة مع نص بديل.",
    ),
)  # fmt: skip
def link_to_media(snapshot: Snapshot) -> Iterator[Judgement]:
    found: dict[str, list[Element]] = {"recording": [], "picture": []}
    for link in links(snapshot):
        if any(inner.tag in _TRACKS for inner in link.descendants()):
            continue
        path = str(link.extra.get("href") or link.attribute("href") or "").partition("#")[0].partition("?")[0]
        kind = "recording" if _RECORDING.search(path) else "picture" if _PICTURE.search(path) else ""
        if not kind:
            continue
        if kind == "recording" and _offers_text(link):
            yield passed(at=link)
        else:
            found[kind].append(link)
    for kind, criterion in (("recording", "1.2.1"), ("picture", "1.1.1")):
        if found[kind]:
            yield cant_tell(
                kind, found[kind][0], of_many=len(found[kind]), criteria=(criterion,), name=found[kind][0].name, count=len(found[kind])
            )


def _offers_text(link: Element) -> bool:
    around = fold(f"{link.name} {paragraph(link)}")
    return any(phrase in around for phrase in phrases("transcript_words"))
