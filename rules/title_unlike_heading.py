"""A title left over from another page sends people who rely on it to the wrong place.

ACT rule c4a8a4 asks whether the title describes the content; a machine can only see that the two share no word. Asked
sparingly: when title and main heading share no word, the title does not name the site (in the banner, the footer, the
address or og:site_name), and the title's words stand nowhere in the text either. On a page without headings the text
alone is held against the title.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    fold,
    headings,
    met,
    mostly,
    passed,
    phrases,
    rule,
    stems,
    text_blocks,
)

ENOUGH_TEXT = 20  # words on the page; on fewer, nothing can be said to be missing
SEVERAL = 2  # different words that carry meaning in a title that the text alone is held against


@rule(
    "title-unlike-heading",
    criteria=("2.4.2",),
    act=("c4a8a4",),
    impact=Impact.MODERATE,
    title=Text(en="Title and main heading speak of the same page", ar="عنوان النافذة والعنوان الرئيسي عن صفحة واحدة"),
    who=Text(
        en="People who use a screen reader and hear the title first, and everyone who chooses among tabs.",
        ar="مستخدمو قارئ الشاشة الذين يسمعون عنوان النافذة أولًا، وكل من يختار بين علامات التبويب.",
    ),
    reasons={
        "unlike-text": Text(
            en="The title “{title}” shares no word with the text of the page",
            ar="لا كلمة مشتركة بين عنوان النافذة «{title}» ونص الصفحة",
        ),
        "unlike": Text(
            en="The title “{title}” shares no word with the main heading “{heading}” or with the text of the page",
            ar="لا كلمة مشتركة بين عنوان النافذة «{title}» والعنوان الرئيسي «{heading}» أو نص الصفحة",
        ),
    },
    actions={
        "unlike-text": Text(
            en="Open the page and decide whether the title tells what this page is about.",
            ar="افتح الصفحة وقرر هل يدل عنوان النافذة على موضوع هذه الصفحة.",
        ),
        "unlike": Text(
            en="Open the page and decide whether the title tells what this page is about.",
            ar="افتح الصفحة وقرر هل يدل عنوان النافذة على موضوع هذه الصفحة.",
        ),
    },
    remedy=Text(
        en="Begin the title with the words of the main heading: <title>Renew a licence – Ministry of Industry</title>.",
        ar="ابدأ عنوان النافذة بكلمات العنوان الرئيسي: <title>تجديد الترخيص – وزارة الصناعة</title>.",
    ),
)  # fmt: skip
def title_unlike_heading(snapshot: Snapshot) -> Iterator[Judgement]:
    frame = snapshot.main
    title = collapse(frame.document.title or "")
    outline = headings(frame)
    main = next((heading for heading in outline if heading.level == 1 and heading.text), None)
    texts = [block.text for block in text_blocks(frame, met)]
    compared = main.text if main else " ".join(texts) if not outline else ""
    own, named = stems(title), stems(compared)
    if not own or not named or mostly(title) is not mostly(compared):
        return  # a title in another language than its page is another matter
    if fold(title) in phrases("title_placeholders") or fold(title) in phrases("title_vague"):
        return  # title-vague speaks of those
    at = next((element for element in frame.elements if element.tag == "title"), None)
    if own & named:
        yield passed(at=at)
        return
    names = (element.name for element in frame.elements if element.exposed)
    site = [e.attribute("content") or "" for e in frame.elements if e.attribute("property") == "og:site_name"]
    if any(own & stems(text) for text in (frame.document.url, *site, *texts, *names)):
        yield passed(at=at)  # the page takes the title up, if not in its heading
    elif sum(len(text.split()) for text in texts) >= ENOUGH_TEXT and main is not None:
        yield cant_tell("unlike", at, title=title, heading=main.text)
    elif sum(len(text.split()) for text in texts) >= ENOUGH_TEXT and len(own) >= SEVERAL:
        yield cant_tell("unlike-text", at, title=title)
