"""What axe is known to get wrong is judged again on the same evidence."""

from __future__ import annotations

import json

import msgspec
import pytest
from support.axe_result import node, only, with_axe
from support.page import page

from a11y_audit.judging.engines import axe
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.finding import Box, Outcome

HIDDEN_LINK = '<div aria-hidden="true"><a href="#" data-stop=\'{}\'>Back to the top of the dialog</a></div>'
CONTENT = "<p>The ministry registers the mines of the kingdom, and tells every year how much was found in each of them.</p>"
ARABIC_CONTENT = "<p>تسجل الوزارة المناجم في المملكة وتعلن كل سنة مقدار ما استخرج من كل منجم منها وأين بيع</p>"
MENU = '<div><a href="/a">Services</a> <a href="/b">News</a></div>'


def test_a_link_in_a_summary_is_for_a_person_to_try() -> None:
    html = '<details><summary>{}</summary>x</details>'
    for tag, told in (("summary", "cantTell"), ('summary role="button"', "failed")):
        whole = html.format('Add <a href="/source">source</a>').replace("summary>Add", f"{tag}>Add")
        rule = {"id": "nested-interactive", "nodes": [node("html > body > details > summary")]}
        assert only(with_axe(whole, violations=[rule])).outcome == told


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<a href='#tabs-1' tabindex='-1'>Plans</a>", []),
        ("<a href='#tabs-1' tabindex='-1'>الخطط</a> <button tabindex='-1'>×</button>", []),
        ("<a href='#tabs-1'>Plans</a>", ["failed"]),
        ("<a href='#tabs-1' tabindex='-1'>الخطط</a> <button>×</button>", ["failed"]),
        ("Plans", ["failed"]),
    ],
)
def test_what_tab_does_not_reach_is_no_control_in_a_control(inner: str, told: list[str]) -> None:
    html = f'<ul role="tablist"><li role="tab" tabindex="0">{inner}</li></ul>'
    rule = {"id": "nested-interactive", "nodes": [node("html > body > ul:nth-child(1) > li:nth-child(1)")]}
    found, _ = axe.findings(with_axe(html, violations=[rule]), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("html", "criteria"),
    [
        ('<a href="#" role="button"><i></i></a>', ("4.1.2",)),
        ('<a href="#" role="tab"><i></i></a>', ("4.1.2",)),
        ('<a href="/a"><i></i></a>', ("2.4.4", "4.1.2")),
    ],
)
def test_a_nameless_control_fails_no_criterion_about_links(html: str, criteria: tuple[str, ...]) -> None:
    finding = only(with_axe(html, violations=[{"id": "link-name", "nodes": [node("html > body > a")]}]))
    assert (finding.rule, finding.criteria) == ("link-name", criteria)


@pytest.mark.parametrize(
    ("written", "told"),
    [("Our boats", 0), ("قواربنا", 0), ("\ue900", 1), ("e", 1), ("×", 1), ("", 1)],
)
def test_what_a_style_sheet_writes_into_a_control_is_its_name(written: str, told: int) -> None:
    html = f"<a href='/a'><i data-extra='{json.dumps({'before': written})}'></i></a>"
    rule = {"id": "link-name", "nodes": [node("html > body > a")]}
    assert len(axe.findings(with_axe(html, violations=[rule]), ())[0]) == told


@pytest.mark.parametrize("id_", ["bypass", "landmark-one-main", "page-has-heading-one", "region"])
def test_what_is_about_a_page_is_not_told_of_its_frames(id_: str) -> None:
    html = '<p>نص</p><iframe title="Map"></iframe>'
    inside, page_itself = node("html > body > iframe:nth-child(2)", "html"), node("html")
    found, [check] = axe.findings(with_axe(html, violations=[{"id": id_, "nodes": [inside]}]), ())
    assert (found, check.outcome) == ([], Outcome.INAPPLICABLE)
    assert len(axe.findings(with_axe(html, violations=[{"id": id_, "nodes": [page_itself, inside]}]), ())[0]) == 1


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (HIDDEN_LINK, ["failed"]),
        (HIDDEN_LINK.replace("{}", '{"keeps": false}'), []),
        (HIDDEN_LINK.replace(" data-stop='{}'", ""), ["cantTell"]),
        (HIDDEN_LINK + '<div data-listener=\'{"events": ["keydown"]}\'>Dialog</div>', ["cantTell"]),
    ],
)
def test_what_is_hidden_and_took_the_focus(html: str, told: list[str]) -> None:
    rule = {"id": "aria-hidden-focus", "nodes": [node("html > body > div:nth-child(1)")]}
    found, _ = axe.findings(with_axe(html, incomplete=[rule]), ())
    assert [finding.outcome for finding in found] == told


