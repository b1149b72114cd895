"""People who cannot read beside movement can stop it: SC 2.2.2, and the policy's 10.7 on distracting animation.

Judged from an inventory: animated pictures that loop for over 5 seconds, videos that start by themselves, endless CSS
animations. A picture or video beside other content that nothing stops is failed, since the browser has no control for
it; an animation may be essential or tiny in effect, and a control may exist under a name we do not know, so these are
questions. Scripts that move things are not seen by an inventory.
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
    has_other_content,
    is_small,
    passed,
    rule,
    stopping_controls,
)

# WCAG 2.0 SC 2.2.2: "moving, blinking or scrolling information that (1) starts automatically, (2) lasts more than five
# seconds, and (3) is presented in parallel with other content".
LONGEST = 5000  # ms
_BUSY = frozenset({"progressbar", "status", "timer", "log"})
_MOVES = frozenset({"transform", "translate", "rotate", "scale", "left", "right", "top", "bottom", "margin-left",
                    "marginLeft", "marginRight", "backgroundPosition", "backgroundPositionX", "opacity", "visibility",
                    "offsetDistance", "height", "width"})  # fmt: skip


@rule(
    "moving-content-unstoppable",
    criteria=("2.2.2",),
    provisions=("CXP-10.7",),
    needs=("dom", "images"),
    impact=Impact.SERIOUS,
    title=Text(en="What moves for over five seconds can be stopped", ar="كل حركة تزيد على خمس ثوانٍ يمكن إيقافها"),
    who=Text(
        en="People with attention or reading difficulties, and people whom movement makes dizzy.",
        ar="من تشتت الحركة انتباههم أو تعيق قراءتهم، ومن تسبب لهم الدوار.",
    ),
    reasons={
        "picture": Text(
            en="The animated picture moves for {seconds} and nothing on the page stops it",
            ar="الصورة المتحركة تتحرك {seconds} ولا شيء في الصفحة يوقفها",
        ),
        "video": Text(
            en="The video starts by itself, moves for {seconds}, has no controls, and nothing on the page stops it",
            ar="يبدأ المقطع من تلقاء نفسه ويتحرك {seconds} بلا أزرار تحكم، ولا شيء في الصفحة يوقفه",
        ),
        "animation": Text(
            en="An animation without end runs here ({count} on this page)",
            ar="هنا حركة لا تنتهي (عدد أمثالها في الصفحة {count})",
        ),
        "maybe-stopped": Text(
            en="This moves for {seconds}; perhaps “{control}” stops it", ar="يتحرك هذا {seconds}، ولعل «{control}» يوقفه"
        ),
    },
    actions={
        "animation": Text(
            en="Watch it for six seconds: does it draw the eye from the text, and does the page offer a way to stop it?",
            ar="راقبه ست ثوانٍ: هل يصرف النظر عن النص، وهل في الصفحة ما يوقفه؟",
        ),
        "maybe-stopped": Text(en="Press the control: does the movement stop?", ar="اضغط الزر: هل تتوقف الحركة؟"),
    },
    remedy=Text(
        en="Let it end within five seconds, start it on request, or offer a pause button that stops all movement.",
        ar="اجعلها تنتهي خلال خمس ثوانٍ، أو تبدأ بطلب المستخدم، أو وفر زر إيقاف يوقف كل حركة.",
    ),
)
def moving_content_unstoppable(snapshot: Snapshot) -> Iterator[Judgement]:
    controls = stopping_controls(snapshot)
    for element, reason, milliseconds in (*_pictures(snapshot), *_videos(snapshot)):
        if is_small(element) or not element.visible or not has_other_content(element):
            continue
        seconds = "…∞" if milliseconds is None else f"{milliseconds / 1000:g} s"
        if milliseconds is not None and milliseconds <= LONGEST:
            yield passed(at=element)
        elif controls:
            yield cant_tell("maybe-stopped", element, seconds=seconds, control=controls[0].name)
        elif element.closest(*_BUSY) is not None:
            yield cant_tell("animation", element, count=1)
        else:
            yield failed(reason, element, seconds=seconds)
    animated = list(dict.fromkeys(_animated(snapshot)))
    if animated:
        yield cant_tell("animation", animated[0], of_many=len(animated), count=len(animated))


def _pictures(snapshot: Snapshot) -> Iterator[tuple[Element, str, float | None]]:
    moving = {facts.url: facts for facts in snapshot.images if facts.frames > 1}
    for image in snapshot.select("img"):
        facts = moving.get(str(image.extra.get("src", "")))
        if facts is not None:
            yield image, "picture", None if facts.loops == 0 else facts.duration * facts.loops


def _videos(snapshot: Snapshot) -> Iterator[tuple[Element, str, float | None]]:
    for video in snapshot.select("video"):
        if not video.extra.get("autoplay") or video.extra.get("controls"):
            continue
        length = video.extra.get("duration")
        endless = video.extra.get("loop") or length is None
        if video.extra.get("error") or not video.extra.get("src"):
            continue
        yield video, "video", None if endless else float(length) * 1000


def _animated(snapshot: Snapshot) -> Iterator[Element]:
    for frame in snapshot.frames:
        for animation in frame.animations:
            element = frame.views[animation.row]
            lasts = animation.iterations is None or animation.iterations * animation.duration > LONGEST
            if animation.state != "running" or not lasts or not set(animation.properties) & _MOVES:
                continue
            if element.visible and not is_small(element) and element.closest(*_BUSY) is None:
                yield element
