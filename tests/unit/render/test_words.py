"""Every word of the reports stands in both languages, in every plural form, and in no template."""

import re
from collections.abc import Iterator
from importlib.resources import files
from string import Formatter
from types import SimpleNamespace
from typing import get_args

import click
import pytest

from a11y_audit.capture.settings import FailureCode
from a11y_audit.cli.root import root
from a11y_audit.discover.skips import SkipReason
from a11y_audit.execute.visiting import PASSWORD_ASKED, PASSWORD_REFUSED
from a11y_audit.lexicon import Script, letters
from a11y_audit.model.finding import Impact, Outcome
from a11y_audit.model.result import Basis
from a11y_audit.model.review import Decision
from a11y_audit.model.text import Text
from a11y_audit.render import html
from a11y_audit.render.ledger import BASES
from a11y_audit.render.plural import categories, category, month
from a11y_audit.render.words import LANGUAGES, catalogue, known, number, reason, text
from a11y_audit.run.beginning import SITEMAP_UNREAD

TEMPLATES = files("a11y_audit.reports") / "templates"
SOURCES = [
    *(entry.read_text("utf-8") for entry in TEMPLATES.iterdir() if entry.name.endswith(".j2")),
    *(entry.read_text("utf-8") for entry in (TEMPLATES / "parts").iterdir()),
]
# Names of things and of languages, which are the same words in both.
NAMES = {"a11y-audit", "axe-core", "English", "العربية", "WCAG"}


@pytest.mark.parametrize("key", catalogue())
def test_message_stands_in_both_languages(key):
    forms = catalogue()[key]
    marks = {language: [_marks(form) for form in forms[language].values()] for language in LANGUAGES}
    for language in LANGUAGES:
        assert all(form.strip() for form in forms[language].values())
        assert set(forms[language]) in ({"other"}, categories(language))
    # A form for one or two may spell the number out; nothing else may be missing from a language.
    assert set().union(*marks["en"]) == set().union(*marks["ar"])
    assert all(found >= set().union(*marks["en"]) - {"n"} for found in (*marks["en"], *marks["ar"]))


@pytest.mark.parametrize("key", [key for key in catalogue() if key != "code.itself" and not key.startswith(("date.moment", "date.day"))])
def test_message_is_written_in_its_script(key):
    forms = catalogue()[key]
    assert all(not letters(form)[Script.ARABIC] for form in forms["en"].values())
    assert all(letters(re.sub(r"\{\w+\}", "", form))[Script.ARABIC] for form in forms["ar"].values())


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (26, "many"), (99, "many"),
     (100, "other"), (101, "other"), (102, "other"), (103, "few"), (110, "few"), (111, "many"), (1000, "other"),
     (1003, "few"), (1111, "many")],
)  # fmt: skip
def test_arabic_plural_forms(count, expected):
    assert category("ar", count) == expected


def test_months_are_those_that_saudi_ministries_write():
    assert [month("ar", number) for number in (1, 5, 8, 11)] == ["يناير", "مايو", "أغسطس", "نوفمبر"]
    assert [month("en", number) for number in (1, 8)] == ["January", "August"]


@pytest.mark.parametrize(("count", "expected"), [(0, "other"), (1, "one"), (2, "other"), (101, "other")])
def test_english_plural_forms(count, expected):
    assert category("en", count) == expected


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [(1, "1 page", "صفحة واحدة"), (2, "2 pages", "صفحتان"), (7, "7 pages", "7 صفحات"), (12, "12 pages", "12 صفحة"),
     (1200, "1,200 pages", "1,200 صفحة")],
)  # fmt: skip
def test_counted_words(count, english, arabic):
    assert (text("ui.page-count", "en", count), text("ui.page-count", "ar", count)) == (english, arabic)


def test_numbers_are_grouped():
    assert number(1234567) == "1,234,567"


