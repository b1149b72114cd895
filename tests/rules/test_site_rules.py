"""Rules that compare pages: menus, names of targets, ways to find a page."""

from __future__ import annotations

import pytest
from a11y_audit.rules.accessibility_statement_missing import accessibility_statement_missing
from a11y_audit.rules.link_names_differ_over_pages import link_names_differ_over_pages
from a11y_audit.rules.navigation_order_differs import navigation_order_differs
from a11y_audit.rules.ways_to_pages_few import ways_to_pages_few

from a11y_audit.api import Landmark, NamedLink, PageDigest, Rule
from a11y_audit.judging.evaluate import evaluate_site

SITE = "https://ministry.example"
HOME, FEES, NEWS, CONTACT = (("Home", "/"), ("Fees", "/fees"), ("News", "/news"), ("Contact", "/contact"))
AR = (("الرئيسية", "/"), ("الرسوم", "/fees"), ("الأخبار", "/news"), ("اتصل بنا", "/contact"))


def menu(*links: tuple[str, str], name: str = "", role: str = "navigation") -> Landmark:
    return Landmark(role=role, name=name, links=tuple(NamedLink(text, SITE + path) for text, path in links))


def page(path: str, *landmarks: Landmark, language: str = "en", search: bool = False) -> PageDigest:
    return PageDigest(url=SITE + path, title=path, heading=path, content=path, language=language,
                      landmarks=landmarks, has_search=search)  # fmt: skip


def reasons(rule: Rule, pages: list[PageDigest]) -> list[str]:
    assert rule.check_site is not None
    found, [check] = evaluate_site([rule], pages)
    assert not check.reason, check.reason
    return sorted(finding.reason for group in found.values() for finding in group)


USUAL = (HOME, FEES, NEWS, CONTACT)
MENUS = {
    "the same everywhere": ([page("/a", menu(*USUAL)), page("/b", menu(*USUAL))], []),
    "two links change places": (
        [page("/a", menu(*USUAL)), page("/b", menu(*USUAL)), page("/c", menu(HOME, NEWS, FEES, CONTACT))], ["moved"]),
    "two links change places in Arabic": (
        [page("/a", menu(*AR), language="ar"), page("/b", menu(*AR), language="ar"),
         page("/c", menu(AR[0], AR[2], AR[1], AR[3]), language="ar")], ["moved"]),
    "a link is missing": ([page("/a", menu(*USUAL)), page("/b", menu(HOME, NEWS, CONTACT))], []),
    "a link is new": ([page("/a", menu(*USUAL)), page("/b", menu(HOME, ("New", "/new"), FEES, NEWS, CONTACT))], []),
    "another language has its own order": (
        [page("/a", menu(*USUAL)), page("/b", menu(*USUAL)), page("/c", menu(*reversed(AR)), language="ar")], []),
    "a path is no menu": (
        [page("/a", menu(*USUAL, name="Breadcrumb")), page("/b", menu(*reversed(USUAL), name="Breadcrumb"))], []),
    "an Arabic path is no menu": (
        [page("/a", menu(*AR, name="مسار التنقل"), language="ar"),
         page("/b", menu(*reversed(AR), name="مسار التنقل"), language="ar")], []),
    "another menu": ([page("/a", menu(*USUAL)), page("/b", menu(("X", "/x"), ("Y", "/y"), NEWS, HOME))], []),
}  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), MENUS.values(), ids=MENUS)
def test_navigation_order_differs(pages: list[PageDigest], expected: list[str]) -> None:
    assert reasons(navigation_order_differs, pages) == expected


def footer(name: str) -> Landmark:
    return menu((name, "/contact"), role="contentinfo")


