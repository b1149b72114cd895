"""Where pages are opened: in a browser of this process, or by the workers of a cluster."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from a11y_audit.capture.browser import BrowserPool
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.capture.start.launch import Ahead
from a11y_audit.execute.travelling import check_what_travels
from a11y_audit.execute.visiting import LocalVisitor
from a11y_audit.judging.page_audit import Judges
from a11y_audit.settings.config import Config

if TYPE_CHECKING:
    from a11y_audit.execute.cluster import ClusterVisitor

MOST_LANES = 16  # pages open at once on a cluster unless --concurrency says more: an audit must not be an attack


@asynccontextmanager
async def visitor(
    config: Config, settings: CaptureSettings, judges: Judges, *, pictures: bool, ahead: Ahead | None = None
) -> AsyncIterator[LocalVisitor | ClusterVisitor]:
    """Give whoever opens the pages of a run, with its browsers started, and end them.

    `ahead`: a driver that is starting already. Raises UsageError and BrowserError.
    """
    keep_evidence = config.evidence is not None
    if not config.cluster:
        async with BrowserPool(settings, ahead) as pool:
            yield LocalVisitor(pool, judges, config.views(), keep_evidence=keep_evidence, pictures=pictures)
        return

    from a11y_audit.execute.cluster import ClusterVisitor
    from a11y_audit.execute.plan import Plan

    check_what_travels(config.cluster, settings)
    plan = Plan.of(
        settings, judges, config.views(), config.rules_dir, keep_evidence=keep_evidence, pictures=pictures
    )
    async with ClusterVisitor(config.cluster, plan) as cluster:
        yield cluster


def lanes(config: Config, threads: int) -> int:
    """Return how many pages may be open at once, where workers have so many threads together (0: no cluster)."""
    if not threads or "concurrency" in config.origins:
        return config.concurrency
    return min(threads, MOST_LANES)
