"""Declared languages against texts, sentences against names, and what the offline model says."""

from __future__ import annotations

import pytest
from support.page import page

from a11y_audit.lexicon import Script
from a11y_audit.lexicon.detect import language_scores
from a11y_audit.reading.language import Agreement, compare, misdeclared, own_text, primary, script_of
from a11y_audit.reading.passages import Kind, kind_of, runs

AR = "يمكنكم التواصل مع مركز خدمة الشركاء على مدار الساعة عبر القنوات المتاحة."
EN = "You can contact the partner care centre around the clock through the channels listed below."
RU = "Библиотека открыта каждый день с девяти до шести часов, по воскресеньям читальный зал закрыт."
EL = "Η βιβλιοθήκη είναι ανοιχτή κάθε μέρα από τις εννέα έως τις έξι."
ZH = "图书馆每天上午九点到下午六点开放。星期天阅览室关闭，但您可以通过入口旁的信箱还书。"
JA = "図書館は毎日九時から六時まで開いています。日曜日は閲覧室が閉まります。"


@pytest.mark.parametrize(
    ("tag", "language", "script"),
    [
        ("ar-SA", "ar", Script.ARABIC), ("EN_us", "en", Script.LATIN), ("ar-Latn", "ar", Script.LATIN),
        ("ru", "ru", Script.OTHER), ("ku", "ku", None), ("eng", "", None), ("i-lux", "", None), ("", "", None),
    ],
)  # fmt: skip
def test_tags(tag: str, language: str, script: Script | None) -> None:
    assert (primary(tag), script_of(tag)) == (language, script)


@pytest.mark.parametrize(
    ("text", "tag", "agreement"),
    [
        (AR, "ar", Agreement.AGREES), (AR, "en", Agreement.CONTRADICTS), (EN, "ar", Agreement.CONTRADICTS),
        (EN, "en", Agreement.AGREES), ("Licences", "ar", Agreement.UNKNOWN), (AR, "xx", Agreement.UNKNOWN),
        (f"{AR} {EN}", "en", Agreement.AGREES),  # less than half of it is in another script: a part
        (f"{AR} {AR} {EN} {EN[:40]}", "en", Agreement.DOUBTFUL),
        ("Paul put dire comment on tape", "fr", Agreement.AGREES),  # words of both languages
        ("axe " * 60, "en", Agreement.UNKNOWN), ("صفحة " * 60, "fa", Agreement.UNKNOWN),  # one word said often
        # a second witness, the small words, where the model alone is not sure
        ("Il n'y a rien de plus beau que la mer en hiver.", "da", Agreement.CONTRADICTS),
        ("Read more about the history of our library", "fr", Agreement.CONTRADICTS),
        ("Ludwig van Beethoven Für Elise Mondscheinsonate", "en", Agreement.AGREES),
        (RU, "en", Agreement.CONTRADICTS), (RU, "ar", Agreement.CONTRADICTS), (RU, "ru", Agreement.AGREES),
        (RU, "uk", Agreement.AGREES), (RU, "el", Agreement.CONTRADICTS), (EL, "ru", Agreement.CONTRADICTS),
        (ZH, "en", Agreement.CONTRADICTS), (ZH, "zh", Agreement.AGREES), (ZH, "ko", Agreement.CONTRADICTS),
        (ZH, "ja", Agreement.CONTRADICTS), (JA, "zh", Agreement.CONTRADICTS), (JA, "ja", Agreement.AGREES),
        (f"{EN} {EN} {RU}", "en", Agreement.AGREES), (f"{EN} {EN} {AR}", "en", Agreement.AGREES),
        (f"{AR} {AR} {AR} {EN}", "ar", Agreement.AGREES), (f"{EN} {RU}", "en", Agreement.DOUBTFUL),
        (RU, "iu", Agreement.UNKNOWN),
        ("1а 2б 3в 4г 5д 6е 7ж 8з 9и 10к 11л 12м 13н 14о 15п 16р 17с 18т 19у 20ф 21х", "en", Agreement.UNKNOWN),  # a list
        ("SABIC, Maaden, Aramco, Tasnee, Sipchem, Jubail, Yanbu", "en", Agreement.AGREES),  # names belong to none
    ],
)  # fmt: skip
def test_compare(text: str, tag: str, agreement: Agreement) -> None:
    assert compare(text, tag).agreement is agreement


