"""Which addresses of the network are open to all, and which belong to the machine, its network or its cloud."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

# Special addresses are those of the IANA registries that `ipaddress` knows (RFC 6890); these lie in public ranges all
# the same: the host's own services of Azure.
_OF_CLOUDS = frozenset({IPv4Address("168.63.129.16")})
# An IPv6 address that stands for an IPv4 one: RFC 6052 section 2.1 (NAT64) and RFC 8215 (its local prefix).
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")  # RFC 4291 section 2.5.5.1, deprecated


def is_public(address: str) -> bool:
    """Tell whether an IP address is open to all: not loopback, private, link-local (metadata), shared or reserved.

    An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo) is as public as that. Text that is no
    address is not public.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    carried = _carried(found) if isinstance(found, IPv6Address) else found
    if carried is None:
        return False
    return carried.is_global and not carried.is_multicast and not carried.is_reserved and carried not in _OF_CLOUDS


def lies_in(host: str, hosts: Iterable[str]) -> bool:
    """Tell whether a host is one of others or below one of them: a.stats.example lies in stats.example."""
    return any(host == name or host.endswith(f".{name}") for name in hosts)


def _carried(address: IPv6Address) -> IPv4Address | IPv6Address | None:
    if address in _NAT64_LOCAL:
        return None
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address
