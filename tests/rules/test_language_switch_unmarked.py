"""A language switch in its own language with lang; in the reader's language it is useless."""

from __future__ import annotations

import pytest
from a11y_audit.rules.language_switch_unmarked import language_switch_unmarked as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def arabic(body: str) -> str:
    return f'<!doctype html><html lang="ar" dir="rtl"><head></head><body>{body}</body></html>'


def english(body: str) -> str:
    return f'<!doctype html><html lang="en"><head></head><body>{body}</body></html>'


CASES = [
    Case("own name and lang", english('<a href="/ar/" lang="ar" hreflang="ar">العربية</a>'), [("passed", "ok")]),
    Case("own name without lang", english('<a href="/ar/">العربية</a>'), [("failed", "unmarked")]),
    Case("own name, lang inside the link", english('<a href="/ar/"><span lang="ar">العربية</span></a>'),
         [("passed", "ok")]),
    Case("button", english("<button>عربي</button>"), [("failed", "unmarked")]),
    Case("English on an Arabic page without lang", arabic('<a href="/en/">English</a>'), [("failed", "unmarked")]),
    Case("English on an Arabic page", arabic('<a href="/en/" lang="en">English</a>'), [("passed", "ok")]),
    Case("in the reader's language", arabic('<a href="/en/">الإنجليزية</a>'), [("failed", "not-own-name")]),
    Case("Arabic in English", english('<a href="/x" hreflang="ar">Arabic</a>'), [("failed", "not-own-name")]),
    Case("language of the page itself", arabic('<a href="/ar/">العربية</a>'), [("passed", "ok")]),
    Case("link about a language", english('<a href="/courses/7">Arabic</a>'), []),
    Case("button in the banner", arabic("<header><button>الإنجليزية</button></header>"),
         [("cantTell", "perhaps-switch")]),
    Case("one letter", english('<a href="/ar/">ع</a>'), [("cantTell", "letter")]),
    Case("code of a language", arabic('<a href="/en/">EN</a>'), []),
    Case("word in a longer link", english('<a href="/x">Arabic calligraphy</a>'), []),
    Case("hidden", english('<a href="/ar/" hidden>العربية</a>'), []),
    Case("no language declared",
         '<!doctype html><html><head></head><body><a href="/ar/">العربية</a></body></html>', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_language_switch_unmarked(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_a_switch_in_the_readers_language_proves_no_failure_of_wcag() -> None:
    [judgement] = RULE.check(page(arabic('<a href="/en/">الإنجليزية</a>')))
    assert judgement.criteria == ()
