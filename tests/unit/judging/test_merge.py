"""One defect, one finding; fingerprints hold over harmless change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.page import page

from a11y_audit.judging.locate import location
from a11y_audit.judging.merge import clusters, fingerprint, merge
from a11y_audit.model.finding import Finding, Impact, Location, Outcome
from a11y_audit.model.result import PageResult
from a11y_audit.model.rule import Rule, RuleInfo
from a11y_audit.model.text import Text

TEXT = Text(en="x", ar="س")
OURS = Rule(info=RuleInfo(id="ours", title=TEXT, who=TEXT, remedy=TEXT), replaces=("theirs",))


def finding(html: str = '<img src="a.png">', tag: str = "img", **more: object) -> Finding:
    snapshot = page(html)
    element = next(e for e in snapshot.elements if e.tag == tag)
    given: dict[str, object] = {
        "rule": "ours",
        "outcome": Outcome.FAILED,
        "reason": "bad",
        "location": location(snapshot, element),
    }
    return Finding(**{**given, **more})  # type: ignore[arg-type]


def test_the_same_defect_of_two_engines_is_one_finding_with_a_witness() -> None:
    twin = finding(rule="theirs", engine="axe", reason="violation")
    [merged] = merge([twin, finding()], {"ours": OURS})
    assert merged.rule == "ours"
    assert [(w.engine, w.rule, w.outcome) for w in merged.witnesses] == [("axe", "theirs", "failed")]


def test_another_element_or_another_rule_stays() -> None:
    other = finding('<p>x</p><img src="b.png">', rule="theirs", engine="axe", reason="violation")
    assert len(merge([other, finding()], {"ours": OURS})) == 2
    assert len(merge([finding(rule="theirs", engine="axe", reason="violation")], {"ours": OURS})) == 1


def test_a_repeat_at_one_element_is_one() -> None:
    assert len(merge([finding(), finding()], {})) == 1


HARMLESS = (
    '<div class="css-1a2b3c"><img src="a.png"></div>',
    '<p>new before</p><img src="a.png" class="x9z8">',
    '<img id="ember421" src="a.png">',
    '<img src="/other/place/a.png">',
    '<section><img src="a.png"></section>'.replace("section", "div"),
)


def test_fingerprints_survive_harmless_change() -> None:
    assert {fingerprint(finding(html)) for html in HARMLESS} == {fingerprint(finding())}


def test_fingerprints_tell_rule_reason_and_name_apart() -> None:
    different = [finding(), finding(rule="other"), finding(reason="worse"), finding('<img src="a.png" alt="A mine">')]
    assert len({fingerprint(one) for one in different}) == 4


def test_one_component_over_pages_is_one_cluster() -> None:
    header = '<header><a href="/" class="logo"><img src="logo.png"></a></header>'
    pages = [
        PageResult(url=f"/{n}", final_url=f"https://x/{n}", findings=merge([finding(header + "<p>y</p>" * n)], {}))
        for n in range(3)
    ]
    [cluster] = clusters(pages, ())
    assert (cluster.count, cluster.pages) == (3, ("https://x/0", "https://x/1", "https://x/2"))


@given(st.permutations([Impact.CRITICAL, Impact.SERIOUS, Impact.MODERATE, Impact.MINOR]))
def test_the_order_does_not_depend_on_the_order_of_finding(impacts: list[Impact]) -> None:
    found = [
        Finding(rule=impact.value, outcome=Outcome.FAILED, reason="bad", impact=impact, location=Location(selector="p"))
        for impact in impacts
    ]
    assert [one.impact for one in merge(found, {})] == ["critical", "serious", "moderate", "minor"]
