"""Find a browser: the one that was named, else a headless shell (a third of a whole Chromium's CPU), else another.

Nothing is started here; `a11y-audit doctor` does that.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import platformdirs
from msgspec import Struct

from a11y_audit.errors import BrowserError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

VARIABLE = "A11Y_AUDIT_BROWSER"
MEND = worded(
    "get one with `a11y-audit install-browser`, or name one with --browser PATH",
    "ثبّت متصفحًا بالأمر `a11y-audit install-browser`، أو حدد مساره بالخيار --browser PATH",
)
# Debian's command of this name is a shell script that does not `exec`: whoever kills it leaves the browser running.
DEBIAN_SHELL = Path("/usr/lib/chromium/chromium-headless-shell")
_SHELL_NAMES = ("chrome-headless-shell", "headless_shell")
_ON_PATH = (
    ("chromium", "Chromium"),
    ("chromium-browser", "Chromium"),
    ("google-chrome", "Chrome"),
    ("google-chrome-stable", "Chrome"),
    ("chrome", "Chrome"),
    ("microsoft-edge", "Edge"),
    ("microsoft-edge-stable", "Edge"),
    ("msedge", "Edge"),
)
_LINUX = (("/opt/google/chrome/chrome", "Chrome"), ("/opt/microsoft/msedge/msedge", "Edge"))
_MAC = (
    ("/Applications/Chromium.app/Contents/MacOS/Chromium", "Chromium"),
    ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "Chrome"),
    ("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "Edge"),
)
_WINDOWS = (
    ("Chromium/Application/chrome.exe", "Chromium"),
    ("Google/Chrome/Application/chrome.exe", "Chrome"),
    ("Microsoft/Edge/Application/msedge.exe", "Edge"),
)

_BY_YOU = worded("named by you", "حددته أنت")
_OF_DEBIAN = worded("Debian's chromium-headless-shell", "حزمة chromium-headless-shell في Debian")
_UNPACKED = worded("unpacked by `a11y-audit install-browser`", "ثبّته الأمر `a11y-audit install-browser`")
_USUAL = worded("its usual place", "مكانه المعتاد")
_OWN = worded("Playwright's own", "متصفح Playwright")
_OWN_BUT_OTHER = worded("Playwright's own (of another revision)", "متصفح Playwright (بإصدار آخر)")


class BrowserChoice(Struct, frozen=True):
    """A browser that is there: what it is, and why it stands where it does in the search."""

    path: Path
    kind: str
    why: Text
    headless_shell: bool = False


def find_browser(explicit: str | Path | None = None, env: Mapping[str, str] = os.environ) -> BrowserChoice:
    """Return the browser to use; one that was named is taken or refused, never replaced by another.

    Raises BrowserError with the command that mends it.
    """
    found = candidates(explicit, env)
    if not found:
        raise BrowserError("No browser was found: {mend}", "لم يُعثر على متصفح: {mend}", mend=MEND)
    return found[0]


def film_browser(choice: BrowserChoice, env: Mapping[str, str] = os.environ) -> str:
    """Return the headless shell whose frames can be had one by one: the audit's own, else another; "" for none."""
    if choice.headless_shell:
        return str(choice.path)
    return next((str(other.path) for other in candidates(None, env) if other.headless_shell), "")


def candidates(explicit: str | Path | None = None, env: Mapping[str, str] = os.environ) -> tuple[BrowserChoice, ...]:
    """Return every browser that is there, in the order of preference.

    Raises BrowserError when the one that was named is not there.
    """
    named = str(explicit or env.get(VARIABLE, "").strip())
    found = [_named(Path(named).expanduser())] if named else []
    for choice in _search(env):
        if _is_program(choice.path) and not any(choice.path.samefile(other.path) for other in found):
            found.append(choice)
    return tuple(found)


def own_folder() -> Path:
    """Return where `install-browser` unpacks a browser for this user."""
    return platformdirs.user_data_path("a11y-audit") / "browser"


def playwright_folder(env: Mapping[str, str] = os.environ) -> Path:
    """Return where Playwright keeps its browsers (https://playwright.dev/python/docs/browsers, "Managing")."""
    named = env.get("PLAYWRIGHT_BROWSERS_PATH", "")
    if named == "0":
        return _driver() / ".local-browsers"
    if named:
        return Path(named)
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library/Caches/ms-playwright"
    if sys.platform == "win32":
        return Path(env.get("LOCALAPPDATA") or home / "AppData/Local") / "ms-playwright"
    return Path(env.get("XDG_CACHE_HOME") or home / ".cache") / "ms-playwright"


