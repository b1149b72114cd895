"""Pages side by side follow processors and memory, also within a container's limits."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from a11y_audit.settings.machine import MOST, lanes

GB = 1_000_000_000


def _system(root: Path, available: int | None, quota: str = "", limit: str = "", used: int = 0) -> Path:
    files = {
        "proc/meminfo": None if available is None else f"MemTotal: 9 kB\nMemAvailable: {available // 1024} kB\n",
        "sys/fs/cgroup/cpu.max": quota or None, "sys/fs/cgroup/memory.max": limit or None,
        "sys/fs/cgroup/memory.current": str(used) if limit else None,
    }  # fmt: skip
    for name, content in files.items():
        if content is not None:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content)
    return root


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ((8 * GB,), 8), ((1.3 * GB,), 2), ((0.2 * GB,), 1), ((None,), 8), ((8 * GB, "200000 100000"), 3),
        ((8 * GB, "50000 100000"), 1), ((8 * GB, "max 100000"), 8), ((8 * GB, "", str(2 * GB), GB // 2), 2),
        ((8 * GB, "", "max"), 8), ((8 * GB, "nonsense", "nonsense"), 8),
    ],
)  # fmt: skip
def test_lanes(system: tuple[object, ...], expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    given = [int(value) if isinstance(value, float) else value for value in system]
    assert lanes(_system(tmp_path, *given)) == min(expected, MOST)  # type: ignore[arg-type]
