"""What controls bring to be seen (dialogs, accordions, tabs) is judged, and the page is left as it was."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest
from PIL import Image

from a11y_audit.capture.settings import Observed, PageRequest
from a11y_audit.catalogue import load
from a11y_audit.judging.page_audit import Gallery, Judges
from a11y_audit.model.evidence import Snapshot
from a11y_audit.model.finding import Outcome, Spot

pytestmark = pytest.mark.browser

AXE_RULES = ("button-name", "image-alt", "label")
RULES = ("text-contrast", "link-unnamed", "content-outside-landmarks")
JUDGES = Judges(rules=tuple(rule for rule in load() if rule.id in RULES), axe_rules=AXE_RULES)
SECTIONS = frozenset({"dom", "axe", "contrast", "layers"})
FIELD = "<p><input name='factory'></p>"
PALE = "<p style='color:#bbb'>Words that are too pale for many.</p>"
PALE_AR = "<p style='color:#bbb' lang='ar' dir='rtl'>كلمات باهتة لا يقرؤها كثيرون.</p>"
TOGGLE = (
    "for (const b of document.querySelectorAll('[aria-expanded]')) b.onclick = () => {"
    " const p = document.getElementById(b.getAttribute('aria-controls')); p.hidden = !p.hidden;"
    " b.setAttribute('aria-expanded', String(!p.hidden)); };"
)
ONE_AT_A_TIME = (
    "const all = [...document.querySelectorAll('[data-part]')];"
    "for (const b of all) b.onclick = () => { for (const o of all) { const is = o === b;"
    " o.setAttribute(o.getAttribute('role') === 'tab' ? 'aria-selected' : 'aria-expanded', String(is));"
    " document.getElementById(o.dataset.part).hidden = !is; } };"
)


def document(body: str, script: str = "") -> str:
    return (
        '<!doctype html><html lang="en"><head><title>Licences</title></head><body><main><h1>Licences</h1>'
        f"{body}</main><script>{script}</script></body></html>"
    )


def fold(number: int, inner: str, words: str = "How long does it take?", more: str = "") -> str:
    return (
        f"<h2><button type='button' id='b{number}' aria-expanded='false' aria-controls='p{number}' {more}>{words}</button></h2>"
        f"<div id='p{number}' hidden>{inner}</div>"
    )


def menu(number: int, inner: str, kind: str = "") -> str:
    """A menu that opens over the page, all at the same place."""
    over = f"class='{kind}' style='position:absolute;top:100px;left:20px;background:#fff;width:300px'"
    return fold(number, inner).replace(f"id='p{number}'", f"id='p{number}' {over}")


def tabs(*panels: str) -> str:
    heads = "".join(
        f"<button type='button' role='tab' id='t{n}' aria-selected='{str(not n).lower()}' aria-controls='x{n}' data-part='x{n}'>Part {n}</button>"
        for n in range(len(panels))
    )
    parts = "".join(f"<div role='tabpanel' id='x{n}' {'hidden' if n else ''}>{inner}</div>" for n, inner in enumerate(panels))
    return f"<div role='tablist'>{heads}</div>{parts}"


def hovered(inner: str, style: str = "", words: str = "Services") -> str:
    """A menu that a style shows under the pointer, in an entry of the navigation."""
    over = "position:absolute;display:none;background:#fff;width:300px"
    return (
        f"<style>#part {{ {over} }} #entry:hover #part {{ display: block }} {style}</style>"
        f"<nav><ul><li id='entry'><a href='/services'>{words}</a><ul id='part'>{inner}</ul></li></ul></nav>"
    )


ON_HOVER = "entry.onmouseenter = () => setTimeout(() => { part.style.display = 'block'; }, 120); entry.onmouseleave = () => { part.style.display = 'none'; };"
UNNAMED_LINK = "<li><a href='/fees'>Fees of licences</a></li><li><a href='/map'><img src='/a.png'></a></li>"

DIALOG = (
    f"<button type='button' id='open' aria-haspopup='dialog'>Apply</button><dialog id='layer'><h2>Apply</h2>{FIELD}{PALE}"
    "<form method='dialog'><button>Close</button></form></dialog>"
)
SHOW = "document.getElementById('open').onclick = () => document.getElementById('layer').showModal();"
LOADS = "document.getElementById('open').addEventListener('click', () => fetch('/more').catch(() => {}));"

# What is told of each page: rule, selector, and the control that brings it forth ("": the page shows it by itself).
CASES: Mapping[str, tuple[str, set[tuple[str, str, str]]]] = {
    "a dialog": (document(DIALOG, SHOW), {
        ("label", "#layer > p:nth-child(2) > input:nth-child(1)", "#open"), ("text-contrast", "#layer > p:nth-child(3)", "#open")}),
    "a dialog that is loaded first": (document(DIALOG, SHOW + LOADS), set()),
    "an accordion": (document(fold(1, FIELD) + fold(2, PALE_AR, "كم المدة؟"), TOGGLE), {
        ("label", "#p1 > p:nth-child(1) > input:nth-child(1)", "#b1"), ("text-contrast", "#p2 > p:nth-child(1)", "#b2")}),
    "an accordion that shows one part at a time": (
        document(fold(1, FIELD, more="data-part='p1'") + fold(2, "<p><img src='/a.png'></p>", more="data-part='p2'"), ONE_AT_A_TIME), {
            ("label", "#p1 > p:nth-child(1) > input:nth-child(1)", "#b1"), ("image-alt", "#p2 > p:nth-child(1) > img:nth-child(1)", "#b2")}),
    "tabs": (document(tabs(PALE, "<p>Here: <a href='/a'></a></p>", FIELD), ONE_AT_A_TIME), {
        ("text-contrast", "#x0 > p:nth-child(1)", ""), ("link-unnamed", "#x1 > p:nth-child(1) > a:nth-child(1)", "#t1"),
        ("label", "#x2 > p:nth-child(1) > input:nth-child(1)", "#t2")}),
    "details": (document(f"<details><summary id='s'>More</summary>{PALE_AR}{FIELD}</details>"), {
        ("text-contrast", "html > body > main:nth-child(1) > details:nth-child(2) > p:nth-child(2)", "#s"),
        ("label", "html > body > main:nth-child(1) > details:nth-child(2) > p:nth-child(3) > input:nth-child(1)", "#s")}),
    "a control without words opens details": (document(f"<details><summary id='s' style='color:#ccc'>More</summary>{PALE}</details>"), {
        ("text-contrast", "#s", ""), ("text-contrast", "html > body > main:nth-child(1) > details:nth-child(2) > p:nth-child(2)", "#s")}),
    "an accordion that says nothing to programs": (
        document(f"<button type='button' class='accordion' id='b1'>Fees</button><div id='p1' style='display:none'>{FIELD}</div>",
                 "b1.onclick = () => { p1.style.display = p1.style.display === 'none' ? 'block' : 'none'; };"), {
            ("label", "#p1 > p:nth-child(1) > input:nth-child(1)", "#b1")}),
    "an accordion that takes its time": (
        document(fold(1, FIELD), TOGGLE.replace("p.hidden = !p.hidden;", "setTimeout(() => { p.hidden = !p.hidden; }, 200);")), {
            ("label", "#p1 > p:nth-child(1) > input:nth-child(1)", "#b1")}),
    "سؤال لا يقول شيئًا للبرامج": (
        document(f"<div class='faq' lang='ar' dir='rtl'><h3 id='b1'>كم الرسوم؟</h3><div id='p1' style='display:none'>{PALE_AR}</div></div>",
                 "b1.onclick = () => { p1.style.display = 'block'; };"), {("text-contrast", "#p1 > p:nth-child(1)", "#b1")}),
    "a heading before what is hidden for good": (
        document(f"<div class='faq'><h3>Fees</h3><div style='display:none'>{FIELD}</div></div>"), set()),
    "words and links that are well to be seen stay folded": (
        document(fold(1, "<p>It takes three days, as <a href='/law'>the law says</a>.</p>"), TOGGLE), set()),
    "a link that leads anywhere": (
        document(fold(1, "<p>It takes three days. <a href='/law'>Click here</a></p><p style='color:#bbb'>Pale.</p>"), TOGGLE), {
            ("text-contrast", "#p1 > p:nth-child(2)", "#b1")}),
    "a menu over the page": (document(menu(1, f"<div>{FIELD}</div>"), TOGGLE), {
        ("label", "#p1 > div:nth-child(1) > p:nth-child(1) > input:nth-child(1)", "#b1")}),
    "menus that lie over one another": (document(menu(1, PALE, "one") + menu(2, PALE_AR, "two"), TOGGLE), {
        ("text-contrast", "#p1 > p:nth-child(1)", "#b1"), ("text-contrast", "#p2 > p:nth-child(1)", "#b2")}),
    "قائمة كل صف": (document("".join(menu(n, PALE_AR) for n in range(1, 6)), TOGGLE), {("text-contrast", "#p1 > p:nth-child(1)", "#b1")}),
    "a menu of links that say where they lead": (
        document(menu(1, "<ul><li><a href='/law'>The law of mining</a></li><li><a href='/fees'>Fees of licences</a></li></ul>"), TOGGLE), set()),
    "a menu under the pointer": (document(hovered(UNNAMED_LINK)), {("link-unnamed", "#part > li:nth-child(2) > a:nth-child(1)", "#entry"),
        ("image-alt", "#part > li:nth-child(2) > a:nth-child(1) > img:nth-child(1)", "#entry")}),
    "قائمة تحت المؤشر": (document(hovered(f"<li>{PALE_AR}<a href='/fees'>رسوم الرخص</a></li>", words="الخدمات")), {
        ("text-contrast", "#part > li:nth-child(1) > p:nth-child(1)", "#entry")}),
    "a menu that a script shows under the pointer": (document(hovered(UNNAMED_LINK, "#entry:hover #part { display: none }"), ON_HOVER), {
        ("link-unnamed", "#part > li:nth-child(2) > a:nth-child(1)", "#entry"),
        ("image-alt", "#part > li:nth-child(2) > a:nth-child(1) > img:nth-child(1)", "#entry")}),
    "a menu under the pointer of links that say where they lead": (
        document(hovered("<li><a href='/law'>The law of mining</a></li><li><a href='/fees'>Fees of licences</a></li>")), set()),
    "a part of a menu that nothing shows": (document(hovered(UNNAMED_LINK, "#entry:hover #part { display: none }")), set()),
    "a menu that a press and the pointer open": (
        document(hovered(UNNAMED_LINK).replace("<ul id='part'", "<button aria-expanded='false' aria-controls='part' id='b1'>More</button><ul id='part'"),
                 "b1.onclick = () => { part.style.display = 'block'; };"), {
            ("link-unnamed", "#part > li:nth-child(2) > a:nth-child(1)", "#b1"), ("image-alt", "#part > li:nth-child(2) > a:nth-child(1) > img:nth-child(1)", "#b1")}),
    "a control that deletes": (document(fold(1, FIELD, "Delete all"), TOGGLE), set()),
    "a control that sends a form": (document(f"<form action='/sent'>{fold(1, FIELD).replace('type=', 'data-type=')}</form>", TOGGLE), set()),
    "a control in a form that sends nothing": (document(f"<form action='/sent'>{fold(1, FIELD)}</form>", TOGGLE), {
        ("label", "#p1 > p:nth-child(1) > input:nth-child(1)", "#b1")}),
    "a link to elsewhere": (document("<a href='/away' aria-expanded='false' aria-controls='p1'>More</a><div id='p1' hidden>" + FIELD + "</div>"), set()),
    "what only seems to unfold": (document(fold(1, FIELD)), set()),
}  # fmt: skip


def told(snapshot: Snapshot) -> set[tuple[str, str, str]]:
    found = set()
    for finding in JUDGES.page(snapshot).findings:
        if finding.outcome is Outcome.FAILED and finding.location:
            by = finding.location.opened_by
            found.add((finding.rule, finding.location.selector, by.selector if by else ""))
    return found


def test_what_is_brought_forth_is_judged(in_browser: Any, serve: Any) -> None:
    base = serve({f"/{number}": html for number, (html, _) in enumerate(CASES.values())})

    async def work(pool: Any) -> list[Any]:
        return [await pool.observe(PageRequest(url=f"{base}/{number}")) for number in range(len(CASES))]

    answers = in_browser(work, sections=SECTIONS, axe_rules=AXE_RULES, settle=0.5, quiet=0.0)
    wrong = {
        name: (got, expected)
        for (name, (_, expected)), answer in zip(CASES.items(), answers, strict=True)
        if (got := told(answer.snapshot)) != expected
    }
    assert not wrong
    untested = [check for answer in answers for check in JUDGES.page(answer.snapshot).checks if check.outcome is Outcome.UNTESTED]
    assert not untested
    assert not [answer.snapshot.gaps for answer in answers if answer.snapshot.gaps]


MARK = "<div id='mark' style='background:#000;width:200px;height:60px'></div>"
MOVED = "new MutationObserver(() => { document.title = 'Unfolded'; }).observe(document.getElementById('p1'), {attributes: true});"
GROWN = "document.getElementById('b1').addEventListener('click', () => document.getElementById('p1').append(document.createElement('hr'), 'more'));"


def test_the_page_is_as_before_and_each_picture_shows_what_it_is_about(in_browser: Any, serve: Any) -> None:
    field = "<p><input name='factory' style='background:#00f;border:0;width:200px;height:60px'></p>"
    base = serve({"/": document(fold(1, field) + MARK, TOGGLE + MOVED + GROWN)})

    def interest(snapshot: Snapshot) -> dict[str, Spot]:
        mark = snapshot.main.views[snapshot.main.by_id["mark"][0]].box
        spots = Gallery().wanted(JUDGES.page(snapshot))
        [field] = [spot for spot in spots.values() if spot.opening >= 0]
        assert mark
        return {"mark": Spot(mark), "field": field}

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"), interest)

    observed = in_browser(work, sections=SECTIONS, axe_rules=AXE_RULES, settle=0.5, quiet=0.0)
    assert isinstance(observed, Observed), observed
    centres = {}
    for name, picture in observed.pictures.items():
        with Image.open(io.BytesIO(picture)) as crop:
            centres[name] = crop.convert("RGB").getpixel((60, 60))
    assert max(centres["mark"]) < 40, centres
    assert centres["field"][2] > 180 > centres["field"][0], centres


def test_evidence_that_was_kept_tells_the_same(in_browser: Any, serve: Any) -> None:
    base = serve({"/": CASES["tabs"][0]})

    async def work(pool: Any) -> Any:
        return await pool.observe(PageRequest(url=base + "/"))

    snapshot = in_browser(work, sections=SECTIONS, axe_rules=AXE_RULES, settle=0.5, quiet=0.0).snapshot
    kept = msgspec.json.decode(msgspec.json.encode(snapshot), type=Snapshot)
    assert told(kept) == told(snapshot) == CASES["tabs"][1]
