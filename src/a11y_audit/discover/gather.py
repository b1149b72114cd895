"""All pages that a site's sitemaps name, by following indexes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

import msgspec

from .fetch import Fetch, Fetched
from .sitemap import SitemapEntry, SitemapFault, SitemapProblem, read
from .url import UrlError, identity, parse

# Our own measures; the protocol allows indexes of 50,000 files.
MAX_FILES = 500  # sitemaps asked for
MAX_ENTRIES = 100_000
MAX_LEVELS = 5  # of index within index; the protocol knows one


class Gathered(msgspec.Struct, frozen=True):
    """What the sitemaps of a run hold."""

    entries: tuple[SitemapEntry, ...] = ()
    files: tuple[str, ...] = ()  # the sitemaps that were read
    problems: tuple[SitemapProblem, ...] = ()


def is_web(url: str) -> bool:
    """Whether the address is reached by http or https."""
    try:
        return parse(url).is_web
    except UrlError:
        return False


async def gather(
    seeds: Iterable[str],
    fetch: Fetch,
    *,
    follow: Callable[[str], bool] = is_web,
    max_files: int = MAX_FILES,
    max_entries: int = MAX_ENTRIES,
) -> Gathered:
    """Read sitemaps breadth first, each once, indexes before what they name.

    `follow` says which addresses may be fetched at all: an index may name any host. One file at a time, so that the
    order is fixed and the site is spared. Never raises for what a site serves; problems are listed.
    """
    gathering = _Gathering(follow, max_files, max_entries)
    gathering.plan(seeds, level=0, source="")
    while gathering.waiting:
        url, level = gathering.waiting.popleft()
        gathering.take(url, level, await fetch(url))
    return gathering.result()


class _Gathering:
    """The sitemaps known so far, within bounds."""

    def __init__(self, follow: Callable[[str], bool], max_files: int, max_entries: int) -> None:
        self.waiting: deque[tuple[str, int]] = deque()
        self._follow = follow
        self._max_files = max_files
        self._max_entries = max_entries
        self._planned = 0
        self._seen: set[str] = set()
        self._entries: dict[str, SitemapEntry] = {}
        self._files: list[str] = []
        self._problems: list[SitemapProblem] = []

    def plan(self, urls: Iterable[str], level: int, source: str) -> None:
        """Queue what is new and allowed; what is refused or too much is one problem of the file that names it."""
        refused: list[str] = []
        surplus: list[str] = []
        for url in urls:
            if not (is_web(url) and self._follow(url)):
                refused.append(url)
            elif self._is_new(url):
                if self._planned >= self._max_files or level > MAX_LEVELS:
                    surplus.append(url)
                else:
                    self._planned += 1
                    self.waiting.append((url, level))
        for fault, left_out in ((SitemapFault.REFUSED, refused), (SitemapFault.TOO_MANY_FILES, surplus)):
            if left_out:
                detail = f"{len(left_out)}: {', '.join(left_out[:3])}"
                self._problems.append(SitemapProblem(source or left_out[0], fault, detail))

    def take(self, url: str, level: int, answer: Fetched) -> None:
        if problem := _problem(url, answer):
            self._problems.append(problem)
            return
        final = answer.url if is_web(answer.url) else url
        if identity(final) != identity(url) and not self._is_new(final):
            return
        self._files.append(url)
        file = read(answer.body, final)
        self._problems.extend(file.problems)
        self.plan(file.nested, level + 1, source=url)
        fresh = [entry for entry in file.entries if entry.url not in self._entries]
        room = self._max_entries - len(self._entries)
        self._entries.update((entry.url, entry) for entry in fresh[:room])
        if len(fresh) > room:
            detail = f"{len(fresh) - room} were left out"
            self._problems.append(SitemapProblem(url, SitemapFault.TOO_MANY_URLS, detail))

    def result(self) -> Gathered:
        return Gathered(tuple(self._entries.values()), tuple(self._files), tuple(self._problems))

    def _is_new(self, url: str) -> bool:
        key = identity(url)
        is_new = key not in self._seen
        self._seen.add(key)
        return is_new


def _problem(url: str, answer: Fetched) -> SitemapProblem | None:
    if answer.error or answer.status < 100:
        return SitemapProblem(url, SitemapFault.UNREACHABLE, answer.error)
    if answer.status in {404, 410}:
        return SitemapProblem(url, SitemapFault.ABSENT, f"HTTP {answer.status}")
    if not 200 <= answer.status < 300:
        return SitemapProblem(url, SitemapFault.HTTP_STATUS, f"HTTP {answer.status}")
    return None
