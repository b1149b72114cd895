"""Whether a run is guarded: a site that is open to all has no business with addresses that are not (SSRF)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from a11y_audit import discover
from a11y_audit.capture.network.gate import lookup
from a11y_audit.errors import UsageError
from a11y_audit.model.reach import is_public, lies_in

_OF_ADDRESSES = frozenset("/\\?#@")  # what parts an address from the host in it


def guard(urls: Iterable[str], look_up: Callable[[str, int], Sequence[str]] = lookup) -> tuple[bool, tuple[str, ...]]:
    """Return whether private addresses are refused, and the hosts that may be private since a person named them.

    A run is guarded when one of its start pages is public. A name that cannot be looked up counts as public. Who
    starts in a private network audits that network.
    """
    hosts = {discover.host(url): None for url in urls if discover.parse(url).is_web}
    private = [host for host in hosts if not _is_public(host, look_up)]
    return len(private) < len(hosts), tuple(private) if len(private) < len(hosts) else ()


def blocked_hosts(hosts: Iterable[str], urls: Iterable[str], endpoint: str) -> tuple[str, ...]:
    """Return the hosts that pages are to have nothing from, in one order and in the spelling of `discover.host`.

    Raises UsageError for what is no host, where a start page is of one of them, and for a browser that runs elsewhere.
    """
    found = tuple(sorted({_named(name) for name in hosts}))
    if found and endpoint:
        raise UsageError(
            "--block: a browser that runs elsewhere cannot be kept from a host; drop --browser-endpoint or --block",
            "الخيار --block: لا يمكن منع متصفح يعمل في مكان آخر من مضيف؛ احذف الخيار --browser-endpoint أو --block",
        )
    for url in urls:
        if discover.parse(url).is_web and lies_in(discover.host(url), found):
            raise UsageError(
                "--block {host}: the start page {url} is of this host; name other hosts",
                "الخيار `--block {host}`: صفحة البداية {url} من هذا المضيف؛ اذكر مضيفات غيره",
                host=next(name for name in found if lies_in(discover.host(url), (name,))), url=url,
            )
    return found


def _named(name: str) -> str:
    """Return the host that a person means, as addresses name it."""
    bare = name.strip().removeprefix("*.")
    with suppress(discover.UrlError):
        host, authority = discover.host(f"http://{bare}/"), discover.parse(f"http://{bare}/").authority
        if authority in (host, f"[{host}]") and not _OF_ADDRESSES & set(bare):
            return host
    raise UsageError(
        "--block {name}: this is no host; write its name alone, such as stats.example",
        "الخيار `--block {name}`: ليس هذا مضيفًا؛ اكتب اسم المضيف وحده، مثل stats.example",
        name=name[:80],
    )


def _is_public(host: str, look_up: Callable[[str, int], Sequence[str]]) -> bool:
    try:
        addresses = look_up(host, 443)
    except OSError:
        return True
    return any(map(is_public, addresses))
