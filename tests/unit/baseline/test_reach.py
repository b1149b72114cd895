"""Which addresses are open to all, and when a run is guarded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_audit.model.reach import is_public
from a11y_audit.run.guarding import guard

PRIVATE = (
    "10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "127.255.255.254", "0.0.0.0", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.2.7", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "ff02::1", "::ffff:10.0.0.1",
    "::ffff:169.254.169.254", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::1", "::10.0.0.1", "2001:db8::1",
    "2001:0:4136:e378:8000:63bf:f5ff:fffe", "localhost", "",
)  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
)
def test_public(address: str) -> None:
    assert is_public(address)


@settings(deadline=None)
@given(st.ip_addresses())
def test_any_address_has_an_answer_and_mapping_does_not_change_it(address: object) -> None:
    text = str(address)
    answer = is_public(text)
    if ":" not in text:
        assert is_public(f"::ffff:{text}") == answer


@settings(deadline=None)
@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    is_public(text)


def look_up(host: str, port: int) -> list[str]:
    known = {"a.gov.sa": ["8.8.8.8"], "intranet": ["10.0.0.1"], "split.gov.sa": ["10.0.0.1", "8.8.8.8"]}
    if host in known:
        return known[host]
    if host[0].isdigit() or ":" in host:
        return [host]
    raise OSError


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (["https://a.gov.sa/"], (True, ())),
        (["https://split.gov.sa/"], (True, ())),
        (["https://unknown.gov.sa/"], (True, ())),
        (["http://127.0.0.1:8000/"], (False, ())),
        (["http://[::1]:8000/"], (False, ())),
        (["http://intranet/", "http://10.0.0.2/"], (False, ())),
        (["https://a.gov.sa/", "http://intranet:8080/"], (True, ("intranet",))),
        (["file:///a.html"], (False, ())),
        (["data:text/html,x"], (False, ())),
    ],
)
def test_when_a_run_is_guarded(urls: list[str], expected: tuple[bool, tuple[str, ...]]) -> None:
    assert guard(urls, look_up) == expected
