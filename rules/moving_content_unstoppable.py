"""People who cannot read beside movement can stop it: SC 2.2.2, and the policy's 10.7 on distracting animation.

Judged from frames: what still moves after five seconds of the page's time, on every screen of it; then each button that
says it pauses, stops or hides something is pressed, and what moved is watched again, so that a button which does
nothing is no mechanism. Movement beside other content that nothing stops fails. What may be essential (a clock, a
progress bar), is tiny, rests for people who ask for reduced motion, or may be stopped by something that cannot be
pressed safely, is a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Outcome,
    SeenMovement,
    Snapshot,
    Text,
    called_by,
    cant_tell,
    clock,
    control_name,
    element_at,
    failed,
    has_other_content,
    is_small,
    longer_side,
    motion,
    owner_of,
    passed,
    play_length,
    rule,
    tells_time,
    untried_controls,
)

# WCAG 2.0 SC 2.2.2: "moving, blinking or scrolling information that (1) starts automatically, (2) lasts more than five
# seconds, and (3) is presented in parallel with other content".
LONGEST = 5.0  # s
TINY = 24  # CSS px; a dot that pulses may be no information
CONTROLS = ("button", "link")
BUSY = ("progressbar", "status", "timer", "log", "meter")


@rule(
    "moving-content-unstoppable",
    criteria=("2.2.2",),
    provisions=("CXP-10.7",),
    act=("efbfc7",),
    needs=("dom", "motion"),
    impact=Impact.SERIOUS,
    title=Text(en="What moves for over five seconds can be stopped", ar="كل حركة تزيد على خمس ثوانٍ يمكن إيقافها"),
    who=Text(
        en="People with attention or reading difficulties, and people whom movement makes dizzy.",
        ar="من تشتت الحركة انتباههم أو تعيق قراءتهم، ومن تسبب لهم الدوار.",
    ),
    reasons={
        "movement": Text(
            en="This goes on moving after five seconds, and nothing on the page stops it",
            ar="يستمر هذا في الحركة بعد خمس ثوانٍ ولا شيء في الصفحة يوقفه",
        ),
        "fake-control": Text(
            en="This goes on moving after five seconds; “{control}” was pressed and did not stop it",
            ar="يستمر هذا في الحركة بعد خمس ثوانٍ، وقد ضُغط «{control}» فلم يوقفه",
        ),
        "video": Text(
            en="The video starts by itself, has no controls, and nothing on the page stops it; its length in seconds: {seconds}",
            ar="يبدأ المقطع من تلقاء نفسه بلا أزرار تحكم، ولا شيء في الصفحة يوقفه، وطوله بالثواني: {seconds}",
        ),
        "endless-video": Text(
            en="The video starts by itself, goes on without end, has no controls, and nothing on the page stops it",
            ar="يبدأ المقطع من تلقاء نفسه ويستمر بلا نهاية ولا أزرار تحكم له، ولا شيء في الصفحة يوقفه",
        ),
        "stopped": Text(en="“{control}” stops it", ar="«{control}» يوقفه"),
        "maybe-stopped": Text(
            en="This goes on moving after five seconds; perhaps “{control}” stops it",
            ar="يستمر هذا في الحركة بعد خمس ثوانٍ، ولعل «{control}» يوقفه",
        ),
        "updates": Text(
            en="“{what}” goes on changing by itself, and nothing on the page stops it",
            ar="يستمر «{what}» في التغير من تلقاء نفسه ولا شيء في الصفحة يوقفه",
        ),
        "tiny": Text(
            en="“{what}”, {side} px large, goes on moving after five seconds",
            ar="يستمر «{what}»، وحجمه {side} بكسل، في الحركة بعد خمس ثوانٍ",
        ),
        "calm-only": Text(
            en="This moves on unless reduced motion is asked for in the system; the page itself offers no way to stop it",
            ar="يستمر هذا في الحركة ما لم يُطلب تقليلها من النظام، ولا توفر الصفحة نفسها وسيلة لإيقافه",
        ),
        "unplaced": Text(
            en="Something goes on moving after five seconds; its element could not be named",
            ar="شيء يستمر في الحركة بعد خمس ثوانٍ، ولم يُعرف عنصره",
        ),
    },
    actions={
        "maybe-stopped": Text(en="Use the control: does the movement stop?", ar="استعمل عنصر التحكم: هل تتوقف الحركة؟"),
        "updates": Text(
            en="Is the change essential, as of a clock or a progress bar? If not, can it be paused or its pace be set?",
            ar="هل التغير جوهري كالساعة أو شريط التقدم؟ إن لم يكن، فهل يمكن إيقافه أو ضبط سرعته؟",
        ),
        "tiny": Text(
            en="Watch it for six seconds: does it draw the eye from the text?",
            ar="راقبه ست ثوانٍ: هل يصرف النظر عن النص؟",
        ),
        "calm-only": Text(
            en="Decide whether the setting of the system is a mechanism that your visitors know of.",
            ar="قرر هل يعرف زوار الموقع إعداد النظام هذا فيُعد وسيلة لهم.",
        ),
        "unplaced": Text(
            en="Watch the page for ten seconds: what moves, and what stops it?", ar="راقب الصفحة عشر ثوانٍ: ما الذي يتحرك وما الذي يوقفه؟"
        ),
    },
    remedy=Text(
        en="Let it end within five seconds, start it on request, or offer a pause button that stops all movement.",
        ar="اجعلها تنتهي خلال خمس ثوانٍ، أو تبدأ بطلب المستخدم، أو وفر زر إيقاف يوقف كل حركة.",
    ),
)  # fmt: skip
def moving_content_unstoppable(snapshot: Snapshot) -> Iterator[Judgement]:
    placed = [(movement, element_at(snapshot, movement.place)) for movement in motion(snapshot).movements]
    clocks = [clock(at) for movement, at in placed if at is not None and movement.counts and not movement.stopped_by]
    told: list[Element] = []
    slides: list[tuple[SeenMovement, Element]] = []
    lost, proven = False, False
    for movement, at in placed:
        if at is not None and any(_takes_turns(movement, at, *slide) for slide in slides):
            continue
        if at is not None and any(
            (_holds(outer, other, at, movement) or _lies_under(outer, other, at, movement))
            and _stands_beside_content(snapshot, outer)
            for other, outer in placed if outer
        ):
            continue  # a slide moves with its slider, an arrow changes with the slide under it: one thing
        # A marquee is axe's; a video whose pictures move is judged below.
        if at is None or (at.tag not in ("marquee", "video") and _stands_beside_content(snapshot, at)):
            judgement = _judged(snapshot, movement, at, clocks)
            if judgement.reason == "updates" and judgement.at is not None:
                if judgement.at in told:
                    continue  # other figures of the same clock
                told.append(judgement.at)
            if judgement.reason == "unplaced":
                lost = True
                continue
            proven = proven or judgement.outcome is Outcome.FAILED
            slides += [(movement, at)] if at is not None else []
            yield judgement
    if lost and not proven:  # else it is most likely a part of what was named
        yield cant_tell("unplaced")
    yield from _videos(snapshot)
    known = {video.extra.get("src") for video in snapshot.select("video")}
    for seen in motion(snapshot).videos:
        if seen.goes_on and seen.stopped_by is None and seen.url not in known:
            yield cant_tell("unplaced")  # it plays where no page can look: in a closed shadow root


def _holds(outer: Element, other: SeenMovement, at: Element, movement: SeenMovement) -> bool:
    """Tell whether a thing moves as part of another one around it, which is stopped, or not, in the same way."""
    if outer == at or outer.tag in ("html", "body", "main"):
        return False
    return outer.contains(at) and other.stopped_by == movement.stopped_by


def _takes_turns(movement: SeenMovement, at: Element, other: SeenMovement, slide: Element) -> bool:
    """Tell whether two things are slides of one slider: they stand side by side in the page and in one place of it."""
    if at == slide or at.parent != slide.parent or at.tag != slide.tag or movement.stopped_by != other.stopped_by:
        return False
    least = min(movement.box.width * movement.box.height, other.box.width * other.box.height)
    return 2 * _shared(movement, other) >= least > 0


def _shared(movement: SeenMovement, other: SeenMovement) -> float:
    """Return the area where both change."""
    here, there = movement.box, other.box
    wide = min(here.x + here.width, there.x + there.width) - max(here.x, there.x)
    high = min(here.y + here.height, there.y + there.height) - max(here.y, there.y)
    return max(wide, 0) * max(high, 0)


def _lies_under(outer: Element, other: SeenMovement, at: Element, movement: SeenMovement) -> bool:
    """Tell whether a control changes because another thing moves under it: half of its place is that one's too."""
    if at.role not in CONTROLS or outer.role in CONTROLS or other.stopped_by != movement.stopped_by:
        return False
    shared = _shared(movement, other)
    return shared > 0 and 2 * shared >= movement.box.width * movement.box.height


