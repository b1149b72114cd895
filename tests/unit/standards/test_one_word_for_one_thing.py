"""A thing has one name in all that is told in Arabic: rules, axe's rules, messages, criteria and provisions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import resources

import pytest

from a11y_audit import catalogue
from a11y_audit.render import words

# What was called so in places, and what it is called.
OTHERWISE = {
    r"المفاتيح البديلة": "المفاتيح المساعدة",
    r"رئيسة?(?![\w])": "رئيسي",
    r"أدا(?:ة|تين|تان) تفاعلية|أدوات تفاعلية|هذه الأداة|كل أداة": "عنصر تحكم",
    r"نصوص مصاحبة|النصوص المصاحبة": "التسميات التوضيحية",
    r"(?:خلية|خلايا) (?:ال)?رأس": "خلية عنوان",
    r"سهولة الوصول": "إمكانية الوصول",
    r"أحكام السياسة": "بنود السياسة",
}


def told() -> Iterator[tuple[str, str]]:
    """Yield every Arabic text with where it stands."""
    for rule in catalogue.load():
        info = rule.info
        for text in (info.title, info.who, info.remedy, *info.reasons.values(), *info.actions.values()):
            yield info.id, text.ar
    for key, message in words.catalogue().items():
        for form in message["ar"].values():
            yield key, form
    for package, name in (
        ("a11y_audit.judging.engines", "axe_rules.json"), ("a11y_audit.standards", "wcag20.json"),
        ("a11y_audit.standards", "policy.json"),
    ):  # fmt: skip
        for text in _texts(json.loads(resources.files(package).joinpath(name).read_text(encoding="utf-8"))):
            yield name, text


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _texts(member)


@pytest.mark.parametrize(("other", "name"), OTHERWISE.items())
def test_it_is_called_by_its_name(other: str, name: str) -> None:
    assert [(where, text) for where, text in told() if re.search(other, text)] == [], name


def test_a_dialog_is_no_window() -> None:
    dialogs = [rule.info for rule in catalogue.load() if rule.id.startswith("dialog-")]
    assert dialogs
    for info in dialogs:
        for text in (info.title, info.who, info.remedy, *info.reasons.values(), *info.actions.values()):
            assert not re.search(r"\blayers?\b", text.en), info.id
            assert "نافذة" not in text.ar, info.id
