"""Nobody is harmed by a flash: SC 2.3.1 and 2.3.2, and the policy's 10.15, measured in frames of the page.

Frames are taken every 16 ms, on a clock of their own, so that a busy machine misses none; videos are judged by their
files. Flashes of every place are counted by the thresholds of WCAG 2.0: pairs of opposing changes of light or of
saturated red, over a quarter of a visual field of 10 degrees. What only the later definition of red would call a flash,
or a pattern that is nearly fine, is a question. SC 2.3.2 knows no area: what flashes below it fails that criterion alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    AREA_LIMIT,
    Impact,
    Judgement,
    SeenFlash,
    Snapshot,
    Text,
    cant_tell,
    element_at,
    failed,
    motion,
    passed,
    rule,
    unseen_videos,
)

# Pictures that a thing which blinks shows, one between them included; text that passes by shows ever new ones.
BLINKING = 3
_BOTH, _ANY_SIZE = ("2.3.1", "2.3.2"), ("2.3.2",)
_MEASURE = Text(
    en="Do not watch it if flashing harms you. Measure it with a flash analyser: does it pass?",
    ar="لا تشاهده إن كان الوميض يؤذيك. قسه بأداة تحليل الوميض: هل يجتازها؟",
)
_MEASURE_PAGE = Text(
    en="Do not watch the page if flashing harms you. Record the whole of it while it moves, and measure the recording with a flash analyser: does it pass?",
    ar="لا تشاهد الصفحة إن كان الوميض يؤذيك. سجّلها كلها أثناء حركتها ثم قس التسجيل بأداة تحليل الوميض: هل يجتازها؟",
)
_MEASURE_WORKER = Text(
    en="Do not watch the page if flashing harms you. Record what the worker draws (a <canvas> as a rule), and measure the recording with a flash analyser: does it pass?",
    ar="لا تشاهد الصفحة إن كان الوميض يؤذيك. سجّل ما يرسمه البرنامج الفرعي (في عنصر <canvas> غالبًا) ثم قس التسجيل بأداة تحليل الوميض: هل يجتازها؟",
)


@rule(
    "flashing",
    criteria=("2.3.1", "2.3.2"),
    provisions=("CXP-10.15",),
    needs=("dom", "motion"),
    former_ids=("flashing-possible",),
    impact=Impact.CRITICAL,
    title=Text(en="Nothing flashes more than three times a second", ar="لا وميض يزيد على ثلاث مرات في الثانية"),
    who=Text(
        en="People with photosensitive epilepsy: flashing can cause a seizure.",
        ar="المصابون بالصرع الحساس للضوء: قد يسبب الوميض لهم نوبة.",
    ),
    reasons={
        "general": Text(
            en="This flashes {rate} times a second, over {area} px of a 1024 x 768 screen; more than three times a second are allowed only below {limit} px",
            ar="يومض هذا {rate} مرة في الثانية على مساحة {area} بكسل من شاشة 1024 × 768، ولا يسمح بأكثر من ثلاث مرات إلا دون {limit} بكسل",
        ),
        "red": Text(
            en="This flashes in saturated red {rate} times a second, over {area} px of a 1024 x 768 screen; more than three times a second are allowed only below {limit} px",
            ar="يومض هذا بأحمر مشبع {rate} مرة في الثانية على مساحة {area} بكسل من شاشة 1024 × 768، ولا يسمح بأكثر من ثلاث مرات إلا دون {limit} بكسل",
        ),
        "video": Text(
            en="The video flashes {rate} times a second at {time} s, over {area} px of a full screen; more than three times a second are allowed only below {limit} px",
            ar="يومض المقطع {rate} مرة في الثانية عند الثانية {time} على مساحة {area} بكسل من شاشة كاملة، ولا يسمح بأكثر من ثلاث مرات إلا دون {limit} بكسل",
        ),
        "any-size": Text(
            en="This flashes {rate} times a second, over {area} px: too small to fail level A, but level AAA allows no size",
            ar="يومض هذا {rate} مرة في الثانية على مساحة {area} بكسل: أصغر من أن يخالف المستوى A، لكن المستوى AAA لا يستثني أي مساحة",
        ),
        "edges": Text(
            en="Something changes {rate} times a second over {area} px; edges of moving text do so as well",
            ar="يتغير شيء هنا {rate} مرة في الثانية على مساحة {area} بكسل، وحواف النص المتحرك تفعل ذلك أيضًا",
        ),
        "passing": Text(
            en="Something changes {rate} times a second over {area} px, where {limit} px are allowed, but not all of it at once; pictures that slide by do so as well",
            ar="يتغير شيء هنا {rate} مرة في الثانية على مساحة {area} بكسل والحد {limit} بكسل، لكنه لا يتغير كله معًا، والصور المنزلقة تفعل ذلك أيضًا",
        ),
        "weak": Text(
            en="This flickers {rate} times a second, with less contrast than a flash is defined by",
            ar="يرف هذا {rate} مرة في الثانية بتباين أقل من تعريف الوميض",
        ),
        "later-red": Text(
            en="This flashes {rate} times a second in a red that WCAG 2.0 lets pass and WCAG 2.2 does not",
            ar="يومض هذا {rate} مرة في الثانية بأحمر تجيزه WCAG 2.0 ولا تجيزه WCAG 2.2",
        ),
        "pattern": Text(
            en="A pattern with squares of {square} px flashes {rate} times a second; squares under 3.4 px would be fine enough",
            ar="نمط مربعاته {square} بكسل يومض {rate} مرة في الثانية، ولا يعفى إلا ما تقل مربعاته عن 3.4 بكسل",
        ),
        "fine-pattern": Text(
            en="A fine pattern flashes {rate} times a second; level AAA exempts no pattern",
            ar="نمط دقيق يومض {rate} مرة في الثانية، والمستوى AAA لا يستثني أي نمط",
        ),
        "unseen-video": Text(
            en="The pictures of {count} videos could not be examined", ar="تعذر فحص صور مقاطع مرئية عددها {count}"
        ),
        "unshown": Text(
            en="A picture that the page fetched flashes {rate} times a second; it was not seen on the page",
            ar="صورة جلبتها الصفحة تومض {rate} مرة في الثانية، ولم تظهر فيها عند الفحص",
        ),
        "on-request": Text(
            en="When the pointer or the focus is on this, a style could make it flash {rate} times a second",
            ar="عند مرور المؤشر فوق هذا أو انتقال التركيز إليه قد يجعله أحد الأنماط يومض {rate} مرة في الثانية",
        ),
        "worker": Text(
            en="A worker draws on this page on a clock of its own, so that its frames could not be counted one by one",
            ar="يرسم في هذه الصفحة برنامج فرعي له توقيت خاص به، فتعذر عد صوره واحدة واحدة",
        ),
        "too-much": Text(
            en="More moves on this page than was looked at; nothing flashed in what was seen",
            ar="في الصفحة حركة أكثر مما فُحص، ولم يومض شيء مما فُحص",
        ),
    },
    actions={
        "any-size": _MEASURE, "weak": _MEASURE, "later-red": _MEASURE, "pattern": _MEASURE, "fine-pattern": _MEASURE,
        "passing": _MEASURE, "too-much": _MEASURE_PAGE, "worker": _MEASURE_WORKER,
        "unshown": Text(
            en="Find where the picture is shown, and replace it with one that does not flash.",
            ar="ابحث عن موضع ظهور الصورة واستبدل بها صورة لا تومض.",
        ),
        "on-request": Text(
            en="Measure the animation with a flash analyser before anybody watches it, or make it slower.",
            ar="قس الحركة بأداة تحليل الوميض قبل أن يشاهدها أحد، أو أبطئها.",
        ),
        "edges": Text(
            en="Is it text that moves by, or a light that flashes?", ar="أهو نص يتحرك أم ضوء يومض؟"
        ),
        "unseen-video": Text(
            en="Check the videos with a flash analyser, or ask their maker for its result.",
            ar="افحص المقاطع بأداة تحليل الوميض، أو اطلب نتيجتها ممن أنتجها.",
        ),
    },
    remedy=Text(
        en="Slow it to three flashes a second or fewer, make it smaller or paler, or take it away.",
        ar="أبطئه إلى ثلاث ومضات في الثانية أو أقل، أو صغّر مساحته أو خفف تباينه، أو احذفه.",
    ),
)  # fmt: skip
def flashing(snapshot: Snapshot) -> Iterator[Judgement]:
    seen = motion(snapshot)
    for number, flash in enumerate(seen.flashes):
        yield _judged(snapshot, flash, number)
    if unseen := unseen_videos(snapshot):
        yield cant_tell("unseen-video", unseen[0], criteria=_BOTH, count=len(unseen))
    for request in seen.asked:
        rate = round(request.rate)
        where = element_at(snapshot, request.place)
        yield cant_tell(
            "on-request", where, criteria=_BOTH if request.area >= AREA_LIMIT else _ANY_SIZE, rate=rate
        )  # fmt: skip
    if seen.doubts and not any(flash.judgement == "over" for flash in seen.flashes):
        yield cant_tell("worker" if "worker" in seen.doubts else "too-much", criteria=_BOTH)
    if not seen.flashes and not unseen and not seen.doubts and not seen.asked:
        yield passed()


def _judged(snapshot: Snapshot, flash: SeenFlash, number: int) -> Judgement:
    at = element_at(snapshot, flash.place)
    rate: float | int = int(flash.rate) if flash.rate == int(flash.rate) else round(flash.rate, 1)
    area = round(flash.area)
    match flash.judgement:
        case "over" if flash.source == "picture" and at is None:
            return cant_tell("unshown", criteria=_BOTH, rate=rate, values=_shown(flash, number))
        case "over" if flash.states > BLINKING:
            return cant_tell("passing", at, criteria=_BOTH, rate=rate, area=area, limit=round(AREA_LIMIT), values=_shown(flash, number))
        case "over":
            reason = "video" if flash.source == "video" else "red" if flash.kind == "red" else "general"
            return failed(
                reason, at, criteria=_BOTH, rate=rate, area=area, limit=round(AREA_LIMIT), time=round(flash.time, 1),
                values=_shown(flash, number),
            )  # fmt: skip
        case "small" if 0 < flash.states <= BLINKING:
            return failed("any-size", at, criteria=_ANY_SIZE, rate=rate, area=area, values=_shown(flash, number))
        case "small":
            return cant_tell("edges", at, criteria=_ANY_SIZE, rate=rate, area=area)
        case "later":
            return cant_tell("later-red", at, criteria=_BOTH, rate=rate, values=_shown(flash, number))
        case "pattern":
            return cant_tell("pattern", at, criteria=_BOTH, rate=rate, square=round(flash.square, 1), values=_shown(flash, number))
        case "fine":
            return cant_tell("fine-pattern", at, criteria=_ANY_SIZE, rate=rate)
        case "weak":
            return cant_tell("weak", at, criteria=_ANY_SIZE, rate=rate, values=_shown(flash, number))


def _shown(flash: SeenFlash, number: int) -> dict[str, str | int]:
    """What the report shows: the course of its light (seconds and shares of one, in pairs), and which film it is."""
    course = " ".join(f"{time:g}:{value:g}" for time, value in flash.course)
    return {"course": course, "film": number} if course else {}
