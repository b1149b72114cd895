"""The report audited by ourselves, axe included: both languages, light and dark, wide and narrow; no finding at all."""

from pathlib import Path

import pytest
from support.held import held
from support.results import crops

from a11y_audit import app
from a11y_audit.config import Config
from a11y_audit.model.evidence import Viewport
from a11y_audit.render import FORMATS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_report_has_no_finding(language: str, tmp_path: Path, executable: str) -> None:
    run = held()  # with a baseline, so that its parts are looked at too
    file = tmp_path / f"report-{language}.html"
    file.write_bytes(FORMATS["html"].render(run, language=language, crops=crops(run)))
    config = Config(
        urls=(file.as_uri(),), crawl=False, allow_file=True, browser=Path(executable), timeout=240,
        viewports=(Viewport(1440, 900), Viewport(320, 800)), color_schemes=("light", "dark"),
    )  # fmt: skip
    audited, _ = app.run_audit(config, pictures=False)
    assert audited.not_audited == ()
    assert len(audited.pages) == 4
    found = {(finding.rule, finding.reason, finding.location and finding.location.selector)
             for page in audited.pages for finding in page.findings}  # fmt: skip
    assert found == set()
