"""People whose assistive technology follows references by id reach the right element when every id is there but once.

WCAG 2.0 criterion 4.1.1, "any IDs are unique". WCAG 2.2 has dropped the criterion, and its errata count it as met by
HTML in 2.0 and 2.1 too; references that go wrong are found under 1.3.1 and 4.1.2. One finding a page and document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, documents, failed, passed, rule, tree_of

EXAMPLES = 5  # ids quoted in the finding


@rule(
    "id-repeated",
    criteria=("4.1.1",),
    impact=Impact.MINOR,
    title=Text(en="Every id is used once", ar="كل معرّف (id) مستخدم مرة واحدة"),
    who=Text(
        en="People who use assistive technology that finds labels and headers by id.",
        ar="مستخدمو التقنيات المساعدة التي تعثر على التسميات والعناوين بالمعرّف.",
    ),
    reasons={
        "repeated": Text(
            en="Ids that stand on more than one element: {count} ({ids})",
            ar="عدد المعرّفات المكررة في أكثر من عنصر: {count} ({ids})",
        ),
    },
    remedy=Text(
        en="Give each element an id of its own; where a template repeats, add a number to the id.",
        ar="اجعل لكل عنصر معرّفًا خاصًا به، وأضف رقمًا إلى المعرّف في القوالب المتكررة.",
    ),
)  # fmt: skip
def id_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        owners: dict[tuple[int, str], list[Element]] = {}
        for element in frame.bearing("id"):
            if identifier := element.attribute("id"):
                owners.setdefault((tree_of(element), identifier), []).append(element)
        repeated = {identifier: found[1] for (_, identifier), found in owners.items() if len(found) > 1}
        if repeated:
            first = next(iter(repeated.values()))
            yield failed("repeated", first, of_many=len(repeated), count=len(repeated), ids=", ".join(list(repeated)[:EXAMPLES]))
        elif owners:
            yield passed()
