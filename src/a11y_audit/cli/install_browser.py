"""`a11y-audit install-browser`: get a browser by the first way that works here."""

from __future__ import annotations

import click


@click.command("install-browser", short_help="Get a browser by the first way that works here.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--force", is_flag=True, help="Get one even when a browser is there.")
def command(dry_run: bool, force: bool) -> int:
    """Get a headless Chromium: from Playwright, else from Debian or Ubuntu (as root), else from npm.

    When a browser is there already, nothing is done but to look for an Arabic font.
    """
    from a11y_audit.capture.start.find import candidates
    from a11y_audit.capture.start.install import install, see_to_fonts

    if (found := candidates()) and not force:
        click.echo(f"A browser is there: {found[0].path} ({found[0].why}); --force gets another", err=True)
        if not dry_run:
            see_to_fonts(_say)
        return 0
    choice = install(_say, dry_run=dry_run)
    if choice:
        click.echo(str(choice.path))
    return 0


def _say(text: str) -> None:
    click.echo(text, err=True)
