"""Small targets and what stands beside them, in both languages; boxes as styles place them."""

from __future__ import annotations

import pytest
from a11y_audit.rules.target_too_small import target_too_small as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.reading.targets import crowded

BAD, OK = ("failed", "crowded"), ("passed", "ok")


def at(x: float, y: float, width: float, height: float, more: str = "font-size: 14px") -> str:
    """Return a style that places a box, so that the browser and the builder agree on it, with letters of its own size."""
    return f'style="position: absolute; left: {x}px; top: {y}px; width: {width}px; height: {height}px; {more}"'


def pair(first: str, second: str, words: tuple[str, str] = ("One", "Two")) -> str:
    """Return a list of two links, of which each has its place."""
    one, two = words
    return f'<ul><li><a href="/1" {first}>{one}</a></li><li><a href="/2" {second}>{two}</a></li></ul>'


CASES = [
    Case("small and close", pair(at(0, 0, 16, 16), at(20, 0, 16, 16)), [BAD]),
    Case("small and close, in Arabic", pair(at(100, 0, 16, 16), at(80, 0, 16, 16), ("الأول", "الثاني")), [BAD]),
    Case("small and far", pair(at(0, 0, 16, 16), at(24, 0, 16, 16)), [OK]),
    Case("one under the other", pair(at(0, 0, 90, 18), at(0, 20, 90, 18)), [BAD]),
    Case("one under the other, apart", pair(at(0, 0, 90, 18), at(0, 24, 90, 18)), [OK]),
    Case("large enough", pair(at(0, 0, 24, 24), at(24, 0, 24, 24)), [OK]),
    Case("large enough but for what a browser rounds", pair(at(0, 0, 23.6, 24), at(23.6, 0, 24, 24)), [OK]),
    Case("small beside a large one", pair(at(0, 40, 16, 16), at(18, 0, 100, 100)), [BAD]),
    Case("small beside a large one, apart", pair(at(0, 40, 16, 16), at(20, 0, 100, 100)), [OK]),
    Case("corner to corner", pair(at(0, 0, 16, 16), at(18, 18, 16, 16)), [OK]),
    Case("both lead to one place", pair(at(0, 0, 16, 16), at(20, 0, 16, 16)).replace("/2", "/1"), [OK]),
    Case("a larger link leads there too", pair(at(0, 0, 16, 16), at(20, 0, 60, 30)) + '<a href="/1" ' + at(0, 90, 60, 30) + ">One</a>", [OK]),
    Case("one lies over the other", pair(at(0, 0, 16, 16), at(2, 2, 16, 16)), [OK]),
    Case("one stays while the page scrolls", pair(at(0, 0, 16, 16), at(20, 0, 16, 16)).replace("absolute", "fixed", 1), [OK], browser=False),  # the builder places absolute boxes alone
    Case("a lone target", f'<a href="/1" {at(0, 0, 10, 10)}>1</a>', [OK]),
    Case("disabled ones are no targets", f'<button disabled {at(0, 0, 9, 9)}>a</button><button disabled {at(10, 0, 9, 9)}>b</button>', []),
    Case("hidden ones are no targets", f'<div hidden>{pair(at(0, 0, 16, 16), at(20, 0, 16, 16))}</div>', []),
    Case("dots of a slide show", "<div>" + "".join(f'<button aria-label="{n}" {at(14 * n, 0, 10, 10, "border: 0 none; padding: 0")}></button>' for n in (1, 2, 3)) + "</div>", [BAD]),
    Case("fields are sized by the browser", f'<input aria-label="a" {at(0, 0, 90, 18)}><input aria-label="b" {at(0, 20, 90, 18)}>', [OK]),
    Case("what stands in a target is a part of it", f'<a href="/1" {at(0, 0, 200, 50)}><span role="button" tabindex="0" {at(5, 5, 10, 10)}>x</span></a>', [OK]),
    Case("two lists of one part of the page", pair(at(0, 0, 16, 16), at(20, 0, 16, 16)) + pair(at(0, 90, 16, 16), at(20, 90, 16, 16)), [BAD]),
    Case("two parts of the page", f"<nav>{pair(at(0, 0, 16, 16), at(20, 0, 16, 16))}</nav><main>{pair(at(0, 90, 16, 16), at(20, 90, 16, 16))}</main>", [BAD, BAD]),
    Case("signs that did not come", "".join(f'<button aria-label="{n}" {at(20 * n, 0, 18, 10)}><i style="display: none"></i></button>' for n in (1, 2)), []),
    Case("words alone", "<p>Read this.</p>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_target_too_small(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize("sentence", [
    'See <a href="/1">one</a>, <a href="/2">two</a> and three.', 'انظر <a href="/1">واحد</a> و<a href="/2">اثنان</a> وثلاثة.',
])  # fmt: skip
def test_links_in_a_line_of_words_are_as_high_as_these(sentence: str) -> None:
    placed = at(0, 0, 20, 16), at(21, 0, 20, 16)
    inline = sentence.replace('"/1"', f'"/1" {placed[0]}').replace('"/2"', f'"/2" {placed[1]}').replace("absolute;", "absolute; display: inline;")
    assert crowded(page(f"<p>{inline}</p>").main) == []
    alone = '<p><a href="/1">one</a> | <a href="/2">two</a></p>'
    for number in (0, 1):
        alone = alone.replace(f'"/{number + 1}"', f'"/{number + 1}" {placed[number]}')
    [one, two] = crowded(page(alone.replace("absolute;", "absolute; display: inline;")).main)
    assert (one.other.element, two.other.element) == (two.target.element, one.target.element)


def test_all_of_a_menu_are_one_finding() -> None:
    items = "".join(f'<li><a href="/{n}" {at(0, 18 * n, 90, 16)}>Entry {n}</a></li>' for n in range(5))
    [found] = RULE.check(page(f"<nav><ul>{items}</ul></nav>"))  # type: ignore[operator]
    assert (found.of_many, found.values["name"], found.values["other"]) == (5, "Entry 0", "Entry 1")
    assert (found.values["width"], found.values["height"], found.values["least"]) == (90, 16, 24)


def test_what_a_style_lays_over_a_control_answers_too() -> None:
    html = pair(at(0, 0, 16, 16), at(20, 0, 16, 16)).replace("<a ", """<a data-extra='{"overlay": [24, 24]}' """)
    assert outcomes(RULE, page(html)) == [OK]


@pytest.mark.parametrize(("size", "expected"), [(21, OK), (9, BAD)])
def test_plain_buttons_have_the_size_of_the_browser(size: int, expected: tuple[str, str]) -> None:
    style = "border-bottom-style: outset"
    html = f"<button {at(0, 0, size, size, style)}>a</button><button {at(size, 0, size, size, style)}>b</button>"
    assert outcomes(RULE, page(html)) == [expected]


@pytest.mark.parametrize(("style", "expected"), [("", OK), ("font-size: 14px", BAD), ("line-height: 17px", BAD), ("display: block", BAD)])
def test_plain_links_have_the_size_of_the_browser(style: str, expected: tuple[str, str]) -> None:
    assert outcomes(RULE, page(pair(at(0, 0, 90, 18, style), at(0, 18, 90, 18, style)))) == [expected]


def test_plain_links_of_a_letter_are_as_narrow_as_the_page_made_them() -> None:
    assert outcomes(RULE, page(pair(at(0, 0, 9, 18, ""), at(13, 0, 9, 18, ""), ("a", "b")))) == [BAD]
