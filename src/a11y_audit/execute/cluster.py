"""Opens pages on the workers of a Dask cluster; frontier, pace and journal stay with this process, the coordinator.

Dask gives the task of a worker that died to another one. What it does not notice, a worker that hangs, ends with the
lease of the attempt: the page is then claimed anew, and an answer to the old claim is worth nothing (`store.journal`).
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import AsyncExitStack, contextmanager, suppress
from types import TracebackType
from typing import Any, Self

from a11y_audit.errors import BrowserError, UsageError, first_line
from a11y_audit.execute import worker
from a11y_audit.execute.outage import NetworkLostError
from a11y_audit.execute.plan import Plan, Reply, Sealed, reply_in
from a11y_audit.execute.visiting import Album, AttemptLostError
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.model.wording import worded

CONNECT = 15.0  # s to reach the scheduler
LOOK = 1.0  # s between looks how many threads there are
LOGGERS = ("distributed", "distributed.client", "distributed.batched", "distributed.core")
WORKERS = 60.0  # s in which a cluster without workers may get some
START = 60.0  # s for a worker to start its browser
FETCHING = 90.0  # s for a text resource
TRIES = 2  # of each view at most (`capture.browser`)
TURN = 5.0  # s between looks whether workers have come


class ClusterLostError(NetworkLostError):
    """Nobody is there who could open pages."""

    def __init__(self, en: str, ar: str, /, **values: object) -> None:
        self.why = worded(en, ar, **values)
        super().__init__(
            "{why}: the run ends here and can go on later", "{why}: ينتهي الفحص هنا ويمكن استكماله لاحقًا", why=self.why
        )


class ClusterVisitor:
    """The workers of a cluster as one visitor. To be used as an async context manager."""

    holder = "cluster"

    def __init__(self, address: str, plan: Plan) -> None:
        self._address, self._plan = address, plan.sealed()
        # An attempt may have to start its browser first.
        self.lease = START + len(plan.views) * TRIES * plan.capture.all_work()
        self._album = Album() if plan.pictures else None
        self._client: Any = None
        self._stack = AsyncExitStack()
        self.browser = ""
        self.threads = 0
        self._asked = 0  # tasks that are under way
        self._free = asyncio.Event()

    async def __aenter__(self) -> Self:
        """Reach the cluster and see that its workers can take part.

        Raises UsageError when it cannot be reached or does not fit the run, BrowserError when it has no browser.
        """
        async with AsyncExitStack() as stack:
            stack.enter_context(_quiet())
            await self._reach()
            stack.push_async_callback(self._leave)
            try:
                self.threads = await self._staffed()
                reply = await self._ask(worker.describe, "", START)
            except ClusterLostError as error:
                raise UsageError(
                    "{cause}; see that a scheduler and workers run there",
                    "{cause}؛ تأكد من تشغيل المجدوِل (scheduler) والعمال (workers) هناك",
                    cause=error,
                ) from error
            except AttemptLostError as error:
                raise BrowserError(
                    "A worker of {cluster} cannot open pages: {cause}",
                    "تعذر على عامل في العنقود {cluster} فتح الصفحات: {cause}",
                    cluster=self._address, cause=error,
                ) from error
            self.browser = reply.browser
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _reach(self) -> None:
        try:
            self._client = await _distributed().Client(
                self._address, asynchronous=True, timeout=CONNECT, set_as_default=False
            )
        except (OSError, TimeoutError, ValueError) as error:
            raise UsageError(
                "The cluster at {cluster} cannot be reached ({cause}); start `dask scheduler` there, or leave "
                "--cluster out",
                "تعذر الاتصال بالعنقود {cluster} ({cause})؛ شغّل `dask scheduler` هناك، أو احذف الخيار --cluster",
                cluster=self._address, cause=first_line(error, 120),
            ) from error

    async def _leave(self) -> None:
        with suppress(Exception):  # of a scheduler that is gone nothing is expected
            await asyncio.wait_for(self._client.close(), CONNECT)

    def remember(self, visits: Iterable[Visit], crops: dict[str, bytes]) -> None:
        """Take over the pictures of an earlier part of the run."""
        if self._album:
            self._album.remember(visits, crops)

    async def visit(self, url: str) -> Visited:
        """Have an address opened and judged.

        Raises AttemptLostError when whoever had it is gone, NetworkLostError when the cluster is.
        """
        reply = await self._ask(worker.visit, url, self.lease)
        assert reply.visited is not None
        return self._album.kept(reply.visited) if self._album else reply.visited

    async def fetch(self, url: str) -> Fetched:
        """Have a text resource fetched."""
        for _ in range(2):
            with suppress(AttemptLostError):
                reply = await self._ask(worker.fetch, url, FETCHING)
                assert reply.fetched is not None
                return reply.fetched
        return Fetched(status=0, url=url, error="the workers that fetched it were lost")

    async def _ask(self, work: Callable[[Sealed, Sealed], Sealed], url: str, seconds: float) -> Reply:
        await self._turn()
        key = f"a11y-audit-{uuid.uuid4().hex}"  # a name that says nothing: Dask shows it on its dashboard
        future: Any = None
        try:
            future = self._client.submit(work, self._plan, Sealed(url.encode()), key=key, pure=False)
            async with asyncio.timeout(seconds):
                reply = reply_in(await future)
        except TimeoutError:
            raise AttemptLostError(
                "no answer within {seconds:.0f} s", "لا جواب خلال {seconds:.0f} ثانية", seconds=seconds
            ) from None
        except (CancelledError, OSError) as error:
            raise AttemptLostError(
                "the scheduler was lost ({cause})", "فُقد الاتصال بالمجدوِل ({cause})", cause=type(error).__name__
            ) from error
        except Exception as error:  # KilledWorker: worker after worker died with it
            raise AttemptLostError(
                "its workers died ({cause})", "توقف العمال الذين تولوها ({cause})", cause=type(error).__name__
            ) from error
        finally:
            self._asked -= 1
            self._free.set()
            with suppress(Exception):
                await self._client.cancel([future], force=True)
        if reply.refusal:
            raise UsageError(
                "A worker of {cluster} does not fit this run: {cause}; take it out",
                "أحد عمال العنقود {cluster} لا يناسب هذا الفحص: {cause}؛ أخرجه منه",
                cluster=self._address, cause=reply.refusal,
            )
        if reply.trouble:
            raise AttemptLostError.saying(reply.trouble)
        if self.browser and reply.browser != self.browser:
            raise UsageError(
                "A worker of {cluster} has {its}, others have {theirs}: evidence of two browsers must not mix; "
                "take it out, then `a11y-audit resume`",
                "متصفح أحد عمال العنقود {cluster} هو {its} ومتصفح غيره {theirs}، ولا يجوز خلط أدلة متصفحين؛ "
                "أخرجه منه، ثم نفّذ `a11y-audit resume`",
                cluster=self._address, its=reply.browser, theirs=self.browser,
            )
        return reply

    async def _turn(self) -> None:
        """Wait for a free thread: a lease is for work, not for waiting in Dask's queue."""
        while self._asked >= await self._staffed():
            self._free.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._free.wait(), TURN)
        self._asked += 1

    async def _staffed(self) -> int:
        """Return how many threads the workers have; waits when there are none.

        Raises ClusterLostError when none come, or nobody tells of them.
        """
        trouble = ""
        for _ in range(round(WORKERS / LOOK)):
            try:
                if threads := sum((await self._client.nthreads()).values()):
                    return int(threads)
                trouble = ""
            except (OSError, TimeoutError, RuntimeError) as error:  # while the client connects again, or has given up
                trouble = first_line(error, 120)
            await asyncio.sleep(LOOK)
        if trouble:
            raise ClusterLostError(
                "The cluster at {cluster} does not answer ({cause})", "لا يجيب العنقود {cluster} ({cause})",
                cluster=self._address, cause=trouble,
            )  # fmt: skip
        raise ClusterLostError(
            "The cluster at {cluster} has no worker", "لا عامل في العنقود {cluster}", cluster=self._address
        )


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise UsageError(
            "--cluster needs Dask: pip install 'a11y-audit[cluster]'",
            "يحتاج الخيار --cluster إلى Dask؛ ثبّته بالأمر `pip install 'a11y-audit[cluster]'`",
        ) from error
    return distributed


@contextmanager
def _quiet() -> Iterator[None]:
    """What a worker's loss means for the run is told by us; Dask's own lines would break the progress display."""
    loggers = [logging.getLogger(name) for name in LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
