"""A run is incomplete where there was no time for part of a page: another may find more."""

import pytest

from a11y_audit.judging.assemble import is_complete
from a11y_audit.model.evidence import Gap
from a11y_audit.model.result import PageResult


@pytest.mark.parametrize(("section", "complete"), [("load", False), ("focus", False), ("frame", True), (None, True)])
def test_parts_that_there_was_no_time_for(section, complete):
    gaps = (Gap(section, "no end within 30 s"),) if section else ()
    page = PageResult(url="https://example.sa/", final_url="https://example.sa/", gaps=gaps)
    assert page.is_in_part is not complete
    assert is_complete([page], [], []) is complete
