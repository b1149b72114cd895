"""Run axe-core in every document of a page and hand over its own result, untouched but for what nobody reads."""

from __future__ import annotations

import json
from typing import Any

import msgspec
from playwright.async_api import ElementHandle, Error

from a11y_audit.capture import at_hand
from a11y_audit.capture.frames import Document
from a11y_audit.model.evidence import Gap

# The frames that axe wants to be asked, as the parent document sees them.
_CONTEXTS = """(options) => {
  const contexts = axe.utils.getFrameContexts(options.context || document, options);
  return JSON.stringify(contexts.map(({ frameContext }) => frameContext));
}"""
_FRAME = """(options) => {
  const contexts = axe.utils.getFrameContexts(options.context || document, options);
  return axe.utils.shadowSelect(contexts[options.position].frameSelector);
}"""
_FINISH = "async ({ partials, options }) => JSON.stringify(await axe.finishRun(JSON.parse(partials), options))"


async def run(documents: list[Document], rules: tuple[str, ...]) -> tuple[msgspec.Raw, list[Gap]]:
    """Return axe's result over all documents as JSON.

    One document is one call; with frames, each is asked by itself (axe.runPartial) and the main one joins the answers
    (axe.finishRun), so that rules about the whole page see the frames, also those of other origins.
    """
    options: dict[str, Any] = {
        "runOnly": {"type": "rule", "values": list(rules)},
        "resultTypes": ["violations", "incomplete"],
        "ancestry": True,
        "selectors": False,
        "performanceTimer": False,
    }
    main = documents[0].handle
    if len(documents) == 1:
        text = await at_hand.call(main, "axe_run", {"options": options, "partial": False, "context": None})
        result = json.loads(text)
        return _trimmed(result), _silent(result, rules)
    gaps: list[Gap] = []
    by_frame = {document.handle: document for document in documents}
    partials = await _partials(documents[0], None, options, by_frame, gaps)
    text = await main.evaluate(_FINISH, {"partials": json.dumps(partials), "options": options})
    result = json.loads(text)
    return _trimmed(result), gaps + _silent(result, rules)


def _silent(result: dict[str, Any], rules: tuple[str, ...]) -> list[Gap]:
    """axe says something of every rule, if only that it met nothing; where it does not, the page changed it."""
    told = {rule["id"] for kind in ("passes", "inapplicable", "violations", "incomplete") for rule in result[kind]}
    missing = sorted(set(rules) - told)
    return [Gap("axe", f"axe said nothing of {', '.join(missing)}"[:200])] if missing else []


async def _partials(
    document: Document, context: Any, options: dict[str, Any], by_frame: dict[Any, Document], gaps: list[Gap]
) -> list[Any]:
    """Return the partial results of a document and of the frames in it, depth first, as axe.finishRun wants them."""
    frame = document.handle
    contexts = json.loads(await frame.evaluate(_CONTEXTS, {**options, "context": context}))
    text = await at_hand.call(frame, "axe_run", {"options": options, "partial": True, "context": context})
    partials: list[Any] = [json.loads(text)]
    for position, child_context in enumerate(contexts):
        handle = await frame.evaluate_handle(_FRAME, {**options, "context": context, "position": position})
        element: ElementHandle | None = handle.as_element()
        child = await element.content_frame() if element else None
        if child is None or child not in by_frame:
            partials.append(None)
            continue
        try:
            partials += await _partials(by_frame[child], child_context, options, by_frame, gaps)
        except Error as error:
            gaps.append(Gap("frame", f"{child.url}: axe did not answer: {str(error).splitlines()[0][:160]}"))
            partials.append(None)
    return partials


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
        "html": node["html"][:400],
    }
