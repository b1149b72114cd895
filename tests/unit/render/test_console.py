"""The summary at the terminal: one line for each thing, in both languages, and deaf to what pages wrote."""

import io
import re
from pathlib import Path

import msgspec
import pytest
from support.results import HOSTILE, large, result

from a11y_audit.render import console

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def _written(run, language="en", stream=None, reports=()):
    stream = stream or io.StringIO()
    console.write(run, stream, language, reports)
    return stream.getvalue()


def test_a_developer_reads_rule_count_place_and_fix():
    lines = _written(result()).splitlines()
    assert lines[0] == "FAILED button-name: 6 failures on 6 pages. The button has no name"
    assert lines[1] == "  first: https://portal.example.gov.sa/ar/  #site-search > button.icon"
    assert lines[2].startswith("  fix: Write what it does inside it")


def test_arabic():
    lines = _written(result(), "ar").splitlines()
    assert lines[0] == "مخالفة \u2068button-name\u2069: 6 مخالفات في 6 صفحات. لا اسم لهذا الزر"
    assert "  الإصلاح: اكتب وظيفة الزر" in lines[2]
    assert any("نسبة التباين 2.84:1" in line for line in lines)


def test_a_review_names_what_to_do():
    lines = _written(result()).splitlines()
    review = lines.index("REVIEW image-alt-file-name: 1 to review on 1 page. “logo2030” may be a file name")
    assert lines[review + 2] == "  do: Look at the picture and decide whether “logo2030” tells what it shows"
    assert "  first: the site as a whole" in lines


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_ends_with_the_verdict_and_the_reports(language):
    *_, verdict, incomplete, _, report = _written(result(), language, reports=[Path("out/report.html")]).splitlines()
    assert "38" in verdict
    assert ("NOT complete" if language == "en" else "غير مكتمل") in incomplete
    assert report.strip("\u2069").endswith("out/report.html")


def test_nothing_found_is_no_praise():
    run = result(complete=True)
    clean = msgspec.structs.replace(
        run, clusters=(), criteria=(), pages=tuple(msgspec.structs.replace(page, findings=()) for page in run.pages),
        site=(), summary=msgspec.structs.replace(result().summary, failed=0, cant_tell=0, advice=0),
    )  # fmt: skip
    assert "This does not say that the site conforms." in _written(clean)


def test_no_page_is_no_lack_of_failures():
    nothing = msgspec.structs.replace(result(), clusters=(), criteria=(), pages=(), site=(), site_checks=())
    said = _written(nothing)
    assert "Nothing was audited, so nothing can be said of the site." in said
    assert "No failure was found" not in said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_cannot_command_the_terminal(language):
    run = result()
    hostile = tuple(cluster for cluster in run.clusters if "hostile" in cluster.id)
    text = _written(msgspec.structs.replace(run, clusters=hostile), language)
    assert "alert(1)" in text
    assert "\\x1b[31m" in text
    assert not CONTROLS.search(text)
    coloured = _written(msgspec.structs.replace(run, clusters=hostile), language, Terminal())
    assert not CONTROLS.search(re.sub(r"\x1b\[[\d;]*m", "", coloured))
    assert "\x1b[31m\n" not in coloured


def test_a_report_path_cannot_either():
    assert "\x1b" not in _written(result(), reports=[Path("a\x1b]0;x\x07.html")])


def test_colour_only_on_a_terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in _written(result())
    coloured = _written(result(), stream=Terminal())
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == _written(result())


def test_braces_in_values_are_plain_text():
    assert HOSTILE  # its values hold {alt} and {0.__class__}
    run = result()
    hostile = tuple(cluster for cluster in run.clusters if "hostile" in cluster.id)
    assert "{0.__class__}" in _written(msgspec.structs.replace(run, clusters=hostile))


def test_a_long_list_is_cut(monkeypatch):
    monkeypatch.setattr(console, "RULES_SHOWN", 2)
    assert "2 more rules with findings" in _written(large(5, 100))
