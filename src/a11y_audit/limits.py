"""Every bound that a page or a site can run into, with its number from the code; docs/limits.md is written from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from a11y_audit.capture import (
    browser,
    frames,
    gather,
    images,
    lettering,
    menus,
    page,
    pictures,
    settle,
    states,
    tab,
    tesseract,
)
from a11y_audit.capture.network import asking, gate, weight
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start import memory
from a11y_audit.capture.trials import folds, keyboard, layers, marks, sendings, toggles
from a11y_audit.capture.trials import order as trials
from a11y_audit.discover import frontier, sitemap, skips, traps
from a11y_audit.discover.crawl import Limits
from a11y_audit.discover.gather import MAX_ENTRIES, MAX_FILES
from a11y_audit.execute import pace
from a11y_audit.settings.config import Config


class Limit(NamedTuple):
    """One bound: what it bounds, how much, and what is said of what goes beyond."""

    what: str
    bound: str
    told: str


def limits() -> dict[str, tuple[Limit, ...]]:
    """Return all bounds under their headings."""
    usual, run = CaptureSettings(), Config()
    return {"A page": tuple(_page(usual, run)), "A site": tuple(_site(run)), "The network": tuple(_network(run))}


def document() -> str:
    """Return docs/limits.md."""
    parts = [
        "# Limits", "",
        "Every page is bounded, whatever it does. Nothing that a bound cuts off is silent: it stands among the pages "
        "that were not audited, or as a gap of its page, in every report.", "",
        "`python bench/hostile.py` serves a site of hostile pages, audits it and prints what is said of each.", "",
    ]  # fmt: skip
    for heading, bounds in limits().items():
        rows = [f"| {limit.what} | {limit.bound} | {limit.told} |" for limit in bounds]
        parts += [f"## {heading}", "", "| what | bound | beyond it |", "|---|---|---|", *rows, ""]
    return "\n".join(parts).rstrip() + "\n"


def _page(usual: CaptureSettings, run: Config) -> Iterator[Limit]:
    most = structs.replace(usual, timeout=run.timeout).all_work()
    yield Limit("Loading (`--timeout`)", f"{run.timeout:.0f} s",
                "`timeout`, tried once more; where the document is whole and something in it does not come, the page "
                "is read as it stands, with the gap `load`; `--block HOST` leaves out a host that does not "
                "answer")  # fmt: skip
    yield Limit("All work on a page (a blocked thread)", f"{most:.0f} s", "`timeout`, tried once more")
    yield Limit("Waiting for a page to stand still", f"{usual.settle:.0f} s", "it is read as it stands then")
    yield Limit("Waiting for a page with scripts to show anything", f"{usual.settle * settle.EMPTY:.0f} s",
                "it shows nothing: its rules are untested, the run is incomplete")  # fmt: skip
    yield Limit("Waiting longer for a loading screen that covers the page", f"{usual.settle * settle.CURTAIN:.0f} s",
                "the page is read behind it")  # fmt: skip
    yield Limit("Screens scrolled for lazy content; time for all", f"{settle.SCREENS}; {settle.SCROLLING:.0f} s",
                "what lies below is read as it stands")  # fmt: skip
    yield Limit("Addresses that a page goes on to by itself", f"{settle.HOPS}", "`too-many-redirects`")
    yield Limit("Redirects of the server", "20 (Chromium)", "`too-many-redirects`")
    yield Limit("HTML, unpacked", _bytes(weight.BYTES_LIMIT), "`too-large`; endless answers and compressed bombs too")
    yield Limit("Elements", _count(page.ELEMENT_LIMIT), "`too-large`")
    yield Limit("Memory of a page's process (Linux)", _bytes(memory.PAGE_MEMORY), "`crash`, tried once more alone")
    yield Limit("Frames", f"{frames.FRAME_LIMIT}", "gap `frame`")
    yield Limit("A frame's answer", f"{frames.FRAME_SECONDS:.0f} s", "gap `frame`")
    yield Limit("Dialogs answered", f"{page.DIALOG_LIMIT}", "`dialogs`")
    yield Limit("Windows that a page opens, downloads that it starts, service workers", "none", "not opened")
    yield Limit("Leaving a page that asks to stay (beforeunload)", "always", "it is left")
    yield Limit("HTML kept as sent", _bytes(gather.SOURCE_LIMIT), "gap `source`")
    yield Limit("An image read for motion", f"{_bytes(images.BYTES_LIMIT)}, {_count(images.PIXELS_LIMIT)} pixels, "
                f"{images.FRAMES_LIMIT} frames", "gap `image`, or taken for a still")  # fmt: skip
    yield Limit("Pictures in a page's own text (`data:`) read for motion", f"{images.EMBEDDED_LIMIT} of a document, "
                f"{_count(images.EMBEDDED_LENGTH)} characters each", "gap `image`")  # fmt: skip
    yield Limit("A picture whose words are read (`--read-pictures`)", f"{tesseract.SECONDS:.0f} s, "
                f"{_count(lettering.PIXELS_LIMIT)} pixels, {tesseract.WORDS_LIMIT} words",
                "gap `picture`; a larger one is read at a smaller scale")  # fmt: skip
    yield Limit("Pictures read of one page; all of them together", f"the {lettering.PICTURES_LIMIT} largest; "
                f"{lettering.PAGE_SECONDS:.0f} s", "gap `picture`")  # fmt: skip
    yield Limit("A trial (keys, spacing, zoom, dialogs, what unfolds, forms)", f"{trials.SECONDS:.0f} s",
                "gap of its section")  # fmt: skip
    yield Limit("Kinds of controls that may open a dialog, pressed on a page", f"{layers.MOST}", "the first of them")
    yield Limit("Presses of Tab in an open dialog", f"{layers.TABS}", "what was seen until then")
    yield Limit("Controls that unfold a part of the page; times that it is read", f"{folds.MOST}; {folds.ROUNDS}",
                "the rest stays folded")  # fmt: skip
    yield Limit("Forms that are sent empty on a page; fields watched in each", f"{sendings.MOST}; {sendings.FIELDS}",
                "the first of them")  # fmt: skip
    yield Limit("Controls that say a state and are pressed on a page", f"{toggles.MOST}", "the rest is not pressed")
    yield Limit("Controls measured in a state", f"{states.MOST}", "the rest is measured as it is")
    yield Limit("Menus pressed for their links; links taken", f"{menus.PRESSES}; {menus.LINKS}", "not pressed")
    yield Limit("Pictures of one page", f"{pictures.PER_PAGE}", "the finding stands without one")
    yield Limit("Overwritten natives", "put back", "the page is read with the browser's own")
    yield Limit("Kinds of stops whose mark is waited for to go away late", f"{keyboard.PATIENCE} of a page, "
                f"{marks.LATE_WAIT / 1000:g} s each", "the rest is compared at once")  # fmt: skip
    yield Limit("Kinds of stops whose focus is looked for in pictures; time for all", f"{keyboard.PICTURED_KINDS}; "
                f"{keyboard.PICTURED_SECONDS:.0f} s", "a question of `focus-not-visible`; gap `focus`")  # fmt: skip
    yield Limit("Pages until a tab's memory is swept; until the browser and its driver are renewed",
                f"{tab.SWEEP}; {browser.RECYCLE}", "")  # fmt: skip


def _site(run: Config) -> Iterator[Limit]:
    tries = Limits(max_pages=run.max_pages).requests
    yield Limit("Pages (`--max-pages`)", f"{run.max_pages}", "`over-limit`")
    yield Limit("Steps from a start (`--max-depth`)", f"{run.max_depth}", "`too-deep`")
    yield Limit(f"Addresses tried for {run.max_pages} pages", f"{tries}", "`over-limit`")
    yield Limit("Addresses remembered", _count(frontier.MAX_KNOWN), "`over-limit`")
    yield Limit("Length of an address", f"{_count(traps.MAX_LENGTH)} characters", "`trap-length`")
    folders = f"{traps.MAX_PATH_DEPTH}; {traps.MAX_SEGMENT_REPEATS}"
    yield Limit("Different pictures that are read", _count(lettering.RUN_LIMIT), "gap `picture`")
    yield Limit("Folders of an address; repeats of one", folders, "`trap-path`")
    yield Limit("Views of one calendar", f"{traps.CALENDAR_BUDGET}", "`trap-calendar`")
    yield Limit("Addresses with the same path and parameters", f"{traps.PARAMETER_BUDGET}", "`trap-parameters`")
    yield Limit("Addresses that differ by a token", f"{traps.TOKEN_BUDGET}", "`trap-session`")
    yield Limit("Sitemaps; addresses in all", f"{MAX_FILES}; {_count(MAX_ENTRIES)}", "a note")
    yield Limit("A sitemap", f"{_count(sitemap.MAX_URLS)} addresses, {_bytes(sitemap.MAX_BYTES)} unpacked", "a note")
    yield Limit("Entries of what was not audited", _count(skips.MAX_KEPT_SKIPS), "counted by reason")


def _network(run: Config) -> Iterator[Limit]:
    yield Limit("Private addresses from a public site", "none", "`private-address`, gap `network`")
    yield Limit("Connecting to one address, where the gate does", f"{gate.CONNECTING:.0f} s", "`network-error`")
    yield Limit("Tries of a page of a busy host", f"{pace.TRIES}", "`http-error`")
    yield Limit("Wait that a busy host may ask for", f"{pace.LONGEST_WAIT:.0f} s", "tried then")
    yield Limit("Delay that robots.txt may ask for", f"{pace.LONGEST_DELAY:.0f} s", "that delay")
    yield Limit("robots.txt or a sitemap, in all", _bytes(browser.FETCH_BYTES_LIMIT), "a note")
    yield Limit("Redirects of robots.txt or a sitemap", f"{asking.MOST_REDIRECTS - 1}", "a note")


def _count(number: int) -> str:
    return f"{number:,}"


def _bytes(number: int) -> str:
    return f"{number / 1024**3:.0f} GiB" if number % 1024**3 == 0 else f"{number / 1_000_000:.0f} MB"
