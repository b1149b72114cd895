"""Elements that only paint, long dropped from HTML, stand in the way of people who read with styles of their own.

Advice: HTML calls them obsolete ("Non-conforming features") and browsers still draw them. What moves or blinks has
rules of its own; frames are judged by their names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, documents, failed, passed, rule

# HTML, "Non-conforming features", those whose only purpose is looks.
OBSOLETE = ("basefont", "big", "center", "font", "nobr", "strike", "tt")


@rule(
    "markup-obsolete",
    criteria=(),
    impact=Impact.MINOR,
    title=Text(en="Looks are set with CSS, not with obsolete elements", ar="المظهر بأنماط CSS لا بعناصر HTML ملغاة"),
    who=Text(
        en="People with low vision or dyslexia who read with colours and fonts of their own.",
        ar="ضعاف البصر وذوو عسر القراءة ممن يقرؤون بألوان وخطوط يختارونها.",
    ),
    reasons={
        "obsolete": Text(
            en="Obsolete elements on the page: {count} ({names})",
            ar="عدد العناصر الملغاة في الصفحة: {count} ({names})",
        ),
    },
    remedy=Text(
        en="Replace <center> and <font> with CSS, <strike> with <del> or <s>, <tt> with <code>.",
        ar="استبدل <center> و<font> بأنماط CSS، و<strike> بعنصر <del> أو <s>، و<tt> بعنصر <code>.",
    ),
)  # fmt: skip
def markup_obsolete(snapshot: Snapshot) -> Iterator[Judgement]:
    shown = (node for frame in documents(snapshot) for node in frame.select(*OBSOLETE))
    found = [element for element in shown if element.tag in OBSOLETE]
    if not found:
        yield passed()
        return
    counted = Counter(element.tag for element in found)
    yield failed("obsolete", found[0], of_many=len(found), count=len(found), names=", ".join(f"<{tag}>" for tag in sorted(counted)))
