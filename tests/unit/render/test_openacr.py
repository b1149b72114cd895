"""OpenACR: valid by its own schema, levels of its catalogue, and never "supports" without a person."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import msgspec
import pytest
import yaml
from support.hostile import hostile_run
from support.results import result

from a11y_audit import standards
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.people import rulings
from a11y_audit.render import FORMATS
from a11y_audit.render.openacr import CHAPTERS

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "openacr-0.1.0.json").read_text("utf-8"))
# The terms of the catalogue; the last one is for level AAA only.
LEVELS = {"supports", "partially-supports", "does-not-support", "not-applicable"}


def _read(run: AuditResult, language: str = "en") -> dict:
    written = FORMATS["openacr"].render(run, language=language, crops={})
    assert written.startswith(b"# ")
    made = yaml.safe_load(written)
    jsonschema.validate(made, SCHEMA)
    return made


def _adherence(made: dict) -> dict[str, dict]:
    found = {}
    for level in CHAPTERS.values():
        for criterion in made["chapters"][level].get("criteria", ()):
            [component] = criterion["components"]
            assert component["name"] == "web"
            found[criterion["num"]] = component["adherence"]
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("run", [result(), hostile_run()], ids=["small", "hostile"])
def test_valid_and_complete(run, language):
    made = _read(run, language)
    assert list(_adherence(made)) == [criterion.id for level in ("A", "AA") for criterion in standards.criteria("AA") if criterion.level == level]
    assert made["chapters"]["success_criteria_level_aaa"] == {"disabled": True}
    assert all(made["chapters"][name]["disabled"] for name in made["chapters"] if name not in CHAPTERS.values())


def test_a_machine_writes_what_it_knows_to_fail_and_nothing_else():
    run = result()
    found = _adherence(_read(run))
    failing = {verdict.id: verdict for verdict in run.criteria if verdict.outcome is Outcome.FAILED}
    assert {id_ for id_, adherence in found.items() if adherence["level"]} == set(failing)
    assert {adherence["level"] for adherence in found.values()} <= {"", "partially-supports", "does-not-support"}
    pages = len({page.final_url for page in run.pages})
    for id_, verdict in failing.items():
        is_rare = 0 < verdict.pages_failed <= pages / 2
        assert found[id_]["level"] == ("partially-supports" if is_rare else "does-not-support")
    assert "- Alternative text is not a file name" in found["1.1.1"]["notes"]
    assert "To check: " in found["1.2.2"]["notes"]


def test_what_people_decided():
    on = date(2026, 3, 4)
    given = [
        Ruling(subject="1.2.2", outcome=Outcome.INAPPLICABLE, who="نورة", when=on),
        Ruling(subject="2.4.7", outcome=Outcome.PASSED, who="نورة", when=on, why="every: control # shows it"),
        Ruling(subject="1.1.1", outcome=Outcome.PASSED, who="Sami", when=on, why="the pictures are gone"),
        Ruling(subject="3.3.4", outcome=Outcome.FAILED, who="Sami", when=on, why="no way back"),
        Ruling(subject="2.2.1", outcome=Outcome.CANT_TELL, who="Sami", when=on),
    ]
    found = _adherence(_read(rulings.apply(result(), given)))
    levels = {id_: found[id_]["level"] for id_ in ("1.2.2", "2.4.7", "1.1.1", "3.3.4", "2.2.1")}
    assert levels == {"1.2.2": "not-applicable", "2.4.7": "supports", "1.1.1": "supports", "3.3.4": "does-not-support", "2.2.1": ""}
    assert set(levels.values()) <= LEVELS | {""}
    assert "every: control # shows it" in found["2.4.7"]["notes"]
    assert "Decided by Sami on 2026-03-04." in found["1.1.1"]["notes"]
    assert "The automatic tests found failures." in found["1.1.1"]["notes"]


def test_every_page_failing_is_not_partly():
    run = result()
    pages = len({page.final_url for page in run.pages})
    verdicts = tuple(msgspec.structs.replace(v, pages_failed=pages) if v.id == "1.1.1" else v for v in run.criteria)
    assert _adherence(_read(msgspec.structs.replace(run, criteria=verdicts)))["1.1.1"]["level"] == "does-not-support"
