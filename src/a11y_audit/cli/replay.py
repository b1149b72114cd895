"""`a11y-audit replay`: judge kept evidence again, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from a11y_audit.cli.flags import EVERYWHERE, Command, load, options
from a11y_audit.settings.options import GATE, OUTPUT, RULES


@click.command("replay", short_help="Judge kept evidence again, without a browser.", epilog=EVERYWHERE, cls=Command)
@click.argument("evidence_dir", metavar="EVIDENCE_DIR")
@options(RULES, GATE, OUTPUT)
def command(evidence_dir: str, config_file: str | None, **flags: Any) -> int:
    """Judge again what `scan --evidence EVIDENCE_DIR` kept: with newer or other rules, and no browser."""
    from a11y_audit.cli import destinations
    from a11y_audit.errors import UsageError

    folder = Path(evidence_dir)
    if not folder.is_dir():
        raise UsageError(
            "There is no folder {folder}; `a11y-audit scan URL --evidence {folder}` makes one",
            "لا يوجد مجلد باسم {folder}؛ ينشئه الأمر `a11y-audit scan URL --evidence {folder}`",
            folder=folder,
        )
    config = load(config_file, flags)
    reports = destinations.settle(config)

    from a11y_audit.cli.deliver import deliver
    from a11y_audit.run import replaying

    result, crops = replaying.replay(folder, config)
    return deliver(result, crops, config, reports)
