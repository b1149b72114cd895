"""One cause, one card; of doubts each element is a question of its own, for a decision is about what was seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from a11y_audit.judging.reviews import element_of, identity, is_known, pages_of
from a11y_audit.model.finding import Finding, Outcome
from a11y_audit.model.result import AuditResult, Cluster

_Members = list[tuple[str, Finding]]


class Question(Struct, frozen=True, kw_only=True):
    """What a reviewer decides about, as a file of reviews names it."""

    fingerprint: str
    element: str
    pages: tuple[str, ...]
    copies: int
    rule: str
    reason: str


class Piece(Struct, frozen=True, kw_only=True):
    """A cause, or one question of it; its findings with the pages that they stand on, the first seen first."""

    cluster: Cluster
    members: tuple[tuple[str, Finding], ...]
    key: str  # unique within a run
    question: Question | None = None


def pieces(result: AuditResult, wanted: frozenset[str]) -> Iterator[Piece]:
    """Yield the causes in the result's order; doubts about the criteria in `wanted` question by question."""
    members: dict[str, _Members] = {}
    for page in result.pages:
        for finding in page.findings:
            members.setdefault(finding.cluster, []).append((page.final_url, finding))
    for finding in result.site:
        members.setdefault(finding.cluster, []).append(("", finding))
    for cluster in result.clusters:
        own = members.get(cluster.id) or [(url, cluster.first) for url in cluster.pages or ("",)]
        if cluster.outcome is Outcome.CANT_TELL and wanted & set(cluster.criteria):
            yield from _questions(cluster, own)
        else:
            yield Piece(cluster=cluster, members=tuple(own), key=cluster.id)


def piece_key(finding: Finding, url: str) -> str:
    """Return the key of a question about a finding; what nothing tells apart is asked about page by page."""
    if is_known(finding):
        return f"{finding.cluster} {identity(finding)}"
    return f"{finding.cluster} {finding.fingerprint} {url}"


def _copies(members: _Members) -> Counter[str]:
    counted: Counter[str] = Counter()
    for url, finding in members:
        counted[url] += finding.places
    return counted


def _questions(cluster: Cluster, members: _Members) -> Iterator[Piece]:
    apart: dict[str, _Members] = {}
    for url, finding in members:
        apart.setdefault(piece_key(finding, url), []).append((url, finding))
    for key, own in apart.items():
        first, urls = own[0][1], [url for url, _ in own]
        pages = tuple(sorted({url for url in urls if url}))
        part = msgspec.structs.replace(cluster, count=len(own), pages=pages, first=first)
        question = Question(
            fingerprint=first.fingerprint, element=element_of(first), pages=pages_of(first, urls),
            copies=max(_copies(own).values()), rule=first.rule, reason=first.reason,
        )  # fmt: skip
        yield Piece(cluster=part, members=tuple(own), key=key, question=question)
