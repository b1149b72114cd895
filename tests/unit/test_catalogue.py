"""A rule that cannot be trusted is refused by name, before any page is opened."""

from pathlib import Path

import pytest

from a11y_audit import catalogue
from a11y_audit.errors import PluginError
from a11y_audit.judging.engines import axe
from a11y_audit.run.choosing import choose_judges
from a11y_audit.settings.config import Config

RULE = '''
"""Finds nothing, and is here to be read by the catalogue."""
from a11y_audit.api import Impact, Text, rule{site}

@{decorator}(
    "own-rule", criteria=("1.1.1",), impact=Impact.MINOR, title=Text("Own", "خاص"), who=Text("All", "الجميع"),
    reasons={{"bad": {reason}}}, actions={{"bad": {action}}}, remedy=Text("Write p {{ }}", "اكتب p {{ }}"), {more}
)
def own_rule(given):
    return []
'''
GOOD = 'Text("It shows {name}", "يعرض {name}")'


def written(folder: Path, *, reason: str = GOOD, action: str = GOOD, more: str = "", is_site: bool = False) -> Path:
    site, decorator = (", site_rule", "site_rule") if is_site else ("", "rule")
    text = RULE.format(reason=reason, action=action, more=more, site=site, decorator=decorator)
    (folder / "own_rule.py").write_text(text, "utf-8")
    return folder


def test_a_rule_of_ones_own_is_loaded(tmp_path):
    assert "own-rule" in {rule.id for rule in catalogue.load(written(tmp_path))}


@pytest.mark.parametrize(
    ("part", "text", "said"),
    [
        ("reason", 'Text("It shows {name}", "يعرض {other}")', "reason bad: the languages ask for different values"),
        ("reason", 'Text("It shows {name}", "يعرض شيئًا")', "reason bad: the languages ask for different values"),
        ("action", 'Text("Look", "انظر {name}")', "action bad: the languages ask for different values"),
        ("action", 'Text("Look", " ")', "lacks words in a language: action bad"),
        ("reason", 'Text("It has a {", "فيه {")', "a brace itself is written twice"),
        ("more", 'replaces=("colour-contrast",)', "replaces colour-contrast, and there is no such rule; did you mean color-contrast?"),
    ],
)
def test_a_rule_that_cannot_be_trusted(tmp_path, part, text, said):
    with pytest.raises(PluginError) as caught:
        choose_judges(Config(rules_dir=written(tmp_path, **{part: text})))
    assert said in str(caught.value)
    assert "own-rule" in str(caught.value)


def test_what_a_rule_settles_is_a_rule(tmp_path):
    with pytest.raises(PluginError, match=r"settles title-unlike-headings, and .* did you mean title-unlike-heading"):
        catalogue.load(written(tmp_path, is_site=True, more='settles=("title-unlike-headings",)'))


def test_our_rules_replace_rules_of_axe():
    catalogue.check_replaced(catalogue.load(), axe.rules())


@pytest.mark.parametrize(("level", "expected"), [("A", {"A"}), ("AA", {"A", "AA"}), ("AAA", {"A", "AA", "AAA"})])
def test_a_level_asks_for_its_own_rules_and_those_below(level, expected):
    assert {rule.level for rule in catalogue.choose(catalogue.load(), level=level)} <= expected
