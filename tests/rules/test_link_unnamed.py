"""Links without a name, and what else names one."""

import json

import msgspec
import pytest
from a11y_audit.rules.link_unnamed import link_unnamed as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

from a11y_audit.judging.evaluate import evaluate
from a11y_audit.model.dom import Frame

OK, BARE, PICTURE, CONTROL = ("passed", "ok"), ("failed", "nameless"), ("failed", "picture"), ("failed", "control")
LOGO = '<img src="/logo.png" width="40" height="40"'
RECT = '<rect width="50" height="50"></rect>'


def styled(text: str) -> str:
    """Return a link with an icon whose style writes a text (in a browser, a style sheet does: browser=False)."""
    return f"<a href='/a'><i data-extra='{json.dumps({'before': text})}'></i></a>"


CASES = [
    Case("words", '<a href="/a">Services</a>', [OK]),
    Case("كلمات", '<a href="/a">الخدمات</a>', [OK]),
    Case("nothing", '<p>Go on <a href="/a"></a></p>', [BARE]),
    Case("مسافات فقط", '<a href="/a"> <br> </a>', [BARE]),
    Case("an icon", '<a href="/a"><i class="fa fa-home"></i></a>', [BARE]),
    Case("a picture that is called an ornament", f'<a href="/a">{LOGO} alt=""></a>', [PICTURE]),
    Case("صورة بلا نص بديل", f'<a href="/a">{LOGO}></a>', [PICTURE]),
    Case("a picture with a name", f'<a href="/a">{LOGO} alt="Ministry of Industry"></a>', [OK]),
    Case("صورة لها اسم", f'<a href="/a">{LOGO} aria-label="وزارة الصناعة"></a>', [OK]),
    Case("a picture named by what is empty", f'<a href="/a">{LOGO} aria-labelledby="n"></a><p id="n"></p>', [PICTURE]),
    Case("a drawing", f'<a href="/a"><svg width="50" height="50">{RECT}</svg></a>', [PICTURE]),
    Case("رسم له عنوان", f'<a href="/a"><svg role="img" width="50" height="50"><title>الرئيسية</title>{RECT}</svg></a>', [OK]),
    Case("a title alone", '<a href="/a" title="Services"></a>', [OK]),
    Case("aria-label", '<a href="/a" aria-label="الخدمات"></a>', [OK]),
    Case("an empty aria-label", '<a href="/a" aria-label=" "></a>', [BARE]),
    Case("named by another text", '<p id="n">Services</p><a href="/a" aria-labelledby="n"></a>', [OK]),
    Case("named by what is nowhere", '<a href="/a" aria-labelledby="n"><i></i></a>', [BARE]),
    Case("off the screen", '<a href="/a" style="position: absolute; left: -9999px"></a>', [BARE]),
    Case("خارج الشاشة وله اسم", '<a href="/a" style="position: absolute; left: -9999px">انتقل إلى المحتوى</a>', [OK]),
    Case("words that are hidden", '<a href="/a"><span style="display: none">Services</span></a>', [BARE]),
    Case("words kept from screen readers", '<a href="/a"><span aria-hidden="true">الخدمات</span></a>', [BARE]),
    Case("words for screen readers", '<a href="/a"><i></i><span class="sr-only">Services</span></a>', [OK]),
    Case("not shown", '<div style="display: none"><a href="/a"></a></div>', []),
    Case("hidden from screen readers", '<a href="/a" aria-hidden="true"></a>', []),
    Case("a role that the focus takes away", '<a href="/a" role="none"> </a>', [BARE]),
    Case("a destination without words", '<a name="top"></a>', []),
    Case("a button by its role", '<a href="#" role="button"><i></i></a>', [CONTROL]),
    Case("زر بدوره وله اسم", '<a href="#" role="button">إغلاق</a>', [OK]),
    Case("an entry of a menu", '<div role="menu"><a href="/a" role="menuitem"><i></i></a></div>', [CONTROL]),
    Case("تبويب", '<div role="tablist"><a href="#a" role="tab"></a></div>', [CONTROL]),
    Case("a reference to a note", '<a href="#n1" role="doc-noteref"></a>', [BARE]),
    Case("an entry of a list by its role", '<div role="list"><a href="/a" role="listitem">News</a></div>', [OK]),
    Case("بند قائمة بدوره بلا نص", '<div role="list"><a href="/a" role="listitem"><i></i></a></div>', [BARE]),
    Case("a named picture in an entry of a list", f'<div role="list"><a href="/a" role="listitem">{LOGO} alt="News"></a></div>', [OK]),
    Case("in a drawing", f'<svg width="99" height="99"><a href="/n">{RECT}</a></svg>', [BARE]),
    Case("نص في رسم", f'<svg width="99" height="99"><a href="/n"><text y="20">الشمال</text>{RECT}</a></svg>', [OK]),
    Case("in a drawing with xlink:href alone", f'<svg width="99" height="99"><a xlink:href="/n">{RECT}</a></svg>', []),
    Case("an area of a map", '<img src="/m.png" alt="Map" usemap="#m" width="99" height="99"><map name="m"><area href="/n"></map>', []),
    Case("words that a style writes", styled("Our boats"), [OK], browser=False),
    Case("كلمات تكتبها الأنماط", styled("قواربنا"), [OK], browser=False),
    Case("a sign of an icon font", styled("\ue900"), [BARE], browser=False),
    Case("a letter that an icon font draws as a sign", styled("e"), [BARE], browser=False),
    Case("a sign that a style writes", styled("×"), [BARE], browser=False),
    Case("a zero width space is another rule's", '<a href="/a">&#8203;</a>', [OK]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_link_unnamed(case: Case) -> None:
    assert outcomes(RULE, page(case.html)) == case.expected


@pytest.mark.parametrize(
    ("role", "criteria"), [("", ("2.4.4", "4.1.2")), ("button", ("4.1.2",)), ("menuitem", ("4.1.2",)), ("switch", ("4.1.2",))]
)
def test_a_nameless_control_fails_no_criterion_about_links(role: str, criteria: tuple[str, ...]) -> None:
    [finding], _ = evaluate([RULE], page(f"<a href='#' {role and f'role={role}'}><i></i></a>"))
    assert finding.criteria == criteria


@pytest.mark.parametrize(("shown", "told"), [("display: block", 1), ("display: none", 0)])
def test_links_in_frames_that_are_shown(shown: str, told: int) -> None:
    whole = page(f'<main><iframe title="الخريطة" style="{shown}"></iframe></main>')
    owner = next(whole.select("iframe")).index
    inner = page('<a href="/a"></a>').main
    frame = Frame(index=1, parent=0, owner=owner, document=inner.document, rows=inner.rows, properties=inner.properties, styles=inner.styles)
    assert len(outcomes(RULE, msgspec.structs.replace(whole, frames=(whole.main, frame)))) == told
