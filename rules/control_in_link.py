"""Who comes to a link by Tab and presses Enter sets off one thing, not a link and a button that lie in one another.

SC 4.1.1 on nesting: "elements are nested according to their specifications", and HTML allows no interactive content in
<a href> (HTML, 4.5.1). Browsers stop twice at one place and screen readers name one or the other. WCAG 2.2 has dropped the
criterion. A link or field in a button is axe's nested-interactive. One finding a link.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, documents, failed, rule

FIELDS = ("button", "select", "textarea", "details")
PLAYERS = ("audio", "video")


@rule(
    "control-in-link",
    criteria=("4.1.1",),
    impact=Impact.MODERATE,
    title=Text(en="Links hold no other controls", ar="لا تحتوي الروابط على عناصر تحكم أخرى"),
    who=Text(
        en="People who use a keyboard or a screen reader meet two controls at one place.",
        ar="مستخدمو لوحة المفاتيح وقارئ الشاشة، إذ يجدون عنصرين في موضع واحد.",
    ),
    reasons={
        "nested": Text(
            en="The link “{name}” holds a control of its own ({element})",
            ar="يحتوي الرابط «{name}» على عنصر تحكم آخر ({element})",
        ),
    },
    remedy=Text(
        en='Keep one: <a href="/renew" class="button">Renew</a> where it leads somewhere, <button> where it acts.',
        ar='أبقِ واحدًا: <a href="/renew" class="button">تجديد</a> إن كان ينقل إلى صفحة، و<button> إن كان ينفّذ إجراءً.',
    ),
)  # fmt: skip
def control_in_link(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        for link in frame.bearing("href"):
            if link.tag != "a" or not link.visible:
                continue
            inner = next((node for node in link.descendants() if is_control(node)), None)
            if inner is not None:
                yield failed("nested", link, name=link.name or link.visible_text[:60], element=f"<{inner.tag}>")


def is_control(node: Element) -> bool:
    """Tell whether HTML calls an element that is shown interactive content."""
    if not node.visible:
        return False
    if node.tag == "input":
        return (node.attribute("type") or "").strip().lower() != "hidden"
    return node.tag in FIELDS or (node.tag in PLAYERS and "controls" in node.attributes)
