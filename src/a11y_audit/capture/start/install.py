"""Get a browser: Playwright's own, else the distribution's, else one from npm; each way is told before it is tried."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from a11y_audit.capture.start import npm_browser
from a11y_audit.capture.start.find import BrowserChoice, candidates, own_folder
from a11y_audit.errors import BrowserError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded
from a11y_audit.model.words import Words

DOWNLOAD_HOST = "https://cdn.playwright.dev"
REACH_SECONDS = 5  # a host that is filtered may never answer
STEP_SECONDS = 1200  # a slow line needs some minutes for 100 MB
APT_PACKAGES = ("chromium-headless-shell", "chromium")  # the first that the distribution has
FONT_PACKAGE = "fonts-noto-core"  # holds Noto Sans Arabic, Naskh and Kufi
_WOULD_RUN = Words("{number}. would run: {what}", "{number}. سيُنفَّذ: {what}")
_RUNNING = Words("{number}. running: {what}", "{number}. جارٍ تنفيذ: {what}")
_FAILED = Words("   failed: {cause}", "   فشل: {cause}")
_NONE_THERE = worded("it ended well, but no browser is there", "انتهى بلا خطأ، لكن لا متصفح هناك")
_NEEDS_ROOT = worded("it needs root on Debian or Ubuntu", "يحتاج إلى صلاحيات root على Debian أو Ubuntu")
_APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120")

Say = Callable[[Text], None]


class Ran(NamedTuple):
    """What became of a command."""

    code: int
    output: str

    @property
    def last_line(self) -> str:
        """The line that most likely says what went wrong."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        named = [line for line in lines if line.lower().startswith(("e:", "error", "npm error code"))]
        return (named or lines or [f"it ended with code {self.code}"])[-1][:200]


Run = Callable[[Sequence[str]], Ran]
Fault = Text | str | None  # ours in both languages, or the line of a program


class Machine(NamedTuple):
    """What the ways depend on, so that tests can have another machine."""

    is_root: bool
    system: str  # "linux", "darwin", "win32"
    architecture: str
    distribution: str  # ID and ID_LIKE of os-release
    commands: frozenset[str]

    @classmethod
    def this(cls) -> Machine:
        """Look at this machine."""
        return cls(
            is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
            system=sys.platform,
            architecture=platform.machine().lower(),
            distribution=_distribution(),
            commands=frozenset(name for name in ("apt-get", "npm", "node", "fc-list") if shutil.which(name)),
        )

    @property
    def has_apt(self) -> bool:
        """Whether packages of Debian or Ubuntu can be installed."""
        return self.is_root and "apt-get" in self.commands and any(n in self.distribution for n in ("debian", "ubuntu"))


class Way(NamedTuple):
    """One way to a browser: what will be done, why it cannot be, and the doing, which returns what failed."""

    what: str
    obstacle: Text | None
    take: Callable[[], Fault]


