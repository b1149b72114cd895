"""What happens to a result: reports to their places, a summary to the person, an exit code to the shell."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from a11y_audit import standards
from a11y_audit.cli.destinations import Destination, write
from a11y_audit.cli.exit import exit_code, failing
from a11y_audit.errors import ExitCode, OutputError
from a11y_audit.model.result import AuditResult
from a11y_audit.render import formats
from a11y_audit.settings.config import Config

ONE_FILE = 25_000_000  # bytes; a larger HTML report opens slowly and travels badly, so that its pictures go apart


def deliver(
    result: AuditResult, crops: Mapping[str, bytes], config: Config, destinations: tuple[Destination, ...]
) -> ExitCode:
    """Write the reports and the summary; returns the exit code. Raises OutputError for what cannot be written."""
    write_reports(result, crops, config, destinations)
    counted = [criterion.id for criterion in standards.criteria(config.level)]
    fails = failing(result, counted, config.fail_on, fail_on_review=config.fail_on_review)
    if not config.quiet:
        from a11y_audit.render.console import write as summarise

        written = [destination.path for destination in destinations if destination.path]
        summarise(result, sys.stderr, config.lang, written, fails)
    elif not result.complete:
        from a11y_audit.render.console import warn

        warn(result, sys.stderr, config.lang)
    return exit_code(result, counted, config.fail_on, fail_on_review=config.fail_on_review)


def write_reports(
    result: AuditResult, crops: Mapping[str, bytes], config: Config, destinations: tuple[Destination, ...]
) -> None:
    """Write the reports. Raises OutputError for what cannot be written."""
    # What a browser prints comes last: if it fails, every other report is written.
    for destination in sorted(destinations, key=lambda found: formats()[found.format].is_printed):
        if destination.format == "html" and destination.path and config.report_folder:
            _in_parts(destination, result, crops, config)
            continue
        content = _content(destination, result, crops, config)
        if destination.format == "html" and destination.path and crops and len(content) > ONE_FILE:
            _in_parts(destination, result, crops, config)
            continue
        write(destination, content)


def _content(destination: Destination, result: AuditResult, crops: Mapping[str, bytes], config: Config) -> bytes:
    format_ = formats()[destination.format]
    content = format_.render(result, language=config.lang, crops=crops)
    if format_.is_printed:
        from a11y_audit.capture.printing import pdf

        return pdf(content, config.browser, result.finished)
    return content


def _in_parts(destination: Destination, result: AuditResult, crops: Mapping[str, bytes], config: Config) -> None:
    """Write the HTML report with its pictures in a folder beside it, named after it."""
    from a11y_audit.render.html import render_apart

    assert destination.path is not None
    folder = destination.path.with_name(f"{destination.path.stem}-pictures")
    content, pictures = render_apart(result, language=config.lang, crops=crops, folder=folder.name)
    write(destination, content)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(
            "{folder} cannot be made ({cause}); name another place with -o",
            "تعذر إنشاء المجلد {folder} ({cause})؛ حدد مكانًا آخر بالخيار -o",
            folder=folder, cause=error,
        ) from error
    for name, picture in pictures.items():
        write(Destination("html", folder / name), picture)
