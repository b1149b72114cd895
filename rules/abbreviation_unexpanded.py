"""People who do not know an abbreviation, and speech that reads it as a word, need its long form once.

SC 3.1.4 (AAA), techniques G97, G102 and H28. Only what the author marks up as <abbr> is looked at: its first place on the
page without a title, and without the long form in words beside it, is a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, block_of, cant_tell, fold, passed, rule, words

BESIDE = 3  # times the letters of the abbreviation: as many initials must stand in words before or after it


@rule(
    "abbreviation-unexpanded",
    criteria=("3.1.4",),
    impact=Impact.MINOR,
    title=Text(en="Abbreviations are explained where they first appear", ar="الاختصارات مشروحة عند أول ورود لها"),
    who=Text(
        en="People with cognitive disabilities, learners of the language, people who use a screen reader.",
        ar="ذوو الإعاقات الإدراكية ومتعلمو اللغة ومستخدمو قارئ الشاشة.",
    ),
    reasons={
        "no-long-form": Text(
            en="“{short}” is marked as an abbreviation and its long form was not found",
            ar="الاختصار «{short}» معرّف بعنصر abbr ولم يُعثر على صيغته الكاملة",
        ),
    },
    actions={
        "no-long-form": Text(
            en="Does the page say what it stands for, at its first place or in a glossary?",
            ar="هل تذكر الصفحة معناه عند أول وروده أو في مسرد؟",
        ),
    },
    remedy=Text(
        en='Write “Government Digital Service (GDS)” once, or <abbr title="Government Digital Service">GDS</abbr>.',
        ar='اكتب «الهيئة العامة للغذاء والدواء (SFDA)» مرة، أو استخدم <abbr title="…">SFDA</abbr>.',
    ),
    level="AAA",
)  # fmt: skip
def abbreviation_unexpanded(snapshot: Snapshot) -> Iterator[Judgement]:
    told: set[str] = set()
    for abbreviation in snapshot.select("abbr"):
        short = fold(abbreviation.text)
        if not short or short in told or not (abbreviation.visible or abbreviation.exposed):
            continue
        told.add(short)
        if (abbreviation.attribute("title") or "").strip() or _is_spelled_beside(abbreviation, short):
            yield passed(at=abbreviation)
        else:
            yield cant_tell("no-long-form", abbreviation, short=abbreviation.text)


def _is_spelled_beside(abbreviation: Element, short: str) -> bool:
    """Tell whether words of the same paragraph begin with the letters of the abbreviation, one after the other."""
    letters = [char for char in short if char.isalpha()]
    initials = [word[0] for word in words(block_of(abbreviation).text) if fold(word) != short]
    for start in range(len(initials)):
        window = iter(initials[start : start + BESIDE * len(letters)])
        if len(letters) > 1 and all(letter in window for letter in letters):
            return True
    return False
