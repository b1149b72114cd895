"""While pages are judged Python looks for dead cycles less often, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from a11y_audit.run.garbage import THRESHOLDS, seldom


def test_seldom_for_the_time_of_a_run() -> None:
    usual = gc.get_threshold()
    with seldom():
        assert gc.get_threshold() == THRESHOLDS
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == usual
    assert gc.get_freeze_count() == 0


def test_as_before_when_a_run_breaks_off() -> None:
    usual = gc.get_threshold()
    with pytest.raises(KeyboardInterrupt), seldom():
        raise KeyboardInterrupt
    assert gc.get_threshold() == usual
