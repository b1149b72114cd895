"""The ways to a browser, on machines where each step ends as the test wants."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from a11y_audit.capture.start import install as module
from a11y_audit.capture.start import npm_browser
from a11y_audit.capture.start.find import BrowserChoice
from a11y_audit.capture.start.install import Machine, Ran, install, see_to_fonts, unreachable
from a11y_audit.errors import BrowserError
from a11y_audit.model.text import Text

DEBIAN = Machine(True, "linux", "x86_64", "debian", frozenset({"apt-get", "npm", "node", "fc-list"}))
USER = DEBIAN._replace(is_root=False)
MAC = Machine(False, "darwin", "arm64", "", frozenset({"npm", "node"}))
CHOICE = BrowserChoice(Path("/somewhere/chromium"), "headless shell", "new", headless_shell=True)


class World:
    """A machine whose commands end as told; a browser appears after the command that `leads` names."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, leads: str = "", fonts: str = "Noto Sans Arabic\n") -> None:
        self.commands: list[str] = []
        self.told: list[str] = []
        self._leads, self._fonts, self._is_there = leads, fonts, False
        monkeypatch.setattr(module, "candidates", lambda: (CHOICE,) if self._is_there else ())
        monkeypatch.setattr(module, "unreachable", lambda host: "Name or service not known")
        monkeypatch.setattr(npm_browser, "unpack", lambda package: "")

    def run(self, command: Sequence[str]) -> Ran:
        line = " ".join(command)
        self.commands.append(line)
        if line.startswith("fc-list"):
            return Ran(0, self._fonts)
        if "policy" in line:
            return Ran(0, "Candidate: 156.0" if self._leads in line else "Candidate: (none)")
        if command[0] == "npm":
            Path(command[command.index("--pack-destination") + 1], "x.tgz").touch()
        if self._leads and self._leads in line:
            self._is_there = True
            return Ran(0, "")
        return Ran(100, "some output\nE: it did not work\n")

    def tell(self, words: Text) -> None:
        assert words.ar
        self.told.append(words.en)

    def install(self, machine: Machine, *, dry_run: bool = False) -> BrowserChoice | None:
        return install(self.tell, dry_run=dry_run, machine=machine, run=self.run)


def test_playwrights_own_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch, leads="playwright install")
    monkeypatch.setattr(module, "unreachable", lambda host: "")
    assert world.install(DEBIAN) == CHOICE
    assert "install --with-deps --only-shell chromium" in world.commands[0]
    assert world.told[-1] == f"   done: {CHOICE.path}"


def test_without_root_nothing_asks_for_root(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch, leads="playwright install")
    monkeypatch.setattr(module, "unreachable", lambda host: "")
    world.install(USER)
    assert "--with-deps" not in world.commands[0]
    world = World(monkeypatch, leads="npm pack")
    assert world.install(USER) == CHOICE
    assert not any("apt" in command for command in world.commands)


def test_an_unreachable_host_is_told_and_the_next_way_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch, leads="chromium-headless-shell")
    assert world.install(DEBIAN) == CHOICE
    assert not any("playwright" in command for command in world.commands)
    assert "   failed: https://cdn.playwright.dev is not reachable (Name or service not known)" in world.told
    assert "fonts-noto-core" in world.commands[-2]


def test_where_the_shell_is_no_package_chromium_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch)
    monkeypatch.setattr(module, "_has_package", lambda name, run: name == "chromium")
    world._leads = "install -y --no-install-recommends chromium "
    assert world.install(DEBIAN) == CHOICE


def test_every_way_that_fails_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch)
    with pytest.raises(BrowserError, match="--browser PATH"):
        world.install(DEBIAN)
    assert [line[:2] for line in world.told if not line.startswith(" ")] == ["1.", "2.", "3."]
    assert sum(line.startswith("   failed: ") for line in world.told) == 3
    assert not any("\n" in line for line in world.told)


def test_ways_that_are_not_for_this_machine_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch)
    with pytest.raises(BrowserError):
        world.install(MAC)
    assert "not possible here" in world.told[2]
    assert "Debian or Ubuntu" in world.told[2]
    assert "Linux on x86-64" in world.told[3]


def test_a_dry_run_runs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch)
    assert world.install(DEBIAN, dry_run=True) is None
    assert world.commands == []
    assert len(world.told) == 3


@pytest.mark.parametrize(
    ("machine", "fonts", "expected"),
    [
        (DEBIAN, "Noto Sans Arabic\n", []),
        (DEBIAN, "", ["   running: apt-get install -y fonts-noto-core", "   failed: E: it did not work"]),
        (USER, "", ["   no Arabic font was found: run `sudo apt-get install fonts-noto-core` or your system's "
                    "Noto Sans Arabic"]),
        (MAC, "", []),
    ],
)  # fmt: skip
def test_fonts(machine: Machine, fonts: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch, fonts=fonts)
    see_to_fonts(world.tell, machine, world.run)
    assert world.told == expected


def test_a_host_that_does_not_exist_is_found_out_quickly() -> None:
    assert unreachable("https://no-such-host.invalid")
    assert unreachable("not a url")


@pytest.fixture
def package(tmp_path: Path) -> Callable[[bytes], Path]:
    def make(content: bytes) -> Path:
        file = tmp_path / "package.tgz"
        with tarfile.open(file, "w:gz") as tar:
            info = tarfile.TarInfo("package/bin/chromium.br")
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        return file

    return make


def test_a_package_that_is_not_what_was_published_is_refused(
    package: Callable[[bytes], Path], tmp_path: Path
) -> None:
    assert "not what was published" in str(npm_browser.unpack(package(b"other"), tmp_path / "browser"))
    assert not (tmp_path / "browser").exists()


def test_a_package_that_does_not_unpack_leaves_nothing_behind(
    package: Callable[[bytes], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = package(b"this is no Brotli")
    monkeypatch.setattr(npm_browser, "INTEGRITY", npm_browser._digest(file))
    assert "could not be unpacked" in str(npm_browser.unpack(file, tmp_path / "home" / "browser"))
    assert list((tmp_path / "home").iterdir()) == []
