"""Why a page was not audited, as a visit tells it."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from a11y_audit.capture import failure
from a11y_audit.capture.settings import CaptureSettings, Failure, HttpAuth
from a11y_audit.execute.visiting import LocalVisitor
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.evidence import Viewport

URL = "https://ministry.example/reports"


class _Pool:
    """Answers every page with one failure."""

    version = "Chromium"

    def __init__(self, answer: Failure, auth: HttpAuth | None) -> None:
        self.settings, self._answer = CaptureSettings(http_auth=auth), answer

    async def observe(self, *_: Any) -> Failure:
        return self._answer


def _told(answer: Failure, auth: HttpAuth | None = None) -> tuple[str, str]:
    pool = cast("Any", _Pool(answer, auth))
    visitor = LocalVisitor(pool, Judges(rules=(), axe_rules=()), [Viewport()], keep_evidence=False, pictures=False)
    visit = asyncio.run(visitor.visit(URL)).visit
    assert visit.failure is not None
    return visit.failure.reason, visit.skip


@pytest.mark.parametrize(
    ("auth", "reason"),
    [(None, "password-asked"), (HttpAuth("https://ministry.example", "a", "b"), "password-refused")],
)
def test_a_password_that_is_asked_for_is_told_from_one_that_was_refused(auth: HttpAuth | None, reason: str) -> None:
    answer = failure.of_answer(401, "text/html", URL)
    assert answer is not None
    assert _told(answer, auth) == (reason, "")


def test_an_answer_without_content_is_no_download() -> None:
    aborted = failure.of_error(f"Page.goto: net::ERR_ABORTED at {URL}")
    assert _told(failure.of_broken_off(aborted, 204, {}, URL)) == ("no-content", "no-content")
