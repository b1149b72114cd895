"""What a finding is known by: what releases change does not count, what tells defects apart does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.page import page

from a11y_audit.judging.identity import fingerprint, former_fingerprints, is_made_up, points, stable, traits
from a11y_audit.judging.locate import location
from a11y_audit.model.finding import Finding, Location, Outcome


def at(html: str, tag: str, **more: object) -> Finding:
    snapshot = page(html)
    element = next(e for e in snapshot.elements if e.tag == tag)
    given_ = {"rule": "r", "reason": "bad", "outcome": Outcome.FAILED, "location": location(snapshot, element)}
    return Finding(**{**given_, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Updated 12 March 2026", "Updated 3 April 2027"),
        ("آخر تحديث: ١٢ مارس ٢٠٢٦", "آخر تحديث: 3 أبريل 2027"),
        ("١٢ رمضان ١٤٤٧هـ الموافق ١ مارس", "3 شوال 1448 هـ الموافق 21 نيسان"),
        ("Sunday, 1 March 2026, 10:30 am", "Monday 2 March 2026 11:45 PM"),
        ("March 12, 2026", "2026-03-12"),
        ("Results: 1,204", "Results: 17"),
        ("  المزيد\u00a0 عن الخدمة ", "المزيد عن الخدمة"),
        ("المــزيد", "المزيد"),
    ],
)
def test_words_of_another_day_are_the_same(one: str, other: str) -> None:
    assert stable(one) == stable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IMG_2041.jpg", "IMG_2042.jpg"),
        ("COVID-19", "COVID-21"),
        ("You may apply", "You apply"),
        ("Friday sermon", "Saturday sermon"),
        ("Fees", "Fees 3"),
    ],
)
def test_words_that_tell_things_apart_stay(one: str, other: str) -> None:
    assert stable(one) != stable(other)


@given(st.text(alphabet="ابجد -/٠123456789"))
def test_the_script_of_digits_and_white_space_do_not_count(text: str) -> None:
    eastern = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")).replace(" ", "\u00a0\n ")
    assert stable(eastern) == stable(text)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="/media/banner.3f9a2c1d.png?v=3">', "banner"),
        ('<img src="https://cdn.example/a/hero-BfJkPqXu.webp">', "hero"),
        ('<img src="/media/photo-2.jpg">', "photo 2"),
        ('<img src="data:image/png;base64,AAAA">', "data"),
        ('<a href="/ar/services/1234567/">', "services"),
        ('<a href="/ar/services?id=4#top">', "services"),
        ('<input type="text" name="ctl00$main$txtPhone">', "text txtphone"),
        ('<input name="field_8f3a9c2b_email">', "field email"),
        ("<button>", ""),
        ('<img src="http://[broken">', ""),
    ],
)
def test_what_an_element_points_to(html: str, expected: str) -> None:
    assert points(Location(selector="x", html=html)) == expected


@pytest.mark.parametrize(("word", "expected"), [("3f9a2c1d", True), ("20260301", True), ("BfJkPqXu", True), ("banner", False), ("2", False), ("deadbeef", True), ("readable", False), ("Facade", False)])
def test_made_up_words(word: str, expected: bool) -> None:
    assert is_made_up(word) is expected


HARMLESS = (
    '<section><div class="css-1a2b3c"><main><img src="/a/logo.png"></main></div></section>',
    '<main><p>before</p><b><img id="ember42" src="/b/logo.9f8e7d6c.png?v=2"></b></main>',
    '<main role="main"><div role="presentation"><img src="logo.webp"></div></main>'.replace(' role="main"', ""),
)


def test_a_rebuild_leaves_the_fingerprint() -> None:
    assert {fingerprint(at(html, "img")) for html in HARMLESS} == {fingerprint(at('<main><img src="logo.png"></main>', "img"))}


def test_another_picture_another_landmark_another_name_are_others() -> None:
    variants = ('<main><img src="logo.png"></main>', '<main><img src="map.png"></main>', '<footer><img src="logo.png"></footer>',
                '<main><img src="logo.png" alt="Logo"></main>', '<main><section aria-label="News"><img src="logo.png"></section></main>')  # fmt: skip
    assert len({fingerprint(at(html, "img")) for html in variants}) == 5 - 1  # a named section is a landmark, if it is heard


def test_the_text_of_the_root_and_of_named_parts_does_not_count() -> None:
    assert traits(at("<p>one</p>", "html")).text == ""
    assert traits(at('<nav aria-label="Main"><a href="/a">One</a></nav>', "nav")).text == ""
    assert traits(at("<ul><li>One</li></ul>", "ul")).text == "one"


def test_a_finding_about_the_site_is_known_by_its_words() -> None:
    def site(title: str, count: int) -> Finding:
        return Finding(rule="r", reason="x", outcome=Outcome.FAILED, values={"title": title, "count": count})

    assert fingerprint(site("بوابة", 3)) == fingerprint(site("بوابة", 4)) != fingerprint(site("خدمات", 3))


def test_earlier_fingerprints_are_known() -> None:
    finding = at("<main><button></button></main>", "button")
    renamed = at("<main><button></button></main>", "button", rule="old-name")
    assert fingerprint(renamed) in former_fingerprints(finding, ("old-name",))
    assert len(set(former_fingerprints(finding, ("old-name",)))) == 3
