"""The edge of the program: every error becomes one line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from a11y_audit.cli.outlets import keep_open
from a11y_audit.cli.root import Session, root
from a11y_audit.cli.say import problem
from a11y_audit.cli.tongue import chosen
from a11y_audit.errors import AuditError, ExitCode
from a11y_audit.model.words import Words
from a11y_audit.run import garbage

if TYPE_CHECKING:
    from a11y_audit.model.text import Text

PROGRAM = "a11y-audit"
_INTERRUPTED = Words("interrupted before there was anything to report", "أُوقف الأمر قبل أن يوجد ما يُكتب في تقرير")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    keep_open()
    garbage.left_at_the_end()
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit code. Nothing is raised but what ends the interpreter."""
    session = Session(
        debug=bool(os.environ.get("A11Y_AUDIT_DEBUG", "").strip()), language=chosen(arguments, os.environ)
    )
    try:
        # Not root.main(): it would end the process itself when the reader of standard output has gone.
        with root.make_context(PROGRAM, arguments, obj=session) as context:
            code = root.invoke(context)
        sys.stdout.flush()
        return int(code or ExitCode.CLEAN)
    except click.exceptions.Exit as done:  # --help, --version
        return done.exit_code
    except click.ClickException as error:
        from a11y_audit.cli.clicks import wording

        problem(wording(error, PROGRAM), session.language)
        return int(ExitCode.USAGE)
    except AuditError as error:
        _trace(session)
        problem(error.wording, session.language)
        return int(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        problem(_INTERRUPTED.ar if session.language == "ar" else _INTERRUPTED.en)
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        _close_stdout()
        return int(ExitCode.CLEAN)
    except Exception as error:
        _trace(session)
        problem(_unexpected(error, session), session.language)
        return int(ExitCode.BROKEN)


def _unexpected(error: Exception, session: Session) -> Text:
    from a11y_audit.model.wording import worded

    cause = f"{type(error).__name__}: {error}"
    if session.debug:
        return worded("unexpected {cause}", "خطأ غير متوقع: {cause}", cause=cause)
    return worded(
        "unexpected {cause}; please report it with what `{program} --debug` prints before it",
        "خطأ غير متوقع: {cause}؛ نرجو الإبلاغ عنه مع ما يطبعه الأمر `{program} --debug` قبله",
        cause=cause, program=PROGRAM,
    )  # fmt: skip


def _trace(session: Session) -> None:
    if session.debug:
        traceback.print_exc()


def _close_stdout() -> None:
    """The reader has gone (`| head`); Python would complain once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
