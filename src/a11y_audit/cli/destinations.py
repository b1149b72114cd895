"""Where reports go, settled and tried before a scan starts: an hour's work must not end at a folder without rights."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from a11y_audit.errors import OutputError, UsageError
from a11y_audit.render import format_of, formats
from a11y_audit.settings.config import STDOUT, Config

BASE_NAME = "a11y-audit-report"
DEFAULT_FORMAT = "html"


class Destination(Struct, frozen=True):
    """One report: its format, and its file (None: standard output)."""

    format: str
    path: Path | None


def settle(config: Config) -> tuple[Destination, ...]:
    """Return the reports that a configuration asks for, all of them writable.

    A file's suffix says its format; a folder, and the current one when no output is named, gets one file a format.
    Raises UsageError for a format or a pairing that does not work, OutputError for what cannot be written.
    """
    for name in config.formats:
        if name not in formats():
            raise UsageError(
                "There is no report format {name}; there are {formats}",
                "لا توجد صيغة تقرير باسم {name}؛ الصيغ المتاحة: {formats}",
                name=name, formats=tuple(formats()),
            )
    chosen = _pair(config.formats, config.outputs)
    paths = [destination.path for destination in chosen]
    if doubled := next((path for path in paths if paths.count(path) > 1), None):
        raise UsageError(
            "Two reports would go to {file}; give each its own -o",
            "سيُكتب تقريران في {file}؛ حدد لكل منهما ملفه بالخيار -o",
            file=doubled,
        )
    if paths.count(None) > 1:
        raise UsageError(
            "Standard output takes one report; give each other one its own -o",
            "لا يتسع الخرج القياسي لأكثر من تقرير واحد؛ حدد لكل تقرير غيره ملفه بالخيار -o",
        )
    for path in paths:
        if path:
            _try(path)
    if config.evidence:
        _try(config.evidence / "try")
    return chosen


def stamps(destinations: Iterable[Destination]) -> dict[Path, tuple[int, int] | None]:
    """Return what tells the files of reports from later ones of the same name; None where there is none."""
    return {destination.path: _stamp(destination.path) for destination in destinations if destination.path}


def apart(
    destinations: tuple[Destination, ...], before: Mapping[Path, tuple[int, int] | None], run: str
) -> tuple[tuple[Destination, ...], tuple[tuple[Path, Path], ...]]:
    """Return the reports with other names for files that somebody else has written since, and these names by pairs.

    Two runs in one folder would else end with the report of the slower one, and nobody would know.
    """
    settled: list[Destination] = []
    pairs: list[tuple[Path, Path]] = []
    for destination in destinations:
        path = destination.path
        if path and (now := _stamp(path)) and now != before.get(path):
            other = _beside(path, destination.format, run)
            pairs.append((path, other))
            destination = Destination(destination.format, other)  # noqa: PLW2901
        settled.append(destination)
    return tuple(settled), tuple(pairs)


def write(destination: Destination, content: bytes) -> None:
    """Write a report; raises OutputError. A reader of standard output that has gone is no error."""
    if destination.path is None:
        stream = sys.stdout.buffer
        with suppress(BrokenPipeError):
            stream.write(content if content.endswith(b"\n") else content + b"\n")
            stream.flush()
            return
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return
    try:
        destination.path.write_bytes(content)
    except OSError as error:
        raise _unwritable(destination.path, error) from error


def _pair(asked: tuple[str, ...], outputs: tuple[Path, ...]) -> tuple[Destination, ...]:
    if not outputs:
        return _in_folder(asked, Path.cwd())
    open_formats = list(asked)
    chosen: list[Destination] = []
    vague: list[Path] = []
    for output in outputs:
        name = "" if output == STDOUT else _format_by_suffix(output)
        if output != STDOUT and output.is_dir():
            chosen += _in_folder(asked, output)
            open_formats = []
        elif not name or (name not in open_formats and any(_wears(other, output) for other in open_formats)):
            vague.append(output)
        elif asked and name not in asked:
            raise UsageError(
                "{file} says {name}, --format says {formats}; give each format its own -o",
                "صيغة الملف {file} هي {name}، والخيار --format يطلب {formats}؛ حدد لكل صيغة ملفها بالخيار -o",
                file=output, name=name, formats=asked,
            )
        else:
            chosen.append(Destination(name, output))
            if name in open_formats:
                open_formats.remove(name)
    for output in vague:
        if not open_formats:
            if output == STDOUT:
                raise UsageError(
                    "-o - needs to know the format: add --format json, for example",
                    "يحتاج الخيار `-o -` إلى معرفة الصيغة؛ أضف مثلًا `--format json`",
                )
            if not output.suffix:
                raise UsageError(
                    "{file} is no folder that is there, and no report by its suffix. Make the folder first "
                    "(mkdir {file}), or give the file a suffix such as .html or .json, or --format",
                    "المسار {file} ليس مجلدًا موجودًا، ولا يدل امتداده على تقرير؛ أنشئ المجلد أولًا (`mkdir {file}`)، "
                    "أو أعط الملف امتدادًا مثل .html أو .json، أو حدد الصيغة بالخيار --format",
                    file=output,
                )
            format_of(output.name)  # raises, and names the suffixes that are known
        name = next((name for name in open_formats if _wears(name, output)), open_formats[0])
        open_formats.remove(name)
        chosen.append(Destination(name, None if output == STDOUT else output))
    if open_formats:
        raise UsageError(
            "No -o is left for --format {formats}; give each format its own",
            "لم يبقَ خيار -o للصيغة {formats} المطلوبة بالخيار --format؛ حدد لكل صيغة ملفها",
            formats=open_formats,
        )
    return tuple(chosen)


def _in_folder(asked: tuple[str, ...], folder: Path) -> tuple[Destination, ...]:
    known = formats()
    return tuple(
        Destination(name, folder / f"{BASE_NAME}{known[name].suffixes[0]}") for name in asked or (DEFAULT_FORMAT,)
    )


def _format_by_suffix(path: Path) -> str:
    try:
        return format_of(path.name).name
    except UsageError:
        return ""


def _wears(name: str, path: Path) -> bool:
    return path.name.lower().endswith(formats()[name].wears or ("\0",))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    # An empty file is one that another run tries; a pipe or a device is nobody's report.
    return (found.st_mtime_ns, found.st_size) if path.is_file() and found.st_size else None


def _beside(path: Path, format_: str, run: str) -> Path:
    ends = [end for end in formats()[format_].suffixes if path.name.lower().endswith(end)] or [path.suffix]
    end = path.name[len(path.name) - len(max(ends, key=len)) :]
    return path.with_name(f"{path.name.removesuffix(end)}-{run}{end}")


def _try(path: Path) -> None:
    """Open a file for writing and leave no trace but its folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        was_there = path.exists()
        if was_there and not path.is_file():
            return  # a pipe or a device: opening it has effects
        path.open("ab").close()
        if not was_there:
            path.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        "{file} cannot be written ({cause}); name another with -o",
        "تعذرت كتابة الملف {file} ({cause})؛ حدد ملفًا آخر بالخيار -o",
        file=path, cause=error,
    )
