"""Selectors find just one element; paths stay the same when a page is rebuilt."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from support.page import page

from a11y_audit.judging.locate import location, selector, start_tag, tag_path

HTML = """<div id="a"><p>x</p><p class="k">y<b>z</b></p></div>
<div id="twice"><i>1</i></div><div id="twice"><i>2</i></div><div id="odd:id"><u>3</u></div><p id="1st">n</p>"""


@pytest.mark.parametrize("tag", ["p", "b", "i", "u", "div"])
def test_a_selector_finds_just_its_element(tag: str) -> None:
    snapshot = page(HTML)
    soup = BeautifulSoup(f"<html lang=en><head><title>t</title></head><body>{HTML}</body></html>", "html.parser")
    for element in (e for e in snapshot.elements if e.tag == tag):
        [found] = soup.select(selector(element))
        assert found.get_text() == "".join(text for _, text in element.texts())


def test_an_id_that_stands_twice_is_not_used() -> None:
    first = next(e for e in page(HTML).elements if e.tag == "i")
    assert selector(first) == "html > body > div:nth-child(2) > i:nth-child(1)"


@pytest.mark.parametrize(
    ("identifier", "stays"),
    [
        ("swiper-wrapper-6238a571aa1d48c8", False),
        ("layer-916326202", False),
        ("radix-3f2504e0-4f89-11d3-9a0c-0305e82c3301", False),
        ("u1732890000123", False),
        ("main", True),
        ("news-2024", True),
        ("section-12345", True),
        ("feedbacked-facade", True),
        ("رئيسي", True),
    ],
)
def test_an_id_made_anew_at_every_visit_is_no_anchor(identifier: str, stays: bool) -> None:
    [element] = page(f'<div id="{identifier}"><i>1</i></div>').select("i")
    anchor = f"#{identifier}" if stays else "html > body > div:nth-child(1)"
    assert selector(element) == f"{anchor} > i:nth-child(1)"


def test_the_path_survives_wrappers_classes_and_positions() -> None:
    before = page('<main><ul><li><a href="/x" class="c1">Go</a></li></ul></main>')
    after = page(
        '<div class="css-9x1"><main><div><ul><li>new</li><li><span><a href="/x" id="n7">Go</a></span></li></ul></div></main></div>'
    )
    links = [next(snapshot.select("link")) for snapshot in (before, after)]
    assert tag_path(before, links[0]) == tag_path(after, links[1]) == "main/ul/li/a"


def test_long_values_are_shortened_and_quotes_kept_safe() -> None:
    [image] = page(f"<img alt='say \"hi\"' src='{'x' * 500}'>").select("img")
    tag = start_tag(image)
    assert tag.startswith('<img alt="say &quot;hi&quot;" src="xxx')
    assert len(tag) <= 400


def test_a_location_holds_what_a_report_needs() -> None:
    snapshot = page('<button id="go">إرسال</button>')
    place = location(snapshot, next(snapshot.select("button")))
    assert (place.selector, place.role, place.name, place.text) == ("#go", "button", "إرسال", "إرسال")
