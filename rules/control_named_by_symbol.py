"""A control says what it does in words; a symbol alone is heard as its own name: "times", "trigram for heaven".

Failure F26: links and buttons whose whole name is symbols (×, ☰, ▲, →). Some are known to everybody and spoken well, so
it is one question a page. Emoji, which speech calls by what they picture, "+" and "−" are left alone, and so is what a
title explains.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, description, letters, passed, rule

LAST = "\u2bff"  # symbols and arrows; beyond it come emoji
QUOTES = frozenset("«»‹›")  # which point back and forth in rows of pages
SPOKEN_WELL = frozenset("+−-=%$€£")


@rule(
    "control-named-by-symbol",
    criteria=("1.3.3", "2.4.4"),
    impact=Impact.MODERATE,
    title=Text(en="Controls are named in words, not by a symbol alone", ar="لعناصر التحكم أسماء بالكلمات لا برمز وحده"),
    who=Text(
        en="People who use a screen reader or Braille, people who speak to their computer, and whoever does not know the symbol.",
        ar="مستخدمو قارئ الشاشة وسطر برايل والأوامر الصوتية، ومن لا يعرف معنى الرمز.",
    ),
    reasons={
        "symbol": Text(
            en="Controls whose only name is a symbol: {count}, the first is “{name}”",
            ar="عناصر تحكم ليس لها اسم إلا رمز: عددها {count}، وأولها «{name}»",
        ),
    },
    actions={
        "symbol": Text(
            en="Say the symbol aloud by its name: if that does not tell what the control does, it is a failure.",
            ar="اقرأ اسم الرمز بصوت عالٍ: إن لم يبيّن ما يفعله العنصر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en='Name the action: <button aria-label="Close">×</button>.', ar='سمّ الإجراء: <button aria-label="إغلاق">×</button>.'
    ),
)  # fmt: skip
def control_named_by_symbol(snapshot: Snapshot) -> Iterator[Judgement]:
    controls = [node for node in snapshot.select("link", "button") if node.role in ("link", "button") and node.exposed]
    found = [control for control in controls if is_symbol(control.name) and not is_explained(control)]
    if found:
        criteria = ("1.3.3", "2.4.4") if found[0].role == "link" else ("1.3.3",)
        yield cant_tell("symbol", found[0], criteria=criteria, of_many=len(found), count=len(found), name=found[0].name)
    elif controls:
        yield passed()


def is_explained(control: Element) -> bool:
    """Tell whether a title or description says in words what the control does."""
    return letters(f"{control.attribute('title') or ''} {description(control)}").total() > 0


def is_symbol(name: str) -> bool:
    """Tell whether a name is made of symbols alone."""
    signs = [char for char in name if not char.isspace() and unicodedata.category(char) not in ("Cf", "Mn")]
    return bool(signs) and all(_is_symbol(char) for char in signs)


def _is_symbol(char: str) -> bool:
    listed = char in QUOTES or (char <= LAST and unicodedata.category(char) in ("So", "Sm"))
    return listed and char not in SPOKEN_WELL
