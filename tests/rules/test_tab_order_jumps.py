"""Tab orders made by numbers. Boxes are stated, since only a browser lays out."""

import pytest
from a11y_audit.rules.tab_order_jumps import tab_order_jumps as RULE  # noqa: N812
from msgspec.structs import replace
from support.page import outcomes, page

from a11y_audit.model.dom import Box
from a11y_audit.model.evidence import Snapshot

OK, BACK = ("passed", "ok"), ("cantTell", "back")


def form(direction: str, *places: tuple[float, float, int | None]) -> Snapshot:
    """Return a page with fields at (x, y), each 100 by 20 CSS px, with a number in tabindex or none."""
    fields = "".join(
        f'<input aria-label="الحقل {at}"{"" if number is None else f" tabindex={number}"}>'
        for at, (_, _, number) in enumerate(places)
    )
    snapshot = page(f'<form style="direction:{direction}">{fields}</form>')
    frame = snapshot.main
    rows = list(frame.rows)
    inner = [element.index for element in frame.elements if element.tag == "input"]
    for index, (x, y, _) in zip(inner, places, strict=True):
        rows[index] = replace(rows[index], box=Box(x, y, 100, 20))
    return replace(snapshot, frames=(replace(frame, rows=tuple(rows)),))


@pytest.mark.parametrize(
    ("direction", "places", "expected"),
    [
        ("ltr", ((0, 0, None), (0, 50, 0)), []),
        ("ltr", ((0, 0, 1), (0, 50, 2), (0, 100, 3)), [OK]),
        ("ltr", ((0, 0, 1), (0, 50, 4), (0, 100, 2), (0, 150, 3)), [BACK]),
        ("ltr", ((0, 0, 1), (200, 0, 3), (0, 50, 2), (200, 50, 4)), [OK]),  # by columns
        ("rtl", ((200, 0, 1), (0, 0, 3), (200, 50, 2), (0, 50, 4)), [OK]),
        ("rtl", ((0, 0, 1), (200, 0, 3), (0, 50, 2), (200, 50, 4)), [BACK]),
        ("ltr", ((0, 0, 2), (200, 0, 1), (0, 50, None)), [BACK]),  # back in a line
        ("rtl", ((200, 0, 2), (0, 0, 1), (0, 50, None)), [BACK]),
        ("ltr", ((0, 0, None), (0, 50, 1), (0, 100, 2)), [BACK]),  # the form before what stands over it
        ("ltr", ((0, 0, 1), (0, 50, 2), (0, 100, None)), [OK]),
    ],
)
def test_tab_order_jumps(direction, places, expected):
    assert outcomes(RULE, form(direction, *places)) == expected


def test_links_in_a_line_of_equal_numbers_go_as_written():
    links = '<a href="/a" tabindex="1">Home</a><a href="/b" tabindex="1">News</a>'
    assert outcomes(RULE, page(links)) == [OK]
