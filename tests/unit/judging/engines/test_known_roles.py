"""Roles and states that browsers know are no failures, however axe counts them."""

from __future__ import annotations

import pytest
from support.axe_result import node, with_axe

from a11y_audit.judging.engines import axe


@pytest.mark.parametrize(
    ("rule", "html", "told"),
    [
        ("aria-required-attr", "<select role='combobox'></select>", []),
        ("aria-required-attr", "<div role='combobox' tabindex='0'>الرياض</div>", ["failed"]),
        ("aria-roles", "<div role='image' aria-label='نمو'></div>", []),
        ("aria-roles", "<div role='imago'></div>", ["failed"]),
        ("aria-prohibited-attr", "<div role='image' aria-label='Growth'></div>", []),
        ("aria-deprecated-role", "<div role='doc-biblioentry'>Book</div>", []),
    ],
)
def test_what_browsers_know_of_roles(rule: str, html: str, told: list[str]) -> None:
    found, _ = axe.findings(with_axe(html, violations=[{"id": rule, "nodes": [node("html > body > :nth-child(1)")]}]), ())
    assert [finding.outcome for finding in found] == told