def _named(path: Path) -> BrowserChoice:
    if not _is_program(path):
        raise BrowserError(
            "There is no program {path}, which was named as the browser: {mend}",
            "لا يوجد برنامج في المسار {path} المحدد متصفحًا: {mend}",
            path=path, mend=MEND,
        )
    is_shell = "headless" in path.name
    if path.parent == Path("/usr/bin") and path.name == DEBIAN_SHELL.name and _is_program(DEBIAN_SHELL):
        behind = worded("named (the program behind {path})", "حددته أنت (البرنامج الذي وراء {path})", path=path)
        return BrowserChoice(DEBIAN_SHELL, "headless shell", behind, headless_shell=True)
    return BrowserChoice(path, "headless shell" if is_shell else "named", _BY_YOU, headless_shell=is_shell)


def _search(env: Mapping[str, str]) -> Iterator[BrowserChoice]:
    yield from _playwright(env, "chromium_headless_shell", _SHELL_NAMES)
    yield BrowserChoice(DEBIAN_SHELL, "headless shell", _OF_DEBIAN, headless_shell=True)
    for name in _SHELL_NAMES:
        if path := shutil.which(name, path=env.get("PATH")):
            yield BrowserChoice(Path(path), "headless shell", _on_path(name), headless_shell=True)
    own = own_folder() / "chromium-headless"
    yield BrowserChoice(own, "headless shell", _UNPACKED, headless_shell=True)
    yield from _playwright(env, "chromium", ("chrome", "Chromium", "Google Chrome for Testing"))
    for name, kind in _ON_PATH:
        path = shutil.which(name, path=env.get("PATH"))
        if path and not _is_snap_stub(Path(path)):
            yield BrowserChoice(Path(path), kind, _on_path(name))
    for path, kind in _places(env):
        yield BrowserChoice(Path(path), kind, _USUAL)


def _on_path(name: str) -> Text:
    return worded("{name} on the PATH", "{name} في مسار PATH", name=name)


def _playwright(env: Mapping[str, str], folder: str, names: tuple[str, ...]) -> Iterator[BrowserChoice]:
    """Yield Playwright's browsers: the revision that it was made for first, then others, newest first."""
    wanted = f"{folder}-{_revision()}"
    kept = playwright_folder(env)
    folders = sorted(kept.glob(f"{folder}-*"), key=lambda path: (path.name == wanted, _number(path)), reverse=True)
    for revision in folders:
        programs = [path for path in revision.glob("**/*") if path.stem in names and _is_program(path)]
        why = _OWN if revision.name == wanted else _OWN_BUT_OTHER
        is_shell = "shell" in folder
        for path in sorted(programs)[:1]:
            yield BrowserChoice(path, "headless shell" if is_shell else "Chromium", why, headless_shell=is_shell)


def _places(env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if sys.platform == "darwin":
        yield from _MAC
        yield from ((f"{Path.home()}{path}", kind) for path, kind in _MAC)
    elif sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder := env.get(variable):
                yield from ((f"{folder}/{path}", kind) for path, kind in _WINDOWS)
    else:
        yield from _LINUX


def _driver() -> Path:
    spec = find_spec("playwright")
    if spec is None or spec.origin is None:
        return Path("playwright-is-not-installed")
    return Path(spec.origin).parent / "driver" / "package"


def _revision() -> str:
    try:
        browsers = json.loads((_driver() / "browsers.json").read_bytes())["browsers"]
        return next(str(entry["revision"]) for entry in browsers if entry["name"] == "chromium")
    except (OSError, ValueError, KeyError, StopIteration):
        return ""  # then any revision that is there will do


def _number(path: Path) -> int:
    digits = path.name.rpartition("-")[2]
    return int(digits) if digits.isdigit() else 0


def _is_program(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.X_OK)
    except OSError:
        return False


def _is_snap_stub(path: Path) -> bool:
    """Ubuntu puts a script there that only says which snap to install."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return head.startswith(b"#!") and b"snap install" in head
