"""Hosts that pages are to have nothing from: how people write them, and those that cannot be left out."""

from __future__ import annotations

import pytest

from a11y_audit.errors import UsageError
from a11y_audit.model.reach import lies_in
from a11y_audit.run.guarding import blocked_hosts


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("stats.example", "stats.example"), ("Stats.Example", "stats.example"), ("*.ads.example.", "ads.example"),
        ("عداد.example", "xn--mgbpb1b.example"), ("عداد2.example", "xn--2-ymcxb1c.example"), ("intranet", "intranet"),
        ("127.0.0.1", "127.0.0.1"), ("[::1]", "::1"),
    ],
)  # fmt: skip
def test_a_host_is_read_as_in_addresses(written: str, host: str) -> None:
    assert blocked_hosts([written, written], ["https://site.example/"], "") == (host,)


@pytest.mark.parametrize("written", ["https://a.example/x", "a.example/x", "a b", "a.example:8080", "u@a.example", "a..b", "*."])
def test_what_is_no_host_is_refused(written: str) -> None:
    with pytest.raises(UsageError) as refused:
        blocked_hosts([written], [], "")
    assert str(refused.value).startswith(f"--block {written}: this is no host")


@pytest.mark.parametrize("start", ["https://عداد.example/ar/", "http://www.xn--mgbpb1b.example:8080/"])
def test_the_host_of_a_start_page_is_refused(start: str) -> None:
    with pytest.raises(UsageError, match="is of this host"):
        blocked_hosts(["عداد.example"], ["https://other.example/", start], "")


def test_hosts_below_lie_in_a_host_and_others_do_not() -> None:
    assert [lies_in(host, ("stats.example",)) for host in ("stats.example", "a.stats.example", "mystats.example", "example")] == [
        True, True, False, False,
    ]  # fmt: skip
