"""Score an audit of the ministry portal against its seeded defects and decoys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from a11y_audit.fixtures.serve import serve

from a11y_audit import app
from a11y_audit.judging.locate import frame_path, selector
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Finding
from a11y_audit.model.result import AuditResult
from a11y_audit.settings.config import Config
from a11y_audit.store.folder import EvidenceFolder

SITES = Path(__file__).parents[2] / "fixtures" / "sites"


class Portal(NamedTuple):
    """An audited twin: its result, what was expected of it, and its evidence by path (ar/index)."""

    result: AuditResult
    expected: dict[str, Any]
    snapshots: dict[str, Snapshot]
    findings: dict[str, tuple[Finding, ...]]


def audit(site: str, folder: Path, browser: str) -> Portal:
    """Crawl a twin on loopback and keep its evidence in a folder."""
    with serve(site) as base:
        config = Config(urls=(f"{base}/ar/index.html", f"{base}/en/index.html"), browser=Path(browser), evidence=folder,
                        concurrency=2, max_pages=60)  # fmt: skip
        result, _ = app.run_audit(config, pictures=False)
    snapshots = {_path(snapshot.url, base): snapshot for _, _, snapshot in EvidenceFolder(folder).pages()}
    findings = {_path(page.final_url, base): page.findings for page in result.pages}
    expected = json.loads((SITES / site / "expected.json").read_text(encoding="utf-8"))
    return Portal(result, expected, snapshots, findings)


def found(portal: Portal, defect: dict[str, Any]) -> list[Finding]:
    """Return the findings at a seeded defect: on its element, inside it, or on what directly holds it, about its matter."""
    hits: list[Finding] = []
    for path in defect["pages"]:
        places = set(_places(portal.snapshots.get(path), "data-defect", defect["id"], names=defect["selector"]))
        if defect["selector"].startswith("script"):  # no element of what people meet: told of the page
            places.add(((), "html"))
        about = [f for f in portal.findings.get(path, ()) if _about(f, defect)]
        hits += [f for f in about if f.location and (f.location.frames, f.location.selector) in places]
    if defect["page"] in ("site", "*"):
        hits += [f for f in portal.result.site if _about(f, defect)]
    return hits


def failed_at_decoy(portal: Portal, decoy: dict[str, Any]) -> list[Finding]:
    """Return failures on a decoy's element or inside it."""
    hits: list[Finding] = []
    for path in decoy["pages"]:
        places = set(_places(portal.snapshots.get(path), "data-decoy", decoy["id"], outside=False))
        hits += [
            f for f in portal.findings.get(path, ())
            if f.outcome == "failed" and f.location and (f.location.frames, f.location.selector) in places
        ]  # fmt: skip
    return hits


def _about(finding: Finding, defect: dict[str, Any]) -> bool:
    """Tell whether a finding speaks of a defect's matter: its criteria, its provisions, or (advice) its own words."""
    words = {word for check in defect["check"] for word in check.split("-") if len(word) > 3}
    return bool(
        set(finding.criteria) & set(defect["criteria"])
        or set(finding.provisions) & set(defect["provisions"])
        or (not finding.criteria and words & set(finding.rule.split("-")))
    )


def about_the_page(portal: Portal, path: str, finding: Finding) -> bool:
    """Tell whether a finding is a defect that was seeded for the whole page (a style of all links)."""
    return any(
        path in defect["pages"] and finding in found_at_root(portal, path, defect)
        for defect in portal.expected["defects"]
    )  # fmt: skip


def found_at_root(portal: Portal, path: str, defect: dict[str, Any]) -> list[Finding]:
    """Return the findings on a page of a defect whose mark stands on <html>."""
    snapshot = portal.snapshots.get(path)
    root = snapshot.main.views[0] if snapshot else None
    if root is None or defect["id"] not in (root.attribute("data-defect") or "").split():
        return []
    return [f for f in found(portal, {**defect, "pages": [path]}) if f.location]


def _places(
    snapshot: Snapshot | None, mark: str, id_: str, *, outside: bool = True, names: str = ""
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the places of a mark. On <html> it speaks of all elements of the tag that the defect names."""
    if snapshot is None:
        return
    for element in snapshot.elements:
        if id_ not in (element.attribute(mark) or "").split():
            continue
        near: list[Element] = [element]
        if element.tag not in ("html", "body", "main"):
            near += element.descendants()
            if outside and element.parent is not None:
                near.append(element.parent)
        elif element.tag == "html":
            near += (node for node in element.descendants() if node.tag == names)
        yield from ((frame_path(snapshot, node.frame), selector(node)) for node in near)


def _path(url: str, base: str) -> str:
    return url.removeprefix(base + "/").removesuffix(".html").removesuffix("/") or "ar/index"
