"""Annotations for GitHub Actions: workflow commands, to be printed within a step (`--format github -o -`).

GitHub shows ten annotations of each level in a step, so that there is one a cause and what fails the run stands first.
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Mapping

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.notes import file_of, notes
from a11y_audit.render.rows import web_address
from a11y_audit.render.sentences import clipped
from a11y_audit.render.shortfalls import Shortfall, shortfalls
from a11y_audit.render.standing import counts, lacking
from a11y_audit.render.words import known, text

SHOWN = 50  # GitHub keeps so many of one job
NOTICES = 5  # of what only tells how the run went
MESSAGE_LIMIT = 4_000  # characters
_LEVELS = ("error", "warning", "notice")


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the annotations, one a line."""
    lines = [
        _command("error", file_of(entry.url), text("formats.pages-missing", language),
                 f"{web_address(entry.url)}: {text(known('reason', entry.reason), language, code=entry.reason)}")
        for entry in result.not_audited if entry.is_gap
    ]  # fmt: skip
    left = list(shortfalls(result, language))
    lines += [_shortfall(entry) for entry in left if entry.is_gap]
    found = sorted(notes(result, language), key=lambda note: _LEVELS.index(note.level))
    lines += [_command(note.level, note.path, f"{note.rule}: {note.title}", note.message) for note in found]
    end = [_shortfall(entry) for entry in left if not entry.is_gap][:NOTICES]
    if result.baseline:
        name = text("formats.baseline", language)
        if missing := lacking(result.baseline, language):
            lines.insert(0, _command("error", "", name, missing))
        end.append(_command("notice", "", name, counts(result.baseline, language)))
    kept = [*lines[: SHOWN - len(end)], *end]
    return "".join(f"{line}\n" for line in kept).encode("utf-8", "replace")


def _shortfall(entry: Shortfall) -> str:
    place = file_of(entry.pages[0]) if entry.pages else ""
    return _command("error" if entry.is_gap else "notice", place, entry.title, entry.words)


def _command(level: str, file: str, title: str, message: str) -> str:
    place = f"file={_property(file)},line=1," if file else ""
    return f"::{level} {place}title={_property(clipped(title, 200))}::{_data(clipped(message, MESSAGE_LIMIT))}"


def _data(words: str) -> str:
    """Nothing that a page wrote may end the command or begin another one."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
