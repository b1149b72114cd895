"""What icons alone tell."""

import pytest
from a11y_audit.rules.icon_meaning_unheard import icon_meaning_unheard as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

RATING, CELLS, ENTRIES, OK = ("failed", "rating"), ("failed", "cells"), ("cantTell", "entries"), ("passed", "ok")


def icon(names: str, more: str = "") -> str:
    return f"""<i class="fa {names}" data-extra='{{"before": "\uf005"}}' {more}></i>"""


STAR = icon("fa-star")
STARS = STAR * 4 + icon("fa-star-o")
TICK, CROSS = icon("fa-check"), icon("fa-times")
HEAD = "<tr><th>Service</th><th>Online</th></tr>"


def rows(*cells: str) -> str:
    names = ("Licence", "Renewal", "Transfer")
    return "".join(f"<tr><td>{name}</td><td>{cell}</td></tr>" for name, cell in zip(names, cells, strict=False))


def shapes(*cells: str, header: str = "Plan") -> str:
    told = "".join(f"<tr><th>{number}</th><td>{cell}</td></tr>" for number, cell in enumerate(cells))
    return f"<table><tr><th>{header}</th><th>Online</th></tr>{told}</table>"


CASES = [
    Case("five stars alone", f"<div><h3>Laptop</h3><p>$980.00</p><div>{STARS}</div></div>", [RATING], browser=False),
    Case("نجوم بلا كلمات", f"<div><h3>خدمة الترخيص</h3><span>{STARS}</span> <small>(١٢٠ مراجعة)</small></div>", [RATING],
         browser=False),
    Case("stars in list items of their own", f"<ul>{f'<li>{STAR}</li>' * 5}</ul>", [RATING],
         browser=False),
    Case("stars that are hidden from readers", f"<p aria-hidden='true'>{STARS}</p>", [RATING], browser=False),
    Case("drawings of stars", "<p>" + "<svg class='bi bi-star-fill'><path/></svg>" * 5 + "</p>", [RATING], browser=False),
    Case("a figure beside them", f"<div><span>{STARS}</span> <b>4.2</b> (120)</div>", [OK], browser=False),
    Case("رقم بجوارها", f"<div><span>{STARS}</span> <b>٤٫٢</b></div>", [OK], browser=False),
    Case("words for the ear", f"<div><span class='sr-only'>Rated 4 out of 5</span>{STARS}</div>", [OK], browser=False),
    Case("كلمات للسمع", f"<div><span class='sr-only'>التقييم ٤ من ٥</span>{STARS}</div>", [OK], browser=False),
    Case("a named group", f"<div role='img' aria-label='Rated 4 out of 5'>{STARS}</div>", [OK], browser=False),
    Case("three stars", f"<p>{STAR * 3}</p>", [], browser=False),
    Case("stars that are pressed", f"<p style='cursor:pointer'>{STARS}</p>", [], browser=False),
    Case("stars in buttons", f"<p>{f'<button>{STAR}</button>' * 5}</p>", [], browser=False),
    Case("other icons in a row", f"<p>{icon('fa-circle') * 5}</p>", [], browser=False),
    Case("stars as characters", "<p><i class='star'>★</i><i class='star'>★</i><i class='star'>★</i><i class='star'>★</i></p>", []),
    Case("cells with ticks and crosses", f"<table>{HEAD}{rows(TICK, CROSS, TICK)}</table>", [CELLS], browser=False),
    Case("خلايا فيها علامات", f"<table><tr><th>الخدمة</th><th>إلكترونية</th></tr>{rows(TICK, TICK, '')}</table>", [CELLS],
         browser=False),
    Case("cells that say it", f"<table>{HEAD}{rows(TICK + ' Yes', CROSS + ' No')}</table>", [], browser=False),
    Case("خلايا لها أسماء", f"<table>{HEAD}{rows(icon('fa-check', 'aria-label=نعم'), icon('fa-times', 'title=لا'))}</table>", [],
         browser=False),
    Case("one cell", f"<table>{HEAD}{rows(TICK, 'Soon')}</table>", [], browser=False),
    Case("controls in cells", f"<table>{HEAD}{rows(f'<button>{CROSS}</button>', f'<button>{CROSS}</button>')}</table>", [],
         browser=False),
    Case("entries with ticks and crosses", f"<ul><li>{TICK} 10 users</li><li>{CROSS} 2 GB of space</li></ul>", [ENTRIES],
         browser=False),
    Case("بنود بعلامات صح وخطأ", f"<ul><li>{TICK} الدعم الفني</li><li>{CROSS} تقارير شهرية</li></ul>", [ENTRIES], browser=False),
    Case("entries that deny", f"<ul><li>{TICK} 10 users</li><li>{CROSS} No support</li></ul>", [], browser=False),
    Case("بنود تنفي", f"<ul><li>{TICK} الدعم الفني</li><li>{CROSS} بدون تقارير</li></ul>", [], browser=False),
    Case("entries with ticks alone", f"<ul><li>{TICK} 10 users</li><li>{TICK} Support</li></ul>", [], browser=False),
    Case("circles in cells", shapes("●", "○", "●"), [("cantTell", "shapes")]),
    Case("مربعات في خلايا", shapes("■", "□", "■", header="الخدمة"), [("cantTell", "shapes")]),
    Case("one shape", shapes("●", "●", "●"), []),
    Case("shapes that have names", shapes('<span role="img" aria-label="yes">●</span>', "<span title='no'>○</span>", "Yes"), []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_icon_meaning_unheard(case):
    assert outcomes(RULE, page(case.html)) == case.expected
