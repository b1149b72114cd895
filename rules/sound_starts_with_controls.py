"""Sound that nobody asked for drowns the screen reader, even where a control to stop it waits somewhere on the page.

Good practice (technique G171: "Playing sounds only on user request"); ACT rule aaa1bf: audio that plays by itself for
more than 3 seconds. Sound without controls fails SC 1.4.2 and is the matter of sound-starts-alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    has_controls,
    has_sound,
    passed,
    play_length,
    rule,
    starts_alone,
)

LONGEST = 3.0  # s; SC 1.4.2: "plays automatically for more than 3 seconds"


@rule(
    "sound-starts-with-controls",
    criteria=(),
    act=("aaa1bf",),
    needs=("dom", "sound"),
    impact=Impact.MINOR,
    title=Text(en="Sound starts only when it is asked for", ar="لا يبدأ الصوت إلا بطلب المستخدم"),
    who=Text(
        en="People who use a screen reader must find the control while they cannot hear the page.",
        ar="مستخدمو قارئ الشاشة الذين يبحثون عن زر الإيقاف وهم لا يسمعون الصفحة.",
    ),
    reasons={
        "starts": Text(
            en="Sound starts by itself and lasts {seconds} s; its controls are there, but must be found first",
            ar="يبدأ الصوت تلقائيًا ومدته {seconds} ث؛ أزرار التحكم موجودة لكن يجب العثور عليها أولًا",
        ),
    },
    remedy=Text(en="Remove autoplay and let the visitor press play.", ar="احذف السمة autoplay ودع الزائر يشغّل الصوت."),
)  # fmt: skip
def sound_starts_with_controls(snapshot: Snapshot) -> Iterator[Judgement]:
    for medium in starts_alone(snapshot):
        length = play_length(medium)
        if not has_controls(medium) or not has_sound(medium) or length is None:
            continue
        if length > LONGEST or medium.extra.get("loop"):
            yield failed("starts", medium, seconds=length)
        else:
            yield passed(at=medium)
