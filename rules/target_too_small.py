"""People whose hands shake, who press with a thumb or by eye, hit the control that they mean.

SC 2.5.8 of WCAG 2.2 (level AA), beyond WCAG 2.0: a target is 24 by 24 CSS pixels at least, or stands so far from others that a circle of
that size around its middle meets none. Left alone: links within a line of text, what the browser sizes (plain buttons and fields),
links to where a larger link leads too, places on maps and drawings, and what lies over another part of the page. One
finding for each menu, form, table or landmark.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from a11y_audit.api import (
    LEAST_TARGET,
    Crowded,
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    crowded,
    documents,
    failed,
    passed,
    rule,
    targets,
)

SHOWN = 60  # characters of a name
PARTS = ("navigation", "banner", "contentinfo", "complementary", "main", "form", "dialog", "toolbar", "tablist", "table", "body")


@rule(
    "target-too-small",
    criteria=("2.5.8",),
    replaces=("target-size",),
    impact=Impact.MODERATE,
    level="AA",
    title=Text(
        en="Controls are large enough to be hit, or stand far enough apart",
        ar="عناصر التحكم كبيرة بما يكفي لإصابتها أو متباعدة بما يكفي",
    ),
    who=Text(
        en="People with a tremor or little dexterity, and everyone on a touch screen, press the wrong one.",
        ar="من ترتعش يده أو تصعب عليه الحركات الدقيقة، وكل مستخدم لشاشة اللمس، يضغط عنصرًا غير الذي يريده.",
    ),
    reasons={
        "crowded": Text(
            en="“{name}” is {width} × {height}px large, where {least} × {least} are needed, and stands too close to “{other}” to be told from it by a finger; such controls here: {count}",
            ar="مقاس «{name}» هو {width} × {height} بكسل والمطلوب {least} × {least}، وهو قريب من «{other}» فيصعب تمييزه عنه بالإصبع؛ عدد هذه العناصر هنا: {count}",
        ),
    },
    remedy=Text(
        en="Give each of them padding (`nav a { display: inline-block; padding: 6px; }`) or more space between them.",
        ar="أضف إلى كل منها حشوة (`nav a { display: inline-block; padding: 6px; }`) أو باعد بينها.",
    ),
)  # fmt: skip
def target_too_small(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        groups: defaultdict[Element | None, list[Crowded]] = defaultdict(list)
        for crowd in crowded(frame):
            groups[crowd.target.element.closest(*PARTS)].append(crowd)
        for found in groups.values():
            target, other = found[0]
            yield failed(
                "crowded", target.element, of_many=len(found), count=len(found), name=told(target.element), other=told(other.element),
                width=round(target.box.width), height=round(target.box.height), least=round(LEAST_TARGET),
            )  # fmt: skip
        if not groups and targets(frame):
            yield passed()


def told(element: Element) -> str:
    return (element.name or element.visible_text or element.tag)[:SHOWN]
