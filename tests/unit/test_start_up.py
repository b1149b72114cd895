"""What a command does not wait for: libraries that only other commands need, and templates compiled before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from a11y_audit.render.compiled import compiled

_LOADED = "; import sys; print(*(name for name in {names!r} if name in sys.modules))"


def _loads(work: str, *names: str) -> list[str]:
    """Run a piece of Python in a new process and return which of these modules it loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", work + _LOADED.format(names=names)], capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


def test_a_scan_without_a_record_does_not_load_the_database_library() -> None:
    work = "import a11y_audit.app; from a11y_audit.cli.record import prepare; from a11y_audit.settings.config import Config"
    assert _loads(f"{work}; assert prepare(Config(record='none')) is None", "sqlalchemy", "msgspec") == ["msgspec"]


def test_the_driver_need_not_wait_for_the_pipeline_to_load() -> None:
    assert _loads("import a11y_audit.app", "a11y_audit.capture.start.launch", "a11y_audit.run.pipeline", "numpy", "PIL") == [
        "a11y_audit.capture.start.launch"
    ]


def test_telling_languages_apart_loads_no_downloader() -> None:
    work = (
        "from a11y_audit.lexicon.detect import language_scores as told; "
        "assert next(iter(told('De vergunning wordt door de minister gegeven'))) == 'nl'; "
        "assert next(iter(told('THE LICENCE IS GIVEN BY THE MINISTER'))) == 'en'"
    )
    assert _loads(work, "fasttext", "robust_downloader", "requests") == ["fasttext"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / name)
    return tmp_path / "a11y-audit" / "templates"


def test_templates_are_kept_compiled_where_only_their_owner_writes(cache: Path) -> None:
    assert compiled() is not None
    assert cache.is_dir()
    if os.name == "posix":
        assert cache.stat().st_mode & 0o777 == 0o700
        cache.chmod(0o777)
        assert compiled() is None, "what others may write there would run as this person"


def test_without_a_place_for_them_templates_are_compiled_each_time(cache: Path) -> None:
    cache.parent.mkdir(parents=True)
    cache.write_text("a file stands where the folder should be")
    assert compiled() is None
