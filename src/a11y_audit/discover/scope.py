"""Which addresses belong to the audit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .logout import is_logout_text, is_logout_url
from .patterns import UrlPattern
from .skips import SkipReason
from .url import Address, UrlError, parse


@dataclass(frozen=True, slots=True)
class Scope:
    """The sites of the start URLs, narrowed by what is included and excluded."""

    sites: frozenset[str]
    folders: tuple[str, ...]  # of start files: links from a file lead nowhere above its folder
    include: tuple[UrlPattern, ...]
    exclude: tuple[UrlPattern, ...]
    allow_file: bool
    allow_data: bool

    @classmethod
    def around(
        cls,
        starts: Iterable[str],
        *,
        include: Iterable[str] = (),
        exclude: Iterable[str] = (),
        allow_file: bool = False,
        allow_data: bool = False,
    ) -> Scope:
        """The scope of an audit that starts at these URLs.

        A site is an origin together with its twins by http/https (default ports only) and by `www.`, because ministry
        sites answer on all of them and redirect between them. Raises ValueError that names a bad start or pattern.
        """
        addresses = [parse(start) for start in starts]
        return cls(
            sites=frozenset(twin for address in addresses if address.is_web for twin in _twins(address)),
            folders=tuple(address.path.rpartition("/")[0] + "/" for address in addresses if address.scheme == "file"),
            include=tuple(map(UrlPattern.of, include)),
            exclude=tuple(map(UrlPattern.of, exclude)),
            allow_file=allow_file,
            allow_data=allow_data,
        )

    def verdict(self, url: str, text: str = "", *, asked: bool = False) -> SkipReason | None:
        """Why this link is not followed, or None; `text` is the link's name.

        An address that a person asked for need not match `include` (it is where the search begins), nor is it taken
        for a sign-out link; what is excluded stays excluded.
        """
        try:
            address = parse(url)
        except UrlError:
            return SkipReason.INVALID_URL
        if not self._supports(address.scheme):
            return SkipReason.UNSUPPORTED_SCHEME
        if not self._contains(address):
            return SkipReason.OUT_OF_SCOPE
        if not asked and address.scheme != "data" and (is_logout_url(url) or is_logout_text(text)):
            return SkipReason.LOGOUT
        if any(pattern.matches(url) for pattern in self.exclude):
            return SkipReason.EXCLUDED
        if self.include and not asked and not any(pattern.matches(url) for pattern in self.include):
            return SkipReason.NOT_INCLUDED
        return None

    def _supports(self, scheme: str) -> bool:
        if scheme == "file":
            return self.allow_file
        return self.allow_data if scheme == "data" else scheme in {"http", "https"}

    def _contains(self, address: Address) -> bool:
        if address.is_web:
            return f"{address.scheme}://{address.authority}" in self.sites
        return address.scheme == "data" or address.path.startswith(self.folders)


def leads_elsewhere(asked: str, final: str) -> bool:
    """Tell whether an address led to another site than its own; its twins by http/https and `www.` are the same one."""
    try:
        start, end = parse(asked), parse(final)
    except UrlError:
        return False
    return start.is_web and end.is_web and f"{end.scheme}://{end.authority}" not in _twins(start)


def _twins(address: Address) -> set[str]:
    bare = address.authority.removeprefix("www.")
    schemes = ("http", "https") if ":" not in bare else (address.scheme,)
    return {f"{scheme}://{prefix}{bare}" for scheme in schemes for prefix in ("", "www.")}
