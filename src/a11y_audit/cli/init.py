"""`a11y-audit init`: write a configuration file with every option, explained and switched off."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from a11y_audit.cli.tongue import spoken

if TYPE_CHECKING:
    from a11y_audit.cli.root import Session
    from a11y_audit.model.text import Language

_HEAD = """\
# a11y-audit: options of this project. `a11y-audit config show` tells what is in force and why.
# The environment (A11Y_AUDIT_MAX_PAGES=20) wins over this file, flags (--max-pages 20) win over both.
# Keep passwords and tokens out of this file: put headers in the environment (A11Y_AUDIT_HEADER).
"""
_HEAD_AR = """\
# a11y-audit: خيارات هذا المشروع. يبيّن الأمر `a11y-audit config show` ما يسري منها ومصدره.
# متغيرات البيئة (A11Y_AUDIT_MAX_PAGES=20) مقدمة على هذا الملف، وسطر الأوامر (--max-pages 20) مقدم عليهما.
# لا تضع كلمات المرور والرموز السرية في هذا الملف: ضع الترويسات في متغيرات البيئة (A11Y_AUDIT_HEADER).
"""


@click.command("init", short_help="Write a commented a11y-audit.toml.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@spoken
@click.pass_obj
def command(session: Session, force: bool) -> None:
    """Write a commented a11y-audit.toml into the current folder."""
    from a11y_audit.cli.say import note
    from a11y_audit.errors import OutputError
    from a11y_audit.model.wording import worded
    from a11y_audit.settings.file import FILE_NAME

    path = Path(FILE_NAME)
    try:
        with path.open("w" if force else "x", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in _lines(session.language))
    except FileExistsError as error:
        raise OutputError(
            "{file} is there already; --force overwrites it",
            "الملف {file} موجود من قبل؛ يُكتب فوقه بالخيار --force",
            file=path,
        ) from error
    except OSError as error:
        raise OutputError(
            "{file} cannot be written ({cause}); try it in another folder",
            "تعذرت كتابة الملف {file} ({cause})؛ جرّب في مجلد آخر",
            file=path, cause=error,
        ) from error
    wrote = worded(
        "Wrote {path}; remove the # before the options that you want",
        "كُتب الملف {path}؛ احذف علامة # التي تسبق الخيارات التي تريدها",
        path=path,
    )
    note(wrote, session.language)


def _lines(language: Language) -> Iterator[str]:
    """The file; its comments bear no marks of direction, for editors show or spoil them."""
    from a11y_audit.cli.arabic import options as arabic
    from a11y_audit.cli.toml import literal
    from a11y_audit.settings.config import Config
    from a11y_audit.settings.options import GROUPS

    values = Config().public()
    yield _HEAD_AR if language == "ar" else _HEAD
    for group in GROUPS:
        yield f"# ---- {arabic.GROUPS[group.title] if language == 'ar' else group.title} ----"
        for option in group.options:
            yield ""
            if language == "ar":
                expected = f"{'قائمة، وكل عنصر فيها' if option.repeat else 'القيمة:'} {option.kind.expected.ar}."
                words = f"{arabic.OPTIONS[option.name]} {expected}"
            else:
                expected = f"{'A list; each member is' if option.repeat else 'Expects'} {option.kind.expected.en}."
                words = f"{option.help} {expected}"
            yield from textwrap.wrap(
                words, 100, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=language == "en"
            )
            yield f"# {literal(option.name, values[option.name]).removeprefix('# ')}"
        yield ""
