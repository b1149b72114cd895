"""What travels between the coordinator of a run and its workers; nothing of it is shown by a log."""

from __future__ import annotations

import uuid
from pathlib import Path

import msgspec
from msgspec import Struct

from a11y_audit import __version__
from a11y_audit.capture.settings import CaptureSettings
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.evidence import Viewport
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.text import Text
from a11y_audit.model.visit import Visited
from a11y_audit.standards import Level


class Sealed:
    """Bytes that show nothing of what is in them: Dask writes the arguments of a task into its logs."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __repr__(self) -> str:
        return f"<{len(self.data)} bytes>"


class Plan(Struct, frozen=True, kw_only=True):
    """How every page of a run is to be opened and judged: the same for all workers."""

    capture: CaptureSettings
    rules: tuple[str, ...]
    axe_rules: tuple[str, ...]
    level: Level
    views: tuple[Viewport, ...]
    keep_evidence: bool
    pictures: bool
    rule_files: dict[str, str] = {}  # the user's own rules, by name of their file
    state: bytes = b""  # cookies and storage of a login
    program: str = __version__
    run: str = ""  # another one for each run: what a worker remembers of one must not bear on the next

    @classmethod
    def of(
        cls,
        capture: CaptureSettings,
        judges: Judges,
        views: tuple[Viewport, ...],
        rules_dir: Path | None,
        *,
        keep_evidence: bool,
        pictures: bool,
    ) -> Plan:
        """Gather all that a worker needs; files of this machine go along as what is in them."""
        files = {path.name: path.read_text("utf-8") for path in sorted(rules_dir.glob("*.py"))} if rules_dir else {}
        state = Path(capture.storage_state).read_bytes() if capture.storage_state else b""
        return cls(
            capture=msgspec.structs.replace(capture, storage_state=None), rules=tuple(r.id for r in judges.rules),
            axe_rules=judges.axe_rules, level=judges.level, views=views, keep_evidence=keep_evidence,
            pictures=pictures, rule_files=files, state=state, run=uuid.uuid4().hex,
        )  # fmt: skip

    def sealed(self) -> Sealed:
        """Return the plan as it travels."""
        return Sealed(msgspec.msgpack.encode(self))


class Reply(Struct, frozen=True, kw_only=True):
    """A worker's answer. What it cannot do is told in words, never raised: Dask logs what is raised."""

    visited: Visited | None = None
    fetched: Fetched | None = None
    browser: str = ""  # name and version
    refusal: Text | None = None  # this worker cannot take part in the run at all
    trouble: Text | None = None  # this attempt came to nothing; another may

    def sealed(self) -> Sealed:
        """Return the reply as it travels."""
        return Sealed(msgspec.msgpack.encode(self))


_PLANS = msgspec.msgpack.Decoder(Plan)
_REPLIES = msgspec.msgpack.Decoder(Reply)


def plan_in(sealed: Sealed) -> Plan:
    """Return the plan that was sealed."""
    return _PLANS.decode(sealed.data)


def reply_in(sealed: Sealed) -> Reply:
    """Return the reply that was sealed."""
    return _REPLIES.decode(sealed.data)
