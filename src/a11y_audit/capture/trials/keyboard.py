"""The section "keyboard": what keys and the focus do on the main document, tried after everything else was read.

It is cheap where nothing is suspicious: the styles at focus settle most stops, only what they leave open is looked at
in pictures, and only elements that hold the Tab key are walked through by real keys. Nothing is sent, followed or left.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import pairwise
from urllib.parse import unquote, urldefrag

import msgspec
from msgspec import Struct
from playwright.async_api import CDPSession, Error, Page

from a11y_audit.capture import at_hand
from a11y_audit.capture.bundle import script
from a11y_audit.capture.listeners import FOCUS, KEYS, MOTION, POINTER, Heard
from a11y_audit.capture.told import Told
from a11y_audit.capture.trials import answers, marks, presses, traps
from a11y_audit.capture.trials.subject import Subject
from a11y_audit.model.dom import Element, Frame
from a11y_audit.model.keyboard import NOWHERE, Change, Keyboard, Listener, Press, Reveal, Stop, Trap
from a11y_audit.model.rows import Flag

STOPS_LIMIT = 600
SAMPLES = 2  # stops of each kind that are given the focus
PATIENCE = 8  # kinds of stops whose mark is waited for to go away late
PICTURED_KINDS = 12  # kinds of stops looked at in pictures; two or three pictures of the window for each
PICTURED_SECONDS = 16.0  # after which no further kind is looked at: a slow page would lose all that keys tell of it
SUSPECTED_TRAPS = 6
REVEALED_KINDS = 6  # kinds of transparent stops that are scrolled to, where the page may show them then
REVEAL_WAIT = 800  # ms in which what waits for its place to be scrolled to has begun to fade in
FIRST_LINKS = 3  # among so many first stops, links to a part of the page are skip links; they are pressed
UNTRIED = frozenset({"iframe", "frame", "object", "embed", "video", "audio", "area"})  # it goes on inside


class _Seen(Struct, frozen=True):
    """What js/stops.js tells of a stop."""

    row: int
    alike: int
    keeps: bool
    goes: int
    kind: tuple[str, str]  # its own tag, classes and role; those around it
    marks: tuple[str, ...]
    faint: tuple[str, ...]
    holds: bool
    shown: bool = True
    opened: bool = False
    left: str = ""
    unseen: bool = False  # with the focus, nothing of it is painted, and no style shows the focus elsewhere
    slid: bool = False  # it is stuck to the window and came to be seen as the page was scrolled


class _Pointer(Struct, frozen=True):
    """What js/pointer.js tells."""

    listeners: tuple[tuple[int, bool, int], ...]
    hands: tuple[int, ...]
    reveals: tuple[tuple[int, int], ...]


_TOLD: Told[tuple[_Pointer, tuple[_Seen, ...]]] = Told(tuple[_Pointer, tuple[_Seen, ...]])


async def try_keys(subject: Subject) -> Keyboard:
    """Return what the keyboard does on the page; raises playwright's Error when the page goes away meanwhile."""
    page, session, frame, ears = subject
    events = await ears.heard()
    rows = [element.index for element in frame.elements if _is_stop(element)][:STOPS_LIMIT]
    try:
        pointer, seen = await _seen(page, frame, rows, events)
        seen = await _revealed(page, seen)
        stops, unseen, late = await _looked_at(page, session, seen, listens=_listens(events))
        found_traps = await _traps(page, frame, seen, rows, events)
        pressed = await _presses(page, frame, rows)
        answered, stirred = await answers.answers(page, frame, events.keys, motion=bool(events.root & MOTION))
    finally:
        with suppress(Error):
            await page.evaluate("""() => window[Symbol.for("a11y-audit")].release?.()""")
    reveals = tuple(Reveal(row=row, hidden=under) for row, under in pointer.reveals)
    return Keyboard(
        stops=stops, unseen=unseen, late=late, listeners=tuple(_listeners(pointer, events)),
        delegated=tuple(sorted(events.root)), keys=events.keys, answered=answered, stirred=stirred, traps=found_traps,
        presses=pressed, reveals=reveals,
    )  # fmt: skip


