"""Two spellings of one page are one; two pages, and two languages, never are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_audit.discover import UrlError, identity, join, origin, parse, without_fragment

HOME = "https://portal.gov.sa/"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HTTPS://Portal.GOV.sa", HOME),
        ("https://portal.gov.sa:443/", HOME),
        ("http://portal.gov.sa:080/x", "http://portal.gov.sa/x"),
        ("https://portal.gov.sa./", HOME),
        ("https://user:secret@portal.gov.sa/", HOME),
        ("https:\\\\portal.gov.sa\\ar\\x", "https://portal.gov.sa/ar/x"),
        ("  https://portal.gov.sa/a\nr/ ", "https://portal.gov.sa/ar/"),
        ("https://portal.gov.sa/#main", HOME),
        ("https://portal.gov.sa/?", HOME),
        ("https://portal.gov.sa/a/./b/../c", "https://portal.gov.sa/a/c"),
        ("https://portal.gov.sa/a/%2E%2e/c", "https://portal.gov.sa/c"),
        ("https://portal.gov.sa/../../x", "https://portal.gov.sa/x"),
        ("https://portal.gov.sa/%7euser", "https://portal.gov.sa/~user"),
        ("https://portal.gov.sa/خدمات", "https://portal.gov.sa/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA"),
        ("https://portal.gov.sa/%d8%ae%d8%af%d9%85%d8%a7%d8%aa", "https://portal.gov.sa/خدمات"),
        ("https://portal.gov.sa/?q=خدمات", "https://portal.gov.sa/?q=%D8%AE%D8%AF%D9%85%D8%A7%D8%AA"),
        ("https://portal.gov.sa/?q=a%20b", "https://portal.gov.sa/?q=a+b"),
        ("https://portal.gov.sa/?b=2&a=1", "https://portal.gov.sa/?a=1&b=2"),
        ("https://portal.gov.sa/?a=1&&b=2&", "https://portal.gov.sa/?a=1&b=2"),
        ("https://portal.gov.sa/ar/index.html", "https://portal.gov.sa/ar/"),
        ("https://portal.gov.sa/ar/Default.aspx?id=4", "https://portal.gov.sa/ar/?id=4"),
        ("https://portal.gov.sa/?utm_source=x&UTM_Medium=y&gclid=1&fbclid=2&ScCid=3", HOME),
        ("https://portal.gov.sa/x;jsessionid=A1B2?id=1", "https://portal.gov.sa/x?id=1"),
        ("https://portal.gov.sa/(S(lit3py55t21z5v55))/x.aspx", "https://portal.gov.sa/x.aspx"),
        ("https://وزارة.السعودية/", "https://xn--mgbexc3i.xn--mgberp4a5d4ar/"),
        ("http://[0:0:0:0:0:0:0:1]:8080/", "http://[::1]:8080/"),
        ("file://localhost/site/a.html", "file:///site/a.html"),
    ],
)
def test_spellings_of_one_page(one: str, other: str) -> None:
    assert identity(one) == identity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://portal.gov.sa/ar/x", "https://portal.gov.sa/en/x"),
        ("https://portal.gov.sa/?lang=ar", "https://portal.gov.sa/?lang=en"),
        ("https://portal.gov.sa/", "https://portal.gov.sa/?lang=ar"),
        ("https://portal.gov.sa/خدمات", "https://portal.gov.sa/الخدمات"),
        ("https://portal.gov.sa/x", "https://portal.gov.sa/X"),
        ("https://portal.gov.sa/x", "https://portal.gov.sa/x/"),
        ("https://portal.gov.sa/x?a=1&a=2", "https://portal.gov.sa/x?a=2&a=1"),
        ("https://portal.gov.sa/a%2Fb", "https://portal.gov.sa/a/b"),
        ("https://portal.gov.sa/?q=a%2Bb", "https://portal.gov.sa/?q=a+b"),
        ("http://portal.gov.sa/", "https://portal.gov.sa/"),
        ("https://portal.gov.sa:8443/", "https://portal.gov.sa/"),
        ("https://portal.gov.sa/?ref=news", "https://portal.gov.sa/"),
        ("file:///site/index.html", "file:///site/"),
    ],
)
def test_pages_that_differ(one: str, other: str) -> None:
    assert identity(one) != identity(other)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://portal.gov.sa/app#/services", "https://portal.gov.sa/app#/services"),
        ("https://portal.gov.sa/app#!خدمات", "https://portal.gov.sa/app#!%D8%AE%D8%AF%D9%85%D8%A7%D8%AA"),
        ("https://portal.gov.sa/app#main", "https://portal.gov.sa/app"),
        ("https://portal.gov.sa/app#/", "https://portal.gov.sa/app"),
        ("https://portal.gov.sa/app#!", "https://portal.gov.sa/app"),
    ],
)
def test_hash_routes_are_kept_only_when_asked(url: str, kept: str) -> None:
    assert identity(url, keep_hash_routes=True) == kept
    assert "#" not in identity(url)


def test_the_address_to_open_is_the_one_that_was_found() -> None:
    assert without_fragment("https://x.sa/B?z=1&a=2#top") == "https://x.sa/B?z=1&a=2"
    assert without_fragment("https://x.sa/#/a", keep_hash_routes=True) == "https://x.sa/#/a"
    assert without_fragment("https://x.sa/#a", keep_hash_routes=True) == "https://x.sa/"


def test_tracking_names_are_the_callers_choice() -> None:
    assert identity("https://x.sa/?utm_source=a&from=b", tracking=("from",)) == "https://x.sa/?utm_source=a"
    assert identity("https://x.sa/?utm_source=a", tracking=()) == "https://x.sa/?utm_source=a"


@pytest.mark.parametrize(
    "text",
    ["", "portal.gov.sa", "/ar/x", "خدمات", "http://", "https:///", "http://:80/", "http://a b/", "http://a..b/",
     "http://x:99999/", "http://x:port/", "http://[::1/", "http://[::1]x/", "http://" + "a" * 64 + ".sa/",
     "http://%ff/", "http://x:" + "9" * 5000 + "/"],
)  # fmt: skip
def test_unusable_text_is_refused_by_name(text: str) -> None:
    with pytest.raises(UrlError, match=r"host|port|scheme|IPv6"):
        identity(text)


@pytest.mark.parametrize(
    ("base", "href", "expected"),
    [
        ("https://x.sa/ar/a", "b", "https://x.sa/ar/b"),
        ("https://x.sa/ar/a", "/خدمات", "https://x.sa/خدمات"),
        ("https://x.sa/ar/a?q=1", "?q=2", "https://x.sa/ar/a?q=2"),
        ("https://x.sa/ar/a", "\\en\\a", "https://x.sa/en/a"),
        ("https://x.sa/ar/a", "//cdn.sa/x", "https://cdn.sa/x"),
        ("https://x.sa/ar/", " ../en/ ", "https://x.sa/en/"),
        ("https://x.sa/ar/a", "#top", "https://x.sa/ar/a#top"),
        ("https://x.sa/ar/a", "tel:+966110000000", "tel:+966110000000"),
        ("file:///site/a.html", "b.html", "file:///site/b.html"),
    ],
)
def test_join(base: str, href: str, expected: str) -> None:
    assert join(base, href) == expected


@pytest.mark.parametrize(("base", "href"), [("data:text/html,x", "b"), ("https://x.sa/", "http://[x"), ("", "b")])
def test_join_refuses_what_leads_nowhere(base: str, href: str) -> None:
    with pytest.raises(UrlError):
        join(base, href)


def test_origin() -> None:
    assert origin("HTTPS://X.sa:443/a?b") == "https://x.sa"
    assert origin("http://x.sa:8080/") == "http://x.sa:8080"
    assert origin("data:text/html,x") == origin("file:///x") == "null"


# Properties ----------------------------------------------------------------------------------------------------------

_pieces = st.sampled_from(
    ["http:", "https:", "file:", "data:", "//", "/", "\\", "x.sa", "[::1]", ":80", "@", "?", "&", "=", "#", "#/", "#!",
     "%", "%2e", "%d8", "%25", "..", ".", ";jsessionid=", "(S(a))", "index.html", "خدمات", "utm_id", "\ud800", " ",
     "\n", "\u200f", "a", "B", "1", "+", "%20"]
)  # fmt: skip
_urlish = st.lists(_pieces, max_size=14).map("".join)
_names = st.sampled_from(["a", "b", "lang", "id", "صفحة"])
_values = st.text(st.characters(blacklist_characters="&#", blacklist_categories=["Cs", "Cc"]), max_size=5)
_parameters = st.lists(st.tuples(_names, _values.map(lambda value: value.replace("%", ""))), max_size=6)
_segment = st.text(st.characters(whitelist_categories=["L", "N"]), min_size=1, max_size=8)
_paths = st.lists(_segment, max_size=4).map(lambda segments: "/" + "/".join(segments))


@given(st.one_of(st.text(), _urlish, _urlish.map("https://x.sa/".__add__)), st.booleans())
def test_any_text_has_one_stable_identity_or_a_named_error(text: str, keep: bool) -> None:
    try:
        once = identity(text, keep_hash_routes=keep)
    except UrlError:
        return
    assert identity(once, keep_hash_routes=keep) == once
    assert once.isascii()


@given(st.one_of(st.text(), _urlish), st.one_of(st.text(), _urlish))
def test_join_gives_a_usable_url_or_a_named_error(base: str, href: str) -> None:
    try:
        joined = join(base, href)
    except UrlError:
        return
    parse(joined)


@given(_paths, _parameters, st.permutations(["a", "b", "lang", "id", "صفحة"]))
def test_the_order_of_names_does_not_matter(path: str, parameters: list[tuple[str, str]], order: list[str]) -> None:
    regrouped = sorted(parameters, key=lambda pair: order.index(pair[0]))  # repeated names stay in order
    one, other = ("&".join(f"{name}={value}" for name, value in pairs) for pairs in (parameters, regrouped))
    assert identity(f"https://x.sa{path}?{one}#") == identity(f"https://x.sa{path}?{other}#")


@given(_paths, st.text(st.characters(blacklist_categories=["Cs"]), max_size=8))
def test_fragment_port_case_and_escapes_do_not_matter(path: str, fragment: str) -> None:
    escaped = "".join(f"%{byte:02x}" if byte != 0x2F else "/" for byte in path.encode())
    expected = identity(f"https://x.sa{path}")
    for spelling in (f"https://x.sa{path}#{fragment}", f"https://x.sa:443{path}", f"HTTPS://X.SA{escaped}"):
        assert identity(spelling) == expected


@given(_paths)
def test_language_twins_stay_two(path: str) -> None:
    assert identity(f"https://x.sa/ar{path}") != identity(f"https://x.sa/en{path}")
    assert identity(f"https://x.sa{path}?lang=ar") != identity(f"https://x.sa{path}?lang=en")
