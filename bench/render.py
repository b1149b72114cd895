"""Time the reports on a run that never was: `python bench/render.py [pages] [findings]`.

The formats in CPU seconds and memory; then the HTML report, with pictures as large as real ones, in headless Chromium:
until it is loaded (and the CPU time of its process, which a busy machine does not blur), and until a filter that was
typed is shown. Bars for 1,000 pages and 10,000 findings: made in 5 s and 400 MB, opened in 2 s,
filtered in 0.2 s.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.results import crops, large

from a11y_audit.capture.start.find import find_browser
from a11y_audit.model.result import AuditResult
from a11y_audit.render import FORMATS

PICTURE = (90, 45)  # of noise: 12 kB of PNG, three times what a crop takes in the mean
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
    pictures = _pictures(run)
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


def _pictures(run: AuditResult) -> dict[str, bytes]:
    """A picture of its own for every second cause."""
    noise, (width, height) = random.Random(0), PICTURE
    made = {}
    for fingerprint in crops(run):
        written = io.BytesIO()
        Image.frombytes("RGB", PICTURE, noise.randbytes(width * height * 3)).save(written, "PNG")
        made[fingerprint] = written.getvalue()
    return made


def _measure(page: Page, file: Path) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    started = time.perf_counter()
    page.goto(file.as_uri())
    taken = time.perf_counter() - started
    metrics = {entry["name"]: entry["value"] for entry in session.send("Performance.getMetrics")["metrics"]}
    print(f"opened    {taken:6.2f} s  {metrics['ProcessTime']:.2f} s of CPU")
    for selector, value in FILTERS:
        print(f"filtered  {page.evaluate(_FILTER, [selector, value]):6.2f} s  {selector} {value}")


if __name__ == "__main__":
    main()
