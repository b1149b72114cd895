"""There is more than one way to find a page: some people search, some read a site map, some follow menus.

SC 2.4.5: "More than one way is available to locate a Web page within a set of Web pages", but for steps of a process.
Counted are: menus (a navigation landmark on most pages), a search, a site map or index. Lists of all pages on the home
page count too and cannot be told from here, so this is a question, asked once for the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from a11y_audit.api import Impact, Judgement, PageDigest, Text, cant_tell, fold, passed, phrases, site_rule

FEWEST_PAGES = 5  # a smaller set needs no second way to be found
MENU_LINKS = 3
MOST = 0.5


@site_rule(
    "ways-to-pages-few",
    criteria=("2.4.5",),
    provisions=("CXP-8.1.7", "CXP-8.1.10", "CXP-10.11"),
    impact=Impact.MODERATE,
    title=Text(en="Pages can be found in more than one way", ar="يمكن الوصول إلى الصفحات بأكثر من طريقة"),
    who=Text(
        en="People who find one way hard: menus for those with low vision, search for those who spell with difficulty.",
        ar="من تصعب عليه إحدى الطرق: القوائم على ضعاف البصر، والبحث على من يصعب عليه الإملاء.",
    ),
    reasons={
        "menu-alone": Text(
            en="Over {pages} pages only navigation landmarks were found",
            ar="لم يُعثر في الصفحات (عددها {pages}) إلا على معالم التنقل (nav)",
        ),
        "search-alone": Text(
            en="Over {pages} pages only a search was found",
            ar="لم يُعثر في الصفحات (عددها {pages}) إلا على بحث",
        ),
        "map-alone": Text(
            en="Over {pages} pages only a site map was found",
            ar="لم يُعثر في الصفحات (عددها {pages}) إلا على خريطة للموقع",
        ),
        "none": Text(
            en="Over {pages} pages no navigation landmark, no search and no site map was found",
            ar="لم يُعثر في صفحات عددها {pages} على معلم تنقل (nav) ولا بحث ولا خريطة للموقع",
        ),
    },
    actions={
        code: Text(
            en="Look for ways that no landmark tells of: menus without <nav>, a list of all pages, an index, links between"
               " related pages.",
            ar="ابحث عن طرق لا تظهرها المعالم: قوائم بلا عنصر <nav> أو قائمة بكل الصفحات أو فهرس أو روابط بين الصفحات"
               " المتصلة.",
        )
        for code in ("menu-alone", "search-alone", "map-alone", "none")
    },
    remedy=Text(
        en="Offer a search field or a site map on every page beside the menu.",
        ar="وفر في كل صفحة مع القائمة حقل بحث أو رابطًا إلى خريطة الموقع.",
    ),
)  # fmt: skip
def ways_to_pages_few(pages: Sequence[PageDigest]) -> Iterator[Judgement]:
    if len({page.content for page in pages}) < FEWEST_PAGES:
        return
    ways = [name for name, holds in (("menu", _menu), ("search", _search), ("map", _map)) if holds(pages)]
    if len(ways) > 1:
        yield passed()
    elif ways:
        yield cant_tell(f"{ways[0]}-alone", pages=len(pages))
    else:
        yield cant_tell("none", pages=len(pages))


def _menu(pages: Sequence[PageDigest]) -> bool:
    with_menu = sum(
        any(landmark.role == "navigation" and len(landmark.links) >= MENU_LINKS for landmark in page.landmarks)
        for page in pages
    )
    return with_menu > MOST * len(pages)


def _search(pages: Sequence[PageDigest]) -> bool:
    return sum(page.has_search for page in pages) > MOST * len(pages)


def _map(pages: Sequence[PageDigest]) -> bool:
    names = phrases("sitemap_names")
    return any(fold(link.name) in names for page in pages for landmark in page.landmarks for link in landmark.links)
