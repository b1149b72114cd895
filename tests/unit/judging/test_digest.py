"""What rules over the whole site see of a page."""

import pytest
from support.page import page

from a11y_audit.judging.digest import digest

HEADINGS = {
    "<h2>News</h2><h1>Fees</h1>": "Fees",
    "<header><h2>Menu</h2></header><h2>الفعاليات</h2><h3>مؤتمر</h3><h3>معرض</h3>": "الفعاليات",
    "<h2>News</h2><h2>Events</h2>": "",
    "<h3>Top story</h3><h2>News</h2>": "",
    "<footer><h2>Contact</h2></footer><p>Text</p>": "",
    "<h3>Fees</h3>": "",
}


@pytest.mark.parametrize(("html", "expected"), HEADINGS.items(), ids=HEADINGS)
def test_the_main_heading_of_a_page(html: str, expected: str) -> None:
    assert digest(page(html)).heading == expected


def test_an_entry_without_an_address_is_no_link_to_the_page_itself() -> None:
    menu = '<nav><a href="/fees">الرسوم</a><a href="">الإدارات</a><a href="#">Services</a><a href="#top">Top</a></nav>'
    [landmark] = digest(page(menu)).landmarks
    assert [link.name for link in landmark.links] == ["الرسوم", "Top"]
