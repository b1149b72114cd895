"""A run held against a baseline: new, unchanged, expired, fixed, stale, not looked at; and what a run may never claim."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from support.baselines import CARD, SITE, TODAY, accepted, code, finding, held, places, run, source

from a11y_audit.baseline import change
from a11y_audit.errors import ExitCode
from a11y_audit.judging.reviews import Reviewed
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding, Location, Outcome
from a11y_audit.model.result import AuditResult, Check
from a11y_audit.model.standing import Acceptance
from a11y_audit.people.reviewing import apply, judged


# -- what fails and what does not --------------------------------------------------------------------------------------
def test_what_is_known_does_not_fail() -> None:
    before = run({"/": (finding(), finding("b"))})
    made, against = held(before, before)
    assert (against.new, against.unchanged, against.fixed) == (0, 2, ())
    assert code(made) is ExitCode.CLEAN


def test_what_is_new_fails_and_is_named() -> None:
    made, against = held(run({"/": (finding(),)}), run({"/": (finding(), finding("b"))}))
    assert [f.standing for f in made.pages[0].findings] == ["unchanged", "new"]
    assert (against.new, code(made), code(made, "critical"), code(made, "never")) == (1, ExitCode.FINDINGS, ExitCode.CLEAN, ExitCode.CLEAN)


def test_a_second_copy_is_new() -> None:
    made, against = held(run({"/": (finding(),)}), run({"/": (finding(), finding())}))
    assert (against.new, against.unchanged, code(made)) == (1, 1, ExitCode.FINDINGS)


def test_the_same_on_another_known_page_is_new() -> None:
    _, against = held(run({"/": (finding(),), "/b": ()}), run({"/": (finding(),), "/b": (finding(),)}))
    assert against.new == 1


def test_a_fix_never_fails() -> None:
    made, against = held(run({"/": (finding(), finding("b"))}), run({"/": (finding(),)}))
    assert (places(against.fixed), against.fixed[0].element, code(made)) == (1, "b", ExitCode.CLEAN)


def test_a_new_question_fails_only_when_questions_do() -> None:
    made, against = held(run({"/": ()}), run({"/": (finding("q", Outcome.CANT_TELL),)}))
    assert (against.new_questions, code(made), code(made, review=True)) == (1, ExitCode.CLEAN, ExitCode.FINDINGS)
    known, _ = held(made, made)
    assert code(known, review=True) is ExitCode.CLEAN


def test_a_known_question_that_is_a_failure_now_is_new() -> None:
    made, against = held(run({"/": (finding("q", Outcome.CANT_TELL),)}), run({"/": (finding("q"),)}))
    assert (against.new, code(made)) == (1, ExitCode.FINDINGS)


def test_advice_fails_nothing() -> None:
    made, against = held(run({"/": ()}), run({"/": (finding("a", criteria=()),)}))
    assert (against.new, made.pages[0].findings[0].standing, code(made)) == (0, "new", ExitCode.CLEAN)


@pytest.mark.parametrize("alike", [False, True])
def test_a_finding_about_many_is_known_by_their_number(alike: bool) -> None:
    def many(name: str, count: int) -> AuditResult:
        return run({"/": (finding(name, of_many=count, alike=alike),)})

    before = many("first", 3)
    assert held(before, many("another one before it", 3))[1].new == 0
    made, more = held(before, many("first", 4))
    assert (more.new, code(made)) == (1, ExitCode.FINDINGS)
    made, fewer = held(before, many("second", 2))
    assert (fewer.new, places(fewer.fixed), code(made)) == (0, 1, ExitCode.CLEAN)


def test_many_of_one_kind_are_known_by_their_place() -> None:
    before = run({"/": (finding("a", of_many=3, alike=True),)})
    assert held(before, run({"/": (finding("a", of_many=3, alike=True, location=Location(selector="a", path="footer/a")),)}))[1].new == 1


# -- what nobody looked at ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("lost", [("/b",), ()])
def test_a_page_that_was_not_audited_is_not_fixed(lost: tuple[str, ...]) -> None:
    made, against = held(run({"/": (), "/b": (finding(),)}), run({"/": ()}, lost=lost))
    assert (places(against.unseen), against.fixed, against.missing_pages) == (1, (), ("/b",))
    assert not made.complete
    assert code(made) is ExitCode.INCOMPLETE


def test_a_clean_page_that_was_not_audited_makes_the_run_incomplete_too() -> None:
    made, against = held(run({"/": (), "/b": ()}), run({"/": ()}))
    assert (against.missing_pages, code(made)) == (("/b",), ExitCode.INCOMPLETE)


def test_a_rule_that_could_not_run_fixed_nothing() -> None:
    made, against = held(run({"/": (finding(),)}), run({"/": ()}, untested=("/",)))
    assert (places(against.unseen), against.fixed, code(made)) == (1, (), ExitCode.INCOMPLETE)


@pytest.mark.parametrize("settings", [{"crawl": False, "urls": [f"{SITE}/"]}, {"exclude": ["/b"]}, {"include": ["/a/*"]}])
def test_what_was_left_out_by_choice_is_told_and_no_gap(settings: dict[str, object]) -> None:
    made, against = held(run({"/": (), "/b": (finding(),)}), run({"/": ()}, **settings))
    assert (places(against.outside), against.outside_pages, against.missing_pages, against.fixed) == (1, 1, (), ())
    assert code(made) is ExitCode.CLEAN


def test_a_rule_that_is_no_more_leaves_stale_entries() -> None:
    other = msgspec.structs.replace(CARD, id="other")
    _, against = held(run({"/": (finding(),)}), run({"/": ()}, card=other))
    assert (places(against.stale), against.fixed, against.method) == (1, (), ("rules",))


def test_rules_that_were_not_chosen_are_outside() -> None:
    other = msgspec.structs.replace(CARD, id="other")
    _, against = held(run({"/": (finding(),)}), run({"/": ()}, card=other, rules=["other"]))
    assert (places(against.outside), against.stale) == (1, ())


def test_a_renamed_rule_is_known() -> None:
    renamed = msgspec.structs.replace(CARD, id="new-name", known_as=("r",))
    made, against = held(run({"/": (finding(), finding("b"))}), run({"/": (finding(rule="new-name"),)}, card=renamed))
    assert (against.new, against.unchanged, places(against.fixed), against.stale, code(made)) == (0, 1, 1, (), ExitCode.CLEAN)


# -- windows and pages -------------------------------------------------------------------------------------------------
SMALL = Viewport(360, 800)


def test_a_second_window_is_no_second_copy() -> None:
    made, against = held(run({"/": (finding(),)}), run({"/": (finding(),)}, views=(Viewport(), SMALL)))
    assert (against.new, code(made), against.method) == (0, ExitCode.CLEAN, ("viewport",))


def test_what_only_the_small_window_shows_is_not_fixed_by_leaving_it_out() -> None:
    both = run({"/": ()}, views=(Viewport(), SMALL))
    both = judged(both, (both.pages[0], msgspec.structs.replace(both.pages[1], findings=(finding(),))), (), (), ())
    _, against = held(both, run({"/": ()}))
    assert (places(against.outside), against.fixed) == (1, ())


def test_a_component_of_the_frame_is_known_on_a_new_page() -> None:
    logo = finding("logo", path="header/a")
    before = run(dict.fromkeys(("/", "/b", "/c"), (logo,)))
    made, against = held(before, run(dict.fromkeys(("/", "/b", "/c", "/new"), (logo,))))
    assert (against.new, code(made)) == (0, ExitCode.CLEAN)
    _, again = held(before, run({**dict.fromkeys(("/", "/b", "/c"), (logo,)), "/new": (logo, logo)}))
    assert again.new == 1


@pytest.mark.parametrize("path", ["main/a", "header/a"])
def test_what_stands_in_the_content_or_on_few_pages_is_new_on_a_new_page(path: str) -> None:
    link = finding("more", path=path)
    known = ("/", "/b", "/c") if path == "main/a" else ("/", "/b")
    before = run(dict.fromkeys(known, (link,)))
    _, against = held(before, run({**dict.fromkeys(known, (link,)), "/new": (link,)}))
    assert against.new == 1


def test_a_copy_of_the_site_is_compared_by_paths() -> None:
    before = run({"/": (finding(),)})
    made, against = held(before, run({"/": (finding(),)}, host="http://127.0.0.1:8000"))
    assert (against.new, code(made)) == (0, ExitCode.CLEAN)


def test_findings_of_the_site_as_a_whole_stand_too() -> None:
    site = finding("s", location=None, values={"title": "Home"})
    _, against = held(run({"/": ()}, site=(site,)), run({"/": ()}, site=(site, msgspec.structs.replace(site, values={"title": "News"}))))
    assert (against.new, against.unchanged) == (1, 1)


# -- people ------------------------------------------------------------------------------------------------------------
def test_who_answers_for_it_is_told() -> None:
    before = run({"/": (finding(),)})
    made, _ = held(accepted(before, date(2026, 3, 1)), before)
    found = made.pages[0].findings[0]
    assert (found.standing, found.accepted) == ("unchanged", Acceptance(owner="نورة", why="with the new header", until=date(2026, 3, 1)))


def test_after_its_last_day_it_counts_again() -> None:
    before = run({"/": (finding(),)})
    made, against = held(accepted(before, date(2026, 2, 28)), before)
    assert (made.pages[0].findings[0].standing, against.expired, against.new, code(made)) == ("expired", 1, 0, ExitCode.FINDINGS)


def decision(of: Finding, kind: str) -> Reviewed:
    return msgspec.convert({"fingerprint": of.fingerprint, "decision": kind, "who": "Hind", "when": date(2026, 2, 1)}, Reviewed)


def test_a_doubt_that_a_reviewer_took_for_no_barrier_is_neither_new_nor_fixed() -> None:
    doubt = finding("q", Outcome.CANT_TELL)
    before = run({"/": (doubt,)})
    made, against = held(before, apply(before, [decision(doubt, "accept")]))
    assert (against.new_questions, against.unchanged, against.fixed, code(made, review=True)) == (0, 0, (), ExitCode.CLEAN)


def test_a_doubt_that_a_reviewer_took_for_a_failure_is_a_new_failure() -> None:
    doubt = finding("q", Outcome.CANT_TELL)
    before = run({"/": (doubt,)})
    made, against = held(before, apply(before, [decision(doubt, "reject")]))
    assert (against.new, against.fixed, code(made)) == (1, (), ExitCode.FINDINGS)


# -- change ------------------------------------------------------------------------------------------------------------
def test_update_takes_out_what_is_fixed_keeps_owners_and_takes_in_what_is_new() -> None:
    before = accepted(run({"/": (finding(), finding("b"))}), date(2026, 12, 31))
    after = run({"/": (finding("b"), finding("c"))})
    made = change.updated(source(before), after, TODAY, Acceptance(owner="Omar"))
    assert {(e.element.name, e.owner, str(e.until)) for e in made.baseline.entries} == {("b", "نورة", "2026-12-31"), ("c", "Omar", "None")}
    assert (made.added, made.removed, made.kept) == (1, 1, 1)
    assert held(made.baseline, after)[1].new == 0


def test_update_of_fixes_alone_takes_nothing_in() -> None:
    made = change.updated(source(run({"/": (finding(), finding("b"))})), run({"/": (finding("b"), finding("c"))}), TODAY, None)
    assert [e.element.name for e in made.baseline.entries] == ["b"]
    assert (made.added, made.removed) == (0, 1)


def test_update_keeps_what_nobody_looked_at_unless_its_page_is_forgotten() -> None:
    before, after = run({"/": (finding(),), "/b": (finding("b"),)}), run({"/": (finding(),)})
    made = change.updated(source(before), after, TODAY, Acceptance())
    assert ({e.element.name for e in made.baseline.entries}, made.baseline.pages, made.unseen) == ({"a", "b"}, ("/", "/b"), 1)
    forgot = change.updated(source(before), after, TODAY, Acceptance(), forget_missing=True)
    assert ({e.element.name for e in forgot.baseline.entries}, forgot.baseline.pages, forgot.forgotten_pages) == ({"a"}, ("/",), ("/b",))
    assert code(held(forgot.baseline, after)[0]) is ExitCode.CLEAN


def test_update_renews_what_is_over_only_when_told() -> None:
    before = accepted(run({"/": (finding(),)}), date(2026, 2, 1))
    after = run({"/": (finding(),)})
    quiet = change.updated(source(before), after, TODAY, Acceptance())
    assert (quiet.expired, quiet.renewed, held(quiet.baseline, after)[1].expired) == (1, 0, 1)
    told = change.updated(source(before), after, TODAY, Acceptance(until=date(2026, 6, 1)))
    assert (told.renewed, held(told.baseline, after)[1].expired, told.baseline.entries[0].owner) == (1, 0, "نورة")


# -- what hangs on all pages together ----------------------------------------------------------------------------------
WHOLE = Check(rule="r", outcome=Outcome.FAILED, failed=1)


def over_site(pages: dict[str, tuple[Finding, ...]], **more: Any) -> AuditResult:
    return msgspec.structs.replace(run(pages, **more), site_checks=(WHOLE,))


def test_what_a_rule_over_the_site_found_is_not_fixed_while_a_page_is_lost() -> None:
    before = over_site({"/": (finding(),), "/b": ()})
    _, against = held(before, over_site({"/": ()}, lost=("/b",)))
    assert (places(against.fixed), places(against.unseen)) == (0, 1)
    _, against = held(before, over_site({"/": ()}, crawl=False))  # the other page was left out by choice
    assert (places(against.fixed), places(against.outside)) == (0, 1)
    _, against = held(before, over_site({"/": (), "/b": ()}))
    assert places(against.fixed) == 1


@pytest.mark.parametrize("views", [(Viewport(),), (Viewport(), Viewport(1440, 900))])
def test_what_a_rule_over_the_site_tells_of_another_page_when_pages_come_or_go_is_no_news(views: tuple[Viewport, ...]) -> None:
    before = over_site({"/": (finding(),), "/b": ()}, views=views)
    made, against = held(before, over_site({"/b": (finding(),), "/c": ()}, views=views))
    assert (against.new, places(against.fixed), places(against.outside), code(made)) == (0, 0, 0, ExitCode.INCOMPLETE)
    _, against = held(before, over_site({"/b": (finding(), finding()), "/c": ()}, views=views))
    assert against.new == 1  # each known one answers for one; seen in two windows it is one place
    _, against = held(before, over_site({"/": (), "/b": (finding(),)}, views=views))
    assert against.new == 1  # of the same pages it would be told of the same one
