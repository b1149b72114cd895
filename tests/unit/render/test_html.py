"""The HTML report: all of the result in both languages, nothing remote, nothing that a page wrote becomes markup."""

import base64
import json
import re
from datetime import date
from hashlib import sha256
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import msgspec
import pytest
from bs4 import BeautifulSoup
from support.results import HOSTILE, PIXEL, SITE, crops, large, result

from a11y_audit import standards
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, ReviewedFinding, Verdict
from a11y_audit.model.review import Decision, Review
from a11y_audit.render import FORMATS
from a11y_audit.render.addresses import address
from a11y_audit.render.html import PAGES_STANDING, STANDING, render_apart
from a11y_audit.render.measured import measured
from a11y_audit.render.tongue import language_of


def _source(run, language="en", pictures=None):
    return FORMATS["html"].render(run, language=language, crops=pictures or {}).decode()


def _report(run, language="en", pictures=None):
    report = BeautifulSoup(_source(run, language, pictures), "html.parser")
    for shape in report.select("template"):  # what the script clones; a reader without script never meets it
        shape.decompose()
    return report


def _data(report):
    return json.loads(report.select_one("#data").string)


def _said(node, language="en"):
    """What a reader of a language is shown: the other one's words are hidden."""
    copy = BeautifulSoup(str(node), "html.parser")
    for hidden in copy.select(".ar" if language == "en" else ".en"):
        hidden.decompose()
    return " ".join(copy.get_text(" ").split())


@pytest.fixture(scope="module", params=["en", "ar"])
def report(request):
    return _report(result(), request.param, crops(result()))


@pytest.fixture(scope="module")
def english():
    return _report(result())


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
    pictures = {first.first.fingerprint: PIXEL, second.first.fingerprint: b"<svg onload=alert(1)>"}
    images = _report(run, pictures=pictures).select("img")
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
    report = _report(result(), language)
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
def test_an_incomplete_audit_says_so_first(english):
    assert "NOT complete" in _said(english.header)
    notice = english.select_one("#overview .notice")
    assert "3 pages that should have been audited were not" in _said(notice)
    assert "One test could not run" in _said(notice)


def test_a_complete_audit_has_no_notice():
    run = result(complete=True)
    report = _report(run)
    assert "The audit is complete" in _said(report.header)
    assert not report.select(".notice")


def test_an_incomplete_audit_always_gives_a_reason():
    run = msgspec.structs.replace(result(complete=True), complete=False)
    whole = tuple(msgspec.structs.replace(page, checks=()) for page in run.pages)
    notice = _report(msgspec.structs.replace(run, pages=whole)).select_one("#overview .notice")
    assert "does not name what is missing" in _said(notice)


@pytest.mark.parametrize(("level", "count"), [("A", 25), ("AA", 38), ("AAA", 61)])
def test_ledger_has_every_criterion_of_the_level(level, count):
    verdicts = tuple(
        Verdict(id=criterion.id, outcome=Outcome.UNTESTED, basis="person") for criterion in standards.criteria(level)
    )
    report = _report(msgspec.structs.replace(result(), criteria=verdicts))
    rows = report.select("table.ledger tbody tr")
    assert len(rows) == count
    assert all(row.select_one("details").get_text(strip=True) for row in rows)
    assert f"level{'s' if level != 'A' else ''} A" in _said(report.header)


def test_silence_is_never_green(english):
    for row in english.select("table.ledger tbody tr"):
        if row.select_one(".s-nothing-found"):
            assert "A person must confirm" in _said(row)
    assert len(english.select("table.ledger .s-met")) == 1  # the one that was decided


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        (Verdict(id="1.1.1", outcome=Outcome.FAILED, basis="failures", failed=3, pages_failed=2), "failures"),
        (Verdict(id="1.1.1", outcome=Outcome.FAILED, basis="person"), "failures"),
        (Verdict(id="1.1.1", outcome=Outcome.PASSED, basis="person"), "met"),
        (Verdict(id="1.1.1", outcome=Outcome.CANT_TELL, basis="a-basis-of-tomorrow"), "review"),
        (Verdict(id="1.1.1", outcome=Outcome.UNTESTED, basis="not-tested"), "not-tested"),
    ],
)
def test_a_verdict_is_shown_by_what_it_rests_on(verdict, kind):
    row = _report(msgspec.structs.replace(result(), criteria=(verdict,))).select_one("#k1-1-1")
    assert row.select(f".badge.s-{kind}")