def _stands_beside_content(snapshot: Snapshot, element: Element) -> bool:
    """What moves behind or over the whole page moves beside all of its text; a frame stands in a page as well."""
    beside = bool(element.visible_text) if element.tag in ("html", "body") else has_other_content(element)
    holder = owner_of(snapshot, element)
    return beside or (holder is not None and _stands_beside_content(snapshot, holder))


def _judged(snapshot: Snapshot, movement: SeenMovement, at: Element | None, clocks: Sequence[Element]) -> Judgement:
    if movement.stopped_by is not None:
        return passed("stopped", at, control=movement.control)
    if at is None:
        return cant_tell("unplaced")
    counted = next((whole for whole in clocks if whole.contains(at)), None)
    if counted or at.closest(*BUSY) is not None or (movement.steady and tells_time(at)):
        whole = counted or clock(at)
        return cant_tell("updates", whole, what=called_by(whole))
    if controls := untried_controls(snapshot):
        return cant_tell("maybe-stopped", at, control=control_name(controls[0]))
    if longer_side(movement) <= TINY:
        return cant_tell("tiny", at, what=called_by(at), side=round(longer_side(movement)))
    if movement.calm:
        return cant_tell("calm-only", at)
    seen = motion(snapshot)
    if seen.tried and not any(other.stopped_by for other in seen.movements):  # else it stops something else
        return failed("fake-control", at, control=seen.tried[0])
    return failed("movement", at)


def _videos(snapshot: Snapshot) -> Iterator[Judgement]:
    stopped = {video.url: video for video in motion(snapshot).videos if video.stopped_by is not None}
    for video in snapshot.select("video"):
        facts = video.extra
        if not facts.get("autoplay") or facts.get("controls") or facts.get("error") or not facts.get("src"):
            continue
        if is_small(video) or not video.visible or not _stands_beside_content(snapshot, video):
            continue
        length = play_length(video)
        endless = facts.get("loop") or length is None
        if length is not None and not endless and length <= LONGEST:
            yield passed(at=video)
        elif found := stopped.get(str(facts["src"])):
            yield passed("stopped", video, control=found.control)
        elif controls := untried_controls(snapshot):
            yield cant_tell("maybe-stopped", video, control=control_name(controls[0]))
        elif endless:
            yield failed("endless-video", video)
        else:
            yield failed("video", video, seconds=round(length or 0))
