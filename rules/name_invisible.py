"""People who use a screen reader hear nothing of a link whose name is a zero width space.

Such a name comes from an editor or a template that fills what must not be empty; for the code it is a name, and for
people there is none, as with no name at all (ACT c487ae and its likes: "non-empty accessible name"; axe-core takes the
sign for a name). Names of an icon font's private letters have a rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    documents,
    failed,
    is_field,
    rule,
    says_nothing_at_all,
)

WIDGETS = frozenset({
    "button", "checkbox", "combobox", "listbox", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio",
    "searchbox", "slider", "spinbutton", "switch", "tab", "textbox", "treeitem",
})  # fmt: skip
IMAGES = frozenset({"img", "image", "graphics-document", "graphics-object", "graphics-symbol"})


@rule(
    "name-invisible",
    criteria=("1.1.1", "2.4.2", "2.4.4", "4.1.2"),
    provisions=("CXP-10.8",),
    act=("23a2a8", "2779a5", "2t702h", "59796f", "7d6734", "8fc3b6", "97a4e1", "c487ae", "cae760", "e086e5", "m6b1q3"),
    impact=Impact.SERIOUS,
    title=Text(en="Names have characters that are seen or heard", ar="في الأسماء محارف تُرى أو تُسمع"),
    who=Text(
        en="People who use a screen reader, Braille or speech input.",
        ar="مستخدمو قارئ الشاشة وسطر برايل والأوامر الصوتية.",
    ),
    reasons={
        "invisible": Text(
            en="The name of this {element} is nothing but invisible characters ({codes})",
            ar="اسم العنصر {element} محارف غير مرئية لا غير ({codes})",
        ),
        "title": Text(
            en="The title of the page is nothing but invisible characters ({codes})",
            ar="عنوان الصفحة محارف غير مرئية لا غير ({codes})",
        ),
    },
    remedy=Text(
        en='Put words in their place, such as <button aria-label="Search">; of a picture that says nothing, write alt="".',
        ar='ضع مكانها كلمات مثل <button aria-label="بحث">، واكتب ‎alt=""‎ للصورة التي لا تضيف معنى.',
    ),
)  # fmt: skip
def name_invisible(snapshot: Snapshot) -> Iterator[Judgement]:
    title = (snapshot.main.document.title or "").strip()
    if says_nothing_at_all(title):
        at = next((element for element in snapshot.main.elements if element.tag == "title"), None)
        yield failed("title", at, criteria=("2.4.2",), codes=codes(title))
    for frame in documents(snapshot):
        for index, row in enumerate(frame.rows):
            if not row.name or not says_nothing_at_all(row.name):
                continue
            element = frame.views[index]
            if element.exposed and (criteria := criteria_of(element)):
                told = {"element": f"<{element.tag}>", "codes": codes(row.name)}
                yield failed("invisible", element, criteria=criteria, values=told)


def criteria_of(element: Element) -> tuple[str, ...]:
    """Return what an element without a name fails; () where it needs none."""
    if element.tag == "input" and element.attribute("type") == "image":
        return ("1.1.1", "4.1.2")
    if element.role == "link":
        return ("2.4.4", "4.1.2")
    if element.role in IMAGES or element.tag in ("img", "object"):
        return ("1.1.1",)
    if element.role in WIDGETS or element.tag in ("summary", "iframe", "frame") or is_field(element):
        return ("4.1.2",)
    return ()


def codes(name: str) -> str:
    """Return the characters of a name by their numbers, each once."""
    return ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in name[:20] if char != " "))
