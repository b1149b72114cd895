"""Every rule keeps the promises that a report relies on, and every case's reason has its words and values."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest
from support.cases import Case
from support.page import page

from a11y_audit import catalogue
from a11y_audit.judging.evaluate import evaluate
from a11y_audit.lexicon import Script, letters
from a11y_audit.model.finding import Outcome
from a11y_audit.model.rule import Rule

RULES = catalogue.load()
TABLES = [
    importlib.import_module(path.stem) for path in sorted(Path(__file__).parent.glob("test_*.py"))
    if "CASES" in path.read_text(encoding="utf-8") and path.name != Path(__file__).name
]  # fmt: skip
ROWS = [(module, case) for module in TABLES for case in module.CASES if isinstance(case, Case)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_card(rule: Rule) -> None:
    info = rule.info
    texts = [info.title, info.who, info.remedy, *info.reasons.values(), *info.actions.values()]
    assert all(letters(text.ar)[Script.ARABIC] for text in texts), "Arabic words are Arabic"
    assert all(letters(text.en)[Script.LATIN] for text in texts), "English words are English"
    assert len(info.description) > 40
    for code, text in info.reasons.items():
        assert code == code.lower()
        assert set(_marks(text.en)) == set(_marks(text.ar)), f"{code}: both languages show the same values"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_sentences_of_a_card_are_whole(rule: Rule) -> None:
    info = rule.info
    for language in ("en", "ar"):
        told = [info.who, info.remedy, *info.actions.values()]
        assert all(text.in_(language)[-1] in ".?؟" for text in told), "a sentence has its end"
        assert not any(text.in_(language)[-1] in ".?؟" for text in (info.title, *info.reasons.values())), "these stand in lists"
        assert re.match(r"[A-Zء-ي]", info.remedy.in_(language)), "a remedy begins with what to do, not with code"
        for text in (info.title, *told, *info.reasons.values()):
            assert _depth_of_quotes(text.in_(language)) <= 1, "what is quoted holds no quotation"


def _depth_of_quotes(sentence: str) -> int:
    depths = [0]
    for sign in sentence:
        depths.append(depths[-1] + (sign in "“«") - (sign in "”»"))
    assert depths[-1] == min(depths) == 0, "quotation marks come in pairs"
    return max(depths)


def _marks(sentence: str) -> list[str]:
    from string import Formatter

    return [name for _, name, _, _ in Formatter().parse(sentence) if name]


def test_every_rule_has_tests() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [rule.id for rule in RULES if f"a11y_audit.rules.{rule.id.replace('-', '_')} import" not in texts] == []


@pytest.mark.parametrize(("module", "case"), ROWS, ids=lambda value: getattr(value, "name", "") or value.__name__)
def test_words_and_values_of_every_case(module: Any, case: Case) -> None:
    findings, [check] = evaluate([module.RULE], page(case.html))
    assert check.outcome is not Outcome.UNTESTED, check.reason
    for finding in findings:
        for language in ("en", "ar"):
            sentence = module.RULE.info.reasons[finding.reason].fill(language, finding.values)
            assert sentence.strip()
            assert "{" not in sentence.replace("{{", "")
