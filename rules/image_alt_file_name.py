"""People who hear a picture's name instead of seeing it are told what it shows, not what its file is called.

WCAG 2.0 failure F30: "filename" text alternatives. Names of files, of cameras' pictures (IMG_2034) and made-up codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, is_file_name, passed, pictures, rule, source


@rule(
    "image-alt-file-name",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6"),
    act=("qt1vmo",),
    impact=Impact.SERIOUS,
    title=Text(en="A picture is not named after its file", ar="النص البديل للصورة ليس اسم ملفها"),
    who=Text(
        en="People who use a screen reader or do not load pictures.",
        ar="مستخدمو قارئ الشاشة، ومن لا تُحمَّل عندهم الصور.",
    ),
    reasons={
        "file-name": Text(
            en="The text alternative “{name}” is the name of a file", ar="النص البديل «{name}» اسم ملف لا وصف للصورة"
        ),
    },
    remedy=Text(
        en='Say what the picture shows: alt="The minister opens the factory in Jubail". Write alt="" for an ornament.',
        ar='صف ما تعرضه الصورة: alt="الوزير يفتتح المصنع في الجبيل"، واكتب alt="" إن كانت للزينة فقط.',
    ),
)
def image_alt_file_name(snapshot: Snapshot) -> Iterator[Judgement]:
    for picture in pictures(snapshot):
        if not picture.name:
            continue
        if is_file_name(picture.name, source(picture)):
            yield failed("file-name", picture, name=picture.name)
        else:
            yield passed(at=picture)
