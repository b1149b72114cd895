"""The published result: valid by its schema, the same bytes every time, readable back, hostile text kept as text."""

import json
from importlib.resources import files

import jsonschema
import msgspec
import pytest
from support.results import HOSTILE, large, result

from a11y_audit.model.result import AuditResult
from a11y_audit.render import FORMATS
from a11y_audit.render import json as published


def _render(run):
    return FORMATS["json"].render(run, language="en", crops={})


@pytest.fixture(scope="module")
def document():
    return json.loads(_render(result()))


def test_published_schema_is_that_of_the_types():
    stored = json.loads((files("a11y_audit.reports") / published.SCHEMA_FILE).read_text("utf-8"))
    assert stored == published.schema(), "write it again: python -m a11y_audit.render.json > reports/schema/result-1.0.json"


@pytest.mark.parametrize("run", [result(), result(complete=True), large(3, 40)])
def test_result_is_valid(run):
    jsonschema.Draft202012Validator(published.schema()).validate(json.loads(_render(run)))


def test_schema_refuses_a_wrong_result(document):
    wrong = document | {"clusters": [document["clusters"][0] | {"outcome": "pass"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(published.schema()).validate(wrong)


def test_the_same_run_gives_the_same_bytes_in_either_language():
    assert _render(result()) == FORMATS["json"].render(result(), language="ar", crops={"x": b"y"})


def test_maps_are_sorted(document):
    assert list(document["skipped"]) == sorted(document["skipped"])
    assert list(document["settings"]) == sorted(document["settings"])


def test_it_reads_back_as_it_was():
    assert msgspec.json.decode(_render(result()), type=AuditResult) == result()


def test_a_finding_tells_all_that_a_machine_needs(document):
    finding = document["pages"][0]["findings"][1]
    assert finding["rule"] == "color-contrast"
    assert {"outcome", "reason", "criteria", "act", "provisions", "engine", "impact", "fingerprint", "cluster"} <= set(finding)
    assert finding["location"]["selector"] == "footer > p.note"
    assert finding["location"]["box"] == [24, 2400, 320, 40]
    assert finding["message"] == {
        "en": "The contrast is 2.84:1; this text needs 4.5:1",
        "ar": "نسبة التباين 2.84:1، ويلزم هذا النص 4.5:1",
    }


def test_defaults_are_written_out(document):
    advice = next(f for page in document["pages"] for f in page["findings"] if f["rule"] == "heading-skips-level")
    assert (advice["criteria"], advice["engine"], advice["impact"]) == ([], "a11y-audit", "moderate")


def test_clusters_and_site_findings_have_messages_too(document):
    assert all(cluster["first"]["message"]["ar"] for cluster in document["clusters"])
    assert "بوابة الوزارة" in document["site"][0]["message"]["ar"]


def test_text_is_utf8_and_hostile_text_stays_a_string(document):
    assert "الخدمات الإلكترونية".encode() in _render(result())
    assert document["pages"][5]["title"] == HOSTILE


def test_a_lone_surrogate_from_a_script_does_not_cost_the_report():
    run = result()
    page = msgspec.structs.replace(run.pages[0], title="half \ud83d of a pair")
    rendered = json.loads(_render(msgspec.structs.replace(run, pages=(page,))))
    assert rendered["pages"][0]["title"] == "half \ufffd of a pair"


def test_a_reason_without_words_speaks_for_itself():
    run = msgspec.structs.replace(result(), rules=())
    assert json.loads(_render(run))["clusters"][0]["first"]["message"]["en"] == run.clusters[0].reason
