"""Labels in one line with their fields and far away, once a form, in both directions."""

from __future__ import annotations

import pytest
from a11y_audit.rules.field_label_far import field_label_far as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

FAR, OK = [("failed", "far")], [("passed", "ok")]


def at(x: float, y: float, width: float = 100) -> str:
    return f'style="position: absolute; left: {x}px; top: {y}px; width: {width}px; height: 20px"'


def form(label: str, field: str, words: str = "Full name", kind: str = "text") -> str:
    return f'<form><label for="a" {label}>{words}</label><input id="a" type="{kind}" {field}></form>'


CASES = [
    Case("far", form(at(0, 0), at(600, 0)), FAR),
    Case("far, in Arabic", form(at(900, 0), at(100, 0), "الاسم الكامل"), FAR),
    Case("beside", form(at(0, 0), at(110, 0)), OK),
    Case("in a column of labels", form(at(0, 0), at(450, 0)), OK),
    Case("above", form(at(0, 0), at(600, 30)), []),
    Case("around its field", f'<form><label {at(0, 0, 900)}>Full name <input {at(700, 0)}></label></form>', []),
    Case("a switch at the end of its row", form(at(0, 0), at(900, 0), kind="checkbox"), []),
    Case("one of two labels is near", '<label for="a" ' + at(500, 0) + ">in riyals</label>" + form(at(0, 0), at(610, 0)), OK),
    Case("two fields of a form are one finding",
         f'<form><label for="a" {at(0, 0)}>Name</label><input id="a" {at(600, 0)}><label for="b" {at(0, 30)}>Town</label><input id="b" {at(600, 30)}></form>', FAR),
    Case("a row of fields", f'<label for="a" {at(0, 0)}>Riyadh</label><input aria-label="Area" {at(300, 0)}><input id="a" {at(600, 0)}>', OK),
    Case("a label that is not seen", form(at(0, 0) + " hidden", at(600, 0)), []),
    Case("no label", f'<form><input aria-label="Name" {at(600, 0)}></form>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_far(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


def test_how_far_is_told() -> None:
    [found] = RULE.check(page(form(at(0, 0), at(600, 0))))  # type: ignore[operator]
    assert (found.of_many, found.values["name"], found.values["gap"]) == (1, "Full name", 500)
