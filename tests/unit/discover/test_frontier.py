"""The crawl: order, limits, redirects, and the same result whichever page answers first."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a11y_audit.discover import Frontier, Limits, Link, Request, Scope, Settled, SitemapEntry, SkipReason
from a11y_audit.discover import frontier as measures
from a11y_audit.discover import skips as ledger_measures

SITE = "https://x.sa"
HOME = f"{SITE}/"


def entry(path: str) -> SitemapEntry:
    return SitemapEntry(SITE + path, f"{SITE}/sitemap.xml")


class Answer:
    """What a page of a made site answers: its links, and where it leads instead, or that it is no page."""

    def __init__(self, *links: str | Link, to: str = "", skip: SkipReason | None = None) -> None:
        self.links = [link if isinstance(link, Link) else Link(link) for link in links]
        self.to = to
        self.skip = skip


def frontier(*starts: str, max_pages: int = 100, **options) -> Frontier:
    limits = Limits(max_pages, options.pop("max_depth", None), options.pop("max_requests", None))
    scope = options.pop("scope", None) or Scope.around(starts or [HOME])
    return Frontier(starts or [HOME], scope=scope, limits=limits, **options)


def crawl(site: dict[str, Answer], made: Frontier, width: int = 1, random: Random | None = None) -> list[Settled]:
    """Open up to `width` pages at once; which of them answers first is up to `random`."""
    open_requests: list[Request] = []
    settled: list[Settled] = []
    while not made.finished:
        while len(open_requests) < width and (request := made.next()):
            open_requests.append(request)
        request = open_requests.pop(random.randrange(len(open_requests)) if random else 0)
        answer = site.get(request.url.removeprefix(SITE), Answer())
        target = site.get(answer.to, answer) if answer.to else answer
        final = (answer.to if "://" in answer.to else SITE + answer.to) if answer.to else request.url
        settled += made.done(request, final_url=final, skip=answer.skip, links=() if answer.skip else target.links)
    return settled + list(made.close())


def pages(settled: list[Settled]) -> list[str]:
    return [one.request.url.removeprefix(SITE) for one in settled if one.skip is None]


def skips(made: Frontier) -> dict[str, SkipReason]:
    return {skip.url.removeprefix(SITE): skip.reason for skip in made.skips.kept}


def test_breadth_first_in_link_order_then_the_sitemap() -> None:
    site = {"/": Answer("/ar", "/en"), "/ar": Answer("/ar/1", "/en/1"), "/en": Answer("/en/1", "/en/2")}
    made = frontier(HOME, sitemap=[entry("/orphan"), entry("/en")])
    settled = crawl(site, made)
    assert pages(settled) == ["/", "/ar", "/en", "/orphan", "/ar/1", "/en/1", "/en/2"]
    found = {one.request.url.removeprefix(SITE): one.request for one in settled}
    assert (found["/en/1"].via, found["/en/1"].depth) == (f"{SITE}/ar", 2)
    assert (found["/orphan"].via, found["/orphan"].depth) == (f"{SITE}/sitemap.xml", 1)
    assert found["/"].via is None


def test_spellings_of_one_page_are_opened_once_and_languages_are_two() -> None:
    site = {
        "/": Answer(
            "/a?utm_source=x", "/a#top", "/a?lang=ar", "/a?lang=en", "/خدمات", "/%d8%ae%d8%af%d9%85%d8%a7%d8%aa"
        )
    }
    assert pages(crawl(site, frontier())) == ["/", "/a?utm_source=x", "/a?lang=ar", "/a?lang=en", "/خدمات"]


def test_every_link_that_is_not_followed_has_its_reason() -> None:
    links = [
        "mailto:a@x.sa", "https://other.sa/", "/print/1", "/private/1", "/a.pdf", "/a.mp4", "/a.zip", "http://[",
        "/ar/ar/ar/x", Link("/bye", "تسجيل الخروج"), "/" + "a" * 2100,
    ]  # fmt: skip
    made = frontier(
        scope=Scope.around([HOME], exclude=["/print/*"]),
        robots=lambda url: SkipReason.ROBOTS if "/private/" in url else None,
        max_depth=1,
    )
    settled = crawl({"/": Answer(*links, "/deep"), "/deep": Answer("/deeper", "/a.docx")}, made)
    assert pages(settled) == ["/", "/deep"]
    assert list(skips(made).values()) == [
        SkipReason.LOGOUT, SkipReason.UNSUPPORTED_SCHEME, SkipReason.OUT_OF_SCOPE, SkipReason.EXCLUDED,
        SkipReason.ROBOTS, SkipReason.DOCUMENT, SkipReason.MEDIA, SkipReason.DOWNLOAD, SkipReason.INVALID_URL,
        SkipReason.TRAP_PATH, SkipReason.TRAP_LENGTH, SkipReason.TOO_DEEP, SkipReason.DOCUMENT,
    ]  # fmt: skip
    assert {skip.via for skip in made.skips.kept} == {HOME, f"{SITE}/deep"}


def test_a_sign_out_address_is_not_followed_under_another_name_either() -> None:
    made = frontier()
    settled = crawl({"/": Answer(Link("/session/7", ""), Link("/session/7", "Sign out"))}, made)
    assert pages(settled) == ["/"]
    assert skips(made) == {"/session/7": SkipReason.LOGOUT}


def test_a_redirect_counts_for_both_addresses() -> None:
    site = {
        "/": Answer("/old", "/new", "/older", "/sso"),
        "/old": Answer(to="/new"),
        "/older": Answer(to="/new"),
        "/new": Answer("/leaf"),
        "/sso": Answer(to="https://sso.other.sa/login"),
    }
    for width in (1, 4):
        made = frontier()
        assert pages(crawl(site, made, width)) == ["/", "/old", "/leaf"]
        assert [(skip.url, skip.reason, skip.final_url) for skip in made.skips.kept] == [
            (f"{SITE}/new", SkipReason.DUPLICATE_OF_REDIRECT, ""),
            (f"{SITE}/older", SkipReason.DUPLICATE_OF_REDIRECT, f"{SITE}/new"),
            (f"{SITE}/sso", SkipReason.OUT_OF_SCOPE, "https://sso.other.sa/login"),
        ]


def test_only_pages_count_against_the_limit() -> None:
    site = {"/": Answer("/get/1", "/a", "/b"), "/get/1": Answer(skip=SkipReason.DOWNLOAD)}
    made = frontier(max_pages=2, sitemap=[entry("/orphan")])
    assert pages(crawl(site, made)) == ["/", "/a"]
    assert skips(made) == {
        "/get/1": SkipReason.DOWNLOAD, "/b": SkipReason.OVER_LIMIT, "/orphan": SkipReason.OVER_LIMIT,
    }  # fmt: skip


def test_tries_are_bounded_even_where_nothing_is_a_page() -> None:
    links = [f"/get/{n}" for n in range(30)]
    site = {"/": Answer(*links)} | {link: Answer(skip=SkipReason.DOWNLOAD) for link in links}
    made = frontier(max_pages=5, max_requests=8)
    assert pages(crawl(site, made)) == ["/"]
    assert made.skips.counts == {SkipReason.DOWNLOAD: 7, SkipReason.OVER_LIMIT: 23}


def test_starts_that_cannot_be_audited_are_told() -> None:
    made = frontier(HOME, f"{SITE}/a.pdf", "not a url", f"{SITE}/#x", scope=Scope.around([HOME]))
    assert pages(crawl({}, made)) == ["/"]
    assert skips(made) == {"/a.pdf": SkipReason.DOCUMENT, "not a url": SkipReason.INVALID_URL}


def test_without_a_usable_start_the_sitemap_is_still_read() -> None:
    made = frontier(f"{SITE}/a.pdf", sitemap=[entry("/ar")])
    assert pages(crawl({}, made)) == ["/ar"]


def test_hash_routes_are_pages_when_asked() -> None:
    site = {"/": Answer("#/ar", "#/en", "#top", "#/")}
    assert pages(crawl(site, frontier(keep_hash_routes=True))) == ["/", "/#/ar", "/#/en"]
    assert pages(crawl(site, frontier())) == ["/"]


def test_a_second_answer_is_refused() -> None:
    made = frontier()
    request = made.next()
    assert request is not None
    made.done(request)
    with pytest.raises(ValueError, match="not open"):
        made.done(request)


def test_an_interrupted_run_keeps_what_had_answered() -> None:
    made = frontier()
    home = made.next()
    assert home is not None
    made.done(home, links=[Link("/slow"), Link("/fast"), Link("/later")])
    slow, fast = made.next(), made.next()
    assert slow is not None
    assert fast is not None
    assert made.done(fast, links=[Link("/new")]) == ()
    assert [(one.request.url, one.skip) for one in made.close()] == [
        (f"{SITE}/slow", SkipReason.INTERRUPTED), (f"{SITE}/fast", None),
    ]  # fmt: skip
    assert skips(made) == {f"/{name}": SkipReason.INTERRUPTED for name in ("slow", "later", "new")}
    assert made.finished
    assert made.next() is None


def test_a_resumed_run_continues_as_if_it_had_not_stopped() -> None:
    site = {"/": Answer("/a", "/b", "/c"), "/a": Answer("/d"), "/b": Answer(to="/c"), "/c": Answer("/e")}
    whole = crawl(site, frontier())
    stored = {one.request.identity: one for one in whole[:2]}
    resumed = frontier()
    replayed: list[Settled] = []
    while (request := resumed.next()) and request.identity in stored:
        answer = site[request.url.removeprefix(SITE)]
        replayed += resumed.done(request, final_url=stored[request.identity].final_url, links=answer.links)
    assert replayed == whole[:2]
    assert request == whole[2].request


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MAX_KNOWN", 10)
    made = frontier()
    settled = crawl({"/": Answer(*(f"/{n}" for n in range(50)))}, made)
    assert len(settled) == 10
    assert made.skips.counts == {SkipReason.OVER_LIMIT: 41}
    ledger = ledger_measures.SkipLedger(keep=2)
    for number in range(5):
        ledger.record(ledger_measures.Skip("https://x.sa/\ud800" + "a" * 9000, SkipReason.TRAP_LENGTH, str(number)))
    assert ledger.counts == {SkipReason.TRAP_LENGTH: 5}
    assert [len(skip.url) for skip in ledger.kept] == [2000, 2000]
    assert ledger.kept[0].url.encode()


# Whichever page answers first -----------------------------------------------------------------------------------------

_PATHS = ["/", *(f"/{language}/{n}" for language in ("ar", "en") for n in range(6)), "/list?page=1", "/list?page=2"]
_LINKS = st.lists(
    st.one_of(st.sampled_from(_PATHS), st.sampled_from(["/a.pdf", "https://other.sa/", "#top", "mailto:a@x.sa"])),
    max_size=6,
)
_ANSWERS = st.builds(
    lambda links, to, skip: Answer(*links, to=to, skip=skip),
    _LINKS,
    st.one_of(st.just(""), st.just(""), st.sampled_from([*_PATHS, "https://other.sa/", "/a.pdf"])),
    st.sampled_from([None, None, None, SkipReason.DOCUMENT, SkipReason.DOWNLOAD]),
)
_SITES = st.fixed_dictionaries(dict.fromkeys(_PATHS, _ANSWERS))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no defect
@given(
    site=_SITES,
    starts=st.lists(st.sampled_from(_PATHS), min_size=1, max_size=3),
    mapped=st.lists(st.sampled_from(_PATHS), max_size=4),
    max_pages=st.integers(1, 12),
    max_requests=st.one_of(st.none(), st.integers(1, 12)),
    width=st.integers(2, 6),
    seed=st.integers(0, 2**16),
)
def test_the_result_does_not_depend_on_timing(
    site: dict[str, Answer],
    starts: list[str],
    mapped: list[str],
    max_pages: int,
    max_requests: int | None,
    width: int,
    seed: int,
) -> None:
    def result(at_once: int, random: Random | None) -> tuple[list[Settled], object, object, int]:
        made = frontier(
            *(SITE + path for path in starts),
            max_pages=max_pages,
            max_requests=max_requests,
            sitemap=[entry(path) for path in mapped],
        )
        settled = [one for one in crawl(site, made, at_once, random) if one.skip is None]
        assert made.pages == len(settled) <= max_pages
        return settled, made.skips.kept, dict(made.skips.counts), made.pages

    assert result(width, Random(seed)) == result(1, None)
