"""EARL as RDF: every assertion has what EARL 1.0 asks of one, and the graph says what the JSON report says.

The graph is read by rdflib with the network shut: a context that had to be fetched would tell others who is audited.
https://www.w3.org/TR/EARL10-Schema/
"""

from __future__ import annotations

import json
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.term import Node
from support.held import held
from support.hostile import hostile_run
from support.results import large, result

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.ruling import Ruling
from a11y_audit.people import rulings
from a11y_audit.render import FORMATS
from a11y_audit.render.rows import web_uri

EARL = Namespace("http://www.w3.org/ns/earl#")
DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
PTR = Namespace("http://www.w3.org/2009/pointers#")
RULE, POLICY = "urn:a11y-audit:rule:", "urn:a11y-audit:policy:"
ASSERTORS = {EARL.Assertor, EARL.Software, FOAF.Agent, FOAF.Person, FOAF.Organization, FOAF.Group}  # 2.2
CRITERIA = {EARL.TestCriterion, EARL.TestCase, EARL.TestRequirement}  # 2.4
OUTCOMES = {EARL.passed, EARL.failed, EARL.cantTell, EARL.inapplicable, EARL.untested}  # 2.7
MODES = {EARL.automatic, EARL.manual, EARL.semiAuto, EARL.undisclosed, EARL.unknownMode}  # 2.6


def ruled() -> AuditResult:
    people = (
        Ruling(subject="1.4.1", outcome=Outcome.PASSED, who="نورة", when=date(2026, 3, 4), why="looked at all pages"),
        Ruling(subject="3.3.3", outcome=Outcome.FAILED, who="Omar", when=date(2026, 3, 4), why="names no way to mend it"),
    )
    return rulings.apply(result(), people)


RUNS: dict[str, Callable[[], AuditResult]] = {
    "small": result, "held": held, "ruled": ruled, "hostile": hostile_run, "large": lambda: large(30, 300),
}  # fmt: skip


@pytest.fixture(params=RUNS)
def run(request: pytest.FixtureRequest) -> AuditResult:
    return RUNS[request.param]()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the report was to be read without the network")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def graph_of(run: AuditResult) -> Graph:
    return Graph().parse(data=FORMATS["earl"].render(run, language="en", crops={}), format="json-ld")


def json_of(run: AuditResult) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(FORMATS["json"].render(run, language="en", crops={}))
    return document


def only(graph: Graph, node: Node, way: Any) -> Node:
    [found] = graph.objects(node, way)
    return found


def test_every_assertion_has_what_earl_requires(run: AuditResult) -> None:
    graph = graph_of(run)
    assertions = set(graph.subjects(RDF.type, EARL.Assertion))
    assert len(assertions) > len(run.criteria)
    kinds = {node: set(graph.objects(node, RDF.type)) for node in set(graph.subjects(RDF.type, None))}
    for assertion in assertions:
        assert kinds[only(graph, assertion, EARL.assertedBy)] & ASSERTORS
        assert EARL.TestSubject in kinds[only(graph, assertion, EARL.subject)]
        assert kinds[only(graph, assertion, EARL.test)] & CRITERIA
        assert only(graph, assertion, EARL["mode"]) in MODES
        made = only(graph, assertion, EARL.result)
        assert EARL.TestResult in kinds[made]
        assert only(graph, made, EARL.outcome) in OUTCOMES
    # And nothing that asserts stands outside an assertion.
    assert set(graph.subjects(EARL.result, None)) == set(graph.subjects(EARL.test, None)) == assertions
    assert set(graph.subjects(EARL.outcome, None)) == set(graph.subjects(RDF.type, EARL.TestResult))
    named = {node for kind in CRITERIA for node in graph.subjects(RDF.type, kind)}
    assert all(any(graph.objects(node, DCT.title)) for node in named)
    terms = {str(term) for term in graph.predicates() if str(term).startswith(str(EARL))}
    assert terms == {str(EARL[name]) for name in ("assertedBy", "subject", "test", "result", "mode", "outcome", "pointer")} - (
        set() if any(graph.subjects(EARL.pointer, None)) else {str(EARL.pointer)}
    )


