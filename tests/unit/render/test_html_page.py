"""The HTML report as a page: all of the result, nothing remote, sound markup, nothing that a page wrote becomes markup."""

import base64
import re
from hashlib import sha256
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from support.report_page import data_of, parsed, said_in
from support.results import PIXEL, SITE, crops, large, result

from a11y_audit.judging.reviews import identity
from a11y_audit.render import FORMATS
from a11y_audit.render.addresses import address
from a11y_audit.render.html import PAGES_STANDING, STANDING, render_apart
from a11y_audit.render.tongue import language_of


@pytest.fixture(scope="module", params=["en", "ar"])
def report(request):
    return parsed(result(), request.param, crops(result()))


@pytest.fixture(scope="module")
def english():
    return parsed(result())


# -- safety ----------------------------------------------------------------------------------------------------------


def test_hostile_text_is_text(report):
    scripts = report.select("script")
    assert [script.get("type") for script in scripts] == ["application/json", "application/json", None]
    assert len(report.select("style")) == 1
    assert not report.select("[onerror], [onload], [onclick], [style], iframe, object, embed, link, base, form[action]")
    assert all(image["src"].startswith("data:image/png;base64,") for image in report.select("img"))
    assert "alert(1)" in report.select_one("#pages").get_text()
    assert "alert" not in report.select_one("title").get_text()


def test_hidden_characters_are_in_plain_sight(report):
    text = report.get_text()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    hostile = next(code for code in report.select(".where code") if "alert" in code.get_text())
    assert "\\202e " in hostile.get_text()
    assert "&#x202e;" in next(code.get_text() for code in report.select("pre code") if "onerror" in code.get_text())


