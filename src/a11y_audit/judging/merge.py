"""One defect, one finding: fingerprints that survive a rebuild, twins from two engines joined, repeats clustered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from a11y_audit.judging.identity import fingerprint, hashed, is_made_up
from a11y_audit.model.finding import WORST_FIRST, Finding, Location, Outcome, Witness
from a11y_audit.model.result import Cluster, PageResult
from a11y_audit.model.rule import Rule

_CLASS = re.compile(r'\sclass="([^"]*)"')


def cluster_key(finding: Finding) -> str:
    """Return what findings of one cause share: rule, reason, outcome, and the component that the element belongs to."""
    place = finding.location
    parts = [finding.engine, finding.rule, finding.reason, finding.outcome.value]
    if place:
        parts += [place.role, place.path, _component(place)]
    return hashed(parts)


def merge(found: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Return the findings of one page, sorted, each place and defect once, with fingerprint and cluster.

    A finding of axe whose rule one of ours replaces, at the same element, becomes a witness of ours; the same rule
    twice at one element is one finding, the worse outcome first.
    """
    found = list(found)
    replaced: dict[tuple[str, str], tuple[str, str]] = {}
    for finding in found:
        rule = rules.get(finding.rule)
        for other in rule.replaces if rule else ():
            replaced[other, _place(finding)] = (finding.rule, _place(finding))
    kept: dict[tuple[str, str, str], Finding] = {}
    witnesses: dict[tuple[str, str], list[Witness]] = {}
    for finding in found:
        place = _place(finding)
        if finding.engine == "axe" and (finding.rule, place) in replaced:
            witness = Witness(engine="axe", rule=finding.rule, outcome=finding.outcome, reason=finding.reason)
            witnesses.setdefault(replaced[finding.rule, place], []).append(witness)
            continue
        key = (finding.rule, place, finding.reason)
        kept.setdefault(key, finding)
    marked = [
        msgspec.structs.replace(
            finding,
            fingerprint=fingerprint(finding),
            cluster=cluster_key(finding),
            witnesses=tuple(witnesses.get((finding.rule, _place(finding)), ())),
        )
        for finding in kept.values()
    ]
    return tuple(sorted(marked, key=order))


def order(finding: Finding) -> tuple[object, ...]:
    """Sort key of findings on a page: failures first, the worse for people first, then rule and place."""
    box = finding.location.box if finding.location else None
    return (
        finding.outcome is not Outcome.FAILED,
        not finding.criteria,
        WORST_FIRST.index(finding.impact.value),
        finding.rule,
        finding.reason,
        (box.y, box.x) if box else (0.0, 0.0),
        _place(finding),
    )


def clusters(pages: Sequence[PageResult], site: Iterable[Finding]) -> tuple[Cluster, ...]:
    """Return findings joined by cause over pages, those that heal most pages first."""
    groups: dict[str, list[tuple[str, Finding]]] = {}
    for page in pages:
        for finding in page.findings:
            groups.setdefault(finding.cluster, []).append((page.final_url, finding))
    for finding in site:
        groups.setdefault(finding.cluster, []).append(("", finding))
    made = [_cluster(key, members) for key, members in groups.items()]
    return tuple(sorted(made, key=_cluster_order))


def _cluster(key: str, members: list[tuple[str, Finding]]) -> Cluster:
    first = members[0][1]
    worst = min((finding.impact.value for _, finding in members), key=WORST_FIRST.index)
    return Cluster(
        id=key, rule=first.rule, reason=first.reason, outcome=first.outcome, impact=worst,
        criteria=first.criteria, provisions=first.provisions, count=len(members),
        pages=tuple(sorted({url for url, _ in members if url})), first=first,
    )  # fmt: skip


def _cluster_order(cluster: Cluster) -> tuple[object, ...]:
    return (
        cluster.outcome is not Outcome.FAILED, not cluster.criteria, WORST_FIRST.index(cluster.impact),
        -len(cluster.pages), -cluster.count, cluster.rule, cluster.reason, cluster.id,
    )  # fmt: skip


def _place(finding: Finding) -> str:
    return " ".join((*finding.location.frames, finding.location.selector)) if finding.location else ""


def _is_of_a_build(name: str) -> bool:
    """Tell whether a class name was made by a build tool, as `css-1a2b3c` and `Card_title__x9Z8q` are."""
    return name.isdigit() or (len(name) >= 5 and any(map(str.isdigit, name))) or is_made_up(name)


def _component(place: Location) -> str:
    match = _CLASS.search(place.html)
    names = [name for name in match[1].split() if not _is_of_a_build(name)] if match else []
    return " ".join(sorted(names))
