"""The gate with a browser: a release of the portal, harm in it, findings that do not repeat, and what a shell is told."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from a11y_audit.fixtures.serve import PortalHandler, QuietServer
from bs4 import BeautifulSoup
from support.mutations import HARMLESS, Change, mutated

from a11y_audit import app
from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import of_result
from a11y_audit.cli.boundary import run
from a11y_audit.errors import ExitCode
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.result import AuditResult
from a11y_audit.settings.config import Config

pytestmark = pytest.mark.browser
PORTAL = Path(__file__).parents[2] / "fixtures" / "sites" / "ministry-broken"
PAGES = ("ar/contact.html", "ar/stats.html", "en/faq.html", "en/news.html")
# Without what the portal's own scripts and styles hang on (ids, children): tests/unit/test_mutations.py changes these.
RELEASE = ("notices", "hashed_classes", "reindented", "attribute_order", "asset_hashes", "other_dates", "comments", "banner")
WINDOW, OTHER_WINDOW = Viewport(1280, 800), Viewport(1440, 900)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = QuietServer(("127.0.0.1", 0), partial(PortalHandler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def audited(folder: Path, executable: str, *changes: Change, viewport: Viewport = WINDOW) -> AuditResult:
    """The portal after changes, some of its pages."""
    shutil.copytree(PORTAL, folder)
    for file in [file for file in (folder / "assets").rglob("*") if file.is_file()]:
        shutil.copy(file, file.with_name(f"{file.stem}.3f9a2c1d{file.suffix}"))
    for page in PAGES:
        (folder / page).write_text(mutated((folder / page).read_text("utf-8"), *changes), "utf-8")
    with served(folder) as base:
        urls = tuple(f"{base}/{page}" for page in PAGES)
        config = Config(urls=urls, crawl=False, browser=Path(executable), viewports=(viewport,), concurrency=2)
        return app.run_audit(config, pictures=False)[0]


@pytest.fixture(scope="module")
def known(executable: str, tmp_path_factory: Any) -> Source:
    result = audited(Path(tmp_path_factory.mktemp("portal")) / "site", executable)
    return Source(baseline=of_result(result), name="b.json", sha256="")


def new(result: AuditResult, known: Source) -> list[tuple[str, str, str]]:
    held = hold(result, known)
    return [
        (page.final_url.partition("/")[2], finding.rule, finding.location.selector if finding.location else "")
        for page in held.pages for finding in page.findings if finding.standing == "new"
    ]  # fmt: skip


def test_a_release_of_the_portal_in_another_window_brings_nothing_new(executable: str, known: Source, tmp_path: Path) -> None:
    assert sum(sum(entry.pages.values()) for entry in known.baseline.entries) > 40
    release = audited(tmp_path / "site", executable, *(HARMLESS[kind] for kind in RELEASE), viewport=OTHER_WINDOW)
    assert new(release, known) == []


HARM = {
    "image-alt": '<img src="../assets/img/logo.svg" width="80" height="40">',
    "text-contrast": '<p style="color:#b5b5b5;background:#fff">Opening hours of the branches in the regions</p>',
    "button-name": '<button type="button"><svg width="16" height="16" aria-hidden="true"><path d="M0 0h16v16z"/></svg></button>',
    "label": '<p><input type="text" name="commercial-register"></p>',
    "focus-not-visible": '<p><a href="branches.html" style="outline:none;color:#00385a">Branches in the regions of the Kingdom</a></p>',
    "link-unnamed": '<p><a href="empty.html"></a></p>',
    "list": "<ul><p>Not an entry of a list</p></ul>",
    "aria-valid-attr-value": '<p><a href="tabs.html" aria-expanded="maybe">Tabs of the services</a></p>',
    "heading-empty": "<h2></h2>",
    "tabindex-positive": '<p><a href="order.html" tabindex="7">Order of things on this page</a></p>',
}


def test_each_harm_is_new(executable: str, known: Source, tmp_path: Path) -> None:
    def harm(soup: BeautifulSoup) -> None:
        main = soup.select_one("main")
        if main is not None and soup.select_one("html[lang=en]"):
            for html in HARM.values():
                main.append(BeautifulSoup(html, "html.parser"))

    found = new(audited(tmp_path / "site", executable, harm), known)
    assert set(HARM) <= {rule for _, rule, _ in found}


# -- as a shell sees it ------------------------------------------------------------------------------------------------
PAGE = '<!doctype html><html lang="en"><head><title>{title}</title></head><body><main><h1>{title}</h1>{more}</main></body></html>'
IMAGE = '<img src="/logo.png" width="90" height="40">'


@pytest.fixture
def shell(executable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Callable[..., tuple[int, str]]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a11y-audit.toml").write_text(f'browser = "{executable}"\nuse-sitemap = false\nrobots = false\n')

    def call(*words: str) -> tuple[int, str]:
        code = run(list(words))
        return code, capsys.readouterr().err

    return call


def test_a_team_lives_with_its_baseline(serve: Any, shell: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    menu = '<p><a href="/about">About the ministry</a></p>'
    pages: dict[str, Any] = {"/": PAGE.format(title="Home of the ministry", more=menu + IMAGE), "/about": PAGE.format(title="About the ministry", more="")}
    base = serve(pages)
    assert shell("scan", base, "--format", "json", "-o", "first.json")[0] == ExitCode.FINDINGS
    assert shell("baseline", "create", "--owner", "Noura", "--until", "2099-12-31")[0] == ExitCode.CLEAN
    gate = ("scan", base, "--baseline", "a11y-audit-baseline.json", "-o", "r.json", "-o", "r.sarif", "-o", "r.md")

    code, told = shell(*gate)
    assert (code, "0 new" in told, "1 known" in told) == (ExitCode.CLEAN, True, True)
    [finding] = [f for page in json.loads(Path("r.json").read_text("utf-8"))["pages"] for f in page["findings"] if f["rule"] == "image-alt"]
    assert (finding["standing"], finding["accepted"]["owner"]) == ("unchanged", "Noura")

    pages["/about"] = PAGE.format(title="About the ministry", more=IMAGE)  # broken on another page
    code, told = shell(*gate)
    assert (code, "FAILED (New) image-alt" in told, "The command fails: 1 finding" in told) == (ExitCode.FINDINGS, True, True)
    states = [result.get("baselineState") for result in json.loads(Path("r.sarif").read_text("utf-8"))["runs"][0]["results"] if result["ruleId"] == "image-alt"]
    assert sorted(states) == ["new", "unchanged"]

    pages["/about"] = PAGE.format(title="About the ministry", more="")
    pages["/"] = PAGE.format(title="Home of the ministry", more=menu)  # repaired
    code, told = shell(*gate)
    assert (code, "1 fixed" in told) == (ExitCode.CLEAN, True)
    assert "Fixed since the baseline" in Path("r.md").read_text("utf-8")

    pages["/"] = PAGE.format(title="Home of the ministry", more="")  # nothing leads to the other page any more
    code, told = shell(*gate)
    assert (code, "One page of the baseline was NOT audited: /about" in told) == (ExitCode.INCOMPLETE, True)
    assert shell("baseline", "update", "--forget-missing")[0] == ExitCode.CLEAN
    assert shell(*gate)[0] == ExitCode.CLEAN


def test_a_foreign_baseline_costs_no_report(serve: Any, shell: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    base = serve({"/": PAGE.format(title="Home of the ministry", more="")})
    known = {"schema": "a11y-audit-baseline/1", "site": "https://other.example", "pages": ["/elsewhere"], "entries": []}
    Path("b.json").write_text(json.dumps(known))
    code, told = shell("scan", base, "--baseline", "b.json", "-o", "r.json", "-q")
    assert (code, Path("r.json").is_file(), told.count("\n")) == (ExitCode.USAGE, True, 1)
    assert "knows none of the pages" in told
    code, told = shell("scan", "https://m.example.invalid", "--baseline", "b.json", "-q")
    assert (code, "b.json is the baseline of https://other.example" in told) == (ExitCode.USAGE, True)


def test_what_does_not_repeat_is_flaky_and_fails_nothing(serve: Any, shell: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    visits = itertools.count()
    def page(_: object) -> str:
        return PAGE.format(title="Home of the ministry", more=IMAGE if next(visits) == 0 else "<p>No picture this time</p>")

    base = serve({"/": page, "/steady": PAGE.format(title="Home of the ministry", more=IMAGE)})
    gate = ("--no-crawl", "--verify", "-o", "r.json", "--fail-on", "minor", "--record", "none")
    code, told = shell("scan", base, *gate)
    result = json.loads(Path("r.json").read_text("utf-8"))
    [finding] = [f for f in result["pages"][0]["findings"] if f["rule"] == "image-alt"]
    assert (code, finding["outcome"], finding["flaky"]) == (ExitCode.CLEAN, "cantTell", {"visits": 2, "seen": 1})
    assert "REVIEW" in told
    assert result["summary"]["failed"] == 0

    code, _ = shell("scan", f"{base}/steady", *gate)
    [finding] = [f for f in json.loads(Path("r.json").read_text("utf-8"))["pages"][0]["findings"] if f["rule"] == "image-alt"]
    assert (code, finding["outcome"], finding["flaky"]) == (ExitCode.FINDINGS, "failed", None)
