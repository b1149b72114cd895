"""A scroll bar made of other elements says what it scrolls; else nobody who cannot see it knows what it moves.

ACT rule 4e8ab6: WAI-ARIA 1.2 requires aria-controls of the role scrollbar. axe's aria-required-attr, which tells of all
other required states and properties, leaves this one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, rule


@rule(
    "aria-scrollbar-untied",
    criteria=("4.1.2",),
    provisions=("CXP-10.4", "CXP-11.5"),
    act=("4e8ab6",),
    impact=Impact.SERIOUS,
    title=Text(en="Every scroll bar says what it scrolls", ar="كل شريط تمرير يذكر ما يمرره"),
    who=Text(
        en="People who use a screen reader: they hear of a scroll bar and not of what it moves.",
        ar="مستخدمو قارئ الشاشة: يسمعون بوجود شريط تمرير ولا يعرفون ما يحركه.",
    ),
    reasons={
        "untied": Text(
            en="The element with role=\"scrollbar\" has no aria-controls", ar="العنصر ذو الدور scrollbar ليست له السمة aria-controls"
        ),
    },
    remedy=Text(
        en="Give it aria-controls with the id of the part that it scrolls, or let the browser draw the bar: overflow: auto.",
        ar="أضف إليه aria-controls بمعرّف (id) الجزء الذي يمرره، أو دع المتصفح يرسم الشريط: overflow: auto.",
    ),
)  # fmt: skip
def aria_scrollbar_untied(snapshot: Snapshot) -> Iterator[Judgement]:
    for element in snapshot.select("scrollbar"):
        if not element.exposed:
            continue
        if (element.attribute("aria-controls") or "").strip():
            yield passed(at=element)
        else:
            yield failed("untied", element)
