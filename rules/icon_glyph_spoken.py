"""A control drawn with an icon font has a name in words; the font's private letters are spoken as nothing or as noise.

A link or button whose whole name is private-use characters (U+E000 to U+F8FF) has no name that anyone can hear, nor that
speech input can call. WCAG 2.0 SC 1.1.1: controls have "a name that describes its purpose".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, rule


@rule(
    "icon-glyph-spoken",
    criteria=("1.1.1", "2.4.4", "4.1.2"),
    provisions=("CXP-10.8",),
    impact=Impact.CRITICAL,
    title=Text(en="Controls with icons have names in words", ar="لعناصر التحكم ذات الأيقونات أسماء بالكلمات"),
    who=Text(
        en="People who use a screen reader, Braille or speech input.",
        ar="مستخدمو قارئ الشاشة وسطر برايل والأوامر الصوتية.",
    ),
    reasons={
        "glyph": Text(
            en="The only name of this control is the icon font's character {code}",
            ar="الاسم الوحيد لهذا العنصر محرف من خط الأيقونات {code}",
        ),
    },
    remedy=Text(
        en='Hide the glyph and name the control: <a aria-label="X (Twitter)"><i aria-hidden="true">…</i></a>.',
        ar='أخفِ الرمز وسمِّ العنصر: <a aria-label="حسابنا في إكس"><i aria-hidden="true">…</i></a>.',
    ),
)
def icon_glyph_spoken(snapshot: Snapshot) -> Iterator[Judgement]:
    for control in snapshot.select("link", "button"):
        name = "".join(control.name.split())
        if not control.exposed or not name or not any(unicodedata.category(char) == "Co" for char in name):
            continue
        if all(unicodedata.category(char) in ("Co", "Cf", "Mn") for char in name):
            criteria = ("1.1.1", "2.4.4", "4.1.2") if control.role == "link" else ("1.1.1", "4.1.2")
            yield failed("glyph", control, criteria=criteria, code=f"U+{ord(name[0]):04X}")
        else:
            yield passed(at=control)
