"""What tells a link from the text around it; links at rest, in both languages."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from a11y_audit.rules.link_told_by_colour import link_told_by_colour as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes
from support.painted import painted

from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.evidence import Gap, Snapshot
from a11y_audit.model.finding import Outcome

OK, BAD, GROUND = ("passed", "ok"), ("failed", "colour"), ("failed", "ground")
HARDLY, FORM, SIGN = ("cantTell", "hardly"), ("cantTell", "form"), ("cantTell", "sign")
IN_PART, FROM_PART = ("cantTell", "in-part"), ("cantTell", "from-part")

TEXTS = {  # words before, in and after a link
    "en": ("Read the <a href='/t' {}>terms</a> before you apply", "terms"),
    "ar": ("اقرأ <a href='/t' {}>الشروط</a> قبل تقديم الطلب", "الشروط"),
}
PLAIN = "text-decoration-line: none"
LINE = """data-extra='{"line": true}'"""  # what the browser tells of a line that a style draws


def text(language: str = "en", more: str = "", *, around: str = "", inner: str = "", outer: str = "") -> str:
    """Return a paragraph with a link that has no line; `inner` and `outer` go around its words and around it."""
    sentence, words = TEXTS[language]
    style, _, attributes = more.partition("|")
    line = "" if "text-decoration" in style else PLAIN
    written = "; ".join(part for part in (line, style) if part)
    link = sentence.format(f'style="{written}" {attributes}'.strip())
    if inner:
        link = link.replace(f">{words}<", f">{inner.replace('WORDS', words)}<")
    if outer:
        begin, end = link.index("<a "), link.index("</a>") + 4
        link = link[:begin] + outer.replace('LINK', link[begin:end]) + link[end:]
    direction = ' dir="rtl"' if language == "ar" else ""
    style = f' style="{around}"' if around else ""
    return f"<p{direction}{style}>{link}</p>"


LOOKS: list[tuple[str, dict[str, str], list[tuple[str, str]]]] = [
    ("blue in black", {}, [BAD]),
    ("underlined", {"more": "text-decoration-line: underline"}, [OK]),
    ("a line that is not to be seen", {"more": """text-decoration: underline transparent|data-extra='{"unlined": true}'"""}, [BAD]),
    ("an overline", {"more": "text-decoration-line: overline"}, [OK]),
    ("a border", {"more": f"border-bottom: 1px solid|{LINE}"}, [OK]),
    ("a border of no width", {"more": "border: 0 solid"}, [BAD]),
    ("a shadow for a line", {"more": f"box-shadow: 0 1px 0 blue|{LINE}"}, [OK]),
    ("a shadow of no colour", {"more": "box-shadow: 0 0 0 2px transparent"}, [BAD]),
    ("a gradient for a line", {"more": f"background: linear-gradient(blue, blue) 0 100% / 100% 1px no-repeat|{LINE}"}, [OK]),
    ("a gradient that waits for the pointer", {"more": "background: linear-gradient(blue, blue) 0 100% / 0% 1px no-repeat"}, [BAD]),
    ("the line of what is in it", {"inner": "<u style='text-decoration-line: underline'>WORDS</u>"}, [OK]),
    ("the line of what is around it", {"outer": "<u style='text-decoration-line: underline'>LINK</u>"}, [OK]),
    ("a dotted border of what is in it", {"inner": f"<span style='border-bottom: 1px dotted' {LINE}>WORDS</span>"}, [OK]),
    ("the line of all the text", {"around": "text-decoration-line: underline"}, [BAD]),
    ("bold", {"more": "font-weight: 700"}, [OK]),
    ("bold inside", {"inner": "<strong>WORDS</strong>"}, [OK]),
    ("bold around", {"outer": "<strong>LINK</strong>"}, [OK]),
    ("bold in bold", {"more": "font-weight: 700", "around": "font-weight: 700"}, [BAD]),
    ("hardly bolder", {"more": "font-weight: 500"}, [HARDLY]),
    ("lighter", {"around": "font-weight: 700", "more": "font-weight: 400"}, [HARDLY]),
    ("slanted", {"more": "font-style: italic"}, [OK]),
    ("upright in slanted text", {"around": "font-style: italic", "more": "font-style: normal"}, [HARDLY]),
    ("larger", {"more": "font-size: 20px"}, [OK]),
    ("hardly larger", {"more": "font-size: 17px"}, [HARDLY]),
    ("another font", {"more": "font-family: serif", "around": "font-family: sans-serif"}, [HARDLY]),
    ("raised", {"outer": "<sup style='font-size: 16px'>LINK</sup>"}, [OK]),
    ("3:1 to the text", {"more": "color: rgb(100, 100, 255)"}, [OK]),
    ("of the text's lightness", {"more": "color: rgb(0, 106, 0)", "around": "color: rgb(192, 0, 0)"}, [BAD]),
    ("of the text's colour", {"more": "color: rgb(0, 0, 0)"}, []),
    ("hardly another colour", {"more": "color: rgb(10, 10, 10)"}, []),
    ("on a pale ground", {"more": "color: rgb(0, 0, 0); background-color: rgb(255, 192, 203)"}, [GROUND]),
    ("on a dark ground", {"more": "color: rgb(255, 255, 255); background-color: rgb(0, 0, 0)"}, [OK]),
    ("some words underlined", {"inner": "WORDS <u style='text-decoration-line: underline'>of</u>"}, [IN_PART]),
    ("with a picture", {"inner": "<svg role='img' aria-label='x' width='9' height='9'><rect width='9' height='9'/></svg> WORDS"}, [SIGN]),
]  # fmt: skip

PLACES = [
    # told by their place
    Case("a menu", f"<nav><ul><li>You are reading the page <a href='/b' style='{PLAIN}'>News</a></li></ul></nav>", []),
    Case("a menu without a list", f"<nav><a href='/b' style='{PLAIN}'>News</a> <span>The page that you are reading now</span></nav>", []),
    Case("entries in one line", f"<ul><li style='display: inline'><a href='/b' style='{PLAIN}'>News</a></li> "
         "<li style='display: inline'>The page that you are reading now</li></ul>", []),
    Case("بعد قائمة في السطر", f"<div dir='rtl'><ul style='display: inline'><li style='display: inline'>هذه هي الصفحة التي تقرؤها</li></ul>"
         f" <a href='/b' style='{PLAIN}'>الأخبار</a></div>", []),
    Case("a listing", f"<pre>one of the lines that are long\n<a href='/b' style='{PLAIN}'>news</a></pre>", []),
    Case("a row of links", f"<p><a href='/a' style='{PLAIN}'>Home</a> <a href='/b' style='{PLAIN}'>News</a></p>", []),
    Case("a path", f"<p><a href='/a' style='{PLAIN}'>Home</a> / <a href='/b' style='{PLAIN}'>News</a> / The licences of the ministry</p>", []),
    Case("مسار", f"<p dir='rtl'><a href='/a' style='{PLAIN}'>الرئيسية</a> » <a href='/b' style='{PLAIN}'>الأخبار</a> » إصدار التراخيص الصناعية</p>", []),
    Case("parted by dashes", f"<p><a href='/a' style='{PLAIN}'>Home</a> - <a href='/b' style='{PLAIN}'>News</a> - <a href='/c' style='{PLAIN}'>Us</a></p>", []),
    Case("alone in its line", f"<p>Write to us any day<br><a href='/c' style='{PLAIN}'>Contact</a></p>", []),
    Case("وحده في سطره", f"<p dir='rtl'><a href='/c' style='{PLAIN}'>تواصل معنا</a><br>نرد على رسائلكم كل يوم</p>", []),
    Case("after a block", f"<div><h2>Our services for investors</h2><a href='/c' style='{PLAIN}'>Contact</a></div>", []),
    Case("beside a box", f"<div><span style='display: inline-block'>Call us any day</span> <a href='/c' style='{PLAIN}'>19</a></div>", []),
    Case("an item of a flex box", f"<div style='display: flex'>Call us any day <a href='/c' style='{PLAIN}; display: block'>19</a></div>", []),
    Case("after the text, in a box", f"<p>Our services for investors <a href='/c' style='{PLAIN}; display: inline-block'>More</a></p>", []),
    Case("mostly links", f"<p>Tags: <a href='/a' style='{PLAIN}'>mining</a>, <a href='/b' style='{PLAIN}'>industry</a></p>", []),
    Case("a footnote", f"<p>The mines of the kingdom <a href='#n' style='{PLAIN}'>[1]</a> and what they yield</p>", []),
    Case("a mark alone", f"<h2>The mines of the kingdom <a href='#n' style='{PLAIN}'>#</a></h2>", []),
    Case("في أقواس", f"<p dir='rtl'>المناجم في المملكة [<a href='#n' style='{PLAIN}'>الحاشية</a>] وما يستخرج منها</p>", []),
    Case("hidden", f"<p style='display: none'>Read the <a href='/t' style='{PLAIN}'>terms</a> before you apply</p>", []),
    Case("no link", "<p>Read the <a name='t' style='color: rgb(0, 0, 238)'>terms</a> before you apply</p>", []),
    Case("a button", f"<p>Read the <a href='/t' role='button' style='{PLAIN}'>terms</a> before you apply</p>", []),
    # in text
    Case("a sentence of a navigation", f"<nav><p>Read the <a href='/t' style='{PLAIN}'>terms</a> before you apply</p></nav>", [BAD]),
    Case("in an entry", f"<ul><li>Read the <a href='/t' style='{PLAIN}'>terms</a> before you apply</li></ul>", [BAD]),
    Case("in quotation marks", f"<p dir='rtl'>اقرأ «<a href='/t' style='{PLAIN}'>شروط الخدمة</a>» قبل تقديم الطلب</p>", [BAD]),
    Case("علامات عربية", f"<p dir='rtl'>اقرأ قبل تقديم الطلب <a href='/t' style='{PLAIN}'>الشروط</a>، ثم <a href='/g' style='{PLAIN}'>الدليل</a>؛ هل فهمتهما؟</p>",
         [BAD, BAD]),
    Case("two in a list of a sentence", f"<p>We issue licences for <a href='/t' style='{PLAIN}'>mines</a>, <a href='/g' style='{PLAIN}'>quarries</a> and more</p>",
         [BAD, BAD]),
    Case("a long link in a sentence", f"<p>For more about this please read <a href='/t' style='{PLAIN}'>the guide to the technical requirements of licences</a></p>", [BAD]),
    Case("in a box in a sentence", f"<p>Read the <a href='/t' style='{PLAIN}; display: inline-block'>terms</a> before you apply</p>", [BAD]),
    Case("in a heading", f"<h2>How to apply for a <a href='/t' style='{PLAIN}'>licence</a></h2>", [BAD]),
    Case("in a cell", f"<table><tr><td>Issued by the ministry, see <a href='/t' style='{PLAIN}'>terms</a></td></tr></table>", [BAD]),
    Case("في تسمية حقل", f"<label dir='rtl'>أوافق على <a href='/t' style='{PLAIN}'>الشروط</a> والأحكام كلها</label>", [BAD]),
    Case("a number", f"<p>Call <a href='tel:920000000' style='{PLAIN}'>920000000</a> for help with your application</p>", [BAD]),
    Case("a span", "<p>Read the <span role='link' tabindex='0' style='color: rgb(0, 0, 238)'>terms</span> before you apply</p>", [BAD]),
    Case("after a blank anchor", f"<p>Read the <a name='x'>long</a> <a href='/t' style='{PLAIN}'>terms</a> before you apply</p>", [BAD]),
    Case("beside code", f"<p>Read <a href='/t' style='{PLAIN}'>terms</a> <code style='font-size: 13px'>first</code> before you apply</p>", [BAD]),
    # a person looks
    Case("after a label", f"<p>The address of our office: <a href='/t' style='{PLAIN}'>Riyadh</a></p>", [FORM]),
    Case("بعد تسمية", f"<p dir='rtl'>عنوان مقر الوزارة: <a href='/t' style='{PLAIN}'>الرياض</a></p>", [FORM]),
    Case("after a bold label", f"<p><b>The address of our office:</b> <a href='/t' style='{PLAIN}'>Riyadh</a></p>", [HARDLY]),
    Case("an address", f"<p>Write to <a href='mailto:a@b.example' style='{PLAIN}'>a@b.example</a> for help with your application</p>", [FORM]),
    Case("first of a row", f"<p>All rights are reserved. <a href='/p' style='{PLAIN}'>Privacy</a> | <a href='/t' style='{PLAIN}'>Terms</a></p>", [FORM]),
    Case("bold, as other words are", f"<p>Read the <b>whole</b> of <b><a href='/t' style='{PLAIN}'>the terms</a></b> before you apply</p>", [FROM_PART]),
    Case("in bold words", f"<p><b>Note the <a href='/t' style='{PLAIN}'>terms</a></b> and the conditions before you apply</p>", [FROM_PART]),
]  # fmt: skip

GENERATED = [  # what a style writes after the link, and what the browser tells of it
    ("a generated line", 'position: absolute; left: 0; bottom: 0; width: 100%; height: 1px; content: ""; background: blue', LINE, [OK]),
    ("a generated line that waits", 'position: absolute; left: 0; bottom: 0; width: 0; height: 1px; content: ""; background: blue', "", [BAD]),
    ("a generated line that grows", 'position: absolute; left: 0; bottom: 0; width: 100%; height: 1px; content: ""; background: blue; '
     "transform: scaleX(0)", "", [BAD]),
    ("a generated arrow", 'content: "→"', """data-extra='{"sign": true}'""", [SIGN]),
    ("nothing generated", 'content: ""', "", [BAD]),
]  # fmt: skip


def generated(language: str, style: str, told: str) -> str:
    return f"<style>a::after {{ {style} }}</style>" + text(language, f"position: relative|{told}")


CASES = [
    *(Case(f"{name} ({language})", generated(language, style, told), expected)
      for name, style, told, expected in GENERATED for language in TEXTS),
    *(Case(f"{name} ({language})", text(language, **how), expected) for name, how, expected in LOOKS for language in TEXTS),
    *PLACES,
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_told_by_colour(case: Case) -> None:
    snapshot = painted(case.html)
    assert outcomes(RULE, snapshot) == case.expected
    findings, [check] = evaluate([RULE], snapshot)
    assert check.outcome is not Outcome.UNTESTED, check.reason
    for finding in findings:
        assert "{" not in RULE.info.reasons[finding.reason].fill("ar", finding.values)


def changed(snapshot: Snapshot, tag: str, **facts: Any) -> Snapshot:
    """Return a snapshot in which the text of the elements of a tag was measured otherwise."""
    rows = [element.index for element in snapshot.select(tag)]
    samples = [sample | facts if sample["row"] in rows else sample for sample in snapshot.sections["contrast"]]
    return msgspec.structs.replace(snapshot, sections={"contrast": samples})


NOTHING = {"ratio": None, "median": None, "foreground": "", "background": "", "method": "none"}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (NOTHING | {"notes": ["unseen"]}, []),
        (NOTHING | {"notes": ["scrolled"]}, [BAD]),  # the colours that are written, on whatever ground
        (NOTHING | {"notes": ["paint"]}, [("cantTell", "unmeasured")]),
        ({"method": "pixels"}, [BAD]),
        ({"method": "pixels", "foreground": "#3030f0"}, [("cantTell", "unmeasured")]),  # not the same all over
        ({"foreground": "#ffffff"}, []),
        ({"exempt": "disabled"}, []),
    ],
)
def test_colours_are_those_that_were_painted(language: str, facts: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert outcomes(RULE, changed(painted(text(language)), "a", **facts)) == expected


def test_what_was_not_measured_is_no_failure() -> None:
    snapshot = painted(text("ar"))
    assert outcomes(RULE, msgspec.structs.replace(snapshot, sections={"contrast": []})) == []
    untested = msgspec.structs.replace(snapshot, gaps=(Gap("contrast", "the pictures could not be taken"),))
    assert evaluate([RULE], untested)[1][0].outcome is Outcome.UNTESTED


def test_the_finding_names_both_colours() -> None:
    [judgement] = RULE.check(painted(text()))
    assert {"own": "#0000ee", "other": "#000000", "ratio": "2.23", "near": "Read the"}.items() <= judgement.values.items()


@pytest.mark.parametrize("drawn", ['{"sign": true}', '{"after": "↗ opens"}', '{"before": "\ue900"}'])
@pytest.mark.parametrize("language", TEXTS)
def test_a_sign_that_a_style_draws_is_asked_about(language: str, drawn: str) -> None:
    assert outcomes(RULE, painted(text(language, f"|data-extra='{drawn}'"))) == [SIGN]
