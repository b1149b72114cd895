"""People who do not see the page, or not its colours, can follow its instructions: by names, not by looks and places.

Sentences that tell the reader to press, choose or find a part of the page by its side, colour, shape or size (ACT rule
9bd38c). A sentence that also holds the name of a control or heading elsewhere on the page is passed; a link within the
sentence names where it leads, not what is pointed at. Beside these, sentences that say what a colour marks ("Fields in
red are required"; G14, F13, F81): whether the colour is all that marks it is for a person to see. Words have many
meanings, so a person reads; one question of each kind a page. Instructions in pictures are not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    fold,
    may_point,
    may_tell_by_colour,
    met,
    passed,
    phrases,
    points_by_sense,
    rule,
    says_nothing,
    sentences,
    tells_by_colour,
    text_blocks,
)  # fmt: skip

NAMED = frozenset({"button", "link", "heading", "tab", "menuitem", "textbox", "checkbox", "radio", "navigation"})
# Their words are names or code, not instructions; so is a link by itself.
SPOKEN_OF = ("button", "heading", "tab", "menuitem", "code", "kbd", "samp", "var")
QUOTED = 140  # characters of the sentence in the report
SHORTEST = 3  # letters: a name shorter than that turns up in any sentence


@rule(
    "sensory-instruction",
    criteria=("1.3.3", "1.4.1"),
    provisions=("CXP-10.3",),
    act=("9bd38c",),
    impact=Impact.MODERATE,
    title=Text(en="Instructions do not rely on looks or place alone",
               ar="لا تعتمد التعليمات على الشكل أو المكان وحدهما"),
    who=Text(
        en="People who are blind or do not tell colours apart, and people whose screen shows the page in another"
           " layout.",
        ar="المكفوفون ومن لا يميزون الألوان، ومن تعرض شاشاتهم الصفحة بترتيب آخر.",
    ),
    reasons={
        "points-by-sense": Text(
            en="Sentences that point by “{word}” to a part of the page: {count}, the first: “{sentence}”",
            ar="عدد الجمل التي تشير إلى جزء من الصفحة بمثل «{word}»: {count}، وأولها «{sentence}»",
        ),
        "means-by-colour": Text(
            en="Sentences that say what “{word}” marks on the page: {count}, the first: “{sentence}”",
            ar="عدد الجمل التي تذكر ما يدل عليه اللون «{word}» في الصفحة: {count}، وأولها «{sentence}»",
        ),
    },
    actions={
        "means-by-colour": Text(
            en="Find what the sentence speaks of, with the page shown in grey: if nothing but the colour marks it, it is a"
               " failure.",
            ar="ابحث عما تتحدث عنه الجملة والصفحة معروضة بدرجات الرمادي: إن لم يميزه شيء غير اللون فهذا إخفاق.",
        ),
        "points-by-sense": Text(
            en="Read the sentence without looking at the page: if you cannot tell what is meant, it is a failure.",
            ar="اقرأ الجملة دون النظر إلى الصفحة: إن لم تعرف المقصود فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Add the name to the sentence: Press the green “Send” button on the right.",
        ar="أضف الاسم إلى الجملة: اضغط زر «إرسال» الأخضر على اليمين.",
    ),
)  # fmt: skip
def sensory_instruction(snapshot: Snapshot) -> Iterator[Judgement]:
    names = control_names(snapshot)
    found: list[tuple[Element, str, str]] = []
    coloured: list[tuple[Element, str, str]] = []
    named = False
    for frame in documents(snapshot):
        for block in text_blocks(frame, met):
            told = [(holder, text) for holder, text in block.parts if holder.closest(*SPOKEN_OF) is None]
            said = "".join([text for _, text in told])
            if may_tell_by_colour(said):
                telling = [(sentence, word) for sentence in sentences(said) if (word := tells_by_colour(sentence))]
                coloured += [(block.element, sentence, word) for sentence, word in telling]
            if not may_point(said):
                continue
            pointing = [(s, word) for s in sentences(said) if (word := points_by_sense(s)) and not tells_by_colour(s)]
            if not pointing or all(holder.closest("link") for holder, text in told if text.strip()):
                continue
            own = {holder.closest("link") for holder, _ in told}
            elsewhere = {name for name, bearers in names.items() if not own.issuperset(bearers)}
            for sentence, word in pointing:
                if any(f" {name} " in f" {fold(sentence)} " for name in elsewhere):
                    named = True
                else:
                    found.append((block.element, sentence, word))
    if coloured:
        at, sentence, word = coloured[0]
        yield cant_tell(
            "means-by-colour", at, criteria=("1.4.1",), word=word, count=len(coloured), sentence=sentence[:QUOTED]
        )
    if found:
        at, sentence, word = found[0]
        yield cant_tell("points-by-sense", at, word=word, count=len(found), sentence=sentence[:QUOTED])
    elif named:
        yield passed()


def control_names(snapshot: Snapshot) -> dict[str, list[Element]]:
    """Return the folded names of what the page offers, without those that only repeat what a thing is or looks like."""
    known = phrases("sense_things") | phrases("sense_looks") | phrases("sense_verbs") | phrases("filler_words")
    found: dict[str, list[Element]] = {}
    for element in snapshot.elements:
        if element.role in NAMED and element.exposed:
            found.setdefault(fold(element.name), []).append(element)
    return {
        name: bearers
        for name, bearers in found.items()
        if len(name) >= SHORTEST and name not in known and not says_nothing(name)
    }
