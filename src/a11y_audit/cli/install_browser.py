"""`a11y-audit install-browser`: get a browser by the first way that works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from a11y_audit.cli.tongue import spoken

if TYPE_CHECKING:
    from a11y_audit.cli.root import Session
    from a11y_audit.model.text import Text


@click.command("install-browser", short_help="Get a browser by the first way that works here.")
@spoken
@click.pass_obj
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--force", is_flag=True, help="Get one even when a browser is there.")
def command(session: Session, dry_run: bool, force: bool) -> int:
    """Get a headless Chromium: from Playwright, else from Debian or Ubuntu (as root), else from npm.

    When a browser is there already, nothing is done but to look for an Arabic font.
    """
    from a11y_audit.capture.start.find import candidates
    from a11y_audit.capture.start.install import install, see_to_fonts
    from a11y_audit.model.wording import worded

    def say(text: Text) -> None:
        click.echo(text.in_(session.language), err=True)

    if (found := candidates()) and not force:
        there = worded(
            "A browser is there: {path} ({why}); --force gets another",
            "يوجد متصفح: {path} ({why})؛ يثبّت غيره الخيار --force",
            path=found[0].path, why=found[0].why,
        )  # fmt: skip
        say(there)
        if not dry_run:
            see_to_fonts(say)
        return 0
    choice = install(say, dry_run=dry_run)
    if choice:
        click.echo(str(choice.path))
    return 0
