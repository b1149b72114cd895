"""Whether a message that a form brought is announced or tied to its field."""

import json

import pytest
from a11y_audit.rules.error_shown_untied import error_shown_untied as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page


def sent(facts: dict, label: str = "Mobile number", send: str = "Send") -> str:
    return (
        f"<form><p><label for='phone'>{label}</label> <input id='phone'></p>"
        f"<button data-sending='{json.dumps(facts)}'>{send}</button></form>"
    )


def said(text: str = "Fill this in", **more: object) -> dict:
    return {"messages": [{"text": text, "near": "phone", **more}]}


UNTIED, OK = [("failed", "untied")], [("passed", "ok")]
CASES = [
    Case("no form was sent", "<button>Send</button>", []),
    Case("nothing is said", sent({}), []),
    Case("loose", sent(said()), UNTIED),
    Case("سائبة", sent(said("هذا الحقل مطلوب"), "رقم الجوال", "إرسال"), UNTIED),
    Case("tied", sent(said(tied=["phone"])), OK),
    Case("مرتبطة", sent(said("هذا الحقل مطلوب", tied=["phone"]), "رقم الجوال", "إرسال"), OK),
    Case("announced", sent(said(live=True)), OK),
    Case("a window says it too", sent({**said(), "spoken": ["Fill in the form"]}), OK),
    Case("the browser says it too", sent({**said(), "native": ["phone"]}), OK),
    Case("a summary is announced", sent({"messages": [*said()["messages"], {"text": "Check the form", "live": True}]}), OK),
    Case("it stands with no field", sent({"messages": [{"text": "Check the form"}]}), []),
    Case("only heard", sent(said(seen=False)), []),
    Case("a script asks the server", sent({**said(), "asked": 1}), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_error_shown_untied(case):
    assert outcomes(RULE, page(case.html)) == case.expected
