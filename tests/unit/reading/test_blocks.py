"""Blocks of text, and the documents of a page that people reach."""

from __future__ import annotations

import pytest
from a11y_audit.rules.heading_level_skipped import heading_level_skipped
from msgspec import structs
from support.page import outcomes, page

from a11y_audit.model.dom import Frame
from a11y_audit.model.evidence import Snapshot
from a11y_audit.reading.blocks import documents, lift, met, text_blocks


def framed(outer: str, inner: str) -> Snapshot:
    """A page with one document in its first iframe."""
    whole, part = page(outer), page(inner)
    owner = next(element.index for element in whole.main.elements if element.tag == "iframe")
    old = part.main
    child = Frame(
        index=1, parent=0, owner=owner, document=old.document, rows=old.rows, properties=old.properties, styles=old.styles
    )
    return structs.replace(whole, frames=(whole.main, child))


def test_a_break_and_a_block_part_words_and_an_inline_element_does_not() -> None:
    frame = page("<div>one<br>two<p>three <b>fo</b>ur</p>five</div>").main
    assert [block.text for block in text_blocks(frame)] == ["one two five", "three four"]


def test_arabic_words_split_by_inline_elements_stay_whole() -> None:
    frame = page('<p lang="ar" dir="rtl">الصنا<b>عة</b> والتعدين</p>').main
    assert [block.text for block in text_blocks(frame)] == ["الصناعة والتعدين"]


def test_only_what_is_wanted_counts() -> None:
    frame = page('<p class="sr-only">heard</p><p>seen</p><p hidden>neither</p>').main
    assert [block.text for block in text_blocks(frame)] == ["seen"]
    assert [block.text for block in text_blocks(frame, met)] == ["heard", "seen"]


def test_the_outermost_element_of_like_text_is_found_below_the_body() -> None:
    frame = page('<section><div id="a"><p>x1</p><p>x2</p></div><p>y</p></section>').main
    first = text_blocks(frame)[0].element
    assert lift(first, lambda text: "y" not in text).attribute("id") == "a"


def test_a_hidden_frame_is_no_document_of_the_page() -> None:
    shown = framed('<iframe src="/x" title="Map"></iframe>', "<h3>Map</h3>")
    hidden = framed('<div hidden><iframe src="/x" title="Map"></iframe></div>', "<h3>Map</h3>")
    assert [frame.index for frame in documents(shown)] == [0, 1]
    assert [frame.index for frame in documents(hidden)] == [0]


def test_each_frame_has_an_outline_of_its_own() -> None:
    snapshot = framed('<h1>Page</h1><iframe src="/x" title="Map"></iframe>', "<h3>Map</h3><h4>Legend</h4>")
    assert outcomes(heading_level_skipped, snapshot) == [("passed", "ok")] * 3


@pytest.mark.parametrize("tag", ["video", "audio", "iframe", "object", "progress", "meter"])
def test_what_stands_in_for_a_video_or_frame_is_met_by_nobody(tag: str) -> None:
    frame = page(f"<p>text</p><{tag} controls>Your browser does not support this.</{tag}>").main
    assert [block.text for block in text_blocks(frame, met)] == ["text"]


def test_an_object_that_fails_shows_what_stands_in_for_it() -> None:
    frame = page('<object data="x"><p>Download the map</p></object>').main
    assert [block.text for block in text_blocks(frame)] == ["Download the map"]


def test_what_a_canvas_holds_is_heard_and_not_seen() -> None:
    frame = page("<canvas>A chart of exports</canvas>").main
    assert text_blocks(frame) == []
    assert [block.text for block in text_blocks(frame, met)] == ["A chart of exports"]


def test_a_meter_by_role_is_text_like_any_other() -> None:
    assert [block.text for block in text_blocks(page('<div role="meter">half</div>').main)] == ["half"]
