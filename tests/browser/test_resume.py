"""Killed at seeded moments, a run goes on to the result of one that nothing disturbed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.errors import UsageError
from a11y_audit.settings.config import Config, load_config

pytestmark = pytest.mark.browser

BENCH = Path(__file__).parents[2] / "bench" / "resume.py"
PAGES = {
    "/": '<html lang="ar" dir="rtl"><title>الرئيسية</title><h1>الرئيسية</h1><a href="/two">الصفحة الثانية</a>',
    "/two": '<html lang="en"><title>Two</title><h1>Two</h1><img src="x.png"><a href="/">Start</a>',
}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the browser's processes in /proc")
def test_killed_at_random_moments_a_run_ends_as_if_undisturbed() -> None:
    arguments = [sys.executable, str(BENCH), "--seeds", "4", "--first", "100", "--pages", "6"]
    done = subprocess.run(arguments, check=False, capture_output=True, text=True, timeout=500)
    assert "4 of 4 equal" in done.stdout, done.stdout + done.stderr


def test_a_run_goes_on_with_its_own_settings_alone(serve: Any, executable: str, tmp_path: Path) -> None:
    base = serve(PAGES)
    config = Config(urls=(base + "/",), browser=Path(executable), evidence=tmp_path / "run", max_pages=1)
    first, _ = app.run_audit(app.begin(config))
    told = load_config(None, {}, {"max_pages": "5"})
    with pytest.raises(UsageError, match="began with max-pages 1, not 5"):
        app.resumed(tmp_path / "run", told)
    with pytest.raises(UsageError, match="other credentials"):
        app.resumed(tmp_path / "run", load_config(None, {}, {"headers": ["Authorization: Basic secret"]}))
    same = app.resumed(tmp_path / "run", load_config(None, {}, {"max_pages": "1", "lang": "ar"}))
    assert (same.max_pages, same.lang, same.urls) == (1, "ar", config.urls)
    again, _ = app.run_audit(same)
    assert [page.findings for page in again.pages] == [page.findings for page in first.pages]
    assert again.started == first.started


def test_what_failed_for_a_while_is_audited_when_the_run_goes_on(serve: Any, executable: str, tmp_path: Path) -> None:
    pages: dict[str, Any] = PAGES | {"/two": (503, {}, "busy")}
    base = serve(pages)
    config = app.begin(Config(urls=(base + "/",), browser=Path(executable), evidence=tmp_path / "run"))
    first, _ = app.run_audit(config)
    assert [(entry.detail, entry.is_gap) for entry in first.not_audited] == [("HTTP 503", True)]
    assert app.left_over(config, first) == tmp_path / "run"
    pages["/two"] = PAGES["/two"]
    resumed = app.resumed(tmp_path / "run", Config())
    again, _ = app.run_audit(resumed)
    assert [page.url.removeprefix(base) for page in again.pages] == ["/", "/two"]
    assert again.not_audited == ()
    assert app.left_over(resumed, again) is None
    assert (tmp_path / "run" / "run.sqlite").exists()