def test_what_is_hidden_and_sends_the_focus_on_at_once_holds_nobody() -> None:
    rule = {"id": "aria-hidden-focus", "nodes": [node("html > body > div:nth-child(1)")]}
    guard = '<div aria-hidden="true"><span tabindex="0" data-stop=\'{"keeps": false}\'>أول الحوار</span></div>'
    assert axe.findings(with_axe(guard, violations=[rule]), ())[0] == []
    kept = guard.replace("</div>", "<a href='#' data-stop='{}'>إغلاق</a></div>")
    assert only(with_axe(kept, violations=[rule])).outcome is Outcome.FAILED


@pytest.mark.parametrize("words", ["Our services", "خدماتنا"])
def test_a_slide_that_was_in_sight_when_the_page_was_read_is_hidden_in_its_turn(words: str) -> None:
    rule = {"id": "aria-hidden-focus", "nodes": [node("html > body > div:nth-child(1)")]}
    slide = f"<div aria-hidden='false'><a href='/' data-stop='{{}}'>{words}</a></div>"
    assert axe.findings(with_axe(slide, violations=[rule]), ())[0] == []


@pytest.mark.parametrize(("style", "told"), [("", ["failed"]), ("display:none", [])])
def test_a_frame_that_nobody_sees_keeps_nothing_from_the_keyboard(style: str, told: list[str]) -> None:
    at = node("html > body > iframe:nth-child(1)", "html")
    rule = {"id": "frame-focusable-content", "nodes": [at]}
    outer = with_axe(f'<iframe tabindex="-1" title="حجز" style="{style}"></iframe>', violations=[rule])
    [owner] = outer.select("iframe")
    inner = msgspec.structs.replace(page("<button>Book</button>").main, index=1, parent=0, owner=owner.index)
    found, _ = axe.findings(msgspec.structs.replace(outer, frames=(outer.main, inner)), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<p>مواعيد العمل والرسوم</p>", ["failed"]),
        ("<audio controls></audio>", []),
        ('<p contenteditable>Write</p>', []),
        ("<audio></audio><a>No address</a>", ["failed"]),
    ],
)
def test_what_takes_the_focus_inside_of_a_part_scrolls_it(inside: str, told: list[str]) -> None:
    rule = {"id": "scrollable-region-focusable", "nodes": [node("html > body > div:nth-child(1)")]}
    found, _ = axe.findings(with_axe(f"<div>{inside}</div>", violations=[rule]), ())
    assert [finding.outcome for finding in found] == told


