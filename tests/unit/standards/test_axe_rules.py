"""Our words for the rules of axe-core: all of them, true to the bundled engine, and in two languages."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import Any

import pytest

from a11y_audit import standards

from .arabic import CODE, is_arabic

MAIN = ("6", "8", "10", "11")
TEXTS = ("title", "problem", "remedy", "who", "review")

# ACT rules that axe-core carries out as published reports show, and does not declare.
ADDED = {"summary-name": ("2t702h",)}


@cache
def engine() -> dict[str, str]:
    """Read each rule's declaration out of the bundled engine: id and the source up to its checks."""
    source = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    section = source[source.index('rules:[{id:"') : source.index('checks:[{id:"')]
    parts = re.split(r'(?=\{id:"[a-z0-9-]+",(?:impact|reviewOnFail):)', section)[1:]
    return {part.split('"')[1]: part for part in parts}


@cache
def cards() -> dict[str, dict[str, Any]]:
    data = resources.files("a11y_audit.judging.engines").joinpath("axe_rules.json").read_text(encoding="utf-8")
    return {rule["id"]: rule for rule in json.loads(data)["rules"]}


def criteria_in(tags: list[str]) -> list[str]:
    found = (re.fullmatch(r"wcag(\d)(\d)(\d{1,2})", tag) for tag in tags)
    return sorted((".".join(match.groups()) for match in found if match), key=standards.order)


def tags_of(id_: str) -> list[str]:
    declared = re.search(r"tags:\[([^\]]*)\]", engine()[id_])
    assert declared
    return re.findall(r'"([^"]+)"', declared[1])


def test_every_rule_of_the_bundled_engine_has_a_card() -> None:
    assert len(engine()) == 105
    assert set(cards()) == set(engine())


def test_ids_are_sorted_and_unique() -> None:
    data = resources.files("a11y_audit.judging.engines").joinpath("axe_rules.json").read_text(encoding="utf-8")
    ids = [rule["id"] for rule in json.loads(data)["rules"]]
    assert ids == sorted(set(ids))


def test_facts_are_those_that_the_engine_declares() -> None:
    for id_, card in cards().items():
        tags, declared = tags_of(id_), engine()[id_]
        assert card["deprecated"] == ("deprecated" in tags), id_
        assert card["experimental"] == ("experimental" in tags), id_
        assert card["enabled"] == ("enabled:!1" not in declared), id_
        assert card["review_on_fail"] == ("reviewOnFail:!0" in declared), id_
        assert f'impact:"{card["impact"]}"' in declared, id_
        acts = re.search(r"actIds:\[([^\]]*)\]", declared)
        own = [act for act in card["act"] if act not in ADDED.get(id_, ())]
        assert own == sorted(re.findall(r'"([^"]+)"', acts[1]) if acts else []), id_


# Experimental in axe-core, and right on every example of its ACT rule (b33eff).
TRUSTED = frozenset({"css-orientation-lock"})

# Criteria that a rule proves beyond its tags: a map's area without a text is a picture without one too (F65).
PROVES_TOO = {"area-alt": ["1.1.1"]}


def test_a_rule_proves_the_criteria_of_its_tags_or_none() -> None:
    later = {criterion.id: criterion for criterion in standards.later_criteria()}
    for id_, card in cards().items():
        tags = tags_of(id_)
        trusted = "experimental" not in tags or id_ in TRUSTED
        proves = bool(criteria_in(tags)) and "deprecated" not in tags and trusted
        assert card["kind"] == ("wcag" if proves else "advice"), id_
        assert card["criteria"] == (PROVES_TOO.get(id_, []) + criteria_in(tags) if proves else []), id_
        if not proves:
            assert (card["level"], card["version"]) == (None, None), id_
            continue
        found = [later.get(c) or standards.criterion(c) for c in card["criteria"]]
        assert card["level"] in {criterion.level for criterion in found}, id_
        assert {getattr(criterion, "version", "2.0") for criterion in found} == {card["version"]}, id_


def test_related_criteria_exist_and_belong_to_advice() -> None:
    known = {c.id for c in standards.criteria("AAA")} | {c.id for c in standards.later_criteria()}
    for id_, card in cards().items():
        assert set(card["related"]) <= known, id_
        assert not (card["related"] and card["criteria"]), id_


def test_provisions_are_those_that_the_policy_ties_to_the_rule() -> None:
    for id_, card in cards().items():
        tied = [
            entry.id
            for entry in standards.provisions(MAIN)
            if id_ in entry.axe_rules or set(entry.breached_by) & set(card["criteria"])
        ]
        assert card["provisions"] == tied, id_
        assert ("against_policy" in card) == (card["kind"] == "advice" and bool(tied)), id_
        assert card.get("against_policy", "failed") in ("failed", "cantTell"), id_


def test_every_rule_that_the_policy_names_is_a_rule() -> None:
    for entry in standards.provisions():
        assert set(entry.axe_rules) <= set(cards()), entry.id


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_stands_in_both_languages(name: str) -> None:
    for id_, card in cards().items():
        english, arabic = card[name]["en"], card[name]["ar"]
        assert english.strip(), id_
        assert is_arabic(arabic), (id_, arabic)
        assert not is_arabic(english), (id_, english)


def test_who_is_affected_and_what_to_do_are_whole_sentences() -> None:
    for id_, card in cards().items():
        for name in ("who", "remedy"):
            assert all(text.endswith(".") for text in card[name].values()), (id_, name)


def test_no_text_asks_for_values_or_breaks_its_code() -> None:
    for id_, card in cards().items():
        for name in TEXTS:
            for text in card[name].values():
                assert not re.search(r"[{}]", text), (id_, text)  # a brace would be the mark of a measured value
                assert text.count("`") % 2 == 0, (id_, text)
                assert not re.search(r"<[a-z/]", CODE.sub("", text)), (id_, text)


def test_the_reviewer_is_asked_one_question() -> None:
    for id_, card in cards().items():
        assert (card["review"]["en"].count("?"), card["review"]["en"][-1]) == (1, "?"), id_
        assert (card["review"]["ar"].count("؟"), card["review"]["ar"][-1]) == (1, "؟"), id_


def test_remedies_use_the_same_elements_and_attributes_in_both_languages() -> None:
    for id_, card in cards().items():
        english, arabic = (
            sorted(set(re.findall(r"<([a-z0-9]+)", " ".join(CODE.findall(card["remedy"][language])))))
            for language in ("en", "ar")
        )
        assert english == arabic, id_


def test_titles_tell_rules_apart() -> None:
    for language in ("en", "ar"):
        titles = [card["title"][language] for card in cards().values()]
        assert len(set(titles)) == len(titles)
