"""Text that files can hold, whatever a page's script made of it."""

from a11y_audit.model.text import all_writable, writable


def test_a_lone_surrogate_becomes_the_mark_for_what_is_unknown():
    assert writable("وزارة \ud800!") == "وزارة \ufffd!"


def test_every_text_of_plain_values_is_written():
    assert all_writable({"a\udfff": ["\ud800", 1, None], "b": ("x",)}) == {"a\ufffd": ["\ufffd", 1, None], "b": ["x"]}
