"""People who walk through a list with the arrow keys are not carried off to another page at the first entry.

Lists, boxes and radio buttons were set to something else: did the page go elsewhere, send a form or open a window
(3.2.2, failures F36 and F37)? A word of warning before the field makes it right (G13), so where the field, its group or
the text before it speaks of such a thing, a person looks. Text
fields are not typed into: a handler of theirs that does nothing but send the form, or does so when they are full, fails
(F36); where it may do more, as of
other fields that were not tried, a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Flag,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    description,
    failed,
    fold,
    group_name,
    groups,
    is_typed,
    passed,
    phrases,
    rule,
    sentences,
    tried_choices,
    visible_label,
)

NAVIGATES = re.compile(
    r"\blocation\b\s*(?:\.\s*(?:href|assign|replace)\b|=)|\bwindow\s*\.\s*open\s*\(|\.\s*submit\s*\(", re.I
)
SUBMITS = re.compile(r"\s*(?:[\w$]+(?:\.[\w$]+|\[[^\]]*\])*\s*\.\s*)?submit\s*\(\s*\)\s*;?\s*", re.I)  # and nothing else
# What sends the form as soon as so many letters are typed (F36).
WHEN_FULL = re.compile(r"\s*if\s*\([^()]*\.length\s*[=><!]+\s*\w+\s*\)\s*\{?(?P<does>[^{}]*)\}?\s*;?\s*", re.I)
HANDLERS = ("onchange", "oninput")
TYPING = ("onkeyup", "onkeydown", "onkeypress", "onblur")
# A key that is asked for, as Enter, is pressed on purpose.
ASKS_FOR_A_KEY = re.compile(r"\b(?:event|e|evt|ev|window\.event)\b\.?|\bkey|\bwhich\b|enter", re.I)
PRESSED = ("submit", "button", "image", "reset", "hidden")  # inputs that hold nothing to be changed
NEAR = 600  # characters before the field in which a warning is looked for


@rule(
    "field-change-navigates",
    criteria=("3.2.2",),
    provisions=("CXP-10.9",),
    needs=("dom", "choices"),
    impact=Impact.SERIOUS,
    title=Text(en="Changing a field does not leave the page", ar="تغيير قيمة حقل لا ينقل إلى صفحة أخرى"),
    who=Text(
        en="People who use a keyboard or a screen reader, and people who choose slowly.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة، ومن يختارون ببطء.",
    ),
    reasons={
        "navigates": Text(
            en="When “{name}” was changed, the page went to {address}; no text says so beforehand",
            ar="عند تغيير «{name}» انتقلت الصفحة إلى {address}، ولا نص ينبّه إلى ذلك مسبقًا",
        ),
        "opens": Text(
            en="When “{name}” was changed, a window opened; no text says so beforehand",
            ar="عند تغيير «{name}» فُتحت نافذة، ولا نص ينبّه إلى ذلك مسبقًا",
        ),
        "submits": Text(
            en="When “{name}” is changed, its form is sent: {script}; no text says so beforehand",
            ar="عند تغيير «{name}» يُرسل النموذج: {script}، ولا نص ينبّه إلى ذلك مسبقًا",
        ),
        "perhaps-told": Text(
            en="When “{name}” was changed, the page was left; a text on the page may say so beforehand",
            ar="عند تغيير «{name}» انتقل المتصفح إلى غير الصفحة، وفيها نص قد ينبّه إلى ذلك مسبقًا",
        ),
        "handler-navigates": Text(
            en="A change of the field “{name}” runs: {script}",
            ar="عند تغيير الحقل «{name}» تُنفَّذ الشيفرة: {script}",
        ),
    },
    actions={
        "perhaps-told": Text(
            en="Read the label and the text before the field: if they do not say what a change does, it is a failure.",
            ar="اقرأ تسمية الحقل والنص الذي يسبقه: إن لم يذكرا ما يحدث عند التغيير فهذه مخالفة.",
        ),
        "handler-navigates": Text(
            en="Change the field with the keyboard: if a page opens or the form is sent, and no text before the field"
               " says so, it is a failure.",
            ar="غيّر قيمة الحقل بلوحة المفاتيح: إن فُتحت صفحة أو أُرسل النموذج دون نص يسبق الحقل وينبّه إلى ذلك فهذه"
               " مخالفة.",
        ),
    },
    remedy=Text(
        en="Add a button that acts on the choice: <select …></select> <button>Show</button>.",
        ar="أضف زرًا ينفّذ الاختيار: <select …></select> <button>عرض</button>.",
    ),
)  # fmt: skip
def field_change_navigates(snapshot: Snapshot) -> Iterator[Judgement]:
    told: set[Element] = set()
    for field, choice in tried_choices(snapshot):
        if not (choice.left or choice.opened):
            continue
        told.add(field)
        name = field.name or field.tag
        if is_perhaps_told(field):
            yield cant_tell("perhaps-told", field, name=name)
        elif choice.left:
            yield failed("navigates", field, name=name, address=choice.left)
        else:
            yield failed("opens", field, name=name)
    for field in snapshot.select("select", "input", "textarea"):
        if not field.exposed or field in told or not is_changed(field):
            continue
        script = handler(field)
        full = WHEN_FULL.fullmatch(script)
        sends = SUBMITS.fullmatch(full["does"] if full else script)
        if is_typed(field) and sends and "onblur" not in field.attributes and not is_perhaps_told(field):
            yield failed("submits", field, name=field.name or field.tag, script=script[:120])
        elif NAVIGATES.search(script) or sends:
            yield cant_tell("handler-navigates", field, name=field.name or field.tag, script=script[:120])
        else:
            yield passed(at=field)


def is_changed(field: Element) -> bool:
    """Tell whether people can change the value of a field."""
    return (field.attribute("type") or "").lower() not in PRESSED and not field.has(Flag.DISABLED)


def is_perhaps_told(field: Element) -> bool:
    """Tell whether the field, its groups, or the text before it speak of a change to come."""
    texts = field.frame.elements[0].texts()
    before = " ".join(text for holder, text in texts if holder.index < field.index and holder.exposed)
    said = (field.name, description(field), visible_label(field), *map(group_name, groups(field)), before[-NEAR:])
    text = f" {fold(' '.join(said))} "
    if any(f" {phrase} " in text for phrase in phrases("change_warnings")):
        return True
    return any(_tells(sentence) for sentence in sentences(f"{before[-NEAR:]}. {description(field)}"))


def _tells(sentence: str) -> bool:
    """Tell whether a sentence speaks of choosing and of what follows: "A page opens as soon as you choose it"."""
    text = f" {fold(sentence)} "
    chosen = not phrases("changing_words").isdisjoint(text.split())
    return chosen and any(f" {word} " in text for word in phrases("going_words"))


def handler(field: Element) -> str:
    """Return the text of the field's own handlers of change, and of typing where they ask for no key."""
    typed = [name for name in TYPING if is_typed(field) and not ASKS_FOR_A_KEY.search(field.attribute(name) or "")]
    return " ".join(script for name in (*HANDLERS, *typed) if (script := (field.attribute(name) or "").strip()))
