"""People who do not see colours well, or use a screen without them, find the links in a text.

SC 1.4.1 (failure F73, techniques G182 and G183): links in a line of text that words touch there, told from these by their colour,
or by the colour behind them, and by nothing else that is seen at rest: no line, no bold, slanted or plainly larger letters, no
contrast of 3:1 with the text. Colours are those that were measured where they are painted. What stands by itself (menus, paths,
rows of links, footnote marks, links in brackets) is told by its place, and what looks just like the text by nothing, so not by
colour either. Asked about: a difference that may go unseen, a picture or sign in the link, and an address, a value after a label
or the first of a row, whose form or place may tell what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Apart,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    difference,
    failed,
    has_sign,
    is_address,
    passed,
    rule,
    text_around,
)  # fmt: skip

SHOWN = 60  # characters of a text
LOOK = Text(
    en="Look at the text without colours (a preview of the page in black and white will do): can the link be told at a glance? If not, it is a failure.",
    ar="انظر إلى النص بلا ألوان (تكفي معاينة الصفحة بالأبيض والأسود): هل يُعرف الرابط من أول نظرة؟ إن لم يُعرف فهذه مخالفة.",
)
DOUBTS = {Apart.UNKNOWN: "unmeasured", Apart.IN_PART: "in-part", Apart.FROM_PART: "from-part", Apart.HARDLY: "hardly"}


@rule(
    "link-told-by-colour",
    criteria=("1.4.1",),
    provisions=("CXP-8.1.8",),
    replaces=("link-in-text-block",),
    needs=("dom", "contrast"),
    impact=Impact.SERIOUS,
    title=Text(en="Links within text can be told apart without colour", ar="تتميز الروابط داخل النص بغير اللون أيضًا"),
    who=Text(
        en="People who are colour-blind or have low vision do not find the links in a text.",
        ar="لا يجد المصابون بعمى الألوان وضعاف البصر الروابط داخل النص.",
    ),
    reasons={
        "colour": Text(
            en="The link “{link}” differs from the text around it (“{near}”) by colour alone: {own} beside {other}, a contrast of {ratio}:1 between them where 3:1 would do",
            ar="لا يتميز الرابط «{link}» عن النص المحيط به («{near}») إلا باللون: {own} بجانب {other}، والتباين بينهما {ratio}:1 ويكفي 3:1",
        ),
        "ground": Text(
            en="The link “{link}” differs from the text around it (“{near}”) only by the colour behind it: {own} beside {other}, a contrast of {ratio}:1 between them where 3:1 would do",
            ar="لا يتميز الرابط «{link}» عن النص المحيط به («{near}») إلا بلون خلفيته: {own} بجانب {other}، والتباين بينهما {ratio}:1 ويكفي 3:1",
        ),
        "hardly": Text(
            en="Apart from its colour, the link “{link}” differs from “{near}” only in {what}: {own} beside {other}",
            ar="لا يختلف الرابط «{link}» عن «{near}»، عدا اللون، إلا في {what}: {own} بجانب {other}",
        ),
        "in-part": Text(
            en="Only some words of the link “{link}” differ from the text around it by more than colour",
            ar="لا يختلف عن النص المحيط بغير اللون إلا بعض كلمات الرابط «{link}»",
        ),
        "from-part": Text(
            en="The link “{link}” differs from “{near}” by colour alone ({own} beside {other}); from other text in its line it differs by more",
            ar="لا يختلف الرابط «{link}» عن «{near}» إلا باللون ({own} بجانب {other})، ويختلف عن نص آخر في سطره بغير اللون أيضًا",
        ),
        "sign": Text(
            en="The link “{link}” has a picture or sign; but for that it differs from “{near}” by colour alone ({own} beside {other})",
            ar="مع الرابط «{link}» صورة أو علامة، وفيما عداها لا يختلف عن «{near}» إلا باللون ({own} بجانب {other})",
        ),
        "form": Text(
            en="The link “{link}” differs from “{near}” by colour alone ({own} beside {other}); it is an address, the value after a label or an entry of a row",
            ar="لا يختلف الرابط «{link}» عن «{near}» إلا باللون ({own} بجانب {other})، وهو عنوان شبكي أو بريدي، أو قيمة بعد تسمية، أو أحد بنود صف",
        ),
        "unmeasured": Text(
            en="The link “{link}” may differ from the text around it by colour alone, and the colours could not be measured",
            ar="قد لا يتميز الرابط «{link}» عن النص المحيط به إلا باللون، وتعذّر قياس الألوان",
        ),
    },
    actions={
        "hardly": LOOK,
        "in-part": LOOK,
        "from-part": LOOK,
        "form": LOOK,
        "sign": Text(
            en="Does the picture or sign alone, without colours, show that this is a link? If not, it is a failure.",
            ar="هل تدل الصورة أو العلامة وحدها، بلا ألوان، على أن هذا رابط؟ إن لم تدل فهذه مخالفة.",
        ),
        "unmeasured": Text(
            en="Measure the colours of the link and of the text beside it with a colour picker: a contrast under 3:1 between them is a failure.",
            ar="قِس لون الرابط ولون النص المجاور له بأداة التقاط الألوان: إن قلّ التباين بينهما عن 3:1 فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Underline links within text: `p a { text-decoration: underline; }`. Where no line is wanted, give them a colour with a contrast of 3:1 to the text around, and a line under the pointer and with the focus.",
        ar="ضع خطًا تحت الروابط داخل النص: `p a { text-decoration: underline; }`. وإن لم يُرَد الخط فاختر لها لونًا تباينه مع النص المحيط 3:1، وأظهر الخط عند مرور المؤشر وعند التركيز.",
    ),
)  # fmt: skip
def link_told_by_colour(snapshot: Snapshot) -> Iterator[Judgement]:
    for link in snapshot.select("link"):
        around = text_around(link) if link.role == "link" and link.visible else None
        found = difference(snapshot, around) if around else None
        if around is None or found is None or found.apart is Apart.NOT:
            continue
        if found.apart is Apart.PLAINLY:
            yield passed(at=link)
            continue
        words = link.visible_text
        values = {"link": words[:SHOWN], "near": found.text.strip()[:SHOWN], "own": found.own, "other": found.other}
        if found.apart in DOUBTS:
            yield cant_tell(DOUBTS[found.apart], link, values=values, what=found.what)
        elif has_sign(link):
            yield cant_tell("sign", link, values=values)
        elif around.is_set_off or is_address(words):
            yield cant_tell("form", link, values=values)
        else:
            yield failed("ground" if found.what == "background-color" else "colour", link, values=values, ratio=found.ratio)
