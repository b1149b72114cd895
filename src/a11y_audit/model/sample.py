"""The pages of a run that a person looks at, and why each is among them."""

from __future__ import annotations

from msgspec import Struct


class SamplePage(Struct, frozen=True, kw_only=True):
    """A page of the sample, and why it is there: start, common, part, content or random."""

    url: str
    title: str
    language: str
    reason: str


class Sample(Struct, frozen=True, kw_only=True):
    """The sample of a run."""

    pages: tuple[SamplePage, ...]
    seed: str
    audited: int  # pages that it was drawn from

    def of(self, *reasons: str) -> tuple[SamplePage, ...]:
        """Return the pages that are there for one of these reasons."""
        return tuple(page for page in self.pages if page.reason in reasons)
