"""The record: what is kept comes back, runs side by side do not hurt each other, and what is not ours is refused."""

from __future__ import annotations

import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Dialect, insert, select, update
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from support.results import SITE, large, result

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.record import migrate, read, write
from a11y_audit.record.database import Database, open_database
from a11y_audit.record.errors import RecordError, RecordOutOfReachError
from a11y_audit.record.place import Place, place
from a11y_audit.record.tables import FINDINGS, META, RUNS, SCHEMA, metadata


def at(folder: Path) -> Place:
    found = place(folder / "record.sqlite", None)
    assert found is not None
    return found


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(at(tmp_path), create=True)


def later(run: str, day: int) -> AuditResult:
    return msgspec.structs.replace(result(), run=run, started=f"2026-03-{day:02d}T08:00:00+00:00")


def test_a_run_comes_back_whole(database: Database) -> None:
    kept = result()
    number = write.add_run(database, kept, who="نورة العتيبي", evidence="/evidence")
    assert read.result(database, number) == kept
    [run] = read.runs(database)
    assert (run.number, run.run, run.site, run.who, run.evidence) == (number, kept.run, SITE, "نورة العتيبي", "/evidence")
    assert (run.pages, run.not_audited, run.failed, run.complete) == (7, 3, kept.summary.failed, False)
    assert run.versions == kept.versions
    assert run.settings == kept.settings


def test_pages_findings_and_verdicts_can_be_asked_for(database: Database) -> None:
    kept = result()
    number = write.add_run(database, kept)
    pages = read.pages(database, number)
    assert [page.url for page in pages] == [page.final_url for page in kept.pages]
    assert {page.group for page in pages} == {"/", "/services/", "/about/", "/licences/", "/contact/"}
    assert sum(page.failed for page in pages) == kept.summary.failed
    everything = [found for page in kept.pages for found in page.findings] + list(kept.site)
    failed = [found for found in everything if found.outcome is Outcome.FAILED]
    assert {(impact, ids): copies for impact, ids, copies in read.failures(database, number)} == Counter(
        (found.impact.value, found.criteria) for found in failed
    )
    with database.work() as connection:
        fingerprints = set(connection.execute(select(FINDINGS.c.fingerprint)).scalars())
    assert fingerprints == {found.fingerprint for found in everything}
    verdicts = {verdict.id: verdict for verdict in read.verdicts(database, number)}
    assert len(verdicts) == len(kept.criteria) + len(kept.provisions)
    assert (verdicts["4.1.2"].outcome, verdicts["4.1.2"].basis) == (Outcome.FAILED, "failures")


@pytest.mark.parametrize(
    ("named", "number"),
    [("1", 1), ("#2", 2), ("aaaa1111", 1), ("BBBB", 2), ("latest", 3), ("previous", 2), (" Latest ", 3)],
)
def test_a_run_is_named_as_people_name_it(database: Database, named: str, number: int) -> None:
    for day, id_ in enumerate(("aaaa11112222", "bbbb11112222", "cccc11112222"), start=1):
        write.add_run(database, later(id_, day))
    assert read.find(database, named).number == number


def test_a_name_that_fits_none_or_many_is_told(database: Database) -> None:
    with pytest.raises(RecordError, match="holds no run"):
        read.find(database, "latest")
    write.add_run(database, later("aaaa11112222", 1))
    with pytest.raises(RecordError, match="before the latest"):
        read.find(database, "previous")
    write.add_run(database, later("aaaa33334444", 2))
    with pytest.raises(RecordError, match="any of the runs 1, 2"):
        read.find(database, "aaaa")
    with pytest.raises(RecordError, match="holds no run 77"):
        read.find(database, "77")


