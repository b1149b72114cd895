"""Releases over the whole fixture portal: after harmless changes no finding is new, and every harm is.

Judged on HTML without a browser; tests/browser/test_gate.py proves the main ones with one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from msgspec import structs
from support.mutations import HARMLESS, HARMS, Change, mutated, second_copy
from support.page import page

from a11y_audit import catalogue
from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.file import Source
from a11y_audit.baseline.make import of_result
from a11y_audit.judging.assemble import assemble
from a11y_audit.judging.digest import digest
from a11y_audit.judging.page_audit import Judges
from a11y_audit.model.result import AuditResult, PageResult

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
BROKEN, GOOD = "ministry-broken", "ministry-good"
HOME = "https://m.example/"
DAY = "2026-03-01T09:00:00+00:00"
# Attributes by which the tables of rules state what keys do, and which scripts of the portal use for their own ends.
_STATED = re.compile(r"\bdata-(listener|stop|press|zoom|trap|reveal|cut|overlap)\b")


@cache
def judges() -> Judges:
    return Judges(rules=catalogue.choose(catalogue.load(), level="AA"), axe_rules=())


def audited(site: str, *changes: Change, order: Callable[[list[Path]], list[Path]] = sorted) -> AuditResult:
    """The result of a twin after changes, in an order of its pages."""
    pages, digests = [], []
    for file in order(sorted((SITES / site).rglob("*.html"))):
        snapshot = page(_html(file, *changes), url=HOME + file.relative_to(SITES / site).as_posix())
        pages.append(judges().page(snapshot))
        digests.append(digest(snapshot))
    return assemble(
        judges(), pages, digests, (), skipped={}, settings={"urls": [HOME], "level": "AA"}, browser="", axe_version="",
        started=DAY, finished=DAY,
    )  # fmt: skip


def one(site: str, name: str, *changes: Change) -> PageResult:
    return judges().page(page(_html(SITES / site / name, *changes), url=HOME + name))


@cache
def known(site: str) -> tuple[AuditResult, Source]:
    result = audited(site)
    return result, Source(baseline=of_result(result), name="b.json", sha256="")


def new(result: AuditResult, site: str) -> list[tuple[str, str, str]]:
    held = hold(result, known(site)[1])
    everything = [(page.final_url, finding) for page in held.pages for finding in page.findings] + [("", f) for f in held.site]
    return [(url, finding.rule, finding.reason) for url, finding in everything if finding.standing == "new"]


def new_on(found: PageResult, site: str) -> set[str]:
    """The rules that say something new on one page, the others left out."""
    return {rule for _, rule, _ in new(structs.replace(known(site)[0], pages=(found,), site=()), site)}


def _html(file: Path, *changes: Change) -> str:
    return _STATED.sub(r"data-was-\1", mutated(file.read_text("utf-8"), *changes))


# -- harmless ----------------------------------------------------------------------------------------------------------
def test_the_portal_gives_the_gate_something_to_know() -> None:
    result, source = known(BROKEN)
    assert len(result.pages) == 26
    assert sum(len(entry.pages) for entry in source.baseline.entries) > 60
    assert new(result, BROKEN) == []


@pytest.mark.parametrize("kind", HARMLESS)
def test_after_a_harmless_change_nothing_is_new(kind: str) -> None:
    assert new(audited(BROKEN, HARMLESS[kind]), BROKEN) == []


def test_in_another_order_of_pages_nothing_is_new() -> None:
    def shuffled(files: list[Path]) -> list[Path]:
        return [files[0], *random.Random(7).sample(files[1:], len(files) - 1)]  # a crawl begins where it is told to

    assert new(audited(BROKEN, order=shuffled), BROKEN) == []


def test_after_all_harmless_changes_at_once_nothing_is_new_on_the_good_twin() -> None:
    assert new(audited(GOOD, *HARMLESS.values()), GOOD) == []


# -- harm --------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", HARMS)
def test_every_harm_is_new_and_nothing_else_fails(name: str) -> None:
    harm = HARMS[name]
    assert new_on(one(GOOD, harm.page, harm.change), GOOD) == harm.rules


@pytest.mark.parametrize("name", HARMS)
def test_every_harm_is_new_amid_a_redesign(name: str) -> None:
    harm = HARMS[name]
    redesign = [HARMLESS[kind] for kind in ("notices", "entries", "hashed_classes", "wrapped", "asset_hashes", "changed_ids", "other_dates")]
    assert new_on(one(GOOD, harm.page, harm.change, *redesign), GOOD) == harm.rules


def test_a_second_copy_of_a_known_defect_is_new() -> None:
    assert new_on(one(BROKEN, "ar/index.html", lambda s: second_copy(s, "main h2[data-defect~=D20]")), BROKEN) == {"heading-empty"}


def test_a_known_defect_on_another_known_page_is_new() -> None:
    def copied(soup: BeautifulSoup) -> None:
        from_home = BeautifulSoup((SITES / BROKEN / "ar/index.html").read_text("utf-8"), "html.parser").select_one("main h2[data-defect~=D20]")
        main = soup.select_one("main")
        assert from_home
        assert main
        main.append(from_home.extract())

    assert "heading-empty" in new_on(one(BROKEN, "ar/about.html", copied), BROKEN)


def test_one_repaired_and_another_broken_is_new() -> None:
    """The numbers are the same before and after: what counts is which."""

    def swapped(soup: BeautifulSoup) -> None:
        heard = [tag for tag in soup.select("main img[alt]") if re.fullmatch(r"[\w-]+\.(?:jpe?g|png|webp)", str(tag["alt"]), re.IGNORECASE)]
        others = [tag for tag in soup.select("main img[alt]") if tag not in heard and tag["alt"]]
        heard[0]["alt"] = "زوار المعرض الصناعي"
        others[0]["alt"] = "DSC_7788.JPG"

    page_ = next(
        name for name in ("ar/news.html", "ar/index.html", "en/news.html", "en/index.html")
        if any(f.rule == "image-alt-file-name" for f in one(BROKEN, name).findings)
    )  # fmt: skip
    assert "image-alt-file-name" in new_on(one(BROKEN, page_, swapped), BROKEN)
