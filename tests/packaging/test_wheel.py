"""What a user installs holds every rule, template, script, word list and fixture, and runs on its own."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Where the parts of the source lie in the package, and what of them is needed at run time.
PARTS = {
    "src/a11y_audit": ("a11y_audit", (".py", ".js", ".json", ".toml", ".typed")),
    "rules": ("a11y_audit/rules", (".py",)),
    "reports": ("a11y_audit/reports", (".py", ".html", ".css", ".js", ".toml", ".json", ".svg", ".txt", ".xml")),
    "fixtures/sites": ("a11y_audit/fixtures/sites", (".html", ".css", ".js", ".json", ".xml", ".txt", ".svg")),
}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # Build from a copy: building leaves folders behind, and the source must stay as it is.
    source = folder / "source"
    files = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in files.splitlines():
        if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/")):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder), str(source)],
        check=True, capture_output=True,
    )  # fmt: skip
    [wheel] = folder.glob("a11y_audit-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


@pytest.mark.parametrize("part", PARTS)
def test_the_wheel_holds_every_file(part: str, unpacked: Path) -> None:
    target, endings = PARTS[part]
    wanted = {
        str(Path(target) / path.relative_to(ROOT / part))
        for path in (ROOT / part).rglob("*")
        if path.is_file() and path.suffix in endings and "__pycache__" not in path.parts
    }
    held = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*")}
    assert len(wanted) > 5
    assert wanted - held == set()


def test_the_wheel_runs_without_its_source(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    script = "import a11y_audit, sys; from a11y_audit.cli import main; print(a11y_audit.__file__); sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", script, "rules", "list"], cwd=tmp_path, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    first, *rest = done.stdout.splitlines()
    assert first.startswith(str(unpacked))
    rules = [path for path in (ROOT / "rules").glob("*.py") if path.stem != "__init__"]
    told = {line.split("\t")[0] for line in rest}
    assert {path.stem.replace("_", "-") for path in rules} <= told
