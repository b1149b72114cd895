"""Links that nothing shows to be links, once a document, in both languages."""

from __future__ import annotations

import pytest
from a11y_audit.rules.link_unseen import link_unseen as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

PLAIN = "color: rgb(0, 0, 0); text-decoration: none; text-decoration-line: none"
UNSEEN, OK = [("failed", "alike")], [("passed", "ok")]


def sentence(style: str = PLAIN, words: str = "the terms of use") -> str:
    return f'Read <a href="/t" style="{style}">{words}</a> before you apply for it.'


def text(style: str = PLAIN, words: str = "the terms of use") -> str:
    return f'<p style="color: rgb(0, 0, 0)">{sentence(style, words)}</p>'


CASES = [
    Case("like the text", text(), UNSEEN),
    Case("like the text, in Arabic",
         f'<p lang="ar" dir="rtl" style="color: rgb(0, 0, 0)">اقرأ <a href="/t" style="{PLAIN}">شروط الاستخدام</a> قبل تقديم الطلب.</p>', UNSEEN),
    Case("like the bold text around it", f"<p><b>{sentence(PLAIN + '; font-weight: 700')}</b></p>", UNSEEN),
    Case("underlined", text("color: rgb(0, 0, 0)"), OK),
    Case("of another colour", text(PLAIN.replace("0, 0, 0", "0, 0, 160")), OK),
    Case("bold", text(f"{PLAIN}; font-weight: 700"), OK),
    Case("on a ground of its own", text(f"{PLAIN}; background-color: rgb(255, 255, 0)"), OK),
    Case("a little paler", text(f"{PLAIN}; opacity: 0.6"), OK),
    Case("an address", text(words="mail@ministry.example"), OK),
    Case("a telephone number", text(words="+966 11 000 0000").replace("/t", "tel:+966110000000"), OK),
    Case("with a picture", text(words='<img src="a.png" alt="" width="16" height="16"> the terms'), OK),
    Case("alone in its line", f'<p><a href="/t" style="{PLAIN}">The terms of use</a></p>', []),
    Case("no link", "<p>Read the terms of use before you apply.</p>", []),
    Case("two of them are one judgement", text() + text(), UNSEEN),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_unseen(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_what_stands_beside_it_is_told() -> None:
    [found] = RULE.check(page(text() + text()))  # type: ignore[operator]
    assert (found.of_many, found.values["link"], found.values["near"]) == (2, "the terms of use", "Read")
