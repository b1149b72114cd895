"""Frames with the same name."""

import pytest
from a11y_audit.rules.frame_names_same import frame_names_same as RULE  # noqa: N812
from msgspec.structs import replace
from support.page import outcomes, page

OK, DIFFERENT, PERHAPS = ("passed", "ok"), ("failed", "different"), ("cantTell", "perhaps")
ONE = "<html><head><title>Page One</title></head><body>Home, contact</body></html>"
TWO = "<html><head><title>Page Two</title></head><body>Lorem ipsum</body></html>"
SPRING = '<html lang="ar"><head><title>مخطط الربيع</title></head><body>أيام العمل في الربيع</body></html>'
SUMMER = '<html lang="ar"><head><title>مخطط الصيف</title></head><body>أيام العمل في الصيف</body></html>'
AD = "<html><head><title>Offer {}</title></head><body>Advertising, buy things</body></html>"


def framed(*frames: tuple[str, str, str | None]):
    """A page with frames: name, address, document inside (None: it could not be read)."""
    snapshot = page("".join(f'<iframe title="{name}" src="{src}"></iframe>' for name, src, _ in frames))
    owners = [element.index for element in snapshot.elements if element.tag == "iframe"]
    rows = list(snapshot.main.rows)
    for owner, (_, src, _) in zip(owners, frames, strict=True):
        rows[owner] = replace(rows[owner], extra={"src": f"https://ministry.example{src}"})
    main = replace(snapshot.main, rows=tuple(rows))
    inside = [
        replace(page(html, url=f"https://ministry.example{src}").main, index=number + 1, parent=0, owner=owner)
        for number, (owner, (_, src, html)) in enumerate(zip(owners, frames, strict=True))
        if html
    ]
    return replace(snapshot, frames=(main, *inside))


CASES = [
    ("one frame", [("Contributors", "/1", ONE)], []),
    ("other names", [("Contributors", "/1", ONE), ("Map", "/2", TWO)], []),
    ("بلا اسم", [("", "/1", ONE), ("", "/2", TWO)], []),
    ("the same address", [("Contributors", "/1", None), ("contributors ", "/1#a", None)], [OK]),
    ("the same content", [("Contributors", "/1", ONE), ("Contributors", "/copy", ONE)], [OK]),
    ("neither takes the name up", [("Contributors", "/1", ONE), ("Contributors", "/2", TWO)], [DIFFERENT]),
    ("لا صلة بالاسم", [("قائمة المساهمين", "/1", SPRING), ("قائمة المساهمين", "/2", SUMMER)], [DIFFERENT]),
    ("الاسم مذكور", [("مخطط العمل", "/1", SPRING), ("مخطط العمل", "/2", SUMMER)], [PERHAPS]),
    ("a kind of content", [("Advertising", "/1", AD.format(1)), ("Advertising", "/2", AD.format(2))], [PERHAPS]),
    ("a kind that is not taken up", [("Advertisement", "/1", ONE), ("Advertisement", "/2", TWO)], [PERHAPS]),
    ("not read", [("Contributors", "/1", ONE), ("Contributors", "/2", None)], [PERHAPS]),
]


@pytest.mark.parametrize(("name", "frames", "expected"), CASES, ids=[case[0] for case in CASES])
def test_frame_names_same(name, frames, expected):
    assert outcomes(RULE, framed(*frames)) == expected
