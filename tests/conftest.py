"""Shared set-up: tests may import `support` and what lies in tools/, whatever the folder that they are started from."""

import os
import sys
import tempfile
from pathlib import Path

from hypothesis import settings

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "tools")]

# A scan is recorded with the person's own data: those who run the tests shall not find them in their record.
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="a11y-audit-tests-")

settings.register_profile("no-deadline", deadline=None)  # a busy machine is no defect
settings.load_profile("no-deadline")
