"""A recogniser that answers with a recorded table, so that tests need none; and the table's rows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def table(*lines: str, confidence: float = 95.4) -> str:
    """Return what Tesseract prints for these lines."""
    rows = [HEAD, "1\t1\t0\t0\t0\t0\t0\t0\t900\t300\t-1\t"]
    for number, line in enumerate(lines, 1):
        rows.append(f"4\t1\t1\t1\t{number}\t0\t20\t{40 * number}\t600\t30\t-1\t")
        for place, word in enumerate(line.split(), 1):
            rows.append(f"5\t1\t1\t1\t{number}\t{place}\t{20 + 100 * place}\t{40 * number}\t90\t30\t{confidence}\t{word}")
    return "\n".join(rows) + "\n"


def install(
    folder: Path, answer: str, languages: Sequence[str] = ("ara", "eng", "osd"), *, code: int = 0, waits: bool = False
) -> Path:
    """Put a program called tesseract into a folder; it answers the same for every picture and counts them in `asked`.

    `waits`: it answers once there is a file `answered`.
    """
    (folder / "answer").write_text(answer, "utf-8")
    program = folder / "tesseract"
    program.write_text(
        f"""#!{sys.executable}
import pathlib, sys, time
here = pathlib.Path(__file__).parent
if sys.argv[1] == "--version":
    print("tesseract 5.3.0\\n leptonica-1.82.0")
elif sys.argv[1] == "--list-langs":
    print("List of available languages\\n" + {chr(10).join(languages)!r})
else:
    picture = sys.stdin.buffer.read()
    with (here / "asked").open("a") as asked:
        print(len(picture), *sys.argv[1:], file=asked)
    while {waits} and not (here / "answered").exists():
        time.sleep(0.01)
    if {code}:
        sys.exit("it broke")
    sys.stdout.buffer.write((here / "answer").read_bytes())
""",
        "utf-8",
    )
    program.chmod(0o755)
    return program
