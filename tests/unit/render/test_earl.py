"""EARL: read by an RDF library, with nothing but the file; outcomes as the run has them, none of them passed by silence."""

import json
from datetime import date

import msgspec
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from support.hostile import TEXTS, hostile_run
from support.results import SITE, result

from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import ReviewedFinding
from a11y_audit.model.review import Decision, Review
from a11y_audit.model.ruling import Ruling
from a11y_audit.people import rulings
from a11y_audit.render import FORMATS

EARL = Namespace("http://www.w3.org/ns/earl#")
WCAG = Namespace("http://www.w3.org/TR/WCAG20/#")
DCT = Namespace("http://purl.org/dc/terms/")
EM = Namespace("http://www.w3.org/TR/WCAG-EM/#")
PTR = Namespace("http://www.w3.org/2009/pointers#")
RULE = Namespace("urn:a11y-audit:rule:")
CONTRAST = WCAG["visual-audio-contrast-contrast"]


def _graph(run, language="en"):
    written = FORMATS["earl"].render(run, language=language, crops={})
    assert all(isinstance(term, str | dict) for term in json.loads(written)["@context"].values())  # none is fetched
    return Graph().parse(data=written, format="json-ld")


def _verdict(graph, test):
    """The assertion about the whole site, and its outcome."""
    [site] = graph.objects(None, WCAG["set-of-web-pagesdef"])
    [found] = [a for a in graph.subjects(EARL.test, test) if (a, EARL.subject, site) in graph]
    [outcome] = graph.objects(found, EARL.result / EARL.outcome)
    return found, outcome


def test_an_evaluation_after_wcag_em():
    run = result()
    graph = _graph(run)
    [evaluation] = graph.subjects(RDF.type, EM.Evaluation)
    assert str(next(graph.objects(evaluation, EM.step1 / EM.step1b))) == "http://www.w3.org/WAI/WCAG2AA-Conformance"
    sampled = {str(page) for page in graph.objects(evaluation, (EM.step3a | EM.step3b) / WCAG.webpagedef)}
    assert f"{SITE}/ar/" in sampled
    results = list(graph.objects(evaluation, EM.step4))
    assert len(results) == len(run.criteria) + len(run.provisions)
    titles = {title.language for title in graph.objects(CONTRAST, DCT.title)}
    assert titles == {"en", "ar"}


def test_verdicts_are_the_run_s_and_silence_is_no_pass():
    run = result()
    graph = _graph(run)
    contrast, outcome = _verdict(graph, CONTRAST)
    assert outcome == EARL.failed
    assert (contrast, EARL["mode"], EARL.automatic) in graph
    pages = {str(page) for page in graph.objects(contrast, DCT.hasPart / EARL.subject)}
    assert pages == {p.final_url for p in run.pages if any("1.4.3" in f.criteria for f in p.findings)}
    requirements = list(graph.subjects(RDF.type, EARL.TestRequirement))
    passed = [requirement for requirement in requirements if _verdict(graph, requirement)[1] == EARL.passed]
    assert len(passed) == len([v for v in (*run.criteria, *run.provisions) if v.outcome is Outcome.PASSED]) < len(requirements)


def test_every_finding_is_a_place_of_its_rule_on_its_page():
    run = result()
    graph = _graph(run)
    for outcome, value in ((Outcome.FAILED, EARL.failed), (Outcome.CANT_TELL, EARL.cantTell)):
        expected = [f for p in run.pages for f in p.findings if f.outcome is outcome and f.location]
        assert len(expected) == len([a for a in graph.subjects(EARL.result / EARL.pointer / RDF.type, PTR.CSSSelectorPointer) if (a, EARL.result / EARL.outcome, value) in graph])
    [button] = [a for a in graph.subjects(EARL.test, RULE["button-name"]) if (a, EARL.subject, URIRef(f"{SITE}/ar/")) in graph and any(graph.objects(a, DCT.hasPart))]
    [place] = graph.objects(button, DCT.hasPart)
    assert list(graph.objects(place, EARL.result / EARL.pointer / PTR.expression)) == [Literal("#site-search > button.icon")]


def test_what_could_not_be_tested_is_untested():
    run = result()
    graph = _graph(run)
    missing = [entry for entry in run.not_audited if entry.is_gap]
    untested = {str(page) for a in graph.subjects(EARL.result / EARL.outcome, EARL.untested) for page in graph.objects(a, EARL.subject)}
    assert missing
    assert {entry.url for entry in missing} <= untested
    whys = {str(d) for a in graph.subjects(EARL.test, RULE["page-title-repeated"]) for d in graph.objects(a, EARL.result / DCT.description)}
    assert "dom: the frame did not answer" in whys


def test_a_person_asserts_what_a_person_decided():
    noura = Ruling(subject="1.4.1", outcome=Outcome.PASSED, who="نورة", when=date(2026, 3, 4), why="looked at all pages")
    run = rulings.apply(result(), [noura])
    doubt = next(f for p in run.pages for f in p.findings if f.outcome is Outcome.CANT_TELL)
    review = Review(decision=Decision.ACCEPT, who="Sami", when=date(2026, 3, 2), why="decorative")
    accepted = ReviewedFinding(page=run.pages[0].final_url, finding=msgspec.structs.replace(doubt, outcome=Outcome.PASSED, review=review))
    graph = _graph(msgspec.structs.replace(run, reviewed=(accepted,)))
    colour, outcome = _verdict(graph, WCAG["visual-audio-contrast-without-color"])
    assert outcome == EARL.passed
    assert (colour, EARL["mode"], EARL.manual) in graph
    assert "نورة" in {str(name) for name in graph.objects(colour, EARL.assertedBy / URIRef("http://xmlns.com/foaf/0.1/name"))}
    [semi] = graph.subjects(EARL["mode"], EARL.semiAuto)
    assert (semi, EARL.result / EARL.outcome, EARL.passed) in graph


@pytest.mark.parametrize("language", ["en", "ar"])
def test_hostile_pages_write_words_and_no_terms(language):
    graph = _graph(hostile_run(), language)
    kinds = {str(kind) for kind in graph.objects(None, RDF.type)}
    assert all(kind.startswith(("http://www.w3.org/", "http://schema.org/", "http://xmlns.com/foaf/")) for kind in kinds)
    graph.serialize(format="nt")  # raises where an address is no IRI
    assert len(list(graph.subjects(EARL.result / EARL.pointer, None))) == 2 * len(TEXTS)
