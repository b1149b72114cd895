"""Bad input ends in one clear line and the right code; nothing else reaches the person."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from a11y_audit import app, catalogue
from a11y_audit.cli.boundary import run
from a11y_audit.errors import BrowserError, ExitCode, PluginError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith("A11Y_AUDIT_")]:
        monkeypatch.delenv(variable)
    return tmp_path


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert captured.out == ""
    [line] = captured.err.splitlines()
    assert line.startswith("a11y-audit: ")
    return line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan"], "No URL to audit"),
        (["scan", "not a url"], "not a URL"),
        (["scan", "ftp://m.example"], "not a scheme of web pages"),
        (["scan", "file:///etc/hosts"], "--allow-file"),
        (["scan", "m.example", "--max-pages", "many"], "--max-pages: expected a whole number"),
        (["scan", "m.example", "--max-page", "3"], "--max-pages"),
        (["scan", "m.example", "--viewport", "big"], "1280x800"),
        (["scan", "m.example", "--fail-on", "always"], "one of minor"),
        (["scan", "--urls", "absent.txt"], "there is no file"),
        (["scan", "m.example", "-o", "folder.d/file.txt/r.html"], "cannot be written"),
        (["scan", "m.example", "--format", "docx"], "no report format docx"),
        (["scan", "https://m.example", "--rules", "heading-ordr"], "did you mean heading-order"),
        (["scan", "m.example", "--config", "absent.toml"], "cannot be read"),
        (["scan", "m.example", "--storage-state", "absent.json"], "there is no file"),
        (["scan", "m.example", "--rules-dir", "absent"], "there is no folder"),
        (["replay", "absent"], "There is no folder absent"),
        (["explain", "color-contrst"], "did you mean color-contrast"),
        (["rules", "search", "zzzz"], "No rule holds zzzz"),
        (["rules", "show"], "RULE"),
        (["zzzz"], "There is no command zzzz; see"),
        (["scna"], "There is no command scna; did you mean `a11y-audit scan`?"),
        (["audit", "m.example"], "There is no command audit; did you mean `a11y-audit scan`?"),
        (["https://m.example/ar/"], "did you mean `a11y-audit scan https://m.example/ar/`?"),
        (["m.example", "-q"], "did you mean `a11y-audit scan m.example`?"),
        (["scan", ""], "URL: expected a URL, got ''"),
        (["scan", "m.example", "-o", "reports"], "mkdir"),
        (["scan", "https://m.example", "--include", "re:(("], "--include: pattern 're:((' is not a regular expression"),
        (["scan", "https://m.example", "--exclude", "ar/*"], "--exclude: pattern 'ar/*' matches nothing"),
        (["scan", "m.example", "--hide", "main["], "--hide: expected a CSS selector such as main > .banner, got 'main['"),
        (["scan", "m.example", "--wait-for", "[[["], "--wait-for: expected a CSS selector"),
        (["scan", "m.example", "--hide", "p::before"], "--hide: expected a CSS selector"),
        (["scan", "m.example", "--hide", "p:contains('x')"], "--hide: expected a CSS selector"),
        (["scan", "m.example", "--block", ""], "--block: expected a host such as stats.example, got ''"),
        (["scan", "https://w.m.example", "--block", "m.example"],
         "--block m.example: the start page https://w.m.example is of this host; name other hosts"),
        (["scan", "http://127.0.0.1:1", "--block", "s.example", "--browser-endpoint", "http://127.0.0.1:2"],
         "--block: a browser that runs elsewhere cannot be kept from a host"),
    ],
)
def test_usage_errors(arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "folder.d").mkdir()
    (folder / "folder.d" / "file.txt").write_text("x", "utf-8")
    assert run(arguments) == ExitCode.USAGE
    assert said in one_line(capsys)


def test_a_broken_config_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a11y-audit.toml").write_text("max-pages = [", "utf-8")
    assert run(["scan", "m.example"]) == ExitCode.USAGE
    assert "not valid TOML" in one_line(capsys)


def test_a_browser_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", "http://127.0.0.1:9/", "--no-crawl", "--browser", "no-such-browser"]) == ExitCode.BROKEN
    assert "install-browser" in one_line(capsys)


def raising(error: BaseException) -> Callable[..., object]:
    def fails(*_: object, **__: object) -> object:
        raise error

    return fails


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BrowserError("The browser died: get another", "توقف المتصفح: ثبّت غيره"), ExitCode.BROKEN, "The browser died"),
        (PluginError("plugin x cannot be loaded", "تعذر تحميل الإضافة x"), ExitCode.USAGE, "plugin x"),
        (KeyboardInterrupt(), ExitCode.INTERRUPTED, "interrupted"),
        (RuntimeError("two\nlines"), ExitCode.BROKEN, "unexpected RuntimeError: two lines; please report it"),
    ],
)
def test_errors_of_a_run(
    error: BaseException, code: ExitCode, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run_audit", raising(error))
    assert run(["scan", "https://m.example", "-q"]) == code
    assert said in one_line(capsys)


def test_the_traceback_is_shown_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(catalogue, "load", raising(RuntimeError("seeded")))
    assert run(["--debug", "rules", "list"]) == ExitCode.BROKEN
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert told.splitlines()[-1] == "a11y-audit: unexpected RuntimeError: seeded"


@pytest.mark.parametrize("arguments", [["--help"], [], ["scan", "--help"], ["rules"], ["config"], ["--version"]])
def test_help_is_no_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == ExitCode.CLEAN
    assert capsys.readouterr().out


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    told = capsys.readouterr().out
    assert all(f"  {code.value} " in told for code in ExitCode)


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m a11y_audit rules list | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


# What only some commands need, and costs time to load.
HEAVY = {"playwright", "jinja2", "rich", "PIL", "numpy", "bs4", "msgspec", "asyncio"}


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_load_click_alone(argument: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "a11y_audit", argument], capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert not loaded & HEAVY
