"""Words that were read in pictures: recorded recognitions, no recogniser."""

import json

import pytest
from a11y_audit.rules.image_text_painted import image_text_painted as RULE  # noqa: N812
from support.cases import Case
from support.page import judged, outcomes, page

OK = [("passed", "ok")]


def picture(attributes: str, *lines: str, **facts: object) -> str:
    """An img in which these lines were read; its size is that of a banner unless the attributes say otherwise."""
    size = "" if "width" in attributes else 'width="800" height="300"'
    read = json.dumps({"lines": lines, **facts}, ensure_ascii=False).replace("'", "&#39;")
    return f"<img src=\"/p.png\" {size} {attributes} data-lettering='{read}'>"


def asked(reason: str) -> list[tuple[str, str]]:
    return [("cantTell", reason)]


SLOGAN, SHIAR = "Industry that leads the future", "صناعة تقود المستقبل وثروات تبني الوطن"
POSTER = ("Apply for the licence before the first of May", "The office opens every morning except Friday", "Bring your passport and two photographs")
LAWHA = ("قدم طلب الترخيص قبل الأول من مايو", "يفتح المكتب كل صباح ما عدا الجمعة", "أحضر جواز السفر وصورتين شخصيتين")

HIDDEN, MAKHFIYA = picture('alt=""', SLOGAN), picture('alt=""', SHIAR)
OTHER = """data-extra='{"href": "https://other.example/"}'"""
HOME = """data-extra='{"href": "https://ministry.example/ar"}'"""