def test_spacing_that_is_wide_enough_is_no_failure() -> None:
    html = '<p style="letter-spacing: {} !important">Some text</p>'
    rule = {"id": "avoid-inline-spacing", "nodes": [node("html > body > p")]}
    assert axe.findings(with_axe(html.format("2px"), violations=[rule]), ())[0] == []
    assert only(with_axe(html.format("1px"), violations=[rule])).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ('type="image/png" data="chart.png"', ["failed"]),
        ('type="application/x-shockwave-flash" data="tour.swf"', ["failed"]),
        ('data="chart"', ["failed"]),
        ('type="text/html" data="/terms"', []),
        ('data="الشروط.html?v=2"', []),
        ('type="image/svg+xml" data="chart.html"', ["failed"]),
        ('type="application/pdf" data="guide"', ["cantTell"]),
        ('data="الدليل.PDF"', ["cantTell"]),
    ],
)
def test_an_object_that_shows_a_page_of_text_needs_no_alternative(attributes: str, told: list[str]) -> None:
    rule = {"id": "object-alt", "nodes": [node("html > body > object")]}
    found, _ = axe.findings(with_axe(f"<object {attributes}></object>", violations=[rule]), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("below", "notes", "expected"),
    [(0.0, (), []), (1.0, (), [Outcome.FAILED]), (0.08, (), [Outcome.CANT_TELL]), (1.0, ("logo",), [Outcome.CANT_TELL])],
)
@pytest.mark.parametrize("kind", ["violations", "incomplete"])
def test_measured_contrast_outweighs_styles(
    kind: str, below: float, notes: tuple[str, ...], expected: list[Outcome]
) -> None:
    snapshot = with_axe("<p>رخصة صناعية</p>", **{kind: [{"id": "color-contrast", "nodes": [node("html > body > p")]}]})
    row = next(snapshot.select("p")).index
    sample = TextSample(
        frame=0, row=row, box=Box(0, 0, 9, 9), size=16, weight=400, ratio=3.0, below45=below, notes=notes,
        foreground="#999999", background="#ffffff",
    )  # fmt: skip
    snapshot = msgspec.structs.replace(snapshot, sections={"contrast": msgspec.to_builtins([sample])})
    findings, _ = axe.findings(snapshot, ("color-contrast",))
    assert [finding.outcome for finding in findings if finding.is_problem] == expected


def test_a_link_of_a_drawing_may_be_named() -> None:
    html = '<svg><a xlink:href="/n" aria-label="الشمال"><rect></rect></a></svg>'
    rule = {"id": "aria-prohibited-attr", "nodes": [node("html > body > svg:nth-child(1) > a:nth-child(1)")]}
    assert axe.findings(with_axe(html, violations=[rule]), ())[0] == []


def test_a_prohibited_name_on_text_is_left_to_our_rule() -> None:
    rule = {"id": "aria-prohibited-attr", "nodes": [node("html > body > p")]}
    assert axe.findings(with_axe('<p aria-label="Price">100</p>', incomplete=[rule]), ())[0] == []


@pytest.mark.parametrize("text", ["Next", "التالي"])
def test_a_role_of_what_is_not_shown_is_no_question(text: str) -> None:
    rule = {"id": "aria-allowed-role", "nodes": [node("html > body > button")]}
    found, _ = axe.findings(with_axe(f'<button role="presentation">{text}</button>', incomplete=[rule]), ())
    assert not found


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (CONTENT + MENU, []),
        (f'{CONTENT}<a href="/2">Next chapter</a>', []),
        (f"<div><div>{ARABIC_CONTENT}</div></div>{MENU}", []),
        ("<p hidden>x</p>" + CONTENT + MENU, []),
        (MENU + CONTENT, ["cantTell"]),
        ('<img src="logo.png" alt="Logo">' + CONTENT + MENU, ["cantTell"]),
        ("<p>One kingdom</p>" + CONTENT + MENU, ["cantTell"]),
        (f"<aside>{CONTENT}</aside>{MENU}", ["cantTell"]),
        (CONTENT + MENU + CONTENT.replace("each of them", "each of them, and in which of the years before that"), ["cantTell"]),
    ],
)
def test_content_that_stands_first_needs_no_bypass(body: str, told: list[str]) -> None:
    rule = {"id": "bypass", "nodes": [node("html")]}
    found, _ = axe.findings(with_axe(body, incomplete=[rule]), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("usemap", "told"), [("", []), ("<img src='m.png' alt='Map' usemap='#m'>", ["failed"]),
                         ("<img src='m.png' alt='خريطة' usemap='#n'>", [])],
)  # fmt: skip
def test_areas_of_a_map_that_no_picture_uses_are_not_met(usemap: str, told: list[str]) -> None:
    html = f"<map name='m'><area href='/a'></map>{usemap}"
    rule = {"id": "area-alt", "nodes": [node("html > body > map:nth-child(1) > area")]}
    found, _ = axe.findings(with_axe(html, violations=[rule]), ())
    assert [finding.outcome for finding in found] == told
