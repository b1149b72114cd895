"""What the HTML report says: verdicts, causes, reviews and decisions, in both languages."""

from datetime import date

import msgspec
import pytest
from bs4 import BeautifulSoup
from support.report_page import data_of, markup_of, parsed, said_in
from support.results import HOSTILE, PIXEL, large, result

from a11y_audit import standards
from a11y_audit.judging.reviews import identity
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, ReviewedFinding, Verdict
from a11y_audit.model.review import Decision, Review
from a11y_audit.render.measured import measured


@pytest.fixture(scope="module")
def english():
    return parsed(result())


# -- safety ----------------------------------------------------------------------------------------------------------


def test_an_incomplete_audit_says_so_first(english):
    assert "NOT complete" in said_in(english.header)
    notice = english.select_one("#overview .notice")
    assert "3 pages that should have been audited were not" in said_in(notice)
    assert "One test could not run" in said_in(notice)


def test_a_complete_audit_has_no_notice():
    run = result(complete=True)
    report = parsed(run)
    assert "The audit is complete" in said_in(report.header)
    assert not report.select(".notice")


def test_an_incomplete_audit_always_gives_a_reason():
    run = msgspec.structs.replace(result(complete=True), complete=False)
    whole = tuple(msgspec.structs.replace(page, checks=()) for page in run.pages)
    notice = parsed(msgspec.structs.replace(run, pages=whole)).select_one("#overview .notice")
    assert "does not name what is missing" in said_in(notice)


@pytest.mark.parametrize(("level", "count"), [("A", 25), ("AA", 38), ("AAA", 61)])
def test_ledger_has_every_criterion_of_the_level(level, count):
    verdicts = tuple(
        Verdict(id=criterion.id, outcome=Outcome.UNTESTED, basis="person") for criterion in standards.criteria(level)
    )
    report = parsed(msgspec.structs.replace(result(), criteria=verdicts))
    rows = report.select("table.ledger tbody tr")
    assert len(rows) == count
    assert all(row.select_one("details").get_text(strip=True) for row in rows)
    assert f"level{'s' if level != 'A' else ''} A" in said_in(report.header)


def test_silence_is_never_green(english):
    for row in english.select("table.ledger tbody tr"):
        if row.select_one(".s-nothing-found"):
            assert "A person must confirm" in said_in(row)
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
    row = parsed(msgspec.structs.replace(result(), criteria=(verdict,))).select_one("#k1-1-1")
    assert row.select(f".badge.s-{kind}")


def test_one_repair_many_pages(english):
    first = english.select_one("#repairs .cause")
    assert "One repair: 5 pages" in said_in(first)
    assert first.select_one(".pages a").get_text() == "/ar/"  # where the selector was seen
    assert len(first.select(".pages a")) == 5
    assert first.select_one(".where code").get_text() == "#site-search > button.icon"
    assert "Also seen by axe: button-name" in said_in(first)
    top = english.select("table.top tbody tr")
    assert [row.select_one("th a")["href"] for row in top][:2] == ["#c1", "#c2"]
    assert len(top) == 4  # one for each rule that fails
    assert "Buttons have a name" in said_in(top[0])
    assert "The same in one more component." in said_in(top[0])


def test_a_review_says_what_to_do(english):
    queue = english.select("#review .cause")
    assert len(queue) == 3
    assert all("To do:" in said_in(cause) for cause in queue)
    assert "decide whether “ logo2030 ” tells" in said_in(english.select_one("#review"))


def test_advice_stands_apart(english):
    assert {code.get_text() for code in english.select("#advice .card a[lang=en]")} >= {"heading-skips-level"}
    assert "heading-skips-level" not in english.select_one("#repairs").get_text()


def test_a_finding_beyond_the_level_is_advice():
    run = result()
    fewer = tuple(verdict for verdict in run.criteria if verdict.id != "1.4.3")
    report = parsed(msgspec.structs.replace(run, criteria=fewer))
    assert "color-contrast" in report.select_one("#advice").get_text()
    assert "color-contrast" not in report.select_one("#repairs").get_text()


def test_findings_inside_a_frame_name_it(english):
    cause = next(cause for cause in english.select(".cause") if "payment-form" in cause.get_text())
    assert "Inside the frame #pay › iframe:nth-child(3)" in said_in(cause)


