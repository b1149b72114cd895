"""What the capture stage is told, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from a11y_audit.capture.tesseract import Tesseract
from a11y_audit.model.evidence import Snapshot, Viewport
from a11y_audit.model.finding import Spot
from a11y_audit.model.login import Login
from a11y_audit.model.rule import Section

NO_SHELL = (
    "frames need a Chromium headless shell on Linux: get one with `a11y-audit install-browser`, or leave films out "
    "with --no-motion"
)

# All work on a page: its load, as long again for all that is tried on it, and what the browser itself takes.
LOADS, BESIDES = 2, 15.0  # times `timeout`; s


class HttpAuth(Struct, frozen=True):
    """Name and password that a server asks for by its own means (RFC 9110 section 11), and the origin they are for."""

    origin: str
    name: str
    password: str


class CaptureSettings(Struct, frozen=True, kw_only=True):
    """How pages are opened and which evidence is taken; times in seconds."""

    executable: str | None = None
    endpoint: str = ""  # of a browser that runs elsewhere: CDP, or a Playwright server
    sections: frozenset[Section] = frozenset({"dom", "axe"})
    axe_rules: tuple[str, ...] = ()
    timeout: float = 30.0
    settle: float = 3.0  # upper bound of waiting for a page to stand still
    quiet: float = 0.06  # a page stands still when nothing changed for so long
    wait_for: str = ""  # a CSS selector that must be there
    hide: tuple[str, ...] = ()
    film_executable: str = ""  # a headless shell, whose frames can be had one by one; "" where there is none
    no_film: str = NO_SHELL  # why there is none
    tesseract: Tesseract | None = None  # what reads pictures; None: none is read
    states: tuple[str, ...] = ()  # hover, focus: in which contrast is measured besides the page as it is
    headers: Mapping[str, str] = {}
    origins: tuple[str, ...] = ()  # credentials go to these and nowhere else
    storage_state: str | None = None
    user_agent: str = ""
    language: str = ""
    presses_menus: bool = False  # look for links that only a press brings forth
    login: Login | None = None
    logged_in_marker: str = ""  # a CSS selector that every page has while the session lasts
    http_auth: HttpAuth | None = None
    secrets: tuple[str, ...] = ()  # values that must not be written anywhere
    guarded: bool = False  # private addresses are refused, but for the hosts that the user named
    private_hosts: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()  # hosts that pages get nothing from, nor from those below them

    def all_work(self) -> float:
        """Return how long all work on a page may take, whatever the page does."""
        return LOADS * self.timeout + BESIDES


class PageRequest(Struct, frozen=True, kw_only=True):
    """A page to be observed."""

    url: str
    viewport: Viewport = Viewport()


# Why a page could not be observed; each has words in reports/templates/messages/reason.toml.
FailureCode = Literal[
    "http-error", "network-error", "dns", "refused", "private-address", "blocked", "dialogs", "certificate", "timeout",
    "crash", "closed-itself", "broken", "login", "challenge", "not-html", "no-content", "download", "too-large",
    "too-many-redirects", "unsupported-scheme",
]


class Failure(Struct, frozen=True, kw_only=True):
    """Why a page could not be observed, and the detail for people."""

    code: FailureCode
    detail: str = ""
    final_url: str = ""
    status: int = 0
    retry_after: str = ""  # when a busy server wants to be asked again, in its words
    is_gap: bool = True  # False: what was met is simply no page (a document, a download)


class Observed(Struct, frozen=True, kw_only=True):
    """A page that was observed, with the pictures that were asked for, by key."""

    snapshot: Snapshot
    pictures: Mapping[str, bytes] = {}
    links: tuple[tuple[str, str], ...] = ()  # (URL, name) that only a press brought forth
    waited: float = 0.0  # s from the request to the first byte of the answer; 0 where it is not known


# Names the places of a page that a report wants to show; asked once the evidence is read, while the page still stands,
# in another thread than the browser's.
Interest = Callable[[Snapshot], Mapping[str, Spot]]
