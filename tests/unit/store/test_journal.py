"""The journal keeps a page whole or not at all, and one answer a page whoever sends it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from a11y_audit.errors import OutputError, UsageError
from a11y_audit.model.fetched import Fetched
from a11y_audit.model.visit import Visit, Visited
from a11y_audit.store import runs
from a11y_audit.store.journal import FILE, Journal


def visited(url: str, **more: object) -> Visited:
    return Visited(visit=Visit(url=url, links=((url + "x", "المزيد"),), **more), evidence=(b"e",), crops={url: b"c"})  # type: ignore[arg-type]


def test_a_page_is_kept_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    assert journal.answer("k") is None
    assert journal.commit("k", journal.claim("k", "here"), visited("http://x/"))
    journal.order([(4, "k", "http://from/")])
    journal.close()
    again = Journal.open(tmp_path)
    assert again.answer("k") == visited("http://x/").visit
    assert list(again.evidence()) == [(4, "http://from/", b"e")]
    assert again.crops() == {"http://x/": b"c"}
    again.close()
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_a_late_answer_of_a_page_that_was_given_to_another_counts_for_nothing(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    late = journal.claim("k", "first")
    token = journal.claim("k", "second")
    assert token > late
    assert not journal.commit("k", late, visited("http://late/"))
    assert journal.answer("k") is None
    assert journal.crops() == {}
    assert journal.commit("k", token, visited("http://x/"))
    assert not journal.commit("k", token, visited("http://twice/"))
    assert journal.answer("k") == visited("http://x/").visit


def test_what_may_pass_is_tried_again_and_the_rest_stands(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    journal.commit("good", journal.claim("good", "h"), visited("http://good/"))
    assert not journal.has_passing()
    journal.commit("lost", journal.claim("lost", "h"), visited("http://lost/", passing=True))
    journal.keep_fetched("http://x/robots.txt", Fetched(200, "http://x/robots.txt", body=b"User-agent: *"))
    journal.keep_fetched("http://y/robots.txt", Fetched(0, "http://y/robots.txt", error="no network"))
    assert journal.has_passing()
    assert journal.forget_passing() == 1
    assert journal.answer("lost") is None
    assert journal.answer("good") is not None
    assert journal.fetched("http://y/robots.txt") is None
    assert journal.fetched("http://x/robots.txt") == Fetched(200, "http://x/robots.txt", body=b"User-agent: *")
    assert not journal.has_passing()


def test_a_full_disk_is_one_line_and_what_was_kept_stays_whole(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    journal.commit("kept", journal.claim("kept", "h"), visited("http://kept/"))
    journal._base.execute("PRAGMA max_page_count = 20")
    big = Visited(visit=Visit(url="http://big/"), evidence=(os.urandom(500_000),))
    token = journal.claim("big", "h")
    with pytest.raises(OutputError, match=r"full.*a11y-audit resume"):
        journal.commit("big", token, big)
    assert journal.answer("big") is None
    journal._base.execute("PRAGMA max_page_count = 100000")
    assert journal.commit("big", token, big)
    assert [visit.url for visit in journal.answers()] == ["http://kept/", "http://big/"]


def test_folders_that_hold_another_run_no_run_or_a_damaged_one_are_refused(tmp_path: Path) -> None:
    Journal.create(tmp_path / "a").close()
    with pytest.raises(OutputError, match="another run"):
        Journal.create(tmp_path / "a")
    with pytest.raises(UsageError, match="holds no run"):
        Journal.open(tmp_path)
    (tmp_path / FILE).write_bytes(b"no database at all" * 100)
    with pytest.raises((UsageError, OutputError), match="not a database"):
        Journal.open(tmp_path)


def test_two_processes_never_work_on_one_run(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    with pytest.raises(UsageError, match="another process"):
        Journal.open(tmp_path).hold()
    journal.close()
    Journal.open(tmp_path).hold()


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_writing_it_holds_each_page_whole(tmp_path: Path, seed: int) -> None:
    """SIGKILL at a moment that the seed chooses: no answer without its evidence, no evidence without its answer."""
    program = f"""
        import os, random
        from pathlib import Path
        from a11y_audit.model.visit import Visit, Visited
        from a11y_audit.store.journal import Journal
        journal, noise = Journal.create(Path({str(tmp_path)!r})), random.Random({seed})
        for number in range(10_000):
            key = str(number)
            visit = Visit(url=key, links=((key, key),))
            evidence = (noise.randbytes(20_000), noise.randbytes(20_000))
            journal.commit(key, journal.claim(key, "h"), Visited(visit=visit, evidence=evidence))
            print(number, flush=True)
    """
    worker = subprocess.Popen([sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, text=True)
    assert worker.stdout
    told = -1
    while told < 5 + 17 * seed:
        told = int(worker.stdout.readline())
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    journal = Journal.open(tmp_path)
    journal.hold()
    answers = {visit.url for visit in journal.answers()}
    assert len(answers) >= told + 1
    rows = sqlite3.connect(tmp_path / FILE).execute("SELECT key, count(*) FROM evidence GROUP BY key").fetchall()
    assert dict(rows) == dict.fromkeys(answers, 2)


def test_runs_that_were_given_up_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "place", lambda: tmp_path / "runs")
    with pytest.raises(UsageError, match="no unfinished run"):
        runs.newest()
    old, new = runs.fresh(), runs.fresh()
    for folder in (old, new):
        Journal.create(folder).close()
    os.utime(old / FILE, (1, 1))
    assert runs.newest() == new
    third = runs.fresh()
    assert not old.exists()
    assert new.exists()
    assert third.stat().st_mode & 0o077 == 0
