"""A run that is over, as the commands name it: a JSON result, or a run of the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from a11y_audit.cli.record import chosen, opened

if TYPE_CHECKING:
    from a11y_audit.model.result import AuditResult
    from a11y_audit.settings.config import Config

LATEST = "latest"


def stored(named: str, config: Config) -> AuditResult:
    """Return the run that a person names, with the decisions of reviewers that the configuration names.

    A file is a JSON result; anything else a run of the record: its number, its id, latest or previous. Raises
    BaselineError for a file that holds no result, RecordError for a run that there is not.
    """
    from a11y_audit.baseline.file import result
    from a11y_audit.people import review_files
    from a11y_audit.people.recorded import recorded
    from a11y_audit.people.reviewing import apply

    decisions = review_files.load(config.reviews)
    path = Path(named)
    if path.suffix.lower() == ".json" or path.is_file():
        return apply(result(path), decisions)
    database = opened(config)
    return recorded(database, str(chosen(database, named, config).number), decisions)[1]