def test_verdicts_are_those_of_the_json_report(run: AuditResult) -> None:
    graph, document = graph_of(run), json_of(run)
    [site] = graph.objects(None, URIRef("http://www.w3.org/TR/WCAG20/#set-of-web-pagesdef"))
    asserted = {}
    for assertion in graph.subjects(EARL.subject, site):
        test = only(graph, assertion, EARL.test)
        if EARL.TestRequirement in set(graph.objects(test, RDF.type)):
            asserted[id_of(graph, test)] = only(graph, assertion, EARL.result / EARL.outcome)
    verdicts = [*document["criteria"], *document["provisions"]]
    assert asserted == {verdict["id"]: EARL[verdict["outcome"]] for verdict in verdicts}


def id_of(graph: Graph, test: Node) -> str:
    """A provision by its name, a criterion by the number that its title begins with."""
    if str(test).startswith(POLICY):
        return str(test).removeprefix(POLICY)
    english = next(str(words) for words in graph.objects(test, DCT.title) if getattr(words, "language", "") == "en")
    return english.partition(" ")[0]


def test_places_are_the_findings_of_the_json_report(run: AuditResult) -> None:
    graph, document = graph_of(run), json_of(run)
    shown: Counter[tuple[str, str, str]] = Counter()
    for assertion in set(graph.objects(None, DCT.hasPart)):
        test = str(only(graph, assertion, EARL.test))
        if test.startswith(RULE):
            subject = only(graph, assertion, EARL.subject)
            shown[page_of(subject), test.removeprefix(RULE), str(only(graph, assertion, EARL.result / EARL.outcome))] += 1
    assert shown == Counter((url, finding["rule"], str(EARL[finding["outcome"]])) for url, finding in findings(document))


def test_a_rule_is_on_a_page_what_the_json_report_says(run: AuditResult) -> None:
    graph, document = graph_of(run), json_of(run)
    parts = set(graph.objects(None, DCT.hasPart))
    shown = Counter(
        (page_of(only(graph, a, EARL.subject)), test.removeprefix(RULE), str(only(graph, a, EARL.result / EARL.outcome)))
        for a in set(graph.subjects(RDF.type, EARL.Assertion)) - parts
        if (test := str(only(graph, a, EARL.test))).startswith(RULE)
    )  # fmt: skip
    expected: Counter[tuple[str, str, str]] = Counter()
    whole_site = {"final_url": "", "checks": document["site_checks"], "findings": document["site"]}
    for page in [*document["pages"], whole_site]:
        url = web_uri(page["final_url"]) if page["final_url"] else ""
        met: dict[str, list[str]] = {check["rule"]: [check["outcome"]] for check in page["checks"]}
        for rule in {finding["rule"] for finding in page["findings"]}:
            met[rule] = [finding["outcome"] for finding in page["findings"] if finding["rule"] == rule]
        for rule, outcomes in met.items():
            worst = next(kind for kind in ("failed", "cantTell", "untested", "passed", "inapplicable") if kind in outcomes)
            expected[url, rule, str(EARL[worst])] += 1
    assert shown == expected


def test_a_page_that_could_not_be_audited_is_untested(run: AuditResult) -> None:
    graph = graph_of(run)
    target = [node for node in graph.subjects(RDF.type, EARL.TestCriterion) if str(node).endswith("-Conformance")]
    shown = Counter(
        (str(only(graph, a, EARL.subject)), only(graph, a, EARL.result / EARL.outcome))
        for test in target for a in graph.subjects(EARL.test, test)
    )  # fmt: skip
    assert shown == Counter((web_uri(entry["url"]), EARL.untested) for entry in json_of(run)["not_audited"] if entry["is_gap"])


def page_of(subject: Node) -> str:
    return str(subject) if isinstance(subject, URIRef) else ""


def findings(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for page in document["pages"]:
        yield from ((web_uri(page["final_url"]), finding) for finding in page["findings"])
    yield from (("", finding) for finding in document["site"])
