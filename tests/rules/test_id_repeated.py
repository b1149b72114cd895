"""Ids that stand twice."""

import pytest
from a11y_audit.rules.id_repeated import id_repeated as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, TWICE = ("passed", "ok"), ("failed", "repeated")

CASES = [
    Case("no id", "<p>x</p>", []),
    Case("each once", '<p id="a">x</p><p id="b">y</p>', [OK]),
    Case("twice", '<p id="a">x</p><p id="a">y</p><p id="b">z</p><p id="b">z</p>', [TWICE]),
    Case("معرّف عربي مكرر", '<p id="عنوان">x</p><div><p id="عنوان">y</p></div>', [TWICE]),
    Case("letters of another case", '<p id="a">x</p><p id="A">y</p>', [OK]),
    Case("empty ids", '<p id="">x</p><p id="">y</p>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_id_repeated(case):
    assert outcomes(RULE, page(case.html)) == case.expected
