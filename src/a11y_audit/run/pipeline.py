"""A run from its first page to its result: discover, capture, evaluate, merge, judge; the caller renders."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from a11y_audit import execute
from a11y_audit.baseline.compare import hold
from a11y_audit.capture.start.launch import Ahead
from a11y_audit.errors import UsageError
from a11y_audit.judging.assemble import assemble
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.result import AuditResult
from a11y_audit.people.reviewing import apply
from a11y_audit.run import verify
from a11y_audit.run.asked import Asked
from a11y_audit.run.choosing import capture_settings, choose_judges
from a11y_audit.run.crawl import Crawl, Harvest
from a11y_audit.run.credentials import without_users
from a11y_audit.run.progress import Progress
from a11y_audit.run.resuming import Settings, check, settings_of
from a11y_audit.settings.config import Config
from a11y_audit.store import runs
from a11y_audit.store.folder import RECORD, RunRecord
from a11y_audit.store.journal import FILE as JOURNAL
from a11y_audit.store.journal import Journal

# Settings that say where results go; they have no part in what is found.
_NOT_OF_THE_AUDIT = frozenset(
    {
        "format", "output", "report-folder", "quiet", "evidence", "browser", "concurrency", "delay", "lang", "config",
        "record", "auditor", "baseline", "baseline-site", "verify", "cluster", "browser-endpoint",
    }
)  # fmt: skip


async def audit(
    config: Config, asked: Asked, progress: Progress, *, pictures: bool, ahead: Ahead | None = None
) -> tuple[AuditResult, Mapping[str, bytes]]:
    """Audit what was asked for; `ahead`: a driver that is starting already. See app.run_audit."""
    judges = await asyncio.to_thread(choose_judges, config)
    settings = capture_settings(config, judges, asked.urls)
    urls = without_users(asked.urls)[0]
    config = msgspec.structs.replace(config, urls=urls)
    own = config.run is None and config.evidence is None
    folder = config.run or config.evidence or runs.fresh()
    journal, started = _opened(folder, config, judges)
    try:
        async with execute.visitor(config, settings, judges, pictures=pictures, ahead=ahead) as visitor:
            _same_browser(journal, visitor.browser)
            if pictures:
                visitor.remember(journal.answers(), journal.crops())
            lanes = execute.lanes(config, visitor.threads)
            crawl = Crawl(msgspec.structs.replace(config, concurrency=lanes), visitor, journal, progress)
            _stop_on_signals(crawl.stop)
            harvest = await (crawl.site(urls) if config.crawl else crawl.given(urls))
            browser = visitor.browser

            def made(harvest: Harvest) -> AuditResult:
                """A harvest as a result, with what people decided and how it stands to the baseline."""
                result = apply(_result(config, judges, harvest, browser, started), asked.decisions)
                return hold(result, asked.baseline) if asked.baseline else result

            result = made(harvest)
            if config.verify and not harvest.interrupted:
                result = await _verified(config, result, harvest, crawl, made)
        journal.put(RECORD, _record(result, judges, browser))
        return result, journal.crops() if pictures else {}
    finally:
        journal.close()
        if own:
            runs.remove(folder)


async def _verified(
    config: Config, result: AuditResult, harvest: Harvest, crawl: Crawl, made: Callable[[Harvest], AuditResult]
) -> AuditResult:
    """Open the pages with findings that would fail the run again, and tell what does not repeat."""
    is_contested = verify.contest(result, config.fail_on, review=config.fail_on_review)
    visits = await crawl.again(verify.addresses(result, is_contested))
    return verify.settle(result, made(verify.harvest_of(harvest, visits)), is_contested, visits)


def _opened(folder: Path, config: Config, judges: Judges) -> tuple[Journal, str]:
    """Return the journal of this run and when the run began."""
    rules = tuple(rule.id for rule in judges.rules)
    now = settings_of(config, rules, judges.axe_rules, _now())
    if not (folder / JOURNAL).exists() or config.run is None:
        journal = Journal.create(folder)
        journal.put("settings", now)
        return journal, now.started
    journal = Journal.open(folder)
    try:
        journal.hold()
        kept = journal.get("settings", Settings)
        if kept is not None:
            check(folder, kept, now)
        journal.put("settings", kept or now)
        journal.forget_passing()
    except BaseException:
        journal.close()
        raise
    return journal, (kept or now).started


def _same_browser(journal: Journal, version: str) -> None:
    """Keep the browser's version; evidence of two browsers must not mix."""
    kept = journal.get("browser", str)
    if kept is None:
        journal.put("browser", version)
    elif kept != version:
        raise UsageError(
            "{folder}: the run began with {kept}, this is {version}; give that browser with --browser",
            "المجلد {folder}: بدأ الفحص بالمتصفح {kept}، وهذا {version}؛ حدد ذلك المتصفح بالخيار --browser",
            folder=journal.folder, kept=kept, version=version,
        )


def _stop_on_signals(stop: Callable[[], None]) -> None:
    """End the run in order on the first interrupt; a second one ends the program as usual."""
    loop = asyncio.get_running_loop()

    def once() -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
        stop()

    # Outside the main thread, or on Windows, an interrupt ends the program as usual.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, once)


def _record(result: AuditResult, judges: Judges, browser: str) -> RunRecord:
    return RunRecord(
        started=result.started, settings=dict(result.settings), axe_rules=judges.axe_rules,
        not_audited=result.not_audited, skipped=result.skipped, interrupted=result.interrupted, limit=result.limit,
        browser=browser, axe=result.versions.axe,
    )  # fmt: skip


def _result(config: Config, judges: Judges, harvest: Harvest, browser: str, started: str) -> AuditResult:
    settings = {name: value for name, value in config.public().items() if name not in _NOT_OF_THE_AUDIT}
    return assemble(
        judges, harvest.pages, harvest.digests, harvest.not_audited, skipped=harvest.skipped, settings=settings,
        browser=browser, axe_version=harvest.axe, started=started, finished=_now(), interrupted=harvest.interrupted,
        limit=harvest.limit,
    )  # fmt: skip


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