def test_one_repair_many_pages(english):
    first = english.select_one("#repairs .cause")
    assert "One repair: 5 pages" in _said(first)
    assert first.select_one(".pages a").get_text() == "/ar/"  # where the selector was seen
    assert len(first.select(".pages a")) == 5
    assert first.select_one(".where code").get_text() == "#site-search > button.icon"
    assert "Also seen by axe: button-name" in _said(first)
    top = english.select("table.top tbody tr")
    assert [row.select_one("th a")["href"] for row in top][:2] == ["#c1", "#c2"]
    assert len(top) == 4  # one for each rule that fails
    assert "Buttons have a name" in _said(top[0])
    assert "The same in one more component." in _said(top[0])


def test_a_review_says_what_to_do(english):
    queue = english.select("#review .cause")
    assert len(queue) == 3
    assert all("To do:" in _said(cause) for cause in queue)
    assert "decide whether “ logo2030 ” tells" in _said(english.select_one("#review"))


def test_advice_stands_apart(english):
    assert {code.get_text() for code in english.select("#advice .card a[lang=en]")} >= {"heading-skips-level"}
    assert "heading-skips-level" not in english.select_one("#repairs").get_text()


def test_a_finding_beyond_the_level_is_advice():
    run = result()
    fewer = tuple(verdict for verdict in run.criteria if verdict.id != "1.4.3")
    report = _report(msgspec.structs.replace(run, criteria=fewer))
    assert "color-contrast" in report.select_one("#advice").get_text()
    assert "color-contrast" not in report.select_one("#repairs").get_text()


def test_findings_inside_a_frame_name_it(english):
    cause = next(cause for cause in english.select(".cause") if "payment-form" in cause.get_text())
    assert "Inside the frame #pay › iframe:nth-child(3)" in _said(cause)


def test_pages_count_and_link_to_their_causes(english):
    row = english.select_one("#p1")
    assert [cell.get_text() for cell in row.select("td")] == ["3", "0", "0"]
    assert english.select_one(row.select_one("details a")["href"])
    assert english.select_one("#p6 .title").get_text().startswith("</title>")
    assert english.select_one("#p7 .title").get_text() == "/en/contact"


def test_two_viewports_are_told_apart():
    run = result()
    narrow = msgspec.structs.replace(run.pages[0], viewport=Viewport(320, 640, "dark"))
    report = _report(msgspec.structs.replace(run, pages=(*run.pages, narrow)))
    assert "320 × 640 dark" in _said(report.select_one("#p8"))
    assert "1280 × 800 light, 320 × 640 dark" in " ".join(_said(report.header).split()).replace(" ,", ",")


def test_not_audited_says_why_in_words(english):
    section = english.select_one("#not-audited")
    missing = [_said(row) for row in section.select("table.missing tbody tr")]
    assert missing[0] == "/en/tenders The server answered with an error HTTP 503 /en/"
    said = _said(section)
    assert "It lies outside the site that was audited 31" in said
    assert "30 more are counted and not listed here." in said
    assert "a-code-of-tomorrow" in said
    assert "page-title-repeated" in _said(section.select_one("table.untested"))


def test_arabic_speaks_arabic():
    report = _report(result(), "ar")
    assert "إصلاح واحد: 5 صفحات" in _said(report.select_one("#repairs"), "ar")
    assert "الفحص غير مكتمل" in _said(report.header, "ar")
    assert "نسبة التباين 2.84:1" in _said(report.select_one("#repairs"), "ar")


def test_a_run_without_a_page_is_a_report():
    empty = msgspec.structs.replace(
        result(), pages=(), site=(), clusters=(), criteria=(), provisions=(), not_audited=(), skipped={}, notes=(), rules=()
    )
    said = _said(_report(empty))
    assert "No page could be audited." in said
    assert "The tests found no failure." in said


def test_of_many_causes_few_stand_and_all_are_in_the_data():
    report = _report(large(200, 6000))
    groups, data = report.select(".rule"), _data(report)
    assert [len(group.select(".cause")) for group in groups] == [min(STANDING, len(g["c"])) for g in data["groups"]]
    assert sum(len(group["c"]) for group in data["groups"]) > 1000
    assert "more causes are shown with scripting on" in _said(groups[0])
    assert all(len(cause.select(".pages li")) <= PAGES_STANDING for cause in report.select(".cause"))


def test_the_data_hold_every_cause_once(report):
    data = _data(report)
    numbers = [cause["n"] for group in data["groups"] for cause in group["c"]]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert [item["id"] for item in report.select(".cause")] == [f"c{number}" for number in numbers]
    assert len(data["strings"]) == len(set(data["strings"]))


