"""People who hear a button's name know what it does, not that it is a button.

Names such as "button", "زر", "click here". As a visible label such words fail 2.4.6; as the name of a picture that is a
control they fail 1.1.1 ("a name that describes its purpose"). Within a sentence, which may tell the rest, a person looks. Buttons without a name are axe's button-name.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fold,
    paragraph,
    passed,
    phrases,
    rule,
)  # fmt: skip

SENTENCE = 3  # words around a button in its paragraph: with so many the sentence may tell what it does
QUESTION_MARKS = ("?", "؟")  # "Returning customer?" before the button may tell it too


@rule(
    "button-generic",
    criteria=("1.1.1", "2.4.6"),
    provisions=("CXP-10.8",),
    impact=Impact.SERIOUS,
    title=Text(en="Button names say what the button does", ar="أسماء الأزرار تبيّن ما تفعله"),
    who=Text(
        en="People who use a screen reader or voice control know a button by its name alone.",
        ar="مستخدمو قارئ الشاشة والتحكم الصوتي لا يعرفون الزر إلا باسمه.",
    ),
    reasons={
        "generic": Text(en="The button is named “{name}”, which fits any button", ar="اسم الزر «{name}» يصلح لأي زر"),
        "in-a-sentence": Text(
            en="The button within the text “{sentence}” is named “{name}”",
            ar="اسم الزر الوارد ضمن النص «{sentence}» هو «{name}»",
        ),
    },
    actions={
        "in-a-sentence": Text(
            en="If the sentence does not tell what the button does, it is a failure.",
            ar="إن لم تبيّن الجملة ما يفعله الزر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Name the action: <button>Send request</button>, <input type="image" alt="Search">.',
        ar='سمّ الإجراء: <button>إرسال الطلب</button> أو <input type="image" alt="بحث">.',
    ),
)  # fmt: skip
def button_generic(snapshot: Snapshot) -> Iterator[Judgement]:
    generic = phrases("button_generic")
    for button in snapshot.select("button"):
        if button.role != "button" or not button.exposed or not button.name:
            continue
        if fold(button.name).rstrip("0123456789 ") in generic:
            criterion = "2.4.6" if shows_words(button) else "1.1.1"
            around = paragraph(button)
            if criterion == "2.4.6" and (len(around.split()) >= SENTENCE or around.endswith(QUESTION_MARKS)):
                yield cant_tell("in-a-sentence", button, criteria=(criterion,), name=button.name, sentence=around[:80])
                continue
            yield failed("generic", button, criteria=(criterion,), name=button.name)
        else:
            yield passed(at=button)


def shows_words(button: Element) -> bool:
    """Tell whether the name stands on the button as text rather than behind a picture."""
    return bool(button.visible_text) or button.attribute("type") in ("button", "submit", "reset")
