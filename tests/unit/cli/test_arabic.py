"""Who reads Arabic is told in Arabic what is wrong, where, and what to do next: in one line, with the same exit code."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from a11y_audit import app
from a11y_audit.cli.arabic.commands import COMMANDS
from a11y_audit.cli.arabic.options import GROUPS as ARABIC_GROUPS
from a11y_audit.cli.arabic.options import OPTIONS as ARABIC_OPTIONS
from a11y_audit.cli.boundary import run
from a11y_audit.cli.root import root
from a11y_audit.cli.tongue import chosen
from a11y_audit.errors import ExitCode
from a11y_audit.settings.options import GROUPS, OPTIONS

_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith(("A11Y_AUDIT_", "LC_", "LANG"))]:
        monkeypatch.delenv(variable)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line of standard error; its Latin words have a direction of their own."""
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    assert line.startswith("a11y-audit: ")
    said = line.removeprefix("a11y-audit: ")
    assert not re.search("[A-Za-z]", _ISOLATED.sub("", said)), said
    return re.sub("[\u2068\u2069]", "", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan"], ["لا عنوان للفحص", "https://", "--urls FILE"]),
        (["scan", "not a url"], ["ليس عنوان صفحة", "اكتبه كاملًا"]),
        (["scan", "ftp://m.example"], ["البروتوكول ftp", "https أو http"]),
        (["scan", "file:///etc/hosts"], ["لا تُفحص", "--allow-file"]),
        (["scan", "https://m.example:99999999/"], ["ليس رقم منفذ", "اكتبه كاملًا"]),
        (["scan", "m.example", "--max-pages", "many"], ["--max-pages: المتوقع عدد صحيح من 1 إلى 1000000", "«many»"]),
        (["scan", "m.example", "--max-page", "3"], ["لا يوجد خيار باسم --max-page", "--max-pages"]),
        (["scan", "m.example", "--max-pages"], ["الخيار --max-pages يحتاج إلى قيمة", "a11y-audit --help"]),
        (["scan", "m.example", "--crawl=1"], ["الخيار --crawl لا يأخذ قيمة"]),
        (["scan", "m.example", "--viewport", "big"], ["مقاس مثل 1280x800", "«big»"]),
        (["scan", "m.example", "--fail-on", "always"], ["إحدى القيم minor، moderate"]),
        (["scan", "--urls", "absent.txt"], ["لا يوجد ملف في المسار", "تحقق من المسار"]),
        (["scan", "m.example", "-o", "folder.d/file.txt/r.html"], ["تعذرت كتابة الملف", "يوجد ملف أو مجلد بهذا الاسم", "-o"]),
        (["scan", "m.example", "--format", "docx"], ["لا توجد صيغة تقرير باسم docx", "html، pdf"]),
        (["scan", "https://m.example", "--rules", "heading-ordr"], ["لا توجد قاعدة", "هل تقصد heading-order؟"]),
        (["scan", "m.example", "--config", "absent.toml"], ["تعذرت قراءة الملف", "لا يوجد ملف أو مجلد بهذا الاسم", "--config"]),
        (["scan", "m.example", "--rules-dir", "absent"], ["لا يوجد مجلد", "تحقق من المسار"]),
        (["scan", "https://m.example", "--baseline", "absent.json"], ["لا يوجد ملف", "تحقق من المسار"]),
        (["scan", "https://m.example", "--baseline", "odd.json"], ["ليس خط أساس", "a11y-audit baseline create"]),
        (["scan", "https://m.example", "--reviews", "odd.json"], ["ليس ملف قرارات", "--reviews"]),
        (["replay", "absent"], ["لا يوجد مجلد باسم absent", "a11y-audit scan URL --evidence absent"]),
        (["explain", "color-contrst"], ["لا توجد قاعدة", "هل تقصد color-contrast؟"]),
        (["rules", "search", "zzzz"], ["لا قاعدة فيها «zzzz»", "a11y-audit rules list"]),
        (["rules", "show"], ["ينقص المعطى RULE", "a11y-audit rules show --help"]),
        (["rules", "zzzz"], ["لا يوجد أمر باسم zzzz", "a11y-audit rules --help"]),
        (["zzzz"], ["لا يوجد أمر باسم zzzz؛ انظر"]),
        (["scna"], ["لا يوجد أمر باسم scna؛ هل تقصد a11y-audit scan؟"]),
        (["doctor", "now"], ["معطيات زائدة: now", "a11y-audit doctor --help"]),
        (["history", "--limit", "0"], ["--limit: المتوقع عدد صحيح لا يقل عن 1", "«0»"]),
        (["baseline", "create", "--until", "soon"], ["--until: المتوقع تاريخ ميلادي", "«soon»"]),
        (["history"], ["لا سجل بعد", "a11y-audit scan"]),
        (["scan", "https://m.example", "--include", "re:(("], ["--include: النمط «re:((» ليس تعبيرًا نمطيًا صحيحًا"]),
        (["scan", "https://m.example", "--exclude", "ar/*"], ["--exclude: النمط «ar/*» لا يطابق شيئًا"]),
        (["scan", "m.example", "--hide", "main["], ["--hide: المتوقع محدِّد CSS مثل main > .banner", "«main[»"]),
        (["init"], ["الملف a11y-audit.toml موجود من قبل", "--force"]),
    ],
)
def test_usage_errors(arguments: list[str], said: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "folder.d").mkdir()
    (folder / "folder.d" / "file.txt").write_text("x", "utf-8")
    (folder / "odd.json").write_text("[]", "utf-8")
    (folder / "a11y-audit.toml").write_text("# nothing\n", "utf-8")
    assert run(["--lang", "ar", *arguments]) == ExitCode.USAGE
    line = told(capsys).replace("`", "")
    assert [part for part in said if part not in line] == [], line


