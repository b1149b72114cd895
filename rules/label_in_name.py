"""People who speak to their computer say the words that they see; the control must bear them in its name.

ACT rule 2ee8b8, for controls named by aria-label or aria-labelledby over their own text. WCAG 2.1 criterion 2.5.3,
beyond WCAG 2.0. Abbreviations and other hyphenation are outside the rule; text in brackets is passed over. Icon fonts
that make pictures of words (known by the font's name) show no words. A card that is named by one whole line of what it
shows, its heading as a rule, is a question: people may call it by that line alone.

Failure F96 is wider than the ACT rule. It holds for a control that shows words kept from screen readers, in place of
which they hear others that have no word in common with these; and for a field that bears a visible <label> and is named by ARIA in words of which none
is in the label. Where the two share a word, the label may hold a hint that nobody says, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Match,
    Snapshot,
    Text,
    cant_tell,
    compare_label,
    failed,
    fields_of,
    fold,
    inner_text,
    labels,
    letters,
    passed,
    phrases,
    rule,
    stems,
    text_pieces,
)  # fmt: skip

_ICON_FONT = re.compile(r"\bicons?\b|material[- ](?:icons|symbols)|symbols|awesome|glyph|dingbat", re.I)
SHORT = 3  # letters: what is no longer may shorten the name that is heard
# Widget roles that take their name from content (ARIA 1.2).
ROLES = ("button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio",
         "searchbox", "switch", "tab", "treeitem")  # fmt: skip

# Widgets whose words may be their state ("On", "Off"), which nobody calls them by.
STATEFUL = ("checkbox", "menuitemcheckbox", "menuitemradio", "radio", "switch")


@rule(
    "label-in-name",
    criteria=("2.5.3",),
    act=("2ee8b8",),
    replaces=("label-content-name-mismatch",),
    impact=Impact.SERIOUS,
    title=Text(en="The name of a control holds its visible label", ar="اسم عنصر التحكم يتضمن نصه الظاهر"),
    who=Text(
        en="People who use voice control say the visible words and nothing happens.",
        ar="مستخدمو التحكم الصوتي ينطقون الكلمات الظاهرة فلا يستجيب العنصر.",
    ),
    reasons={
        "not-in-name": Text(
            en="The visible text “{label}” is not part of the name “{name}”",
            ar="النص الظاهر «{label}» ليس جزءًا من الاسم «{name}»",
        ),
        "label-differs": Text(
            en="The field is named “{name}”, and its visible label says “{label}”",
            ar="اسم الحقل «{name}» وتسميته الظاهرة «{label}»",
        ),
        "one-line": Text(
            en="The name “{name}” is but one line of the visible text “{label}”",
            ar="الاسم «{name}» سطر واحد فقط من النص الظاهر «{label}»",
        ),
    },
    actions={
        "label-differs": Text(
            en="Decide which words of the label people say; if one of them is missing from the name, it is a failure.",
            ar="حدد ما يقوله الناس من كلمات التسمية، فإن نقص منها شيء في الاسم فهذه مخالفة.",
        ),
        "one-line": Text(
            en="Decide whether people would call this control by that line alone; if not, add the other words to its name.",
            ar="قرر هل يسمي الناس هذا العنصر بذلك السطر وحده، وإلا فأضف بقية الكلمات إلى اسمه.",
        ),
    },
    remedy=Text(
        en="Leave out the aria-label, or begin it with the visible words.",
        ar="احذف aria-label أو ابدأها بالكلمات الظاهرة.",
    ),
)  # fmt: skip
def label_in_name(snapshot: Snapshot) -> Iterator[Judgement]:
    for control in snapshot.select(*ROLES):
        if control.role not in ROLES or not control.exposed or not control.name:
            continue
        if not is_named(control):
            yield from of_other_words(control)
            continue
        label = painted_label(control)
        if not label or (control.role in STATEFUL and is_state(label)):
            continue
        match = compare_label(label, control.name)
        others = (in_pieces(control), without_keys(control)) if match is Match.MISSING else ()
        if any(said and compare_label(said, control.name) is Match.CONTAINED for said in others):
            match = Match.CONTAINED
        if match is Match.MISSING:
            judge, reason = (cant_tell, "one-line") if is_one_line(control.name, label) else (failed, "not-in-name")
            yield judge(reason, control, label=" ".join(label.split()), name=control.name)
        elif match is Match.CONTAINED:
            yield passed(at=control)
    for field in fields_of(snapshot).all:
        if field.exposed and field.name and is_named(field) and (label := label_text(field)):
            yield from of_label(field, label)


def of_other_words(control: Element) -> Iterator[Judgement]:
    """Judge a control named by its own text, part of which is painted and not heard."""
    hidden = [text for holder, text in control.texts() if text.strip() and holder.visible and not holder.exposed]
    label = in_pieces(control) if hidden and shows_words(control) else ""
    if letters(label).total() <= SHORT or stems(label) & stems(control.name):
        return
    if compare_label(label, control.name) is Match.MISSING:
        yield failed("not-in-name", control, label=" ".join(label.split()), name=control.name)


def is_named(element: Element) -> bool:
    return any((element.attribute(name) or "").strip() for name in ("aria-label", "aria-labelledby"))


def label_text(field: Element) -> str:
    """Return the words of the one <label> that a field visibly bears, without those that say it is required."""
    shown = [label for label in labels(field) if label.visible]
    pieces = [text for holder, text in text_pieces(shown[0], field) if holder.visible] if len(shown) == 1 else []
    return " ".join(text for text in pieces if fold(text) not in phrases("required_words") | phrases("optional_words"))


def of_label(field: Element, label: str) -> Iterator[Judgement]:
    match = compare_label(label, field.name)
    if match is Match.CONTAINED:
        yield passed(at=field)
    elif match is Match.MISSING and letters(label):
        judge, reason = (cant_tell, "label-differs") if stems(label) & stems(field.name) else (failed, "not-in-name")
        yield judge(reason, field, label=" ".join(label.split()), name=field.name)


def is_state(label: str) -> bool:
    """Tell whether each word that is painted names a state ("On / Off")."""
    said = fold(label)
    return said in phrases("state_words") or all(word in phrases("state_words") for word in said.split())


def is_one_line(name: str, label: str) -> bool:
    """Tell whether a name is one whole line of a label of several."""
    return fold(name) in {fold(line) for line in label.splitlines()} - {""}


def painted_label(control: Element) -> str:
    """Return the words painted on a control: its text, or what a button made of input shows."""
    if control.tag == "input":
        button = (control.attribute("type") or "").lower() in ("submit", "button", "reset")
        return (control.attribute("value") or "").strip() if button and control.visible else ""
    return inner_text(control) if shows_words(control) else ""


def in_pieces(control: Element) -> str:
    """Return the words painted on a control, parted wherever another element begins, as a style may set them apart."""
    return " ".join(text for holder, text in control.texts() if holder.visible) or painted_label(control)


def without_keys(control: Element) -> str:
    """Return the words painted on a control but for the keys that press it: "Search" of "Search Ctrl K"."""
    return " ".join(text for holder, text in control.texts() if holder.visible and holder.closest("kbd") is None).strip()


def shows_words(control: Element) -> bool:
    """Tell whether words are painted on it that are neither ligatures of an icon font nor only keys to press."""
    texts = [node for node, text in control.texts() if text.strip() and node.visible and node.closest("kbd") is None]
    return bool(texts) and not any(
        _ICON_FONT.search(f"{holder.style('font-family')} {holder.attribute('class') or ''}") for holder in texts
    )
