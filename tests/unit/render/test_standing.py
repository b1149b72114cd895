"""Every format tells apart what is new, known, over, flaky, fixed, stale and not looked at."""

from __future__ import annotations

import io
import json
import re
from xml.etree import ElementTree

import jsonschema
import pytest
from bs4 import BeautifulSoup
from support.held import held
from support.results import HOSTILE, result

from a11y_audit.model.text import Language
from a11y_audit.render import FORMATS, console
from a11y_audit.render import json as published

LANGUAGES: tuple[Language, ...] = ("en", "ar")


def written(format_: str, language: Language = "en") -> str:
    return FORMATS[format_].render(held(), language=language, crops={}).decode()


def test_the_run_has_every_standing() -> None:
    against = held().baseline
    assert against is not None
    assert (against.new, against.expired) == (1, 1)  # of criteria: the other expired ones are advice
    assert [len(kind) for kind in (against.fixed, against.stale, against.unseen, against.outside)] == [1, 1, 1, 1]
    assert against.missing_pages == ("/ar/map",)
    standings = {(f.rule, f.standing, f.flaky is not None) for page in held().pages for f in page.findings}
    assert ("heading-skips-level", "expired", False) in standings
    assert ("button-name", "unchanged", False) in standings


def test_json_is_valid_and_says_all() -> None:
    document = json.loads(written("json"))
    jsonschema.Draft202012Validator(published.schema()).validate(document)
    assert document["baseline"]["source"] == "a11y-audit-baseline.json"
    assert document["complete"] is False


def test_sarif_states() -> None:
    [run] = json.loads(written("sarif"))["runs"]
    states = {(found["baselineState"], found["properties"]["standing"]) for found in run["results"]}
    assert states == {
        ("new", "new"),
        ("unchanged", "unchanged"),
        ("unchanged", "expired"),
        ("absent", "fixed"),
        ("absent", "stale"),
        ("absent", "unseen"),
        ("absent", "outside"),
    }
    suppressed = [found for found in run["results"] if found.get("suppressions")]
    assert {found["properties"]["standing"] for found in suppressed} == {"unchanged"}
    assert any("نورة" in found["suppressions"][0].get("justification", "") for found in suppressed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_junit_fails_on_what_is_new_alone(language: Language) -> None:
    root = ElementTree.fromstring(written("junit", language))
    failing = {case.get("classname") for case in root.iter("testcase") if case.find("failure") is not None}
    assert failing == {"color-contrast", "image-alt-file-name"}
    assert root.find(".//testcase[@name='/ar/map']/error") is not None
    assert len(root.findall("testsuite")[-1]) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terminal_shows_what_is_new_and_counts_the_rest(language: Language) -> None:
    stream = io.StringIO()
    console.write(held(), stream, language, failing=2)
    told = stream.getvalue()
    words = {"en": ("FAILED (New) color-contrast", "1 fixed, 2 stale, 1 not looked at", "NOT audited: /ar/map", "One known place lies outside this run.", "The command fails: 2 findings"),
             "ar": ("مخالفة (جديد)", "ما أُصلح 1", "لم تُفحص", "موضع معروف واحد خارج هذا الفحص.", "فشل الأمر")}[language]  # fmt: skip
    for word in words:
        assert word in told
    assert "button-name: " not in told
    assert "\x1b" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_fits_a_pull_request(language: Language) -> None:
    told = written("markdown", language)
    assert {"en": "### Fixed since the baseline (1)", "ar": "### ما أُصلح منذ خط الأساس (1)"}[language] in told
    assert "<script>" not in told
    assert len(told) < len(FORMATS["markdown"].render(result(), language=language, crops={}).decode()) + 4_000


def test_html_has_badges_counts_and_a_filter() -> None:
    report = BeautifulSoup(written("html"), "html.parser")
    assert {option["value"] for option in report.select("#by-standing option")} == {
        "",
        "new",
        "expired",
        "flaky",
        "unchanged",
    }
    assert report.select_one(".standing .s-stand-new") is not None
    told = report.select_one("#overview").get_text(" ")  # type: ignore[union-attr]
    assert "Against the baseline" in told
    assert "قياسًا على خط الأساس" in told
    assert HOSTILE not in report.decode()
    plain = BeautifulSoup(FORMATS["html"].render(result(), language="en", crops={}), "html.parser")
    assert plain.select("#by-standing, #baseline, .standing:not(template *)") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_github_annotates_what_is_new(language: Language) -> None:
    lines = written("github", language).splitlines()
    assert all(re.match(r"::(error|warning|notice) (file=[^,]+,line=1,)?title=[^:]+::", line) for line in lines)
    assert sum("color-contrast" in line for line in lines) == 1
    assert not any("button-name" in line for line in lines)
    assert lines[0].startswith("::error title=")
    assert len(lines) <= 50


def test_github_without_a_baseline_annotates_all_and_escapes_what_pages_wrote() -> None:
    lines = FORMATS["github"].render(result(), language="en", crops={}).decode().splitlines()
    assert any(line.startswith("::error file=ar/index.html,line=1,title=button-name") for line in lines)
    assert not any(line.startswith("::") is False for line in lines)
    assert "\x1b" not in "".join(lines)


CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object", "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1}, "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"}, "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object", "required": ["path", "lines"],
                "properties": {"path": {"type": "string", "pattern": "^[^./]"}, "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}}},
            },
        },
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_gitlab_reads_it_as_code_quality(language: Language) -> None:
    issues = json.loads(written("gitlab", language))
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(issues)
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints)) > 10
    assert [issue["description"] for issue in issues if issue["severity"] == "blocker"]
    assert any(issue["description"].startswith({"en": "[New]", "ar": "[جديد]"}[language]) for issue in issues)


def test_paper_can_unfold_nothing_so_that_what_became_of_the_baseline_stands_open() -> None:
    for summary in (FORMATS["pdf"].render(held(), language=language, crops={}) for language in LANGUAGES):
        folds = BeautifulSoup(summary, "html.parser").select("details.gone")
        assert len(folds) == 4
        assert all(fold.has_attr("open") for fold in folds)


@pytest.mark.parametrize("format_", ["junit", "github", "gitlab", "sarif", "markdown"])
def test_isolates_around_values_are_kept_and_not_written_out(format_: str) -> None:
    told = written(format_, "ar")
    assert "«\u2068banner-final.png\u2069»" in told
    assert "\\u2068" not in told
    assert "\u202e" not in told  # a page's own marks are written out, or left out