def test_rulings_are_added_and_the_later_one_stands(database: Database) -> None:
    number = write.add_run(database, result())
    first = Ruling(subject="1.1.1", outcome=Outcome.CANT_TELL, who="سارة", when=date(2026, 3, 2), why="أحتاج إلى وقت")
    second = Ruling(subject="1.1.1", outcome=Outcome.FAILED, who="Omar", when=date(2026, 3, 3), why="Charts have no text")
    write.add_rulings(database, number, [first])
    write.add_rulings(database, number, [second])
    assert read.rulings(database, number) == (second,)
    assert read.all_rulings(database, number) == (first, second)
    assert read.runs(database)[0].rulings == 1
    following = write.add_run(database, later("dddd11112222", 9))
    assert read.rulings(database, following) == ()
    assert read.earlier_rulings(database, read.find(database, str(following))) == {"1.1.1": second}


def test_what_is_removed_is_gone_and_its_number_is_not_given_again(database: Database) -> None:
    numbers = [write.add_run(database, later(f"{day:012d}", day)) for day in (1, 2, 3)]
    write.remove_runs(database, numbers[1:])
    assert [run.number for run in read.runs(database)] == numbers[:1]
    assert read.pages(database, numbers[2]) == ()
    assert read.failures(database, numbers[2]) == ()
    assert write.add_run(database, result()) == numbers[2] + 1


def test_many_runs_end_at_once(tmp_path: Path) -> None:
    def one(nth: int) -> int:
        return write.add_run(open_database(at(tmp_path), create=True), later(f"{nth:012d}", nth + 1))

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(one, range(16)))
    database = open_database(at(tmp_path))
    assert sorted(numbers) == list(range(1, 17))
    assert all(len(read.pages(database, number)) == 7 for number in numbers)


def test_nothing_is_kept_of_a_run_that_breaks_half_way(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "_verdicts", lambda _: iter([{"subject": None}]))
    with pytest.raises(RecordError):
        write.add_run(database, result())
    assert read.runs(database) == ()


def test_what_no_text_encoding_can_hold_does_not_stop_the_record(database: Database) -> None:
    kept = result()
    page = msgspec.structs.replace(kept.pages[0], title="\ud800 العنوان\0")
    number = write.add_run(database, msgspec.structs.replace(kept, pages=(page,)))
    assert read.result(database, number).pages[0].title.endswith("العنوان\ufffd")


