"""Text that everybody sees is heard by those who listen, unless it only repeats or decorates.

SC 1.3.1: text that is shown and that aria-hidden keeps from screen readers. Short pieces, copies of what is heard elsewhere on
the page, what lies beside the window (slides), and pages with an open dialog, which hide what is behind it, are left
alone. Whether the text matters is for a person to say: one question a page. Controls in such parts are found by axe's
aria-hidden-focus, pictures by image-perhaps-informative, drawings by graphic-unnamed, headings by heading-empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Frame,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    documents,
    heard_words,
    rule,
    words,
)

LEAST = 5  # different words; fewer are a label, a sign, a count
UNHEARD = 0.5  # share of its words that are said nowhere else on the page
QUOTED = 80  # characters of the text in the report
TOLD = ("svg", "h1", "h2", "h3", "h4", "h5", "h6")  # by the rules named above
DIALOGS = ("dialog", "alertdialog")


@rule(
    "content-hidden-from-readers",
    criteria=("1.3.1",),
    impact=Impact.SERIOUS,
    title=Text(en="What can be read can be heard", ar="ما يُقرأ على الشاشة يُسمع"),
    who=Text(
        en="People who use a screen reader or Braille never meet the text.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، إذ لا يصلهم هذا النص مطلقًا.",
    ),
    reasons={
        "hidden": Text(
            en='aria-hidden="true" keeps text that is shown from screen readers (parts: {count}); the first begins “{text}”',
            ar='تحجب السمة aria-hidden="true" نصًا ظاهرًا عن قارئ الشاشة (عدد الأجزاء: {count})، ويبدأ أولها بـ«{text}»',
        ),
    },
    actions={
        "hidden": Text(
            en="Read the text: if it tells something that is said nowhere else on the page, it is a failure.",
            ar="اقرأ النص: إن كان يفيد شيئًا لا يُذكر في موضع آخر من الصفحة فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Remove aria-hidden="true"; keep it for ornaments and copies.',
        ar='احذف aria-hidden="true"، واقصرها على الزينة والنسخ المكررة.',
    ),
)  # fmt: skip
def content_hidden_from_readers(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        parts = list(silent(frame, snapshot.viewport.width))
        if not parts or any(node.role in DIALOGS and node.visible for node in frame.elements):
            continue
        heard = heard_words(frame)
        found = [(at, text) for at, text, said in parts if len(said - heard) >= UNHEARD * len(said)]
        if found:
            at, text = found[0]
            yield cant_tell("hidden", at, of_many=len(found), count=len(found), text=text[:QUOTED])


def silent(frame: Frame, width: int) -> Iterator[tuple[Element, str, set[str]]]:
    """Yield the outermost parts that aria-hidden silences and that show text, with the different words of each."""
    last: Element | None = None
    for element in frame.bearing("aria-hidden"):
        if element.attribute("aria-hidden") != "true" or (last is not None and last.contains(element)):
            continue
        last = element
        if element.tag in TOLD:
            continue
        text = shown(element, width)
        said = {word for word in words(text) if any(map(str.isalpha, word))}  # numbers of lines tell nothing
        if len(said) >= LEAST:
            yield element, text, said


def shown(element: Element, width: int) -> str:
    """Return the text in an element that is painted within the width of the window."""
    holders = (
        text for holder, text in element.texts()
        if holder.visible and not holder.exposed and holder.box and holder.box.x < width and holder.box.x + holder.box.width > 0
    )  # fmt: skip
    return collapse(" ".join(holders))
