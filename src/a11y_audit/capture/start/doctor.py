"""Test all that an audit stands on, from Python to the shaping of Arabic, and name the mend of what is broken."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from a11y_audit.capture import tesseract
from a11y_audit.capture.start.find import BrowserChoice, candidates
from a11y_audit.errors import BrowserError, first_line

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PYTHON_NEEDED = (3, 11)
START_MILLISECONDS = 30_000
FONT_MEND = "install an Arabic font, on Debian and Ubuntu: apt-get install -y fonts-noto-core"
BROWSER_MEND = "get another with `a11y-audit install-browser --force`, or name one with --browser PATH"
PACKAGE_MEND = "install again: pip install --force-reinstall a11y-audit"

_SQUARE = '<body style="margin:0"><div id="square" style="width:40px;height:40px;background:#c00000"></div><p>x</p>'
_ARABIC_WORD = "السعودية"
_ARABIC = f'<html lang="ar" dir="rtl"><body><p id="word" style="font:40px sans-serif">{_ARABIC_WORD}</p>'
# Joined letters are other glyphs than letters alone, so the word is not as wide as its letters one by one. A missing
# glyph is the same box for every letter ("tofu").
_SHAPING = """(word) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 80 });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.font = "40px sans-serif";
  const picture = (letter) => {
    context.clearRect(0, 0, 80, 80);
    context.fillText(letter, 20, 50);
    return context.getImageData(0, 0, 80, 80).data.join();
  };
  const letters = [...word];
  return JSON.stringify({
    joined: context.measureText(word).width,
    alone: letters.reduce((sum, letter) => sum + context.measureText(letter).width, 0),
    pictures: new Set([..."بجمع"].map(picture)).size,
  });
}"""
_PLANTED = '<!doctype html><html lang="en"><title>Planted</title><main><img src="data:,"></main>'
_AXE = """async () => {
  const { violations } = await axe.run(document, { runOnly: ["image-alt"] });
  return JSON.stringify(violations.map(({ id }) => id));
}"""


class Check(Struct, frozen=True):
    """One thing that was tested. `mend` is what to do when it is not well."""

    name: str
    ok: bool
    detail: str = ""
    mend: str = ""


def examine(explicit: Path | None = None, *, reads_pictures: bool = False) -> Iterator[Check]:
    """Yield the checks as they are done; those behind a broken one are told as not tried.

    That Tesseract is missing is a defect only where pictures are to be read.
    """
    yield _python()
    playwright = _playwright()
    yield playwright
    yield _axe_file()
    found, check = _find(explicit)
    yield check
    if found and playwright.ok:
        yield from _with_browser(found)
    else:
        yield from _untried("no browser" if playwright.ok else "no Playwright", *_IN_BROWSER)
    yield _fonts()
    yield _tesseract(is_needed=reads_pictures)


def _tesseract(*, is_needed: bool) -> Check:
    found = tesseract.installed()
    if found and not found.lacks:
        return Check("tesseract", True, f"version {found.version} with {' and '.join(tesseract.LANGUAGES)}")
    lacking = f"lacks {' and '.join(found.lacks)}" if found else "not installed"
    detail = lacking if is_needed else f"{lacking}; only --read-pictures needs it: {tesseract.MEND}"
    return Check("tesseract", not is_needed, detail, f"on Debian and Ubuntu: {tesseract.MEND}")


def _python() -> Check:
    mend = f"use Python {PYTHON_NEEDED[0]}.{PYTHON_NEEDED[1]} or later"
    return Check("python", sys.version_info >= PYTHON_NEEDED, sys.version.split()[0], mend)


def _playwright() -> Check:
    try:
        return Check("playwright", True, version("playwright"))
    except PackageNotFoundError:
        return Check("playwright", False, "not installed", PACKAGE_MEND)


def _axe_file() -> Check:
    try:
        from a11y_audit.capture.bundle import axe_source

        found = re.search(r"axe v([\d.]+)", axe_source()[:300])
    except (ImportError, OSError, StopIteration) as error:
        return Check("axe file", False, f"cannot be read: {error}", PACKAGE_MEND)
    return Check("axe file", bool(found), f"axe-core {found[1]}" if found else "is not axe-core", PACKAGE_MEND)


def _find(explicit: Path | None) -> tuple[BrowserChoice | None, Check]:
    try:
        found = candidates(explicit)
    except BrowserError as error:
        return None, Check("browser found", False, str(error), BROWSER_MEND)
    if not found:
        return None, Check("browser found", False, "none", "run `a11y-audit install-browser`")
    others = "; also " + ", ".join(str(other.path) for other in found[1:]) if found[1:] else ""
    first = found[0]
    return first, Check("browser found", True, f"{first.path} ({first.kind}, {first.why}){others}")


def _with_browser(choice: BrowserChoice) -> Iterator[Check]:
    from playwright.sync_api import Error, sync_playwright

    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    try:
        with sync_playwright() as playwright:
            try:
                browser = playwright.chromium.launch(
                    executable_path=choice.path, args=sandbox, timeout=START_MILLISECONDS
                )
            except Error as error:
                yield Check("browser starts", False, first_line(error), BROWSER_MEND)
                yield from _untried("the browser does not start", *_IN_BROWSER[1:])
                return
            note = ", without its sandbox (root)" if sandbox else ""
            yield Check("browser starts", True, f"version {browser.version}{note}")
            for name, mend, test in _TESTS:
                yield _in_page(browser, name, mend, test)
            browser.close()
    except (Error, OSError) as error:
        yield Check("browser stays", False, first_line(error), BROWSER_MEND)


def _in_page(browser: Browser, name: str, mend: str, test: Callable[[Page], tuple[bool, str]]) -> Check:
    from playwright.sync_api import Error

    try:
        page = browser.new_page()
        try:
            ok, detail = test(page)
        finally:
            page.close()
    except (Error, ValueError, OSError) as error:
        return Check(name, False, first_line(error), mend)
    return Check(name, ok, detail, mend)


def _renders(page: Page) -> tuple[bool, str]:
    from PIL import Image

    page.set_content(_SQUARE)
    with Image.open(io.BytesIO(page.screenshot())) as image:
        seen = image.convert("RGB").getpixel((20, 20))
    ok = seen == (0xC0, 0, 0)
    return ok, "a page was drawn" if ok else f"a red square came out as {seen}"


def _shapes(page: Page) -> tuple[bool, str]:
    page.set_content(_ARABIC)
    facts: dict[str, Any] = json.loads(page.evaluate(_SHAPING, _ARABIC_WORD))
    fonts = _fonts_used(page, "#word")
    if facts["pictures"] < 4:
        return False, f"no font has Arabic letters, boxes are drawn instead (with {fonts or 'no font'})"
    if abs(facts["joined"] - facts["alone"]) < 1:
        return False, f"Arabic letters are not joined (with {fonts})"
    return True, f"with {fonts}"


def _fonts_used(page: Page, selector: str) -> str:
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return ", ".join(sorted(str(font["familyName"]) for font in used))


def _axe_runs(page: Page) -> tuple[bool, str]:
    from a11y_audit.capture.bundle import axe_source

    page.set_content(_PLANTED)
    page.evaluate(axe_source())
    found = json.loads(page.evaluate(_AXE))
    return found == ["image-alt"], "found a planted defect" if found else "missed a planted defect"


def _fonts() -> Check:
    """Count the families for Arabic, where fontconfig can tell."""
    try:
        listed = subprocess.run(
            ("fc-list", ":lang=ar", "family"), capture_output=True, text=True, timeout=30, check=True
        ).stdout  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return Check("arabic fonts", True, "cannot be counted here (no fc-list); see `arabic shapes`")
    families = sorted({line.partition(",")[0].strip() for line in listed.splitlines() if line.strip()})
    return Check("arabic fonts", bool(families), ", ".join(families) or "none", FONT_MEND)


def _untried(reason: str, *names: str) -> Iterator[Check]:
    for name in names:
        yield Check(name, False, f"not tried: {reason}", "fix what is above first")


_TESTS = (
    ("page renders", BROWSER_MEND, _renders),
    ("arabic shapes", FONT_MEND, _shapes),
    ("axe runs", PACKAGE_MEND, _axe_runs),
)
_IN_BROWSER = ("browser starts", *(name for name, _, _ in _TESTS))