def _is_stop(element: Element) -> bool:
    return (
        element.has(Flag.TABBABLE)
        and not element.has(Flag.INERT)
        and element.box is not None
        and element.tag not in UNTRIED
    )


async def _seen(
    page: Page, frame: Frame, rows: Sequence[int], events: Heard
) -> tuple[_Pointer, tuple[_Seen, ...]]:
    """Ask what the pointer may do, hold the page, and give its stops the focus."""
    listening = [row for row, types in events.rows.items() if types & FOCUS]
    # What hears of the focus in all that it holds may fetch it back from what comes after its last stop.
    lasts = [max((stop for stop in rows if row < stop < frame.ends[row]), default=row) for row in listening]
    listens = sorted({*listening, *lasts})
    keys = bool(events.root & KEYS) or any(types & KEYS for types in events.rows.values())
    options = {"rows": rows, "listens": listens, "keys": keys, "samples": SAMPLES}
    given = {"pointer": {"rows": list(events.rows)}, "stops": options}
    return _TOLD.decode(await at_hand.call(page.main_frame, "keys", given))


async def _revealed(page: Page, seen: Sequence[_Seen]) -> tuple[_Seen, ...]:
    """Count those kinds of stops as shown that fade in, or slide in, once they are scrolled to."""
    hidden = {stop.kind: stop.row for stop in reversed(seen) if stop.keeps and not stop.shown}
    if not hidden:
        return tuple(seen)
    before = {stop.row: last.row for last, stop in pairwise(seen)}
    rows = [(row, before.get(row, NOWHERE)) for row in sorted(hidden.values())[:REVEALED_KINDS]]
    found = await page.evaluate(script("revealed"), {"rows": rows, "most": REVEAL_WAIT})
    shown, slid = set(found["shown"]), set(found["slid"])
    kinds = {kind: row in slid for kind, row in hidden.items() if row in shown}
    return tuple(
        msgspec.structs.replace(stop, shown=True, unseen=False, slid=kinds[stop.kind]) if stop.kind in kinds else stop
        for stop in seen
    )


def _listens(events: Heard) -> bool:
    """Tell whether some script hears of the focus."""
    return bool(events.left_out or events.root & FOCUS) or any(types & FOCUS for types in events.rows.values())


async def _looked_at(
    page: Page, session: CDPSession, seen: Sequence[_Seen], *, listens: bool
) -> tuple[tuple[Stop, ...], int, int]:
    """Take pictures of the first of each kind of stop that its styles do not mark; the rest of the kind is not told.

    Returns the stops, how many kinds there are beyond those that are looked at, and for how many there was no time.

    Where neither styles nor scripts can show anything, none is needed.
    """
    kinds: dict[tuple[str, str], _Seen] = {}
    for stop in seen:
        if stop.keeps and not (stop.marks and stop.shown):
            kinds.setdefault(stop.kind, stop)
    changes: dict[int, Change] = {stop.row: "none" for stop in kinds.values() if stop.unseen and not listens}
    changes |= {stop.row: "slid" for stop in kinds.values() if stop.slid}  # it may be gone again in a picture
    open_kinds = [stop for stop in kinds.values() if stop.row not in changes]
    pictured = _various(open_kinds)[:PICTURED_KINDS]
    looked = 0
    until = time.monotonic() + PICTURED_SECONDS
    for stop in pictured:
        if looked and time.monotonic() > until:
            break
        is_patient = looked < PATIENCE
        changes[stop.row] = await marks.change(page, session, stop.row, listens=listens, patient=is_patient)
        looked += 1
    stops = tuple(
        Stop(
            row=stop.row, alike=stop.alike, keeps=stop.keeps, goes=stop.goes, shown=stop.shown, marks=stop.marks,
            faint=stop.faint, change=changes.get(stop.row, ""), opened=stop.opened, left=stop.left,
        )
        for stop in seen
    )  # fmt: skip
    return stops, len(open_kinds) - len(pictured), len(pictured) - looked


