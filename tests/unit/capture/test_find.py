"""The order in which browsers are looked for, on machines that are made up of empty programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from a11y_audit.capture.start import find
from a11y_audit.capture.start.find import candidates, find_browser
from a11y_audit.errors import BrowserError, ExitCode

Program = Callable[..., Path]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Make programs on a machine that has none but those."""
    driver = tmp_path / "driver"
    driver.mkdir()
    (driver / "browsers.json").write_text(json.dumps({"browsers": [{"name": "chromium", "revision": "1255"}]}), "utf-8")
    monkeypatch.setattr(find, "DEBIAN_SHELL", tmp_path / "debian" / "chromium-headless-shell")
    monkeypatch.setattr(find, "_LINUX", ((f"{tmp_path}/opt/chrome", "Chrome"),))
    monkeypatch.setattr(find, "own_folder", lambda: tmp_path / "own")
    monkeypatch.setattr(find, "_driver", lambda: driver)
    monkeypatch.setattr(sys, "platform", "linux")

    def make(path: str, content: str = "", mode: int = 0o755) -> Path:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
        file.chmod(mode)
        return file

    return make


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {"PATH": str(tmp_path / "bin"), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "ms")}


IN_ORDER = (
    "ms/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell",
    "debian/chromium-headless-shell",
    "bin/chrome-headless-shell",
    "own/chromium-headless",
    "ms/chromium-1255/chrome-linux64/chrome",
    "bin/chromium",
    "bin/google-chrome",
    "bin/microsoft-edge",
    "opt/chrome",
)


def test_the_order(program: Program, env: dict[str, str], tmp_path: Path) -> None:
    for path in reversed(IN_ORDER):
        program(path)
    found = candidates(env=env)
    assert [str(choice.path.relative_to(tmp_path)) for choice in found] == list(IN_ORDER)
    assert [choice.headless_shell for choice in found] == [True] * 4 + [False] * 5
    assert all(choice.why and choice.kind for choice in found)


@pytest.mark.parametrize("path", IN_ORDER)
def test_each_alone_is_found(path: str, program: Program, env: dict[str, str]) -> None:
    there = program(path)
    assert find_browser(env=env).path == there


def test_no_browser_names_the_mend(program: Program, env: dict[str, str]) -> None:
    with pytest.raises(BrowserError, match="a11y-audit install-browser") as raised:
        find_browser(env=env)
    assert raised.value.exit_code is ExitCode.BROKEN


def test_a_named_browser_comes_first(program: Program, env: dict[str, str]) -> None:
    program(IN_ORDER[0])
    mine = program("mine/chrome")
    assert find_browser(mine, env).path == mine
    assert find_browser(None, {**env, "A11Y_AUDIT_BROWSER": str(mine)}).path == mine
    other = program("mine/other")
    assert find_browser(other, {**env, "A11Y_AUDIT_BROWSER": str(mine)}).path == other


@pytest.mark.parametrize("named", ["absent", "folder", "no-program"])
def test_a_named_browser_that_is_none_is_never_replaced(
    named: str, program: Program, env: dict[str, str], tmp_path: Path
) -> None:
    program(IN_ORDER[0])
    (tmp_path / "folder").mkdir()
    program("no-program", mode=0o644)
    with pytest.raises(BrowserError, match=named):
        find_browser(tmp_path / named, env)


def test_the_same_program_is_listed_once(program: Program, env: dict[str, str], tmp_path: Path) -> None:
    shell = program(IN_ORDER[1])
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "chrome-headless-shell").symlink_to(shell)
    assert len(candidates(env=env)) == 1


def test_the_stub_of_a_snap_is_no_browser(program: Program, env: dict[str, str]) -> None:
    program("bin/chromium-browser", "#!/bin/sh\necho 'Please install it with: snap install chromium'\n")
    assert candidates(env=env) == ()
    program("bin/chromium-browser", '#!/bin/sh\nexec /snap/bin/chromium "$@"\n')
    assert len(candidates(env=env)) == 1


def test_playwrights_own_revision_before_others(program: Program, env: dict[str, str]) -> None:
    program("ms/chromium_headless_shell-1300/x/headless_shell")
    program("ms/chromium_headless_shell-999/x/headless_shell")
    own = program(IN_ORDER[0])
    revisions = [choice.path.parts[-3].rpartition("-")[2] for choice in candidates(env=env)]
    assert revisions == ["1255", "1300", "999"]
    assert find_browser(env=env).path == own


@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("linux", {"PLAYWRIGHT_BROWSERS_PATH": "/pw"}, "/pw"),
        ("linux", {"XDG_CACHE_HOME": "/cache"}, "/cache/ms-playwright"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/ms-playwright"),
    ],
)
def test_where_playwright_keeps_browsers(
    platform: str, env: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert find.playwright_folder(env) == Path(expected)


def test_playwrights_real_driver_says_its_revision() -> None:
    assert find._revision().isdigit()


def test_places_on_windows(
    program: Program, env: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chrome = program("Programs/Google/Chrome/Application/chrome.exe")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(find.shutil, "which", lambda *_, **__: None)
    found = find_browser(env={**env, "PROGRAMFILES": str(tmp_path / "Programs")})
    assert (found.path, found.kind) == (chrome, "Chrome")
