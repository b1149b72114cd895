"""The accessibility statement: conformance only where people decided everything, failures in plain words, marked places."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest
from bs4 import BeautifulSoup
from support.results import HOSTILE, result
from support.runs import rulings, runs

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.model.statement import Status
from a11y_audit.model.text import Language
from a11y_audit.people import rulings as people
from a11y_audit.people.statement import build
from a11y_audit.render.statement import PLACES, to_html, to_markdown

TODAY = date(2026, 3, 5)
LATEST = people.apply(runs()[-1], rulings())


def clean(*, complete: bool = True, but: tuple[str, ...] = ()) -> AuditResult:
    """Return a run without a finding in which a person found every criterion met, but some."""
    run = result(complete=complete)
    verdicts = tuple(
        msgspec.structs.replace(v, outcome=Outcome.CANT_TELL, basis="nothing-found", failed=0, cant_tell=0) for v in run.criteria
    )
    pages = tuple(msgspec.structs.replace(page, findings=()) for page in run.pages)
    summary = msgspec.structs.replace(run.summary, cant_tell=0, failed=0)
    bare = msgspec.structs.replace(run, criteria=verdicts, pages=pages, site=(), summary=summary)
    given = [
        Ruling(subject=v.id, outcome=Outcome.PASSED, who="نورة العتيبي", when=TODAY, why="x") for v in verdicts if v.id not in but
    ]
    return people.apply(bare, given)


def words(run: AuditResult, language: Language) -> str:
    return BeautifulSoup(to_html(build(run, TODAY), language), "html.parser").get_text(" ", strip=True)


@pytest.mark.parametrize(
    ("run", "status", "en"),
    [
        (clean(), Status.MET, "people found every criterion of the standard met"),
        (clean(but=("1.2.4",)), Status.OPEN, "It has not been determined"),
        (clean(complete=False), Status.OPEN, "The audit is not complete"),
        (LATEST, Status.NOT_MET, "does not fully conform"),
        (result(complete=True), Status.NOT_MET, "No person has decided a criterion"),
    ],
)
def test_conformance_needs_people_and_a_whole_audit(run: AuditResult, status: Status, en: str) -> None:
    assert build(run, TODAY).status is status
    assert en in words(run, "en")
    assert ("people found every criterion" in words(run, "en")) == (status is Status.MET)
    assert ("وجد المراجعون في الصفحات المفحوصة أن كل معيار" in words(run, "ar")) == (status is Status.MET)


def test_a_run_without_pages_claims_nothing() -> None:
    empty = msgspec.structs.replace(clean(), pages=())
    assert build(empty, TODAY).status is Status.OPEN


def test_a_doubt_of_a_person_decides_nothing() -> None:
    unsure = Ruling(subject="1.2.4", outcome=Outcome.CANT_TELL, who="x", when=TODAY)
    assert build(people.apply(clean(but=("1.2.4",)), [unsure]), TODAY).undecided == 1


def test_failures_are_told_in_plain_words() -> None:
    made = build(LATEST, TODAY)
    failures = {failure.id: failure for failure in made.failures}
    assert list(failures) == ["1.1.1", "3.1.1", "3.3.3", "4.1.2"]
    assert failures["1.1.1"].shortfalls[0].pages == 2
    assert failures["3.3.3"].words == "The licence form names no way to mend a wrong number"
    assert (made.decided, made.criteria, made.level) == (3, 38, "AA")
    assert [(d.who, d.criteria, d.last) for d in made.deciders] == [
        ("Omar Haddad", 2, date(2026, 3, 4)), ("نورة العتيبي", 1, date(2026, 3, 3)),
    ]  # fmt: skip
    text = words(LATEST, "ar")
    assert "«النص البديل ليس اسم ملف» : غير متحقق في صفحتين" in text or "«النص البديل ليس اسم ملف»: غير متحقق في صفحتين" in text
    assert "معايير من أصل 38 غير مستوفاة" in text


def test_what_people_set_aside_is_told() -> None:
    kept = Ruling(subject="4.1.2", outcome=Outcome.PASSED, who="Omar", when=TODAY, why="the name is set by script")
    run = people.apply(result(complete=True), [kept])
    assert build(run, TODAY).set_aside == ("4.1.2",)
    assert "although automatic tests found failures" in words(run, "en")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_marked_place_is_counted(language: Language) -> None:
    made = build(LATEST, TODAY)
    page = BeautifulSoup(to_html(made, language), "html.parser")
    assert len(page.select("mark.todo")) == len(PLACES)
    assert str(len(PLACES)) in page.select_one(".draft").get_text()  # type: ignore[union-attr]
    markdown = to_markdown(made, language).decode()
    assert len(re.findall(r"\*\*\[", markdown)) == len(PLACES)
    named = BeautifulSoup(to_html(made, language, "وزارة"), "html.parser")
    assert len(named.select("mark.todo")) == len(PLACES) - 1


def test_a_run_without_failures_asks_for_no_plan_of_repairs() -> None:
    page = BeautifulSoup(to_html(build(clean(), TODAY), "en"), "html.parser")
    assert len(page.select("mark.todo")) == len(PLACES) - 1
    assert str(len(PLACES) - 1) in page.select_one(".draft").get_text()  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_of_one_language_and_loads_nothing(language: Language) -> None:
    page = BeautifulSoup(to_html(build(LATEST, TODAY), language), "html.parser")
    html = page.find("html")
    assert (html["lang"], html["dir"]) == (language, {"en": "ltr", "ar": "rtl"}[language])  # type: ignore[index]
    assert not page.select("[src], link, script, img, iframe")
    policy = page.select_one("meta[http-equiv]")["content"]  # type: ignore[index]
    assert str(policy).startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_what_people_and_pages_wrote_is_harmless() -> None:
    given = Ruling(subject="1.2.4", outcome=Outcome.FAILED, who="x", when=TODAY, why=HOSTILE + " [a](javascript:b) `c`")
    made = build(people.apply(result(complete=True), [given]), TODAY)
    assert b"<script" not in to_html(made, "en", HOSTILE)
    markdown = to_markdown(made, "en", HOSTILE).decode()
    assert "<script" not in markdown.replace("\\<script", "")
    assert "](javascript" not in markdown.replace("\\]", "")
    assert "\u202e" not in markdown