def test_markup_in_the_data_is_ours_alone(report):
    data = _data(report)
    assert "<" not in report.select_one("#data").string
    for html in data["strings"]:
        assert not re.search(r"<(?!/?(?:span|bdi|code|strong|svg|rect|path)\b)", html), html
        assert not re.search(r"<[^>]*\son\w+=", html), html
    assert all(href.startswith("https://") for _, href, _ in data["pages"])


def test_each_doubtful_element_is_a_question_of_its_own():
    run = result()
    page = run.pages[2]
    doubts = [finding for finding in page.findings if finding.outcome is Outcome.CANT_TELL]
    twins = tuple(
        msgspec.structs.replace(doubts[1], location=msgspec.structs.replace(doubts[1].location, html=f'<img src="/{n}.png">'))
        for n in range(3)
    )
    pages = (*run.pages[:2], msgspec.structs.replace(page, findings=(*page.findings[:1], *twins)), *run.pages[3:])
    report = _report(msgspec.structs.replace(run, pages=pages))
    group = next(g for g in _data(report)["groups"] if g["o"] == "cantTell" and g["c"][0]["r"]["reason"] == "maybe-file-name")
    assert [cause["h"] for cause in group["c"]] == [f'<img src="/{n}.png">' for n in range(3)]
    assert len({cause["r"]["element"] for cause in group["c"]}) == 3


def test_decisions_of_people_are_shown():
    run = result()
    review = {"who": "نورة <b>", "when": date(2026, 2, 1), "why": "شعار", "until": date(2026, 12, 31)}
    doubt = next(f for f in run.pages[2].findings if f.outcome is Outcome.CANT_TELL)
    accepted = msgspec.structs.replace(doubt, outcome=Outcome.PASSED, review=Review(decision=Decision.ACCEPT, **review))
    unsure = msgspec.structs.replace(doubt, review=Review(decision=Decision.UNSURE, **review))
    pages = (*run.pages[:2], msgspec.structs.replace(run.pages[2], findings=(unsure,)), *run.pages[3:])
    entries = (ReviewedFinding(page=run.pages[2].final_url, finding=accepted),)
    report = _report(msgspec.structs.replace(run, pages=pages, reviewed=entries))
    accepted_words = _said(report.select_one(".accepted"))
    assert "نورة <b> decided on 1 February 2026: no barrier. Valid until 31 December 2026. Note: شعار" in accepted_words
    assert "قرر نورة <b> في 1 فبراير 2026: لا عائق." in _said(report.select_one(".accepted"), "ar")
    assert "نورة <b> was not sure on 1 February 2026." in _said(report.select_one("#review .cause .decided"))


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"foreground": "#777777", "background": "#ffffff", "ratio": 4.48, "required": "4.5:1"},
         "Text and background #777777 / #ffffff Contrast 4.48:1 At least 4.5:1"),
        ({"foreground": "#777777", "background": "#ffffff", "ratio": "4.48"}, "Text and background #777777 / #ffffff Contrast 4.48:1"),
        ({"foreground": 'red" onload="alert(1)', "background": "#ffffff", "ratio": 4.48}, ""),
        ({"foreground": "#777777", "background": "#ffffff", "ratio": 400}, ""),
        ({"ratio": 4.48}, ""),
    ],
)  # fmt: skip
def test_measured_contrast_is_seen(values, shown):
    made = BeautifulSoup(measured(values), "html.parser")
    assert _said(made) == shown
    assert [rect["fill"] for rect in made.select("rect, path")] == (["#ffffff", "#777777"] if shown else [])


def test_the_words_of_a_rule_stand_once_for_all_its_causes():
    source = _source(large(20, 400))
    assert source.count("Darken the text or lighten the background") == 1


# -- pieces ----------------------------------------------------------------------------------------------------------
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


def test_the_result_is_not_changed_by_showing_it():
    run = result()
    before = msgspec.json.encode(run)
    _source(run)
    assert msgspec.json.encode(run) == before
    assert isinstance(run, AuditResult)
    assert HOSTILE in run.pages[5].title


# -- the summary for paper -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_summary_is_one_page_without_findings_or_script(language):
    page = BeautifulSoup(FORMATS["pdf"].render(result(), language=language, crops={}), "html.parser")
    ids = {element["id"] for element in page.select("[id]")}
    assert {link["href"][1:] for link in page.select('a[href^="#"]')} <= ids
    assert not page.select("script, img, form, input, button, .cause")
    assert page.html["data-language"] == page.html["lang"] == language
    assert {"overview", "criteria", "policy", "not-audited", "method"} <= ids
    assert len(page.select("#overview table.top tbody tr")) == len({r.rule for r in result().clusters if r.outcome == "failed" and r.criteria})
