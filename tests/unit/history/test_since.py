"""What changed since the last recorded run: told from the pages that both audited, in both languages of the report."""

import msgspec
from bs4 import BeautifulSoup
from support.results import result

from a11y_audit.history.difference import with_since
from a11y_audit.history.scope import last_alike
from a11y_audit.model.finding import Outcome
from a11y_audit.model.history import Run
from a11y_audit.render import FORMATS


def _earlier(run, **changed) -> Run:
    given = {
        "number": 1, "run": run.run, "site": "https://portal.example.gov.sa", "started": run.started, "finished": run.finished,
        "recorded": run.finished, "who": "", "level": "AA", "complete": True, "interrupted": False, "versions": run.versions,
        "settings": run.settings,
    }
    known = {field.name: field for field in msgspec.structs.fields(Run)}
    zero = {name: 0 for name, field in known.items() if field.type is int}
    return Run(**{name: value for name, value in (zero | given | changed).items() if name in known})


def _without(run, place):
    """The run without the findings of one page."""
    pages = tuple(msgspec.structs.replace(page, findings=()) if n == place else page for n, page in enumerate(run.pages))
    return msgspec.structs.replace(run, pages=pages, finished="2026-02-01T09:00:00+00:00")


def _said(report, language):
    for hidden in report.select(".ar" if language == "en" else ".en"):
        hidden.decompose()
    return " ".join(report.select_one("#overview").get_text(" ").split())


def test_new_findings_are_named_with_their_rule():
    now = result()
    made = with_since(now, _earlier(now), _without(now, 0))
    assert made.since is not None
    assert sum(moved.places for moved in made.since.new) == len(now.pages[0].findings)
    assert made.since.fixed == ()
    assert made.since.method == ()
    source = FORMATS["html"].render(made, language="en", crops={}).decode()
    english = _said(BeautifulSoup(source, "html.parser"), "en")
    assert "What changed since 1 February 2026" in english
    assert "New failures 3 Fixed failures 0" in english
    assert "ما تغير منذ 1 فبراير 2026" in _said(BeautifulSoup(source, "html.parser"), "ar")


def test_fixed_findings_and_turned_verdicts():
    now = result()
    made = with_since(_without(now, 0), _earlier(now), now)
    assert sum(moved.places for moved in made.since.fixed) == len(now.pages[0].findings)
    assert made.since.new == ()


def test_what_makes_the_runs_hard_to_compare_is_told():
    now = result()
    old = msgspec.structs.replace(now, versions=msgspec.structs.replace(now.versions, browser="Chromium 1"), pages=now.pages[:-1])
    made = with_since(now, _earlier(old), old)
    assert made.since.method == ("browser", "pages")
    assert made.since.new_pages == (now.pages[-1].final_url,)


def test_without_a_page_in_common_nothing_is_said():
    now = result()
    assert with_since(now, _earlier(now), msgspec.structs.replace(now, pages=())).since is None


def test_a_first_run_has_no_such_part():
    assert 'id="since"' not in FORMATS["html"].render(result(), language="en", crops={}).decode()


def test_a_verdict_about_one_page_and_one_about_the_site_are_no_turn():
    now = result()
    one = msgspec.structs.replace(_without(now, 0), pages=now.pages[:1])
    turned = tuple(
        msgspec.structs.replace(v, outcome=Outcome.CANT_TELL, basis="nothing-found") for v in one.criteria
    )
    old = msgspec.structs.replace(one, criteria=turned)
    assert with_since(now, _earlier(old), old).since.verdicts == ()
    same = msgspec.structs.replace(now, criteria=turned)
    assert with_since(now, _earlier(same), same).since.verdicts


def test_the_last_run_of_the_same_pages_is_the_one_to_compare_with():
    seen = {1: "abcd", 2: "abcde", 3: "a", 4: "", 5: "xyz"}
    runs = [_earlier(result(), number=number) for number in seen]

    def found(pages):
        run = last_alike(runs, frozenset(pages), lambda number: frozenset(seen[number]))
        return run and run.number

    assert found("abcd") == 2
    assert found("a") == 3
    assert found("b") == 2  # none of that page alone: the last that saw it
    assert found("q") is None


def test_a_run_that_used_no_axe_has_no_other_rules():
    now = result()
    old = msgspec.structs.replace(now, versions=msgspec.structs.replace(now.versions, axe="", browser=""))
    assert with_since(now, _earlier(old), old).since.method == ()
