"""Shortcuts of one character."""

import pytest
from a11y_audit.rules.character_key_shortcut import character_key_shortcut as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

CASES = [
    Case("keys of the page", '<html lang="en"><body data-keys="j k"><p>Messages</p></body></html>', [("cantTell", "waits")],
         browser=False),
    Case("مفتاح بالعربية", '<html lang="ar"><body data-keys="ش"><p>الرسائل</p></body></html>', [("cantTell", "waits")], browser=False),
    Case("none", "<p>Messages</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_character_key_shortcut(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_the_keys_are_told():
    [judgement] = RULE.check(page('<html lang="en"><body data-keys="j k"><p>Messages</p></body></html>'))
    assert judgement.values == {"keys": "j k"}
