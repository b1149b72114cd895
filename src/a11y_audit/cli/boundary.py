"""The edge of the program: every error becomes one line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from a11y_audit.cli.outlets import keep_open
from a11y_audit.cli.root import Session, root
from a11y_audit.cli.say import problem
from a11y_audit.errors import AuditError, ExitCode
from a11y_audit.run import garbage

PROGRAM = "a11y-audit"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    keep_open()
    garbage.left_at_the_end()
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit code. Nothing is raised but what ends the interpreter."""
    session = Session(debug=bool(os.environ.get("A11Y_AUDIT_DEBUG", "").strip()))
    try:
        # Not root.main(): it would end the process itself when the reader of standard output has gone.
        with root.make_context(PROGRAM, arguments, obj=session) as context:
            code = root.invoke(context)
        sys.stdout.flush()
        return int(code or ExitCode.CLEAN)
    except click.exceptions.Exit as done:  # --help, --version
        return done.exit_code
    except click.ClickException as error:
        return _click(error)
    except AuditError as error:
        _trace(session)
        problem(str(error))
        return int(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        problem("interrupted before there was anything to report")
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        _close_stdout()
        return int(ExitCode.CLEAN)
    except Exception as error:
        _trace(session)
        again = "" if session.debug else f"; please report it with what `{PROGRAM} --debug` prints before it"
        problem(f"unexpected {type(error).__name__}: {error}{again}")
        return int(ExitCode.BROKEN)


def _click(error: click.ClickException) -> int:
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else PROGRAM
    problem(f"{error.format_message().rstrip('.')}; see `{command} --help`")
    return int(ExitCode.USAGE)


def _trace(session: Session) -> None:
    if session.debug:
        traceback.print_exc()


def _close_stdout() -> None:
    """The reader has gone (`| head`); Python would complain once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
