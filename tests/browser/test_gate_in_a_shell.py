"""The gate as a CI job meets it: the command in a process of its own, over pages of the portal, against its own earlier JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest
from a11y_audit.fixtures.serve import PortalHandler, QuietServer

from a11y_audit.errors import ExitCode

pytestmark = pytest.mark.browser
PORTAL = Path(__file__).parents[2] / "fixtures" / "sites" / "ministry-broken"
PAGES = ("ar/contact.html", "en/news.html")
HARM = '<p><a href="branches.html"></a></p>'


class Told(NamedTuple):
    code: int
    out: str
    err: str


class Job:
    """A checked-out site with its server, and the command."""

    def __init__(self, folder: Path, executable: str) -> None:
        self.folder, self.site = folder, folder / "site"
        shutil.copytree(PORTAL, self.site)
        self.server = QuietServer(("127.0.0.1", 0), partial(PortalHandler, directory=str(self.site)))
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        self.env = os.environ | {"A11Y_AUDIT_RECORD": "none", "A11Y_AUDIT_BROWSER": executable, "NO_COLOR": "1"}

    def scan(self, *words: str, pages: tuple[str, ...] = PAGES) -> Told:
        return self.run("scan", *(f"{self.base}/{page}" for page in pages), "--no-crawl", "--no-motion", "-q", *words)

    def run(self, *words: str) -> Told:
        command = [sys.executable, "-m", "a11y_audit", *words]
        done = subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, timeout=600, check=False)
        return Told(done.returncode, done.stdout, done.stderr)

    def result(self, name: str) -> dict[str, Any]:
        document: dict[str, Any] = json.loads((self.folder / name).read_text("utf-8"))
        return document


@pytest.fixture(scope="module")
def job(executable: str, tmp_path_factory: Any) -> Iterator[Job]:
    made = Job(Path(tmp_path_factory.mktemp("job")), executable)
    assert made.scan("-o", "first.json").code == ExitCode.FINDINGS
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def changed(job: Job) -> Iterator[Path]:
    """A page of the site, which is put back."""
    page = job.site / PAGES[1]
    before = page.read_bytes()
    yield page
    page.write_bytes(before)


def standings(document: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding["rule"], finding["standing"]) for page in document["pages"] for finding in page["findings"] if finding["standing"]]


def test_the_same_site_again_is_green(job: Job) -> None:
    told = job.scan("--baseline", "first.json", "-o", "second.json")
    second = job.result("second.json")
    assert (told.code, told.err) == (ExitCode.CLEAN, "")
    assert second["summary"]["failed"] > 10  # green, and yet nothing is hidden
    assert {standing for _, standing in standings(second)} == {"unchanged"}
    assert (second["baseline"]["fixed"], second["baseline"]["unseen"]) == ([], [])


def test_a_harm_is_red_and_named(job: Job, changed: Path) -> None:
    changed.write_text(changed.read_text("utf-8").replace("</main>", f"{HARM}</main>"), "utf-8")
    told = job.scan("--baseline", "first.json", "-o", "harm.json", "-o", "harm.github.txt")
    assert told.code == ExitCode.FINDINGS
    assert [rule for rule, standing in standings(job.result("harm.json")) if standing == "new"] == ["link-unnamed"]
    [line] = [line for line in (job.folder / "harm.github.txt").read_text("utf-8").splitlines() if line.startswith("::error")]
    assert "link-unnamed" in line
    assert PAGES[1] in line


def test_a_fix_is_green_and_told(job: Job, changed: Path) -> None:
    [page] = [page for page in job.result("first.json")["pages"] if page["final_url"].endswith(PAGES[1])]
    [known] = [finding for finding in page["findings"] if finding["rule"] == "language-switch-unmarked"]
    element = known["location"]["html"]
    assert changed.read_text("utf-8").count(element) == 1
    changed.write_text(changed.read_text("utf-8").replace(element, element.replace("<a ", '<a lang="ar" ')), "utf-8")
    told = job.scan("--baseline", "first.json", "-o", "fix.json")
    assert told.code == ExitCode.CLEAN
    assert [(entry["rule"], entry["pages"]) for entry in job.result("fix.json")["baseline"]["fixed"]] == [
        ("language-switch-unmarked", [f"/{PAGES[1]}"])
    ]


@pytest.mark.parametrize(
    "content",
    ["", "not JSON", "[]", '{"version": "2.1.0", "runs": []}', '{"schema": "1.0"}', '{"schema": "a11y-audit-baseline/99"}', None],
    ids=["empty", "text", "list", "of another program", "too little", "of a newer form", "cut off"],
)
def test_a_baseline_that_cannot_be_trusted_is_told_in_a_line(job: Job, content: str | None) -> None:
    file = job.folder / "damaged.json"
    whole = (job.folder / "first.json").read_text("utf-8")
    file.write_text(whole[: len(whole) // 2] if content is None else content, "utf-8")
    told = job.scan("--baseline", "damaged.json", "-o", "never.json")
    assert (told.code, told.out, told.err.count("\n")) == (ExitCode.USAGE, "", 1)
    assert "damaged.json" in told.err
    assert not (job.folder / "never.json").exists()  # refused before the first page


def test_a_baseline_that_is_not_there_and_one_of_another_site(job: Job) -> None:
    told = job.scan("--baseline", "nowhere.json")
    assert (told.code, told.err.count("\n"), "nowhere.json" in told.err) == (ExitCode.USAGE, 1, True)
    told = job.scan("--baseline", "first.json", "-o", "other.json", pages=("ar/about.html",))
    assert (told.code, told.err.count("\n"), "first.json" in told.err) == (ExitCode.USAGE, 1, True)
    assert (job.folder / "other.json").is_file()  # the reports are written all the same


def test_a_page_that_does_not_load_is_never_green(job: Job, changed: Path) -> None:
    changed.unlink()
    told = job.scan("--baseline", "first.json", "-o", "lost.json")
    assert told.code == ExitCode.INCOMPLETE
    lost = job.result("lost.json")
    assert lost["complete"] is False
    assert lost["baseline"]["missing_pages"] == [f"/{PAGES[1]}"]
    assert lost["baseline"]["fixed"] == []  # what nobody saw is not mended
    assert lost["baseline"]["unseen"]


def test_a_reader_that_goes_away_neither_ends_the_audit_nor_makes_it_clean(tmp_path: Path, executable: str) -> None:
    """`a11y-audit scan ... | head -n 0`: the report is written and the exit code is that of the findings."""
    job = Job(tmp_path, executable)
    read, write = os.pipe()
    os.close(read)
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "a11y_audit", "scan", f"{job.base}/en/news.html", "--no-crawl", "--no-motion",
               "--output", str(report)]  # fmt: skip
    try:
        done = subprocess.run(command, cwd=tmp_path, env=job.env, stdout=write, stderr=write, timeout=600, check=False)
    finally:
        os.close(write)
        job.server.shutdown()
    assert done.returncode == ExitCode.FINDINGS
    assert json.loads(report.read_bytes())["summary"]["failed"] > 0
