"""The recipes of docs/recipes and the commands of docs/ci.md do what they say: their own lines are run on a small site."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.browser
DOCS = Path(__file__).parents[2] / "docs"
RECIPES = DOCS / "recipes"
PAGE = '<!doctype html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1>{1}</main></body></html>'
KNOWN, NEW = '<img src="/known.png" width="90" height="40">', '<p><a href="/about.html"></a></p>'
MENU = '<p><a href="/about.html">About the ministry</a></p>'
NOT_RUN = re.compile(r"^\s*pip install ", re.MULTILINE)  # what is tested is installed already


@pytest.fixture(scope="module")
def site(executable: str, tmp_path_factory: Any) -> Path:
    """A project with a built site and its baseline."""
    folder = Path(tmp_path_factory.mktemp("project"))
    public = folder / "public"
    public.mkdir()
    (public / "index.html").write_text(PAGE.format("Home of the ministry", MENU + KNOWN))
    (public / "about.html").write_text(PAGE.format("About the ministry", ""))
    (folder / "a11y-audit.toml").write_text(f'browser = "{executable}"\nuse-sitemap = false\nrobots = false\n')
    (folder / "a11y-pages.txt").write_text("http://127.0.0.1:8000/\nhttp://127.0.0.1:8000/about.html\n")
    return folder


@pytest.fixture
def run(site: Path, tmp_path: Path) -> Any:
    """Run lines of a recipe as its system does: `run(lines, **environment)` returns (exit code, output)."""
    project = tmp_path / "project"
    shutil.copytree(site, project)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    pages = project / "a11y-pages.txt"
    pages.write_text(pages.read_text().replace("8000", port))
    groups: list[int] = []

    def call(lines: str, **more: str) -> tuple[int, str]:
        env = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "A11Y_AUDIT_RECORD": "none"} | more
        script = NOT_RUN.sub("# ", lines).replace("8000", port)
        with (project / "out.txt").open("wb") as out:
            made = subprocess.Popen(["bash", "-e", "-c", script], cwd=project, env={k: v.replace("8000", port) for k, v in env.items()},
                                    stdout=out, stderr=subprocess.STDOUT, start_new_session=True)  # fmt: skip
            groups.append(made.pid)
            code = made.wait(timeout=180)
        return code, (project / "out.txt").read_text("utf-8")

    call.project = project  # type: ignore[attr-defined]
    yield call
    for group in groups:
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            continue


@pytest.fixture(scope="module")
def known(site: Path) -> None:
    """The baseline, by the first commands of docs/ci.md."""
    # Made by test_the_commands_of_the_guide, which stands first.
    assert (site / "a11y-audit-baseline.json").is_file()


def broken(project: Path) -> None:
    page = project / "public" / "about.html"
    page.write_text(page.read_text().replace("</main>", f"{NEW}</main>"))


def blocks(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def test_the_commands_of_the_guide(run: Callable[..., tuple[int, str]], site: Path) -> None:
    project: Path = run.project  # type: ignore[attr-defined]
    assert run("python -m http.server 8000 --bind 127.0.0.1 --directory public > server.log 2>&1 &\nsleep 1")[0] == 0
    for line in "".join(blocks((DOCS / "ci.md").read_text("utf-8"))).splitlines():
        expected = int(found[1]) if (found := re.search(r"# exit code (\d+)", line)) else 0
        code, told = run(line)
        assert code == expected, f"{line}\n{told}"
    assert (project / "gl-code-quality-report.json").is_file()
    shutil.copy(project / "a11y-audit-baseline.json", site)


def test_github_actions(run: Callable[..., tuple[int, str]], known: None) -> None:
    project: Path = run.project  # type: ignore[attr-defined]
    broken(project)
    [job] = yaml.safe_load((RECIPES / "github-actions.yml").read_text("utf-8"))["jobs"].values()
    summary = project / "step-summary.md"
    failed, told = [], ""
    for step in job["steps"]:
        if "run" not in step or (failed and step.get("if") != "always()"):
            continue
        code, out = run(step["run"], GITHUB_STEP_SUMMARY=str(summary), **job["env"])
        failed += [(step["name"], code)] if code else []
        told += out
    assert failed == [("Audit", 1)], told
    assert "::error file=about.html,line=1,title=link-unnamed" in told
    assert "link" in summary.read_text("utf-8")
    for name in job["steps"][-1]["with"]["path"].split():
        assert (project / name).is_file(), name


def test_gitlab(run: Callable[..., tuple[int, str]], known: None) -> None:
    project: Path = run.project  # type: ignore[attr-defined]
    job = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text("utf-8"))["accessibility"]
    code, told = run("\n".join([*job["before_script"], *job["script"]]), **job["variables"])
    assert code == 0, told
    code, told = run("\n".join(job["after_script"]), **job["variables"])
    assert code == 0, told
    reports = job["artifacts"]["reports"].values()
    assert all((project / name).is_file() for name in (*job["artifacts"]["paths"], *reports))


def test_azure_pipelines(run: Callable[..., tuple[int, str]], known: None) -> None:
    project: Path = run.project  # type: ignore[attr-defined]
    broken(project)
    pipeline = yaml.safe_load((RECIPES / "azure-pipelines.yml").read_text("utf-8"))
    codes = [run(step["bash"], **pipeline["variables"])[0] for step in pipeline["steps"] if "bash" in step]
    assert codes == [0, 1, 0]
    published = [step["inputs"] for step in pipeline["steps"] if "Publish" in step.get("task", "")]
    assert all((project / (inputs.get("testResultsFiles") or inputs["targetPath"])).is_file() for inputs in published)


def test_pre_commit(run: Callable[..., tuple[int, str]], known: None) -> None:
    project: Path = run.project  # type: ignore[attr-defined]
    [hook] = yaml.safe_load((RECIPES / "pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    script = project / hook["entry"].split()[-1]
    script.parent.mkdir()
    script.write_text((RECIPES / "a11y-audit.sh").read_text("utf-8").replace("8000", (project / "a11y-pages.txt").read_text().split(":")[2].split("/")[0]))
    code, told = run(hook["entry"])
    assert code == 0, told
    broken(project)
    code, told = run(hook["entry"])
    assert (code, "FAILED (New) link-unnamed" in told) == (1, True), told
    assert re.match(hook["files"], "public/about.html")