CODES = {
    *(reason.value for reason in SkipReason), *get_args(FailureCode), PASSWORD_ASKED, PASSWORD_REFUSED, SITEMAP_UNREAD,
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_reason_has_words(code):
    assert known("reason", code) == f"reason.{code}"


def test_no_reason_has_words_that_nothing_gives():
    assert {key.removeprefix("reason.") for key in catalogue() if key.startswith("reason.")} == CODES


def test_every_basis_of_a_verdict_is_shown():
    assert set(get_args(Basis)) - {"ruling"} <= set(BASES)  # a ruling speaks by its outcome


def test_a_code_of_tomorrow_speaks_for_itself():
    assert text(known("reason", "new-code"), "ar", code="new-code") == "new-code"


@pytest.mark.parametrize("kind", BASES)
def test_every_basis_has_a_word_and_a_sentence(kind):
    assert f"outcome.{kind}" in catalogue()
    assert f"outcome.{kind}-words" in catalogue()


def test_every_outcome_and_impact_has_a_word():
    assert {f"outcome.{outcome}" for outcome in Outcome} | {f"impact.{impact}" for impact in Impact} <= set(catalogue())


def test_messages_name_options_that_exist():
    said = [form for message in catalogue().values() for forms in message.values() for form in forms.values()]
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", "\n".join(said)))
    assert named
    assert named - set(_flags(root, click.Context(root))) == set()


def test_templates_ask_for_messages_that_exist_and_leave_none_unused():
    asked = set(re.findall(r't\("([a-z]+\.[\w-]*\w)"', "".join(SOURCES)))
    assert asked <= set(catalogue())
    python = "".join(path.read_text("utf-8") for path in files("a11y_audit.render").iterdir() if path.name.endswith(".py"))
    everything = "".join(SOURCES) + python
    parts = {f"{part}{end}" for part in ("repairs", "review", "advice") for end in ("", "-words", "-none")}
    built = {f"ui.{part}" for part in parts} | {f"ui.standard-{level}" for level in ("A", "AA", "AAA")}
    built |= {f"ui.decided-{name}" for name in (*Decision, "expired")} | {f"ui.{name}" for name in Decision}
    built |= {f"ui.{name}" for name in html._SCRIPT_WORDS} | {"console.failed", "console.review"}
    unused = {key for key in catalogue() if key.startswith(("ui.", "console."))} - built
    assert {key for key in unused if f'"{key}"' not in everything and f"'{key}'" not in everything} == set()


@pytest.mark.parametrize("source", SOURCES)
def test_no_word_is_written_into_a_template(source):
    bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<!DOCTYPE html>|&\w+;", " ", source, flags=re.DOTALL)
    outside = re.sub(r"<[^<>]*>", " ", bare)
    named = re.findall(r'(?:title|alt|placeholder|aria-label|content)="([^"]*)"', bare)
    constant = {"width=device-width, initial-scale=1", "light dark", "no-referrer", "noindex"}
    found = [*outside.split(), *(words for words in named if words not in constant)]
    assert [word for word in found if re.search(r"[^\W\d_]{2}", word) and word.strip(",.") not in NAMES] == []


def test_the_script_speaks_only_words_of_the_catalogue():
    words = html._script_words({"en": "</script>", "ar": "ع"})
    assert "</script>" not in words
    assert '"copied"' in words


def test_a_sentence_that_cannot_be_filled_stands_as_it_is():
    from a11y_audit.render.markup import sentence

    assert "{gone}" in sentence(Text("Is {gone} here?", "هل {gone} هنا؟"), {"other": 1})


def _flags(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.params:
        yield from (*option.opts, *option.secondary_opts)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from _flags(command.get_command(context, name), context)


def _marks(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name}


def test_what_has_no_name_is_not_quoted():
    plain = Text(en="“{name}” takes the focus", ar="يستقبل العنصر «{name}» التركيز")
    field = Text(en="Nothing labels the field “{name}”", ar="لا تسمية للحقل «{name}»")
    assert plain.of_nameless() == Text(en="An element without a name takes the focus", ar="يستقبل عنصر بلا اسم التركيز")
    assert field.of_nameless().en == "Nothing labels the field without a name"
    assert Text(en="{name}", ar="{name}").of_nameless() == Text(en="{name}", ar="{name}")


@pytest.mark.parametrize(("name", "told"), [("", "An element without a name gets"), ("Guide", "“{name}” gets")])
def test_the_reason_of_a_finding_calls_it_what_it_is(name, told):
    card = SimpleNamespace(reasons={"faint": Text(en="“{name}” gets the focus", ar="يتلقى العنصر «{name}» التركيز")})
    finding = SimpleNamespace(rule="r", reason="faint", values={"name": name})
    assert reason(finding, {"r": card}).en.startswith(told)
