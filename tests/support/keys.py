"""What keys do on a page, stated in its HTML: JSON in `data-stop`, `data-listener`, `data-press`, `data-reveal` (facts
of model.keyboard without their row), `data-trap` (true, or the facts) on the elements of one ring, and on <body>
`data-delegated` (event types) and `data-unseen`. Where a fact is a row, the id of an element is written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from a11y_audit.model.dom import Row
from a11y_audit.model.keyboard import NOWHERE

ROWS = ("goes", "near", "target", "focus", "next", "hidden")


def stated_keyboard(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "keyboard" as a saved snapshot holds it."""
    ids = {row.attributes["id"]: index for index, row in enumerate(rows) if "id" in row.attributes}

    def facts(text: str) -> dict[str, Any]:
        found = json.loads(text)
        return {name: ids.get(value, NOWHERE) if name in ROWS else value for name, value in found.items()}

    def stated(name: str) -> list[dict[str, Any]]:
        return [
            {"row": index, **facts(row.attributes[f"data-{name}"])}
            for index, row in enumerate(rows)
            if f"data-{name}" in row.attributes
        ]

    ring = [index for index, row in enumerate(rows) if "data-trap" in row.attributes]
    trap = {"rows": ring, **json.loads(rows[ring[0]].attributes["data-trap"] or "{}")} if ring else None
    about = next((row.attributes for row in rows if row.tag == "body"), {})
    return {
        "stops": stated("stop"), "listeners": stated("listener"), "presses": stated("press"),
        "reveals": stated("reveal"), "traps": [trap] if trap else [],
        "delegated": about.get("data-delegated", "").split(), "unseen": int(about.get("data-unseen", 0)),
    }  # fmt: skip