def run(command: Sequence[str]) -> Ran:
    """Run a command to its end and keep what it says."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
            timeout=STEP_SECONDS, stdin=subprocess.DEVNULL, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return Ran(1, str(error))
    return Ran(done.returncode, done.stdout)


def ways(machine: Machine, run: Run = run, env: Mapping[str, str] = os.environ) -> tuple[Way, ...]:
    """Return the ways to a browser on a machine, the best first."""
    return _playwright(machine, run, env), _apt(machine, run), _npm(machine, run)


def install(say: Say, *, dry_run: bool = False, machine: Machine | None = None, run: Run = run) -> BrowserChoice | None:
    """Take the first way that leads to a browser; then see to an Arabic font. Returns None after a dry run.

    Raises BrowserError when no way does.
    """
    here = machine or Machine.this()
    before = {choice.path for choice in candidates()}
    for number, way in enumerate(ways(here, run), 1):
        if way.obstacle:
            say(
                worded(
                    "{number}. not possible here: {what} ({obstacle})", "{number}. غير ممكن هنا: {what} ({obstacle})",
                    number=number, what=way.what, obstacle=way.obstacle,
                )
            )  # fmt: skip
            continue
        say(worded(*(_WOULD_RUN if dry_run else _RUNNING), number=number, what=way.what))
        if dry_run:
            continue
        if fault := way.take():
            say(worded(*_FAILED, cause=fault))
            continue
        found = candidates()
        if not found:
            say(worded(*_FAILED, cause=_NONE_THERE))
            continue
        new = next((choice for choice in found if choice.path not in before), found[0])
        say(worded("   done: {path}", "   تم: {path}", path=new.path))
        see_to_fonts(say, here, run)
        return new
    if dry_run:
        return None
    raise BrowserError(
        "No browser could be installed: install Chromium or Chrome, and name it with --browser PATH",
        "تعذر تثبيت أي متصفح: ثبّت Chromium أو Chrome بنفسك، وحدد مساره بالخيار --browser PATH",
    )


def _playwright(machine: Machine, run: Run, env: Mapping[str, str]) -> Way:
    deps = ("--with-deps",) if machine.is_root and machine.system == "linux" else ()
    arguments = ("install", *deps, "--only-shell", "chromium")

    def take() -> Fault:
        host = env.get("PLAYWRIGHT_DOWNLOAD_HOST") or DOWNLOAD_HOST
        if fault := unreachable(host):
            return worded(
                "{host} is not reachable ({cause})", "تعذر الوصول إلى {host} ({cause})", host=host, cause=fault
            )
        ran = run((sys.executable, "-m", "playwright", *arguments))
        return ran.last_line if ran.code else None

    return Way(f"playwright {' '.join(arguments)}", None, take)


def _apt(machine: Machine, run: Run) -> Way:
    obstacle = None if machine.has_apt else _NEEDS_ROOT

    def take() -> Fault:
        updated = run((*_APT, "update"))
        package = next((name for name in APT_PACKAGES if _has_package(name, run)), "")
        if not package:
            said = worded(
                "; apt-get update said: {said}", "؛ وقال الأمر apt-get update: {said}", said=updated.last_line
            )
            return worded(
                "this distribution has neither {either}{said}", "لا توجد في هذه التوزيعة أي من الحزم {packages}{said}",
                either=" nor ".join(APT_PACKAGES), packages=APT_PACKAGES, said=said if updated.code else "",
            )  # fmt: skip
        ran = run((*_APT, "install", "-y", "--no-install-recommends", package, FONT_PACKAGE, "fontconfig"))
        return ran.last_line if ran.code else None

    what = f"apt-get update && apt-get install -y {APT_PACKAGES[0]} {FONT_PACKAGE}"
    return Way(what, obstacle, take)


def _npm(machine: Machine, run: Run) -> Way:
    obstacle: Text | None = None
    if machine.system != "linux" or machine.architecture not in ("x86_64", "amd64"):
        obstacle = worded("it is for Linux on x86-64", "هو لنظام Linux على معالجات x86-64")
    elif not {"npm", "node"} <= machine.commands:
        obstacle = worded("it needs node and npm", "يحتاج إلى node وnpm")

    def take() -> Fault:
        with tempfile.TemporaryDirectory(prefix="a11y-audit-") as folder:
            ran = run(("npm", "pack", npm_browser.PACKAGE, "--pack-destination", folder, "--silent"))
            packed = sorted(Path(folder).glob("*.tgz"))
            if ran.code or not packed:
                return ran.last_line
            return npm_browser.unpack(packed[0])

    return Way(f"npm pack {npm_browser.PACKAGE}, unpacked into {own_folder()}", obstacle, take)


def see_to_fonts(say: Say, machine: Machine | None = None, run: Run = run) -> None:
    """Get an Arabic font where there is none: shaping and contrast of Arabic are only true with one."""
    machine = machine or Machine.this()
    if machine.system != "linux":
        return
    if "fc-list" in machine.commands and run(("fc-list", ":lang=ar", "family")).output.strip():
        return
    if not machine.has_apt:
        say(
            worded(
                "   no Arabic font was found: run `sudo apt-get install {package}` or your system's Noto Sans Arabic",
                "   لا خط عربي على هذا الجهاز: نفّذ `sudo apt-get install {package}` أو ثبّت Noto Sans Arabic لنظامك",
                package=FONT_PACKAGE,
            )
        )
        return
    say(worded("   running: {what}", "   جارٍ تنفيذ: {what}", what=f"apt-get install -y {FONT_PACKAGE}"))
    ran = run((*_APT, "install", "-y", "--no-install-recommends", FONT_PACKAGE, "fontconfig"))
    if ran.code:
        say(worded(*_FAILED, cause=ran.last_line))


def _has_package(name: str, run: Run) -> bool:
    ran = run(("apt-cache", "policy", name))
    return "Candidate:" in ran.output and "Candidate: (none)" not in ran.output


def unreachable(host: str) -> str:
    """Return why a host cannot be reached (through the proxy, where one is set), "" when it can."""
    try:
        urllib.request.urlopen(urllib.request.Request(host, method="HEAD"), timeout=REACH_SECONDS).close()
    except urllib.error.HTTPError:
        return ""  # it answered
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))[:150]
    return ""


def _distribution() -> str:
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    return f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".strip()
