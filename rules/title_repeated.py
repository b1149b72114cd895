"""Pages with one and the same title cannot be told apart in tabs, in the history, or when speech announces them.

Failure F25, "a site generated using templates includes the same title for each page on the site". Failed for a page
whose own main heading has nothing in common with a title that stands on other pages with other headings and other
content in the same language; where that proves the title to be the site's name, also for pages whose heading says more
than it. A title in another script than the headings may say the same in another language: it is taken for the site's
name where it stands on three pages whose headings have nothing in common with each other. A home page may bear the
site's name alone. Every other repetition is a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from a11y_audit.api import (
    Impact,
    Judgement,
    PageDigest,
    Text,
    cant_tell,
    collapse,
    failed,
    fold,
    mostly,
    passed,
    primary,
    site_rule,
    stems,
)

APART = 3  # pages whose headings share no word: a title that fits one of them does not fit the others

_HOME = re.compile(r"(?:index|default|home|main)(?:\.\w+)?", re.I)


@site_rule(
    "title-repeated",
    criteria=("2.4.2",),
    settles=("title-unlike-heading",),
    impact=Impact.SERIOUS,
    title=Text(en="Different pages have different titles", ar="لكل صفحة عنوان نافذة يميزها"),
    who=Text(
        en="People who use a screen reader, and everyone who chooses among tabs, bookmarks or search results.",
        ar="مستخدمو قارئ الشاشة، وكل من يختار بين علامات التبويب أو الصفحات المحفوظة أو نتائج البحث.",
    ),
    reasons={
        "same": Text(
            en="The title “{title}” stands on {count} pages; this one is “{heading}”, which the title does not say",
            ar="العنوان «{title}» مكرر، وعدد صفحاته {count}، أما هذه الصفحة فعن «{heading}» وهو ما لا يذكره العنوان",
        ),
        "perhaps": Text(
            en="The title “{title}” stands on {count} pages with different content",
            ar="العنوان «{title}» مكرر في صفحات مختلفة المحتوى، وعددها {count}",
        ),
    },
    actions={
        "perhaps": Text(
            en="Open this page and one other with the same title: does the title tell what each of them is about?",
            ar="افتح هذه الصفحة وصفحة أخرى تحمل العنوان نفسه: هل يدل العنوان على موضوع كل منهما؟",
        ),
    },
    remedy=Text(
        en="Let the template put the page's own name first: <title>Contact us – Ministry of Industry</title>.",
        ar="اجعل القالب يضع اسم الصفحة أولًا: <title>اتصل بنا – وزارة الصناعة</title>.",
    ),
)  # fmt: skip
def title_repeated(pages: Sequence[PageDigest]) -> Iterator[Judgement]:
    groups: dict[tuple[str, str], list[PageDigest]] = {}
    for page in pages:
        if title := collapse(page.title):
            groups.setdefault((title, primary(page.language)), []).append(page)
    for (title, _), group in groups.items():
        proven = [page for page in group if _proves(page, [other for other in group if _differs(page, other)], title)]
        is_site_name = len(proven) > 1  # then it names no single page, even where a heading shares a word with it
        for page in group:
            others = [other for other in group if _differs(page, other)]
            count = len({other.content for other in others}) + 1
            if not others or _is_home(page.url):
                yield passed(page=page.url)
            elif page in proven or (is_site_name and stems(page.heading) - stems(title)):
                yield failed("same", page=page.url, title=title, count=count, heading=collapse(page.heading))
            else:
                yield cant_tell("perhaps", page=page.url, title=title, count=count)


def _differs(page: PageDigest, other: PageDigest) -> bool:
    """Tell whether two pages are two: other content, and more than another query to the same list."""
    if other.url == page.url or not page.content or page.content == other.content:
        return False
    here, there = urlsplit(page.url), urlsplit(other.url)
    same_place = (here.netloc, here.path.rstrip("/")) == (there.netloc, there.path.rstrip("/"))
    return not (same_place and fold(page.heading) == fold(other.heading))


def _proves(page: PageDigest, others: list[PageDigest], title: str) -> bool:
    own = stems(page.heading)
    if not own or own & stems(title):
        return False
    if mostly(page.heading) != mostly(title):
        return _apart([page, *others]) >= APART
    return any(other.heading and fold(other.heading) != fold(page.heading) for other in others)


def _apart(pages: list[PageDigest]) -> int:
    """Count pages whose headings share no word with each other, beginning with the first."""
    seen: set[str] = set()
    count = 0
    for page in pages:
        own = stems(page.heading)
        if own and not own & seen:
            seen |= own
            count += 1
    return count


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    if steps and primary(steps[0]):
        steps = steps[1:]  # the folder of a language
    return not parts.query and (not steps or (len(steps) == 1 and bool(_HOME.fullmatch(steps[0]))))
