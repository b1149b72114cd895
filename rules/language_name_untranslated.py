"""A control that is named "Close" on an Arabic page says nothing to people who hear Arabic and read no English.

Names of controls and images, tooltips and hints in another script than the language in scope. Failed where the words
are plainly words of the interface, or a sentence: SC 3.1.2 asks for the language of every phrase but names and terms,
and an attribute cannot carry one of its own. Names of brands and people are left alone; what may be either is asked.
Sentences that stand on the page as the text of a link are the matter of language-part-unmarked.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Frame,
    Impact,
    Judgement,
    Kind,
    Script,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    documents,
    failed,
    fold,
    foreign_kind,
    foreign_script,
    labels,
    letters,
    met,
    misdeclared,
    passed,
    phrases,
    rule,
    scope,
    script_of,
    speaker,
)

_REASONS = {Script.ARABIC: "arabic", Script.LATIN: "latin"}
_NAMED = frozenset(
    {"link", "button", "img", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "slider",
     "spinbutton", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "navigation", "region", "dialog",
     "alertdialog", "search", "form", "group", "radiogroup", "progressbar", "tablist", "toolbar", "complementary"}
)  # fmt: skip
_WORDED_BY_BROWSERS = ("submit", "reset", "image", "file")
_WORDS = ("alt", "value", "title", "aria-label", "aria-labelledby")
_HINTS = frozenset({"title", "placeholder"})


@rule(
    "language-name-untranslated",
    criteria=("3.1.2",),
    provisions=("CXP-6.1.1", "CXP-8.1.12"),
    impact=Impact.SERIOUS,
    title=Text(
        en="Names of controls and images are in the page's language", ar="أسماء عناصر التحكم والصور بلغة الصفحة"
    ),
    who=Text(
        en="People who use a screen reader and do not read the other language; they hear it in the wrong voice, too.",
        ar="مستخدمو قارئ الشاشة الذين لا يعرفون اللغة الأخرى، وهم يسمعونها أيضًا بالصوت الخاطئ.",
    ),
    reasons={
        "latin": Text(
            en="“{text}” is English and stands in text declared as “{declared}”",
            ar="«{text}» بالإنجليزية داخل نص معلن بلغة «{declared}»",
        ),
        "arabic": Text(
            en="“{text}” is Arabic and stands in text declared as “{declared}”",
            ar="«{text}» بالعربية داخل نص معلن بلغة «{declared}»",
        ),
        "perhaps-name": Text(
            en="“{text}” is in another script than the text around it, declared as “{declared}”; it may be a name (texts of"
               " this sort on the page: {count})",
            ar="«{text}» مكتوب بحروف غير حروف النص حوله المعلن بلغة «{declared}»، وقد يكون اسم علم (عدد النصوص التي من هذا"
               " النوع في الصفحة: {count})",
        ),
    },
    actions={
        "perhaps-name": Text(
            en="Read them: a name or a technical term may stay, any other phrase must be translated.",
            ar="اقرأ هذه النصوص: ما كان اسم علم أو مصطلحًا تقنيًا فلا بأس به، وما عداه تجب ترجمته.",
        ),
    },
    remedy=Text(
        en='Translate the attribute with the page: <button aria-label="إغلاق"> in Arabic,'
           ' <button aria-label="Close"> in English.',
        ar='ترجم قيمة السمة مع الصفحة: <button aria-label="إغلاق"> بالعربية، و<button aria-label="Close"> بالإنجليزية.',
    ),
)  # fmt: skip
def language_name_untranslated(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        asked: dict[str, list[tuple[Element, str]]] = {}
        for element, said_by, text in _names(frame):
            declared, owner = scope(said_by)
            script = foreign_script(said_by, text)
            if element.role == "img" and fold(text) in phrases("image_placeholders"):
                continue  # "image" fails as a text alternative, in every language
            kind = None if script is None else foreign_kind(element, text, script)
            if script is not None and kind in (Kind.INTERFACE, Kind.SENTENCE):
                yield failed(_REASONS[script], element, text=text, declared=declared)
            elif kind is Kind.PERHAPS:
                asked.setdefault(declared, []).append((element, text))
            elif script is not None:
                continue
            elif owner is not None and owner.index not in misdeclared(frame) and _is_of(declared, text):
                yield passed(at=element)
        for declared, names in asked.items():
            at, text = names[0]
            yield cant_tell("perhaps-name", at, of_many=len(names), text=text, declared=declared, count=len(names))


def _names(frame: Frame) -> Iterator[tuple[Element, Element, str]]:
    """Yield what is said of each element: where to report it, whose language it takes, and the words."""
    for element in frame.elements:
        said = []
        if element.tag == "title" and element.parent is not None and element.parent.tag == "head":
            said.append((element, element.text))
        elif element.role in _NAMED and element.exposed and element.name and not _is_said_elsewhere(element):
            said.append((speaker(element), element.name))
        if not _HINTS.isdisjoint(element.attributes) and met(element):
            said += [(element, collapse(element.attribute(hint) or "")) for hint in sorted(_HINTS, reverse=True)]
        known: set[str] = set()
        for said_by, text in said:
            if text and text not in known:
                known.add(text)
                yield element, said_by, text


def _is_said_elsewhere(element: Element) -> bool:
    """Tell whether an element has its name from a picture in it, of which the same is asked, or from the browser.

    A button that the page gives no words is called "Submit" in the language of the browser.
    """
    if element.tag == "input" and element.attribute("type") in _WORDED_BY_BROWSERS:
        return not any((element.attribute(name) or "").strip() for name in _WORDS) and not labels(element)
    if element.name in element.text:
        return False
    return any(node.role in _NAMED and node.exposed and node.name == element.name for node in element.descendants())


def _is_of(declared: str, text: str) -> bool:
    """Tell whether a text has letters of the script that its declared language is written in."""
    script = script_of(declared)
    return script in _REASONS and letters(text)[script] > 0
