"""Words that were read in a picture are heard by nobody unless a text says them, and cannot be restyled at all.

SC 1.4.5 (AA) and 1.4.9 (AAA) for words that could be text; SC 1.1.1 where no alternative and no text nearby says them,
or the alternative says other words. Tesseract reads the pictures (--read-pictures), in Arabic and English; what it is
not sure of counts for nothing. It errs, and whether words are essential as a picture only a person can tell: each
picture is one question, never a failure. Logotypes, charts, maps, screens and words on things in a photograph are left
out, but for words of them that nobody hears.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    PictureText,
    Snapshot,
    Text,
    cant_tell,
    heard_lines,
    is_logotype,
    is_more_than_words,
    mostly,
    of_script,
    passed,
    picture_texts,
    referenced,
    rule,
    share_said,
    words,
)

OWN_WORDS = 2  # words in the script of the alternative; fewer cannot be compared with it
SAID = 0.6  # share of the words that makes a text nearby say the same; some are always misread
SAID_ON_PAGE = 0.9  # all over the page they may stand by chance
MANY, FEW = 8, 0.25  # of so many words, an alternative that says less than this share leaves most of them out
_NEAR = ("a", "button", "figure", "li", "article", "section", "td", "dialog", "fieldset", "aside", "nav")
_BOTH = ("1.1.1", "1.4.5", "1.4.9")
_SEEN = ("1.4.5", "1.4.9")
_HEARD = ("1.1.1",)


@rule(
    "image-text-painted",
    criteria=_BOTH,
    provisions=("CXP-8.1.8",),
    act=("0va7u6",),
    impact=Impact.MODERATE,
    needs=("dom", "lettering"),
    title=Text(en="Words are text, and words in pictures have an alternative", ar="الكلمات نص، وما كان منها في صورة فله بديل"),
    who=Text(
        en="People with low vision or dyslexia, who cannot restyle them; people who use a screen reader, who hear nothing.",
        ar="ضعاف البصر وذوو عسر القراءة إذ لا يمكنهم تغيير مظهرها، ومستخدمو قارئ الشاشة إذ لا يسمعونها.",
    ),
    reasons={
        "words": Text(en="Words that were read in this picture: “{words}”", ar="كلمات قُرئت في هذه الصورة: «{words}»"),
        "unheard": Text(
            en="Words that were read in this picture, and that no alternative and no text nearby says: “{words}”",
            ar="كلمات قُرئت في هذه الصورة ولا يقولها نص بديل ولا نص قريب: «{words}»",
        ),
        "other-words": Text(
            en="In this picture “{words}” was read; its alternative says “{alt}”",
            ar="قُرئ في هذه الصورة «{words}»، ونصها البديل يقول «{alt}»",
        ),
        "fewer-words": Text(
            en="In this picture {count} words were read (“{words}”); its alternative says few of them: “{alt}”",
            ar="قُرئت في هذه الصورة كلمات عددها {count} («{words}»)، ونصها البديل لا يقول إلا القليل منها: «{alt}»",
        ),
    },
    actions={
        "words": Text(
            en="Is it essential that these words are a picture (a logo, a name in its own lettering)? If they could be text"
               " with styles, this fails 1.4.5.",
            ar="هل من الضروري أن تكون هذه الكلمات صورة (شعار أو اسم بخطه الخاص)؟ إن أمكن أن تُكتب نصًا منسقًا فهذا إخفاق"
               " في 1.4.5.",
        ),
        "unheard": Text(
            en="Look at the picture: words that matter and that no text says fail 1.1.1.",
            ar="انظر إلى الصورة: الكلمات المهمة التي لا يقولها أي نص إخفاق في 1.1.1.",
        ),
        "other-words": Text(
            en="Compare the picture with its alternative: when the words matter and it leaves them out, this fails 1.1.1.",
            ar="قارن الصورة بنصها البديل: إن كانت الكلمات مهمة وأغفلها فهذا إخفاق في 1.1.1.",
        ),
        "fewer-words": Text(
            en="Compare the picture with its alternative and with the text around it: what is said in the picture alone fails"
               " 1.1.1.",
            ar="قارن الصورة بنصها البديل وبالنص من حولها: ما لا يقال إلا في الصورة إخفاق في 1.1.1.",
        ),
    },
    remedy=Text(
        en="Write the words in HTML, style them with CSS and put the picture behind them; where they must stay a picture, say"
           " the same words in alt.",
        ar="اكتب الكلمات في HTML ونسّقها بـ CSS واجعل الصورة خلفية لها، وما لا بد من بقائه صورة فاكتب كلماته نفسها في alt.",
    ),
)  # fmt: skip
def image_text_painted(snapshot: Snapshot) -> Iterator[Judgement]:
    asked: set[tuple[str, str, str]] = set()
    for text in picture_texts(snapshot):
        reason, criteria = _question(snapshot, text)
        if not reason:
            yield passed(at=text.element)
            continue
        alt = _alternative(text.element)[:120]
        question = (text.digest, reason, alt)
        if question not in asked:  # the same picture again is the same question
            asked.add(question)
            yield cant_tell(
                reason, text.element, criteria=criteria, words=text.quote, alt=alt, count=len(text.telling)
            )


def _question(snapshot: Snapshot, text: PictureText) -> tuple[str, tuple[str, ...]]:
    if not text.shows_text:
        return "", ()
    is_exempt = is_logotype(snapshot, text) or is_more_than_words(text)
    alternative = _alternative(text.element)
    if _is_said(snapshot, text, alternative):
        return ("", ()) if is_exempt else ("words", _SEEN)
    if not alternative:
        # A picture without any alternative fails by another rule: here it is one that is hidden on purpose.
        is_hidden = not (text.element.exposed and text.element.role) or text.kind == "background"
        return ("unheard", _HEARD if is_exempt else _BOTH) if is_hidden else ("" if is_exempt else "words", _SEEN)
    if is_exempt:
        return "", ()
    return _of_alternative(text, alternative)


def _of_alternative(text: PictureText, alternative: str) -> tuple[str, tuple[str, ...]]:
    script = mostly(alternative)
    own = of_script(text.telling, script) if script else []
    if len(own) < OWN_WORDS:  # another script: it may be the translation
        return "words", _SEEN
    share = share_said(own, alternative)
    if not share:
        return "other-words", _BOTH
    return ("fewer-words", _BOTH) if len(own) >= MANY and share < FEW else ("words", _SEEN)


def _alternative(element: Element) -> str:
    if not element.exposed or element.role in ("none", "presentation"):
        return ""
    return element.name or (element.attribute("alt") or element.attribute("title") or "").strip()


def _is_said(snapshot: Snapshot, text: PictureText, alternative: str) -> bool:
    """Tell whether the alternative, what it points at, or the text near the picture says its words."""
    element = text.element
    pointed = [node.text for name in ("aria-describedby", "aria-details") for node in referenced(element, name)]
    near = " ".join([alternative, *pointed, *heard_lines(_holder(element))])
    if share_said(text.telling, near, closely=len(words(near)) < 300) >= SAID:
        return True
    page = " ".join(line for frame in snapshot.frames for root in frame.elements[:1] for line in heard_lines(root))
    return share_said(text.telling, page, closely=False) >= SAID_ON_PAGE


def _holder(element: Element) -> Element:
    """Return what a picture belongs to: the nearest part of the page around it that has text of its own."""
    own = [element, *element.ancestors()]
    parts = [node for node in own if node.tag in _NEAR and any(line.strip() for line in heard_lines(node))]
    beside = next((node for node in own if node.tag != "body" and node.text), element)
    return parts[0] if parts else beside
