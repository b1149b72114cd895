"""Progress bars and meters without a name."""

import pytest
from a11y_audit.rules.indicator_unnamed import indicator_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

F, OK = ("failed", "unnamed"), ("passed", "ok")
CASES = [
    Case("a bar", '<progress value="3" max="9"></progress>', [F]),
    Case("مقياس", '<p>المساحة</p><meter value="3" max="9">ثلث</meter>', [F]),
    Case("a label of its own", '<label for="p">Upload</label><progress id="p" value="3" max="9"></progress>', [OK]),
    Case("تسمية حوله", '<label>المساحة <meter value="3" max="9"></meter></label>', [OK]),
    Case("aria-label", '<progress aria-label="Upload" value="3"></progress>', [OK]),
    Case("a title", '<meter title="Space left" value="3" max="9"></meter>', [OK]),
    Case("a reference to a hidden text", '<b id="t" hidden>Upload</b><progress aria-labelledby="t"></progress>', [OK]),
    Case("a reference to nothing", '<progress aria-labelledby="t"></progress>', [F]),
    Case("hidden", "<progress hidden></progress>", []),
    Case("of another role, which axe judges", '<progress role="progressbar"></progress>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_indicator_unnamed(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
