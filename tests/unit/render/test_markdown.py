"""Markdown for a comment: bounded, in both languages, and nothing that a page wrote becomes markup."""

import re

import pytest
from msgspec import structs
from support.hostile import TEXTS, hostile_run
from support.results import large, result

from a11y_audit.render import FORMATS
from a11y_audit.render.markdown import LIMIT, code, escaped


def _text(run, language="en"):
    return FORMATS["markdown"].render(run, language=language, crops={}).decode()


def test_it_begins_with_the_verdict():
    assert _text(result()).startswith("## Accessibility audit\n\n**4 of 38 success criteria are not met.**")
    arabic = _text(result(), "ar")
    assert arabic.startswith('<div dir="rtl" lang="ar">\n\n## تقرير فحص إمكانية الوصول\n\n**4 معايير نجاح من أصل 38 غير مستوفاة.**')
    assert arabic.endswith("</div>\n")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("run", [large(300, 3000), hostile_run()], ids=["large", "hostile"])
def test_it_is_bounded(run, language):
    assert len(_text(run, language)) <= LIMIT


def _without_code(markdown):
    return re.sub(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown)


def test_nothing_that_a_page_wrote_is_markup():
    rest = _without_code(_text(hostile_run()))
    for live in ("<script", "@octocat", " www.", "http://", "<div", "\x1b", "\u202e"):
        assert live not in rest, live
    assert not re.search(r"(?<!\\)[\[\]]", rest), "no link, no image"


@pytest.mark.parametrize("words", TEXTS)
def test_code_holds_what_it_is_given(words):
    written = code(words[:200])
    ticks = re.match(r"`+", written)[0]
    assert written.endswith(ticks)
    assert ticks not in re.findall(r"`+", written[len(ticks) : -len(ticks)])
    assert "\n" not in written


@pytest.mark.parametrize(("words", "written"), [
    ("# 1", "\\# 1"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("2.84:1", "2\\.84:1"), ("a-b", "a-b"), ("@a", "&#64;a"),
    ("<b>", "&lt;b\\>"), ("a*b_c", "a\\*b\\_c"),
])  # fmt: skip
def test_words_stay_words(words, written):
    assert escaped(words) == written


@pytest.mark.parametrize("name", ["markdown", "github"])
def test_people_read_arabic_addresses_as_letters(name):
    run = result()
    url = "https://portal.example.gov.sa/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA"
    changed = structs.replace(
        run, clusters=tuple(structs.replace(c, pages=(url,)) for c in run.clusters),
        pages=tuple(structs.replace(p, final_url=url) for p in run.pages), not_audited=(),
    )  # fmt: skip
    written = FORMATS[name].render(changed, language="ar", crops={}).decode()
    assert "https://portal.example.gov.sa/ar/خدمات" in written
    assert "%D8" not in written
