"""A picture is called by one name: a title that says something else, or that names what is marked as ornament, confuses.

Technique H67: a picture that is to be ignored has alt="" and no title; a title is shown to the mouse alone. Both a
differing title and a title beside an empty alternative are advice: whether the picture says something is another rule's
question, but alternative and title contradict each other either way.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, fold, passed, rule


@rule(
    "image-title-differs",
    criteria=(),
    provisions=("CXP-10.6",),
    act=("46ca7f",),
    impact=Impact.MINOR,
    title=Text(en="A picture's title agrees with its alternative", ar="سمة title في الصورة توافق نصها البديل"),
    who=Text(en="People who use a screen reader or a keyboard.", ar="مستخدمو قارئ الشاشة ولوحة المفاتيح."),
    reasons={
        "differs": Text(
            en="The title “{title}” differs from the alternative “{alt}”",
            ar="السمة title «{title}» تخالف النص البديل «{alt}»",
        ),
        "ornament": Text(
            en="The alternative is empty, as for an ornament, but the title says “{title}”",
            ar="النص البديل فارغ كأن الصورة للزينة، والسمة title تقول «{title}»",
        ),
    },
    remedy=Text(
        en="If the picture says something, say it in alt; drop the title.",
        ar="إن كانت الصورة تفيد معنى فاكتبه في alt، واحذف السمة title.",
    ),
)
def image_title_differs(snapshot: Snapshot) -> Iterator[Judgement]:
    for image in snapshot.select("img"):
        if image.tag != "img" or not image.visible:
            continue
        alt, title = image.attribute("alt"), (image.attribute("title") or "").strip()
        if alt is None or not title or image.attribute("aria-hidden") == "true":
            continue
        if not alt.strip():
            yield failed("ornament", image, title=title)
        elif fold(title) != fold(alt):
            yield failed("differs", image, title=title, alt=alt)
        else:
            yield passed(at=image)