@pytest.mark.parametrize("arguments", [["--lang", "ar", "zzzz"], ["--lang=ar", "scan"], ["scan", "--lang=ar"]])
def test_the_language_may_stand_anywhere(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == ExitCode.USAGE
    assert told(capsys)


def test_a_broken_config_file_is_told_in_the_language_that_it_asks_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a11y-audit.toml").write_text('lang = "ar"\nmax-pages = [', "utf-8")
    assert run(["scan", "m.example"]) == ExitCode.USAGE
    assert "ليس بصيغة TOML صالحة (عند نهاية الملف: " in told(capsys)
    (folder / "a11y-audit.toml").write_text('lang = "ar"\nmax-page = 3\n', "utf-8")
    assert run(["scan", "m.example"]) == ExitCode.USAGE
    assert "لا يوجد خيار باسم max-page؛ هل تقصد max-pages؟" in told(capsys)


def test_what_breaks_unexpectedly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(*_: object, **__: object) -> object:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(app, "run_audit", fails)
    assert run(["scan", "https://m.example", "-q", "--lang", "ar", "--record", "none"]) == ExitCode.BROKEN
    assert "خطأ غير متوقع: RuntimeError: two lines؛ نرجو الإبلاغ عنه" in told(capsys)


def test_the_language_of_the_terminal(folder: Path) -> None:
    assert chosen([], {}) == "en"
    assert chosen([], {"LANG": "ar_SA.UTF-8"}) == "ar"
    assert chosen([], {"LC_ALL": "C", "LANG": "ar_SA.UTF-8"}) == "en"
    assert chosen(["scan", "--lang", "en"], {"LANG": "ar_SA.UTF-8"}) == "en"
    assert chosen(["scan", "--", "--lang", "en"], {"LANG": "ar"}) == "ar"
    assert chosen(["--lang"], {"A11Y_AUDIT_LANG": "ar"}) == "ar"
    (folder / "pyproject.toml").write_text('[tool.other]\nlang = "en"\n[tool.a11y-audit]\nlang = "ar"\n', "utf-8")
    assert chosen(["scan"], {}) == "ar"
    (folder / "own.toml").write_text('lang = "en"\n', "utf-8")
    assert chosen(["scan", "--config", "own.toml"], {"LANG": "ar"}) == "en"


def _commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found
            yield from _commands(found, f"{path} {name}".strip())


ALL = dict(_commands(root))


@pytest.mark.parametrize("path", ALL)
def test_help_is_arabic_and_names_every_option(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*path.split(), "--help", "--lang", "ar"]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert told.startswith("الاستخدام: ")
    assert not re.search("[A-Za-z]", _ISOLATED.sub("", told)), _ISOLATED.sub("", told)
    for option in ALL[path].params:
        if isinstance(option, click.Option):
            assert max(option.opts, key=len) in told


def test_nothing_is_told_in_arabic_of_what_there_is_not() -> None:
    assert set(COMMANDS) == set(ALL)
    assert set(ARABIC_OPTIONS) == set(OPTIONS)
    for path, told_of in COMMANDS.items():
        own = {max(option.opts, key=len) for option in ALL[path].params}
        assert set(told_of.options) <= own, path
        if isinstance(ALL[path], click.Group):
            assert run([*path.split(), "--lang", "ar"]) == ExitCode.CLEAN
    assert {group.title for group in GROUPS} <= set(ARABIC_GROUPS)


def test_a_configuration_is_explained_in_arabic(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--lang", "ar"]) == ExitCode.CLEAN
    written = (folder / "a11y-audit.toml").read_text("utf-8")
    assert "# ---- مدى الفحص ----" in written
    assert "القيمة: عدد صحيح من 1 إلى 1000000." in written
    tomllib.loads(written)
    capsys.readouterr()
    assert run(["config", "show", "--lang", "ar"]) == ExitCode.CLEAN
    shown = capsys.readouterr().out
    assert "max-pages = 100  # القيمة المعتمدة" in shown
    tomllib.loads(shown)


@pytest.mark.parametrize("command", [["rules", "show"], ["explain"]])
def test_a_rule_is_told_in_arabic_and_its_code_keeps_its_direction(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "focus-not-visible", "--lang", "ar"]) == ExitCode.CLEAN
    shown = capsys.readouterr().out
    assert "2.4.7" in shown
    if command == ["explain"]:
        assert "\u2068:focus-visible { outline: 3px solid #14573a; outline-offset: 2px; }\u2069" in shown
    else:
        assert "الأثر: كبير الأثر" in shown


def test_a_mistake_in_a_file_has_its_place_in_arabic(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a11y-audit.toml").write_text('lang = "ar"\n[x\n', "utf-8")
    assert run(["scan", "m.example"]) == ExitCode.USAGE
    assert "(السطر 2، العمود 3: " in told(capsys)
