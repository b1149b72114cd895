"""People who zoom in to read get larger letters, not the same letters in a narrower window.

SC 1.4.4, failure F94: text sized in units of the window alone (vw, vh). The main document was shown in windows of half
and of a quarter of the size, as browser zoom of 200 % and 400 % does; text that grows at neither step can be enlarged
by nobody. Headings that a style sheet sets smaller for narrow windows grow at the second step and are passed.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, rule, zoom


@rule(
    "text-size-fixed",
    criteria=("1.4.4",),
    provisions=("CXP-6.1.9", "CXP-10.4"),
    needs=("dom", "zoom"),
    impact=Impact.SERIOUS,
    title=Text(en="Letters grow when the page is zoomed", ar="تكبر الحروف عند تكبير الصفحة"),
    who=Text(
        en="People with low vision, and everyone who zooms to read.",
        ar="ضعاف البصر وكل من يكبّر الصفحة ليقرأ.",
    ),
    reasons={
        "fixed": Text(
            en="“{text}” is as large at 200 % and 400 % as before ({size}px); such texts: {count}",
            ar="النص «{text}» لا يكبر عند 200% ولا 400% (حجمه {size} بكسل)؛ عدد هذه النصوص: {count}",
        ),
    },
    remedy=Text(
        en="Size text in rem or em; mix window units in only as a part: font-size: calc(1rem + 0.5vw).",
        ar="حدد حجم النص بوحدة rem أو em، ولا تستخدم وحدات النافذة إلا جزءًا منه: font-size: calc(1rem + 0.5vw).",
    ),
)  # fmt: skip
def text_size_fixed(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = zoom(snapshot)
    seen = [(snapshot.main.views[text.row], text) for text in evidence.fixed]
    found = [(element, text) for element, text in seen if element.visible]
    if found:
        element, text = found[0]
        yield failed("fixed", element, of_many=len(found), text=element.visible_text[:60], size=round(text.size), count=len(found))
    elif evidence.texts:
        yield passed()
