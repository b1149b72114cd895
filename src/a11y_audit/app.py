"""A run as the command line knows it: begun, done, gone on with; `pipeline` does the work.

The driver of the browser takes as long to start as the pipeline to load: neither waits for the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import msgspec

from a11y_audit.capture.start.launch import Ahead
from a11y_audit.model.result import AuditResult
from a11y_audit.run import garbage
from a11y_audit.run.asked import Asked
from a11y_audit.run.progress import Progress, Silent
from a11y_audit.run.resuming import resumed
from a11y_audit.settings.config import Config
from a11y_audit.store import runs
from a11y_audit.store.journal import FILE as JOURNAL
from a11y_audit.store.journal import Journal

__all__ = ["begin", "left_over", "resumed", "run_audit"]

_Audited = tuple[AuditResult, Mapping[str, bytes]]


def run_audit(
    config: Config, progress: Progress | None = None, *, pictures: bool = True
) -> tuple[AuditResult, Mapping[str, bytes]]:
    """Audit what the configuration names; returns the result, and pictures by identity of their finding when wanted.

    Raises AuditError for what stops a run before its first page. A page that fails does not: it is told in the result.
    """
    return asyncio.run(_run(config, progress or Silent(), pictures=pictures))


def begin(config: Config) -> Config:
    """Return the configuration with a folder for its journal, so that the run can go on whatever ends it.

    Raises OutputError when the folder for the evidence holds another run.
    """
    if config.evidence:
        Journal.refuse_used(config.evidence)
    return msgspec.structs.replace(config, run=config.evidence or runs.fresh())


def left_over(config: Config, result: AuditResult) -> Path | None:
    """Return the folder of a run that can go on; a run that is over, and whose evidence was not wanted, is removed.

    To be called when the reports are written.
    """
    if config.run is None or not (config.run / JOURNAL).exists():
        return None
    journal = Journal.open(config.run)
    try:
        goes_on = result.interrupted or journal.has_passing() or any(
            entry.reason == "interrupted" for entry in result.not_audited
        )  # fmt: skip
    finally:
        journal.close()
    if not goes_on and config.evidence is None:
        runs.remove(config.run)
    return config.run if goes_on else None


async def _run(config: Config, progress: Progress, *, pictures: bool) -> _Audited:
    asked = Asked.of(config)
    if config.cluster:
        return await _audit()(config, asked, progress, pictures=pictures)
    async with Ahead() as ahead:
        audit = await asyncio.to_thread(_audit)
        with garbage.seldom():
            return await audit(config, asked, progress, pictures=pictures, ahead=ahead)


def _audit() -> Callable[..., Awaitable[_Audited]]:
    from a11y_audit.run.pipeline import audit

    return audit
