"""People whom movement makes ill ask their system for less of it; a page can listen (`prefers-reduced-motion`).

Advice: WCAG 2.0 knows no such setting. What moves for over five seconds was watched again by a visitor who asked for
reduced motion, on a page that was loaded anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, element_at, failed, motion, passed, rule


@rule(
    "motion-not-reduced",
    criteria=(),
    provisions=("CXP-10.7",),
    needs=("dom", "motion"),
    impact=Impact.MINOR,
    title=Text(en="Movement rests for those who ask for less", ar="تهدأ الحركة لمن يطلب تقليلها"),
    who=Text(
        en="People with vestibular disorders or migraine, who set their system to reduced motion.",
        ar="المصابون باضطراب التوازن أو الصداع النصفي ممن ضبطوا أجهزتهم على تقليل الحركة.",
    ),
    reasons={
        "goes-on": Text(
            en="This goes on moving although reduced motion is asked for", ar="يستمر هذا في الحركة مع طلب تقليل الحركة"
        ),
    },
    remedy=Text(
        en="Stop the movement in the style sheet under @media (prefers-reduced-motion: reduce), and in scripts with matchMedia.",
        ar="أوقف الحركة في ملف الأنماط ضمن `@media (prefers-reduced-motion: reduce)`، وفي البرمجة باستعمال matchMedia.",
    ),
)
def motion_not_reduced(snapshot: Snapshot) -> Iterator[Judgement]:
    for movement in motion(snapshot).movements:
        if movement.calm is not None:
            at = element_at(snapshot, movement.place)
            yield passed(at=at) if movement.calm else failed("goes-on", at)
