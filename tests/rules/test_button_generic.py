"""Names of buttons."""

import pytest
from a11y_audit.rules.button_generic import button_generic as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

OK, GENERIC = ("passed", "ok"), ("failed", "generic")

CASES = [
    Case("names that tell",
         "<button>Send request</button> <button>إرسال الطلب</button> <input type=submit value=OK>", [OK, OK, OK]),
    Case("button", "<button>Button</button> <input type=button value='Button 2'>", [GENERIC, GENERIC]),
    Case("زر", "<button>زر</button> <button>اضغط هنا</button>", [GENERIC, GENERIC]),
    Case("a picture named click", '<input type="image" src="/go.png" alt="click">', [GENERIC]),
    Case("words that go on", "<button>Button styles</button> <button>زر الطوارئ</button>", [OK, OK]),
    Case("in a sentence", "<p>To send the request press the <button>button</button> once.</p>",
         [("cantTell", "in-a-sentence")]),
    Case("ضمن جملة", "<p>لإرسال الطلب اضغط على <button>زر</button> مرة واحدة.</p>", [("cantTell", "in-a-sentence")]),
    Case("after a short question",
         "<h6>Returning customer? <button>Click here</button></h6> <p>عميل سابق؟ <button>اضغط هنا</button></p>",
         [("cantTell", "in-a-sentence"), ("cantTell", "in-a-sentence")]),
    Case("no name", "<button></button>", []),
    Case("a link", '<a href="/a">button</a>', []),
    Case("hidden", '<button style="display:none">Button</button>', []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_button_generic(case):
    assert outcomes(RULE, page(case.html)) == case.expected