CASES = [
    Case(name, html, expected, browser=False)  # what was read is stated
    for name, html, expected in [
        ("a slogan", picture(f'alt="{SLOGAN}"', SLOGAN), asked("words")),
        ("عبارة", picture(f'alt="{SHIAR}"', SHIAR), asked("words")),
        ("spelled otherwise", picture('alt="صناعه تقودُ المستقبـل وثروات تبنى الوطن"', SHIAR), asked("words")),
        ("misread by a letter", picture('alt="Register now for the programme"', "Registar now for the programne"), asked("words")),
        ("a photograph without words", picture('alt="A woman checks a machine"', "ae y 22 4S", confidence=45), OK),
        ("noise that is sure of itself", picture('alt="Surf"', "22 = 7( | A / iN", confidence=90, colours=900), OK),
        ("words that are not sure", picture('alt="Books"', "Japanese Swords and others", confidence=70), OK),
        ("a sign in a photograph", picture('alt="A street in Riyadh"', "King Fahd Road exit", colours=800, cover=0.01), OK),
        ("two words on a shirt", picture('alt="The team"', "Team Captain", colours=800), OK),
        ("a slogan painted on a photograph", picture('alt="A plant at night"', SLOGAN, colours=800, cover=0.1), asked("other-words")),
        ("شعار حملة على صورة", picture('alt="مصنع ليلًا"', SHIAR, colours=800, cover=0.1), asked("other-words")),
        ("one word of a button", picture('width="120" height="40" alt="Send"', "Send"), asked("words")),
        ("كلمة زر", picture('width="120" height="40" alt="إرسال"', "إرسال"), asked("words")),
        ("one word of a shaded button", picture('width="120" height="40" alt="Login"', "Login", colours=200, cover=0.25), asked("words")),
        ("one word on a thing", picture('alt="A van"', "Police", colours=500, cover=0.08), OK),
        ("a word with a mark in it", picture('alt="Read-only"', "Read-only"), asked("words")),
        ("one word in a corner", picture('alt="A plant"', "Press", cover=0.01), OK),
        # who hears it
        ("hidden and said nowhere", HIDDEN, asked("unheard")),
        ("مخفية ولا تقال", MAKHFIYA, asked("unheard")),
        ("hidden by a role", picture('role="presentation"', SLOGAN), asked("unheard")),
        ("hidden and said beside", f"<section>{HIDDEN}<p>Our industry leads the future.</p></section>", asked("words")),
        ("مخفية ونصها بجانبها", f"<section>{MAKHFIYA}<p>صناعةٌ تقود المستقبل، وثرواتٌ تبني الوطن</p></section>", asked("words")),
        ("hidden beside other text", f"<section>{HIDDEN}<p>Opening hours and fees of the desk.</p></section>", asked("unheard")),
        ("said by its link", f'<a href="/x" aria-label="{SLOGAN}">{HIDDEN}</a>', asked("words")),
        ("no alternative at all fails elsewhere", picture("", SLOGAN), asked("words")),
        # the alternative says something else
        ("other words", picture('alt="Visitors at the exhibition"', SLOGAN), asked("other-words")),
        ("كلمات أخرى", picture('alt="زوار المعرض"', SHIAR), asked("other-words")),
        ("a translation", picture('alt="صناعة تقود المستقبل"', SLOGAN), asked("words")),
        ("ترجمة", picture('alt="Industry leads the future"', SHIAR), asked("words")),
        ("other words, but a caption says them", f"<figure>{picture('alt=Visitors', SLOGAN)}<figcaption>{SLOGAN}</figcaption></figure>", asked("words")),
        ("described elsewhere", f'{picture("alt=Poster aria-describedby=d", *POSTER)}<p id="d">{" ".join(POSTER)}</p>', asked("words")),
        ("a poster told in two words", picture('alt="Licence office"', *POSTER), asked("fewer-words")),
        ("لوحة لا يقال منها إلا القليل", picture('alt="مكتب الترخيص"', *LAWHA), asked("fewer-words")),
        ("numbers are not compared", picture('alt="العام ١٤٤٦ في أرقام"', "العام 1667 في أرقام"), asked("words")),
        # exempt or essential
        ("a logo by its alternative", picture('alt="Ministry of Industry logo"', "Ministry of Industry"), OK),
        ("شعار", picture('alt="شعار وزارة الصناعة"', "وزارة الصناعة والثروة"), OK),
        ("a logo by its class", f'<div class="siteLogo">{picture("alt=Home", "Ministry of Industry")}</div>', OK),
        ("a catalogue is no logo", picture('class="catalogue" alt="Everything new"', "Spring catalogue prices"), asked("other-words")),
        ("a hidden logo that nothing names", picture('class="logo" alt=""', "Industrial Development Fund"), asked("unheard")),
        ("leads home", f'<a href="/ar" {HOME}>{picture("width=200 height=80 alt=Start", "Ministry of Industry")}</a>', OK),
        ("a banner that leads away", f'<a href="/x" {OTHER}>{picture("alt=Campaign", SLOGAN)}</a>', asked("other-words")),
        ("a partner's mark", f'<a href="/x" {OTHER}>{picture("width=200 height=80 alt=Fund", "Industrial Development")}</a>', OK),
        ("a store's badge", picture('width="160" height="50" alt="Our application"', "Download on the App Store"), OK),
        ("رؤية", picture('width="160" height="50" alt="الرؤية"', "رؤية VISION", "المملكة العربية السعودية", "KINGDOM OF SAUDI ARABIA"), OK),
        ("a chart", picture('alt="Bar chart of visitors"', "Riyadh Jeddah Dammam visitors by month"), OK),
        ("رسم بياني", picture('alt="رسم بياني للزوار"', "الرياض جدة الدمام الزوار شهريا"), OK),
        ("mostly numbers", picture('alt="Visitors"', "Riyadh 120 130 140 Jeddah 90 95 99"), OK),
        ("a screen", picture('alt="Screenshot of the form"', "First name Last name Send"), OK),
        ("a hidden chart that nothing tells", picture('alt="" class="x" title=""', "Riyadh Jeddah Dammam visitors"), asked("unheard")),
    ]
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_image_text_painted(case):
    assert outcomes(RULE, page(case.html)) == case.expected


def test_the_same_picture_is_asked_about_once():
    html = picture('alt=""', SLOGAN, digest="a") + picture('alt=""', SLOGAN, digest="a") + picture('alt=""', SHIAR, digest="b")
    assert [judgement.reason for judgement in judged(RULE, html)] == ["unheard", "unheard"]


def test_what_is_exempt_is_a_question_of_the_alternative_alone():
    [judgement] = judged(RULE, picture('class="logo" alt=""', "Industrial Development Fund"))
    assert judgement.criteria == ("1.1.1",)
    assert judgement.values["words"] == "Industrial Development Fund"


def test_a_background_with_its_words_as_text_is_one_of_words():
    read = json.dumps({"lines": [SHIAR]}, ensure_ascii=False)
    html = f"<div style=\"background-image:url('/b.png')\" width=\"800\" height=\"300\" data-lettering='{read}'>{SHIAR}</div>"
    assert outcomes(RULE, page(html)) == asked("words")


def test_drawn_letters_of_a_drawing():
    read = json.dumps({"lines": [SLOGAN]})
    assert outcomes(RULE, page(f"<svg width='800' height='90' data-lettering='{read}'><path/></svg>")) == asked("unheard")
    named = f"<svg role='img' aria-label='{SLOGAN}' width='800' height='90' data-lettering='{read}'><path/></svg>"
    assert outcomes(RULE, page(named)) == asked("words")
