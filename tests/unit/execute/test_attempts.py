"""A page whose worker is lost is claimed anew; what is late is worth nothing; what takes three workers is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from a11y_audit.execute.visiting import Album, AttemptLostError
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.run.crawl import ATTEMPTS, Crawl, Harvest
from a11y_audit.run.progress import Silent
from a11y_audit.settings.config import Config
from a11y_audit.store.journal import Journal

URL = "https://example.gov.sa/"


class _Workers:
    """Opens pages by a function of how often it was asked; it stands in for a cluster."""

    holder, lease = "cluster", 60.0

    def __init__(self, answer: Callable[[int], Visited]) -> None:
        self._answer = answer
        self.asked = 0

    async def visit(self, url: str) -> Visited:
        self.asked += 1
        return self._answer(self.asked)

    async def fetch(self, url: str) -> Fetched:
        return Fetched(status=200, url=url)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "run")
    yield opened
    opened.close()


def _run(workers: _Workers, journal: Journal) -> Harvest:
    return asyncio.run(Crawl(Config(concurrency=1), workers, journal, Silent()).given((URL,)))


def _visited(title: str = "") -> Visited:
    return Visited(visit=Visit(url=URL, final_url=URL + title))


def _lost() -> Visited:
    raise AttemptLostError("its worker died", "توقف العامل")


def test_a_lost_page_is_claimed_anew_under_another_token(journal: Journal) -> None:
    workers = _Workers(lambda asked: _lost() if asked == 1 else _visited())
    harvest = _run(workers, journal)
    assert workers.asked == 2
    assert [note.en for note in harvest.notes] == [f"{URL}: its worker died; it is given to another worker"]
    assert journal.answer(URL) == _visited().visit
    assert journal.claim(URL, "cluster") == 3  # the token after those of two attempts


def test_a_page_that_takes_every_worker_with_it_is_told_and_tried_when_the_run_goes_on(journal: Journal) -> None:
    workers = _Workers(lambda _: _lost())
    harvest = _run(workers, journal)
    assert workers.asked == ATTEMPTS
    [told] = harvest.not_audited
    assert (told.url, told.reason, told.detail, told.is_gap) == (URL, "crash", "its worker died", True)
    assert journal.has_passing()


def test_an_answer_that_comes_after_its_page_was_claimed_anew_changes_nothing(journal: Journal) -> None:
    late = journal.claim(URL, "one")
    newest = journal.claim(URL, "two")
    assert journal.commit(URL, newest, _visited("newest"))
    assert not journal.commit(URL, late, _visited("late"))
    harvest = _run(_Workers(lambda _: _lost()), journal)
    answer = journal.answer(URL)
    assert answer is not None
    assert answer.final_url == URL + "newest"
    assert not harvest.not_audited


def test_pictures_of_workers_have_the_room_of_one_run() -> None:
    album = Album()
    first = album.kept(Visited(visit=Visit(url=URL), crops={f"a{n}": b"x" for n in range(599)}))
    second = album.kept(Visited(visit=Visit(url=URL), crops={"b": b"x", "c": b"x"}))
    assert (len(first.crops), list(second.crops)) == (599, ["b"])
