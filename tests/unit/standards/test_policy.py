"""The provisions of the Customer Experience Policy: whole where they must be, and every reference resolves."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from a11y_audit import standards

from .arabic import is_arabic

MAIN = ("6", "8", "10", "11")
SHORTENED = "..."


def test_main_sections_are_held_in_full() -> None:
    found = standards.provisions(MAIN)
    counts = Counter(entry.section for entry in found)
    assert counts == {"6.0": 13, "6.1": 14, "6.2": 5, "8.1": 16, "10": 19, "11": 14}
    for section, count in counts.items():
        assert [entry.ordinal for entry in found if entry.section == section] == list(range(1, count + 1))


def test_other_sections_hold_only_what_a_web_audit_can_evidence() -> None:
    others = [entry for entry in standards.provisions() if entry.section.partition(".")[0] not in MAIN]
    assert len(others) == 80
    assert {entry.classification for entry in others} == {"partly"}


def test_ids_are_unique_and_in_the_order_of_the_policy() -> None:
    ids = [entry.id for entry in standards.provisions()]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids, key=standards.order)
    assert ids.index("CXP-6.0.10") == ids.index("CXP-6.0.9") + 1
    assert ids.index("CXP-5.16") + 1 == ids.index("CXP-5b.1")
    for entry in standards.provisions():
        assert entry.id == f"CXP-{entry.section}.{entry.ordinal}"


def test_every_text_stands_in_both_languages() -> None:
    for entry in standards.provisions():
        for text in (entry.gist, entry.evidence):
            assert text.en.endswith("."), entry.id
            assert text.ar.endswith("."), entry.id
            assert is_arabic(text.ar), (entry.id, text.ar)
            assert not is_arabic(text.en), (entry.id, text.en)


def test_quotations_are_those_that_were_hashed() -> None:
    whole = [entry for entry in standards.provisions() if not entry.quote.endswith(SHORTENED)]
    assert len(whole) > 100
    for entry in whole:
        assert hashlib.sha256(entry.quote.encode()).hexdigest()[:12] == entry.sha256_12, entry.id


def test_every_criterion_exists() -> None:
    for entry in standards.provisions():
        for id_ in entry.criteria:
            standards.criterion(id_)
        assert set(entry.breached_by) <= set(entry.criteria), entry.id
        assert list(entry.criteria) == sorted(entry.criteria, key=standards.order)
        assert not (entry.all_aa and entry.criteria), f"{entry.id}: all criteria, and some by name"


def test_out_of_scope_means_that_nothing_is_claimed() -> None:
    for entry in standards.provisions():
        claims = (*entry.criteria, *entry.axe_rules, *entry.checks)
        if entry.classification == "out-of-scope":
            assert not claims, entry.id
            assert entry.beyond_web
            assert not entry.all_aa
        else:
            assert claims or entry.all_aa or entry.classification == "manual", entry.id


def test_the_same_sentence_is_judged_the_same() -> None:
    twins = [entry for entry in standards.provisions() if entry.same_as]
    assert {"CXP-11.9", "CXP-11.10", "CXP-7.0.4"} <= {entry.id for entry in twins}
    for twin in twins:
        first = standards.provision(twin.same_as or "")
        assert (twin.quote, twin.sha256_12, twin.gist) == (first.quote, first.sha256_12, first.gist)
        assert (twin.criteria, twin.breached_by, twin.axe_rules) == (
            first.criteria, first.breached_by, first.axe_rules,
        )  # fmt: skip
        assert twin.classification == first.classification
    hashes = Counter(entry.sha256_12 for entry in standards.provisions() if not entry.same_as)
    assert max(hashes.values()) == 1


def test_the_provisions_that_name_wcag_ask_for_all_of_a_and_aa() -> None:
    for id_ in ("CXP-6.1.3", "CXP-10.1", "CXP-11.1", "CXP-11.12"):
        assert standards.provision(id_).all_aa


@pytest.mark.parametrize(("section", "count"), [("6", 32), ("6.1", 14), ("8", 16), ("4", 33), ("5b", 5)])
def test_a_section_holds_its_subsections(section: str, count: int) -> None:
    assert len(standards.provisions([section])) == count


def test_nothing_asked_for_gives_nothing() -> None:
    assert standards.provisions([]) == ()


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(KeyError) as caught:
        standards.provision("CXP-10.66")
    assert "CXP-10.6" in str(caught.value)


def test_an_unknown_section_is_an_error_and_not_silence() -> None:
    with pytest.raises(KeyError) as caught:
        standards.provisions(["6", "6.9"])
    assert "section 6.9" in str(caught.value)
