"""A press that went wrong can be taken back by moving away before letting go.

SC 2.5.2 (WCAG 2.1), failure F101: something that goes to another page, sends a form or opens a window as soon as the
pointer is pressed down. Told from attributes and from inline scripts alone. What else happens on the way down may be
undone by another press, or be essential, which code does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    failed,
    heard_code,
    keyboard,
    leaves_when,
    rule,
)

DOWN = ("mousedown", "pointerdown", "touchstart")


@rule(
    "press-down-leaves",
    criteria=("2.5.2",),
    needs=("dom", "keyboard"),
    impact=Impact.MODERATE,
    title=Text(en="A press acts only when it is released", ar="لا يُنفَّذ الضغط إلا عند رفع الإصبع أو إفلات زر الفأرة"),
    who=Text(
        en="People whose hands shake or slip, and people who touch the wrong place.",
        ar="من ترتجف أيديهم أو تنزلق، ومن يلمس موضعًا خطأ.",
    ),
    reasons={
        "leaves": Text(
            en="As soon as the pointer is pressed down on “{name}”, the page is left, a form is sent or a window opens",
            ar="بمجرد الضغط بالمؤشر على «{name}» تُغادَر الصفحة أو يُرسل نموذج أو تُفتح نافذة",
        ),
    },
    remedy=Text(
        en="Listen to click in place of mousedown, pointerdown or touchstart.",
        ar="استمع إلى حدث click بدل mousedown أو pointerdown أو touchstart.",
    ),
)  # fmt: skip
def press_down_leaves(snapshot: Snapshot) -> Iterator[Judgement]:
    source = snapshot.source or ""
    told: set[Element] = set()
    for element in snapshot.bearing(*(f"on{event}" for event in DOWN)):
        code = ";".join(element.attribute(f"on{event}") or "" for event in DOWN)
        if element.visible and element.frame is snapshot.main and leaves_when(code, source):
            told.add(element)
            yield failed("leaves", element, name=name_of(element))
    for event in DOWN:
        hearing = [snapshot.main.views[one.row] for one in keyboard(snapshot).listeners if event in one.events]
        # Which of several elements a script speaks of cannot be told from its text.
        alone = hearing[0] if len(hearing) == 1 and hearing[0].visible and hearing[0] not in told else None
        if alone is not None and any(leaves_when(code, source) for code in heard_code(source, event)):
            told.add(alone)
            yield failed("leaves", alone, name=name_of(alone))


def name_of(element: Element) -> str:
    return element.name or element.visible_text[:60] or element.tag
