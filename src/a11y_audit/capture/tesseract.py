"""Tesseract, where it is installed: is it there, does it know both languages, what does it read in a picture.

It is run as a program with a picture on its standard input: nothing is written to disk, nothing is sent anywhere, and
a picture that ends it does not end us.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from msgspec import Struct

from a11y_audit.errors import UsageError
from a11y_audit.model.lettering import SeenWord

LANGUAGES = ("ara", "eng")
SECONDS = 30.0  # for one picture: an engraving that takes 3 s took 15 on a busy machine
WORDS_LIMIT = 400  # of one picture; the rest of a scanned page tells nothing more
WORD_LENGTH = 60  # characters
MEND = "apt-get install -y tesseract-ocr tesseract-ocr-ara tesseract-ocr-eng"
_SPARSE = "11"  # page segmentation: words wherever they stand, for a picture is seldom a page of text
_COLUMNS = ("level", "block_num", "par_num", "line_num", "left", "top", "width", "height", "conf", "text")
_WORD_LEVEL = "5"
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_VERSION = re.compile(r"tesseract v?(\S+)")


class Tesseract(Struct, frozen=True):
    """An installed Tesseract, and which of the languages that we ask for it lacks."""

    path: str
    version: str
    lacks: tuple[str, ...] = ()


class UnreadError(Exception):
    """A picture could not be read; says why in a few words."""


def installed() -> Tesseract | None:
    """Return the Tesseract of the PATH, None where there is none that runs."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    try:
        version, listed = (_said(path, flag) for flag in ("--version", "--list-langs"))
    except (OSError, subprocess.SubprocessError):
        return None
    found = _VERSION.search(version)
    known = set(listed.split())
    return Tesseract(path, found[1] if found else "", tuple(name for name in LANGUAGES if name not in known))


def needed() -> Tesseract:
    """Return the installed Tesseract. Raises UsageError that says what to install."""
    found = installed()
    if found is None:
        raise UsageError(
            "--read-pictures needs Tesseract, which is not installed; on Debian and Ubuntu: {mend}",
            "يحتاج الخيار --read-pictures إلى Tesseract وهو غير مثبت؛ لتثبيته على Debian وUbuntu: {mend}",
            mend=MEND,
        )
    if found.lacks:
        raise UsageError(
            "--read-pictures: {path} lacks {languages}; on Debian and Ubuntu: {mend}",
            "الخيار --read-pictures: تنقص {path} لغات ({lacks})؛ لتثبيتها على Debian وUbuntu: {mend}",
            path=found.path, languages=" and ".join(found.lacks), lacks=found.lacks, mend=MEND,
        )
    return found


def recognise(path: str, picture: bytes) -> tuple[SeenWord, ...]:
    """Return the words in a PNG with boxes in its pixels, in reading order. Raises UnreadError."""
    command = (
        path, "stdin", "stdout", "-l", "+".join(LANGUAGES), "--psm", _SPARSE, "-c", "tessedit_create_tsv=1",
    )  # fmt: skip
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}  # its threads cost more than they bring on small pictures
    try:
        answer = subprocess.run(
            command, input=picture, capture_output=True, timeout=SECONDS, check=True, env=environment
        )
    except subprocess.TimeoutExpired:
        raise UnreadError(f"Tesseract took more than {SECONDS:.0f} s") from None
    except subprocess.CalledProcessError as error:
        told = (error.stderr or b"").decode("utf-8", "replace").strip().splitlines()
        ended = f"ended with {error.returncode}" + (f": {told[-1][:120]}" if told else "")
        raise UnreadError(f"Tesseract {ended}") from None
    except OSError as error:
        raise UnreadError(f"Tesseract does not start: {error.strerror}") from None
    return words_of(answer.stdout.decode("utf-8", "replace"))


def words_of(table: str) -> tuple[SeenWord, ...]:
    """Return the words of Tesseract's TSV. Raises UnreadError for what is no such table."""
    head, *rows = table.splitlines() or [""]
    places = {name: index for index, name in enumerate(head.split("\t"))}
    if not places.keys() >= set(_COLUMNS):
        raise UnreadError("Tesseract's answer is not a table of words")
    words: list[SeenWord] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in rows:
        cells = row.split("\t")
        if len(cells) != len(places) or cells[places["level"]] != _WORD_LEVEL:
            continue
        text = _DIRECTION_MARKS.sub("", cells[places["text"]]).strip()[:WORD_LENGTH]
        if not text or len(words) == WORDS_LIMIT:
            continue
        line = lines.setdefault(tuple(cells[places[name]] for name in _COLUMNS[1:4]), len(lines))
        try:
            left, top, width, height, confidence = (float(cells[places[name]]) for name in _COLUMNS[4:9])
            words.append(SeenWord(text, max(0, round(confidence)), line, left, top, width, height))
        except (ValueError, OverflowError):  # what is no number, or not a number
            raise UnreadError("Tesseract's answer is not a table of words") from None
    return tuple(words)


def _said(path: str, flag: str) -> str:
    answer = subprocess.run((path, flag), capture_output=True, text=True, timeout=30, check=True)
    return answer.stdout + answer.stderr  # Tesseract 4 says it there
