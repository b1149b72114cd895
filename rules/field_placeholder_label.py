"""People forget what a field was for once they have typed; a placeholder that serves as the label has gone by then.

A text field whose only visible words are its placeholder: no visible label, no text beside it, no header cell. One
field beside a button may be labelled by the button (technique G167): a search field is passed, any other is a
question, and so is one beside a picture with a name, or the only one under a heading of its form: WCAG calls a label "text
or other component with a text alternative". A placeholder without letters is none. A sentence beside it that speaks of something else is a question too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Fields,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fields_of,
    form_of,
    heading_before,
    is_typed,
    letters,
    passed,
    phrases,
    rule,
    searches,
    stems,
    visible_label,
    words,
)  # fmt: skip

EXAMPLE = re.compile(r"[@\d]")
SENTENCE = 4  # words; what is shorter and ends with a full stop may be a label written so


@rule(
    "field-placeholder-label",
    criteria=("3.3.2",),
    provisions=("CXP-8.1.5", "CXP-11.6"),
    impact=Impact.SERIOUS,
    title=Text(en="Fields have a visible label besides the placeholder", ar="للحقول تسميات ظاهرة غير النص المؤقت"),
    who=Text(
        en="People with a short memory or cognitive disabilities, and people who check what they typed.",
        ar="من لديهم صعوبات في الذاكرة أو إعاقات إدراكية، وكل من يراجع ما كتبه.",
    ),
    reasons={
        "placeholder-only": Text(
            en="The only visible label is the placeholder “{placeholder}”, which disappears on typing",
            ar="التسمية الظاهرة الوحيدة هي النص المؤقت «{placeholder}»، وهو يختفي عند الكتابة",
        ),
        "button-beside": Text(
            en="The only visible words are the placeholder “{placeholder}” and the button “{button}”",
            ar="لا يظهر من الكلمات سوى النص المؤقت «{placeholder}» والزر «{button}»",
        ),
        "other-sign": Text(
            en="Besides the placeholder “{placeholder}” only “{other}” may tell what to enter",
            ar="لا يدل على ما يُدخل في الحقل سوى النص المؤقت «{placeholder}» وربما «{other}»",
        ),
        "sentence-beside": Text(
            en="Besides the placeholder “{placeholder}” only the sentence “{sentence}” may tell what to enter",
            ar="لا يدل على ما يُدخل في الحقل سوى النص المؤقت «{placeholder}» وربما الجملة «{sentence}»",
        ),
        "search-alone": Text(
            en="The search field shows only its placeholder “{placeholder}” and has no search button",
            ar="لا يظهر في حقل البحث سوى النص المؤقت «{placeholder}»، ولا زر للبحث معه",
        ),
    },
    actions={
        "other-sign": Text(
            en="Hide the placeholder by typing: if what remains does not tell what to enter, it is a failure.",
            ar="اكتب في الحقل حتى يختفي النص المؤقت: إن لم يبيّن ما بقي ما يُدخل فيه فهذه مخالفة.",
        ),
        "sentence-beside": Text(
            en="Hide the placeholder by typing: if the sentence does not tell what to enter, it is a failure.",
            ar="اكتب في الحقل حتى يختفي النص المؤقت: إن لم تبيّن الجملة ما يُدخل فيه فهذه مخالفة.",
        ),
        "button-beside": Text(
            en="Hide the placeholder by typing: if the button alone does not tell what to enter, it is a failure.",
            ar="اكتب في الحقل حتى يختفي النص المؤقت: إن لم يبيّن الزر وحده ما يُدخل في الحقل فهذه مخالفة.",
        ),
        "search-alone": Text(
            en="Type into the field: if nothing beside it, such as a magnifying glass, still tells that it searches, it"
               " is a failure.",
            ar="اكتب في الحقل: إن لم يبقَ بجواره ما يدل على البحث كرمز العدسة المكبرة فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Write a label that stays: <label for="id-no">Identity number</label> <input id="id-no">.',
        ar='اكتب تسمية ثابتة: <label for="id-no">رقم الهوية</label> <input id="id-no">.',
    ),
)  # fmt: skip
def field_placeholder_label(snapshot: Snapshot) -> Iterator[Judgement]:
    fields = fields_of(snapshot)
    for field in fields.all:
        placeholder = (field.attribute("placeholder") or "").strip()
        if not letters(placeholder) or not is_typed(field):
            continue
        button = fields.button_beside(field) or fields.search_button(field)
        beside = "" if visible_label(field) else fields.beside(field)
        if is_about_something_else(beside, field) and not (button and searches(field, button)):
            yield cant_tell("sentence-beside", field, placeholder=placeholder, sentence=beside[:80])
        elif visible_label(field) or beside or (button and searches(field, button)):
            yield passed(at=field)
        elif searches(field, None):
            yield cant_tell("search-alone", field, placeholder=placeholder)
        elif button:
            yield cant_tell("button-beside", field, placeholder=placeholder, button=button.name)
        elif other := other_sign(field, fields):
            yield cant_tell("other-sign", field, placeholder=placeholder, other=other)
        else:
            yield failed("placeholder-only", field, placeholder=placeholder)


def is_about_something_else(beside: str, field: Element) -> bool:
    """Tell whether all that stands beside a field is a sentence that neither asks to enter something nor has a word of
    its placeholder or name; a placeholder with figures or an @ is an example, and may share none."""
    placeholder = field.attribute("placeholder") or ""
    if not beside.endswith((".", "!")) or len(beside.split()) < SENTENCE or EXAMPLE.search(placeholder):
        return False
    asks = not phrases("entering_words").isdisjoint(words(beside))
    return not asks and not stems(beside) & (stems(placeholder) | stems(field.name))


def other_sign(field: Element, fields: Fields) -> str:
    """Return the name of a picture beside a field, or the heading of a form that has no other field; "" without one."""
    wrapper = fields.wrapper(field)
    beside = wrapper.descendants() if wrapper else ()
    picture = next((node.name for node in beside if node.role == "img" and node.visible and node.name), "")
    form, heading = form_of(field), heading_before(field)
    alone = heading is not None and form.contains(heading) and form.tag == "form" and fields.count_in(form) == 1
    return picture or (heading.text if heading is not None and alone else "")
