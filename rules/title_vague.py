"""The title is the first thing that speech reads, and all that a tab, a history or a bookmark shows of a page.

ACT rule c4a8a4, failure F25: default titles of authoring tools, file names and addresses name no page. Words that can
be a page's name ("Home") are a question. A missing or empty title is found by axe's document-title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    documents,
    failed,
    fold,
    headings,
    is_unwritten,
    passed,
    phrases,
    rule,
    says_nothing_at_all,
)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|/\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.I)
_FILE = re.compile(
    r"[\w\-.%+]*\w\.(?:html?|xhtml|php\d?|aspx?|jspx?|cgi|cfm|docx?|pdf|xlsx?|pptx?|dotx?|odt|indd|txt)", re.I
)
_COUNTED = re.compile(r"(?:page|web page|document|slide|sheet|صفحه|مستند|شريحه) \d{1,4}")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.I)


@rule(
    "title-vague",
    criteria=("2.4.2",),
    act=("c4a8a4",),
    impact=Impact.SERIOUS,
    title=Text(en="The page's title tells what the page is about", ar="عنوان نافذة الصفحة يدل على موضوعها"),
    who=Text(
        en="People who use a screen reader, people with poor memory, and everyone who chooses among tabs or bookmarks.",
        ar="مستخدمو قارئ الشاشة، ومن يجدون صعوبة في التذكر، وكل من يختار بين علامات التبويب أو الصفحات المحفوظة.",
    ),
    reasons={
        "placeholder": Text(
            en="The title “{title}” is a default that was never replaced",
            ar="العنوان «{title}» عنوان افتراضي لم يستبدل",
        ),
        "file-name": Text(en="The title “{title}” is the name of a file", ar="العنوان «{title}» اسم ملف"),
        "address": Text(en="The title “{title}” is an address", ar="العنوان «{title}» عنوان إلكتروني (رابط)"),
        "no-words": Text(en="The title “{title}” has no words", ar="العنوان «{title}» لا كلمات فيه"),
        "generic": Text(en="The title “{title}” fits many pages", ar="العنوان «{title}» يصلح لصفحات كثيرة"),
        "host": Text(en="The title “{title}” is the name of a host", ar="العنوان «{title}» اسم نطاق"),
    },
    actions={
        "no-words": Text(
            en="Open the page and decide whether its title tells what the page is about.",
            ar="افتح الصفحة وقرر هل يدل عنوانها على موضوعها.",
        ),
        "generic": Text(
            en="Read the title without the page: does it tell which page of which site this is?",
            ar="اقرأ العنوان بمعزل عن الصفحة: هل يدل على أي صفحة هذه ومن أي موقع؟",
        ),
        "host": Text(
            en="Decide whether the site is known by this name and this is its home page.",
            ar="قرر هل يعرف الموقع بهذا الاسم وهل هذه صفحته الرئيسية.",
        ),
    },
    remedy=Text(
        en="Name the page first, then the site: <title>Renew an industrial licence – Ministry of Industry</title>.",
        ar="اذكر اسم الصفحة ثم اسم الموقع: <title>تجديد الترخيص الصناعي – وزارة الصناعة</title>.",
    ),
)  # fmt: skip
def title_vague(snapshot: Snapshot) -> Iterator[Judgement]:
    document = snapshot.main.document
    title = collapse(document.title or "")
    if not title or document.root != "html" or says_nothing_at_all(title):
        return
    at = next((element for element in snapshot.main.elements if element.tag == "title"), None)
    reason = _reason(title)
    named_so = any(fold(h.text) == fold(title) != "" for frame in documents(snapshot) for h in headings(frame))
    if reason in ("placeholder", "file-name", "address"):
        # A page may be about just that: its heading then says the same, and a person decides.
        yield cant_tell("generic", at, title=title) if named_so else failed(reason, at, title=title)
    elif reason:
        yield cant_tell(reason, at, title=title)
    else:
        yield passed(at=at)


def _reason(title: str) -> str:
    folded = fold(title)
    if _ADDRESS.fullmatch(title):
        return "address"
    if _FILE.fullmatch(title):
        return "file-name"
    if folded in phrases("title_placeholders") or is_unwritten(title):
        return "placeholder"
    if not folded:
        return "no-words"
    if folded in phrases("title_vague") or _COUNTED.fullmatch(folded):
        return "generic"
    return "host" if _HOST.fullmatch(title) else ""
