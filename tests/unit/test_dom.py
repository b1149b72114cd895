"""What a document's table is asked: elements by word or attribute, and the text of a part of it."""

from __future__ import annotations

from support.page import page

PAGE = """<nav id="top" lang="en"><a href="/">Home</a></nav><div role="link" lang="ar">رؤية</div>
<p>one<br>two <b>th</b>ree</p><p hidden>four</p><table><tr><td>a</td><td>b</td></tr></table>"""


def test_elements_are_found_by_tag_and_by_role_each_once_and_in_order() -> None:
    snapshot = page(PAGE)
    assert [element.tag for element in snapshot.select("link", "a", "nav")] == ["nav", "a", "div"]
    assert list(snapshot.select("video")) == []


def test_elements_are_found_by_the_attributes_that_they_bear() -> None:
    snapshot = page(PAGE)
    assert [element.tag for element in snapshot.bearing("href", "lang", "id") if element.tag != "html"] == [
        "nav", "a", "div",
    ]  # fmt: skip
    assert list(snapshot.bearing("tabindex")) == []


def test_the_text_of_an_element_is_a_piece_of_the_whole_with_blocks_and_lines_apart() -> None:
    snapshot = page(PAGE)
    first, second = snapshot.select("p")
    assert first.text == first.visible_text == "one two three"
    assert (second.text, second.visible_text) == ("four", "")
    [body] = snapshot.select("body")
    assert body.text == "Home رؤية one two three four a b"
    assert [cell.text for cell in snapshot.select("td")] == ["a", "b"]


def test_xml_lang_counts_in_drawings_and_nowhere_else_in_html() -> None:
    snapshot = page('<p xml:lang="en">one</p><svg xml:lang="en"><text>two</text></svg><p lang="ar" xml:lang="en">three</p>')
    assert [e.own_language for e in snapshot.select("p", "svg")] == [None, "en", "ar"]
    assert [e.language for e in snapshot.select("text")] == ["en"]
