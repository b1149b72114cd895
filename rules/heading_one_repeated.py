"""Several main headings leave people who jump to the main heading unsure which of them names the page.

Advice: HTML and WCAG allow more than one. Each document is judged by itself; one judgement a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    headings,
    passed,
    rule,
)


@rule(
    "heading-one-repeated",
    over_page=True,
    criteria=(),
    provisions=("CXP-10.6",),
    impact=Impact.MINOR,
    title=Text(en="One heading of level 1 names the page", ar="عنوان واحد من المستوى الأول يسمي الصفحة"),
    who=Text(
        en="People who use a screen reader and jump to the main heading to learn where they are.",
        ar="مستخدمو قارئ الشاشة الذين ينتقلون إلى العنوان الرئيسي ليعرفوا أين هم.",
    ),
    reasons={
        "several": Text(
            en="{count} headings have level 1; the first are “{first}” and “{second}”",
            ar="عدد العناوين من المستوى الأول {count}، وأولها «{first}» ثم «{second}»",
        ),
    },
    actions={
        "several": Text(
            en="Decide which of them names the page; if one does, make the others <h2>.",
            ar="حدد أيها يسمي الصفحة، فإن كان واحدًا فاجعل البقية <h2>.",
        ),
    },
    remedy=Text(
        en="Keep <h1> for the text that names the page; give the other headings the level that fits their place.",
        ar="اجعل <h1> للنص الذي يسمي الصفحة، وأعط العناوين الأخرى المستوى المناسب لموضعها.",
    ),
)  # fmt: skip
def heading_one_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        top = [heading for heading in headings(frame) if heading.level == 1 and heading.text]
        if len(top) > 1:
            yield cant_tell("several", top[1].element, count=len(top), first=top[0].text, second=top[1].text)
        elif top:
            yield passed(at=top[0].element)
