"""What an error says, shortened for a line of a report."""

import pytest

from a11y_audit.errors import first_line, one_line


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ValueError("one\ntwo"), "one"), (ValueError("\n  one\ntwo"), "one"), (ValueError(""), "ValueError"),
        (ValueError(" \n "), "ValueError"), (TimeoutError(), "TimeoutError"), (ValueError("x" * 300), "x" * 200),
        ("net::ERR\nlog", "net::ERR"), ("", ""),
    ],
)  # fmt: skip
def test_first_line(error, expected):
    assert first_line(error) == expected


def test_a_bound_of_its_own():
    assert first_line(ValueError("words"), 3) == "wor"


@pytest.mark.parametrize(("error", "expected"), [(ValueError(" one\n two "), "one two"), (KeyError(), "KeyError")])
def test_one_line(error, expected):
    assert one_line(error) == expected
