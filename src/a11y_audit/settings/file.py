"""The configuration file: where it is, and what it holds as TOML."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from a11y_audit.errors import ConfigError
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

FILE_NAME = "a11y-audit.toml"
_PLACE = re.compile(r"(?P<cause>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def find_file() -> Path | None:
    """Return the config file of the current folder, if there is one."""
    own, project = Path.cwd() / FILE_NAME, Path.cwd() / "pyproject.toml"
    if own.is_file():
        return own
    return project if project.is_file() and "a11y-audit" in read(project).get("tool", {}) else None


def read(file: Path) -> dict[str, Any]:
    """Return a file as TOML. Raises ConfigError."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(
            "{file}: cannot be read ({cause}); name another with --config",
            "تعذرت قراءة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار --config",
            file=file, cause=error,
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            "{file}: is not valid TOML ({cause}); fix it there",
            "الملف {file} ليس بصيغة TOML صالحة ({cause})؛ أصلحه في ذلك الموضع",
            file=file, cause=_fault(error),
        ) from error


def _fault(error: ValueError) -> Text:
    """What the parser says, with the place in the words of the reader."""
    found = _PLACE.fullmatch(str(error))
    if found is None:
        return worded("{cause}", "{cause}", cause=error)
    arabic = "السطر {line}، العمود {column}: {cause}" if found["line"] else "عند نهاية الملف: {cause}"
    return worded("{said}", arabic, said=str(error), **found.groupdict())
