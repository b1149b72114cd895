"""`a11y-audit doctor`: is everything here that an audit stands on?"""

from __future__ import annotations

import json
from typing import Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.say import line
from a11y_audit.settings.options import OPTIONS, Group

_BROWSER = Group("Browser", (OPTIONS["browser"], OPTIONS["read-pictures"]))


@click.command("doctor", short_help="Test browser, Arabic shaping and axe; say how to fix what fails.")
@click.option("--json", "as_json", is_flag=True, help="Print the checks as JSON.")
@options(_BROWSER)
def command(as_json: bool, config_file: str | None, **flags: Any) -> int:
    """Try Python, Playwright, axe, the browser and the shaping of Arabic; say how to fix what is broken.

    The exit code is 0 when all is well, else 4.
    """
    from a11y_audit.capture.start.doctor import Check, examine
    from a11y_audit.errors import ExitCode

    checks: list[Check] = []
    config = load(config_file, flags)
    for check in examine(config.browser, reads_pictures=config.read_pictures):
        checks.append(check)
        if not as_json:
            click.echo(_line(check.name, check.ok, check.detail, check.mend))
    if as_json:
        told = [
            {"name": c.name, "ok": c.ok, "detail": c.detail} | ({} if c.ok else {"mend": c.mend}) for c in checks
        ]  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    return ExitCode.CLEAN if all(check.ok for check in checks) else ExitCode.BROKEN


def _line(name: str, ok: bool, detail: str, mend: str) -> str:
    told = f"{'ok' if ok else 'failed':6}  {name:14}  {line(detail)}"
    return told if ok else f"{told}; to fix it, {mend}"
