"""Errors that a user meets: one line that says what, where and what next, in both languages; each has an exit code.

AuditError
├── UsageError            2  the command line, a URL or a file that was named cannot be used
│   ├── ConfigError       2  the configuration
│   ├── BaselineError     2  a baseline, or a result that serves as one
│   │   └── ForeignBaselineError  2  that knows none of the pages that were audited
│   └── OutputError       2  a file that cannot be written
├── PluginError           2  a rule or format that cannot be loaded
├── LoginError            3  the login did not succeed, so that nothing behind it can be audited
└── BrowserError          4  no browser, or one that does not start
"""

from __future__ import annotations

from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from a11y_audit.model.text import Text


class ExitCode(IntEnum):
    """Exit codes of the command; 3 outranks 0, never 1."""

    CLEAN = 0  # nothing at or over the threshold
    FINDINGS = 1  # findings at or over the threshold
    USAGE = 2  # usage, configuration, baseline or plugin error
    INCOMPLETE = 3  # pages unreachable, login lost, probe broken
    BROKEN = 4  # the browser or we broke
    INTERRUPTED = 130  # a partial report was written


class WordedError(Exception):
    """An error that says its cause in both languages: `HostError("{host} is …", "{host} …", host=host)`."""

    def __init__(self, en: str, ar: str, /, **values: object) -> None:
        super().__init__(en)
        self._said = en, ar, values

    @cached_property
    def wording(self) -> Text:
        """What a person is told."""
        from a11y_audit.model.wording import worded  # late: `--help` loads this module and shall stay quick

        en, ar, values = self._said
        return worded(en, ar, **values)

    def __str__(self) -> str:
        return self.wording.en

    @classmethod
    def saying(cls, wording: Text) -> Self:
        """Return the error with a sentence that is made already."""
        return cls("{wording}", "{wording}", wording=wording)


class AuditError(WordedError):
    """Base of all errors that are told to the user in one line."""

    exit_code = ExitCode.BROKEN


class UsageError(AuditError):
    """What was asked for cannot be done as asked."""

    exit_code = ExitCode.USAGE


class ConfigError(UsageError):
    """The configuration is unreadable, or names something that does not exist."""


class BaselineError(UsageError):
    """A baseline cannot be trusted, so no comparison can be made."""


class ForeignBaselineError(BaselineError):
    """The baseline turns out to know none of the pages that were audited."""


class OutputError(UsageError):
    """A result cannot be written where it was asked for."""


class PluginError(AuditError):
    """A rule or a format cannot be loaded; the run stops rather than be quietly smaller."""

    exit_code = ExitCode.USAGE


class LoginError(AuditError):
    """The login script did not lead to a session; no message holds a credential."""

    exit_code = ExitCode.INCOMPLETE


class BrowserError(AuditError):
    """No browser was found, or it does not start."""


def first_line(error: BaseException | str, most: int = 200) -> str:
    """Return the first line of what an error says, which may be nothing: then its kind speaks for it."""
    lines = str(error).strip().splitlines()
    kind = "" if isinstance(error, str) else type(error).__name__
    return (lines[0] if lines else kind)[:most]


def one_line(error: BaseException) -> str:
    """Return all that an error says, on one line."""
    return " ".join(str(error).split()) or type(error).__name__
