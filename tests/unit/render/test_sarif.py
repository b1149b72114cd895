"""SARIF 2.1.0: the constraints of its standard that our output could break, fingerprints, levels, suppressions."""

import json
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import jsonschema
import msgspec
import pytest
from support.hostile import hostile_run
from support.results import large, result

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import ReviewedFinding
from a11y_audit.model.review import Decision, Review
from a11y_audit.render import FORMATS

# The constraints of the standard (OASIS SARIF 2.1.0, sections 3.13 to 3.52) on the objects that we write.
_TEXT = {"type": "string", "minLength": 1}
_MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": _TEXT, "markdown": _TEXT}, "additionalProperties": False}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_ARTIFACT_PLACE = {
    "type": "object", "properties": {"uri": {"type": "string", "format": "uri-reference"}, "index": {"type": "integer", "minimum": -1}},
    "additionalProperties": False, "required": ["uri"],
}
_LOCATION = {
    "type": "object", "additionalProperties": False,
    "properties": {
        "physicalLocation": {
            "type": "object", "required": ["artifactLocation"], "additionalProperties": False,
            "properties": {
                "artifactLocation": _ARTIFACT_PLACE,
                "region": {"type": "object", "required": ["startLine"], "properties": {"startLine": {"type": "integer", "minimum": 1}}, "additionalProperties": False},
            },
        },
        "logicalLocations": {
            "type": "array", "uniqueItems": True,
            "items": {"type": "object", "additionalProperties": False, "properties": {"name": _TEXT, "fullyQualifiedName": _TEXT, "kind": _TEXT}},
        },
    },
}
SCHEMA = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["tool", "results"], "additionalProperties": False,
            "properties": {
                "tool": {"type": "object", "required": ["driver"], "additionalProperties": False, "properties": {"driver": {
                    "type": "object", "required": ["name", "rules"], "additionalProperties": False,
                    "properties": {
                        "name": _TEXT, "version": _TEXT, "semanticVersion": {"pattern": r"^\d+\.\d+\.\d+"},
                        "rules": {"type": "array", "uniqueItems": True, "items": {
                            "type": "object", "required": ["id"], "additionalProperties": False,
                            "properties": {
                                "id": _TEXT, "shortDescription": _MESSAGE, "fullDescription": _MESSAGE, "help": _MESSAGE,
                                "helpUri": {"type": "string", "format": "uri"},
                                "defaultConfiguration": {"type": "object", "properties": {"level": _LEVEL}, "additionalProperties": False},
                                "properties": {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True, "items": _TEXT, "maxItems": 20}}},
                            },
                        }},
                    },
                }}},
                "language": {"pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "automationDetails": {"type": "object", "required": ["id"]},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "invocations": {"type": "array", "items": {
                    "type": "object", "required": ["executionSuccessful"], "additionalProperties": False,
                    "properties": {
                        "executionSuccessful": {"type": "boolean"},
                        "startTimeUtc": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                        "endTimeUtc": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                        "toolExecutionNotifications": {"type": "array", "items": {
                            "type": "object", "required": ["message"], "additionalProperties": False,
                            "properties": {
                                "level": _LEVEL, "message": _MESSAGE, "locations": {"type": "array", "items": _LOCATION},
                                "descriptor": {"type": "object", "required": ["id"], "additionalProperties": False, "properties": {"id": _TEXT}},
                                "associatedRule": {
                                    "type": "object", "required": ["id"], "additionalProperties": False,
                                    "properties": {"id": _TEXT, "index": {"type": "integer", "minimum": 0}},
                                },
                            },
                        }},
                    },
                }},
                "artifacts": {"type": "array", "uniqueItems": True, "items": {
                    "type": "object", "additionalProperties": False,
                    "properties": {
                        "location": _ARTIFACT_PLACE, "description": _MESSAGE, "mimeType": {"pattern": "^[^/]+/.+$"},
                        "roles": {"type": "array", "uniqueItems": True, "items": {"enum": ["analysisTarget"]}},
                    },
                }},
                "results": {"type": "array", "items": {
                    "type": "object", "required": ["message", "ruleId"], "additionalProperties": False,
                    "properties": {
                        "ruleId": _TEXT, "ruleIndex": {"type": "integer", "minimum": 0}, "message": _MESSAGE, "level": _LEVEL,
                        "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
                        "locations": {"type": "array", "items": _LOCATION},
                        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                        "properties": {"type": "object"},
                        "suppressions": {"type": "array", "uniqueItems": True, "items": {
                            "type": "object", "required": ["kind"], "additionalProperties": False,
                            "properties": {"kind": {"enum": ["inSource", "external"]}, "status": {"enum": ["accepted", "underReview", "rejected"]}, "justification": {"type": "string"}},
                        }},
                    },
                    # 3.27.10: "If kind has any value other than "fail", then [...] level [...] SHALL have the value "none"."
                    "if": {"properties": {"kind": {"const": "fail"}}}, "else": {"properties": {"level": {"const": "none"}}},
                }},
            },
        }},
    },
}  # fmt: skip