def test_policy_allows_this_style_and_script_and_nothing_else(report):
    policy = report.select_one("meta[http-equiv=Content-Security-Policy]")
    assert policy.find_previous_sibling("meta")["charset"] == "utf-8"
    rules = dict(part.strip().split(" ", 1) for part in policy["content"].split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "data:"
    for name, element in (("style-src", report.style), ("script-src", report.select("script")[-1])):
        digest = base64.b64encode(sha256(element.string.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
        assert "\r" not in element.string
    assert not re.search(r"url\((?![\"']?data:)|@import|https?:(?!//www\.w3\.org/2000/svg)", report.style.string)


def test_only_web_addresses_are_links(report):
    links = [link["href"] for link in report.select("a[href]")]
    assert {urlsplit(link).scheme for link in links} == {"", "http", "https"} - {"http"}
    assert all(link.startswith(("#", "https://")) for link in links)
    assert "javascript:alert(1)" in report.select_one("#not-audited").get_text()


def test_a_crop_is_embedded_only_when_it_is_a_picture():
    run = result()
    first, second, *_ = run.clusters
    pictures = {identity(first.first): PIXEL, identity(second.first): b"<svg onload=alert(1)>"}
    images = parsed(run, pictures=pictures).select("img")
    assert [image["src"] for image in images] == [f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"]
    named = images[0]["aria-labelledby"].split()
    assert images[0].find_parent("li").select_one(f"#{named[1]}")


def test_pictures_can_stand_in_a_folder_beside_the_report():
    run = result()
    content, pictures = render_apart(run, language="ar", crops=crops(run), folder="تقرير pictures")
    report = BeautifulSoup(content.decode(), "html.parser")
    [name] = pictures  # the same picture once
    assert pictures[name] == PIXEL
    shown = [image["src"] for image in report.select("li.cause .crop img") if not image["src"].startswith("data:,")]
    assert shown
    assert {unquote(source) for source in shown} == {f"تقرير pictures/{name}"}
    assert b"base64,iVBOR" not in content
    rules = report.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert "img-src data: 'self' file:;" in rules
    assert "default-src 'none'" in rules


# -- structure -------------------------------------------------------------------------------------------------------


def test_every_id_stands_once_and_every_reference_leads_somewhere(report):
    ids = [element["id"] for element in report.select("[id]")]
    assert len(ids) == len(set(ids))
    wanted = {link["href"][1:] for link in report.select('a[href^="#"]')}
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        wanted |= {id_ for element in report.select(f"[{attribute}]") for id_ in element[attribute].split()}
    assert wanted - set(ids) - {"page-list"} == set()


def test_headings_are_in_order(report):
    levels = [int(heading.name[1]) for heading in report.select("h1, h2, h3, h4, h5")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_names_and_scopes(report):
    for table in report.select("table"):
        assert table.caption or table.get("aria-labelledby")
        assert all(header.get("scope") for header in table.select("th"))


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_the_reader_meets_the_chosen_language(language, direction):
    report = parsed(result(), language)
    assert (report.html["lang"], report.html["dir"]) == (language, direction)
    assert [radio["value"] for radio in report.select("input[name=language][checked]")] == [language]


def test_every_word_says_its_language(report):
    assert all(span["lang"] == "ar" for span in report.select("span.ar"))
    for span in report.select("span.en"):
        assert span["lang"] == "en"
        assert span.find_next_sibling("span")["lang"] == "ar"
    titles = {title.get_text(): title.get("lang") for title in report.select("#pages .title bdi")}
    assert titles["الخدمات الإلكترونية"] == "ar"
    assert titles["E-services"] == "en"


# -- content ---------------------------------------------------------------------------------------------------------


def test_of_many_causes_few_stand_and_all_are_in_the_data():
    report = parsed(large(200, 6000))
    groups, data = report.select(".rule"), data_of(report)
    assert [len(group.select(".cause")) for group in groups] == [min(STANDING, len(g["c"])) for g in data["groups"]]
    assert sum(len(group["c"]) for group in data["groups"]) > 1000
    assert "more causes are shown with scripting on" in said_in(groups[0])
    assert all(len(cause.select(".pages li")) <= PAGES_STANDING for cause in report.select(".cause"))


def test_the_data_hold_every_cause_once(report):
    data = data_of(report)
    numbers = [cause["n"] for group in data["groups"] for cause in group["c"]]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert [item["id"] for item in report.select(".cause")] == [f"c{number}" for number in numbers]
    assert len(data["strings"]) == len(set(data["strings"]))


def test_markup_in_the_data_is_ours_alone(report):
    data = data_of(report)
    assert "<" not in report.select_one("#data").string
    for html in data["strings"]:
        assert not re.search(r"<(?!/?(?:span|bdi|code|strong|svg|rect|path)\b)", html), html
        assert not re.search(r"<[^>]*\son\w+=", html), html
    assert all(href.startswith("https://") for _, href, _ in data["pages"])


@pytest.mark.parametrize(
    ("url", "label", "is_link"),
    [
        (f"{SITE}/ar/", "/ar/", True),
        (f"{SITE}/ar/%D8%A7%D9%84%D8%AE%D8%AF%D9%85%D8%A7%D8%AA", "/ar/الخدمات", True),
        (f"{SITE}/%FF", "/%FF", True),
        (f"{SITE}.evil.example/", f"{SITE}.evil.example/", True),
        ("https://other.example/a", "https://other.example/a", True),
        (f"{SITE}/%E2%80%AE", "/\\u202e", True),
        ("javascript:alert(1)", "javascript:alert(1)", False),
        ("file:///srv/a.html", "file:///srv/a.html", False),
        ("http://[broken", "http://[broken", False),
        ("data:text/html," + "x" * 400, "data:text/html," + "x" * 285 + "…", False),
    ],
)
def test_addresses(url, label, is_link):
    found = address(url, SITE)
    assert (found.label, bool(found.href)) == (label, is_link)


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("الرئيسية", "ar", "ar"), ("الرئيسية", "en", "ar"), ("صفحه اصلی", "fa", "fa"), ("Home", "ar-SA", "en"),
        ("Accueil", "fr-FR", "fr"), ("2030", "ar", ""), ("", "ar", ""), ("日本語", "ja", "und"), ("Home", 'xx"><b>', "en"),
    ],
)  # fmt: skip
def test_language_of_a_piece_of_text(text, declared, language):
    assert language_of(text, declared) == language


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_summary_is_one_page_without_findings_or_script(language):
    page = BeautifulSoup(FORMATS["pdf"].render(result(), language=language, crops={}), "html.parser")
    ids = {element["id"] for element in page.select("[id]")}
    assert {link["href"][1:] for link in page.select('a[href^="#"]')} <= ids
    assert not page.select("script, img, form, input, button, .cause")
    assert page.html["data-language"] == page.html["lang"] == language
    assert {"overview", "criteria", "policy", "not-audited", "method"} <= ids
    assert len(page.select("#overview table.top tbody tr")) == len({r.rule for r in result().clusters if r.outcome == "failed" and r.criteria})
