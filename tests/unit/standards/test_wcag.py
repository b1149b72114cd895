"""WCAG 2.0 whole and in order, in two languages, and what came later kept apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from itertools import pairwise

import pytest

from a11y_audit import standards

from .arabic import is_arabic


def texts(criterion: standards.Criterion) -> Iterator[standards.Bilingual]:
    yield from (criterion.title, criterion.summary, criterion.manual)
    yield from (criterion.principle.name, criterion.guideline.name)


@pytest.mark.parametrize(("level", "count"), [("A", 25), ("AA", 38), ("AAA", 61)])
def test_levels_are_cumulative(level: standards.Level, count: int) -> None:
    assert len(standards.criteria(level)) == count


def test_counts_by_level_and_principle() -> None:
    found = standards.criteria("AAA")
    assert Counter(criterion.level for criterion in found) == {"A": 25, "AA": 13, "AAA": 23}
    assert Counter(criterion.principle.number for criterion in found) == {"1": 22, "2": 20, "3": 17, "4": 2}
    assert len({criterion.guideline.number for criterion in found}) == 12


def test_ids_stand_in_numeric_order_without_a_gap() -> None:
    found = [standards.order(criterion.id) for criterion in standards.criteria("AAA")]
    for before, after in pairwise(found):
        (*guideline, (number, _)), (*next_guideline, (next_number, _)) = before, after
        assert next_number == (number + 1 if guideline == next_guideline else 1)


def test_each_stands_under_its_own_guideline_with_its_own_addresses() -> None:
    found = standards.criteria("AAA")
    for criterion in found:
        assert criterion.id.startswith(f"{criterion.guideline.number}.")
        assert criterion.guideline.number.startswith(f"{criterion.principle.number}.")
        assert criterion.url.startswith("https://www.w3.org/TR/WCAG20/#")
        assert criterion.understanding.startswith("https://www.w3.org/WAI/")
    for values in ([c.url for c in found], [c.understanding for c in found], [c.title.ar for c in found]):
        assert len(set(values)) == len(found)


def test_every_text_stands_in_both_languages() -> None:
    for criterion in standards.criteria("AAA"):
        for text in texts(criterion):
            assert text.en.strip(), criterion.id
            assert is_arabic(text.ar), (criterion.id, text.ar)
            assert not is_arabic(text.en), (criterion.id, text.en)


def test_summaries_and_manual_checks_are_one_sentence() -> None:
    for criterion in standards.criteria("AAA"):
        for text in (criterion.summary, criterion.manual):
            assert text.en.endswith("."), criterion.id
            assert text.ar.endswith((".", "؟")), criterion.id


def test_act_rules_say_the_same_wherever_they_stand() -> None:
    known: dict[str, tuple[str, str]] = {}
    for criterion in standards.criteria("AAA"):
        assert len({rule.id for rule in criterion.act}) == len(criterion.act)
        for rule in criterion.act:
            assert known.setdefault(rule.id, (rule.title, rule.status)) == (rule.title, rule.status)
    assert "23a2a8" in known


def test_parsing_is_the_one_that_was_removed() -> None:
    assert [criterion.id for criterion in standards.criteria("AAA") if criterion.removed_in] == ["4.1.1"]


@pytest.mark.parametrize(
    ("id_", "arabic"),
    [("1.1.1", "المحتوى غير النصي"), ("1.4.3", "التباين (الحد الأدنى)"), ("2.4.4", "الغرض من الرابط (في السياق)")],
)
def test_a_criterion_by_number(id_: str, arabic: str) -> None:
    assert standards.criterion(id_).title.ar == arabic


@pytest.mark.parametrize(("asked", "nearest"), [("1.4.33", "1.4.3"), ("3.1.l", "3.1."), ("", "")])
def test_an_unknown_number_names_the_nearest(asked: str, nearest: str) -> None:
    with pytest.raises(KeyError) as caught:
        standards.criterion(asked)
    assert f"nearest: {nearest}" in str(caught.value)


def test_an_unknown_level_is_an_error() -> None:
    with pytest.raises(KeyError):
        standards.criteria("AAAA")  # type: ignore[arg-type]


def test_later_criteria_are_others() -> None:
    later = standards.later_criteria()
    assert Counter((criterion.version, criterion.level) for criterion in later) == {
        ("2.1", "A"): 5, ("2.1", "AA"): 7, ("2.1", "AAA"): 5, ("2.2", "A"): 2, ("2.2", "AA"): 4, ("2.2", "AAA"): 3,
    }  # fmt: skip
    ids = [criterion.id for criterion in later]
    assert ids == sorted(set(ids), key=standards.order)
    assert not set(ids) & {criterion.id for criterion in standards.criteria("AAA")}
    assert ids.index("1.4.10") == ids.index("1.3.6") + 1
    for criterion in later:
        assert criterion.title.en
        assert is_arabic(criterion.title.ar), criterion.id
        assert f"/WCAG{criterion.version.replace('.', '')}/#" in criterion.url


def test_what_wcag_22_removed_is_told_in_both_files() -> None:
    data = resources.files("a11y_audit.standards").joinpath("wcag2x.json").read_text(encoding="utf-8")
    told = {entry["id"]: entry["version"] for entry in json.loads(data)["removed"]}
    assert told == {entry.id: entry.removed_in for entry in standards.criteria("AAA") if entry.removed_in}
