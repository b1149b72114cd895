"""Sound that starts by itself drowns the screen reader: it is short, or can be stopped or turned down.

SC 1.4.2: "If any audio on a Web page plays automatically for more than 3 seconds, either a mechanism is available to
pause or stop the audio, or ... to control audio volume". ACT 80f0bf, 4c31df. A recording that was decoded and is silent is none; what
starts by itself and has its controls is the matter of sound-starts-with-controls.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    has_controls,
    has_sound,
    passed,
    play_length,
    rule,
    starts_alone,
    stopping_controls,
    unnamed_control,
)

LONGEST = 3.0  # s


@rule(
    "sound-starts-alone",
    criteria=("1.4.2",),
    replaces=("no-autoplay-audio",),
    act=("80f0bf", "4c31df"),
    needs=("dom", "sound"),
    impact=Impact.SERIOUS,
    title=Text(en="Sound that starts by itself can be stopped", ar="الصوت الذي يبدأ من تلقاء نفسه يمكن إيقافه"),
    who=Text(en="People who use a screen reader: they hear both at once.", ar="مستخدمو قارئ الشاشة الذين يسمعون الصوتين معًا."),
    reasons={
        "unstoppable": Text(
            en="Sound starts by itself, lasts {seconds} s, and has no controls", ar="يبدأ الصوت تلقائيًا ومدته {seconds} ث بلا أزرار تحكم"
        ),
        "unknown-length": Text(
            en="Sound may start by itself; its length could not be read", ar="قد يبدأ صوت تلقائيًا، ولم تُعرف مدته"
        ),
        "maybe-stopped": Text(
            en="Sound starts by itself; perhaps “{control}” stops it", ar="يبدأ الصوت تلقائيًا، ولعل «{control}» يوقفه"
        ),
        "perhaps-silent": Text(
            en="A video starts by itself without controls; whether it has sound could not be told",
            ar="يبدأ مقطع مرئي تلقائيًا بلا أزرار تحكم، ولم يُعرف هل فيه صوت",
        ),
    },
    actions={
        "unknown-length": Text(en="Open the page: does sound play for over 3 seconds, and what stops it?", ar="افتح الصفحة: هل يستمر الصوت أكثر من 3 ثوانٍ، وما الذي يوقفه؟"),
        "maybe-stopped": Text(en="Press the control: does the sound stop?", ar="اضغط الزر: هل يتوقف الصوت؟"),
        "perhaps-silent": Text(en="Open the page with sound on: is anything heard?", ar="افتح الصفحة والصوت مفعل: هل يُسمع شيء؟"),
    },
    remedy=Text(
        en="Start sound only when asked to, or add controls: <audio controls>.",
        ar="لا تشغل الصوت إلا بطلب المستخدم، أو أضف أزرار التحكم: <audio controls>.",
    ),
)  # fmt: skip
def sound_starts_alone(snapshot: Snapshot) -> Iterator[Judgement]:
    for medium in starts_alone(snapshot):
        length, heard = play_length(medium), has_sound(medium)
        if heard is False:
            continue
        if has_controls(medium) or (length is not None and length <= LONGEST and not medium.extra.get("loop")):
            yield passed(at=medium)
        elif controls := stopping_controls(snapshot):
            yield cant_tell("maybe-stopped", medium, control=controls[0].name)
        elif length is None:
            yield cant_tell("unknown-length", medium)
        elif medium.tag == "video" and heard is None:  # its sound track may be silent
            yield cant_tell("perhaps-silent", medium)
        elif button := unnamed_control(medium):
            yield cant_tell("maybe-stopped", medium, control=button.attribute("class") or button.tag)
        else:
            yield failed("unstoppable", medium, seconds=length)
