"""People whose assistive technology reads the page's own code get what the author meant when tags are whole and
nested.

WCAG 2.0 criterion 4.1.1 on the HTML as sent: start and end tags, nesting, doubled attributes (doubled ids have a rule
of their own). WCAG 2.2 has dropped the criterion, and its errata count it as met by HTML in 2.0 and 2.1 too, since
browsers mend such faults all alike. One finding a page for each kind of fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Fault, Impact, Judgement, MarkupError, Snapshot, Text, failed, markup_errors, passed, rule

EXAMPLES = 4  # faults quoted in the finding


@rule(
    "markup-broken",
    criteria=("4.1.1",),
    needs=("source",),
    impact=Impact.MINOR,
    title=Text(en="The HTML that is sent has whole, nested tags", ar="وسوم HTML المرسلة كاملة ومتداخلة تداخلًا صحيحًا"),
    who=Text(
        en="People who use assistive technology or older browsers that repair broken code in their own way.",
        ar="مستخدمو التقنيات المساعدة أو المتصفحات القديمة التي تصلح الأخطاء بطريقتها.",
    ),
    reasons={
        "unclosed": Text(
            en="Elements that are not closed: {count} ({examples})",
            ar="عدد العناصر غير المغلقة: {count} ({examples})",
        ),
        "unopened": Text(
            en="End tags without a start tag: {count} ({examples})",
            ar="عدد وسوم النهاية التي لا بداية لها: {count} ({examples})",
        ),
        "crossed": Text(
            en="Elements that cross one another: {count} ({examples})",
            ar="عدد العناصر المتقاطعة: {count} ({examples})",
        ),
        "attribute": Text(
            en="Attributes given twice on one tag: {count} ({examples})",
            ar="عدد السمات المكررة في وسم واحد: {count} ({examples})",
        ),
        "quotes": Text(
            en="Attributes run together, or values of several words without quotation marks: {count} ({examples})",
            ar="عدد السمات الملتصقة أو القيم المتعددة الكلمات دون علامتي اقتباس: {count} ({examples})",
        ),
    },
    remedy=Text(
        en="Close each element where it ends, inside the one it began in, and write each attribute once; an HTML"
           " checker"
           " shows the places.",
        ar="أغلق كل عنصر حيث ينتهي داخل العنصر الذي بدأ فيه، واكتب كل سمة مرة واحدة؛ ويدل مدقق HTML على المواضع.",
    ),
)  # fmt: skip
def markup_broken(snapshot: Snapshot) -> Iterator[Judgement]:
    if snapshot.source is None or "html" not in snapshot.content_type:
        return
    found = markup_errors(snapshot.source)
    for fault in Fault:
        errors = [error for error in found if error.fault is fault]
        if errors:
            yield failed(fault.value, count=len(errors), examples=quoted(errors))
    if not found:
        yield passed()


def quoted(errors: list[MarkupError]) -> str:
    """Return the first faults as tag and line of the source."""
    return ", ".join(f"<{error.tag}>: {error.line}" for error in errors[:EXAMPLES])
