"""Nothing flashes more than three times in a second where it could start a seizure: SC 2.3.1, the policy's 10.15.

From an inventory alone nobody can say that something flashes, nor that nothing does: fast repeated changes of opacity,
visibility or colour over an area that counts, and pictures with fast frames, are questions; silence here is no pass.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, area, cant_tell, rule

# WCAG 2.0, "general flash and red flash thresholds": "no more than three general flashes ... within any one-second period".
FLASHES_A_SECOND = 3
# "25% of any 10 degree visual field ... 341 x 256 pixel rectangle" at 1024 x 768: a quarter of it.
AREA = 341 * 256 / 4
_BLINKS = frozenset({"opacity", "visibility", "backgroundColor", "color", "background", "fill", "filter", "display"})


@rule(
    "flashing-possible",
    criteria=("2.3.1", "2.3.2"),
    provisions=("CXP-10.15",),
    needs=("dom", "images"),
    impact=Impact.CRITICAL,
    title=Text(en="Nothing flashes more than three times a second", ar="لا وميض يزيد على ثلاث مرات في الثانية"),
    who=Text(
        en="People with photosensitive epilepsy: flashing can cause a seizure.",
        ar="المصابون بالصرع الحساس للضوء: قد يسبب الوميض لهم نوبة.",
    ),
    reasons={
        "animation": Text(
            en="An animation changes {property} {rate} times a second over {width} x {height} px",
            ar="حركة تغير {property} بمعدل {rate} مرة في الثانية على مساحة {width} × {height} بكسل",
        ),
        "picture": Text(
            en="The animated picture shows {rate} frames a second over {width} x {height} px",
            ar="الصورة المتحركة تعرض {rate} إطارًا في الثانية على مساحة {width} × {height} بكسل",
        ),
    },
    actions={
        code: Text(
            en="Do not watch it if flashing harms you. Measure it with a flash analyser: more than three flashes a second?",
            ar="لا تشاهده إن كان الوميض يؤذيك. قسه بأداة تحليل الوميض: هل يزيد على ثلاث ومضات في الثانية؟",
        )
        for code in ("animation", "picture")
    },
    remedy=Text(
        en="Slow it to three changes a second or fewer, shrink it, or take it away.",
        ar="أبطئه إلى ثلاث مرات في الثانية أو أقل، أو صغّر مساحته، أو احذفه.",
    ),
)
def flashing_possible(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in snapshot.frames:
        for animation in frame.animations:
            element = frame.views[animation.row]
            blinks = sorted(set(animation.properties) & _BLINKS)
            repeats = animation.iterations is None or animation.iterations > FLASHES_A_SECOND
            if not blinks or not repeats or not animation.duration or element.box is None or area(element) < AREA:
                continue
            if (rate := 1000 / animation.duration) > FLASHES_A_SECOND:
                yield cant_tell(
                    "animation", element, property=blinks[0], rate=round(rate, 1),
                    width=round(element.box.width), height=round(element.box.height),
                )  # fmt: skip
    moving = {facts.url: facts for facts in snapshot.images if facts.frames > 1 and facts.duration}
    for image in snapshot.select("img"):
        facts = moving.get(str(image.extra.get("src", "")))
        if facts is None or image.box is None or area(image) < AREA:
            continue
        # A flash is a pair of changes, so frames must come at more than twice the rate of the flashes.
        if (rate := 1000 * facts.frames / facts.duration) > 2 * FLASHES_A_SECOND:
            yield cant_tell(
                "picture", image, rate=round(rate, 1), width=round(image.box.width), height=round(image.box.height)
            )
