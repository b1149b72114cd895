"""What happens to a result: reports to their places, a summary to the person, an exit code to the shell."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from a11y_audit import standards
from a11y_audit.cli.destinations import Destination, write
from a11y_audit.cli.exit import exit_code
from a11y_audit.config import Config
from a11y_audit.errors import ExitCode
from a11y_audit.model.result import AuditResult
from a11y_audit.render import formats


def deliver(
    result: AuditResult, crops: Mapping[str, bytes], config: Config, destinations: tuple[Destination, ...]
) -> ExitCode:
    """Write the reports and the summary; returns the exit code. Raises OutputError for what cannot be written."""
    for destination in destinations:
        write(destination, formats()[destination.format].render(result, language=config.lang, crops=crops))
    if not config.quiet:
        from a11y_audit.render.console import write as summarise

        written = [destination.path for destination in destinations if destination.path]
        summarise(result, sys.stderr, config.lang, written)
    counted = [criterion.id for criterion in standards.criteria(config.level)]
    return exit_code(result, counted, config.fail_on, fail_on_review=config.fail_on_review)
