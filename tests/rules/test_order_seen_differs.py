"""Reading order against the order seen. Boxes are stated, since only a browser lays out."""

import pytest
from a11y_audit.rules.order_seen_differs import order_seen_differs as RULE  # noqa: N812
from msgspec.structs import replace
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Box

REORDERED, LAYOUT = ("cantTell", "reordered"), ("cantTell", "layout-table")
THREE = "".join(f"<div>{word}</div>" for word in ("Cleanse", "Exfoliate", "Moisturise"))
STEPS = "".join(f"<div>{word}</div>" for word in ("التقديم", "السداد", "الاستلام"))


def laid_out(html: str, *places: tuple[float, float]) -> Snapshot:
    """Return a page whose div elements inside the first one stand at (x, y), each 100 by 20 CSS px."""
    snapshot = page(html)
    frame = snapshot.main
    first = next(element for element in frame.elements if element.tag == "div")
    inner = [element.index for element in first.children]
    rows = list(frame.rows)
    for index, (x, y) in zip(inner, places, strict=True):
        rows[index] = replace(rows[index], box=Box(x, y, 100, 20))
    return replace(snapshot, frames=(replace(frame, rows=tuple(rows)),))


ROW, TURNED = ((0, 0), (100, 0), (200, 0)), ((200, 0), (100, 0), (0, 0))
COLUMN, LIFTED = ((0, 0), (0, 20), (0, 40)), ((0, 40), (0, 20), (0, 0))


@pytest.mark.parametrize(
    ("html", "places", "expected"),
    [
        (f"<div>{THREE}</div>", ROW, []),
        (f"<div>{THREE}</div>", TURNED, [REORDERED]),
        (f"<div>{THREE}</div>", COLUMN, []),
        (f"<div>{THREE}</div>", LIFTED, [REORDERED]),
        (f'<div dir="rtl">{STEPS}</div>', TURNED, []),
        (f'<div dir="rtl">{STEPS}</div>', ROW, [REORDERED]),
        (f"<nav><div>{THREE}</div></nav>", TURNED, []),
        (f"<div>{THREE}</div>", ((0, 0), (200, 0), (100, 0)), [REORDERED]),
    ],
)
def test_order(html: str, places: tuple[tuple[float, float], ...], expected: list[tuple[str, str]]) -> None:
    assert outcomes(RULE, laid_out(html, *places)) == expected


PLACED = "".join(f'<div style="position:absolute">{word}</div>' for word in ("Cities", "Idaho", "Utah", "Ohio", "Maine"))
ARABIC_PLACED = "".join(f'<div style="position:absolute">{word}</div>' for word in ("المدن", "الرياض", "جدة", "أبها", "تبوك"))


@pytest.mark.parametrize(
    ("html", "places", "expected"),
    [
        (f"<div>{PLACED}</div>", ((0, 0), (0, 20), (0, 40), (200, 40), (200, 20)), [REORDERED]),
        (f"<div>{PLACED}</div>", ((0, 0), (0, 20), (0, 40), (200, 20), (200, 40)), []),
        ("<div>" + "".join(f'<div style="position:absolute">{figure}</div>' for figure in (0, 10, 20, 30, "٤٠")) + "</div>",
         ((0, 80), (0, 60), (0, 40), (0, 20), (0, 0)), []),
        (f"<div>{PLACED}</div>", ((0, 0), (0, 20), (0, 40), (200, 40), (190, 20)), []),
        (f'<div dir="rtl">{ARABIC_PLACED}</div>', ((300, 0), (300, 20), (300, 40), (0, 40), (0, 20)), [REORDERED]),
    ],
)
def test_columns_placed_by_hand(html: str, places: tuple[tuple[float, float], ...], expected: list[tuple[str, str]]) -> None:
    assert outcomes(RULE, laid_out(html, *places)) == expected


CASES = [
    Case("steps in order", "<div><p>One</p><p>Two</p><p>Three</p></div>", []),
    Case("خطوات مرتبة", '<div dir="rtl"><p>أولًا</p><p>ثانيًا</p><p>ثالثًا</p></div>', []),
    Case("a layout table over rows",
         "<table><tr><td>XYZ</td><td rowspan=2>top!</td></tr><tr><td>gets you to the</td></tr></table>", [LAYOUT]),
    Case("جدول للتخطيط",
         "<table><tr><td>الوزارة</td><td rowspan=2>القمة!</td></tr><tr><td>توصلك إلى</td></tr></table>", [LAYOUT]),
    Case("a data table",
         "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>", []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_order_seen_differs(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected
