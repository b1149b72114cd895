"""People find a link in a text when something shows that it is one.

Advice: links within sentences that look exactly like the words on both sides, in letters, lines and colour, so that only the pointer, the
focus or a screen reader tells that they are there. No criterion asks for it (1.4.1 is about links that colour alone tells, which is
link-told-by-colour's matter). Addresses, telephone numbers, links with a picture or sign, and entries of rows are left alone. One judgement a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    documents,
    failed,
    has_sign,
    is_address,
    looks_like,
    passed,
    rule,
    text_around,
)

SHOWN = 60  # characters of a text


@rule(
    "link-unseen",
    criteria=(),
    impact=Impact.MODERATE,
    title=Text(en="Links within text can be seen to be links", ar="يتبين القارئ أن الروابط داخل النص روابط"),
    who=Text(
        en="Everyone who reads with the eyes, most of all people with low vision or cognitive disabilities: nothing tells them to press.",
        ar="كل من يقرأ بعينيه، ولا سيما ضعاف البصر وذوو الإعاقات الإدراكية: لا شيء يدلهم على الضغط.",
    ),
    reasons={
        "alike": Text(
            en="Links that look just like the text around them: {count}, the first is “{link}” beside “{near}”",
            ar="عدد الروابط التي لا يختلف شكلها عن النص حولها: {count}، وأولها «{link}» بجانب «{near}»",
        ),
    },
    remedy=Text(
        en="Underline links within text: `p a { text-decoration: underline; }`.",
        ar="ضع خطًا تحت الروابط داخل النص: `p a { text-decoration: underline; }`.",
    ),
)  # fmt: skip
def link_unseen(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        alike: list[tuple[Element, str]] = []
        within = False
        for link in frame.select("link"):
            around = text_around(link) if link.role == "link" and link.visible else None
            if around is None:
                continue
            within = True
            is_told = around.is_set_off or has_sign(link) or is_number(link) or is_address(link.visible_text)
            if not is_told and looks_like(around):
                alike.append((link, around.nearest[0].text))
        if alike:
            link, near = alike[0]
            yield failed("alike", link, of_many=len(alike), count=len(alike), link=link.visible_text[:SHOWN], near=near.strip()[:SHOWN])
        elif within:
            yield passed()


def is_number(link: Element) -> bool:
    """Tell whether a link is a telephone number, which is read and dialled like any other."""
    return (link.attribute("href") or "").startswith("tel:")
