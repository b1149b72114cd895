"""Kept evidence judged again, without a browser."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from a11y_audit.baseline.compare import hold
from a11y_audit.errors import UsageError
from a11y_audit.judging.assemble import assemble
from a11y_audit.judging.digest import digest
from a11y_audit.model.result import AuditResult, PageResult
from a11y_audit.people import review_files
from a11y_audit.people.reviewing import apply
from a11y_audit.run.asked import known
from a11y_audit.run.choosing import choose_judges
from a11y_audit.settings.config import Config
from a11y_audit.store.folder import EvidenceFolder


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
            "{folder}: axe did not run {rules} in that scan; replay with its --level and --rules",
            "المجلد {folder}: لم يطبّق axe القواعد {rules} في ذلك الفحص؛ أعد الحكم بخياريه --level و--rules",
            folder=folder, rules=sorted(missing)[:3],
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
        browser=record.browser, axe_version=record.axe, started=record.started,
        finished=datetime.now(UTC).isoformat(timespec="seconds"), interrupted=record.interrupted,
        limit=record.limit,
    )  # fmt: skip
    result = apply(result, decisions)
    return (hold(result, baseline) if baseline else result), {}
