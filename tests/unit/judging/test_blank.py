"""A page that shows nothing is never clean: what rules did not find on it, they did not look for."""

import pytest
from msgspec import structs
from support.page import page
from support.results import result as run

from a11y_audit.catalogue import load
from a11y_audit.judging.assemble import is_complete
from a11y_audit.judging.blank import shows_nothing, without_silence
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.evidence import NOTHING_SEEN
from a11y_audit.model.finding import Outcome
from a11y_audit.model.text import Language
from a11y_audit.render import html, markdown
from a11y_audit.render.console import verdict

EMPTY = [
    '<div id="root"></div>',
    "<main hidden><h1>الخدمات</h1></main>",
    '<p style="display:none">Words</p><script>render()</script>',
    '<div style="visibility:hidden">Words</div>',
    "<p> &nbsp; </p>",
]
SHOWING = ["<p>كلمة</p>", "<h1>Word</h1>", '<img src="a.png" alt="">', "<button></button>", "<svg></svg>", "<canvas></canvas>",
           '<div style="background-image:url(a.png)"></div>', '<input aria-label="Name">', "<video></video>",
           '<iframe src="/map" title="Map"></iframe>']  # fmt: skip


@pytest.mark.parametrize("html", EMPTY)
def test_nothing_is_seen(html: str) -> None:
    assert shows_nothing(page(html))


@pytest.mark.parametrize("html", SHOWING)
def test_something_is_seen(html: str) -> None:
    assert not shows_nothing(page(html))


def test_findings_stand_and_silence_does_not() -> None:
    judges = Judges(rules=load(), axe_rules=(), level="AA")
    whole = '<!doctype html><html lang="en"><head><title>Untitled</title></head><body>{}</body></html>'
    seen, blank = (judges.page(page(whole.format(body))) for body in ("<main><h1>Hello</h1></main>", '<div id="app"></div>'))
    assert (seen.shows_nothing, blank.shows_nothing) == (False, True)
    assert {check.outcome for check in blank.checks} <= {Outcome.FAILED, Outcome.CANT_TELL, Outcome.UNTESTED}
    assert [finding.rule for finding in blank.findings if finding.rule == "title-vague"] == ["title-vague"]
    about = {check.rule: check for check in blank.checks}
    assert about["table-headers-missing"].reason.startswith("page: nothing is seen")
    assert is_complete([seen], [], []) or any(check.outcome is Outcome.UNTESTED for check in seen.checks)
    assert not is_complete([blank], [], [])


@pytest.mark.parametrize(("language", "words"), [("en", "One page shows nothing"), ("ar", "لا يظهر فيها شيء")])
def test_readers_are_told(language: Language, words: str) -> None:
    """The terminal, the report and the summary name it; no list of all rules that could not look."""
    result = run()
    blank = structs.replace(result.pages[0], gaps=(NOTHING_SEEN,), checks=tuple(
        without_silence(result.pages[0].checks)
    ))  # fmt: skip
    told = structs.replace(result, pages=(blank, *result.pages[1:]), complete=False)
    assert any(words in line.start + line.rest for line in verdict(told, language))
    report = html.render(told, language=language, crops={}).decode()
    assert words in report
    assert report.count(NOTHING_SEEN.reason) == 0
    assert blank.final_url in markdown.render(told, language=language).decode()
