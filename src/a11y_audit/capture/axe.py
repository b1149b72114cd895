"""Run axe-core in every document of a page and hand over its own result, untouched but for what nobody reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from playwright.async_api import ElementHandle, Error

from a11y_audit.capture import at_hand
from a11y_audit.capture.frames import ANSWER, Document, asked
from a11y_audit.capture.told import Told
from a11y_audit.errors import first_line
from a11y_audit.model import dom
from a11y_audit.model.evidence import Gap

# A frame that axe wants to be asked, where its row is not known.
_FRAME = """(options) => {
  const contexts = axe.utils.getFrameContexts(options.context || document, options);
  return axe.utils.shadowSelect(contexts[options.position].frameSelector);
}"""
_ASIDE = ' form="a11y-audit-aside"'  # what js/aside.js writes for the time that axe looks
_STAYED = msgspec.Raw(b"null")  # what the main document keeps for axe_finish.js
_Partial = tuple[list[tuple[int, msgspec.Raw]], msgspec.Raw]
_PARTIAL: Told[_Partial] = Told(_Partial)
_RESULT: Told[dict[str, Any]] = Told(dict[str, Any])


async def run(
    documents: list[Document], frames: Sequence[dom.Frame], rules: tuple[str, ...]
) -> tuple[msgspec.Raw, list[Gap]]:
    """Return axe's result over all documents as JSON.

    One document is one call; with frames, each is asked by itself (axe.runPartial) and the main one joins the answers
    (axe.finishRun), so that rules about the whole page see the frames, also those of other origins.
    """
    options = _options(rules)
    main = documents[0].handle
    if len(documents) == 1:
        _, told, trouble = ANSWER.decode(await at_hand.call(main, "look", {"asking": _whole(options)}))
        if trouble:
            raise Error(trouble)
        return _heard(told, rules)
    gaps: list[Gap] = []
    within = {(document.parent, frames[document.index].owner): document for document in documents[1:]}
    partials = await _partials(documents[0], None, options, within, gaps)
    sent = [partial for place, partial in enumerate(partials) if place or partial != _STAYED]
    given = {"partials": msgspec.json.encode(sent).decode(), "options": options}
    result = _RESULT.decode(await at_hand.call(main, "axe_finish", given))
    return _trimmed(result), gaps + _silent(result, rules)


async def read_along(document: Document, rules: tuple[str, ...]) -> tuple[dom.Frame, msgspec.Raw, list[Gap]]:
    """Return the one document of a page, and axe's result over it, from one run of axe-core (js/look.js).

    Raises Error where the document cannot be read; where axe breaks, that is a gap.
    """
    given = {"reading": asked(None), "asking": _whole(_options(rules))}
    part, told, trouble = ANSWER.decode(await at_hand.call(document.handle, "look", given))
    assert part is not None
    if trouble:
        return part.frame(document), msgspec.Raw(b"null"), [Gap("axe", first_line(trouble))]
    heard, gaps = _heard(told, rules)
    return part.frame(document), heard, gaps


def _options(rules: tuple[str, ...]) -> dict[str, Any]:
    return {
        "runOnly": {"type": "rule", "values": list(rules)},
        "resultTypes": ["violations", "incomplete"],
        "ancestry": True,
        "selectors": False,
        "performanceTimer": False,
    }


def _whole(options: dict[str, Any]) -> dict[str, Any]:
    return {"options": options, "partial": False}


def _heard(told: msgspec.Raw, rules: tuple[str, ...]) -> tuple[msgspec.Raw, list[Gap]]:
    result = _RESULT.decode(told)
    result["passes"] = [rule for rule in result["passes"] if rule["id"] in rules]  # without ours, of js/look.js
    return _trimmed(result), _silent(result, rules)


def _silent(result: dict[str, Any], rules: tuple[str, ...]) -> list[Gap]:
    """axe says something of every rule, if only that it met nothing; where it does not, the page changed it."""
    told = {rule["id"] for kind in ("passes", "inapplicable", "violations", "incomplete") for rule in result[kind]}
    missing = sorted(set(rules) - told)
    return [Gap("axe", f"axe said nothing of {', '.join(missing)}"[:200])] if missing else []


async def _partials(
    document: Document, context: Any, options: dict[str, Any], within: dict[tuple[int, int], Document], gaps: list[Gap]
) -> list[msgspec.Raw | None]:
    """Return the partial results of a document and of the frames in it, depth first, as axe.finishRun wants them.

    That of the main document stays in it. `within`: documents by that around each and the row of their frame element.
    """
    given = {"options": options, "partial": True, "kept": document.parent < 0, "context": context}
    _, told, trouble = ANSWER.decode(await at_hand.call(document.handle, "look", {"asking": given}))
    if trouble:
        raise Error(trouble)
    contexts, own = _PARTIAL.decode(told)
    partials: list[msgspec.Raw | None] = [own]
    for position, (row, below) in enumerate(contexts):
        child = within.get((document.index, row)) if row >= 0 else None
        if child is None:
            child = await _shown(document, {**options, "context": context, "position": position}, within.values())
        if child is None:
            partials.append(None)
            continue
        try:
            partials += await _partials(child, msgspec.json.decode(below), options, within, gaps)
        except Error as error:
            gaps.append(Gap("frame", f"{child.handle.url}: axe did not answer: {first_line(error, 160)}"))
            partials.append(None)
    return partials


async def _shown(document: Document, given: dict[str, Any], documents: Iterable[Document]) -> Document | None:
    """Return the document that a frame element shows, by a handle of it."""
    element: ElementHandle | None = (await document.handle.evaluate_handle(_FRAME, given)).as_element()
    frame = await element.content_frame() if element else None
    return next((child for child in documents if frame and child.handle == frame), None)


def _trimmed(result: dict[str, Any]) -> msgspec.Raw:
    kept: dict[str, Any] = {
        "version": result["testEngine"]["version"],
        "passes": sorted(rule["id"] for rule in result["passes"]),
        "inapplicable": sorted(rule["id"] for rule in result["inapplicable"]),
    }
    for kind in ("violations", "incomplete"):
        kept[kind] = [
            {"id": rule["id"], "nodes": [_node(node) for node in rule["nodes"]]}
            for rule in sorted(result[kind], key=lambda rule: str(rule["id"]))
        ]
    return msgspec.Raw(msgspec.json.encode(kept))


def _node(node: dict[str, Any]) -> dict[str, Any]:
    checks = [
        {"id": check["id"], "data": check.get("data"), "kind": kind}
        for kind in ("any", "all", "none")
        for check in node.get(kind, ())
    ]
    return {
        "ancestry": node.get("ancestry") or [],
        "impact": node.get("impact"),
        "checks": checks,
        "html": node["html"].replace(_ASIDE, "")[:400],
    }
