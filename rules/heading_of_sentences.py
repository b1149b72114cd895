"""A heading names a part of the page; whole sentences set in a heading element for their looks name none.

Failure F43: structure used for its effect on the page. Headings of two sentences or more and of many words; a title of
several sentences is possible, so it is one question a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, passed, rule

SENTENCES, WORDS = 2, 25  # of a paragraph; headings are shorter
_END = re.compile(r"\w{3,}[.!?؟۔…]+[»”\")]*(?=\s|$)")  # "Dr." and initials end no sentence


@rule(
    "heading-of-sentences",
    criteria=("1.3.1",),
    provisions=("CXP-10.6",),
    impact=Impact.MODERATE,
    title=Text(en="Headings are headings, not paragraphs", ar="العناوين عناوين لا فقرات"),
    who=Text(
        en="People who use a screen reader and move from heading to heading.",
        ar="مستخدمو قارئ الشاشة الذين يتنقلون من عنوان إلى عنوان.",
    ),
    reasons={
        "paragraph": Text(
            en="Headings that are whole paragraphs: {count}, the first has {words} words: “{text}”",
            ar="عناوين هي فقرات كاملة (عددها {count})، وعدد كلمات أولها {words}: «{text}»",
        ),
    },
    actions={
        "paragraph": Text(
            en="Read it: if it is text rather than the name of what follows, it must be a paragraph, and is a failure.",
            ar="اقرأه: إن كان نصًا لا اسمًا لما يليه فيجب أن يكون فقرة، وهذا إخفاق.",
        ),
    },
    remedy=Text(
        en='Write <p class="lead">…</p> in place of the heading, and style it with CSS.',
        ar='اكتب <p class="lead">…</p> بدل عنصر العنوان، ونسّقه باستخدام CSS.',
    ),
)  # fmt: skip
def heading_of_sentences(snapshot: Snapshot) -> Iterator[Judgement]:
    headings = [node for node in snapshot.select("heading") if node.role == "heading" and node.visible and node.exposed]
    found = [heading for heading in headings if is_paragraph(heading.visible_text)]
    if found:
        text = found[0].visible_text
        yield cant_tell(
            "paragraph", found[0], of_many=len(found), count=len(found), words=len(text.split()), text=text[:80]
        )
    elif headings:
        yield passed()


def is_paragraph(text: str) -> bool:
    """Tell whether a text is of several sentences and of many words."""
    return len(text.split()) >= WORDS and len(_END.findall(text)) >= SENTENCES
