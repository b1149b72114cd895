"""What keys and zoom do to a page, stated in its HTML: JSON in `data-stop`, `data-listener`, `data-press`, `data-reveal` (facts
of model.keyboard without their row), `data-trap` (true, or the facts) on the elements of one ring, and on <body>
`data-delegated` (event types), `data-keys`, `data-answered` (characters), `data-stirred` and `data-unseen`. Where a fact is a row,
the id of an element is written. Zoom is stated in `data-cut` and
`data-overlap` and `data-fixed` (model.zoom), wide spacing in `data-spaced` (model.spacing), a field that was set in `data-choice` (model.choices),
what a control opened in `data-layer` (model.layers), what a form said that was sent empty in `data-sending` of what was pressed
(model.sendings; rows are ids), what a control said that was pressed in `data-toggled` (model.toggles),
what frames showed in `data-moves`, `data-flashes`, `data-screened` and `data-asked` (facts of model.motion; `stopped_by` is an id), and on <body> in `data-motion`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from a11y_audit.model.keyboard import NOWHERE
from a11y_audit.model.rows import Row

ROWS = ("goes", "near", "target", "focus", "next", "hidden", "clipper", "other", "stopped_by")


def stated_keyboard(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "keyboard" as a saved snapshot holds it."""
    ring = [index for index, row in enumerate(rows) if "data-trap" in row.attributes]
    trap = {"rows": ring, **json.loads(rows[ring[0]].attributes["data-trap"] or "{}")} if ring else None
    about = next((row.attributes for row in rows if row.tag == "body"), {})
    return {
        "stops": _stated(rows, "stop"), "listeners": _stated(rows, "listener"), "presses": _stated(rows, "press"),
        "reveals": _stated(rows, "reveal"), "traps": [trap] if trap else [],
        "delegated": about.get("data-delegated", "").split(), "unseen": int(about.get("data-unseen", 0)),
        "keys": about.get("data-keys", "").split(), "answered": about.get("data-answered", "").split(),
        "stirred": "data-stirred" in about,
    }  # fmt: skip


def stated_zoom(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "zoom" as a saved snapshot holds it."""
    texts = sum(row.tag == "#text" and rows[row.parent].box is not None and bool(row.text.strip()) for row in rows)
    return {"texts": texts, "cut": _stated(rows, "cut"), "overlaps": _stated(rows, "overlap"),
            "fixed": _stated(rows, "fixed")}


def stated_spacing(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "spacing" as a saved snapshot holds it."""
    return {"texts": stated_zoom(rows)["texts"], "cut": _stated(rows, "spaced")}


def stated_choices(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "choices" as a saved snapshot holds it."""
    return {"tried": _stated(rows, "choice")}


def stated_layers(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "layers" as a saved snapshot holds it; `passed` and `behind` are ids."""
    rows_of = {row.attributes["id"]: index for index, row in enumerate(rows) if "id" in row.attributes}
    opened = _stated(rows, "layer")
    for facts in opened:
        facts["opener"] = facts.pop("row")
        facts |= {name: [rows_of[id_] for id_ in facts[name]] for name in ("passed", "behind") if name in facts}
    return {"opened": opened}


def stated_toggles(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "toggles" as a saved snapshot holds it."""
    return {"tried": _stated(rows, "toggled")}


def stated_sendings(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "sendings" as a saved snapshot holds it."""
    rows_of = {row.attributes["id"]: index for index, row in enumerate(rows) if "id" in row.attributes}
    tried = _stated(rows, "sending")
    for facts in tried:
        facts["control"] = facts["holder"] = facts.pop("row")
        for part in (*facts.get("messages", ()), *facts.get("marked", ())):
            part.update({name: rows_of[part[name]] for name in ("row", "near") if name in part})
            part.update({"tied": [rows_of[id_] for id_ in part.get("tied", ())]})
        facts.update({"native": [rows_of[id_] for id_ in facts.get("native", ())]})
    return {"tried": tried, "barred": [facts["row"] for facts in _stated(rows, "barred")]}


def stated_motion(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "motion" as a saved snapshot holds it."""
    about = next((row.attributes for row in rows if row.tag == "body"), {})
    kinds = {"movements": "moves", "flashes": "flashes", "videos": "screened", "asked": "asked"}
    found: dict[str, Any] = {kind: [_motion(facts, rows) for facts in _stated(rows, name)] for kind, name in kinds.items()}
    found |= json.loads(about.get("data-motion", "{}"))
    return found


def _motion(facts: dict[str, Any], rows: Sequence[Row]) -> dict[str, Any]:
    row = rows[facts["row"]]
    box = [row.box.x, row.box.y, row.box.width, row.box.height] if row.box else [0, 0, 0, 0]
    usual = {
        "box": box, "first": 5.2, "last": 21.0, "changes": 40, "url": str(row.extra.get("src", "")), "kind": "general", "time": 1.0,
        "rate": 5.0, "area": 87296, "whole": 87296, "width": round(box[2]), "height": round(box[3]),
    }  # fmt: skip
    if "stopped_by" in facts:
        facts = facts | {"stopped_by": {"frame": 0, "row": facts["stopped_by"]}}
    return usual | {key: value for key, value in facts.items() if key != "row"} | {"place": {"frame": 0, "row": facts["row"]}}


def stated_lettering(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the section "lettering" as a saved snapshot holds it: `lines` of words, all of one confidence."""
    return {"engine": "stated", "pictures": [_read(facts, rows) for facts in _stated(rows, "lettering")]}


def _read(facts: dict[str, Any], rows: Sequence[Row]) -> dict[str, Any]:
    """`cover` is the share of the picture that the words cover together."""
    row = rows[facts["row"]]
    width, height = (row.box.width, row.box.height) if row.box else (0, 0)
    words = [(word, line) for line, text in enumerate(facts["lines"]) for word in text.split()]
    one = facts.get("cover", 0.3) * width * height / max(1, len(words))
    kinds = {"img": "img", "input": "input", "svg": "svg", "object": "object"}
    return {
        "frame": 0, "row": facts["row"], "kind": kinds.get(row.tag, "background"), "width": width, "height": height,
        "digest": facts.get("digest", str(facts["row"])), "colours": facts.get("colours", 6),
        "words": [[word, facts.get("confidence", 95), line, 0, 0, one / 10, 10] for word, line in words],
    }  # fmt: skip


def _stated(rows: Sequence[Row], name: str) -> list[dict[str, Any]]:
    """Return the facts that elements state in `data-NAME`, each with its row."""
    ids = {row.attributes["id"]: index for index, row in enumerate(rows) if "id" in row.attributes}
    found = []
    for index, row in enumerate(rows):
        if stated := row.attributes.get(f"data-{name}"):
            facts = {key: ids.get(value, NOWHERE) if key in ROWS else value for key, value in json.loads(stated).items()}
            found.append({"row": index, **facts})
    return found
