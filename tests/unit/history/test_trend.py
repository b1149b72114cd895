"""Runs over time: what is new and what is fixed, what makes runs hard to compare, and that the page says it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from bs4 import BeautifulSoup
from support.results import large, result
from support.runs import recorded, runs

from a11y_audit.history import trend
from a11y_audit.history.scope import of_scope
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.history import Run
from a11y_audit.model.result import AuditResult, Check, Versions
from a11y_audit.model.trend import Changes, Trend
from a11y_audit.people.reviewing import judged
from a11y_audit.record import read
from a11y_audit.record.database import Database, open_database
from a11y_audit.record.place import place
from a11y_audit.record.write import add_run
from a11y_audit.render.charts import HEIGHT, WIDTH, columns, spark
from a11y_audit.render.trend import percent, signed, to_html, to_json

RUN = Run(
    number=1, run="a", site="https://a.example", started="", finished="", recorded="", who="", level="AA", complete=True,
    interrupted=False, pages=1, not_audited=0, failed=0, cant_tell=0, advice=0,
    versions=Versions(a11y_audit="0.1.0", axe="4.12.1", browser="", playwright="", python=""),
)  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return recorded(tmp_path_factory.mktemp("record"))


@pytest.fixture(scope="module")
def made(database: Database) -> Trend:
    return trend.build(database, read.runs(database))


def recorded_here(folder: Path, *kept: AuditResult) -> Database:
    found = place(folder / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    for run in kept:
        add_run(database, run)
    return database


def compared(folder: Path, *kept: AuditResult) -> Changes | None:
    database = recorded_here(folder, *kept)
    return trend.build(database, read.runs(database)).points[-1].changes


def test_each_run_against_the_one_before(made: Trend) -> None:
    assert [point.failed for point in made.points] == [13, 8, 5, 9, 4]
    assert [point.changes and (point.changes.new, point.changes.fixed, point.changes.pages) for point in made.points] == [
        None, (0, 5, 6), (0, 3, 7), (5, 1, 7), (1, 6, 7),
    ]  # fmt: skip


def test_what_makes_runs_hard_to_compare(made: Trend) -> None:
    assert [point.method for point in made.points] == [(), ("pages",), (), ("rules", "browser"), ()]
    assert [point.complete for point in made.points] == [True, True, True, True, False]


def test_pages_that_were_not_audited_before_are_no_setback(tmp_path: Path) -> None:
    whole = result(complete=True)
    assert compared(tmp_path, msgspec.structs.replace(whole, pages=whole.pages[:3]), whole) == Changes(new=0, fixed=0, pages=3)


def test_a_second_copy_is_new_and_the_same_run_changes_nothing(tmp_path: Path) -> None:
    once = large(4, 80)
    page = once.pages[0]
    failed = next(f for f in page.findings if f.outcome == "failed" and f.criteria)
    twice = msgspec.structs.replace(
        once, pages=(msgspec.structs.replace(page, findings=(*page.findings, failed)), *once.pages[1:])
    )
    assert compared(tmp_path, once, once, twice) == Changes(new=1, fixed=0, pages=4)
    assert compared(tmp_path, once) == Changes(new=0, fixed=1, pages=4)


def test_a_second_colour_scheme_doubles_no_number_of_a_trend(tmp_path: Path) -> None:
    run = result(complete=True)
    dark = tuple(msgspec.structs.replace(page, viewport=Viewport(color_scheme="dark")) for page in run.pages)
    once, twice = (judged(run, pages, run.site, (), ()) for pages in (run.pages, (*run.pages, *dark)))
    made = trend.build(database := recorded_here(tmp_path, once, twice), read.runs(database))
    for found in (*made.criteria, *made.provisions, *made.groups, *made.indicators):
        assert found.values[-1] in (found.values[0], 0), found.id  # nothing is new and nothing is fixed
        assert found.id in ("new", "fixed") or found.values[-1] == found.values[0]
    assert (made.points[1].failed, made.points[1].serious, made.points[1].pages) == (
        made.points[0].failed, made.points[0].serious, made.points[0].pages
    )  # fmt: skip


def test_runs_of_other_pages_stand_apart(tmp_path: Path) -> None:
    whole = result(complete=True)
    one = msgspec.structs.replace(whole, pages=whole.pages[:1])
    down = msgspec.structs.replace(whole, pages=(), versions=msgspec.structs.replace(whole.versions, axe=""))
    most = msgspec.structs.replace(whole, pages=whole.pages[:5])
    database = recorded_here(tmp_path, whole, one, down, most, one)
    runs = read.runs(database)

    def numbers(like: int) -> tuple[list[int], list[int]]:
        kept, others = of_scope(runs, runs[like - 1], lambda number: read.urls(database, number))
        return [run.number for run in kept], [run.number for run in others]

    assert numbers(4) == ([1, 4], [2, 3, 5])
    assert numbers(2) == ([2, 5], [1, 3, 4])
    assert numbers(3) == ([3], [1, 2, 4, 5])
    made = trend.build(database, [runs[0], runs[3]], [runs[1], runs[2], runs[4]])
    assert [(run.number, run.pages) for run in made.left_out] == [(2, 7), (3, 7), (5, 7)]  # as their summaries say
    page = BeautifulSoup(to_html(made, [runs[0], runs[3]], "en"), "html.parser")
    assert "3 recorded runs are left out: they looked at other pages." in page.get_text()
    labels = [span.get_text() for span in page.select("figure")[0].select(".dates span")]
    assert [label.endswith("*") for label in labels] == [False, True]
    assert "* Not complete, or not made as the one before" in page.get_text()
    differs = page.select("table")[0].select_one("tbody tr:last-child .line")
    assert [span.get_text() for span in differs.select(".en")] == ["Differs from the one before in", "the pages audited"]


def test_a_site_that_grows_keeps_its_history() -> None:
    urls = {number: frozenset(range(size)) for number, size in enumerate((4, 7, 12, 20), start=1)}
    runs = [msgspec.structs.replace(RUN, number=number) for number in urls]
    kept, others = of_scope(runs, runs[-1], lambda number: frozenset(map(str, urls[number])))
    assert ([run.number for run in kept], others) == ([1, 2, 3, 4], ())


def test_a_run_without_a_page_differs_in_no_version(tmp_path: Path) -> None:
    whole = result(complete=True)
    down = msgspec.structs.replace(
        whole, pages=(), complete=False, versions=msgspec.structs.replace(whole.versions, axe="", browser="")
    )
    database = recorded_here(tmp_path, whole, down, whole)
    runs = read.runs(database)
    made = trend.build(database, runs)
    assert [point.method for point in made.points] == [(), ("pages",), ("pages",)]
    text = to_html(made, runs, "en").decode()
    assert "axe-core ," not in text
    assert "a11y-audit 0.1.0</bdi>" in text


def test_series(made: Trend) -> None:
    criteria = {series.id: series.values for series in made.criteria}
    assert criteria["1.4.3"] == (3, 3, 0, 0, 0)
    assert criteria["4.1.2"] == (6, 1, 1, 6, 1)
    assert all(series.name and series.name.ar for series in (*made.criteria, *made.provisions))
    assert [series.id for series in made.groups] == ["/", "/services/"]
    assert {len(series.values) for series in (*made.criteria, *made.provisions, *made.groups)} == {5}


def test_verdicts_of_people_count(made: Trend) -> None:
    assert [point.decided for point in made.points] == [0, 0, 0, 0, 3]
    assert made.points[-1].shares["absent"] == 1
    assert made.points[-1].shares["failures"] == made.points[-2].shares["failures"] + 1  # 3.3.3, by a person


def test_indicators_name_provisions_that_ask_for_them(made: Trend) -> None:
    indicators = {indicator.id: indicator for indicator in made.indicators}
    answered = indicators["answered"]
    assert list(zip(answered.values, answered.wholes, strict=True)) == [(6, 6), (7, 7), (7, 7), (7, 7), (7, 10)]
    assert indicators["new"].values == (None, 0, 0, 5, 1)
    sections = {id_ for indicator in made.indicators for id_ in indicator.provisions}
    assert {"CXP-10.19", "CXP-16.3", "CXP-16.6", "CXP-16.9", "CXP-16.10", "CXP-16.12"} == sections


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_holds_every_value_and_nothing_remote(database: Database, made: Trend, language: str) -> None:
    page = BeautifulSoup(to_html(made, read.runs(database), language), "html.parser")  # type: ignore[arg-type]
    html = page.find("html")
    assert (html["lang"], html["dir"]) == (language, {"en": "ltr", "ar": "rtl"}[language])  # type: ignore[index]
    assert not page.select("[src], link, img, iframe, object")
    assert all(anchor["href"].startswith("#") for anchor in page.select("a"))
    assert len(page.select("figure")) == 4
    assert [span.get_text() for span in page.select("figure")[0].select(".slots:not(.dates) span")] == ["13", "8", "5", "9", "4"]
    assert [span.get_text() for span in page.select("figure")[2].select(".slots:first-child span")] == ["", "0", "0", "5", "1"]
    assert [cell.get_text() for cell in page.select("table")[0].select("tbody tr:last-child td")] == ["7", "4", "3", "1", "6"]
    assert "13 · 8 · 5 · 9 · 4" in page.get_text()
    assert "لا يعني أي منها أن الموقع مطابق" in page.get_text()
    assert "5f3c9a0d1e2b" not in page.get_text()


def test_one_run_is_a_trend_too(tmp_path: Path) -> None:
    found = place(tmp_path / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    add_run(database, result())
    entries = read.runs(database)
    text = to_html(trend.build(database, entries), entries, "en").decode()
    assert "There is one audit so far" in text
    assert "Success criteria by verdict" in text


def test_what_a_site_wrote_is_escaped(tmp_path: Path) -> None:
    found = place(tmp_path / "r.sqlite", None)
    assert found is not None
    database = open_database(found, create=True)
    add_run(database, result(), who="</title><script>alert(1)</script>")
    entries = read.runs(database)
    assert b"<script>alert" not in to_html(trend.build(database, entries), entries, "ar")


def test_json_is_the_same_each_time(made: Trend) -> None:
    document = json.loads(to_json(made))
    assert document["schema"] == "a11y-audit-trend/1"
    assert [point["run"] for point in document["points"]] == [run.run for run in runs()]
    assert to_json(made) == to_json(made)


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(0, 7, "0%"), (7, 7, "100%"), (999, 1000, "99%"), (1, 1000, "1%"), (1, 3, "33%"), (0, 0, "–")]
)
def test_no_share_is_rounded_to_all_or_nothing(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


def test_signs() -> None:
    assert [signed(change) for change in (1200, 0, -3)] == ["+1,200", "0", "−3"]


@pytest.mark.parametrize("count", [1, 2, 5, 24])
@pytest.mark.parametrize("highest", [0, 1, 7, 99, 12_345])
def test_charts_stay_within_their_frame(count: int, highest: int) -> None:
    up = [[("new", highest * nth // count)] for nth in range(1, count + 1)]
    chart = columns(["2026-03-01"] * count, up, [highest] * count)
    for bar in chart.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert 0 <= bar.y <= bar.y + bar.height <= HEIGHT + 0.1
    assert len(chart.grid) == len(chart.marks) <= 8
    assert 0 in chart.marks
    assert chart.grid == tuple(sorted(chart.grid))
    assert len(chart.labels) == min(count, 5 if count <= 5 else 2)
    assert chart.has_all_labels == (count <= 5)
    assert len(chart.above) == (count if count <= 12 else 0)


def test_heights_follow_values() -> None:
    chart = columns(["a", "b", "c"], [[("failed", 10)], [("failed", 5)], None])
    [first, second] = chart.bars
    assert first.height == pytest.approx(2 * second.height, abs=0.2)
    assert chart.above == (10, 5, None)


def test_a_line_is_broken_where_there_is_no_value() -> None:
    drawn = spark([1, 2, None, 3, 4])
    assert len(drawn.lines) == 2
    assert spark([1, None]).last is None
    assert spark([None]).lines == ()


def test_a_redesign_is_neither_new_nor_fixed(tmp_path: Path) -> None:
    before = large(4, 80)

    def rebuilt(finding: Finding) -> Finding:
        place = finding.location
        if place is None:
            return finding
        moved = msgspec.structs.replace(place, path="main/ul/li/img", name=f"{finding.rule} {finding.cluster}")
        return msgspec.structs.replace(finding, location=moved, fingerprint=f"{finding.fingerprint}-rebuilt")

    def named(finding: Finding) -> Finding:
        again = rebuilt(finding)
        assert again.location
        kept = msgspec.structs.replace(again.location, path="main/img")
        return msgspec.structs.replace(again, location=kept, fingerprint=finding.fingerprint)

    def changed(change: Callable[[Finding], Finding]) -> AuditResult:
        pages = (msgspec.structs.replace(p, findings=tuple(map(change, p.findings))) for p in before.pages)
        return msgspec.structs.replace(before, pages=tuple(pages))

    assert compared(tmp_path, changed(named), changed(rebuilt)) == Changes(new=0, fixed=0, pages=4)


def test_what_was_not_looked_for_is_not_fixed(tmp_path: Path) -> None:
    once = large(4, 80)
    failed = next(f for f in once.pages[0].findings if f.outcome == "failed" and f.criteria)
    checks = (Check(rule=failed.rule, outcome=Outcome.UNTESTED, reason="no-dom"),)
    less = msgspec.structs.replace(once.pages[0], findings=(), checks=checks)
    found = compared(tmp_path, once, msgspec.structs.replace(once, pages=(less, *once.pages[1:])))
    assert found
    assert found.unseen > 0
    assert found.fixed > 0
    assert (found.new, found.pages) == (0, 4)
