"""What a load that the browser broke off stands for: a download, no content, or a page that was lost on its way."""

import pytest
from msgspec import structs

from a11y_audit.capture.failure import is_worth_a_retry, of_broken_off, of_error

ABORTED = "Page.goto: net::ERR_ABORTED at http://site.example/a"
HTML = {"content-type": "text/html; charset=utf-8"}


@pytest.mark.parametrize(
    ("message", "status", "headers", "code", "is_gap"),
    [
        (ABORTED, None, {}, "network-error", True),
        (ABORTED, 200, HTML, "network-error", True),
        (ABORTED, 200, HTML | {"content-disposition": "Attachment; filename=a.html"}, "download", False),
        (ABORTED, 200, {"content-type": "application/pdf"}, "not-html", False),
        (ABORTED, 500, HTML, "http-error", True),
        (ABORTED, 204, {}, "download", False),
        (ABORTED, 205, HTML, "download", False),
        (ABORTED, 200, {}, "download", False),
        ("Page.goto: Download is starting", 200, HTML, "download", False),
        ("Page.goto: Download is starting", 200, {"content-type": "application/pdf"}, "not-html", False),
        ("Page.goto: Download is starting", None, {}, "download", False),
        ("Page crashed", 200, HTML, "crash", True),
    ],
)
def test_what_the_server_said_tells_a_download_from_a_page_that_was_lost(
    message: str, status: int | None, headers: dict[str, str], code: str, is_gap: bool
) -> None:
    told = of_broken_off(of_error(message), status, headers, "http://site.example/a")
    assert (told.code, told.is_gap) == (code, is_gap)


@pytest.mark.parametrize(
    ("message", "status", "again"),
    [
        ('Page.goto: Navigation to "http://a.example/" is interrupted by another navigation to "http://a.example/b"', 0, True),
        ("Page crashed", 0, True),
        ("HTTP 502", 502, True),
        ("HTTP 503", 503, False),  # the crawl asks again when the server wants it
        ("HTTP 404", 404, False),
        (ABORTED, 0, False),  # a download, as far as is known
    ],
)
def test_what_another_page_or_a_crash_broke_off_is_asked_for_again(message: str, status: int, again: bool) -> None:
    assert is_worth_a_retry(structs.replace(of_error(message), status=status)) is again
