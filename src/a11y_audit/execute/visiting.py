"""One address at every viewport: observed, judged, and packed for the journal; the same here and on a worker."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterable
from typing import Protocol
from urllib.parse import urlsplit

import msgspec
from msgspec import structs

from a11y_audit import discover
from a11y_audit.capture import failure
from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import Failure, Observed, PageRequest
from a11y_audit.errors import WordedError
from a11y_audit.execute.pace import seconds_of
from a11y_audit.judging.digest import digest
from a11y_audit.judging.engines import axe
from a11y_audit.judging.page_audit import Gallery, Judges, films, links
from a11y_audit.model.digest import PageDigest
from a11y_audit.model.evidence import Snapshot, Viewport
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.finding import Spot
from a11y_audit.model.result import NotAudited, PageResult
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.store.journal import LEASE
from a11y_audit.store.pack import pack

UNAUTHORISED = 401  # RFC 9110 section 15.5.2
# Reason codes of pages that ask for a password in the browser's own way: none was given, or not the right one.
PASSWORD_ASKED, PASSWORD_REFUSED = "password-asked", "password-refused"
CROPS_LIMIT, CROPS_BYTES_LIMIT = 600, 12_000_000  # pictures of one run; a report must stay one file that opens


class AttemptLostError(WordedError):
    """Whoever had a page is gone, or silent for too long: the page is to be claimed anew."""


class Visitor(Protocol):
    """Whoever opens pages for a run: a browser here, or workers elsewhere."""

    holder: str  # who has the pages, for the journal
    lease: float  # s after which a page is lost with whoever had it

    async def visit(self, url: str) -> Visited:
        """Return what came of an address; never raises for what a page does.

        Raises AttemptLostError.
        """

    async def fetch(self, url: str) -> Fetched:
        """Fetch a text resource with the cookies, proxy and certificates that pages have."""


class LocalVisitor:
    """Opens pages in the browser of this process."""

    holder, lease, threads = "here", LEASE, 0

    def __init__(
        self,
        pool: BrowserPool,
        judges: Judges,
        views: Iterable[Viewport],
        *,
        keep_evidence: bool,
        pictures: bool,
    ) -> None:
        self._pool, self._judges, self._views = pool, judges, tuple(views)
        self._keep_evidence = keep_evidence
        self._album = Album() if pictures else None

    @property
    def browser(self) -> str:
        """Name and version of the browser."""
        return self._pool.version

    async def fetch(self, url: str) -> Fetched:
        """Fetch a text resource."""
        return await self._pool.fetch(url)

    def remember(self, visits: Iterable[Visit], crops: dict[str, bytes]) -> None:
        """Take over the pictures of an earlier part of the run."""
        if self._album:
            self._album.remember(visits, crops)

    async def visit(self, url: str) -> Visited:
        """Observe and judge an address at every viewport."""
        pages: list[PageResult] = []
        evidence: list[bytes] = []
        crops: dict[str, bytes] = {}
        found: PageDigest | None = None
        first: Observed | Failure | None = None
        broken: Failure | None = None
        axe_version = ""
        for viewport in self._views:
            answer, judged = await self._look(PageRequest(url=url, viewport=viewport))
            first = first or answer
            if isinstance(answer, Failure):
                broken = answer
                break
            assert judged is not None
            pages.append(judged)
            if found is None:
                found, axe_version = digest(answer.snapshot), axe.version(answer.snapshot)
            if self._album:
                shown = dict(answer.pictures) | films(answer.snapshot, judged)
                crops |= shown
                self._album.add(shown)
            if self._keep_evidence:
                evidence.append(await asyncio.to_thread(_packed, answer.snapshot))
        assert first is not None
        final_url = first.snapshot.url if isinstance(first, Observed) else first.final_url
        has_password = self._pool.settings.http_auth is not None
        visit = Visit(
            url=url, final_url=final_url, opened=isinstance(first, Observed), pages=tuple(pages), digest=found,
            links=_links(first), failure=_not_audited(url, broken, has_password=has_password) if broken else None,
            status=broken.status if broken else 0, skip=_skip(first, url), axe=axe_version,
            passing=broken is not None and failure.may_pass(broken),
            retry_after=seconds_of(broken.retry_after, time.time()) if broken else 0.0,
            waited=first.waited if isinstance(first, Observed) else 0.0,
        )  # fmt: skip
        return Visited(visit=visit, evidence=tuple(evidence), crops=crops)

    async def _look(self, request: PageRequest) -> tuple[Observed | Failure, PageResult | None]:
        """Observe a page and judge it while it stands, so that pictures can be taken of what was found."""
        judged: PageResult | None = None

        def interest(snapshot: Snapshot) -> dict[str, Spot]:
            nonlocal judged
            judged = self._judges.page(snapshot)  # of a page that is tried again the last one counts
            return self._album.wanted(judged) if self._album else {}

        return await self._pool.observe(request, interest), judged


class Album:
    """The pictures of a run: which are wanted, and how much room is left."""

    def __init__(self) -> None:
        self._gallery = Gallery()
        self._asked = threading.Lock()  # pages are judged side by side
        self._count = self._bytes = 0

    def wanted(self, result: PageResult) -> dict[str, Spot]:
        """Return the places on a page that deserve a picture, by identity of the finding."""
        if self._is_full:
            return {}
        with self._asked:
            return self._gallery.wanted(result)

    def add(self, pictures: dict[str, bytes]) -> None:
        """Count pictures that were taken."""
        self._count += len(pictures)
        self._bytes += sum(map(len, pictures.values()))

    def kept(self, visited: Visited) -> Visited:
        """Return a visit made elsewhere with no more pictures than there is room for."""
        crops: dict[str, bytes] = {}
        for identity, picture in visited.crops.items():
            if self._is_full:
                break
            crops[identity] = picture
            self.add({identity: picture})
        return structs.replace(visited, crops=crops)

    @property
    def _is_full(self) -> bool:
        return self._count >= CROPS_LIMIT or self._bytes >= CROPS_BYTES_LIMIT

    def remember(self, visits: Iterable[Visit], crops: dict[str, bytes]) -> None:
        """Take over the pictures of an earlier part of the run."""
        self.add(crops)
        for visit in visits:
            for page in visit.pages:
                self._gallery.remember(page, crops)


def _packed(snapshot: Snapshot) -> bytes:
    return pack(msgspec.json.encode(snapshot))


def _links(first: Observed | Failure) -> tuple[tuple[str, str], ...]:
    if isinstance(first, Failure):
        return ()
    parts = urlsplit(first.snapshot.url)
    site = (f"{parts.scheme}://{parts.netloc}", "about:")
    return tuple(dict.fromkeys([*links(first.snapshot, site), *first.links]))


def _skip(first: Observed | Failure, url: str) -> str:
    if isinstance(first, Observed) or first.is_gap:
        return ""
    if first.code in (discover.SkipReason.PRIVATE_ADDRESS, discover.SkipReason.NO_CONTENT):
        return first.code
    content_type = first.detail if first.code == "not-html" else "application/octet-stream"
    kind = discover.kind_of_response(content_type, url=url)
    return (discover.skip_for(kind) or discover.SkipReason.DOWNLOAD).value


def _not_audited(url: str, why: Failure, *, has_password: bool) -> NotAudited:
    code: str = why.code
    if why.status == UNAUTHORISED:  # the browser's own question, which no sign-in page answers
        code = PASSWORD_REFUSED if has_password else PASSWORD_ASKED
    return NotAudited(url=url, reason=code, detail=why.detail, is_gap=why.is_gap)
