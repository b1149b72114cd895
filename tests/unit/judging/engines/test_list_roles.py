"""What axe tells of lists that play another part is judged again."""

from __future__ import annotations

import pytest
from support.axe_result import node, with_axe

from a11y_audit.judging.engines import axe

TABS = '<ul role="tablist">{}</ul>'
ITEM = '<li class="nav-item"><a role="tab" href="#{0}">{0}</a></li>'


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (TABS.format(ITEM.format("Plans") + ITEM.format("Prices")), []),
        (TABS.format(ITEM.format("الخطط") + "<li><div><a role='tab' href='#b'>الأسعار</a></div></li>"), []),
        ("<ul role='menu'><li><div role='menuitem'>Copy</div></li><li role='separator'></li></ul>", []),
        ("<ul role='tree'><li><span role='treeitem'>الوزارة</span></li></ul>", []),
        (TABS.format("<li><a href='#a'>Plans</a></li>"), ["failed"]),
        (TABS.format(ITEM.format("Plans") + "<li tabindex='0'>Prices</li>"), ["failed"]),
        (TABS.format(ITEM.format("Plans") + "<li role='listitem'>Prices</li>"), ["failed"]),
        (TABS.format("<li></li>"), ["failed"]),
        ("<div role='tablist'><div><a href='#a'>الخطط</a></div></div>", ["failed"]),
    ],
)
def test_a_tablist_owns_the_tabs_in_its_list_items(html: str, told: list[str]) -> None:
    rule = {"id": "aria-required-children", "nodes": [node("html > body > :nth-child(1)")]}
    found, _ = axe.findings(with_axe(html, violations=[rule]), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (TABS.format(ITEM.format("Plans")), []),
        ("<ul role='menubar'><li><a role='menuitem' href='/a'>الخدمات</a></li></ul>", []),
        ("<ul role='menu'><li><a role='tab' href='#a'>Plans</a></li></ul>", ["failed"]),
        ("<ul><li><a role='tab' href='#a'>الخطط</a></li></ul>", ["failed"]),
        (TABS.format("<li role='listitem'><a role='tab' href='#a'>Plans</a></li>"), ["failed"]),
    ],
)
def test_a_tab_in_a_list_item_stands_in_the_tablist(html: str, told: list[str]) -> None:
    at = "html > body > ul:nth-child(1) > li:nth-child(1) > a:nth-child(1)"
    rule = {"id": "aria-required-parent", "nodes": [node(at)]}
    found, _ = axe.findings(with_axe(html, violations=[rule]), ())
    assert [finding.outcome for finding in found] == told


@pytest.mark.parametrize(
    ("role", "told"),
    [("tablist", 0), ("toolbar", 0), ("menu", 0), ("navigation", 1), ("group", 1), ("none", 2)],
)
def test_what_is_no_list_has_no_list_items(role: str, told: int) -> None:
    html = f"<ul role='{role}'><li>الأخبار</li><li>News</li></ul>"
    at = "html > body > ul:nth-child(1) > li:nth-child({})"
    rule = {"id": "listitem", "nodes": [node(at.format(1)), node(at.format(2))]}
    assert len(axe.findings(with_axe(html, violations=[rule]), ())[0]) == told


def test_an_option_belongs_to_its_select() -> None:
    rule = {"id": "aria-required-parent", "nodes": [node("html > body > select > option")]}
    found, _ = axe.findings(with_axe("<select><option role='option'>الرياض</option></select>", violations=[rule]), ())
    assert not found
