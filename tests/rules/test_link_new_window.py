"""Links that open another window."""

import pytest
from a11y_audit.rules.link_new_window import link_new_window as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, SILENT, ASK = ("passed", "ok"), ("failed", "unannounced"), ("cantTell", "other-language")

CASES = [
    Case("the same window",
         '<a href="/a">Guide</a> <a href="/b" target="_self">Guide</a> <a href="/b" target="">G</a>', []),
    Case("a new one, unannounced",
         '<a href="https://x.example/" target="_blank">X</a> <a href="/b" target="w">Guide</a>', [SILENT]),
    Case("نافذة جديدة دون تنبيه", '<a href="https://x.example/" target="_blank">منصة إكس</a>', [SILENT]),
    Case("told in the name", '<a href="/a" target="_blank">Guide (opens in a new window)</a>', [OK]),
    Case("مذكور في الاسم", '<a href="/a" target="_blank">الدليل <span>(يفتح في نافذة جديدة)</span></a>', [OK]),
    Case("told by a picture", '<a href="/a" target="_blank">Guide <img src="/i.png" alt="external link"></a>', [OK]),
    Case("told by a title", '<a href="/a" target="_blank" title="Opens in a new tab">Guide</a>', [OK]),
    Case("رابط عربي طويل في صفحة إنجليزية", '<a href="/a" target="_blank">دليل المستثمر في قطاع الصناعة والتعدين</a>', [SILENT]),
    Case("told in a third language", '<a href="/a" target="_blank">Seguici su Facebook, apertura nuova scheda</a>', [ASK]),
    Case("رابط معلن بلغة ثالثة", '<p lang="ar">الدليل <a lang="fr" href="/a" target="_blank">Guide</a></p>', [ASK]),
    Case("a third language beside English",
         '<a href="/a" target="_blank">Map</a> <a lang="it" href="/b" target="_blank">Mappa</a>', [SILENT, ASK]),
    Case("some told, some not",
         '<p><a href="/a" target="_blank">Guide, new tab</a></p><p><a href="/b" target="_blank">Map</a></p>', [SILENT]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_new_window(case):
    assert outcomes(RULE, page(case.html)) == case.expected
