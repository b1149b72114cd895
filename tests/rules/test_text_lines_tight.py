"""Lines that stand too close, once a document."""

from __future__ import annotations

import pytest
from a11y_audit.rules.text_lines_tight import text_lines_tight as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

EN = "The Ministry applies this policy by looking at what beneficiaries need and by serving all of them well. " * 3
AR = "تلتزم الوزارة بتطبيق هذه السياسة من خلال التركيز على احتياجات المستفيدين وتقديم خدمات ذات جودة عالية. " * 3
TIGHT, OK = [("failed", "tight")], [("passed", "ok")]


def paragraph(style: str, text: str = EN, tag: str = "p") -> str:
    return f'<{tag} style="position: absolute; left: 0px; top: 0px; width: 300px; height: 200px; {style}">{text}</{tag}>'


CASES = [
    Case("tight", paragraph("line-height: 14px"), TIGHT),
    Case("as tight as the letters are high", paragraph("line-height: 16px"), TIGHT),
    Case("wide enough", paragraph("line-height: 18px"), OK),
    Case("as the browser has it", paragraph("line-height: normal"), []),
    Case("small letters in tight lines", paragraph("font-size: 12px; line-height: 12px"), TIGHT),
    Case("small letters in lines for larger ones", paragraph("font-size: 20px; line-height: 20px", f'<span style="font-size: 14px">{EN}</span>'), OK),
    Case("large letters in lines for smaller ones", paragraph("line-height: 18px", f'<span style="font-size: 20px">{EN}</span>'), TIGHT),
    Case("a long heading", paragraph("line-height: 14px", tag="h2"), []),
    Case("a few words", paragraph("line-height: 14px", "Fees and conditions"), []),
    Case("code", paragraph("line-height: 14px", f"<code>{EN}</code>", "pre"), []),
    Case("Arabic is another rule's", paragraph("line-height: 14px", f'<span lang="ar" dir="rtl">{AR}</span>'), []),
    Case("two of them are one judgement", paragraph("line-height: 14px") + paragraph("line-height: 15px"), TIGHT),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_text_lines_tight(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_two_lines_may_be_tight() -> None:
    html = paragraph("line-height: 14px").replace("height: 200px", "height: 28px", 1)
    assert outcomes(RULE, page(html)) == []


def test_the_tightest_is_told() -> None:
    [found] = RULE.check(page(paragraph("line-height: 16px") + paragraph("line-height: 12px", f"Here {EN}")))  # type: ignore[operator]
    assert (found.of_many, found.values["spacing"], found.values["text"]) == (2, 0.75, f"Here {EN}"[:60])
