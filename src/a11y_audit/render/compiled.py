"""The report's templates as they were compiled before: compiling them anew takes longer than filling them."""

from __future__ import annotations

import os

import platformdirs
from jinja2 import BytecodeCache, FileSystemBytecodeCache


def compiled() -> BytecodeCache | None:
    """Return where compiled templates are kept for this person; None where there is no place that is theirs alone.

    Jinja keeps a template under a digest of its text and of its own and Python's version, so that none grows stale.
    """
    folder = platformdirs.user_cache_path("a11y-audit") / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        about = folder.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (about.st_uid != os.getuid() or about.st_mode & 0o022):
        return None  # what others may write there would run as this person
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None