NAMES = {
    "one name": ([page("/a", footer("Contact us")), page("/b", footer("Contact us"))], []),
    "two names": ([page("/a", footer("Contact us")), page("/b", footer("Support"))], ["names"]),
    "two Arabic names": (
        [page("/a", footer("اتصل بنا"), language="ar"), page("/b", footer("الدعم الفني"), language="ar")], ["names"]),
    "a neighbour in a sequence": ([page("/a", footer("Next chapter")), page("/b", footer("Fees"))], []),
    "جار في تسلسل": (
        [page("/a", footer("الخبر السابق"), language="ar"), page("/b", footer("الرسوم"), language="ar")], []),
    "one holds the other": ([page("/a", footer("Contact")), page("/b", footer("Contact us"))], []),
    "spelled another way": (
        [page("/a", footer("إتصل بنا"), language="ar"), page("/b", footer("اتصل بنا"), language="ar")], []),
    "two names on each page": (
        [page(path, menu(("Contact us", "/contact"), ("Support", "/contact"))) for path in ("/a", "/b")], []),
    "one name goes through": (
        [page("/a", menu(("Contact us", "/contact"), ("Support", "/contact"))), page("/b", menu(("Support", "/contact")))], []),
    "one page": ([page("/a", footer("Contact us"), menu(("Support", "/contact")))], []),
    "the footer has two names, the menu has one": (
        [page("/a", menu(CONTACT), footer("Support")), page("/b", menu(CONTACT), footer("Help"))], ["names"]),
    "الشعار والرئيسية": (
        [page("/a", menu(("وزارة الصناعة", "/ar/")), language="ar"), page("/b", menu(("الرئيسية", "/ar/")), language="ar")], []),
    "the home page goes by the site's name": (
        [page("/a", menu(("Ministry of Industry", "/"))), page("/b", menu(("Home", "/")))], []),
    "a script is no place": (
        [page("/a", Landmark(role="navigation", name="", links=(NamedLink("Menu", "javascript:void(0)"),))),
         page("/b", Landmark(role="navigation", name="", links=(NamedLink("Search", "javascript:void(0)"),)))], []),
    "صفحة بالعربية تعلن الإنجليزية": ([page("/a", footer("Contact us")), page("/b", footer("اتصل بنا"))], []),
    "each language has its own": ([page("/a", footer("Contact us")), page("/b", footer("اتصل بنا"), language="ar")], []),
}  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), NAMES.values(), ids=NAMES)
def test_link_names_differ_over_pages(pages: list[PageDigest], expected: list[str]) -> None:
    assert reasons(link_names_differ_over_pages, pages) == expected


def many(*landmarks: Landmark, search: bool = False, count: int = 6, language: str = "en") -> list[PageDigest]:
    return [page(f"/{n}", *landmarks, search=search, language=language) for n in range(count)]


WAYS = {
    "menu and search": (many(menu(*USUAL), search=True), []),
    "menu and site map": (many(menu(*USUAL), footer("x"), menu(("Site map", "/map"), role="contentinfo")), []),
    "menu and Arabic site map": (
        many(menu(*AR), menu(("خارطة الموقع", "/map"), role="contentinfo"), language="ar"), []),
    "menu alone": (many(menu(*USUAL)), ["menu-alone"]),
    "nothing": (many(), ["none"]),
    "too few pages": (many(count=3), []),
}  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), WAYS.values(), ids=WAYS)
def test_ways_to_pages_few(pages: list[PageDigest], expected: list[str]) -> None:
    assert reasons(ways_to_pages_few, pages) == expected


def with_link(*links: tuple[str, str], role: str = "contentinfo") -> list[PageDigest]:
    return [page(path, menu(*links, role=role)) for path in ("/a", "/b", "/c")]


STATEMENTS = {
    "in the footer": (with_link(HOME, ("Accessibility statement", "/access")), []),
    "في التذييل": (with_link(AR[0], ("بيان سهولة الوصول", "/access")), []),
    "another usual name": (with_link(AR[0], ("النفاذ الرقمي", "/access"), role="banner"), []),
    "on one page alone": ([*with_link(HOME), page("/d", menu(("Accessibility", "/access")))], []),
    "a page called so": ([*with_link(HOME), page("/accessibility statement", menu(HOME))], []),
    "none": (with_link(HOME, CONTACT), ["no-link"]),
    "لا رابط": (with_link(*AR), ["no-link"]),
    "no links were seen": ([page("/a"), page("/b"), page("/c")], []),
    "too few pages": (with_link(HOME)[:2], []),
}


@pytest.mark.parametrize(("pages", "expected"), STATEMENTS.values(), ids=STATEMENTS)
def test_accessibility_statement_missing(pages: list[PageDigest], expected: list[str]) -> None:
    assert reasons(accessibility_statement_missing, pages) == expected
