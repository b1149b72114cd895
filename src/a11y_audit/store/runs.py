"""Where runs are kept that were not told to keep their evidence: until they are finished, with the user's own data."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from a11y_audit.errors import UsageError
from a11y_audit.store.journal import FILE

KEPT = 14 * 86_400.0  # s; a run that nobody went on with for so long is removed


def place() -> Path:
    """Return the folder of unfinished runs."""
    return platformdirs.user_state_path("a11y-audit") / "runs"


def fresh(now: float | None = None) -> Path:
    """Return a new folder for a run that only its owner can read, and remove those that were given up.

    Where nothing can be written with the user's data, the system's temporary folder serves.
    """
    now = time.time() if now is None else now
    name = f"{datetime.fromtimestamp(now, UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    try:
        for folder in _kept():
            if now - (folder / FILE).stat().st_mtime > KEPT:
                shutil.rmtree(folder, ignore_errors=True)
        place().mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = place() / name
        folder.mkdir(mode=0o700)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="a11y-audit-run-"))
    return folder


def newest() -> Path:
    """Return the unfinished run that was worked on last. Raises UsageError when there is none."""
    kept = sorted(_kept(), key=lambda folder: (folder / FILE).stat().st_mtime)
    if not kept:
        raise UsageError(
            "There is no unfinished run to go on with; name the folder of one (scan --evidence FOLDER)",
            "لا فحص غير مكتمل يُستكمل؛ حدد مجلد الفحص (`scan --evidence FOLDER`)",
        )
    return kept[-1]


def remove(folder: Path) -> None:
    """Remove a run that is over and was not asked for; a folder of the user's own is never touched."""
    shutil.rmtree(folder, ignore_errors=True)


def _kept() -> list[Path]:
    return [file.parent for file in place().glob(f"*/{FILE}")]
