"""Pictures of text."""

import pytest
from a11y_audit.rules.image_of_text import image_of_text as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"  # a picture that is not there is shown as its alternative

CASES = [
    Case(
        "a strip with a slogan",
        f'<img src="{PIXEL}" width="640" height="84" alt="Industry that leads the future">',
        [("cantTell", "perhaps")],
    ),
    Case(
        "شريط فيه عبارة",
        f'<img src="{PIXEL}" width="640" height="84" alt="صناعة تقود المستقبل وثروات تبني الوطن">',
        [("cantTell", "perhaps")],
    ),
    Case(
        "a picture button",
        '<input type="image" src="/b.jpg" width="84" height="45" alt="Press me">',
        [("cantTell", "perhaps")],
    ),
    Case(
        "زر مرسوم",
        '<input type="image" src="/b.jpg" width="84" height="45" alt="إرسال الطلب">',
        [("cantTell", "perhaps")],
    ),
    Case(
        "a file called so",
        '<img src="/img/slogan-2.png" width="200" height="150" alt="Together">',
        [("cantTell", "perhaps")],
        browser=False,  # no picture stands behind the address
    ),
    Case("a quotation mark", '<img src="/img/quote-dark.png" width="95" height="68" alt="">', [], browser=False),
    Case("أيقونة عنوان", '<img src="/img/slide-title-icon-1.png" width="200" height="150" alt="">', [], browser=False),
    Case("a drawn button", '<img src="/img/btn-send.png" width="84" height="24" alt="Send">', [("cantTell", "perhaps")], browser=False),
    Case(
        "a photograph",
        '<img src="/a1.jpg" width="640" height="400" alt="A woman checks a machine in the new plant">',
        [],
    ),
    Case("صورة مصنع", '<img src="/a1.jpg" width="640" height="400" alt="مهندسة تفحص آلة في المصنع الجديد">', []),
    Case("an icon button", '<input type="image" src="/b.png" width="24" height="24" alt="New file">', []),
    Case("a logo", '<img src="/logo.png" width="640" height="84" alt="Ministry of Industry logo">', []),
    Case("شعار", f'<img src="{PIXEL}" width="640" height="84" alt="شعار وزارة الصناعة">', []),
    Case("an empty strip", '<img src="/line.png" width="640" height="84" alt="">', []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_of_text(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_a_picture_whose_words_were_read_is_left_to_its_own_rule():
    strip = '<img src="/a.png" width="640" height="84" alt="Industry that leads the future" data-lettering=\'{"lines": ["%s"]}\'>'
    assert outcomes(RULE, page(strip % "Industry that leads")) == []
    assert outcomes(RULE, page(strip % "4 7 |")) == [("cantTell", "perhaps")], "that nothing was read proves nothing"
