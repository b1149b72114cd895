"""Who cannot see that a part has opened, or that a button is pressed, hears it from the control itself.

Controls with aria-expanded, aria-pressed, aria-checked or aria-selected were pressed: what they control came to be seen, or
their own looks changed, and they went on saying what they had said before. SC 4.1.2 asks that states "can be
programmatically determined" (failure F79; techniques ARIA5, G10). What a press asked of the server was held back, so that a
control may say its state only once the answer is there: a person tries. So it is where the control changed its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    Toggled,
    cant_tell,
    failed,
    passed,
    rule,
    template_of,
    toggled,
)

REVEALING = ("aria-expanded", "aria-selected")


@rule(
    "toggle-state-unsaid",
    criteria=("4.1.2",),
    provisions=("CXP-10.4",),
    needs=("dom", "toggles"),
    impact=Impact.SERIOUS,
    title=Text(en="Controls say the state that they are in", ar="تعلن عناصر التحكم حالتها الراهنة"),
    who=Text(
        en="People who use a screen reader: they hear “collapsed” of what is open, or “not pressed” of what is on.",
        ar="مستخدمو قارئ الشاشة، إذ يسمعون «مطوي» عما هو مفتوح، أو «غير مضغوط» عما هو مفعّل.",
    ),
    reasons={
        "reveals": Text(
            en="“{name}” brought its part to be seen when it was pressed, and went on saying {state}=\"{value}\" (controls"
               " like it: {count})",
            ar="أظهر «{name}» الجزء الذي يتحكم به عند ضغطه وبقي يعلن {state}=\"{value}\" (عدد ما يشبهه: {count})",
        ),
        "looks": Text(
            en="“{name}” looked another way once it was pressed, and went on saying {state}=\"{value}\" (controls like it:"
               " {count})",
            ar="تغيّر شكل «{name}» عند ضغطه وبقي يعلن {state}=\"{value}\" (عدد ما يشبهه: {count})",
        ),
        "perhaps": Text(
            en="“{name}” changed when it was pressed, and went on saying {state}=\"{value}\" (controls like it: {count})",
            ar="تغيّر «{name}» عند ضغطه وبقي يعلن {state}=\"{value}\" (عدد ما يشبهه: {count})",
        ),
    },
    actions={
        "perhaps": Text(
            en="Press it with a screen reader on: if what is heard of its state is wrong then, it is a failure.",
            ar="اضغطه وقارئ الشاشة يعمل: إن كانت الحالة التي تُسمع بعدها خاطئة فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Set the attribute wherever the state changes: button.setAttribute('aria-expanded', String(open)).",
        ar="غيّر قيمة السمة كلما تغيرت الحالة: button.setAttribute('aria-expanded', String(open)).",
    ),
)  # fmt: skip
def toggle_state_unsaid(snapshot: Snapshot) -> Iterator[Judgement]:
    found: dict[tuple[str, ...], list[tuple[Element, Toggled]]] = {}
    for element, one in toggled(snapshot):
        if one.after != one.before:
            yield passed(at=element)
        elif one.changed:
            found.setdefault((reason_of(one), *template_of(element)), []).append((element, one))
    for (reason, *_), alike in found.items():
        element, one = alike[0]
        say = cant_tell if reason == "perhaps" else failed
        values = {"name": element.name or f"<{element.tag}>", "state": one.state, "value": one.before}
        yield say(reason, element, of_many=len(alike), alike=True, count=len(alike), values=values)


def reason_of(one: Toggled) -> str:
    """Return what is wrong with a control that changed and said nothing of it."""
    if one.renamed or one.asked:
        return "perhaps"
    return "reveals" if one.state in REVEALING else "looks"
