"""A page that stands there while something of it does not come is audited as it stands, and that is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from a11y_audit import app
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser

NEVER = {
    "a picture": '<img src="/never" alt="A map">',
    "a late script": '<script async src="/never"></script>',
    "a frame": '<iframe title="خريطة" src="/never"></iframe>',
}
BODY = '<main><h1>الخدمات</h1><p>نص الصفحة كله هنا.</p>{}<img src="/x.png"></main>'


@pytest.mark.parametrize("what", NEVER)
def test_what_does_not_come_is_named(what: str, serve: Any, executable: str) -> None:
    def never(handler: Any) -> Any:
        __import__("time").sleep(12)
        return (204, {}, "")

    html = f'<!doctype html><html lang="ar" dir="rtl"><head><title>الخدمات</title></head><body>{BODY.format(NEVER[what])}</body></html>'
    base = serve({"/": html, "/never": never})
    config = Config(urls=(base + "/",), crawl=False, timeout=2.0, browser=Path(executable), rules=("image-alt",))
    result, _ = app.run_audit(config, pictures=False)
    [page] = result.pages
    assert [finding.rule for finding in page.findings] == ["image-alt"]
    [gap] = [gap for gap in page.gaps if gap.section == "load"]
    assert gap.reason == f"no end within 2 s; these had not come: {base}/never"
    assert not result.complete


def test_a_document_that_does_not_end_is_a_timeout(serve: Any, executable: str) -> None:
    """What follows a script that does not come was never met by anybody."""

    def never(handler: Any) -> Any:
        __import__("time").sleep(8)
        return (204, {}, "")

    base = serve({"/": BODY.format('<script src="/never"></script>'), "/never": never})
    config = Config(urls=(base + "/",), crawl=False, timeout=1.5, browser=Path(executable), rules=("image-alt",))
    result, _ = app.run_audit(config, pictures=False)
    assert [(entry.reason, entry.is_gap) for entry in result.not_audited] == [("timeout", True)]
