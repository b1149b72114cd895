"""Shortcuts of one character."""

import pytest
from a11y_audit.rules.character_key_shortcut import character_key_shortcut as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

ASK, ACTS = ("cantTell", "waits"), ("failed", "acts")


def answering(inside: str, lang: str = "en") -> str:
    return f'<html lang="{lang}"><body data-keys="j k" data-answered="j">{inside}</body></html>'


CASES = [
    Case("answers, text alone", answering("<p>Messages</p>"), [ACTS], browser=False),
    Case("answers beside a field and a button", answering("<label>Name <input></label><button>Add</button>"), [ACTS], browser=False),
    Case("تستجيب الصفحة", answering("<label>الاسم <input></label><button>إضافة</button>", "ar"), [ACTS], browser=False),
    Case("a button of settings", answering("<p>Messages</p><button>Keyboard settings</button>"), [ASK], browser=False),
    Case("زر للاختصارات", answering("<p>رسائل</p><button>إيقاف الاختصارات</button>", "ar"), [ASK], browser=False),
    Case("a field for another key", answering("<label>Shortcut for deleting <input></label>"), [ASK], browser=False),
    Case("an icon may be anything", answering("<button>⚙</button>"), [ASK], browser=False),
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
