"""The section "choices": lists, check boxes and radio buttons of the main document are set to something else.

It comes last of all. Meanwhile nothing reaches the network, no cookie and no storage is written, and no navigation goes
through; each field gets its own value back. Fields that no script listens to are left alone.
"""

from __future__ import annotations

from a11y_audit.capture.bundle import script
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.indoors import Door
from a11y_audit.capture.trials.subject import Subject
from a11y_audit.model.choices import Choice, Choices
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.rows import Flag

MOST = 16  # fields tried on a page
_TRIED: Told[tuple[Choice, ...]] = Told(tuple[Choice, ...])


async def try_choices(subject: Subject) -> Choices:
    """Return what the fields do when they are set; raises playwright's Error when the page goes away meanwhile."""
    page, session, frame, ears = subject
    fields = _fields(frame)
    if not fields:
        return Choices()
    listening = (await ears.heard()).changes
    rows = [field.index for field in fields[:MOST]]
    door = Door(page, session)
    await door.shut()
    try:
        options = {"rows": rows, "heard": [row for row in rows if row in listening]}
        tried = _TRIED.decode(await page.evaluate(script("choices"), options))
    finally:
        await door.open()
    return Choices(tried=tried, untried=max(0, len(fields) - MOST))


def _fields(frame: Frame) -> list[Element]:
    """Return the fields to set, of a group of radio buttons the first that is not set."""
    found: list[Element] = []
    groups: set[tuple[str, int]] = set()
    for element in frame.elements:
        kind = (element.attribute("type") or "").lower()
        is_choice = element.tag == "select" or (element.tag == "input" and kind in ("checkbox", "radio"))
        if not is_choice or not element.exposed or element.has(Flag.DISABLED) or element.has(Flag.INERT):
            continue
        name = element.attribute("name")
        if kind == "radio" and name:
            form = element.closest("form")
            group = (name, form.index if form else -1)
            if group in groups or "checked" in element.attributes:
                continue
            groups.add(group)
        found.append(element)
    return found

