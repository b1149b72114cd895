"""What keys and zoom do to a page, stated in its HTML: JSON in `data-stop`, `data-listener`, `data-press`, `data-reveal` (facts
of model.keyboard without their row), `data-trap` (true, or the facts) on the elements of one ring, and on <body>
`data-delegated` (event types) and `data-unseen`. Where a fact is a row, the id of an element is written. Zoom is stated in `data-cut` and
`data-overlap` and `data-fixed` (model.zoom), a field that was set in `data-choice` (model.choices).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from a11y_audit.model.dom import Row
from a11y_audit.model.keyboard import NOWHERE

ROWS = ("goes", "near", "target", "focus", "next", "hidden", "clipper", "other")


def stated_keyboard(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "keyboard" as a saved snapshot holds it."""
    ring = [index for index, row in enumerate(rows) if "data-trap" in row.attributes]
    trap = {"rows": ring, **json.loads(rows[ring[0]].attributes["data-trap"] or "{}")} if ring else None
    about = next((row.attributes for row in rows if row.tag == "body"), {})
    return {
        "stops": _stated(rows, "stop"), "listeners": _stated(rows, "listener"), "presses": _stated(rows, "press"),
        "reveals": _stated(rows, "reveal"), "traps": [trap] if trap else [],
        "delegated": about.get("data-delegated", "").split(), "unseen": int(about.get("data-unseen", 0)),
    }  # fmt: skip


def stated_zoom(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "zoom" as a saved snapshot holds it."""
    texts = sum(row.tag == "#text" and rows[row.parent].box is not None and bool(row.text.strip()) for row in rows)
    return {"texts": texts, "cut": _stated(rows, "cut"), "overlaps": _stated(rows, "overlap"),
            "fixed": _stated(rows, "fixed")}


def stated_choices(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "choices" as a saved snapshot holds it."""
    return {"tried": _stated(rows, "choice")}


def _stated(rows: Sequence[Row], name: str) -> list[dict[str, Any]]:
    """Return the facts that elements state in `data-NAME`, each with its row."""
    ids = {row.attributes["id"]: index for index, row in enumerate(rows) if "id" in row.attributes}
    found = []
    for index, row in enumerate(rows):
        if stated := row.attributes.get(f"data-{name}"):
            facts = {key: ids.get(value, NOWHERE) if key in ROWS else value for key, value in json.loads(stated).items()}
            found.append({"row": index, **facts})
    return found
