"""Visit one page: open it, let it settle, have its evidence gathered, take the pictures that are asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress

import msgspec
from playwright.async_api import Error, Page, Request, Response, Route
from playwright.async_api import TimeoutError as PlaywrightTimeout

from a11y_audit.capture import failure, lettering, menus, pictures
from a11y_audit.capture.bundle import NATIVE, script
from a11y_audit.capture.film.studio import Studio
from a11y_audit.capture.gather import Gathering
from a11y_audit.capture.images import ImageWatch
from a11y_audit.capture.motion import Filming
from a11y_audit.capture.network.border import Border
from a11y_audit.capture.network.gate import Gate
from a11y_audit.capture.network.headers import OwnHeaders
from a11y_audit.capture.network.weight import BYTES_LIMIT, Scales
from a11y_audit.capture.settings import CaptureSettings, Failure, Interest, Observed, PageRequest
from a11y_audit.capture.settle import HOPS, Departure, Peek, settle
from a11y_audit.capture.tab import Tab
from a11y_audit.model.evidence import LOAD, Gap, ImageFacts, Snapshot
from a11y_audit.secrecy import Secrets

ELEMENT_LIMIT = 60_000  # a document with more is told as too large: reading it would cost the run its time and memory
DIALOG_LIMIT = 50  # dialogs of one page that are answered
BROWSER_ERROR = "chrome-error:"  # where the browser is when what a page went on to cannot be reached
ASKING = 5.0  # s for a page that loads on to say what it waits for
NAMED = 3  # addresses of what has not come
WAIT_FOR_SHARE = 0.5  # of the page's time that --wait-for may use

# Each page is met as by a first-time visitor, whatever was opened before it.
_FORGET = "() => { try { localStorage.clear(); sessionStorage.clear(); window.name = ''; } catch {} }"


class UnobservableError(Exception):
    """The page cannot be observed; carries the failure to report."""

    def __init__(self, why: Failure) -> None:
        super().__init__(why.code)
        self.why = why


class PageVisit:
    """One visit of one page in a context; `observe` is its only use."""

    def __init__(
        self,
        tab: Tab,
        settings: CaptureSettings,
        browser: str,
        known_images: dict[str, ImageFacts | None],
        secrets: Secrets,
        gate: Gate | None = None,
        *,
        studio: Studio | None = None,
        reader: lettering.Reader | None = None,
        headers: OwnHeaders | None = None,
        held: bool = False,
    ) -> None:
        """Without a studio nothing is filmed, without a reader no picture is read."""
        self._held = held  # the page may not go on to another address by itself
        self._tab, self._settings, self._browser = tab, settings, browser
        self._gate, self._secrets = gate, secrets
        self._border: Border | None = None
        self._crashed = asyncio.Event()
        self._departure = Departure()
        self._scales = Scales()
        self._dialogs = 0
        self._asks_on = asyncio.Event()
        self._answer: Response | None = None  # to the last navigation; a download ends without another
        self._images = ImageWatch(known_images) if {"images", "motion"} & settings.sections else None
        self._studio, self._reader, self._headers = studio, reader, headers
        self._filming: Filming | None = None
        self._limit = asyncio.timeout(None)
        self._late: list[Gap] = []  # that something of the page had not come

    async def observe(self, request: PageRequest, interest: Interest | None) -> Observed | Failure:
        """Return the page's evidence, or why there is none; never raises for what a page does."""
        page = await self._tab.open()
        listeners = {
            "crash": self._note_crash, "response": self._note_answer,
            "request": self._departure.note_request, "framenavigated": self._departure.note_navigation,
        }  # fmt: skip
        if self._gate:
            self._border = Border(self._gate, request.url)
            listeners["requestfailed"] = self._border.note
        self._tab.asked = self._note_dialog
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]
        try:
            async with asyncio.timeout(self._settings.all_work()) as self._limit:
                return await self._or_crash(self._steps(page, request, interest))
        except UnobservableError as stop:
            return stop.why
        except TimeoutError:
            return Failure(code="timeout", detail=f"no answer within {self._settings.all_work():.0f} s")
        except Error as error:
            return self._told(failure.of_error("Page crashed" if self._crashed.is_set() else str(error)))
        finally:
            if self._departure.hops or self._departure.is_leaving:
                self._tab.is_soiled = True  # it may go on again, over the page that is opened next
            if self._filming:
                self._filming.drop()
            self._tab.asked = None
            for event, listener in listeners.items():
                page.remove_listener(event, listener)
            if self._held:
                with suppress(Error):
                    await page.unroute_all()
            with suppress(Error, TimeoutError):
                if self._settings.storage_state is None and self._settings.login is None and not page.is_closed():
                    await asyncio.wait_for(page.evaluate(_FORGET), 1)

    async def _hold(self, route: Route, request: Request) -> None:
        leaves = self._answer is not None and request.is_navigation_request() and request.frame.parent_frame is None
        await (route.abort("aborted") if leaves else route.continue_())

    def _note_dialog(self) -> bool:
        """After many none is answered any more: that holds the page, where an answer would only bring the next."""
        self._dialogs += 1
        if self._dialogs > DIALOG_LIMIT:
            self._asks_on.set()
        return self._dialogs <= DIALOG_LIMIT

    def _note_crash(self, _: Page) -> None:
        self._crashed.set()

    def _note_answer(self, response: Response) -> None:
        with suppress(Error):
            if response.request.is_navigation_request() and response.frame.parent_frame is None:
                self._answer = response
                self._scales.announced(response.headers.get("content-length", ""))
        if self._images:
            self._images.note(response)

    def _told(self, why: Failure) -> Failure:
        why = self._border.told(why) if self._border else why
        left = "Execution context was destroyed" in why.detail and self._departure.hops
        if why.code == "broken" and (left or self._departure.hops >= HOPS):
            return Failure(code="too-many-redirects", detail="the page went on and on by itself")
        answer = self._answer
        if answer is None:
            return failure.of_broken_off(why, None, {}, "")
        return failure.of_broken_off(why, answer.status, answer.headers, answer.url)

    async def _or_crash(self, work: Coroutine[object, object, Observed]) -> Observed:
        """A crashed tab answers nothing for ever; its crash event ends the waiting. So does an answer without end."""
        task = asyncio.ensure_future(work)
        crash = asyncio.ensure_future(self._crashed.wait())
        weight = asyncio.ensure_future(self._scales.too_much.wait())
        asks_on = asyncio.ensure_future(self._asks_on.wait())
        try:
            await asyncio.wait({task, crash, weight, asks_on}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done() and weight.done():
                raise UnobservableError(_too_heavy(self._answer.url if self._answer else ""))
            if not task.done() and asks_on.done():
                raise UnobservableError(Failure(code="dialogs", detail=f"more than {DIALOG_LIMIT} dialogs"))
            if not task.done():
                raise UnobservableError(Failure(code="crash", detail="the page's process ended"))
            return task.result()
        finally:
            for waiting in (task, crash, weight, asks_on):
                waiting.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task

    async def _steps(self, page: Page, request: PageRequest, interest: Interest | None) -> Observed:
        response = await self._landed(page, request)
        has_media = await self._guard(page, request, await settle(page, self._settings, self._departure))
        moving, image_gaps = await self._moving(page, request)
        border_gaps = self._border.gaps() if self._border else []
        gathering = Gathering(page, await self._tab.session(), self._settings, self._limit, self._crashed)
        gathered = await gathering.all(
            self._answer, moving, has_media=has_media, filming=self._filming, reader=self._reader
        )
        main = gathered.frames[0].document
        snapshot = Snapshot(
            asked_url=request.url, url=gathered.address, status=response.status if response else 200,
            content_type=(response.headers.get("content-type", "") if response else "") or main.content_type,
            viewport=request.viewport, frames=gathered.frames, source=gathered.source, images=moving, axe=gathered.axe,
            gaps=(*self._late, *border_gaps, *image_gaps, *gathered.gaps), sections=gathered.sections,
            openings=gathered.openings, browser=self._browser,
        )  # fmt: skip
        snapshot = self._secrets.hidden(snapshot)
        shown = await self._pictures(snapshot, interest, gathered.shots)
        more_links = await menus.links(page) if self._settings.presses_menus else ()
        more_links = tuple((self._secrets.hide(url), self._secrets.hide(name)) for url, name in more_links)
        return Observed(snapshot=snapshot, pictures=shown, links=more_links, waited=_waited(response))

    async def _landed(self, page: Page, request: PageRequest) -> Response | None:
        """Go to the page; raises UnobservableError where the answer is no page, or what is waited for does not come."""
        settings = self._settings
        await self._tab.show(request.viewport)
        if self._held:
            await page.route("**/*", self._hold)
        watching = asyncio.ensure_future(self._scales.watch(await self._tab.session()))
        response: Response | None
        try:
            response = await page.goto(request.url, wait_until="load", timeout=settings.timeout * 1000)
        except PlaywrightTimeout:
            late, response = await self._unfinished(page), self._answer
            if late is None or response is None:
                raise
            self._late = [late]
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError, Exception):  # of a page that has gone nothing is expected
                await watching
        self._departure.landed()
        status, headers = (response.status, response.headers) if response else (0, {})
        if why := failure.of_answer(status, headers.get("content-type", ""), page.url):
            again = headers.get("retry-after", "")
            raise UnobservableError(msgspec.structs.replace(why, retry_after=again[:100]))
        if settings.wait_for:
            await self._wait_for(page)
        with suppress(Error):  # a page that goes on just now is met again
            await self._tab.landed()
            await (await self._tab.session()).send("Runtime.evaluate", {"expression": NATIVE})
        return response

    async def _unfinished(self, page: Page) -> Gap | None:
        """Return what keeps a page loading that stands there and can be used, None where it does not."""
        try:
            async with asyncio.timeout(ASKING):
                missing = await page.evaluate(script("unfinished"), {"most": NAMED})
        except (Error, TimeoutError):
            return None
        if missing is None:
            return None
        named = f"; these had not come: {', '.join(map(str, missing))}" if missing else ""
        return Gap(LOAD, f"no end within {self._settings.timeout:.0f} s{named}")

    async def _moving(self, page: Page, request: PageRequest) -> tuple[tuple[ImageFacts, ...], list[Gap]]:
        """Return the pictures that move, and begin to film the page where films are taken."""
        moving, gaps = await self._images.facts() if self._images else ((), [])
        if self._studio and "motion" in self._settings.sections:
            self._filming = Filming(self._studio, page, request, self._headers)
            embedded, more = await self._filming.begin(moving)
            return moving + embedded, gaps + more
        return moving, gaps

    async def _wait_for(self, page: Page) -> None:
        limit = self._settings.timeout * WAIT_FOR_SHARE
        try:
            await page.wait_for_selector(self._settings.wait_for, timeout=limit * 1000)
        except Error as error:
            detail = f"--wait-for {self._settings.wait_for} was not met within {limit:.0f} s"
            raise UnobservableError(Failure(code="timeout", detail=detail, final_url=page.url)) from error

    async def _guard(self, page: Page, request: PageRequest, peek: Peek) -> bool:
        """Raise for what is no page to audit; return whether the main document has a recording."""
        if page.url.startswith(BROWSER_ERROR):
            detail = "the page went on by itself to an address that cannot be reached"
            raise UnobservableError(Failure(code="network-error", detail=detail, final_url=page.url))
        if peek.raw:
            raise UnobservableError(Failure(code="not-html", detail="XML", final_url=page.url, is_gap=False))
        if peek.bytes > BYTES_LIMIT:
            raise UnobservableError(_too_heavy(page.url))
        if peek.elements > ELEMENT_LIMIT:
            detail = f"{peek.elements} elements; the limit is {ELEMENT_LIMIT}"
            raise UnobservableError(Failure(code="too-large", detail=detail, final_url=page.url))
        why = failure.of_content(
            request.url, page.url, peek.title, has_password=peek.password, words=peek.words
        )
        if why:
            raise UnobservableError(why)
        marker = self._settings.logged_in_marker
        if marker and not await page.query_selector(marker):
            detail = f"{marker} (--logged-in-marker) is not on the page"
            raise UnobservableError(Failure(code="login", detail=detail, final_url=page.url))
        return peek.media

    async def _pictures(
        self, snapshot: Snapshot, interest: Interest | None, shots: Sequence[pictures.Shot]
    ) -> dict[str, bytes]:
        # Judging takes as long as a page's loading: in a thread of its own it does not hold up the other tabs.
        spots = await asyncio.to_thread(interest, snapshot) if interest else {}
        boxes = {key: spot.box for key, spot in spots.items() if spot.opening < 0}
        document = snapshot.main.document
        try:
            session = await self._tab.session()
            shown = await pictures.take(session, boxes, document.width, document.height)
            for place, shot in enumerate(shots):
                own = {key: spot.box for key, spot in spots.items() if spot.opening == place}
                shown |= await asyncio.to_thread(pictures.cut, shot, own) if own else {}
            return shown
        except (Error, OSError):
            return {}  # a report without a picture is whole; the finding stands on its evidence


def _too_heavy(url: str) -> Failure:
    return Failure(code="too-large", detail=f"over {BYTES_LIMIT} bytes of HTML", final_url=url)


def _waited(response: Response | None) -> float:
    if response is None:
        return 0.0
    timing = response.request.timing  # ms; -1 for what is not known
    return max(0.0, (timing["responseStart"] - max(0.0, timing["requestStart"])) / 1000)
