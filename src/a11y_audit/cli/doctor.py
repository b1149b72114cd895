"""`a11y-audit doctor`: is everything here that an audit stands on?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from a11y_audit.cli.flags import load, options
from a11y_audit.cli.say import line
from a11y_audit.settings.options import OPTIONS, Group

if TYPE_CHECKING:
    from a11y_audit.capture.start.doctor import Check
    from a11y_audit.model.text import Language

_BROWSER = Group("Browser", (OPTIONS["browser"], OPTIONS["read-pictures"], OPTIONS["lang"]))


@click.command("doctor", short_help="Test browser, Arabic shaping and axe; say how to fix what fails.")
@click.option("--json", "as_json", is_flag=True, help="Print the checks as JSON.")
@options(_BROWSER)
def command(as_json: bool, config_file: str | None, **flags: Any) -> int:
    """Try Python, Playwright, axe, the browser and the shaping of Arabic; say how to fix what is broken.

    The exit code is 0 when all is well, else 4.
    """
    from a11y_audit.capture.start.doctor import examine
    from a11y_audit.errors import ExitCode

    checks: list[Check] = []
    config = load(config_file, flags)
    for check in examine(config.browser, reads_pictures=config.read_pictures):
        checks.append(check)
        if not as_json:
            click.echo(_line(check, config.lang))
    if as_json:
        told = [
            {"name": c.name, "ok": c.ok, "detail": c.detail.en} | ({} if c.ok else {"mend": c.mend.en}) for c in checks
        ]  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    return ExitCode.CLEAN if all(check.ok for check in checks) else ExitCode.BROKEN


def _line(check: Check, language: Language) -> str:
    detail = line(check.detail.in_(language))
    if language == "ar":
        told = f"{'سليم' if check.ok else 'خلل'}: {_NAMES[check.name]}: {detail}"
        return told if check.ok else f"{told}؛ للإصلاح: {check.mend.ar}"
    told = f"{'ok' if check.ok else 'failed':6}  {check.name:14}  {detail}"
    return told if check.ok else f"{told}; to fix it, {check.mend.en}"


_NAMES = {
    "python": "لغة Python",
    "playwright": "مكتبة Playwright",
    "axe file": "ملف axe",
    "browser found": "العثور على متصفح",
    "browser starts": "تشغيل المتصفح",
    "browser stays": "استمرار المتصفح",
    "page renders": "رسم صفحة",
    "arabic shapes": "تشكيل الحروف العربية",
    "axe runs": "تشغيل axe",
    "arabic fonts": "الخطوط العربية",
    "tesseract": "برنامج Tesseract",
}
