"""Tags read by one pattern are those that the standard library's parser reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.reading.markup import Fault, MarkupError, markup_errors
from a11y_audit.reading.tags import Tag, parsed_tags, plain_tags, tags

PIECES = (
    "<", ">", '"', "'", "/", "=", " ", "\n", "\u00a0", "&", "-", "--", "!", "a", "نص", "<p>", "</p>", "</ p>", "<b", "</b>",
    "<svg>", "</svg>", "<svg/>", "<title>", "</title>", "<!--", "-->", "--!>", "<script>", "</script>", "</scripts>",
    "<style/>", '<img alt=a b src="x">', ' alt="x" ALT=y', "<a href=/x/>", "<br/>", "<?x>", "<!x>", "<!doctype html>",
    "<![CDATA[", " checked", "<table><tr><td>", "</table>", "<li>", "a < b",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_both_readers_tell_the_same(pieces):
    source = "".join(pieces)
    plain = plain_tags(source)
    assert plain is None or plain == parsed_tags(source)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ('<p class="a" id=b hidden>نص <b>x</b></p>', True),
        ("a < b and c <br/> <!-- <i> --> <script>'<u>'</script>", True),
        ('<p class="a"id="b">', False),
        ("<p title=\"one>", False),
        ("<!-- never closed", False),
    ],
)  # fmt: skip
def test_plain_sources(source, plain):
    assert (plain_tags(source) is not None) is plain
    assert tags(source) == parsed_tags(source)


def test_a_tag_is_told_with_its_faults():
    assert tags('\n<IMG alt=a big dog Alt="x"/>') == [Tag("img", 1, False, True, ("alt",), True)]


def test_lines_are_counted_from_one():
    assert markup_errors("<p>x\n\n</b>\n<i>") == [
        MarkupError(Fault.UNOPENED, "b", 3),
        MarkupError(Fault.UNCLOSED, "i", 4),
    ]


def test_a_page_may_begin_without_its_start_tags() -> None:
    assert markup_errors("<!doctype html><title>x</title></head><p>y</p></body></html>") == []
    assert markup_errors("<p>y</p></body>\n</body>") == [MarkupError(Fault.UNOPENED, "body", 2)]


def test_an_end_tag_too_many_is_told_where_it_stands() -> None:
    assert markup_errors("<div><main><div>a</div>\n</div></main></div>") == [MarkupError(Fault.UNOPENED, "div", 2)]
