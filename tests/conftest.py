"""Shared set-up: tests may import `support` whatever the folder that they are started from."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
