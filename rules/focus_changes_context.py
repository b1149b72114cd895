"""People who move through a page with the Tab key only pass its fields and links; nothing opens or throws them out.

Attributes `onfocus` that open a window or set the address (3.2.1), that send the form, or that take the focus away
again (`this.blur()`, failure F55: the control cannot be used with the keyboard), and a window opened when the page
loads, by the body's onload or by a script of the page (F52). A condition in the script leaves doubt. Handlers set by scripts are seen only by trying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Flag,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    passed,
    rule,
    runs_at_once,
)

NAVIGATES = re.compile(
    r"\blocation\b\s*(?:\.\s*(?:href|assign|replace)\b|=)|\bwindow\s*\.\s*open\s*\(|\.\s*submit\s*\(", re.I
)
OPENS = re.compile(r"\bwindow\s*\.\s*open\s*\(|(?<![\w.])open\s*\(\s*['\"]", re.I)
BLURS = re.compile(r"\s*(?:javascript:)?\s*(?:if\s*\(\s*this\.blur\s*\)\s*)?(?:(?:this|event\.(?:target|currentTarget))\s*\.\s*)?blur\s*\(\s*\)\s*;?\s*", re.I)
CONDITION = re.compile(r"\bif\b|\?|&&|\|\|")


@rule(
    "focus-changes-context",
    criteria=("2.1.1", "2.4.7", "3.2.1"),
    provisions=("CXP-10.9", "CXP-10.4"),
    impact=Impact.CRITICAL,
    title=Text(
        en="No onfocus attribute acts on focus alone, and no window opens on loading",
        ar="لا تنفّذ السمة onfocus إجراءً بمجرد التركيز، ولا تُفتح نافذة عند التحميل",
    ),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة.",
    ),
    reasons={
        "focus-navigates": Text(
            en="When “{name}” gets the focus, this runs: {script}",
            ar="عند وصول التركيز إلى «{name}» تُنفَّذ الشيفرة: {script}",
        ),
        "focus-may-navigate": Text(
            en="When “{name}” gets the focus, this runs on a condition: {script}",
            ar="عند وصول التركيز إلى «{name}» تُنفَّذ الشيفرة بشرط: {script}",
        ),
        "focus-removed": Text(
            en="“{name}” gives the focus away as soon as it gets it: {script}",
            ar="يتخلى العنصر «{name}» عن التركيز فور وصوله إليه: {script}",
        ),
        "load-opens-window": Text(
            en="The page opens a window as it loads: {script}",
            ar="تفتح الصفحة نافذة عند تحميلها: {script}",
        ),
    },
    actions={
        "focus-may-navigate": Text(
            en="Move to it with Tab: if a window or page opens or the form is sent, it is a failure.",
            ar="انتقل إليه بمفتاح Tab: إن فُتحت نافذة أو صفحة أو أُرسل النموذج فهذه مخالفة.",
        ),
        "load-opens-window": Text(
            en="Load the page with pop-ups allowed: if a window opens by itself, it is a failure (F52).",
            ar="حمّل الصفحة مع السماح بالنوافذ المنبثقة: إن فُتحت نافذة من تلقاء نفسها فهذه مخالفة (F52).",
        ),
    },
    remedy=Text(
        en="Act on a click or a button, not on focus; remove onfocus=\"this.blur()\".",
        ar='نفّذ الإجراء عند النقر أو بزر لا عند التركيز، واحذف onfocus="this.blur()".',
    ),
)  # fmt: skip
def focus_changes_context(snapshot: Snapshot) -> Iterator[Judgement]:
    told = False
    for element in snapshot.bearing("onload", "onfocus"):
        if element.tag == "body" and OPENS.search(element.attribute("onload") or ""):
            told = True
            yield cant_tell("load-opens-window", element, criteria=("3.2.1",), script=script_of(element, "onload"))
        if element.attribute("onfocus") and element.has(Flag.TABBABLE):
            yield judged(element, script_of(element, "onfocus"))
    if not told and "html" in snapshot.content_type and (opening := runs_at_once(snapshot.source or "", OPENS)):
        yield cant_tell("load-opens-window", snapshot.main.elements[0], criteria=("3.2.1",), script=opening)


def judged(element: Element, script: str) -> Judgement:
    """Judge what an element runs when it gets the focus."""
    name = element.name or element.tag
    if BLURS.fullmatch(script):
        return failed("focus-removed", element, name=name, script=script)
    if not NAVIGATES.search(script) and not OPENS.search(script):
        return passed(at=element)
    if CONDITION.search(script):
        return cant_tell("focus-may-navigate", element, criteria=("3.2.1",), name=name, script=script)
    return failed("focus-navigates", element, criteria=("3.2.1",), name=name, script=script)


def script_of(element: Element, handler: str) -> str:
    return (element.attribute(handler) or "").strip()[:120]
