"""Time the reports on a run that never was: `python bench/render.py [pages] [findings]`.

The formats in CPU seconds and memory; then the HTML report in headless Chromium: until it is loaded, and until a
filter that was typed is shown. Bars for 1,000 pages and 10,000 findings: made in 5 s and 400 MB, opened in 2 s,
filtered in 0.2 s.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.results import crops, large

from a11y_audit.capture.find import find_browser
from a11y_audit.render import FORMATS

FILTERS = (("#search", "نص 77"), ("#search", "component"), ("#by-page", "page-12"), ("#by-criterion", "1.1.1"))
_FILTER = """async ([selector, value]) => {
    const field = document.querySelector(selector), status = document.getElementById("shown");
    const started = performance.now();
    const changed = new Promise((done) => new MutationObserver(done).observe(status, { childList: true }));
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const taken = performance.now() - started;
    field.form.reset();
    await new Promise((done) => setTimeout(done, 300));
    return taken / 1000;
}"""


def main() -> None:
    """Print seconds and size of each format, the memory of the whole, and the browser's times."""
    pages, findings = (int(argument) for argument in (*sys.argv[1:3], "1000", "10000")[:2])
    run = large(pages, findings)
    pictures = crops(run)
    print(f"{pages} pages, {findings} findings, {len(run.clusters)} causes, {len(pictures)} pictures")
    report = b""
    for name, format_ in FORMATS.items():
        started = time.process_time()
        content = format_.render(run, language="ar", crops=pictures)
        print(f"{name:9} {time.process_time() - started:6.2f} s  {len(content) / 1e6:6.2f} MB")
        report = content if name == "html" else report
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_bytes(report)
        browser = playwright.chromium.launch(executable_path=str(find_browser(None).path), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        _measure(page, file)
        browser.close()


def _measure(page: Page, file: Path) -> None:
    started = time.perf_counter()
    page.goto(file.as_uri())
    print(f"opened    {time.perf_counter() - started:6.2f} s")
    for selector, value in FILTERS:
        print(f"filtered  {page.evaluate(_FILTER, [selector, value]):6.2f} s  {selector} {value}")


if __name__ == "__main__":
    main()
