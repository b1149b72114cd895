"""Asked only when the title is taken up nowhere on the page."""

from __future__ import annotations

import pytest
from a11y_audit.rules.title_unlike_heading import title_unlike_heading as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def titled(title: str, body: str, language: str = "en") -> str:
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>{body}</body></html>'


BODY = (
    "<p>Industrial firms apply for another five years of their licence with a copy of the register and of the lease of"
    " the site, and pay the fee within thirty days.</p>"
)
BODY_AR = (
    "<p>تتقدم المنشآت الصناعية بطلب تمديد الرخصة خمس سنوات أخرى مع نسخة من السجل التجاري ونسخة من عقد إيجار الموقع"
    " وتسدد المقابل المالي خلال ثلاثين يوما من تاريخ قبول الطلب.</p>"
)
CASES = [
    Case("shares a word", titled("Renew a licence", f"<h1>Licence renewal</h1>{BODY}"), [("passed", "ok")]),
    Case("Arabic, shares a root", titled("خدمة التراخيص", f"<h1>الخدمات</h1>{BODY_AR}", "ar"), [("passed", "ok")]),
    Case("other page's title", titled("Customs tariff", f"<h1>Renewal</h1>{BODY}"), [("cantTell", "unlike")]),
    Case("Arabic, other page's title", titled("التعرفة الجمركية", f"<h1>تجديد الترخيص</h1>{BODY_AR}", "ar"),
         [("cantTell", "unlike")]),
    Case("names the site in the footer",
         titled("Makeen", f"<h1>Renewal</h1>{BODY}<footer><p>Makeen platform</p></footer>"), [("passed", "ok")]),
    Case("a title that fits any page is another rule's", titled("Home", f"<h1>Renewal</h1>{BODY}"), []),
    Case("عنوان يصلح لكل صفحة", titled("مستند جديد", f"<h1>تجديد الترخيص</h1>{BODY_AR}", "ar"), []),
    Case("little text", titled("Customs tariff", "<h1>Renewal</h1><p>Closed.</p>"), []),
    Case("title in the other language", titled("Customs tariff", f"<h1>تجديد الترخيص</h1>{BODY_AR}", "ar"), []),
    Case("no heading, other page's title", titled("Customs tariff", f"<p>{BODY}</p>"), [("cantTell", "unlike-text")]),
    Case("بلا عنوان في المتن", titled("التعرفة الجمركية", f"<p>{BODY_AR}</p>", "ar"), [("cantTell", "unlike-text")]),
    Case("no heading, one word", titled("Intranet", f"<p>{BODY}</p>"), []),
    Case("no heading and little text", titled("Customs tariff", "<p>Closed for the day.</p>"), []),
    Case("no main heading", titled("Customs tariff", f"<h2>Renewal</h2>{BODY}"), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_title_unlike_heading(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
