"""People who skim a page, or hear its headings as a list, need headings that name their sections.

ACT rule b49b2e. Placeholder text of a template is a failure by itself; generic words, bare signs and a main heading
that shares no word with anything on its page are questions for a person. Chapter numbers and single letters
(glossaries) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Frame,
    Heading,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    fold,
    headings,
    is_unwritten,
    met,
    passed,
    phrases,
    rule,
    stems,
    text_blocks,
)

_TEMPLATE = re.compile(r"\[(?:replace|insert|enter|your)\b[^\]]*\]", re.I)
_TIME_STAMP = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ]+\d{1,2}:\d{2}.*")
_SOURCE = "code", "pre", "samp", "kbd"
_TRAILING_NUMBER = re.compile(r" \d+$")
_NUMBERED = frozenset(  # "Heading 2" is as empty as "Heading"; "Chapter 2" and "Article 2" are not
    fold(word)
    for word in ("heading", "title", "section", "page", "item", "block", "card", "عنوان", "قسم", "صفحة", "عنصر")
)
ENOUGH_TEXT = 5  # words of other text before a heading can be said to share none of them


@rule(
    "heading-vague",
    criteria=("2.4.6",),
    provisions=("CXP-8.1.6",),
    act=("b49b2e",),
    impact=Impact.MODERATE,
    title=Text(en="Headings name their sections", ar="العناوين تصف أقسامها"),
    who=Text(
        en="People who use a screen reader and choose from a list of headings, and everyone who skims the page.",
        ar="مستخدمو قارئ الشاشة الذين يختارون من قائمة العناوين، وكل من يتصفح الصفحة بسرعة.",
    ),
    reasons={
        "placeholder": Text(
            en="“{text}” is text of a template that was never replaced",
            ar="«{text}» نص قالب لم يستبدل بعنوان حقيقي",
        ),
        "generic": Text(en="“{text}” fits any section", ar="العنوان «{text}» يصلح لأي قسم"),
        "no-words": Text(en="The heading “{text}” has no words", ar="العنوان «{text}» لا كلمات فيه"),
        "time-stamp": Text(en="The main heading is only a time: “{text}”", ar="العنوان الرئيسي مجرد وقت: «{text}»"),
        "unrelated": Text(
            en="The main heading “{text}” shares no word with the page's title or text",
            ar="لا كلمة مشتركة بين العنوان الرئيسي «{text}» وعنوان نافذة الصفحة أو نصها",
        ),
    },
    actions={
        "generic": Text(
            en="Read the heading alone, then its section: does the heading tell what the section is about?",
            ar="اقرأ العنوان وحده ثم اقرأ قسمه: هل يدل العنوان على موضوع القسم؟",
        ),
        "no-words": Text(
            en="Look at the heading: does it tell what follows, or does it only decorate?",
            ar="انظر إلى العنوان: هل يدل على ما يليه أم هو للزينة فقط؟",
        ),
        "time-stamp": Text(
            en="Decide whether the time names the page (as in an archive) or stands where a title is missing.",
            ar="قرر هل يسمي هذا الوقت الصفحة (كما في الأرشيف) أم أنه في موضع عنوان مفقود.",
        ),
        "unrelated": Text(
            en="Read the heading and the page: does the heading name what the page is about?",
            ar="اقرأ العنوان والصفحة: هل يدل العنوان على موضوع الصفحة؟",
        ),
    },
    remedy=Text(
        en="Write what the section is about: not <h2>Details</h2> but <h2>Fees and payment</h2>.",
        ar="اكتب ما يتناوله القسم: اكتب <h2>الرسوم وطريقة السداد</h2> بدلًا من <h2>التفاصيل</h2>.",
    ),
)  # fmt: skip
def heading_vague(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        outline = [heading for heading in headings(frame) if heading.text]
        main = next((heading for heading in outline if heading.level == 1), None)
        for heading in outline:
            reason = _reason(heading) or ("unrelated" if heading is main and _unrelated(frame, heading) else "")
            if reason == "placeholder":
                yield failed(reason, heading.element, text=heading.text)
            elif reason:
                yield cant_tell(reason, heading.element, text=heading.text)
            else:
                yield passed(at=heading.element)


def _reason(heading: Heading) -> str:
    text, folded = heading.text, fold(heading.text)
    if any(node.tag in _SOURCE for node in heading.element.descendants()):
        return ""  # it speaks of code
    if folded in phrases("heading_placeholders") or _TEMPLATE.fullmatch(text) or is_unwritten(text):
        return "placeholder"
    if not folded:
        return "no-words"
    if heading.level == 1 and _TIME_STAMP.fullmatch(text):
        return "time-stamp"
    unnumbered = _TRAILING_NUMBER.sub("", folded)
    return "generic" if folded in phrases("heading_vague") or unnumbered in _NUMBERED else ""


def _unrelated(frame: Frame, heading: Heading) -> bool:
    """Tell whether no word of the heading comes back anywhere: title, address, other texts, names of pictures."""
    own = stems(heading.text)
    if not own or frame.parent >= 0 or own & stems(f"{frame.document.title or ''} {frame.document.url}"):
        return False
    others = [block.text for block in text_blocks(frame, met) if not heading.element.contains(block.element)]
    if sum(len(text.split()) for text in others) < ENOUGH_TEXT:
        return False
    names = (element.name for element in frame.elements if element.exposed and element != heading.element)
    return not any(own & stems(text) for text in (*others, *names))
