"""The same place has the same name wherever the site's header, menu or footer leads to it.

SC 3.2.4: "Components that have the same functionality within a set of Web pages are identified consistently". A link is
compared by where it goes, within the parts that repeat over pages and within one language: some name must go through
all pages, so that a logo beside "Home" on each of them is none of this, and the home page goes by the site's name, too.
A name that holds the other ("Contact", "Contact us") is the same name to a reader, and "Next" names a place in a
sequence. Whether two names are consistent is for a person to say, so this asks once for each target.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from a11y_audit.api import (
    Impact,
    Judgement,
    Location,
    PageDigest,
    Text,
    cant_tell,
    fold,
    mostly,
    passed,
    phrases,
    primary,
    site_rule,
)

SHOWN = 4  # names that a sentence can hold
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?")  # a folder of one language
ANYWHERE = ""  # header, menus and footer together


@site_rule(
    "link-names-differ-over-pages",
    criteria=("3.2.4",),
    provisions=("CXP-10.11", "CXP-11.2"),
    impact=Impact.MODERATE,
    title=Text(en="One target has one name over the whole site", ar="للوجهة الواحدة اسم واحد في الموقع كله"),
    who=Text(
        en="People who search a page for a name they know, and people with learning or memory difficulties.",
        ar="من يبحث في الصفحة عن اسم يعرفه، وذوو صعوبات التعلم أو التذكر.",
    ),
    reasons={
        "names": Text(
            en="Pages call {target} by different names in header, menu or footer; names: {count} ({names})",
            ar="تختلف تسمية الوجهة {target} من صفحة إلى أخرى في الترويسة أو القوائم أو التذييل؛ عدد الأسماء: {count} ({names})",
        ),
    },
    actions={
        "names": Text(
            en="Decide whether the names would be taken for the same place; if not, choose one.",
            ar="قرر هل يفهم القارئ أن هذه الأسماء لوجهة واحدة، وإلا فاختر اسمًا واحدًا.",
        ),
    },
    remedy=Text(
        en="Call the target by one name in every header, menu and footer.",
        ar="سمِّ الوجهة باسم واحد في كل ترويسة وقائمة وتذييل.",
    ),
)
def link_names_differ_over_pages(pages: Sequence[PageDigest]) -> Iterator[Judgement]:
    said: dict[tuple[str, str], dict[str, dict[str, set[str]]]] = {}  # language and target, part, page: names
    first: dict[tuple[str, str, str], tuple[str, Location | None]] = {}
    starts = {page.url.rstrip("/") for page in pages[:1]}
    for page in sorted(pages, key=lambda page: page.url):  # the place that is told must not hang on the crawl's order
        for landmark in page.landmarks:
            for link in landmark.links:
                if not fold(link.name) or leads_on(link.name) or not is_place(link.target):
                    continue
                # A page that says another language than its own gives names in another script: a translation.
                key = (f"{primary(page.language)} {mostly(link.name)}", link.target)
                for part in (ANYWHERE, landmark.role):
                    said.setdefault(key, {}).setdefault(part, {}).setdefault(page.url, set()).add(link.name)
                first.setdefault((*key, link.name), (page.url, landmark.location))
    for (language, target), parts in said.items():
        different = next((names for by_page in parts.values() if (names := _different(by_page))), [])
        if not different or target.rstrip("/") in starts or is_home(target):
            if len(parts[ANYWHERE]) > 1:
                yield passed()
            continue
        page_url, place = first[language, target, different[-1]]
        yield cant_tell(
            "names", page=page_url, place=place, target=target, count=len(different),
            names=" · ".join(different[:SHOWN]),
        )  # fmt: skip


def is_place(target: str) -> bool:
    """Tell whether an address is that of a page as a whole, rather than a script or a part of a page."""
    return target.startswith(("http://", "https://")) and "#" not in target


def is_home(target: str) -> bool:
    """Tell whether an address is the first page of a site, or of one of its languages."""
    path = urlsplit(target).path.strip("/").lower()
    return path in ("", "home") or path.startswith(("index.", "default.")) or LANGUAGE.fullmatch(path) is not None


@lru_cache(maxsize=16_384)  # headers and menus come again on every page
def leads_on(name: str) -> bool:
    """Tell whether a link is named by its place in a sequence ("Next", "السابق: الرسوم"), which differs by nature."""
    folded = f"{fold(name)} "
    return any(folded.startswith(f"{phrase} ") for phrase in phrases("paging_names"))


def _different(by_page: dict[str, set[str]]) -> list[str]:
    """Return the names of a target, the most usual first, unless one of them goes through all its pages."""
    counted = Counter(name for names in by_page.values() for name in names)
    kept: list[str] = []
    through: dict[str, set[str]] = {}  # pages of each name that is kept
    for name, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        like = next((other for other in kept if fold(name) in fold(other) or fold(other) in fold(name)), name)
        if like is name:
            kept.append(name)
        through.setdefault(like, set()).update(page for page, names in by_page.items() if name in names)
    return [] if any(len(found) == len(by_page) for found in through.values()) else kept
