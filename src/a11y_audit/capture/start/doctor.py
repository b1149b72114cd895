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
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PYTHON_NEEDED = (3, 11)
START_MILLISECONDS = 30_000
FONT_MEND = worded(
    "install an Arabic font, on Debian and Ubuntu: apt-get install -y fonts-noto-core",
    "ثبّت خطًا عربيًا، وعلى Debian وUbuntu: `apt-get install -y fonts-noto-core`",
)
BROWSER_MEND = worded(
    "get another with `a11y-audit install-browser --force`, or name one with --browser PATH",
    "ثبّت متصفحًا آخر بالأمر `a11y-audit install-browser --force`، أو حدد مساره بالخيار --browser PATH",
)
PACKAGE_MEND = worded(
    "install again: pip install --force-reinstall a11y-audit",
    "أعد التثبيت: `pip install --force-reinstall a11y-audit`",
)

_NONE = worded("none", "لا شيء")
_NOT_INSTALLED = worded("not installed", "غير مثبت")
_NO_BROWSER = worded("no browser", "لا متصفح")
_NO_PLAYWRIGHT = worded("no Playwright", "مكتبة Playwright غير مثبتة")
_NOT_STARTED = worded("the browser does not start", "المتصفح لا يعمل")

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
    detail: Text
    mend: Text = worded("", "")


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
        yield from _untried(_NO_BROWSER if playwright.ok else _NO_PLAYWRIGHT, *_IN_BROWSER)
    yield _fonts()
    yield _tesseract(is_needed=reads_pictures)


def _tesseract(*, is_needed: bool) -> Check:
    found = tesseract.installed()
    if found and not found.lacks:
        whole = worded(
            "version {version} with {both}", "الإصدار {version} باللغتين {languages}",
            version=found.version, both=" and ".join(tesseract.LANGUAGES), languages=tesseract.LANGUAGES,
        )  # fmt: skip
        return Check("tesseract", True, whole)
    lacks = found.lacks if found else ()
    lacking = _NOT_INSTALLED
    if lacks:
        lacking = worded("lacks {both}", "تنقصه لغات: {languages}", both=" and ".join(lacks), languages=lacks)
    optional = worded(
        "{lacking}; only --read-pictures needs it: {mend}",
        "{lacking}؛ لا يحتاج إليه إلا الخيار --read-pictures: {mend}",
        lacking=lacking, mend=tesseract.MEND,
    )  # fmt: skip
    mend = worded("on Debian and Ubuntu: {mend}", "على Debian وUbuntu: {mend}", mend=tesseract.MEND)
    return Check("tesseract", not is_needed, lacking if is_needed else optional, mend)


def _python() -> Check:
    needed = ".".join(map(str, PYTHON_NEEDED))
    mend = worded("use Python {version} or later", "استخدم Python {version} أو أحدث", version=needed)
    return Check("python", sys.version_info >= PYTHON_NEEDED, _as_it_is(sys.version.split()[0]), mend)


def _playwright() -> Check:
    try:
        return Check("playwright", True, _as_it_is(version("playwright")))
    except PackageNotFoundError:
        return Check("playwright", False, _NOT_INSTALLED, PACKAGE_MEND)


def _axe_file() -> Check:
    try:
        from a11y_audit.capture.bundle import axe_source

        found = re.search(r"axe v([\d.]+)", axe_source()[:300])
    except (ImportError, OSError, StopIteration) as error:
        unread = worded("cannot be read: {cause}", "تعذرت قراءته: {cause}", cause=str(error))
        return Check("axe file", False, unread, PACKAGE_MEND)
    detail = _as_it_is(f"axe-core {found[1]}") if found else worded("is not axe-core", "ليس ملف axe-core")
    return Check("axe file", bool(found), detail, PACKAGE_MEND)


def _find(explicit: Path | None) -> tuple[BrowserChoice | None, Check]:
    try:
        found = candidates(explicit)
    except BrowserError as error:
        return None, Check("browser found", False, error.wording, BROWSER_MEND)
    if not found:
        mend = worded("run `a11y-audit install-browser`", "نفّذ `a11y-audit install-browser`")
        return None, Check("browser found", False, _NONE, mend)
    first, *more = found
    others = worded("; also {paths}", "؛ ويوجد أيضًا {paths}", paths=[other.path for other in more]) if more else ""
    detail = worded(
        "{path} ({kind}, {why}){others}", "{path} ({kind}، {why}){others}",
        path=first.path, kind=first.kind, why=first.why, others=others,
    )  # fmt: skip
    return first, Check("browser found", True, detail)


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
                yield Check("browser starts", False, _as_it_is(first_line(error)), BROWSER_MEND)
                yield from _untried(_NOT_STARTED, *_IN_BROWSER[1:])
                return
            note = worded(", without its sandbox (root)", "، بلا بيئة معزولة (root)") if sandbox else ""
            told = worded("version {version}{note}", "الإصدار {version}{note}", version=browser.version, note=note)
            yield Check("browser starts", True, told)
            for name, mend, test in _TESTS:
                yield _in_page(browser, name, mend, test)
            browser.close()
    except (Error, OSError) as error:
        yield Check("browser stays", False, _as_it_is(first_line(error)), BROWSER_MEND)