def test_there_is_no_record_to_read(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record"):
        open_database(at(tmp_path))
    assert not (tmp_path / "record.sqlite").exists()


def test_an_empty_file_is_no_record_and_can_become_one(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").touch()
    with pytest.raises(RecordError, match="holds no record yet"):
        open_database(at(tmp_path))
    assert write.add_run(open_database(at(tmp_path), create=True), result()) == 1


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite"
    file.write_text("notes of mine " * 100)
    with pytest.raises(RecordError, match="not a database"):
        open_database(at(tmp_path), create=True)
    assert file.read_text() == "notes of mine " * 100


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "record.sqlite") as theirs:
        theirs.execute("create table customers (name text)")
    with pytest.raises(RecordError, match="another program"):
        open_database(at(tmp_path), create=True)


def test_a_newer_record_is_refused(database: Database) -> None:
    with database.work() as connection:
        connection.execute(update(META).values(value=str(SCHEMA + 1)))
    with pytest.raises(RecordError, match="newer a11y-audit"):
        open_database(database.place, create=True)


def test_a_damaged_record_is_told(database: Database) -> None:
    number = write.add_run(database, result())
    with database.work() as connection:
        connection.execute(update(RUNS).values(result=b"\x1f\x8bnot gzip"))
    with pytest.raises(RecordError, match=f"run {number} is damaged"):
        read.result(database, number)
    with database.work() as connection:
        connection.exec_driver_sql("drop table a11y_audit_rulings")
    with pytest.raises(RecordError, match="has no a11y_audit_rulings"):
        open_database(database.place)
    with database.work() as connection:
        connection.execute(update(META).values(value="?"))
    with pytest.raises(RecordError, match="does not say its schema"):
        open_database(database.place)


def test_an_older_record_is_moved_step_by_step(database: Database) -> None:
    taken: list[int] = []
    steps = {1: lambda connection: taken.append(1), 2: lambda connection: taken.append(2)}
    with database.work() as connection:
        migrate.migrate(connection, 1, 3, steps)
    assert taken == [1, 2]
    with database.work() as connection:
        assert connection.execute(select(META.c.value)).scalar() == "3"
        with pytest.raises(RecordError, match="schema 0"):
            migrate.migrate(connection, 0, 1, {})


def test_a_folder_without_rights_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = place(tmp_path / "file" / "record.sqlite", None)
    assert found is not None
    with pytest.raises(RecordOutOfReachError):
        open_database(found, create=True)


def test_the_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    of_person, of_project = place("", None), place("", tmp_path / "project" / "a11y-audit.toml")
    assert of_person is not None
    assert of_project is not None
    assert of_person.file is not None
    assert of_person.file.name == "record.sqlite"
    assert of_project.file == tmp_path / "project" / ".a11y-audit" / "record.sqlite"
    assert not of_project.is_named
    open_database(of_project, create=True)
    assert (tmp_path / "project" / ".a11y-audit" / ".gitignore").read_text() == "*\n"
    assert place("none", None) is None


def test_a_password_is_never_shown() -> None:
    found = place("postgresql+psycopg://auditor:secret@127.0.0.1:9/audits", None)
    assert found is not None
    assert "secret" not in found.shown
    with pytest.raises(RecordError) as raised:
        open_database(found, create=True)
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("url", ["nodatabase://x/y", "postgresql+nodriver://x/y", "://", "mysql+nothere://h/d"])
def test_a_url_that_names_no_database_is_one_line(url: str) -> None:
    def opened() -> Database:
        found = place(url, None)
        assert found is not None
        return open_database(found, create=True)

    with pytest.raises(RecordError) as raised:
        opened()
    assert "\n" not in str(raised.value)


def test_a_foreign_row_cannot_be_kept(database: Database) -> None:
    with pytest.raises(RecordError), database.work() as connection:
        connection.execute(insert(RUNS).values(run=None))


def test_ten_thousand_findings_are_kept(database: Database) -> None:
    kept = large(100, 10_000)
    number = write.add_run(database, kept)
    failed = sum(found.outcome is Outcome.FAILED for page in kept.pages for found in page.findings)
    assert sum(copies for _, _, copies in read.failures(database, number)) == failed
    seen = read.seen(database, number)
    assert [page.findings for page in seen.pages] == [page.findings for page in kept.pages]
    assert {(rule.id, rule.known_as) for rule in seen.rules} == {(rule.id, rule.known_as) for rule in kept.rules}


def test_what_was_removed_gives_its_room_back(database: Database) -> None:
    file = database.place.file
    assert file
    numbers = [write.add_run(database, large(40, 4000)) for _ in range(3)]
    full = file.stat().st_size
    write.remove_runs(database, numbers[1:])
    assert file.stat().st_size < full / 2
    assert read.result(database, numbers[0]) == large(40, 4000)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_record_in_memory_is_refused(url: str) -> None:
    with pytest.raises(RecordError, match="in memory"):
        place(url, None)


@pytest.mark.parametrize("dialect", [postgresql.dialect(), mysql.dialect(), sqlite_dialect.dialect()])
def test_the_tables_can_be_made_in_other_databases(dialect: Dialect) -> None:
    for table in metadata.sorted_tables:
        assert table.name.startswith("a11y_audit_")
        assert str(CreateTable(table).compile(dialect=dialect)).strip().startswith("CREATE TABLE")
        assert all(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)


def test_a_record_by_url_is_the_one_by_path(tmp_path: Path) -> None:
    by_url = place(f"sqlite:///{tmp_path / 'r.sqlite'}", None)
    by_path = place(tmp_path / "r.sqlite", None)
    assert by_url
    assert by_path
    write.add_run(open_database(by_url, create=True), result())
    assert len(read.runs(open_database(by_path))) == 1


def test_the_previous_run_is_one_of_the_same_site(database: Database) -> None:
    other = msgspec.structs.replace(
        result(), run="f" * 12, pages=tuple(msgspec.structs.replace(p, final_url="https://other.example/") for p in result().pages)
    )
    for run in (later("a" * 12, 1), other, later("b" * 12, 3)):
        write.add_run(database, run)
    assert read.find(database, "previous").number == 1


def of_site(run: str, day: int, site: str) -> AuditResult:
    pages = tuple(msgspec.structs.replace(page, final_url=f"{site}/") for page in result().pages)
    return msgspec.structs.replace(later(run, day), pages=pages)


@pytest.mark.parametrize(
    ("near", "number"),
    [
        (read.Near(), 4),
        (read.Near(folder="/portal/a"), 2),
        (read.Near(folder="/portal/none"), 4),
        (read.Near(sites=("http://www.b.example",)), 4),
        (read.Near(sites=("https://a.example",), folder="/portal/b"), 2),
    ],
)
def test_the_latest_run_is_that_of_what_is_at_hand(database: Database, near: read.Near, number: int) -> None:
    for day, name in enumerate("aabb", start=1):
        write.add_run(database, of_site(name * 8 + str(day), day, f"https://{name}.example"), folder=f"/portal/{name}")
    assert read.find(database, "latest", near=near).number == number
    assert read.find(database, "previous", near=near).number == number - 1


def unfinished(run: AuditResult) -> AuditResult:
    return msgspec.structs.replace(run, complete=False, interrupted=True, pages=run.pages[:1])


def test_a_run_that_went_on_takes_the_place_of_its_unfinished_part(database: Database) -> None:
    before = write.add_run(database, later("aaaa11112222", 1))
    whole = msgspec.structs.replace(later("bbbb11112222", 2), complete=True)
    number = write.add_run(database, unfinished(whole))
    ruling = Ruling(subject="1.1.1", outcome=Outcome.PASSED, who="نورة", when=date(2026, 3, 3))
    write.add_rulings(database, number, [ruling])
    assert write.add_run(database, whole, went_on=True) == number
    assert [(run.number, run.complete) for run in read.runs(database)] == [(before, False), (number, True)]
    assert read.find(database, "bbbb1111").number == number
    assert read.result(database, number) == whole
    assert len(read.pages(database, number)) == len(whole.pages)
    assert read.rulings(database, number) == (ruling,)
    assert read.find(database, "previous").number == before


def test_a_run_that_failed_another_way_when_it_went_on_is_still_the_same(database: Database) -> None:
    whole = later("bbbb11112222", 2)
    number = write.add_run(database, unfinished(whole))
    assert write.add_run(database, msgspec.structs.replace(whole, run="cccc11112222"), went_on=True) == number


def test_runs_that_began_in_one_second_stand_side_by_side(database: Database) -> None:
    numbers = {write.add_run(database, unfinished(later("bbbb11112222", 2))) for _ in range(2)}
    assert len(numbers) == 2
    assert write.add_run(database, later("dddd11112222", 9), went_on=True) not in numbers


def test_parts_that_an_older_program_recorded_are_one_run(database: Database) -> None:
    first = write.add_run(database, later("aaaa11112222", 1))
    whole = later("bbbb11112222", 2)
    write.add_run(database, unfinished(whole))
    last = write.add_run(database, whole)
    assert read.find(database, "bbbb1111").number == last
    assert read.find(database, "previous").number == first


def test_a_record_of_the_first_schema_is_moved(tmp_path: Path) -> None:
    database = open_database(at(tmp_path), create=True)
    number = write.add_run(database, result(), folder="/portal/a")
    with sqlite3.connect(tmp_path / "record.sqlite") as base:
        base.execute("ALTER TABLE a11y_audit_runs DROP COLUMN folder")
        base.execute("UPDATE a11y_audit_meta SET value = '1' WHERE key = 'schema'")
    base.close()
    moved = open_database(at(tmp_path))
    assert [(run.number, run.folder) for run in read.runs(moved)] == [(number, "")]
    assert write.add_run(moved, result(), folder="/portal/b") == number + 1
