"""Print a page of ours to a tagged PDF: here, because this room alone knows the browser."""

from __future__ import annotations

import asyncio
from pathlib import Path

from playwright.async_api import Error

from a11y_audit.capture.pdf_letters import readable
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start.find import find_browser
from a11y_audit.capture.start.launch import Launcher
from a11y_audit.errors import BrowserError, first_line

TIMEOUT = 120_000.0  # ms; the summary of a large run has some hundred pages
# Page numbers stand outside the tags: a screen reader does not meet them within sentences.
_FOOTER = (
    '<div style="width:100%;font:8pt sans-serif;text-align:center;color:#4b5852" dir="ltr">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
)


def pdf(page: bytes, browser: str | Path | None, moment: str) -> bytes:
    """Return a page as a PDF with tags and bookmarks, its title and language those of the page.

    `moment` (ISO 8601) stands as its date, so that the same page gives the same file. Raises BrowserError.
    """
    executable = str(find_browser(browser).path)
    return readable(asyncio.run(_printed(page.decode(), executable)), moment)


async def _printed(page: str, executable: str) -> bytes:
    launcher = Launcher(CaptureSettings(executable=executable))
    try:
        browser = await launcher.launch()
        sheet = await browser.new_page(java_script_enabled=False, offline=True)
        await sheet.set_content(page, timeout=TIMEOUT)
        sheet.set_default_timeout(TIMEOUT)
        return await sheet.pdf(
            format="A4", prefer_css_page_size=True, print_background=True, tagged=True, outline=True,
            display_header_footer=True, header_template="<span></span>", footer_template=_FOOTER,
        )  # fmt: skip
    except Error as error:
        cause = first_line(error)
        raise BrowserError(
            "The browser could not print the PDF: {cause}. Run `a11y-audit doctor`",
            "تعذر على المتصفح طباعة ملف PDF: {cause}. شغّل الأمر `a11y-audit doctor`",
            cause=cause,
        ) from error
    finally:
        await launcher.stop()
