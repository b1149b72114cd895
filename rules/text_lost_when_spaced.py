"""People who widen the spacing of text lose none of it: the boxes that hold it grow.

SC 1.4.12 (WCAG 2.1), failure F104: the page was given line height 1.5, paragraphs 2, letters 0.12 and words 0.16 times the
font size apart, was told that its window changed, and had 0.6 s to make room; Arabic and other joined scripts were not spaced
letter by letter. Failed only where all of a text could be read, more than a few letters of it are cut off then, and nothing
gives it back: no control, title or copy of the text, no ellipsis, no way to move it in its box, no size that a script wrote.
What is asked of the same text at 200 % is not asked again; text that nobody sees, rows of slides, lines that travel through
their window and copies that are kept from screen readers are left alone. Text that runs over what follows is not judged.
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
    is_given_back,
    passed,
    rule,
    slides,
    spacing,
    travels,
    zoom,
)

READ = 0.08  # of a text's lines: with less cut off it could be read before
FEW = 3  # letters, of which the edge of one is soon a large share


@rule(
    "text-lost-when-spaced",
    criteria=("1.4.12",),
    needs=("dom", "source", "spacing"),
    impact=Impact.SERIOUS,
    title=Text(en="All text can be read when it is spaced out", ar="يمكن قراءة النص كاملًا عند توسيع تباعده"),
    who=Text(
        en="People with low vision or dyslexia who widen letters, words and lines with a style of their own.",
        ar="ضعاف البصر ومن لديهم عسر القراءة ممن يوسّعون التباعد بين الحروف والكلمات والأسطر بنمط خاص بهم.",
    ),
    reasons={
        "cut": Text(
            en="With lines 1.5, paragraphs 2, letters 0.12 and words 0.16 times the font size apart, about {share} % of the"
               " lines of this text are cut off: “{text}”",
            ar="عند جعل ارتفاع السطر 1.5 وتباعد الفقرات 2 والحروف 0.12 والكلمات 0.16 من حجم الخط يُقتطع نحو {share}% من"
               " أسطر هذا النص: «{text}»",
        ),
        "cut-side": Text(
            en="With letters 0.12 and words 0.16 times the font size apart, the end of this text is cut off, about {share} %"
               " of it: “{text}”",
            ar="عند جعل تباعد الحروف 0.12 والكلمات 0.16 من حجم الخط يُقتطع آخر هذا النص، نحو {share}% من طوله: «{text}»",
        ),
        "cut-perhaps": Text(
            en="With wider spacing about {share} % of this text is cut off ({before} % as it is); it may be shown elsewhere"
               " or on demand: “{text}”",
            ar="عند توسيع التباعد يُقتطع نحو {share}% من هذا النص (مقابل {before}% بالتباعد المعتاد)، وقد يظهر كاملًا في"
               " موضع آخر أو عند الطلب: «{text}»",
        ),
    },
    actions={
        "cut-perhaps": Text(
            en="Give the page line-height 1.5, letter-spacing 0.12em, word-spacing 0.16em and paragraphs margin-bottom 2em:"
               " if words are missing that stand nowhere else, it is a failure.",
            ar="طبّق على الصفحة line-height: 1.5 وletter-spacing: 0.12em وword-spacing: 0.16em وللفقرات margin-bottom: 2em:"
               " إن غابت كلمات لا توجد في موضع آخر فهذه مخالفة.",
        ),
    },
    remedy=Text(
        en="Let boxes grow with their text: min-height and min-width instead of height and width, wrapping instead of"
           " white-space: nowrap, and no overflow: hidden on what holds text.",
        ar="اجعل الحاويات تتمدد مع نصها: min-height وmin-width بدلًا من height وwidth، والالتفاف بدلًا من white-space: nowrap،"
           " وتجنّب overflow: hidden على ما يحوي نصًا.",
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
    if lost.doubt == "unseen" or travels(element, clipper) or is_copy(element) or (lost.cut == "x" and slides(element)):
        return
    text = element.visible_text or element.text
    share, told = round(100 * lost.spaced), text[:80]
    is_sure = lost.before <= READ and not lost.doubt and element.exposed and len(text.strip()) > FEW
    if is_sure and not is_given_back(snapshot, element, clipper):
        yield failed("cut-side" if lost.cut == "x" else "cut", element, share=share, text=told)
    elif not any(cut.row == lost.row for cut in zoom(snapshot).cut):
        yield cant_tell("cut-perhaps", element, share=share, before=round(100 * lost.before), text=told)