def test_pages_count_and_link_to_their_causes(english):
    row = english.select_one("#p1")
    assert [cell.get_text() for cell in row.select("td")] == ["3", "0", "0"]
    assert english.select_one(row.select_one("details a")["href"])
    assert english.select_one("#p6 .title").get_text().startswith("</title>")
    assert english.select_one("#p7 .title").get_text() == "/en/contact"


def test_two_viewports_are_told_apart():
    run = result()
    narrow = msgspec.structs.replace(run.pages[0], viewport=Viewport(320, 640, "dark"))
    report = parsed(msgspec.structs.replace(run, pages=(*run.pages, narrow)))
    assert "320 × 640 dark" in said_in(report.select_one("#p8"))
    assert "1280 × 800 light, 320 × 640 dark" in " ".join(said_in(report.header).split()).replace(" ,", ",")


def test_not_audited_says_why_in_words(english):
    section = english.select_one("#not-audited")
    missing = [said_in(row) for row in section.select("table.missing tbody tr")]
    assert missing[0] == "/en/tenders The server answered with an error HTTP 503 /en/"
    said = said_in(section)
    assert "It is outside the site that was audited 31" in said
    assert "30 more are counted and not listed here." in said
    assert "a-code-of-tomorrow" in said
    assert "page-title-repeated" in said_in(section.select_one("table.untested"))


def test_arabic_speaks_arabic():
    report = parsed(result(), "ar")
    assert "إصلاح واحد: 5 صفحات" in said_in(report.select_one("#repairs"), "ar")
    assert "الفحص غير مكتمل" in said_in(report.header, "ar")
    assert "نسبة التباين 2.84:1" in said_in(report.select_one("#repairs"), "ar")


def test_a_run_without_a_page_is_a_report():
    empty = msgspec.structs.replace(
        result(), pages=(), site=(), clusters=(), criteria=(), provisions=(), not_audited=(), skipped={}, notes=(), rules=()
    )
    said = said_in(parsed(empty))
    assert "No page could be audited." in said
    assert "The tests found no failure." in said


def test_each_doubtful_element_is_a_question_of_its_own():
    run = result()
    page = run.pages[2]
    doubts = [finding for finding in page.findings if finding.outcome is Outcome.CANT_TELL]
    twins = tuple(
        msgspec.structs.replace(doubts[1], location=msgspec.structs.replace(doubts[1].location, html=f'<img src="/{n}.png">'))
        for n in range(3)
    )
    pages = (*run.pages[:2], msgspec.structs.replace(page, findings=(*page.findings[:1], *twins)), *run.pages[3:])
    report = parsed(msgspec.structs.replace(run, pages=pages))
    group = next(g for g in data_of(report)["groups"] if g["o"] == "cantTell" and g["c"][0]["r"]["reason"] == "maybe-file-name")
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
    report = parsed(msgspec.structs.replace(run, pages=pages, reviewed=entries))
    accepted_words = said_in(report.select_one(".accepted"))
    assert "نورة <b> decided on 1 February 2026: no barrier. Valid until 31 December 2026. Note: شعار" in accepted_words
    assert "قرر نورة <b> في 1 فبراير 2026: لا عائق." in said_in(report.select_one(".accepted"), "ar")
    assert "نورة <b> was not sure on 1 February 2026." in said_in(report.select_one("#review .cause .decided"))


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
    assert said_in(made) == shown
    assert [rect["fill"] for rect in made.select("rect, path")] == (["#ffffff", "#777777"] if shown else [])


def test_the_words_of_a_rule_stand_once_for_all_its_causes():
    source = markup_of(large(20, 400))
    assert source.count("Darken the text or lighten the background") == 1


# -- pieces ----------------------------------------------------------------------------------------------------------


def test_the_result_is_not_changed_by_showing_it():
    run = result()
    before = msgspec.json.encode(run)
    markup_of(run)
    assert msgspec.json.encode(run) == before
    assert isinstance(run, AuditResult)
    assert HOSTILE in run.pages[5].title


# -- the summary for paper -------------------------------------------------------------------------------------------


def test_a_picture_that_many_questions_share_stands_in_the_data_once():
    run = large(60, 1800)
    report = parsed(run, pictures={identity(cluster.first): PIXEL for cluster in run.clusters})
    data = data_of(report)
    shown = [cause["u"] for group in data["groups"] for cause in group["c"] if "u" in cause]
    assert len(shown) > 50
    assert len(set(shown)) == 1
    assert data["strings"][shown[0]].startswith("data:image/png;base64,")
