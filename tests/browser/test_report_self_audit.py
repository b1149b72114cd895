"""Our own pages audited by ourselves, axe included: both languages, light and dark, wide and narrow; no finding at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.held import held
from support.results import crops
from support.runs import recorded

from a11y_audit import app
from a11y_audit.history import trend
from a11y_audit.model.evidence import Viewport
from a11y_audit.people import statement
from a11y_audit.people.recorded import recorded as as_recorded
from a11y_audit.record import read
from a11y_audit.render import FORMATS
from a11y_audit.render.statement import to_html as statement_page
from a11y_audit.render.trend import to_html as trend_page
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser


def _found(executable: str, *files: Path) -> set[tuple[object, ...]]:
    config = Config(
        urls=tuple(file.as_uri() for file in files), crawl=False, allow_file=True, browser=Path(executable), timeout=240,
        viewports=(Viewport(1440, 900), Viewport(320, 800)), color_schemes=("light", "dark"),
    )  # fmt: skip
    audited, _ = app.run_audit(config, pictures=False)
    assert audited.not_audited == ()
    assert len(audited.pages) == 4 * len(files)
    return {(page.final_url.rpartition("/")[2], finding.rule, finding.reason, finding.location and finding.location.selector)
            for page in audited.pages for finding in page.findings}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_report_has_no_finding(language: str, tmp_path: Path, executable: str) -> None:
    run = held()  # with a baseline, so that its parts are looked at too
    file = tmp_path / f"report-{language}.html"
    file.write_bytes(FORMATS["html"].render(run, language=language, crops=crops(run)))
    assert _found(executable, file) == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_trend_and_statement_have_no_finding(language: str, tmp_path: Path, executable: str) -> None:
    database = recorded(tmp_path)
    runs = read.runs(database)
    drafted = statement.build(as_recorded(database, "latest")[1], date(2026, 3, 5))
    pages = {
        "trend": trend_page(trend.build(database, runs), runs, language),  # type: ignore[arg-type]
        "statement": statement_page(drafted, language),  # type: ignore[arg-type]
    }
    for name, content in pages.items():
        (tmp_path / f"{name}.html").write_bytes(content)
    assert _found(executable, *(tmp_path / f"{name}.html" for name in pages)) == set()
