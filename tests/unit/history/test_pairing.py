"""Two runs finding by finding: noise of a redesign is neither new nor fixed, and what nobody looked for is not fixed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from support.results import RULES, assembled, page

from a11y_audit.history.difference import since
from a11y_audit.history.pairing import Paired, pair, side
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding, Impact, Location, Outcome
from a11y_audit.model.history import Seen
from a11y_audit.model.result import AuditResult, Check, ReviewedFinding
from a11y_audit.model.review import Decision, Review

FAILED, DOUBT = Outcome.FAILED, Outcome.CANT_TELL


def found(
    name: str = "More", path: str = "main/p/a", outcome: Outcome = FAILED, rule: str = "button-name", many: int = 0,
    criteria: Sequence[str] = ("4.1.2",),
) -> Finding:  # fmt: skip
    place = Location(selector="a", html='<a href="/fees">', path=path, role="link", name=name, text=name)
    return Finding(
        rule=rule, outcome=outcome, reason="violation", impact=Impact.CRITICAL, criteria=tuple(criteria), location=place,
        of_many=many, alike=bool(many),
    )  # fmt: skip


def run(*pages: Sequence[Finding], site: Sequence[Finding] = ()) -> AuditResult:
    made = tuple(page(f"/{nth}", f"Page {nth}", "en", tuple(findings)) for nth, findings in enumerate(pages))
    return assembled(made, tuple(site), (), complete=True, skipped={})


def told(old: AuditResult, new: AuditResult) -> tuple[int, int, int, int]:
    paired = pair(side(old), side(new))
    return len(paired.came), len(paired.went), len(paired.unseen), paired.unchanged


REVIEW = Review(decision=Decision.REJECT, who="Noura", when=date(2026, 3, 1))
MORE, MOVED = found(), found(path="main/ul/li/a")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([MORE], [MORE], (0, 0, 0, 1)),
        ([MORE], [MOVED], (0, 0, 0, 1)),  # a redesign put it into a list
        ([MORE], [MORE, MORE], (1, 0, 0, 1)),
        ([MORE, MORE], [MORE], (0, 1, 0, 1)),
        ([MORE], [found("Fees")], (1, 1, 0, 0)),
        ([MORE], [found(outcome=DOUBT)], (0, 0, 0, 1)),  # only a doubt now: not proven to be repaired
        ([found(outcome=DOUBT)], [MORE], (1, 1, 0, 0)),
        ([found(outcome=DOUBT)], [structs.replace(MORE, review=REVIEW)], (1, 0, 0, 0)),  # by a person, on the same page
        ([found(many=3)], [found(many=3)], (0, 0, 0, 1)),
        ([found(many=3)], [found(many=4)], (1, 0, 0, 0)),
        ([found(many=3)], [found(many=2)], (0, 0, 0, 1)),
        ([found(criteria=())], [], (0, 0, 0, 0)),  # advice
        ([found(rule="a-rule-of-old")], [], (0, 0, 1, 0)),  # its rule is no more
    ],
)  # fmt: skip
def test_what_became_of_findings(old: list[Finding], new: list[Finding], expected: tuple[int, int, int, int]) -> None:
    assert told(run(old), run(new)) == expected


def test_a_renamed_rule_keeps_its_findings() -> None:
    rules = tuple(structs.replace(rule, known_as=("named-before",)) if rule.id == "button-name" else rule for rule in RULES)
    new = structs.replace(run([MORE]), rules=rules)
    assert told(run([found(rule="named-before")]), new) == (0, 0, 0, 1)
    assert told(run([found(rule="named-before")]), structs.replace(run([]), rules=rules)) == (0, 1, 0, 0)


def test_where_a_rule_could_not_run_nothing_is_fixed() -> None:
    new = run([], [])
    [first, second] = new.pages
    checked = structs.replace(first, checks=(Check(rule="button-name", outcome=Outcome.UNTESTED, reason="no-dom"),))
    assert told(run([MORE], [MORE]), structs.replace(new, pages=(checked, second))) == (0, 1, 1, 0)


def test_a_criterion_that_was_not_asked_for_is_not_fixed() -> None:
    old, new = run([found(criteria=("1.4.3",))]), run([])
    assert told(old, structs.replace(new, criteria=tuple(v for v in new.criteria if v.id != "1.4.3"))) == (0, 0, 1, 0)


def test_pages_of_one_run_alone_are_left_out() -> None:
    assert told(run([MORE]), run([MORE], [MORE])) == (0, 0, 0, 1)
    assert told(run([MORE], [MORE]), run([MORE])) == (0, 0, 0, 1)


def test_a_second_window_is_no_second_copy() -> None:
    once = run([MORE, MORE])
    twice = structs.replace(once, pages=(once.pages[0], structs.replace(once.pages[0], findings=(MORE,))))
    assert told(once, twice) == (0, 0, 0, 2)
    assert told(twice, once) == (0, 0, 0, 2)


def test_what_only_a_window_showed_that_the_later_run_left_out_is_not_fixed() -> None:
    wide, narrow = Viewport(1440, 900), Viewport(320, 800)

    def seen(**by_window: Sequence[Finding]) -> AuditResult:
        [first] = run([]).pages
        views = {"wide": wide, "narrow": narrow}
        pages = tuple(structs.replace(first, viewport=views[name], findings=tuple(fs)) for name, fs in by_window.items())
        return structs.replace(run([]), pages=pages)

    assert told(seen(wide=[], narrow=[MORE]), seen(wide=[])) == (0, 0, 1, 0)
    assert told(seen(wide=[MORE], narrow=[MORE]), seen(wide=[])) == (0, 1, 0, 0)  # the wide one showed it too
    assert told(seen(wide=[], narrow=[MORE]), seen(wide=[], narrow=[])) == (0, 1, 0, 0)
    assert told(seen(narrow=[MORE]), seen(wide=[])) == (0, 1, 0, 0)  # no window in common: compared as they are


def test_a_doubt_that_a_person_took_for_none_is_not_gone() -> None:
    doubt = found(outcome=DOUBT)
    old, new = run([doubt]), run([])
    passed = structs.replace(doubt, outcome=Outcome.PASSED)
    decided = structs.replace(new, reviewed=(ReviewedFinding(page=new.pages[0].final_url, finding=passed),))
    assert told(old, decided) == (0, 0, 0, 0)
    assert told(decided, old) == (0, 0, 0, 1)  # a run without the file of reviews asks again


def test_findings_of_the_site_are_compared_as_well() -> None:
    title = found(rule="page-title-repeated", criteria=("2.4.2",))
    assert told(run([], site=[title]), run([])) == (0, 1, 0, 0)


@pytest.mark.parametrize("is_told_of_a_page", [True, False])
def test_what_hangs_on_all_pages_is_neither_fixed_nor_new_where_the_pages_differ(is_told_of_a_page: bool) -> None:
    title = found(rule="page-language-missing", criteria=("3.1.1",))  # as if it were a rule over the site

    def judged(number: int, *, repeats: bool) -> AuditResult:
        told = [title] if repeats else []
        pages = [told if is_told_of_a_page else [], *[[]] * (number - 1)]
        made = run(*pages, site=[] if is_told_of_a_page else told)
        return structs.replace(made, site_checks=(Check(rule="page-language-missing", outcome=Outcome.PASSED),))

    assert told(judged(3, repeats=True), judged(3, repeats=False)) == (0, 1, 0, 0)
    assert told(judged(3, repeats=True), judged(2, repeats=False)) == (0, 0, 1, 0)  # its second page was not audited
    assert told(judged(2, repeats=False), judged(3, repeats=True)) == (0, 0, 0, 0)  # a page more, which has the title too
    assert told(judged(2, repeats=False), judged(2, repeats=True)) == (1, 0, 0, 0)


def test_what_a_result_tells() -> None:
    old, new = run([MORE, found("Fees", rule="gone")]), run([found("News")])
    told = since(old, new, ())
    assert [(moved.rule, moved.places) for moved in told.new] == [("button-name", 1)]
    assert [(moved.rule, moved.places) for moved in told.fixed] == [("button-name", 1)]
    assert [(moved.rule, moved.places) for moved in told.unseen] == [("gone", 1)]


_FINDINGS = st.lists(
    st.builds(
        found, name=st.sampled_from(["More", "Fees", ""]), path=st.sampled_from(["main/p/a", "main/ul/li/a", "footer/a"]),
        outcome=st.sampled_from([FAILED, DOUBT]), rule=st.sampled_from(["button-name", "gone"]), many=st.sampled_from([0, 0, 3]),
    ),
    max_size=6,
)  # fmt: skip


@given(_FINDINGS, _FINDINGS)
def test_every_finding_stands_somewhere(old: list[Finding], new: list[Finding]) -> None:
    paired = pair(side(run(old)), side(run(new)))
    assert len(paired.came) + paired.unchanged == len(new)
    assert len(paired.went) + len(paired.unseen) <= len(old)


@given(_FINDINGS)
def test_a_run_is_as_it_was(findings: list[Finding]) -> None:
    same = run(findings)
    assert pair(side(same), side(same)) == Paired(pages=1, came=(), went=(), unseen=(), unchanged=len(findings))


@given(_FINDINGS)
def test_what_the_record_reads_of_a_run_is_compared_like_the_whole(findings: list[Finding]) -> None:
    whole = run(findings)
    assert side(msgspec.json.decode(msgspec.json.encode(whole), type=Seen)) == side(whole)
