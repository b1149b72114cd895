"""Changes to a page as releases bring them: harmless ones, after which no finding is new, and harm, which each time is."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import NamedTuple

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

Change = Callable[[BeautifulSoup], None]
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_OTHER = str.maketrans("123456789٠١٢٣٤٥٦٧٨٩", "2345678912345678912")
_MONTHS = (("January", "April"), ("March", "June"), ("May", "August"), ("October", "November"), ("يناير", "أبريل"), ("مارس", "يونيو"),
           ("أكتوبر", "نوفمبر"), ("رمضان", "شوال"), ("محرم", "صفر"))  # fmt: skip
_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant", "headers", "list", "form", "aria-errormessage")  # fmt: skip
_ASSETS = re.compile(r"(?P<stem>[^?#]*/[^/?#]+)(?P<end>\.(?:png|jpe?g|gif|svg|webp|css|js|webm|mp3|vtt))$")
_WORDS = {"ar": "خدمة جديدة لإصدار شهادات المنشأ", "en": "A new service for certificates of origin"}


def _texts(soup: BeautifulSoup) -> list[NavigableString]:
    outside = ("script", "style", "title", "textarea", "noscript", "template")
    found = soup.find_all(string=True)
    return [t for t in found if type(t) is NavigableString and t.strip() and t.parent and t.parent.name not in outside]


def _language(soup: BeautifulSoup) -> str:
    root = soup.find("html")
    return "en" if isinstance(root, Tag) and str(root.get("lang", "ar")).startswith("en") else "ar"


def _made(soup: BeautifulSoup, html: str) -> Tag:
    tag = BeautifulSoup(html, "html.parser").find()
    assert isinstance(tag, Tag)
    return tag.extract()


# -- harmless ----------------------------------------------------------------------------------------------------------
def notices(soup: BeautifulSoup) -> None:
    """A notice at the head of the content."""
    for main in soup.find_all("main"):
        main.insert(0, _made(soup, f"<div><p>{_WORDS[_language(soup)]}</p></div>"))


def entries(soup: BeautifulSoup) -> None:
    """A new entry at the head of each list of links."""
    words = _WORDS[_language(soup)]
    for number, menu in enumerate(soup.find_all("ul")):
        items = menu.find_all("li", recursive=False)
        if items and items[0].find("a", href=True):
            menu.insert(0, _made(soup, f'<li><a href="origin-{number}.html">{words} {number}</a></li>'))


def hashed_classes(soup: BeautifulSoup) -> None:
    """Class names as a build tool hashes them."""
    for number, tag in enumerate(soup.find_all(class_=True)):
        tag["class"] = [*tag["class"], f"css-{number * 7919 % 99991:x}a1", f"Card_root__x{number}Z"]


def changed_ids(soup: BeautifulSoup) -> None:
    """Every id is another one; what refers to it follows."""
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    new = {id_: f"ember{number}-{number * 7}" for number, id_ in enumerate(ids)}
    for tag in soup.find_all(id=True):
        tag["id"] = new[str(tag["id"])]
    for name in _REFERENCES:
        for tag in soup.find_all(attrs={name: True}):
            value = tag[name]
            parts = value if isinstance(value, list) else str(value).split()
            tag[name] = " ".join(new.get(part, part) for part in parts)
    for tag in soup.find_all(href=re.compile("^#.")):
        tag["href"] = "#" + new.get(str(tag["href"])[1:], str(tag["href"])[1:])


def reindented(soup: BeautifulSoup) -> None:
    """White space between elements is other white space."""
    for text in soup.find_all(string=True):
        if type(text) is NavigableString and not text.strip() and "\n" in text:
            text.replace_with(NavigableString("\n\n\t\t      "))


def wrapped(soup: BeautifulSoup) -> None:
    """Wrappers without meaning around the whole page and around each part of the content."""
    for tag in soup.select("main > *, main section > *, form > *, header > *, footer > *"):
        if tag.name not in ("legend", "script", "li"):
            tag.wrap(soup.new_tag("div", attrs={"class": "wrap-8f3a2"}))


def attribute_order(soup: BeautifulSoup) -> None:
    """Attributes in the other order."""
    for tag in soup.find_all(True):
        tag.attrs = dict(reversed(list(tag.attrs.items())))


def asset_hashes(soup: BeautifulSoup) -> None:
    """Assets with the hash of a build in their names and a version behind."""
    for tag in soup.find_all(True):
        for name in ("src", "poster", "data-src"):
            if isinstance(tag.get(name), str):
                tag[name] = _ASSETS.sub(r"\g<stem>.3f9a2c1d\g<end>?v=20260301", str(tag[name]))


def link_queries(soup: BeautifulSoup) -> None:
    """Links that carry the mark of a campaign."""
    for tag in soup.find_all("a", href=re.compile(r"^[^#:?]+\.html$")):
        tag["href"] = f"{tag['href']}?utm_source=portal"


def other_dates(soup: BeautifulSoup) -> None:
    """The page of another day: other dates, counters and amounts."""
    for text in _texts(soup):
        words = str(text).translate(_OTHER)
        for one, other in _MONTHS:
            words = words.replace(one, other)
        if words != text:
            text.replace_with(NavigableString(words))


def other_digits(soup: BeautifulSoup) -> None:
    """Arabic-Indic digits, spaces that do not break, and stretched letters."""
    for text in _texts(soup):
        if text.find_parent(["code", "pre"]) is None:
            text.replace_with(NavigableString(str(text).translate(_DIGITS).replace("  ", " \u00a0")))


def comments(soup: BeautifulSoup) -> None:
    """Comments of a template engine."""
    for tag in soup.select("main > *, li, td"):
        tag.insert_before(Comment(" partial "))


def restructured(soup: BeautifulSoup) -> None:
    """The content of the page in a section of its own."""
    for main in soup.find_all("main"):
        section = soup.new_tag("section")
        for child in list(main.children):
            section.append(child.extract())
        main.append(section)


def banner(soup: BeautifulSoup) -> None:
    """A notice over the header."""
    body = soup.find("body")
    if isinstance(body, Tag):
        label = {"ar": "تنبيه", "en": "Notice"}[_language(soup)]
        body.insert(0, _made(soup, f'<aside aria-label="{label}"><p>{_WORDS[_language(soup)]}</p></aside>'))


HARMLESS: dict[str, Change] = {
    change.__name__: change
    for change in (
        notices, entries, hashed_classes, changed_ids, reindented, wrapped, attribute_order, asset_hashes, link_queries,
        other_dates, other_digits, comments, restructured, banner,
    )
}  # fmt: skip


# -- harm --------------------------------------------------------------------------------------------------------------
class Harm(NamedTuple):
    """A change that breaks something on a page of the good twin, and the rules that say so: all of these and no other."""

    page: str
    change: Change
    rules: frozenset[str]


def _first(soup: BeautifulSoup, selector: str) -> Tag:
    found = soup.select_one(selector)
    assert found is not None, f"the page has no {selector}"
    return found


def _say(soup: BeautifulSoup, selector: str, words: str) -> None:
    _first(soup, selector).string = words


def _set(soup: BeautifulSoup, selector: str, name: str, value: str | None) -> None:
    tag = _first(soup, selector)
    if value is None:
        del tag[name]
    else:
        tag[name] = value


def _rename(soup: BeautifulSoup, selector: str, name: str) -> None:
    for tag in soup.select(selector):
        tag.name = name


def _append(soup: BeautifulSoup, selector: str, html: str) -> None:
    _first(soup, selector).append(_made(soup, html))


def second_copy(soup: BeautifulSoup, selector: str) -> None:
    """An element stands a second time."""
    tag = _first(soup, selector)
    twin = copy.copy(tag)
    for part in (twin, *twin.find_all(id=True)):
        part.attrs.pop("id", None)
    tag.insert_after(twin)


def _harm(page: str, change: Change, *rules: str) -> Harm:
    return Harm(page, change, frozenset(rules))


HARMS: dict[str, Harm] = {
    "an alternative text that is a file name":
        _harm("ar/news.html", lambda s: _set(s, "main img[alt]:not([alt=''])", "alt", "IMG_2041.jpg"), "image-alt-file-name"),
    "an empty heading": _harm("ar/about.html", lambda s: _say(s, "main h2", ""), "heading-empty"),
    "a heading that skips levels": _harm("en/about.html", lambda s: _rename(s, "main h2", "h5"), "heading-level-skipped"),
    "a link that says nothing": _harm("ar/index.html", lambda s: _append(s, "main", '<p><a href="fees.html">اضغط هنا</a></p>'), "link-generic-alone"),
    "a title that says nothing": _harm("en/faq.html", lambda s: _say(s, "title", "Untitled"), "title-vague"),
    "a page in another language than it says": _harm("ar/privacy.html", lambda s: _set(s, "html", "lang", "en"), "language-page-wrong"),
    "Arabic from left to right": _harm("ar/privacy.html", lambda s: _set(s, "html", "dir", "ltr"), "direction-arabic-ltr"),
    "an id that stands twice and is referred to": _harm("ar/contact.html", lambda s: _append(s, "main", f'<p id="{_first(s, "label[for]")["for"]}">نص</p>'), "id-repeated"),
    "an order of its own": _harm("en/contact.html", lambda s: _set(s, "main a[href], main button, main input", "tabindex", "5"), "tabindex-positive"),
    "letters apart": _harm("ar/about.html", lambda s: _append(s, "main", "<p>خ د م ا ت إ ل ك ت ر و ن ي ة</p>"), "letters-spaced"),
    "a table without headers": _harm("ar/stats.html", lambda s: _rename(s, "table th", "td"), "table-headers-missing"),
    "a skip link that leads nowhere": _harm("en/index.html", lambda s: _set(s, "a[href^='#']", "href", "#gone"), "skip-link-target"),
    "a paragraph that plays the heading": _harm("en/about.html", lambda s: _append(s, "main", '<div><p style="font-weight:700;font-size:24px">Our branches</p><p>They are open from Sunday to Thursday in every region of the Kingdom.</p></div>'), "heading-fake"),
    "English without its mark in Arabic": _harm("ar/about.html", lambda s: _append(s, "main", "<p>The Ministry adopts the concept of a beneficiary-centric approach and invests in digital services.</p>"), "language-part-unmarked", "direction-english-rtl"),
}  # fmt: skip


def mutated(html: str, *changes: Change) -> str:
    """Return a page after changes."""
    soup = BeautifulSoup(html, "html.parser")
    for change in changes:
        change(soup)
    return str(soup)
