"""Code within a sentence is marked as code, and an Arabic line never turns its quotes, braces and colons round."""

from __future__ import annotations

import re

import pytest

from a11y_audit import catalogue
from a11y_audit.judging.engines import axe
from a11y_audit.model.text import Text
from a11y_audit.render.markup import prose
from a11y_audit.render.sentences import CODE, filled

SENTENCES = [
    ("اكتب <html dir=\"rtl\"> وdir=\"ltr\" عليه", ['<html dir="rtl">', 'dir="ltr"']),
    ("احذف outline: none أو ضع :focus-visible { outline: 3px solid #14573a; }.",
     ["outline: none", ":focus-visible { outline: 3px solid #14573a; }"]),
    ("ضع max-width: 70ch. ثم font-size: calc(1rem + 0.5vw).", ["max-width: 70ch", "font-size: calc(1rem + 0.5vw)"]),
    ("سمِّه: <a aria-label=\"س\"><i aria-hidden=\"true\">…</i></a>، أو <b> أو <strong>",
     ['<a aria-label="س"><i aria-hidden="true">…</i></a>', "<b>", "<strong>"]),
    ("<label for=\"n\">الاسم</label> <input id=\"n\"> هنا", ['<label for="n">الاسم</label> <input id="n">']),
    ("لا تستدعِ preventDefault() ولا `a: b`", ["preventDefault()", "`a: b`"]),
    ("احذف role=button و‎user-scalable={value}", ["role=button", "user-scalable={value}"]),
    ("The colour is plain: nothing to do (see 1.4.3), visibility: often", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "code"), SENTENCES)
def test_code_is_known(sentence: str, code: list[str]) -> None:
    assert [found[0] for found in CODE.finditer(sentence)] == code


def test_in_arabic_it_keeps_its_direction_and_its_values() -> None:
    words = Text(en="tabindex=\"{value}\"", ar="السمة tabindex=\"{value}\" هنا")
    assert filled(words, {"value": 5}, "ar") == 'السمة \u2068tabindex="5"\u2069 هنا'
    assert filled(words, {"value": 5}, "en") == 'tabindex="5"'
    assert prose('alt="" هنا') == '<code dir="ltr" lang="en">alt=&#34;&#34;</code> هنا'


def test_no_sentence_of_a_rule_leaves_quotes_or_braces_to_the_direction_of_the_line() -> None:
    cards = [rule.info for rule in catalogue.load()]
    cards += [rule.info() for rule in axe.rules().values() if not rule.deprecated]
    loose = re.compile(r"[A-Za-z-]=|[A-Za-z-]+: [a-z0-9#]|[;]|(?<!\{)\{(?!\w+\})")
    texts = {
        (card.id, name): text.ar
        for card in cards
        for name, text in {"remedy": card.remedy, **card.reasons, **{f"do {k}": v for k, v in card.actions.items()}}.items()
    }
    left = {place: CODE.sub(" ", words) for place, words in texts.items()}
    assert {place: words for place, words in left.items() if loose.search(words)} == {}
