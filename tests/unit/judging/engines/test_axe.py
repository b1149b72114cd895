"""axe's result as findings: ancestry finds the element, advice proves no criterion, what it named is told."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import msgspec
import pytest
from support.axe_result import node, only, with_axe
from support.page import page

from a11y_audit.judging.engines import axe
from a11y_audit.lexicon import Script, letters
from a11y_audit.model.evidence import Gap
from a11y_audit.model.finding import Outcome


def test_a_violation_is_failed_at_its_element() -> None:
    rule = {"id": "image-alt", "nodes": [node("html > body > div:nth-child(2) > img")]}
    finding = only(with_axe('<p>x</p><div><img src="a.png"></div>', violations=[rule]))
    assert (finding.outcome, finding.criteria, finding.act) == ("failed", ("1.1.1",), ("23a2a8",))
    assert finding.location is not None
    assert finding.location.html == '<img src="a.png">'


def test_incomplete_is_a_doubt() -> None:
    rule = {"id": "color-contrast", "nodes": [node("html > body > p")]}
    assert only(with_axe("<p>x</p>", incomplete=[rule])).outcome is Outcome.CANT_TELL


def test_best_practice_proves_no_criterion() -> None:
    rule = {"id": "region", "nodes": [node("html > body > p")]}
    finding = only(with_axe("<p>x</p>", violations=[rule]))
    assert (finding.criteria, finding.provisions) == ((), ())


def test_measured_numbers_are_kept() -> None:
    data = {"fgColor": "#999999", "bgColor": "#ffffff", "contrastRatio": 2.84, "expectedContrastRatio": "4.5:1"}
    rule = {"id": "color-contrast", "nodes": [node("html > body > p", checks=[{"id": "color-contrast", "data": data}])]}
    assert only(with_axe("<p>x</p>", violations=[rule])).values["ratio"] == 2.84


def test_an_element_that_is_gone_is_told_by_its_selector() -> None:
    rule = {"id": "image-alt", "nodes": [node("html > body > img:nth-child(7)")]}
    finding = only(with_axe("<p>x</p>", violations=[rule]))
    assert finding.location is not None
    assert finding.location.selector == "html > body > img:nth-child(7)"


def test_an_element_within_a_tag_that_broken_markup_made_is_found() -> None:
    broken = '<linkhref="https://ministry.example/a.css"><main><p>one</p><input></main>'
    step = 'html > body > linkhref\\=\\"https\\: > main:nth-child(1) > input:nth-child(2)'
    snapshot = with_axe(broken, violations=[{"id": "label", "nodes": [node(step)]}])
    finding = only(snapshot)
    assert finding.location is not None
    assert finding.location.role == "textbox"


def test_what_axe_did_not_say_is_untested() -> None:
    snapshot = msgspec.structs.replace(page("<p>x</p>"), gaps=(Gap("axe", "it threw"),))
    findings, [check] = axe.findings(snapshot, ("image-alt",))
    assert findings == []
    assert (check.outcome, check.reason) == (Outcome.UNTESTED, "axe: it threw")


def test_passes_are_counted() -> None:
    _, checks = axe.findings(with_axe("<p>x</p>", passes=["list"], inapplicable=["image-alt"]), ())
    assert {check.rule: check.outcome for check in checks} == {"list": "passed", "image-alt": "inapplicable"}


def test_chosen_rules_leave_out_what_is_replaced_and_stricter_twins() -> None:
    chosen = axe.chosen("AA", replaced=("empty-heading",))
    assert "image-alt" in chosen
    assert not {"empty-heading", "color-contrast-enhanced", "aria-roledescription"} & set(chosen)
    assert "color-contrast-enhanced" in axe.chosen("AAA")
    assert axe.chosen("AA", replaced=("empty-heading",), only=("empty-heading",)) == ("empty-heading",)


@pytest.mark.parametrize(("rule", "checks", "what"), [
    ("aria-required-attr", [["aria-checked"]], "aria-checked"),
    ("aria-allowed-attr", [['aria-level="2"', 'aria-checked="true"'], None], 'aria-level="2", aria-checked="true"'),
    ("aria-valid-attr-value", [{"messageKey": "noId", "needsReview": 'aria-labelledby="x"'}], 'aria-labelledby="x"'),
    ("aria-conditional-attr", [{"invalidAttrs": ["aria-level"], "messageKey": "rowPlural"}], "aria-level"),
    ("aria-required-children", [{"messageKey": "unallowed", "values": "div[tabindex]"}], "div[tabindex]"),
    ("duplicate-id-aria", ["name"], "name"),
    ("meta-viewport", ["user-scalable=no"], "user-scalable=no"),
    ("valid-lang", [['lang="xx"']], 'lang="xx"'),
    ("aria-required-attr", [["a" * 300]], "a" * 199 + "…"),
])  # fmt: skip
def test_what_axe_names_is_told(rule: str, checks: list[object], what: str) -> None:
    named = [{"id": "x", "data": data} for data in checks]
    for group, reason in (("violations", "violation-named"), ("incomplete", "incomplete-named")):
        finding = only(with_axe("<p>x</p>", **{group: [{"id": rule, "nodes": [node("html > body > p", checks=named)]}]}))
        assert (finding.reason, finding.values) == (reason, {"what": what})
        assert {"what"} == axe.rules()[rule].info().reasons[reason].marks()


@pytest.mark.parametrize(("rule", "data"), [("button-name", {"messageKey": "noTitle"}), ("region", {"isIframe": False}), ("aria-roles", None), ("aria-text", ["x"])])
def test_what_is_no_code_is_not_told(rule: str, data: object) -> None:
    finding = only(with_axe("<p>x</p>", violations=[{"id": rule, "nodes": [node("html > body > p", checks=[{"id": "x", "data": data}])]}]))
    assert (finding.reason, finding.values) == ("violation", {})


def test_every_rule_of_axe_has_words_in_both_languages() -> None:
    source = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
    catalogue = source[source.index("data:{rules:{") : source.index("},checks:{", source.index("data:{rules:{"))]
    known = set(re.findall(r"[{,](?:\"([a-z-]+)\"|([a-z]+)):\{description:", catalogue))
    assert {quoted or bare for quoted, bare in known} == set(axe.rules())
    for rule in axe.rules().values():
        for words in (rule.title, rule.problem, rule.remedy, rule.who, rule.review):
            assert letters(re.sub(r"`[^`]*`", "", words.ar))[Script.ARABIC] > 2, rule.id
            assert not letters(words.en)[Script.ARABIC] or "`" in words.en, rule.id
            assert not words.ar.rstrip().endswith(("،", " .")), rule.id


@pytest.mark.parametrize(
    ("form", "criteria"),
    [
        ("<form><p><label>First name</label> <input></p></form>", ("1.3.1", "4.1.2")),
        ("<form><p>الاسم الأول <input></p></form>", ("1.3.1", "4.1.2")),
        ("<form><p><input></p></form>", ("4.1.2",)),
        ("<form><p>*: <input></p></form>", ("4.1.2",)),
        ("<form><h2>Search</h2><p><input> <button>Search</button> <a href='/'>Home</a></p></form>", ("4.1.2",)),
        ("<form><p><button>Search</button><input type=checkbox> أرسل لي الأخبار</p></form>", ("1.3.1", "4.1.2")),
        ("<form><p>Ours: <input type=checkbox></p></form>", ("4.1.2",)),
        ("<form><p><input><span></span><label>Subject</label></p></form>", ("1.3.1", "4.1.2")),
        ("<form><p><input><label for=''>الرسالة</label></p></form>", ("1.3.1", "4.1.2")),
        ("<form><p><input><label for='b'>Subject</label></p><p><input id='b'></p></form>", ("4.1.2",)),
        ("<form><p><input><label>Subject</label><label>Body</label></p></form>", ("4.1.2",)),
        (f"<form><p>{'We ask for much that you may know. ' * 4}<input></p></form>", ("4.1.2",)),
    ],
)
def test_a_printed_label_that_is_not_tied_fails_1_3_1_too(form: str, criteria: tuple[str, ...]) -> None:
    at = "html > body > form > p > input:nth-of-type(1)"
    finding = only(with_axe(form, violations=[{"id": "label", "nodes": [node(at)]}]))
    assert finding.criteria == criteria