def _in_page(browser: Browser, name: str, mend: Text, test: Callable[[Page], tuple[bool, Text]]) -> Check:
    from playwright.sync_api import Error

    try:
        page = browser.new_page()
        try:
            ok, detail = test(page)
        finally:
            page.close()
    except (Error, ValueError, OSError) as error:
        return Check(name, False, _as_it_is(first_line(error)), mend)
    return Check(name, ok, detail, mend)


def _renders(page: Page) -> tuple[bool, Text]:
    from PIL import Image

    page.set_content(_SQUARE)
    with Image.open(io.BytesIO(page.screenshot())) as image:
        seen = image.convert("RGB").getpixel((20, 20))
    ok = seen == (0xC0, 0, 0)
    came_out = worded("a red square came out as {seen}", "ظهر مربع أحمر باللون {seen}", seen=str(seen))
    return ok, worded("a page was drawn", "رُسمت صفحة") if ok else came_out


def _shapes(page: Page) -> tuple[bool, Text]:
    page.set_content(_ARABIC)
    facts: dict[str, Any] = json.loads(page.evaluate(_SHAPING, _ARABIC_WORD))
    fonts = _fonts_used(page, "#word")
    if facts["pictures"] < 4:
        return False, worded(
            "no font has Arabic letters, boxes are drawn instead (with {fonts})",
            "لا خط فيه حروف عربية، فتُرسم مربعات بدلًا منها (بالخط {fonts})",
            fonts=fonts or worded("no font", "لا شيء"),
        )
    if abs(facts["joined"] - facts["alone"]) < 1:
        return False, worded(
            "Arabic letters are not joined (with {fonts})", "الحروف العربية غير متصلة (بالخط {fonts})", fonts=fonts
        )
    return True, worded("with {fonts}", "بالخط {fonts}", fonts=fonts)


def _fonts_used(page: Page, selector: str) -> str:
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return ", ".join(sorted(str(font["familyName"]) for font in used))


def _axe_runs(page: Page) -> tuple[bool, Text]:
    from a11y_audit.capture.bundle import axe_source

    page.set_content(_PLANTED)
    page.evaluate(axe_source())
    found = json.loads(page.evaluate(_AXE))
    if found:
        return found == ["image-alt"], worded("found a planted defect", "رصد عيبًا موضوعًا للتجربة")
    return False, worded("missed a planted defect", "لم يرصد عيبًا موضوعًا للتجربة")


def _fonts() -> Check:
    """Count the families for Arabic, where fontconfig can tell."""
    try:
        listed = subprocess.run(
            ("fc-list", ":lang=ar", "family"), capture_output=True, text=True, timeout=30, check=True
        ).stdout  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        uncounted = worded(
            "cannot be counted here (no fc-list); see `arabic shapes`",
            "لا يمكن حصرها هنا (لا يوجد fc-list)؛ انظر «تشكيل الحروف العربية»",
        )
        return Check("arabic fonts", True, uncounted)
    families = sorted({line.partition(",")[0].strip() for line in listed.splitlines() if line.strip()})
    return Check(
        "arabic fonts", bool(families), worded("{names}", "{names}", names=families) if families else _NONE, FONT_MEND
    )


def _untried(reason: Text, *names: str) -> Iterator[Check]:
    untried = worded("not tried: {reason}", "لم يُجرَّب: {reason}", reason=reason)
    for name in names:
        yield Check(name, False, untried, worded("fix what is above first", "أصلح ما سبقه أولًا"))


def _as_it_is(said: str) -> Text:
    """What a program says of itself: a version, a line of an error."""
    return worded("{said}", "{said}", said=said)


_TESTS = (
    ("page renders", BROWSER_MEND, _renders),
    ("arabic shapes", FONT_MEND, _shapes),
    ("axe runs", PACKAGE_MEND, _axe_runs),
)
_IN_BROWSER = ("browser starts", *(name for name, _, _ in _TESTS))
