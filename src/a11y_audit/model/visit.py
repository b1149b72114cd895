"""What came of one address of a run, whole: kept by the journal, sent back by workers."""

from __future__ import annotations

from msgspec import Struct

from a11y_audit.model.digest import PageDigest
from a11y_audit.model.result import NotAudited, PageResult


class Visit(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page at every viewport, or why there is none. Who linked it is not known here: that is the frontier's."""

    url: str  # as asked
    final_url: str = ""
    opened: bool = True  # False: there is no evidence of its first view
    pages: tuple[PageResult, ...] = ()
    digest: PageDigest | None = None
    links: tuple[tuple[str, str], ...] = ()  # (URL, name)
    failure: NotAudited | None = None  # why a view could not be observed
    status: int = 0  # HTTP status of a failure
    retry_after: float = 0.0  # s for which a busy server wants to be left alone
    waited: float = 0.0  # s to the first byte of the answer; 0 where it is not known
    skip: str = ""  # why this is no page of the audit, in the words of `discover.SkipReason`
    axe: str = ""  # version of axe that ran
    passing: bool = False  # the failure may be gone at another time (network, crash, busy server, lost login)


class Visited(Struct, frozen=True, kw_only=True):
    """A visit with what is kept beside it."""

    visit: Visit
    evidence: tuple[bytes, ...] = ()  # a packed snapshot for each view, when evidence is kept
    crops: dict[str, bytes] = {}  # pictures by identity of their finding
