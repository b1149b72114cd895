"""People who use a screen reader hear "70 %" of a bar that nothing names, and do not know of what.

The elements <progress> and <meter>, to which axe's rules for the roles of the same names do not apply (1.1.1, as these).
Their own content is for browsers that do not know them, and names nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, labels, passed, referenced, rule


@rule(
    "indicator-unnamed",
    criteria=("1.1.1",),
    provisions=("CXP-10.5", "CXP-10.6", "CXP-11.11"),
    impact=Impact.SERIOUS,
    title=Text(en="Progress bars and meters have a name", ar="لأشرطة التقدم والمقاييس أسماء"),
    who=Text(
        en="People who use a screen reader: they hear a value and not what it is the value of.",
        ar="مستخدمو قارئ الشاشة، إذ يسمعون القيمة دون معرفة ما تدل عليه.",
    ),
    reasons={
        "unnamed": Text(
            en="This <{tag}> has neither a label nor a name",
            ar="عنصر <{tag}> بلا تسمية ولا اسم",
        ),
    },
    remedy=Text(
        en='Name it: <label for="p">Upload</label> <progress id="p" …>, or aria-label.',
        ar='سمّه: <label for="p">رفع الملف</label> <progress id="p" …> أو استعمل aria-label.',
    ),
)  # fmt: skip
def indicator_unnamed(snapshot: Snapshot) -> Iterator[Judgement]:
    for bar in snapshot.select("progress", "meter"):
        if bar.tag not in ("progress", "meter") or not bar.exposed or not bar.visible or "role" in bar.attributes:
            continue
        tied = (*labels(bar), *referenced(bar, "aria-labelledby"))
        named = any((bar.attribute(name) or "").strip() for name in ("aria-label", "title"))
        if named or any(node.text or any(part.name for part in node.descendants()) for node in tied):
            yield passed(at=bar)
        else:
            yield failed("unnamed", bar, tag=bar.tag)
