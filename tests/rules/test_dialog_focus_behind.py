"""Where Tab goes once a layer lies over the page."""

import pytest
from a11y_audit.rules.dialog_focus_behind import dialog_focus_behind as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, BEHIND, NEVER = ("passed", "ok"), ("failed", "passed-by"), ("failed", "never-reached")
LEAVES, PERHAPS = ("cantTell", "leaves"), ("cantTell", "perhaps")
LINKS = '<a href="/a" id="a">News</a> <a href="/b" id="b">الخدمات</a>'


def opened(facts: str, words: str = "Show the terms") -> str:
    facts = f"{facts}, " if facts else ""
    return f"""<button type="button" data-layer='{{{facts}"stops": 2}}'>{words}</button>{LINKS}"""


COVERS = '"covers": true'
CASES = [
    Case("no layer", LINKS, []),
    Case("into it and round in it", opened(COVERS), [OK]),
    Case("إلى داخلها", opened(COVERS, "عرض الشروط"), [OK]),
    Case("a link behind it first", opened(COVERS + ', "entered": "opener", "passed": ["a"]'), [BEHIND]),
    Case("روابط خلفها ولا يصل إليها", opened(COVERS + ', "reached": false, "passed": ["b", "a"]', "عرض الشروط"), [NEVER]),
    Case("out of it at its end", opened(COVERS + ', "behind": ["a"]'), [LEAVES]),
    Case("خارجها بعد آخرها", opened(COVERS + ', "behind": ["b"]', "عرض الشروط"), [LEAVES]),
    Case("something was held back", opened(COVERS + ', "loads": true, "passed": ["a"]'), [PERHAPS]),
    Case("the page behind stays in use", opened('"passed": ["a"]'), []),
    Case("nothing in it can have the focus", opened(COVERS + ', "passed": ["a"]').replace('"stops": 2', '"stops": 0'), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dialog_focus_behind(case):
    assert outcomes(RULE, page(case.html)) == case.expected
