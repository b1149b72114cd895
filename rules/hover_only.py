"""People who do not use a mouse get at the menus that open under the pointer.

Links and controls that are hidden until something is hovered: shown by a style for :hover that no style for :focus or
:focus-within matches, or held by an element that listens to the pointer passing over it and to nothing else. The same
links may be had elsewhere, so a person looks; one question a page. Words that are shown so (tooltips), and stand nowhere else on
the page, are asked about likewise. So is an attribute `onmouseover` that does more than
paint its own element, where nothing hears the focus (F54, SCR20).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Flag, Impact, Judgement, Snapshot, Text, cant_tell, fold, keyboard, rule, words

HOVERS = frozenset({"mouseover", "mouseenter", "pointerover", "pointerenter"})
SAID, QUOTED = 4, 80  # words of a hint, and characters of it in the report
WIDE = ("html", "body", "main")  # what holds all of the page is not what is hovered
OPENERS = ("button", "summary")
ATTRIBUTES = ("onmouseover", "onmouseenter")
LEAVING = frozenset({"mouseout", "mouseleave", "mousemove", "pointerout", "pointerleave", "pointermove"})
# What an attribute does to something else than its own looks: shows, fills or opens a part, or tells something.
SHOWS = re.compile(
    r"getElementById|querySelector|innerHTML|textContent|\balert\s*\(|\b\w*(?:show|open|display|toggle|menu|pop|tip|expand)\w*\s*\(", re.I
)
# The pictures and colours of an element under the pointer, and the line of status, tell nothing.
PAINTS = re.compile(r"swap|roll|preload|highlight|window\.status|\.src\s*=|\.(?:background|color|cursor)", re.I)


@rule(
    "hover-only",
    criteria=("2.1.1",),
    provisions=("CXP-10.4",),
    needs=("dom", "keyboard"),
    impact=Impact.SERIOUS,
    title=Text(en="What opens under the pointer opens by key as well", ar="ما يظهر تحت المؤشر يظهر بلوحة المفاتيح أيضًا"),
    who=Text(
        en="People who use a keyboard, a switch or a touch screen never see the menu.",
        ar="لا تظهر القائمة مطلقًا لمستخدمي لوحة المفاتيح والمفاتيح المساعدة والشاشات اللمسية.",
    ),
    reasons={
        "hover": Text(
            en="“{name}” shows {count} more links or controls while the pointer is over it; no key was seen to do so"
               " (places like it: {places})",
            ar="عند مرور المؤشر على «{name}» تظهر روابط أو عناصر أخرى (عددها: {count})، ولم يظهر أن المفاتيح تؤدي ذلك"
               " (عدد المواضع المشابهة: {places})",
        ),
        "words": Text(
            en="“{name}” shows words while the pointer is over it (“{text}”); no key was seen to do so (places like it:"
               " {places})",
            ar="عند مرور المؤشر على «{name}» يظهر نص («{text}»)، ولم يظهر أن المفاتيح تؤدي ذلك (عدد المواضع المشابهة:"
               " {places})",
        ),
        "script": Text(
            en="“{name}” runs {script} when the pointer comes over it, and nothing when it gets the focus (places like it: {places})",
            ar="عند مرور المؤشر على «{name}» تُنفَّذ الشيفرة {script}، ولا يحدث ذلك عند وصول التركيز إليه (عدد المواضع المشابهة: {places})",
        ),
    },
    actions={
        "script": Text(
            en="Move the pointer over it: if something appears or happens that no key brings about, it is a failure.",
            ar="مرر المؤشر عليه: إن ظهر شيء أو حدث ما لا يمكن تنفيذه بلوحة المفاتيح فهذه مخالفة.",
        ),
        "words": Text(
            en="Read the words, then try to have them by keys: if they tell what stands nowhere else, and no key shows them,"
               " it is a failure.",
            ar="اقرأ النص ثم حاول إظهاره بلوحة المفاتيح: إن كان يقول ما لا يرد في موضع آخر ولم يظهر بالمفاتيح فهذه مخالفة.",
        ),
        "hover": Text(
            en="Tab to it and press Enter and the down arrow: if the links do not open and are nowhere else, it is a"
               " failure.",
            ar="انتقل إليه بمفتاح Tab ثم اضغط Enter والسهم إلى أسفل: إن لم تظهر الروابط ولم تكن في موضع آخر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Open the menu with a button: <button aria-expanded="false" aria-controls="menu">Services</button>; at the'
           " least, show it for li:focus-within as well as for li:hover.",
        ar='افتح القائمة بزر: <button aria-expanded="false" aria-controls="menu">الخدمات</button>، أو أظهرها على الأقل'
           " عند li:focus-within كما عند li:hover.",
    ),
)  # fmt: skip
def hover_only(snapshot: Snapshot) -> Iterator[Judgement]:
    places = list(revealing(snapshot))
    if places:
        element, count = places[0]
        yield cant_tell("hover", element, name=label(element), count=count, places=len(places))
    hinted = list(hinting(snapshot))
    if hinted:
        element, text = hinted[0]
        yield cant_tell("words", element, name=label(element), text=text[:QUOTED], places=len(hinted))
    told = {element for element, _ in (*places, *hinted)}
    scripted = [element for element in hovered_alone(snapshot) if not told & {element, *element.descendants()}]
    if scripted:
        first = scripted[0]
        yield cant_tell("script", first, name=label(first), script=handler(first)[:120], places=len(scripted))


def hovered_alone(snapshot: Snapshot) -> Iterator[Element]:
    """Yield what does something for the pointer that comes over it, by an attribute, and hears nothing else."""
    heard = {listener.row: set(listener.events) for listener in keyboard(snapshot).listeners}
    for element in snapshot.main.bearing(*ATTRIBUTES):
        code = handler(element)
        if not element.visible or element.tag == "body" or not SHOWS.search(code) or PAINTS.search(code):
            continue
        around = (element, *element.ancestors(), *element.descendants())
        others = set().union(*(heard.get(node.index, set()) for node in around)) - HOVERS - LEAVING
        answers = any(name.startswith(("onfocus", "onkey", "onclick")) for node in around for name in node.attributes)
        if not others and not answers:
            yield element


def handler(element: Element) -> str:
    return " ".join(code for name in ATTRIBUTES if (code := (element.attribute(name) or "").strip()))


def revealing(snapshot: Snapshot) -> Iterator[tuple[Element, int]]:
    """Yield what must be hovered, with the number of controls that it shows, in document order."""
    evidence = keyboard(snapshot)
    views = snapshot.main.views
    found = {reveal.row: views[reveal.hidden] for reveal in evidence.reveals if views[reveal.hidden].box is None
             or not views[reveal.hidden].visible}  # fmt: skip
    for listener in evidence.listeners:
        if listener.events and set(listener.events) <= HOVERS | {"mouseout", "mouseleave"}:
            found.setdefault(listener.row, views[listener.row])
    for row, holder in sorted(found.items(), key=lambda pair: pair[0]):
        hovered, count = views[row], sum(is_hidden_control(node) for node in holder.descendants())
        if count and hovered.visible and not has_opener(hovered):
            yield hovered, count


def hinting(snapshot: Snapshot) -> Iterator[tuple[Element, str]]:
    """Yield what must be hovered for words that stand nowhere else, in a text or a name, with these words."""
    evidence = keyboard(snapshot)
    views = snapshot.main.views
    said: str | None = None
    for reveal in sorted(evidence.reveals, key=lambda reveal: reveal.row):
        hovered, hidden = views[reveal.row], views[reveal.hidden]
        if hidden.visible or not hovered.visible or hovered.tag in WIDE or any(map(is_hidden_control, hidden.descendants())):
            continue
        if said is None:
            names = (node.name for node in snapshot.main.elements if node.exposed and "aria-label" in node.attributes)
            said = fold(" ".join((snapshot.main.elements[0].visible_text, *names)))
        text = hidden.text
        if len(words(text)) >= SAID and fold(text) not in said and not has_opener(hovered):
            yield hovered, text


def is_hidden_control(element: Element) -> bool:
    control = element.tag in ("button", "input", "select") or (element.tag == "a" and "href" in element.attributes)
    return control and not element.visible and not element.has(Flag.DISABLED)


def has_opener(element: Element) -> bool:
    """Tell whether a button that is seen may open it as well."""
    return any(
        node.visible and (node.tag in OPENERS or "aria-expanded" in node.attributes or "aria-haspopup" in node.attributes)
        for node in (element, *element.descendants())
    )


def label(element: Element) -> str:
    return element.visible_text[:60] or element.name or element.tag
