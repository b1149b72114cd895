"""What is said of a cluster that cannot open pages, and that nothing of ours stays behind in Dask."""

from __future__ import annotations

import asyncio
import logging
from types import SimpleNamespace
from typing import Any

import pytest

from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.errors import UsageError
from a11y_audit.execute import cluster
from a11y_audit.execute.plan import Plan
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.evidence import Viewport


class Client:
    """A client of Dask that knows so many threads, or fails."""

    def __init__(self, told: dict[str, int] | Exception) -> None:
        self._told = told
        self.is_closed = False

    def __await__(self) -> Any:
        yield from ()
        return self

    async def nthreads(self) -> dict[str, int]:
        if isinstance(self._told, Exception):
            raise self._told
        return self._told

    async def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "The cluster at tcp://c:1 has no worker"),
        (OSError("Timed out trying to connect"), "does not answer (Timed out trying to connect)"),
        (RuntimeError("ConnectionPool is closed"), "does not answer (ConnectionPool is closed)"),
    ],
)
def test_why_a_cluster_opens_no_pages(told: Any, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    client = entered(told, monkeypatch, said=said, error=UsageError)
    assert client.is_closed


def test_a_mistake_of_ours_is_no_cluster_without_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert entered(TypeError("not so"), monkeypatch, said="not so", error=TypeError).is_closed


def entered(told: Any, monkeypatch: pytest.MonkeyPatch, *, said: str, error: type[Exception]) -> Client:
    client, logger = Client(told), logging.getLogger("distributed.core")
    monkeypatch.setattr(cluster, "_distributed", lambda: SimpleNamespace(Client=lambda *_, **__: client))
    monkeypatch.setattr(cluster, "WORKERS", 0.02)
    monkeypatch.setattr(cluster, "LOOK", 0.01)
    monkeypatch.setattr(logger, "level", logging.INFO)
    plan = Plan.of(CaptureSettings(), Judges(rules=(), axe_rules=()), (Viewport(),), None, keep_evidence=False, pictures=False)

    async def enter() -> None:
        async with cluster.ClusterVisitor("tcp://c:1", plan):
            pass

    with pytest.raises(error) as caught:
        asyncio.run(enter())
    assert said in str(caught.value)
    assert logger.level == logging.INFO
    return client
