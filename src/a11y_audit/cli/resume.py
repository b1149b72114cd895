"""`a11y-audit resume`: go on with a run that was stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from a11y_audit.cli.flags import EVERYWHERE, Command, options


@click.command("resume", short_help="Go on with a run that was stopped.", epilog=EVERYWHERE, cls=Command)
@click.argument("run_folder", metavar="[RUN]", required=False)
@options()
def command(run_folder: str | None, config_file: str | None, **flags: Any) -> int:
    """Go on with the run in the folder RUN, by default the newest one that did not finish.

    The run keeps the settings that it began with; one that differs is refused. What failed for a reason that may be
    gone (network, crash, busy server, lost login) is tried again. The result is that of a run that nothing disturbed.
    """
    from a11y_audit.cli.scan import go_on

    return go_on(Path(run_folder) if run_folder else None, config_file, flags)
