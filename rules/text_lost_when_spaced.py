"""People who widen the spacing of text lose none of it: the boxes that hold it grow.

SC 1.4.12 (WCAG 2.1), failure F104: the page was given line height 1.5, paragraphs 2, letters 0.12 and words 0.16 times the
font size apart, and time to make room; Arabic and other joined scripts were not spaced letter by letter. Failed only where
a text that could be read is cut off then, cannot be scrolled to, shows no ellipsis, and no link or button at it may show
the whole. What is asked of the same text at 200 % is not asked again; rows of slides, lines that travel through their
window and copies that are kept from screen readers are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    SpacedText,
    Text,
    cant_tell,
    failed,
    is_copy,
    passed,
    rule,
    slides,
    spacing,
    travels,
    way_to_whole,
    zoom,
)

READ = 0.08  # of a text's lines: with less cut off it could be read before


@rule(
    "text-lost-when-spaced",
    criteria=("1.4.12",),
    needs=("dom", "spacing"),
    impact=Impact.SERIOUS,
    title=Text(en="All text can be read when it is spaced out", ar="يمكن قراءة النص كاملًا عند توسيع تباعده"),
    who=Text(
        en="People with low vision or dyslexia who widen letters, words and lines with a style of their own.",
        ar="ضعاف البصر ومن لديهم عسر القراءة ممن يوسّعون التباعد بين الحروف والكلمات والأسطر بنمط خاص بهم.",
    ),
    reasons={
        "cut": Text(
            en="With wider spacing about {share} % of the lines of this text are cut off: “{text}”",
            ar="عند توسيع التباعد يُقتطع نحو {share} % من أسطر هذا النص: «{text}»",
        ),
        "cut-perhaps": Text(
            en="With wider spacing about {share} % of the lines of this text are cut off, at its usual spacing {before} %: “{text}”",
            ar="عند توسيع التباعد يُقتطع نحو {share} % من أسطر هذا النص، وبتباعده المعتاد {before} %: «{text}»",
        ),
    },
    actions={
        "cut-perhaps": Text(
            en="Widen the spacing of the page's text: if words are missing that stand nowhere else, it is a failure.",
            ar="وسّع تباعد نصوص الصفحة: إن غابت كلمات لا توجد في موضع آخر فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Let boxes grow with their text: min-height instead of height, and no overflow: hidden on text.",
        ar="اجعل الصناديق تتسع لنصها: min-height بدلًا من height، ومن دون overflow: hidden على النص.",
    ),
)  # fmt: skip
def text_lost_when_spaced(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = spacing(snapshot)
    found = [judgement for text in evidence.cut for judgement in _lost(snapshot, text)]
    yield from found
    if evidence.texts and not found:
        yield passed()


def _lost(snapshot: Snapshot, lost: SpacedText) -> Iterator[Judgement]:
    views = snapshot.main.views
    element = views[lost.row]
    clipper = views[lost.clipper] if lost.clipper >= 0 else element
    if slides(element) or travels(element, clipper) or is_copy(element):
        return
    share, text = round(100 * lost.spaced), element.visible_text[:80] or element.text[:80]
    if lost.before <= READ and not lost.marked and not way_to_whole(element, clipper):
        yield failed("cut", element, share=share, text=text)
    elif not any(cut.row == lost.row for cut in zoom(snapshot).cut):
        yield cant_tell("cut-perhaps", element, share=share, before=round(100 * lost.before), text=text)
