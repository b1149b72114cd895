"""Results of axe-core as its runner gives them, over pages of the tests."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from a11y_audit.judging.engines import axe
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Finding
from support.page import page


def with_axe(html: str, **groups: Any) -> Snapshot:
    result = {"version": "4.12.1", "passes": [], "inapplicable": [], "violations": [], "incomplete": [], **groups}
    return msgspec.structs.replace(page(html), axe=msgspec.Raw(json.dumps(result).encode()))


def node(*ancestry: object, **more: object) -> dict[str, object]:
    return {"ancestry": list(ancestry), "checks": [], "html": "<x>", "impact": "serious", **more}


def only(snapshot: Snapshot) -> Finding:
    [finding] = axe.findings(snapshot, ())[0]
    return finding
