"""Whether words tell what became red when a form was sent empty."""

import json

import pytest
from a11y_audit.rules.error_shown_by_colour import error_shown_by_colour as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

EN = ("Mobile number", "E-mail", "Send")
AR = ("رقم الجوال", "البريد الإلكتروني", "إرسال")
RED = {"was": [118, 118, 118], "now": [224, 0, 0], "pure": True}
COLOUR, PERHAPS, WHICH, OK = [("failed", "colour")], [("cantTell", "perhaps-said")], [("cantTell", "which")], [("passed", "ok")]


def sent(facts: dict, words: tuple[str, str, str] = EN, beside: str = "") -> str:
    phone, mail, send = words
    return (
        f"<form><p><label for='phone'>{phone}</label> <input id='phone'>{beside}</p><p><label for='mail'>{mail}</label> <input id='mail'></p>"
        f"<button data-sending='{json.dumps({'fields': 2, **facts})}'>{send}</button></form>"
    )


def red(*ids: str, **more: object) -> list[dict]:
    return [{"row": id_, **RED, **more} for id_ in ids or ("phone", "mail")]


def said(text: str, **more: object) -> dict:
    return {"messages": [{"text": text, "within": True, **more}]}


CASES = [
    Case("no form was sent", "<button>Send</button>", []),
    Case("a worker might have sent it", "<form><input id='phone'><button data-barred='{}'>Send</button></form>", [("cantTell", "unsent")]),
    Case("قد يرسله برنامج فرعي", "<form><input id='phone'><button data-barred='{}'>إرسال</button></form>", [("cantTell", "unsent")]),
    Case("red alone", sent({"marked": red()}), COLOUR),
    Case("احمرار فقط", sent({"marked": red()}, AR), COLOUR),
    Case("a red line that was not there", sent({"marked": red(pure=False, was=[])}), COLOUR),
    Case("one of two, the other has the focus", sent({"marked": red(), "focus": -1}), COLOUR),
    Case("the server answers", sent({"marked": red(), "sent": True}), []),
    Case("a script asks", sent({"marked": red(), "asked": 1}), []),
    Case("a script asks, and something is said", sent({"marked": red(), "asked": 1, **said("No connection")}), []),
    Case("silence", sent({}), []),
    Case("the browser says it", sent({"native": ["phone"]}), OK),
    Case("the browser says it, and it is red", sent({"native": ["phone"], "marked": red()}), OK),
    Case("a window says it", sent({"spoken": ["Fill in the form"], "marked": red()}), OK),
    Case("words without red", sent(said("Fill this in", near="phone")), OK),
    Case("words with a field", sent({"marked": red(), **said("Fill this in", near="phone")}), OK),
    Case("كلمات مع الحقل", sent({"marked": red(), **said("هذا الحقل مطلوب", near="phone")}, AR), OK),
    Case("words tied to a field", sent({"marked": red("phone"), **said("Needed", tied=["phone"])}), OK),
    Case("a summary", sent({"marked": red("phone"), **said("Mobile number: fill this in")}), OK),
    Case("ملخص", sent({"marked": red("phone"), **said("أدخل رقم الجوال")}, AR), OK),
    Case("it names none", sent({"marked": red("phone"), **said("Check the form")}), WHICH),
    Case("لا يسمّي حقلًا", sent({"marked": red("phone"), **said("تحقق من البيانات")}, AR), WHICH),
    Case("it names none, and all are red", sent({"marked": red(), **said("Fill in the form")}), OK),
    Case("it names none, and the focus goes there", sent({"marked": red("phone", invalid=True), **said("Check the form")}), OK),
    Case("words that only a screen reader comes by", sent({"marked": red(), **said("Mobile number: fill this in", seen=False)}), PERHAPS),
    Case("placeholders say it", sent({"marked": red(), "changed": ["Required"]}), OK),
    Case("an icon came", sent({"marked": red(icon=True)}), PERHAPS),
    Case("they call themselves invalid", sent({"marked": red(invalid=True)}), PERHAPS),
    Case("يعلن الحقل أنه غير صالح", sent({"marked": red(invalid=True)}, AR), PERHAPS),
    Case("words out of sight", sent({"marked": red(), "hinted": ["Fill this in"]}), PERHAPS),
    Case("something comes later", sent({"marked": red(), "late": True}), PERHAPS),
    Case("fields were replaced", sent({"marked": red("phone"), "lost": True}), PERHAPS),
    Case("a hint stands there", sent({"marked": red("phone")}, EN, "<small>Ten digits, always needed</small>"), PERHAPS),
    Case("a heading stands there", sent({"marked": red("phone")}, EN, "<h3>Ten digits, always needed</h3>"), PERHAPS),
    Case("عنوان بجوار الحقل", sent({"marked": red("phone")}, AR, "<h3>أدخل عشرة أرقام</h3>"), PERHAPS),
    Case("a hint stands at one of two", sent({"marked": red()}, EN, "<small>Ten digits</small>"), COLOUR),
    Case("a star is no hint", sent({"marked": red("phone")}, EN, "<b>*</b>"), COLOUR),
    Case("نجمة", sent({"marked": red("phone")}, AR, "<b>*</b> <i>(مطلوب)</i>"), COLOUR),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_error_shown_by_colour(case):
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("mark", "criteria"),
    [
        (RED, ("3.3.1", "1.4.1")),
        ({**RED, "pure": False}, ("3.3.1",)),  # a line came
        ({**RED, "was": [255, 255, 255]}, ("3.3.1",)),  # as light as that nobody needs colours for
        ({**RED, "was": []}, ("3.3.1",)),
    ],
)
def test_colour_is_all_only_where_nothing_else_tells(mark, criteria):
    [found] = RULE.check(page(sent({"marked": [{"row": "phone", **mark}]})))
    assert found.criteria == criteria
    assert found.at is not None
    assert found.at.attribute("id") == "phone"
