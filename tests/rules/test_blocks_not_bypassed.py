"""Ways past what stands before the content."""

import pytest
from a11y_audit.rules.blocks_not_bypassed import blocks_not_bypassed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK, OK = ("cantTell", "no-way"), ("passed", "ok")
TEXT = ("The boat house by the river is open to members from April until October, and its keys are kept by the warden"
        " next to the bridge.")  # fmt: skip
AR = "يفتح النادي أبوابه لأعضائه من أبريل إلى أكتوبر كل عام، وتوجد مفاتيحه عند الحارس الذي يسكن البيت المجاور للجسر."
LINKS = "<a href='/1'>One</a> <a href='/2'>Two</a> <a href='/3'>Three</a>"
CASES = [
    Case("headings beside the content alone", f"<nav id='n'><h2>Contents</h2>{LINKS}</nav><div>{TEXT}</div>", [ASK]),
    Case("عناوين خارج المحتوى فقط",
         f"<nav><h2>القائمة</h2>{LINKS}</nav><div>{AR}</div><footer><h2>اتصل بنا</h2></footer>", [ASK]),
    Case("a heading of the content", f"<nav><h2>Contents</h2>{LINKS}</nav><div><h1>Chapter</h1>{TEXT}</div>", [OK]),
    Case("a heading that is hidden", f"<nav><h2>Menu</h2>{LINKS}</nav><h1 aria-hidden='true'>Chapter</h1><p>{TEXT}</p>", [ASK]),
    Case("main", f"<nav><h2>Menu</h2>{LINKS}</nav><main><p>{TEXT}</p></main>", [OK]),
    Case("معلم رئيس فارغ", f"<nav>{LINKS}</nav><main></main><div>{AR}</div>", [ASK]),
    Case("main around everything", f"<main><nav>{LINKS}</nav><p>{TEXT}</p></main>", [ASK]),
    Case("a skip link", f"<a href='#c'>Skip to content</a><nav>{LINKS}</nav><div id='c'>{TEXT}</div>", [OK]),
    Case("رابط تخط لا هدف له: قاعدة أخرى تذكره", f"<a href='#x'>تجاوز إلى المحتوى</a><nav>{LINKS}</nav><div>{AR}</div>", []),
    Case("a heading of the links", f"<div><h2>Menu</h2>{LINKS}</div><div>{TEXT}</div>", [ASK]),
    Case("a main heading before its table of contents", f"<h1>Chapter</h1>{LINKS}<div>{TEXT}</div>", [OK]),
    Case("a link to the navigation", f"<a href='#n'>Skip to contents</a><nav id='n'>{LINKS}</nav><div>{TEXT}</div>", [ASK]),
    Case("a link back to the top", f"<nav id='n'>{LINKS}</nav><div>{TEXT}</div><a href='#n'>Up</a>", [ASK]),
    Case("axe asks", f"<nav>{LINKS}</nav><div>{TEXT}</div>", []),
    Case("content first", f"<div>{TEXT}</div><nav><h2>Contents</h2>{LINKS}</nav>", []),
    Case("no content to speak of", f"<nav><h2>Contents</h2>{LINKS}</nav><div>Page 3</div>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_blocks_not_bypassed(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
