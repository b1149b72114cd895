"""The same place has the same name wherever the site's header, menu or footer leads to it.

SC 3.2.4: "Components that have the same functionality within a set of Web pages are identified consistently". A link is
compared by where it goes, within the parts that repeat over pages and within one language. A name that holds the other
("Contact", "Contact us") is the same name to a reader, and "Next" names a place in a sequence. Whether two names are consistent is for a person to say, so this
asks once for each target.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from a11y_audit.api import (
    Impact,
    Judgement,
    Location,
    PageDigest,
    Text,
    cant_tell,
    fold,
    passed,
    phrases,
    primary,
    site_rule,
)

SHOWN = 4  # names that a sentence can hold


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
            en="Headers, menus and footers call {target} by {count} names: {names}",
            ar="تسمي الترويسة والقوائم والتذييل الوجهة {target} بأسماء عددها {count}: {names}",
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
    names: dict[tuple[str, str], Counter[str]] = {}
    first: dict[tuple[str, str, str], tuple[str, Location | None]] = {}
    for page in sorted(pages, key=lambda page: page.url):  # the place that is told must not hang on the crawl's order
        for landmark in page.landmarks:
            for link in landmark.links:
                if not link.name or "#" in link.target or leads_on(link.name):
                    continue
                key = (primary(page.language), link.target)
                names.setdefault(key, Counter())[link.name] += 1
                first.setdefault((*key, link.name), (page.url, landmark.location))
    starts = {page.url for page in pages[:1]}
    for (language, target), counted in names.items():
        different = _different(counted)
        if len(different) < 2 or target in starts:
            if counted.total() > 1:
                yield passed()
            continue
        page_url, place = first[language, target, different[-1]]
        yield cant_tell(
            "names", page=page_url, place=place, target=target, count=len(different),
            names=" · ".join(different[:SHOWN]),
        )  # fmt: skip


def leads_on(name: str) -> bool:
    """Tell whether a link is named by its place in a sequence ("Next", "السابق: الرسوم"), which differs by nature."""
    folded = f"{fold(name)} "
    return any(folded.startswith(f"{phrase} ") for phrase in phrases("paging_names"))


def _different(counted: Counter[str]) -> list[str]:
    """Return the names that no more usual name holds or is held by, the most usual first."""
    kept: list[str] = []
    for name, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        words = fold(name)
        if words and not any(words in fold(other) or fold(other) in words for other in kept):
            kept.append(name)
    return kept