def _various(stops: Iterable[_Seen]) -> list[_Seen]:
    """Return stops with those first that have not their own tag, classes and role in common; hidden ones before all."""
    earlier: Counter[str] = Counter()
    ranked = []
    for place, stop in enumerate(stops):
        ranked.append((earlier[stop.kind[0]], stop.shown, place, stop))
        earlier[stop.kind[0]] += 1
    return [stop for *_, stop in sorted(ranked, key=lambda rank: rank[:3])]


async def _traps(
    page: Page, frame: Frame, seen: Sequence[_Seen], rows: Sequence[int], events: Heard
) -> tuple[Trap, ...]:
    """Walk through what holds the Tab key; a control that acts, by itself or by the page, may be a way out."""
    delegated = bool(events.root & POINTER)
    acting = [
        row for row in rows
        if events.rows.get(row, frozenset()) & POINTER or (delegated and frame.views[row].tag in ("a", "button"))
        or _opens(frame.views[row])
    ]  # fmt: skip
    leading = [row for row in rows if _leads_out(frame.views[row])]
    found: dict[tuple[int, ...], Trap] = {}
    stops = _stops(frame, rows)
    # Where the focus is fetched to from elsewhere, it may be kept.
    held = [stop.row for stop in seen if stop.holds]
    fetched = [stop.goes for stop in seen if not stop.keeps and stop.goes in rows]
    for row in list(dict.fromkeys(held + fetched))[:SUSPECTED_TRAPS]:
        if any(row in rows_of for rows_of in found):
            continue
        trap = await traps.trap_at(page, row, stops, acting, leading)
        if trap:
            found[trap.rows] = trap
    return tuple(found.values())


def _opens(element: Element) -> bool:
    """Tell whether a browser by itself opens or closes something when an element is pressed."""
    return element.attribute("popovertarget") is not None or element.attribute("commandfor") is not None


def _leads_out(element: Element) -> bool:
    """Tell whether a browser by itself leaves the page or sends a form when an element is pressed."""
    if element.tag in ("a", "area"):
        address = str(element.extra.get("href") or "")
        return bool(address) and urldefrag(address)[0] != urldefrag(element.frame.document.url)[0]
    in_form = element.attribute("form") is not None or any(node.tag == "form" for node in element.ancestors())
    kind = (element.attribute("type") or ("submit" if element.tag == "button" else "")).lower()
    return in_form and element.tag in ("button", "input") and kind in ("submit", "image")


def _stops(frame: Frame, rows: Sequence[int]) -> list[frozenset[int]]:
    """Return the places where Tab stops; of the radio buttons with one name in one form it stops at one."""
    places: dict[object, set[int]] = {}
    for row in rows:
        element = frame.views[row]
        name = element.attribute("name") if element.tag == "input" and element.extra.get("type") == "radio" else ""
        form = next((holder.index for holder in element.ancestors() if holder.tag == "form"), NOWHERE)
        places.setdefault((name, element.attribute("form") or form) if name else row, set()).add(row)
    return [frozenset(place) for place in places.values()]


async def _presses(page: Page, frame: Frame, rows: Sequence[int]) -> tuple[Press, ...]:
    """Press the skip links; the first that moves the page for good ends it."""
    pressed: list[Press] = []
    for row in rows[:FIRST_LINKS]:
        element = frame.views[row]
        address, fragment = urldefrag(str(element.extra.get("href") or ""))
        here = urldefrag(frame.document.url)[0]
        if element.tag != "a" or address != here or unquote(fragment) not in frame.by_id:
            continue
        done = await presses.press(page, row)
        pressed += [done] if done else []
    return tuple(pressed)


def _listeners(pointer: _Pointer, events: Heard) -> Iterable[Listener]:
    """Yield who listens to something, and who looks as if it did, in document order."""
    found = {
        row: Listener(row=row, events=tuple(sorted(events.rows[row])), pointer=hand, near=near)
        for row, hand, near in pointer.listeners
    }
    for row in pointer.hands:
        found.setdefault(row, Listener(row=row, events=(), pointer=True, near=NOWHERE))
    return (found[row] for row in sorted(found))
