"""People with low vision enlarge a page with two fingers: the page does not forbid it, nor stop it short of 200 %.

SC 1.4.4, ACT rule b4f0c3: browsers on telephones obey user-scalable and maximum-scale of a viewport's meta element. The
values are read as CSS Device Adaptation says ("Viewport META element"): a number between -1 and 1 forbids as "no" does, a
negative maximum is passed over, "yes" stands for 1. "false" is no word of it and forbids, as unknown words do; other
unknown words are left alone, since nobody writes them to forbid anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, rule

LEAST = 2.0  # SC 1.4.4: "can be resized ... up to 200 percent"
_FORBIDS = frozenset({"no", "false", "none"})
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")  # other characters behind a number are passed over
_PROPERTY = re.compile(r"([\w-]+)\s*=\s*([^\s,;=]+)")


@rule(
    "page-zoom-blocked",
    criteria=("1.4.4",),
    provisions=("CXP-6.1.9", "CXP-6.1.11", "CXP-10.4"),
    act=("b4f0c3",),
    replaces=("meta-viewport",),
    impact=Impact.SERIOUS,
    title=Text(en="The page can be enlarged to 200 %", ar="يمكن تكبير الصفحة إلى 200%"),
    who=Text(en="People with low vision who enlarge pages on a telephone.", ar="ضعاف البصر الذين يكبّرون الصفحات على الجوال."),
    reasons={
        "forbidden": Text(
            en="The page forbids enlarging it (user-scalable={value})", ar="تمنع الصفحة تكبيرها (user-scalable={value})"
        ),
        "limited": Text(
            en="The page cannot be enlarged beyond {value} times (maximum-scale); 2 times must be possible",
            ar="لا يمكن تكبير الصفحة أكثر من {value} مرة (maximum-scale)، والواجب أن يمكن تكبيرها مرتين",
        ),
    },
    remedy=Text(
        en="Write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> without user-scalable=no or a low"
           " maximum-scale.",
        ar="اكتب <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> دون user-scalable=no ودون قيمة"
           " منخفضة لـ maximum-scale.",
    ),
)  # fmt: skip
def page_zoom_blocked(snapshot: Snapshot) -> Iterator[Judgement]:
    metas = snapshot.main.select("meta")
    viewports = [meta for meta in metas if (meta.attribute("name") or "").strip().lower() == "viewport"]
    for meta in viewports[-1:]:  # the last one counts (CSS Device Adaptation; Blink and WebKit alike)
        asked = dict(_PROPERTY.findall((meta.attribute("content") or "").lower()))
        scalable, most = asked.get("user-scalable"), _most(asked.get("maximum-scale", ""))
        if scalable is not None and forbids(scalable):
            yield failed("forbidden", meta, value=scalable)
        elif most is not None and 0 <= most < LEAST:
            yield failed("limited", meta, value=f"{most:g}")
        elif scalable is not None or most is not None:
            yield passed(at=meta)


def forbids(value: str) -> bool:
    """Tell whether a value of user-scalable forbids to enlarge a page."""
    number = _NUMBER.match(value)
    return value in _FORBIDS or (number is not None and -1 < float(number.group()) < 1)


def _most(value: str) -> float | None:
    """Return how often a page may be enlarged, None where nothing is said of it."""
    number = _NUMBER.match(value)
    return 1.0 if value == "yes" else float(number.group()) if number else None
