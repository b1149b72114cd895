"""One defect that several rules of axe tell is told once."""

from __future__ import annotations

import pytest
from support.axe_result import node, with_axe

from a11y_audit.judging.engines import axe

CONTENTINFO = "<footer>a</footer><main><div role='contentinfo'>b</div></main>"


@pytest.mark.parametrize(
    ("html", "found", "told"),
    [
        ("<p>x</p>", {"landmark-one-main": "html", "region": "html > body > p"}, {"landmark-one-main"}),
        ("<ul><a href='/a'><li>أ</li></a></ul>",
         {"list": "html > body > ul", "listitem": "html > body > ul > a:nth-child(1) > li:nth-child(1)"}, {"list"}),
        ("<ul></ul><div><li>أ</li></div>",
         {"list": "html > body > ul", "listitem": "html > body > div:nth-child(2) > li:nth-child(1)"},
         {"list", "listitem"}),
        ("<ul><li role='tab'>x</li></ul>",
         {"list": "html > body > ul", "aria-required-parent": "html > body > ul > li"}, {"aria-required-parent"}),
        ("<ul><li role='tab'>x</li></ul><ul><div>y</div></ul>",
         {"list": "html > body > ul:nth-child(2)", "aria-required-parent": "html > body > ul:nth-child(1) > li"},
         {"list", "aria-required-parent"}),
        ("<div role='menu'><p><i role='listitem'>نسخ</i></p></div>",
         {"aria-required-children": "html > body > div", "aria-required-parent": "html > body > div > p > i"},
         {"aria-required-children", "aria-required-parent"}),
        ("<div role='menu'><i role='listitem'>نسخ</i></div>",
         {"aria-required-children": "html > body > div", "aria-required-parent": "html > body > div > i"},
         {"aria-required-children"}),
        ("<a href='/a' role='presentation'>x</a>",
         {"aria-allowed-role": "html > body > a", "presentation-role-conflict": "html > body > a"},
         {"aria-allowed-role"}),
        (CONTENTINFO,
         {"landmark-contentinfo-is-top-level": "html > body > main:nth-child(2) > div:nth-child(1)",
          "landmark-no-duplicate-contentinfo": "html > body > footer:nth-child(1)",
          "landmark-unique": "html > body > footer:nth-child(1)"}, {"landmark-contentinfo-is-top-level"}),
        (CONTENTINFO + "<footer>c</footer>",
         {"landmark-contentinfo-is-top-level": "html > body > main:nth-child(2) > div:nth-child(1)",
          "landmark-no-duplicate-contentinfo": "html > body > footer:nth-child(1)",
          "landmark-unique": "html > body > footer:nth-child(1)"},
         {"landmark-contentinfo-is-top-level", "landmark-no-duplicate-contentinfo"}),
        ("<nav>a</nav><nav>b</nav><main><div role='contentinfo'>b</div></main>",
         {"landmark-contentinfo-is-top-level": "html > body > main:nth-child(3) > div:nth-child(1)",
          "landmark-unique": "html > body > nav:nth-child(1)"},
         {"landmark-contentinfo-is-top-level", "landmark-unique"}),
    ],
)  # fmt: skip
def test_one_defect_is_told_once(html: str, found: dict[str, str], told: set[str]) -> None:
    rules = [{"id": id_, "nodes": [node(at)]} for id_, at in found.items()]
    kept, checks = axe.findings(with_axe(html, violations=rules), ())
    assert {finding.rule for finding in kept} == told == {check.rule for check in checks if check.failed}


def test_a_page_without_landmarks_is_one_defect() -> None:
    nodes = [node("html > body > p:nth-child(1)"), node("html > body > p:nth-child(2)")]
    rule = {"id": "region", "nodes": nodes}
    assert len(axe.findings(with_axe("<p>x</p><p>y</p>", violations=[rule]), ())[0]) == 1
    assert len(axe.findings(with_axe("<p>x</p><p>y</p><main><p>z</p></main>", violations=[rule]), ())[0]) == 2
