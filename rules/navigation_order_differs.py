"""A menu that stands on many pages keeps its order, so that people find by habit what they found before.

SC 3.2.3: "Navigational mechanisms that are repeated on multiple Web pages within a set of Web pages occur in the same
relative order each time they are repeated". Links may come and go between pages; two that stand on both must not
change places. Paths, paging and contents lists differ by nature and are left out. A reader's own sorting of a menu
cannot be seen from here, which is why only a menu with most of its links in common is judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from a11y_audit.api import (
    Impact,
    Judgement,
    Landmark,
    PageDigest,
    Text,
    failed,
    fold,
    passed,
    phrases,
    primary,
    site_rule,
)

SHARED_LINKS = 3  # fewer links in common are no menu that repeats
SHARED_SHARE = 0.6  # of the smaller menu: below this the two are different menus


@site_rule(
    "navigation-order-differs",
    criteria=("3.2.3",),
    provisions=("CXP-10.11", "CXP-11.2", "CXP-8.1.4"),
    impact=Impact.MODERATE,
    title=Text(en="Menus keep their order on every page", ar="ترتيب قوائم التنقل واحد في كل الصفحات"),
    who=Text(
        en="People with low vision, learning or memory difficulties, and screen reader users who know a menu by heart.",
        ar="ضعاف البصر وذوو صعوبات التعلم أو التذكر، ومستخدمو قارئ الشاشة الذين يحفظون مواضع القائمة.",
    ),
    reasons={
        "moved": Text(
            en="“{before}” stands before “{after}” here; on {count} other pages it is the other way round",
            ar="يسبق «{before}» «{after}» في هذه الصفحة، وترتيبهما معكوس في صفحات أخرى عددها {count}",
        ),
    },
    remedy=Text(
        en="Write the menu once, in a template that all pages include, and mark the current page with aria-current.",
        ar="اكتب القائمة مرة واحدة في قالب تشترك فيه كل الصفحات، وميز الصفحة الحالية بالسمة aria-current.",
    ),
)
def navigation_order_differs(pages: Sequence[PageDigest]) -> Iterator[Judgement]:
    menus: dict[tuple[str, str, str], list[tuple[PageDigest, Landmark]]] = {}
    for page in pages:
        for landmark in page.landmarks:
            if landmark.role == "navigation" and fold(landmark.name) not in phrases("trail_names"):
                key = (primary(page.language), fold(landmark.name), str(_nth(page, landmark)))
                menus.setdefault(key, []).append((page, landmark))
    for found in menus.values():
        if len(found) < 2:
            continue
        usual, count = Counter(_targets(landmark) for _, landmark in found).most_common(1)[0]
        for page, landmark in found:
            swapped = _swapped(_targets(landmark), usual)
            if swapped is None:
                yield passed(page=page.url)
                continue
            names = {link.target: link.name for link in landmark.links}
            yield failed(
                "moved", page=page.url, place=landmark.location,
                before=names[swapped[0]], after=names[swapped[1]], count=count,
            )  # fmt: skip


def _nth(page: PageDigest, landmark: Landmark) -> int:
    """Menus without a name are told apart by their place among the page's menus."""
    same = [other for other in page.landmarks if other.role == landmark.role and other.name == landmark.name]
    return same.index(landmark)


def _targets(landmark: Landmark) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.target for link in landmark.links))


def _swapped(here: tuple[str, ...], usual: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first two neighbours whose order is reversed, None when the order agrees or the menus differ."""
    there = {target: position for position, target in enumerate(usual)}
    shared = [target for target in here if target in there]
    if len(shared) < SHARED_LINKS or len(shared) < SHARED_SHARE * min(len(here), len(usual)):
        return None
    return next(((a, b) for a, b in pairwise(shared) if there[a] > there[b]), None)
