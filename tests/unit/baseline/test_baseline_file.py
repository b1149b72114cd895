"""Files of baselines: what comes back from them, and which are refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from support.baselines import TODAY, accepted, code, finding, run, source

from a11y_audit.baseline import file
from a11y_audit.baseline.compare import hold
from a11y_audit.baseline.make import of_result
from a11y_audit.baseline.reach import check_site
from a11y_audit.errors import BaselineError, ExitCode, ForeignBaselineError
from a11y_audit.render import FORMATS


# -- files -------------------------------------------------------------------------------------------------------------
def test_a_json_result_is_a_baseline(tmp_path: Path) -> None:
    before = run({"/": (finding(), finding("b")), "/b": (finding(),)}, site=(finding("s", location=None, values={"t": "x"}),))
    (tmp_path / "r.json").write_bytes(FORMATS["json"].render(before, language="ar", crops={}))
    assert file.load(tmp_path / "r.json").baseline == of_result(before)
    assert file.result(tmp_path / "r.json").pages == before.pages


def test_a_compact_baseline_comes_back_as_it_was(tmp_path: Path) -> None:
    before = accepted(run({"/": (finding(), finding()), "/b": (finding(),)}), date(2026, 12, 31))
    file.write(tmp_path / "b.json", before)
    assert file.load(tmp_path / "b.json").baseline == before
    assert before.entries[0].pages == {"/": 2, "/b": 1}


def test_what_a_hostile_page_wrote_goes_into_a_file_and_is_known_again(tmp_path: Path) -> None:
    from support.hostile import hostile_run

    before = hostile_run()
    file.write(tmp_path / "b.json", of_result(before))
    (tmp_path / "r.json").write_bytes(FORMATS["json"].render(before, language="en", crops={}))
    for name in ("b.json", "r.json"):
        made = hold(before, file.load(tmp_path / name), TODAY)
        assert {f.standing for page in made.pages for f in page.findings if f.is_problem} == {"unchanged"}


GOOD = '{"schema": "a11y-audit-baseline/1", "site": "", "pages": ["/"], "entries": [%s]}'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "neither a baseline nor a JSON result"),
        ("no json", "neither"),
        ("[]", "neither"),
        ("{}", "neither"),
        ('{"schema": "pa11y"}', "neither"),
        ('{"schema": 3}', "neither"),
        ('{"violations": []}', "neither"),
        ('{"schema": "a11y-audit-baseline/2"}', "is of form a11y-audit-baseline/2"),
        ('{"schema": "2.0", "pages": []}', "is of form 2.0"),
        ('{"schema": "1.0"}', "is not a whole result"),
        ('{"schema": "a11y-audit-baseline/1"}', "is damaged"),
        (GOOD % '{"rule": "r", "reason": "x", "pages": {"/gone": 1}}', "entries[0] stands on /gone"),
        (GOOD % '{"rule": "r", "reason": "x", "pages": {"/": 0}}', "is damaged"),
        (GOOD % '{"rule": "r", "reason": "x", "pages": {"/": 1}, "untill": "2026-01-01"}', "untill"),
        (GOOD % '{"rule": "r", "reason": "x", "pages": {"/": 1}, "until": "soon"}', "is damaged"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_one_line(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "b.json").write_text(content)
    with pytest.raises(BaselineError) as raised:
        file.load(tmp_path / "b.json")
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)
    assert raised.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    ("site", "url", "copy_of", "ok"),
    [
        ("https://m.example", "https://m.example/ar", "", True),
        ("https://m.example", "http://www.m.example", "", True),
        ("https://m.example", "http://localhost:3000", "", True),
        ("http://127.0.0.1:4000", "https://m.example", "", True),
        ("https://m.example", "https://staging.other.example", "", False),
        ("https://m.example", "https://staging.other.example", "https://m.example", True),
        ("https://m.example", "https://staging.other.example", "https://third.example", False),
        ("", "https://m.example", "", True),
    ],
)
def test_the_baseline_of_another_site_is_refused_before_the_run(site: str, url: str, copy_of: str, ok: bool) -> None:
    baseline = msgspec.structs.replace(of_result(run({"/": ()})), site=site, starts=())
    if ok:
        check_site(baseline, "b.json", (url,), copy_of)
        return
    with pytest.raises(BaselineError, match="--baseline-site"):
        check_site(baseline, "b.json", (url,), copy_of)


def test_a_baseline_without_a_page_in_common_is_foreign() -> None:
    with pytest.raises(ForeignBaselineError, match="none of the pages"):
        hold(run({"/other": ()}), source(run({"/": ()})))


def test_a_run_without_a_page_is_incomplete_not_foreign() -> None:
    made = hold(run({}), source(run({"/": ()})))
    assert code(made) is ExitCode.INCOMPLETE
