"""A picture does not say what stands beside it."""

from __future__ import annotations

import pytest
from a11y_audit.rules.image_alt_repeats_text import image_alt_repeats_text as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

P = [("passed", "ok")]
CASES = [
    Case("link", '<a href="/x"><img src="a.png" alt="Fees"> Fees</a>', [("failed", "link")]),
    Case("Arabic link", '<a href="/x"><img src="a.png" alt="الرسوم"> الرُّسوم</a>', [("failed", "link")]),
    Case("caption", '<figure><img src="a.png" alt="The plant"><figcaption>The plant</figcaption></figure>',
         [("failed", "caption")]),
    Case("neighbour", '<div><img src="a.png" alt="Mining"><p>Mining</p></div>', [("failed", "neighbour")]),
    Case("text beside it", '<p><img src="a.png" alt="Mining"> Mining</p>', [("failed", "neighbour")]),
    Case("Arabic text before it", '<p dir="rtl" lang="ar">التعدين <img src="a.png" alt="التعدين"></p>', [("failed", "neighbour")]),
    Case("text before a line break", '<p><img src="a.png" alt="Mining"> Mining<br>in the north</p>', [("failed", "neighbour")]),
    Case("text that goes on", '<p><img src="a.png" alt="Mining"> Mining <b>in the north</b></p>', P),
    Case("text that begins elsewhere", '<p><b>Deep</b> mining <img src="a.png" alt="Mining"></p>', P),
    Case("other words", '<a href="/x"><img src="a.png" alt="Map"> Contact</a>', P),
    Case("alone in a link", '<a href="/x"><img src="a.png" alt="Home"></a>', P),
    Case("ornament", '<a href="/x"><img src="a.png" alt=""> Fees</a>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_alt_repeats_text(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
