"""People who speak to their computer say the words that they see; the control must bear them in its name.

ACT rule 2ee8b8, for controls named by aria-label or aria-labelledby over their own text. WCAG 2.1 criterion 2.5.3,
beyond WCAG 2.0. Abbreviations and other hyphenation are outside the rule; text in brackets is passed over. Icon fonts
that make pictures of words (known by the font's name) show no words. A card that is named by one whole line of what it
shows, its heading as a rule, is a question: people may call it by that line alone.
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
    fold,
    inner_text,
    passed,
    rule,
)  # fmt: skip

_ICON_FONT = re.compile(r"\bicons?\b|material[- ](?:icons|symbols)|symbols|awesome|glyph|dingbat", re.I)
# Widget roles that take their name from content (ARIA 1.2).
ROLES = ("button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio",
         "searchbox", "switch", "tab", "treeitem")  # fmt: skip


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
            en="The visible text “{label}” is no part of the name “{name}”",
            ar="النص الظاهر «{label}» ليس جزءًا من الاسم «{name}»",
        ),
        "one-line": Text(
            en="The name “{name}” is but one line of the visible text “{label}”",
            ar="الاسم «{name}» سطر واحد فقط من النص الظاهر «{label}»",
        ),
    },
    actions={
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
        named = control.attribute("aria-label") is not None or control.attribute("aria-labelledby") is not None
        if control.role not in ROLES or not named or not control.exposed:
            continue
        label = painted_label(control)
        if not label:
            continue
        match = compare_label(label, control.name)
        if match is Match.MISSING:
            judge, reason = (cant_tell, "one-line") if is_one_line(control.name, label) else (failed, "not-in-name")
            yield judge(reason, control, label=" ".join(label.split()), name=control.name)
        elif match is Match.CONTAINED:
            yield passed(at=control)


def is_one_line(name: str, label: str) -> bool:
    """Tell whether a name is one whole line of a label of several."""
    return fold(name) in {fold(line) for line in label.splitlines()} - {""}


def painted_label(control: Element) -> str:
    """Return the words painted on a control: its text, or what a button made of input shows."""
    if control.tag == "input":
        button = (control.attribute("type") or "").lower() in ("submit", "button", "reset")
        return (control.attribute("value") or "").strip() if button and control.visible else ""
    return inner_text(control) if shows_words(control) else ""


def shows_words(control: Element) -> bool:
    """Tell whether words are painted on it that are no ligatures of an icon font."""
    texts = [holder for holder, text in control.texts() if text.strip() and holder.visible]
    return bool(texts) and not any(
        _ICON_FONT.search(f"{holder.style('font-family')} {holder.attribute('class') or ''}") for holder in texts
    )
