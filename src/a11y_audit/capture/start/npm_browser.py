"""A headless shell from npm, for users who are not root: checked against its digest, unpacked, given a starter."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from a11y_audit.capture.start.find import own_folder
from a11y_audit.model.text import Text
from a11y_audit.model.wording import worded

PACKAGE = "@sparticuz/chromium@153.0.0"  # MIT; Chromium 153 as headless shell for Linux on x86-64
INTEGRITY = "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
PROGRAM = "chromium"
STARTER = "chromium-headless"  # what capture.find looks for
# The package brings NSS and NSPR, which a bare machine lacks and only root could install.
_STARTER_TEXT = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/chromium" "$@"
"""
_UNPACK_SCRIPT = (
    "const fs=require('fs');"
    "fs.writeFileSync(process.argv[2],require('zlib').brotliDecompressSync(fs.readFileSync(process.argv[1])))"
)
_BROTLI_SECONDS = 300


def unpack(package: Path, folder: Path | None = None) -> Text | None:
    """Unpack the package where `find_browser` looks; returns what failed, None when the browser is there.

    Nothing stays behind half done: the folder appears as a whole or not at all.
    """
    target = folder or own_folder()
    if (digest := _digest(package)) != INTEGRITY:
        return worded(
            "{file} is not what was published ({digest}...); it was not unpacked",
            "الملف {file} ليس هو المنشور ({digest})، فلم يُفك ضغطه",
            file=package.name, digest=digest[:20],
        )  # fmt: skip
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="unpacking-") as place:
            whole = Path(place) / "browser"
            _unpack_into(package, Path(place), whole)
            if target.exists():
                shutil.rmtree(target)
            whole.rename(target)
    except (OSError, tarfile.TarError, subprocess.SubprocessError) as error:
        return worded(
            "{file} could not be unpacked: {cause}", "تعذر فك ضغط الملف {file}: {cause}",
            file=package.name, cause=str(error)[:150],
        )  # fmt: skip
    return None


def _unpack_into(package: Path, place: Path, whole: Path) -> None:
    with tarfile.open(package) as tar:
        tar.extractall(place, filter="data")
    whole.mkdir()
    packed = place / "package" / "bin"
    _brotli(packed / "chromium.br", whole / PROGRAM)
    (whole / PROGRAM).chmod(0o755)
    for name in ("al2023", "swiftshader"):  # libraries: NSS with NSPR, and drawing without a graphics card
        _brotli(packed / f"{name}.tar.br", place / f"{name}.tar")
        with tarfile.open(place / f"{name}.tar") as tar:
            tar.extractall(whole, filter="data")
    starter = whole / STARTER
    starter.write_text(_STARTER_TEXT, "utf-8")
    starter.chmod(0o755)


def _brotli(packed: Path, unpacked: Path) -> None:
    """Node reads Brotli, Python's standard library does not."""
    command = ("node", "-e", _UNPACK_SCRIPT, str(packed), str(unpacked))
    subprocess.run(command, check=True, timeout=_BROTLI_SECONDS, capture_output=True)


def _digest(file: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()
