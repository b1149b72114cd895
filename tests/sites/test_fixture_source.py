"""The portal twins are what their source and expected.json say they are: no drift, no dead link, no lost defect."""

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from http.client import HTTPConnection
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

FIXTURES = Path(__file__).parents[2] / "fixtures"
SITES = FIXTURES / "sites"
BROKEN, GOOD = "ministry-broken", "ministry-good"
TWINS = (BROKEN, GOOD)
DEFECTS = tuple(f"D{number:02d}" for number in range(1, 97))
DECOYS = tuple(f"G{number:02d}" for number in range(1, 33))
SERVED = frozenset({"/slow-resource"})  # answered by fixtures/serve.py itself (D96)
DEAD_FRAGMENTS = {BROKEN: {("en/index", "#content-start")}, GOOD: set()}  # D47: the skip link leads nowhere
LINKS = (("a", "href"), ("area", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("iframe", "src"),
         ("video", "src"), ("audio", "src"), ("track", "src"), ("form", "action"), ("option", "value"))  # fmt: skip


@cache
def module(name: str) -> ModuleType:
    """A module of the fixtures folder, whether or not the package is installed."""
    specification = importlib.util.spec_from_file_location(f"fixture_{name}", FIXTURES / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    loaded = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = loaded  # dataclasses look their module up
    specification.loader.exec_module(loaded)
    return loaded


@cache
def expected(twin: str) -> dict:
    return json.loads((SITES / twin / "expected.json").read_text(encoding="utf-8"))


@cache
def document(twin: str, page: str) -> BeautifulSoup:
    return BeautifulSoup((SITES / twin / f"{page}.html").read_text(encoding="utf-8"), "html.parser")


def marked(twin: str, page: str, seed: str) -> list[Tag]:
    kind = "defect" if seed.startswith("D") else "decoy"
    return document(twin, page).select(f'[data-{kind}~="{seed}"]')


def written(twin: str) -> list[str]:
    """Every HTML document of a twin, embedded ones too, by page name."""
    return sorted(str(path.relative_to(SITES / twin).with_suffix("")) for path in (SITES / twin).rglob("*.html"))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows(kind: str) -> list:
    return [pytest.param(row, id=row["id"]) for row in expected(BROKEN)[kind]]


def test_rebuilding_gives_the_committed_bytes(tmp_path: Path) -> None:
    module("build").build(tmp_path)
    for twin in TWINS:
        fresh, stored = contents(tmp_path / twin), contents(SITES / twin)
        assert sorted(fresh) == sorted(stored)
        assert [name for name in fresh if fresh[name] != stored[name]] == []


def test_every_seed_is_registered() -> None:
    assert tuple(row["id"] for row in expected(BROKEN)["defects"]) == DEFECTS
    assert expected(GOOD)["defects"] == []
    for twin in TWINS:
        assert tuple(row["id"] for row in expected(twin)["decoys"]) == DECOYS


@pytest.mark.parametrize("row", rows("defects"))
def test_a_defect_is_on_each_of_its_pages_and_its_selector_finds_nothing_else(row: dict) -> None:
    assert row["pages"]
    for page in row["pages"]:
        elements = marked(BROKEN, page, row["id"])
        assert elements, f"{page} carries no {row['id']}"
        chosen = document(BROKEN, page).select(row["selector"])
        assert chosen, f"{page}: {row['selector']} chooses nothing"
        if row["id"] != "D43":  # a style rule: the page is marked, its links are what fails
            assert [element for element in chosen if element not in elements] == []


def test_no_element_carries_an_unregistered_or_misplaced_mark() -> None:
    for twin in TWINS:
        where = {row["id"]: set(row["pages"]) for kind in ("defects", "decoys") for row in expected(twin)[kind]}
        for page in written(twin):
            for element in document(twin, page).select("[data-defect], [data-decoy]"):
                for seed in f"{element.get('data-defect', '')} {element.get('data-decoy', '')}".split():
                    assert page in where[seed], f"{twin} {page}: {seed}"


def test_the_good_twin_holds_no_defect() -> None:
    assert [page for page in written(GOOD) if document(GOOD, page).select("[data-defect]")] == []
    assert not (SITES / GOOD / "assets/img/alert-red.gif").exists()


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("row", rows("decoys"))
def test_a_decoy_is_in_both_twins(row: dict, twin: str) -> None:
    own = next(item for item in expected(twin)["decoys"] if item["id"] == row["id"])
    assert own["pages"]
    for page in own["pages"]:
        chosen = document(twin, page).select(own["selector"])
        assert any(element in chosen for element in marked(twin, page, own["id"])), f"{page}: {own['selector']}"


@pytest.mark.parametrize("twin", TWINS)
def test_every_local_address_leads_somewhere(twin: str) -> None:
    dead = []
    for page in written(twin):
        soup = document(twin, page)
        for name, attribute in LINKS:
            for element in soup.select(f"{name}[{attribute}]"):
                address = urlsplit(str(element[attribute]))
                if address.scheme or (name == "option" and not address.path.startswith("/")) or address.path in SERVED:
                    continue
                if address.path and not (SITES / twin / unquote(address.path).lstrip("/")).is_file():
                    dead.append((page, element[attribute]))
                target = address.path.removeprefix("/").removesuffix(".html") or page
                if (
                    name in {"a", "area"}
                    and address.fragment
                    and document(twin, target).find(id=address.fragment) is None
                    and (page, f"#{address.fragment}") not in DEAD_FRAGMENTS[twin]
                ):
                    dead.append((page, element[attribute]))
    assert dead == []


@pytest.mark.parametrize("twin", TWINS)
def test_style_sheets_name_files_that_are_there(twin: str) -> None:
    for sheet in (SITES / twin / "assets").glob("*.css"):
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text(encoding="utf-8")):
            assert (SITES / twin / address.lstrip("/")).is_file(), address


@pytest.mark.parametrize("twin", TWINS)
def test_nothing_is_loaded_from_elsewhere(twin: str) -> None:
    loaders = ("img[src]", "script[src]", "link[href]", "iframe[src]", "video[src]", "audio[src]", "track[src]")
    for page in written(twin):
        for selector in loaders:
            for element in document(twin, page).select(selector):
                address = urlsplit(str(element.get("src") or element.get("href")))
                assert not address.netloc, f"{page}: {element}"


def test_both_languages_hold_every_page_of_the_good_twin() -> None:
    pages = {language: {p[3:] for p in written(GOOD) if p.startswith(f"{language}/")} for language in ("ar", "en")}
    assert pages["ar"] == pages["en"]
    for language, other in (("ar", "en"), ("en", "ar")):
        for page in (name for name in pages[language] if not name.startswith(("embed/", "404"))):
            soup = document(GOOD, f"{language}/{page}")
            assert soup.select_one("#lang")["href"] == f"/{other}/{page}.html"
            assert soup.html["lang"].startswith(language)
            assert soup.html["dir"] == ("rtl" if language == "ar" else "ltr")


def test_titles_of_the_good_twin_differ() -> None:
    titles = [document(GOOD, page).title.get_text() for page in expected(GOOD)["pages"]]
    assert len(set(titles)) == len(titles)


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = module("serve")
    monkeypatch.setattr(server, "SLOW_SECONDS", 0.05)
    with server.serve(BROKEN) as address:
        yield address


def get(address: str) -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request("GET", urlsplit(address).path)
    answer = connection.getresponse()
    body = answer.read().decode("utf-8", errors="replace")
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_the_server_answers_like_a_portal(portal: str) -> None:
    status, headers, _ = get(f"{portal}/")
    assert (status, headers["location"]) == (302, "/ar/index.html")
    status, headers, body = get(f"{portal}/ar/index.html")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert body == (SITES / BROKEN / "ar/index.html").read_text(encoding="utf-8")
    assert f"Sitemap: {portal}/sitemap.xml" in get(f"{portal}/robots.txt")[2]
    listed = re.findall(r"<loc>([^<]+)</loc>", get(f"{portal}/sitemap.xml")[2])
    assert listed == [f"{portal}/{page}.html" for page in expected(BROKEN)["pages"]]
    assert get(f"{portal}/slow-resource")[0] == 200


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ar/none.html", "الصفحة غير موجودة"),
        ("/en/none.html", "Page not found"),
        ("/expected.json", "الصفحة غير موجودة"),
    ],
)
def test_a_dead_link_gets_an_honest_answer(portal: str, path: str, words: str) -> None:
    status, _, body = get(f"{portal}{path}")
    assert status == 404
    assert words in body


def test_an_unknown_site_is_named_with_the_known_ones() -> None:
    with pytest.raises(FileNotFoundError, match="ministry-broken, ministry-good"), module("serve").serve("nowhere"):
        pass
