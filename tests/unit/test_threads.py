"""Pages are judged in threads: what judging reads is ready before there are any."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import a11y_audit

JUDGING = ("reading", "engines", "lexicon", "standards", "flash", "pixels")  # rooms, beside the rules themselves
LAZY = ("msgspec.convert(", "msgspec.json.decode(", "msgspec.msgpack.decode(")
ATTEMPTS = 8

# A first meeting of threads with every type that judging reads, the interpreter switching as often as it can.
_MEET = """
import sys, threading
from a11y_audit import standards
from a11y_audit.judging.engines import axe
from a11y_audit.reading import contrast, keyboard, motion, tried, zoom
sys.path.insert(0, {tests!r})
from support.page import page

snapshots = [page("<p>x</p>") for _ in range(6)]
barrier = threading.Barrier(len(snapshots))
sys.setswitchinterval(1e-6)

def judge(snapshot):
    barrier.wait()
    for read in (keyboard.keyboard, motion.motion, zoom.zoom, contrast.measured_texts, tried.tried_choices):
        list(found) if hasattr(found := read(snapshot), "__iter__") else found
    axe.findings(snapshot, ()), standards.criteria("AAA"), standards.provisions()

threads = [threading.Thread(target=judge, args=[snapshot]) for snapshot in snapshots]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("judged")
"""


def test_threads_that_meet_a_type_for_the_first_time_go_on() -> None:
    work = _MEET.format(tests=str(Path(__file__).parents[1]))
    for _ in range(ATTEMPTS):
        ran = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout) == (0, "judged\n"), ran.stderr


def test_what_judging_reads_has_a_shape_made_when_its_module_is_loaded() -> None:
    """`Shape` in place of calls that work a type out while threads run (see a11y_audit.model.shape)."""
    house = Path(a11y_audit.__file__).parent
    rules = house.parents[1] / "rules"
    files = [file for room in (*(house / name for name in JUDGING), rules) for file in room.rglob("*.py")]
    assert len(files) > 100
    assert [file.name for file in files if any(call in file.read_text("utf-8") for call in LAZY)] == []
