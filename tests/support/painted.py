"""Texts on plain colours, measured as the browser measures them where it needs no picture: from their styles."""

from __future__ import annotations

import re

import msgspec

from a11y_audit import colour
from a11y_audit.model.contrast import TextSample
from a11y_audit.model.dom import Element
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Box
from support.page import page


def painted(html: str) -> Snapshot:
    """Return the snapshot of a page with the contrast of each text that is seen; colours are written rgb(1, 2, 3)."""
    snapshot = page(html)
    samples = [_sample(node) for node in snapshot.elements if node.visible and node.own_text]
    return msgspec.structs.replace(snapshot, sections={**snapshot.sections, "contrast": msgspec.to_builtins(samples)})


def _sample(node: Element) -> TextSample:
    front, behind = _rgb(node.style("color")) or (0, 0, 0), _behind(node)
    ratio = colour.ratio(front, behind)
    return TextSample(
        frame=0, row=node.index, box=Box(0, 0, 90, 20), size=16.0, weight=400, ratio=ratio, median=ratio,
        foreground=colour.to_hex(front), background=colour.to_hex(behind), method="style",
    )  # fmt: skip


def _behind(node: Element) -> colour.Rgb:
    grounds = (_rgb(one.style("background-color")) for one in (node, *node.ancestors()))
    return next((ground for ground in grounds if ground), (255, 255, 255))


def _rgb(text: str) -> colour.Rgb | None:
    match = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None