def test_the_model_answers_the_same_every_time_and_nothing_for_little_text() -> None:
    assert language_scores(EN) == language_scores(EN)
    assert next(iter(language_scores(EN))) == "en"
    assert next(iter(language_scores(AR))) == "ar"
    assert language_scores("Licences") == {}
    assert language_scores("https://ministry.example/one/two/three info@ministry.example") == {}


def test_a_part_with_its_own_language_is_left_out_of_the_text_around_it() -> None:
    frame = page(f'<div id="a" lang="en"><p>{EN}</p><p lang="ar">{AR}</p></div>').main
    outer = next(element for element in frame.elements if element.attribute("id") == "a")
    assert own_text(outer) == EN


def test_wrong_declarations_are_named() -> None:
    frame = page(f'<p>{EN}</p><p id="a" lang="en">{AR}</p><p lang="ar">{AR}</p>').main
    wrong = misdeclared(frame)
    assert [element.attribute("id") for element in frame.elements if element.index in wrong] == ["a"]


@pytest.mark.parametrize(
    ("text", "script", "kind"),
    [
        ("The Ministry invests in the skills of its employees", Script.LATIN, Kind.SENTENCE),
        ("Photo of the Minister at the opening ceremony", Script.LATIN, Kind.SENTENCE),
        ("King Abdulaziz City for Science and Technology", Script.LATIN, Kind.PERHAPS),
        ("KING ABDULAZIZ CITY FOR SCIENCE AND TECHNOLOGY", Script.LATIN, Kind.PERHAPS),
        ("Vision 2030", Script.LATIN, Kind.NAME), ("ISO 9001", Script.LATIN, Kind.NAME),
        ("info@ministry.example", Script.LATIN, Kind.NAME), ("html css javascript react", Script.LATIN, Kind.NAME),
        ("Size 3 select example", Script.LATIN, Kind.INTERFACE), ("Lorem ipsum", Script.LATIN, Kind.INTERFACE),
        ("Best Price Online Store for Fresh Dates", Script.LATIN, Kind.SENTENCE),
        ("National Company for Fresh Products and Online Sales", Script.LATIN, Kind.PERHAPS),
        ("Industrial licences issued this year", Script.LATIN, Kind.SENTENCE),
        ("Export volumes, metric tonnes, yearly", Script.LATIN, Kind.SENTENCE),
        ("Previous slide", Script.LATIN, Kind.INTERFACE), ("Close", Script.LATIN, Kind.INTERFACE),
        ("Google Play", Script.LATIN, Kind.NAME), ("إغلاق القائمة", Script.ARABIC, Kind.INTERFACE),
        ("يمكنكم التواصل مع المركز على مدار الساعة", Script.ARABIC, Kind.SENTENCE),
        ("هيئة حقوق الإنسان في المملكة العربية السعودية", Script.ARABIC, Kind.PERHAPS),
        ("وزارة الصناعة", Script.ARABIC, Kind.NAME), ("12 345", Script.LATIN, Kind.NAME),
    ],
)  # fmt: skip
def test_kinds(text: str, script: Script, kind: Kind) -> None:
    assert kind_of(text, script) is kind


def test_runs_of_four_words_are_found_in_the_other_script() -> None:
    text = "قال الوزير We will invest in skills ثم شكر ISO 9001 الحضور"
    assert list(runs(text, Script.LATIN)) == ["We will invest in skills"]
