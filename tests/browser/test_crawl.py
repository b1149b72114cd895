"""A whole run over small sites: every page once, everything else named, the same result every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from a11y_audit import app
from a11y_audit.errors import OutputError, UsageError
from a11y_audit.model.result import AuditResult
from a11y_audit.run import replaying
from a11y_audit.settings.config import Config
from a11y_audit.store.folder import RECORD, RunRecord
from a11y_audit.store.journal import Journal

pytestmark = pytest.mark.browser

ROBOTS = "User-agent: *\nDisallow: /private/\n"


def page(title: str, body: str, language: str = "en") -> str:
    direction = "rtl" if language == "ar" else "ltr"
    return f'<!doctype html><html lang="{language}" dir="{direction}"><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>'


def site() -> dict[str, Any]:
    links = (
        '<a href="/en/">English</a> <a href="/ar/">العربية</a> <a href="/moved">Moved</a> <a href="/gone">Gone</a> '
        '<a href="/guide.pdf">Guide (PDF)</a> <a href="/private/x">Private</a> <a href="https://elsewhere.example/">Out</a> '
        '<a href="/en/?utm_source=x">Again</a> <a href="mailto:a@b.example">Mail</a> <a href="/logout">Sign out</a>'
    )
    return {
        "/robots.txt": (200, {"Content-Type": "text/plain"}, ROBOTS),
        "/": page("Start", links),
        "/en/": page("English page", '<img src="x.png"><p><a href="/">Back to the start</a></p>'),
        "/ar/": page("الصفحة العربية", '<img src="x.png"><p><a href="/">العودة إلى البداية</a></p>', "ar"),
        "/moved": (302, {"Location": "/en/"}, ""),
        "/sitemap.xml": (
            200,
            {"Content-Type": "application/xml"},
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://HOST/orphan</loc></url></urlset>',
        ),
        "/orphan": page("Orphan", "<p>Only the sitemap knows this page.</p>"),
    }


@pytest.fixture
def base(serve: Any) -> str:
    pages = site()
    url = str(serve(pages))
    status, headers, body = pages["/sitemap.xml"]
    pages["/sitemap.xml"] = (status, headers, body.replace("HOST", url.removeprefix("http://")))
    return url


def audit(base: str, executable: str, **more: Any) -> AuditResult:
    result, _ = app.run_audit(Config(urls=(base + "/",), browser=Path(executable), **{"concurrency": 2, **more}))
    return result


def timeless(result: AuditResult, base: str) -> Any:
    data = json.loads(msgspec.json.encode(result))
    for key in ("started", "finished", "run"):
        data.pop(key)
    return json.loads(json.dumps(data).replace(base, "BASE"))


def test_every_page_once_and_everything_else_named(base: str, executable: str) -> None:
    result = audit(base, executable)
    assert [page.final_url.removeprefix(base) for page in result.pages] == ["/", "/en/", "/ar/", "/orphan"]
    left_out = {entry.url.removeprefix(base): entry.reason for entry in result.not_audited}
    assert left_out == {
        "/moved": "duplicate-of-redirect", "/gone": "http-error", "/guide.pdf": "document", "/private/x": "robots",
        "https://elsewhere.example/": "out-of-scope", "mailto:a@b.example": "unsupported-scheme", "/logout": "logout",
    }  # fmt: skip
    gone = next(entry for entry in result.not_audited if entry.reason == "http-error")
    assert (gone.detail, gone.found_on, gone.is_gap) == ("HTTP 404", base + "/", True)
    assert not result.complete


def test_findings_of_both_languages_reach_the_result(base: str, executable: str) -> None:
    result = audit(base, executable)
    missing = {page.language: [f.rule for f in page.findings if f.rule == "image-alt"] for page in result.pages}
    assert missing["en"] == [] or missing["en"] == ["image-alt"]
    assert missing["ar"] == ["image-alt"]
    assert next(v for v in result.criteria if v.id == "1.1.1").outcome == "failed"


def test_the_same_site_gives_the_same_result_at_any_concurrency(base: str, executable: str) -> None:
    first = timeless(audit(base, executable, concurrency=1), base)
    for concurrency in (3, 3):
        assert timeless(audit(base, executable, concurrency=concurrency), base) == first


def test_limits_cut_at_the_same_place(base: str, executable: str) -> None:
    found = [[p.final_url for p in audit(base, executable, max_pages=2, concurrency=n).pages] for n in (1, 3)]
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_kept_evidence_is_judged_the_same_without_a_browser(base: str, executable: str, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    live = timeless(audit(base, executable, evidence=folder), base)
    again, crops = replaying.replay(folder, Config(browser=Path("/nowhere")))
    assert timeless(again, base) == live
    assert crops == {}
    with pytest.raises(OutputError, match="another run"):
        audit(base, executable, evidence=folder)


def test_replay_refuses_what_was_not_observed(base: str, executable: str, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    audit(base, executable, evidence=folder, max_pages=1)
    with pytest.raises(UsageError, match="did not run"):
        replaying.replay(folder, Config(rules=("color-contrast-enhanced",)))
    journal = Journal.open(folder)
    journal.put(RECORD, msgspec.structs.replace(journal.get(RECORD, RunRecord), version=0))
    journal.close()
    with pytest.raises(UsageError, match="version 0"):
        replaying.replay(folder, Config())
    with pytest.raises(UsageError, match="holds no run"):
        replaying.replay(tmp_path / "nothing", Config())


def test_given_pages_are_audited_exactly_and_failures_keep_their_place(base: str, executable: str) -> None:
    urls = (base + "/en/", base + "/moved", base + "/gone", "http://nowhere.invalid/")
    result, _ = app.run_audit(Config(urls=urls, crawl=False, browser=Path(executable), concurrency=2))
    assert [(p.url, p.final_url) for p in result.pages] == [(urls[0], base + "/en/"), (urls[1], base + "/en/")]
    assert [(entry.url, entry.reason) for entry in result.not_audited] == [(urls[2], "http-error"), (urls[3], "dns")]
    assert not result.complete


def test_two_views_of_a_page_are_two_results(base: str, executable: str) -> None:
    config = Config(urls=(base + "/en/",), crawl=False, browser=Path(executable), color_schemes=("light", "dark"))
    result, _ = app.run_audit(config)
    assert [page.viewport.color_scheme for page in result.pages] == ["light", "dark"]


def test_unknown_rules_and_local_files_are_refused_before_the_browser_starts() -> None:
    with pytest.raises(UsageError, match="did you mean image-alt"):
        app.run_audit(Config(urls=("http://x/",), rules=("image-al",)))
    with pytest.raises(UsageError, match="--allow-file"):
        app.run_audit(Config(urls=("file:///etc/hosts",)))
    with pytest.raises(UsageError, match="name a URL"):
        app.run_audit(Config())
