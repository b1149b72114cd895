"""What a worker does for a run: its process owns one browser a plan, started with the first page, closed when idle.

Dask calls `visit`, `fetch` and `describe` in threads of its own; all browsers live on one event loop beside them.
"""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
import threading
from collections.abc import Awaitable, Callable, Coroutine
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from a11y_audit import __version__, catalogue
from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import NO_SHELL, CaptureSettings
from a11y_audit.capture.start.find import film_browser, find_browser
from a11y_audit.capture.tesseract import Tesseract, needed
from a11y_audit.errors import AuditError, WordedError
from a11y_audit.execute.plan import Plan, Reply, Sealed, plan_in
from a11y_audit.execute.visiting import LocalVisitor
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.wording import worded

IDLE = 90.0  # s without a page, after which a browser is closed


def visit(plan: Sealed, url: Sealed) -> Sealed:
    """Open and judge an address; called on a worker."""

    async def work(room: _Room) -> Reply:
        return Reply(visited=await room.visitor.visit(url.data.decode()), browser=room.browser)

    return _crew().do(plan, work)


def fetch(plan: Sealed, url: Sealed) -> Sealed:
    """Fetch a text resource; called on a worker."""

    async def work(room: _Room) -> Reply:
        return Reply(fetched=await room.visitor.fetch(url.data.decode()), browser=room.browser)

    return _crew().do(plan, work)


def describe(plan: Sealed, _: Sealed) -> Sealed:
    """Say which browser would open the pages; called on a worker."""

    async def work(room: _Room) -> Reply:
        return Reply(browser=room.browser)

    return _crew().do(plan, work)


class _UnfitError(WordedError):
    """The worker cannot do what the plan asks for, however often it is asked."""


class _Room:
    """The browser for one plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._folder = tempfile.TemporaryDirectory(prefix="a11y-audit-")
        self._starting = asyncio.Lock()
        self._pool: BrowserPool | None = None
        self.users = 0
        self.closing: asyncio.TimerHandle | None = None

    @property
    def browser(self) -> str:
        """Its name and version."""
        return self._pool.version if self._pool else ""

    async def open(self) -> None:
        """Start the browser if there is none. Raises AuditError, _UnfitError."""
        async with self._starting:
            if self._pool is not None:
                return
            judges, settings = self._judges(), self._settings()
            pool = BrowserPool(settings)
            await pool.__aenter__()
            self._pool = pool
            plan = self._plan
            self.visitor = LocalVisitor(
                pool, judges, plan.views, keep_evidence=plan.keep_evidence, pictures=plan.pictures
            )

    async def close(self) -> None:
        """End the browser and forget what the plan brought along."""
        if self._pool:
            await self._pool.__aexit__(None, None, None)
        self._folder.cleanup()

    def _judges(self) -> Judges:
        plan = self._plan
        if plan.program != __version__:
            raise _UnfitError(
                "it has a11y-audit {its}, the run has {ours}", "إصدار a11y-audit فيه {its}، وإصدار الفحص {ours}",
                its=__version__, ours=plan.program,
            )  # fmt: skip
        folder = Path(self._folder.name) / "rules"
        folder.mkdir(exist_ok=True)
        for name, source in plan.rule_files.items():
            (folder / Path(name).name).write_text(source, "utf-8")
        known = {rule.id: rule for rule in catalogue.load(folder if plan.rule_files else None)}
        if missing := sorted(set(plan.rules) - set(known)):
            raise _UnfitError("it has no rule {names}", "لا يعرف القواعد {names}", names=missing[:3])
        return Judges(rules=tuple(known[id_] for id_ in plan.rules), axe_rules=plan.axe_rules, level=plan.level)

    def _settings(self) -> CaptureSettings:
        changed: dict[str, Any] = {}
        if not self._plan.capture.executable and not self._plan.capture.endpoint:
            choice = find_browser(None)
            changed["executable"] = str(choice.path)
            if self._plan.capture.no_film == NO_SHELL:  # films are wanted
                changed["film_executable"] = film_browser(choice)
        if "lettering" in self._plan.capture.sections:
            changed["tesseract"] = _tesseract()
        if self._plan.state:
            file = Path(self._folder.name) / "state.json"
            file.touch(0o600)
            file.write_bytes(self._plan.state)
            changed["storage_state"] = str(file)
        return msgspec.structs.replace(self._plan.capture, **changed)


def _tesseract() -> Tesseract:
    try:
        return needed()
    except AuditError as error:
        raise _UnfitError.saying(error.wording) from None


class _Crew:
    """All browsers of one worker process."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._rooms: dict[bytes, _Room] = {}
        threading.Thread(target=self._loop.run_forever, name="a11y-audit", daemon=True).start()

    def do(self, plan: Sealed, work: Callable[[_Room], Awaitable[Reply]]) -> Sealed:
        """Do something with a plan's browser, from any thread; never raises."""
        try:
            return self._on_loop(self._with_room(plan, work)).sealed()
        except _UnfitError as error:
            return Reply(refusal=error.wording).sealed()
        except AuditError as error:
            return Reply(trouble=error.wording).sealed()
        except Exception as error:  # an exception would be logged by Dask with what it was about
            return Reply(trouble=worded("{cause}", "{cause}", cause=type(error).__name__)).sealed()

    def _on_loop(self, work: Coroutine[Any, Any, Reply]) -> Reply:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _with_room(self, plan: Sealed, work: Callable[[_Room], Awaitable[Reply]]) -> Reply:
        name = hashlib.sha256(plan.data).digest()
        room = self._rooms.get(name)
        if room is None:
            room = self._rooms[name] = _Room(plan_in(plan))
        room.users += 1
        if room.closing:
            room.closing.cancel()
        try:
            await room.open()
            return await work(room)
        finally:
            room.users -= 1
            if not room.users:
                room.closing = self._loop.call_later(IDLE, self._leave, name)

    def _leave(self, name: bytes) -> None:
        if self._rooms[name].users:
            return
        room = self._rooms.pop(name)
        task = self._loop.create_task(room.close())
        task.add_done_callback(lambda done: done.exception())  # of a browser that is dead already nothing is expected


@cache
def _crew() -> _Crew:
    """The crew of this process, made with its first task."""
    return _Crew()
