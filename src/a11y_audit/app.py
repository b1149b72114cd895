"""The whole pipeline on one page: discover, capture, evaluate, merge, judge; the caller renders."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from a11y_audit import catalogue, discover, execute, garbage, review_files, verify
from a11y_audit.assemble import assemble
from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.file import load as load_baseline
from a11y_audit.baseline.reach import check_site
from a11y_audit.capture.find import film_browser, find_browser
from a11y_audit.capture.launch import Ahead
from a11y_audit.capture.settings import NO_SHELL, CaptureSettings
from a11y_audit.capture.tesseract import needed
from a11y_audit.config import Config
from a11y_audit.crawl import Crawl, Harvest
from a11y_audit.credentials import http_auth_of, login_of, secrets_of, without_users
from a11y_audit.digest import digest
from a11y_audit.engines import axe
from a11y_audit.errors import UsageError
from a11y_audit.guarding import guard
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.model.rule import Section
from a11y_audit.page_audit import Judges
from a11y_audit.progress import Progress, Silent
from a11y_audit.resuming import Settings, check, resumed, settings_of
from a11y_audit.reviewing import apply
from a11y_audit.reviews import Reviewed
from a11y_audit.store import runs
from a11y_audit.store.folder import RECORD, EvidenceFolder, RunRecord
from a11y_audit.store.journal import FILE as JOURNAL
from a11y_audit.store.journal import Journal

__all__ = ["begin", "capture_settings", "choose_judges", "left_over", "replay", "resumed", "run_audit"]

# Settings that say where results go; they have no part in what is found.
_NOT_OF_THE_AUDIT = frozenset(
    {
        "format", "output", "report-folder", "quiet", "evidence", "browser", "concurrency", "delay", "lang", "config",
        "record", "auditor", "baseline", "baseline-site", "verify", "cluster", "browser-endpoint",
    }
)  # fmt: skip


def run_audit(
    config: Config, progress: Progress | None = None, *, pictures: bool = True
) -> tuple[AuditResult, Mapping[str, bytes]]:
    """Audit what the configuration names; returns the result, and pictures of findings by fingerprint when wanted.

    Raises AuditError for what stops a run before its first page. A page that fails does not: it is told in the result.
    """
    with garbage.seldom():
        return asyncio.run(_run(config, progress or Silent(), pictures=pictures))


def replay(folder: Path, config: Config) -> tuple[AuditResult, Mapping[str, bytes]]:
    """Judge kept evidence again, without a browser.

    Raises UsageError when a rule needs evidence that was not taken.
    """
    store = EvidenceFolder(folder)
    record = store.record()
    decisions, baseline = review_files.load(config.reviews), known(config)
    # What a run had read in pictures is read again from its evidence, without Tesseract.
    judges = choose_judges(msgspec.structs.replace(config, read_pictures=record.settings.get("read-pictures") is True))
    if missing := set(judges.axe_rules) - set(record.axe_rules):
        raise UsageError(
            f"{folder}: axe did not run {', '.join(sorted(missing)[:3])} in that scan; "
            "replay with its --level and --rules"
        )
    pages: list[PageResult] = []
    digests, seen = [], set()
    for position, found_on, snapshot in store.pages():
        pages.append(judges.page(snapshot, found_on))
        if position not in seen:
            seen.add(position)
            digests.append(digest(snapshot))
    result = assemble(
        judges, pages, digests, record.not_audited, skipped=record.skipped, settings=record.settings,
        browser=record.browser, axe_version=record.axe, started=record.started, finished=_now(),
        interrupted=record.interrupted,
    )  # fmt: skip
    result = apply(result, decisions)
    return (hold(result, baseline) if baseline else result), {}


def known(config: Config) -> Source | None:
    """Return the baseline that a configuration names. Raises BaselineError for one that cannot be trusted."""
    if config.baseline is None:
        return None
    source = load_baseline(config.baseline)
    check_site(source.baseline, source.name, config.urls, config.baseline_site)
    return source


def choose_judges(config: Config) -> Judges:
    """Return the rules that a configuration asks for.

    Raises UsageError for a rule that does not exist, with the nearest name.
    """
    everything = catalogue.load(config.rules_dir)
    known = {rule.id for rule in everything} | set(axe.rules())
    for id_ in (*config.rules, *config.disable):
        if id_ not in known:
            raise catalogue.nearest(id_, known)
    ours = catalogue.choose(everything, config.rules, config.disable, config.level)
    if not config.motion:  # a rule that nobody wanted to run is no gap of the audit
        ours = tuple(rule for rule in ours if "motion" not in rule.needs)
    if not config.read_pictures:
        ours = tuple(rule for rule in ours if "lettering" not in rule.needs)
    if config.rules and not any(rule.id in config.rules for rule in ours):
        ours = ()
    replaced = {name for rule in ours for name in rule.replaces}
    only = tuple(id_ for id_ in config.rules if id_ in axe.rules())
    theirs = axe.chosen(config.level, replaced, only, config.disable) if only or not config.rules else ()
    return Judges(rules=ours, axe_rules=theirs, level=config.level)


def capture_settings(config: Config, judges: Judges, asked: tuple[str, ...]) -> CaptureSettings:
    """Return how pages are to be opened: only the evidence that the chosen rules need is taken.

    Raises UsageError for what cannot be done as it was asked for, as reading pictures without Tesseract.
    """
    urls, auth = without_users(asked)
    sections: set[Section] = {"dom"}
    sections.update(section for rule in judges.rules for section in rule.needs)
    guarded, private = guard(urls) if not config.allow_private else (False, ())
    if guarded and config.browser_endpoint:
        raise UsageError(
            "--browser-endpoint: the pages of a public site cannot be kept from private addresses in the network of "
            "that browser; --allow-private accepts that"
        )
    login, auth = login_of(config, urls, os.environ), http_auth_of(config, urls, os.environ) or auth
    origins = {discover.origin(url) for url in urls if discover.parse(url).is_web}
    return CaptureSettings(
        executable=_executable(config), endpoint=config.browser_endpoint, film_executable=_film_executable(config),
        no_film=_no_film(config), sections=frozenset(sections),
        axe_rules=judges.axe_rules, timeout=config.timeout,
        tesseract=needed() if "lettering" in sections and not config.cluster else None,
        wait_for=config.wait_for, hide=config.hide, states=config.states, headers=config.headers,
        origins=tuple(sorted(origins)),
        storage_state=str(config.storage_state) if config.storage_state else None, user_agent=config.user_agent,
        presses_menus=config.crawl, login=login, logged_in_marker=config.logged_in_marker, http_auth=auth,
        secrets=secrets_of(config, login, auth), guarded=guarded, private_hosts=private,
    )  # fmt: skip


def _executable(config: Config) -> str | None:
    """The browser to start; workers look for their own unless one is named."""
    if config.browser_endpoint:
        return None
    if config.cluster:
        return str(config.browser) if config.browser else None
    return str(find_browser(str(config.browser) if config.browser else None).path)


def _film_executable(config: Config) -> str:
    """The browser whose frames are had one by one: on this machine, for pages that this machine opens."""
    if not config.motion or config.browser_endpoint or config.cluster:
        return ""
    return film_browser(find_browser(str(config.browser) if config.browser else None))


def _no_film(config: Config) -> str:
    return "frames cannot be had of a browser elsewhere" if config.browser_endpoint else NO_SHELL


class _Asked(NamedTuple):
    """What a run was given beside its settings, read and checked before anything is started."""

    urls: tuple[str, ...]
    decisions: tuple[Reviewed, ...]
    baseline: Source | None


async def _run(config: Config, progress: Progress, *, pictures: bool) -> tuple[AuditResult, Mapping[str, bytes]]:
    asked = _Asked(_checked(config), review_files.load(config.reviews), known(config))
    if config.cluster:
        return await _audit(config, asked, choose_judges(config), progress, pictures=pictures)
    async with Ahead() as ahead:  # the driver takes as long to start as the rules to load
        judges = await asyncio.to_thread(choose_judges, config)
        return await _audit(config, asked, judges, progress, pictures=pictures, ahead=ahead)


async def _audit(
    config: Config, asked: _Asked, judges: Judges, progress: Progress, *, pictures: bool, ahead: Ahead | None = None
) -> tuple[AuditResult, Mapping[str, bytes]]:
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
            f"{journal.folder}: the run began with {kept}, this is {version}; give that browser with --browser"
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


def begin(config: Config) -> Config:
    """Return the configuration with a folder for its journal, so that the run can go on whatever ends it.

    Raises OutputError when the folder for the evidence holds another run.
    """
    if config.evidence:
        Journal.refuse_used(config.evidence)
    return msgspec.structs.replace(config, run=config.evidence or runs.fresh())


def _record(result: AuditResult, judges: Judges, browser: str) -> RunRecord:
    return RunRecord(
        started=result.started, settings=dict(result.settings), axe_rules=judges.axe_rules,
        not_audited=result.not_audited, skipped=result.skipped, interrupted=result.interrupted, browser=browser,
        axe=result.versions.axe,
    )  # fmt: skip


def _result(config: Config, judges: Judges, harvest: Harvest, browser: str, started: str) -> AuditResult:
    settings = {name: value for name, value in config.public().items() if name not in _NOT_OF_THE_AUDIT}
    return assemble(
        judges, harvest.pages, harvest.digests, harvest.not_audited, skipped=harvest.skipped, settings=settings,
        browser=browser, axe_version=harvest.axe, started=started, finished=_now(), interrupted=harvest.interrupted,
    )  # fmt: skip


def _checked(config: Config) -> tuple[str, ...]:
    urls = config.urls
    if not urls:
        raise UsageError("No page to audit: name a URL, for example `a11y-audit scan https://example.gov.sa`")
    if config.sample and not config.crawl:
        raise UsageError("--sample chooses among the pages of a site, --no-crawl audits exactly those given; leave one")
    for url in urls:
        if urlsplit(url).scheme in ("file", "data") and not config.allow_file:
            raise UsageError(f"{url[:80]} is not a web address; --allow-file permits file: and data: URLs")
    return urls


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
