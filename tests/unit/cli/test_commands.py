"""The commands that need no browser, and what `scan` hands over to the application."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from support import results as portal
from support.bare import finding, result

from a11y_audit import app
from a11y_audit.cli.boundary import run
from a11y_audit.errors import ExitCode
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.run import replaying
from a11y_audit.run.progress import Progress
from a11y_audit.settings.config import Config, load_config
from a11y_audit.settings.options import OPTIONS

Seen = list[Config]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def scans(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Let `scan` and `replay` end in a result with one failed finding; collect the configurations that they got."""
    seen: Seen = []
    audit = result(finding(Outcome.FAILED, Impact.SERIOUS, "1.1.1"))

    def run_audit(config: Config, progress: Progress, *, pictures: bool = True) -> tuple[AuditResult, Mapping[str, bytes]]:
        seen.append(config)
        progress.page_done(config.urls[0], 1, 0, 1)
        return audit, {}

    def replay(folder: Path, config: Config) -> tuple[AuditResult, Mapping[str, bytes]]:
        seen.append(config)
        return audit, {}

    monkeypatch.setattr(app, "run_audit", run_audit)
    monkeypatch.setattr(replaying, "replay", replay)
    return seen


def test_scan_prints_one_json_document(scans: Seen, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code = run(["scan", "https://m.example/1", "m.example/2", "--no-crawl", "--format", "json", "-o", "-"])
    captured = capfdbinary.readouterr()
    assert code == ExitCode.FINDINGS
    assert json.loads(captured.out)["pages"][0]["findings"][0]["rule"] == "r"
    assert "https:// is assumed" in captured.err.decode()
    [config] = scans
    assert config.urls == ("https://m.example/1", "https://m.example/2")
    assert not config.crawl


def test_scan_without_outputs_writes_the_html_report_and_says_so(
    scans: Seen, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["scan", "https://m.example"]) == ExitCode.FINDINGS
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "a11y-audit-report.html" in captured.err
    assert (folder / "a11y-audit-report.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize(("flags", "limit"), [(["--report-folder"], 25_000_000), ([], 100)])
def test_pictures_go_apart_when_asked_or_when_the_file_would_be_too_large(
    scans: Seen, folder: Path, monkeypatch: pytest.MonkeyPatch, flags: list[str], limit: int
) -> None:
    audit = portal.result()
    monkeypatch.setattr(app, "run_audit", lambda *_, **__: (audit, portal.crops(audit)))
    monkeypatch.setattr("a11y_audit.cli.deliver.ONE_FILE", limit)
    assert run(["scan", "https://m.example", "-q", "-o", "r.html", *flags]) == ExitCode.FINDINGS
    [kept] = (folder / "r-pictures").iterdir()
    assert kept.read_bytes() == portal.PIXEL
    assert f"r-pictures/{kept.name}" in (folder / "r.html").read_text("utf-8")


def test_quiet_leaves_the_report_alone(scans: Seen, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", "https://m.example", "-q", "-o", "تقرير.json", "--fail-on", "critical"]) == ExitCode.CLEAN
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")
    assert json.loads((folder / "تقرير.json").read_text("utf-8"))["schema"]


def test_replay_has_the_gate_of_scan(scans: Seen, folder: Path) -> None:
    (folder / "kept").mkdir()
    assert run(["replay", "kept", "-q", "-o", "r.json"]) == ExitCode.FINDINGS
    assert run(["replay", "kept", "-q", "-o", "r.json", "--fail-on", "never"]) == ExitCode.CLEAN


def test_an_interrupted_scan_still_writes_its_report(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run_audit", lambda *_, **__: (result(interrupted=True, complete=False), {}))
    assert run(["scan", "https://m.example", "-o", "r.json", "-q"]) == ExitCode.INTERRUPTED
    assert json.loads((folder / "r.json").read_text("utf-8"))["interrupted"] is True
    told = capsys.readouterr().err
    assert told.startswith("The audit is NOT complete.")
    assert "success criteria" not in told, "it is quiet about all else"


def test_init_writes_every_option_and_its_own_file_is_valid(folder: Path) -> None:
    assert run(["init"]) == ExitCode.CLEAN
    text = (folder / "a11y-audit.toml").read_text("utf-8")
    assert tomllib.loads(text) == {}
    assert load_config(None, {}, {}).origins == {}
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    switched_on = [line for line in lines if line.partition(" = ")[0] in OPTIONS and line.partition(" = ")[2]]
    (folder / "a11y-audit.toml").write_text("\n".join(switched_on), "utf-8")
    config = load_config(None, {}, {})
    assert config.public() == Config().public()
    assert len(config.origins) == len(switched_on) > 20
    assert all(any(line.startswith(f"{name} =") for line in lines) for name in OPTIONS)


def test_init_writes_over_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a11y-audit.toml").write_text("# mine", "utf-8")
    assert run(["init"]) == ExitCode.USAGE
    assert "--force" in capsys.readouterr().err
    assert (folder / "a11y-audit.toml").read_text("utf-8") == "# mine"
    assert run(["init", "--force"]) == ExitCode.CLEAN
    assert "max-pages" in (folder / "a11y-audit.toml").read_text("utf-8")


def test_config_show_tells_values_and_origins(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a11y-audit.toml").write_text('exclude = ["/ar/أرشيف/*"]', "utf-8")
    monkeypatch.setenv("A11Y_AUDIT_HEADER", "Authorization: Bearer t0ps3cret")
    assert run(["config", "show", "--max-pages", "7", "--wait-for", 'a[title="x"]']) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "t0ps3cret" not in told
    shown = tomllib.loads(told)
    assert shown["max-pages"] == 7
    assert shown["exclude"] == ["/ar/أرشيف/*"]
    assert shown["wait-for"] == 'a[title="x"]'
    assert shown["header"] == ["Authorization: (hidden)"]
    origins = {line.partition(" = ")[0]: line.rpartition("  # ")[2] for line in told.splitlines() if " = " in line}
    assert origins["max-pages"] == "--max-pages"
    assert origins["header"] == "A11Y_AUDIT_HEADER"
    assert origins["exclude"].endswith("a11y-audit.toml")
    assert origins["timeout"] == "default"


def test_rules_list_has_both_engines_and_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == ExitCode.CLEAN
    english = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {row[3] for row in english} == {"axe", "a11y-audit"}
    assert [row[0] for row in english] == sorted(row[0] for row in english)
    assert run(["rules", "list", "--lang", "ar"]) == ExitCode.CLEAN
    arabic = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in arabic] == [row[0] for row in english]
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in row[4]) for row in arabic)


@pytest.mark.parametrize("words", [["1.4.3"], ["contrast"], ["تباين"], ["تَبايُن"], ["color-contrast"]])
def test_rules_search_in_both_languages(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "search", *words]) == ExitCode.CLEAN
    assert "color-contrast" in [line.partition("\t")[0] for line in capsys.readouterr().out.splitlines()]


def test_rules_show_as_json_is_the_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "color-contrast", "--json"]) == ExitCode.CLEAN
    card = json.loads(capsys.readouterr().out)
    assert (card["id"], card["engine"], card["criteria"]) == ("color-contrast", "axe", ["1.4.3"])


@pytest.mark.parametrize(("language", "heading"), [("en", "How to fix it"), ("ar", "كيفية الإصلاح")])
def test_explain(language: str, heading: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "color-contrast", "--lang", language]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert heading in told
    assert "1.4.3" in told
    assert "https://www.w3.org/TR/WCAG20/#" in told  # as in the reports
    assert "CXP-8.1.8" in told


def test_rules_of_a_folder_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "our_rule.py").write_text(RULE, "utf-8")
    assert run(["explain", "our-rule", "--rules-dir", "own"]) == ExitCode.CLEAN
    assert "Nobody uses <blink>" in capsys.readouterr().out


def test_a_broken_rule_in_a_folder_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "bad.py").write_text("1 / 0", "utf-8")
    assert run(["rules", "list", "--rules-dir", "own"]) == ExitCode.USAGE
    [line] = capsys.readouterr().err.splitlines()
    assert "bad.py" in line
    assert "division by zero" in line


def test_install_browser_only_says_what_it_would_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["install-browser", "--dry-run", "--force"]) == ExitCode.CLEAN
    told = capsys.readouterr().err
    assert [line[:2] for line in told.splitlines()] == ["1.", "2.", "3."]
    assert "--only-shell chromium" in told


RULE = '''
"""For everyone: nothing blinks."""
from a11y_audit.api import Impact, Text, failed, rule

@rule("our-rule", criteria=(), impact=Impact.MINOR, title=Text(en="Nobody uses <blink>", ar="لا أحد يستخدم <blink>"),
      who=Text(en="Everyone", ar="الجميع"), reasons={"blinks": Text(en="It blinks", ar="إنه يومض")},
      remedy=Text(en="Remove it", ar="احذفه"))
def our_rule(snapshot):
    for element in snapshot.select("blink"):
        yield failed("blinks", element)
'''


@pytest.mark.parametrize("rule", ["label", "text-contrast", "markup-broken"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_explain_reads_as_words_before_anything_was_measured(rule: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", rule, "--lang", language]) == ExitCode.CLEAN
    told = capsys.readouterr().out
    assert "{" not in told
    lines = [line for line in told.splitlines() if line.strip()]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("name", ["a11y-audit-report.html", "r.sarif.json"])
def test_two_runs_in_one_folder_leave_two_reports(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (folder / name).write_text("of an earlier run", "utf-8")
    mine = result(finding(Outcome.FAILED, Impact.SERIOUS, "1.1.1"))
    monkeypatch.setattr(app, "run_audit", lambda *_, **__: (mine, {}))
    outputs = [] if name.endswith("html") else ["-o", name]
    assert run(["scan", "https://m.example", *outputs]) == ExitCode.FINDINGS
    assert (folder / name).read_text("utf-8") != "of an earlier run", "an earlier report gives way, as ever"
    assert "was written by something else" not in capsys.readouterr().err

    def meanwhile(*_: object, **__: object) -> tuple[AuditResult, Mapping[str, bytes]]:
        (folder / name).write_text("of the other run", "utf-8")
        return mine, {}

    monkeypatch.setattr(app, "run_audit", meanwhile)
    assert run(["scan", "https://m.example", *outputs]) == ExitCode.FINDINGS
    assert (folder / name).read_text("utf-8") == "of the other run"
    base, end = (name.removesuffix(".html"), ".html") if name.endswith("html") else ("r", ".sarif.json")
    other = folder / f"{base}-{mine.run}{end}"
    assert other.exists()
    assert f"this report is {other}" in capsys.readouterr().err
