"""What axe doubts of ids and references is judged again by what they reach."""

from __future__ import annotations

import pytest
from support.axe_result import node, only, with_axe

from a11y_audit.judging.engines import axe
from a11y_audit.model.finding import Outcome


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<input id="" title="Search"><label for="">a</label><label for="">b</label>', 0),
        ('<input id="" title="بحث"><label for="">أ</label><label for="">ب</label>', 0),
        ('<input id="q"><label for="q">a</label><label for="q">b</label>', 1),
    ],
)
def test_an_empty_id_has_no_labels(html: str, told: int) -> None:
    rule = {"id": "form-field-multiple-labels", "nodes": [node("html > body > input:nth-child(1)")]}
    assert len(axe.findings(with_axe(html, incomplete=[rule]), ())[0]) == told


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<b id="n">Name</b><b id="n">Name</b><input aria-labelledby="n">', 0),
        ('<input id="n"><input id="n"><label for="n">الاسم</label>', 0),
        ('<b id="n">Name</b><b id="n">Town</b><input aria-labelledby="n">', 1),
    ],
)
def test_a_repeated_id_is_asked_about_where_a_name_may_go_astray(html: str, told: int) -> None:
    rule = {"id": "duplicate-id-aria", "nodes": [node("html > body > :nth-child(1)")]}
    assert len(axe.findings(with_axe(html, incomplete=[rule]), ())[0]) == told


@pytest.mark.parametrize(
    ("named", "told"),
    [('aria-controls="panel"', "cantTell"), ('aria-controls="p", aria-live="loud"', "failed"), ('aria-live="loud"', "failed")],
)
def test_a_reference_to_what_a_control_opens_is_for_a_person_to_try(named: str, told: str) -> None:
    at = node("html > body > p", checks=[{"id": "aria-valid-attr-value", "data": named.split(", ")}])
    finding = only(with_axe("<p>x</p>", violations=[{"id": "aria-valid-attr-value", "nodes": [at]}]))
    assert (finding.outcome, finding.reason) == (told, f"{'incomplete' if told == 'cantTell' else 'violation'}-named")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<p role="alert" aria-live>تذكير</p>', []),
        ('<p role="status" aria-atomic="">Reminder</p>', []),
        ('<p role="button" aria-haspopup="menu" aria-controls="menu">Services</p><ul id="menu"></ul>', []),
        ('<p role="button" aria-haspopup="menu" aria-controls="menu" aria-expanded="false">الخدمات</p>', []),
        ('<p role="button" aria-haspopup="menu" aria-controls="menu" aria-expanded="true">Services</p>', ["cantTell"]),
        ('<p role="button" aria-haspopup="menu" aria-controls="menu">Services</p>', ["cantTell"]),
        ('<p role="combobox" aria-expanded="true" aria-controls="list">المدينة</p>', ["failed"]),
        ('<p role="combobox" aria-expanded="false" aria-controls="list">City</p>', []),
        ('<p role="scrollbar" aria-controls="text" aria-valuenow="4"></p>', ["failed"]),
        ('<p role="alert" aria-live aria-describedby="gone">Reminder</p>', ["cantTell"]),
        ('<p aria-describedby="gone here">نص</p><i id="here"></i>', []),
        ('<p role="button" aria-describedby="gone">بحث</p>', []),
        ('<p role="button" aria-describedby="gone">Search</p>', []),
        ('<p role="link" aria-labelledby="gone">رابط</p>', ["cantTell"]),
        ('<p role="link" aria-current="yes">Page</p>', ["cantTell"]),
        ('<p role="heading" aria-level="7">Heading</p>', ["cantTell"]),
    ],
)
def test_a_value_that_axe_doubts(html: str, told: list[str]) -> None:
    rule = {"id": "aria-valid-attr-value", "nodes": [node("html > body > p")]}
    found, _ = axe.findings(with_axe(html, incomplete=[rule]), ())
    assert [finding.outcome for finding in found] == told


def test_a_value_that_axe_refuses_stays_refused() -> None:
    rule = {"id": "aria-valid-attr-value", "nodes": [node("html > body > p")]}
    assert only(with_axe('<p role="alert" aria-live="loud">x</p>', violations=[rule])).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("headers", "told"),
    [("y", ["cantTell"]), ("y h", ["cantTell"]), ("y no", ["failed"]), ("no", ["failed"]), ("p", ["failed"]), ("me", ["failed"])],
)
def test_headers_that_name_a_cell_without_being_one_are_asked_of(headers: str, told: list[str]) -> None:
    html = (f"<p id='p'>x</p><table><tr><td id='y'>السنة</td><th id='h'>Plants</th></tr>"
            f"<tr><td id='me' headers='{headers}'>2020</td><td>5</td></tr></table>")  # fmt: skip
    rule = {"id": "td-headers-attr", "nodes": [node("html > body > table:nth-child(2)")]}
    found, _ = axe.findings(with_axe(html, violations=[rule]), ())
    assert [finding.outcome for finding in found] == told
