"""Fields that show no label."""

import pytest
from a11y_audit.rules.field_label_invisible import field_label_invisible as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, HIDDEN, TITLE = ("passed", "ok"), ("cantTell", "hidden-label"), ("cantTell", "title-only")

CASES = [
    Case("a visible label", "<label>Name <input></label>", [OK]),
    Case("تسمية ظاهرة", '<label for="a">الاسم</label> <input id="a">', [OK]),
    Case("aria-label alone, twice", '<form><input aria-label="City"><input aria-label="Street"></form>', [HIDDEN]),
    Case("تسمية لا ترى", '<form><input aria-label="المدينة"></form>', [HIDDEN]),
    Case("a placeholder that holds no letters", '<form><input aria-label="Digit 1" placeholder="-"></form>', [HIDDEN]),
    Case("a title alone", '<form><input title="City"></form>', [TITLE]),
    Case("تلميح وحده", '<form><input title="رقم الهوية"><input title="المدينة"></form>', [TITLE]),
    Case("what a list box of ARIA shows is no field",
         '<p>Country</p><span role="combobox" tabindex="0" aria-label="Country"><span role="textbox" title="Brazil">Brazil</span></span>', []),
    Case("قيمة قائمة منسدلة ليست حقلًا",
         '<span id="c">الدولة</span><span role="combobox" tabindex="0" aria-labelledby="c"><span role="textbox" title="قطر">قطر</span></span>', []),
    Case("text beside it", '<div><span>City</span> <input aria-label="City"></div>', [OK]),
    Case("search with its button", '<div><input aria-label="Search"><button>Search</button></div>', [OK]),
    Case("بحث وزره", '<div role="search"><input title="كلمة البحث"><button aria-label="بحث"></button></div>', [OK]),
    Case("a placeholder has its own rule", '<input aria-label="City" placeholder="City">', []),
    Case("without any name: axe's matter", "<div><input></div>", []),
    Case("lists show their first entry", '<select aria-label="Language"><option>English</option></select>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_field_label_invisible(case):
    assert outcomes(RULE, page(case.html)) == case.expected
