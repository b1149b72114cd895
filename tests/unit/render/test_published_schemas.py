"""SARIF and JUnit against the schemas that their readers use, as those publish them (schemas/README.md)."""

import json
from pathlib import Path

import jsonschema
import pytest
import xmlschema
from support.held import held
from support.hostile import hostile_run
from support.results import large, result

from a11y_audit.render import FORMATS

SCHEMAS = Path(__file__).parent / "schemas"
RUNS = {"small": result(), "complete": result(complete=True), "large": large(5, 60), "hostile": hostile_run(), "held": held()}
SARIF = jsonschema.Draft4Validator(
    json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8")), format_checker=jsonschema.FormatChecker()
)
JUNIT = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", RUNS)
def test_sarif(name, language):
    document = json.loads(FORMATS["sarif"].render(RUNS[name], language=language, crops={}))
    assert [f"{error.json_path}: {error.message[:200]}" for error in SARIF.iter_errors(document)] == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", RUNS)
def test_junit(name, language):
    document = FORMATS["junit"].render(RUNS[name], language=language, crops={}).decode()
    assert [f"{error.path}: {error.reason}" for error in JUNIT.iter_errors(document)] == []


def test_the_schemas_refuse_what_is_wrong():
    document = json.loads(FORMATS["sarif"].render(RUNS["small"], language="en", crops={}))
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert not SARIF.is_valid(document)
    assert not JUNIT.is_valid('<testsuites><testsuite><testcase name="x"/></testsuite></testsuites>')
