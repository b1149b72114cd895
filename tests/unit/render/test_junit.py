"""JUnit XML: read back by another library, counts that add up, doubts never passed, hostile text harmless."""

from xml.etree import ElementTree

import junitparser
import pytest
from support.hostile import hostile_run
from support.results import result

from a11y_audit.render import FORMATS

# Jenkins' junit-10.xsd: what each element may hold and must say.
_CHILDREN = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure", "error", "skipped", "system-out"}}
_REQUIRED = {"testsuite": {"name", "tests", "failures", "errors", "skipped", "time"}, "testcase": {"name", "classname", "time"}}


def _xml(run, language="en"):
    return FORMATS["junit"].render(run, language=language, crops={})


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("run", [result(), result(complete=True), hostile_run()], ids=["small", "complete", "hostile"])
def test_shape_and_counts(run, language):
    root = ElementTree.fromstring(_xml(run, language))
    for element in root.iter():
        assert {child.tag for child in element} <= _CHILDREN.get(element.tag, set())
        assert _REQUIRED.get(element.tag, set()) <= set(element.attrib)
    for suite in root:
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == len(suite.findall("*/failure"))
    assert int(root.get("tests")) == len(root.findall("*/testcase"))
    assert int(root.get("failures")) == len(root.findall(".//failure")) > 0


def test_another_library_reads_it(tmp_path):
    file = tmp_path / "r.xml"
    file.write_bytes(_xml(result()))
    read = junitparser.JUnitXml.fromfile(str(file))
    outcomes = {}
    for suite in read:
        for case in suite:
            kind = type(case.result[0]).__name__ if case.result else "Passed"
            outcomes.setdefault(kind, []).append((suite.name, case.classname))
    assert (len(outcomes["Failure"]), len(outcomes["Error"])) == (13, 10)
    assert ("https://portal.example.gov.sa/ar/", "button-name") in outcomes["Failure"]
    assert {rule for _, rule in outcomes["Skipped"]} == {"color-contrast", "image-alt-file-name", "page-title-repeated"}, "doubts"
    assert {rule for _, rule in outcomes["Error"]} == {"page", "page-title-repeated"}, "what was not audited or not tested"
    assert {rule for _, rule in outcomes["Passed"]} == {"image-alt-file-name", "heading-skips-level"}, "advice fails nothing"


def test_words_are_in_the_readers_language():
    assert "لا اسم لهذا الزر" in _xml(result(), "ar").decode()
    assert "The button has no name" in _xml(result(), "en").decode()


def test_long_text_is_cut():
    assert len(_xml(hostile_run())) < 300_000
