"""The section "spacing": the main document with its text spaced as widely as SC 1.4.12 (WCAG 2.1) has it."""

from __future__ import annotations

from a11y_audit.capture import at_hand
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials.cut_texts import CutLines, is_more_cut
from a11y_audit.capture.trials.subject import Subject
from a11y_audit.model.spacing import SpacedText, Spacing

MOST = 100  # texts that are told

# How many texts there are; before, after, and why it may be read all the same.
_Spaced = tuple[int, tuple[tuple[CutLines, CutLines, str], ...]]
_SPACED: Told[_Spaced] = Told(_Spaced)


async def try_spacing(subject: Subject) -> Spacing:
    """Return what wider spacing takes away; raises playwright's Error when the page goes away meanwhile."""
    texts, lost = _SPACED.decode(await at_hand.call(subject.page.main_frame, "spacing"))
    told = [
        SpacedText(
            row=after.row, before=round(before.share, 2), spaced=round(after.share, 2), clipper=after.clipper,
            cut=after.cut, doubt=doubt,
        )
        for before, after, doubt in lost
        if is_more_cut(after, before)
    ]  # fmt: skip
    return Spacing(texts=texts, cut=tuple(told[:MOST]))