def _run(run, language="en"):
    document = json.loads(FORMATS["sarif"].render(run, language=language, crops={}))
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(document)
    return document["runs"][0]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("run", [result(), result(complete=True), large(5, 60), hostile_run()], ids=["small", "complete", "large", "hostile"])
def test_it_keeps_the_constraints_of_the_standard(run, language):
    made = _run(run, language)
    for found in made["results"]:
        assert made["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
        for at in found.get("locations", ()):
            place = at["physicalLocation"]["artifactLocation"]
            assert made["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
            assert all(char.isascii() and char.isprintable() for char in place["uri"])
            assert urlsplit(place["uri"]).scheme == "https"


def test_levels_follow_outcome_and_impact():
    kinds = Counter((found["properties"]["outcome"], bool(found["properties"]["criteria"]), found["kind"], found["level"]) for found in _run(result())["results"])
    assert set(kinds) == {
        ("failed", True, "fail", "error"),
        ("failed", False, "fail", "note"),  # advice
        ("cantTell", True, "review", "none"),
    }


def test_every_result_has_a_fingerprint_of_its_own():
    made = _run(large(20, 400))["results"]
    hashes = [found["partialFingerprints"]["primaryLocationLineHash"] for found in made]
    assert len(set(hashes)) == len(made)
    again = _run(msgspec.structs.replace(large(20, 400), run="another", started="2027-01-01T00:00:00+00:00"))["results"]
    assert [found["partialFingerprints"]["primaryLocationLineHash"] for found in again] == hashes


def test_what_a_page_wrote_is_no_link_and_no_placeholder():
    messages = [found["message"]["text"] for found in _run(hostile_run())["results"]]
    assert any("\\[click\\](http" in message and "{{0}}" in message for message in messages)
    assert max(map(len, messages)) < 3_000


def test_help_is_in_both_languages_whatever_the_readers():
    for language in ("en", "ar"):
        help_ = _run(result(), language)["tool"]["driver"]["rules"][0]["help"]
        assert "Buttons have a name" in help_["markdown"]
        assert "لكل زر اسم" in help_["markdown"]
    assert _run(result(), "ar")["results"][0]["message"]["text"].startswith("لا اسم لهذا الزر")


def test_an_incomplete_run_says_so():
    [invocation] = _run(result())["invocations"]
    assert invocation["executionSuccessful"] is False
    *missing, untested = invocation["toolExecutionNotifications"]
    assert len(missing) == 3
    assert untested["associatedRule"]["id"] == "page-title-repeated"
    assert len(untested["locations"]) == 7
    assert "the frame did not answer" in untested["message"]["text"]


def test_a_doubt_that_a_reviewer_accepted_is_suppressed():
    run = result()
    doubt = next(found for page in run.pages for found in page.findings if found.outcome is Outcome.CANT_TELL)
    review = Review(decision=Decision.ACCEPT, who="نورة", when=date(2026, 3, 2), why="decorative")
    passed = msgspec.structs.replace(doubt, outcome=Outcome.PASSED, review=review)
    made = _run(msgspec.structs.replace(run, reviewed=(ReviewedFinding(page=run.pages[2].final_url, finding=passed),)))
    [suppressed] = [found for found in made["results"] if "suppressions" in found]
    assert suppressed["kind"] == "pass"
    assert suppressed["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "نورة, 2026-03-02 – decorative"}]
