"""JUnit XML, for the test view of a CI server: a suite a page, a case a rule.

A doubt is skipped with its reason, so that nobody takes it for passed; what leaves the run incomplete is an error: a
page that should have been audited and was not, a test that could not run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree import ElementTree as Xml

from a11y_audit.model.against import Against
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Check
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.standing import Standing
from a11y_audit.model.text import Language
from a11y_audit.render.causes import card
from a11y_audit.render.cells import in_xml
from a11y_audit.render.rows import Row, rows, web_address
from a11y_audit.render.safe import shown, shown_line
from a11y_audit.render.sentences import clipped
from a11y_audit.render.shortfalls import apart, shortfalls, status
from a11y_audit.render.standing import GONE, gone_words, told, word
from a11y_audit.render.words import known as known_word
from a11y_audit.render.words import text

PLACES_SHOWN = 100  # of one rule on one page
LINE_LIMIT = 2_000  # characters


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the result as JUnit XML. A rule that met nothing on a page is no case of that page."""
    cards = {rule.id: rule for rule in result.rules}
    by_page: dict[int, list[Row]] = {}
    for row in rows(result, language):
        by_page.setdefault(row.page_number, []).append(row)
    root = Xml.Element("testsuites", name="a11y-audit")
    is_seen_twice = len({page.viewport for page in result.pages}) > 1
    for number, page in enumerate(result.pages, start=1):
        address = _safe(web_address(page.final_url))
        suite = Xml.SubElement(root, "testsuite", name=f"{address} ({page.viewport})" if is_seen_twice else address)
        _cases(suite, page.checks, by_page.get(number, []), cards, language, is_blank=page.shows_nothing)
    if result.site or result.site_checks:
        suite = Xml.SubElement(root, "testsuite", name=text("console.whole-site", language))
        _cases(suite, result.site_checks, by_page.get(0, []), cards, language)
    if gaps := [entry for entry in result.not_audited if entry.is_gap]:
        suite = Xml.SubElement(root, "testsuite", name=text("formats.pages-missing", language))
        for entry in gaps:
            element = Xml.SubElement(suite, "testcase", classname="page", name=_safe(web_address(entry.url)), time="0")
            words = text(known_word("reason", entry.reason), language, code=entry.reason)
            Xml.SubElement(element, "error", message=_safe(words), type=_safe(entry.reason)).text = _safe(entry.detail)
    # Tests that could not run are told at their pages.
    if left := [entry for entry in shortfalls(result, language) if entry.code != "test-not-run"]:
        suite = Xml.SubElement(root, "testsuite", name=_safe(status(result, language)))
        for open_ in left:
            element = Xml.SubElement(suite, "testcase", classname="run", name=_safe(open_.words), time="0")
            made = Xml.SubElement(element, "error" if open_.is_gap else "skipped", message=_safe(open_.words))
            if open_.is_gap:
                made.set("type", open_.code)
    if result.baseline:
        _against(root, result.baseline, language)
    for suite in root:
        _count(suite, result)
    for name in ("tests", "failures", "errors"):  # the readers' schema knows no sum of those skipped
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    root.set("time", "0")
    Xml.indent(root)
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _cases(
    suite: Xml.Element, checks: Iterable[Check], found: Iterable[Row], cards: Mapping[str, RuleInfo],
    language: Language, *, is_blank: bool = False,
) -> None:  # fmt: skip
    ran = {check.rule: check for check in checks if check.outcome is not Outcome.INAPPLICABLE}
    by_rule: dict[str, list[Row]] = {}
    for row in found:
        by_rule.setdefault(row.rule.id, []).append(row)
    for rule in sorted({*ran, *by_rule}):
        title = card(rule, cards).title.in_(language)
        element = Xml.SubElement(suite, "testcase", classname=_safe(rule), name=_safe(title), time="0")
        _outcome(element, by_rule.get(rule, []), ran.get(rule), language, is_blank=is_blank)


def _outcome(
    element: Xml.Element, found: Sequence[Row], check: Check | None, language: Language, *, is_blank: bool
) -> None:
    failures = [row for row in found if row.kind == "failed" and row.finding.standing is not Standing.UNCHANGED]
    known = [row for row in found if row.kind == "failed" and row.finding.standing is Standing.UNCHANGED]
    rest = [row for row in found if row.kind != "failed"]
    doubt = next((row for row in rest if row.finding.outcome is Outcome.CANT_TELL), None)
    if failures:
        failure = Xml.SubElement(element, "failure", message=_safe(failures[0].words), type=failures[0].rule.id)
        failure.text = _told(failures, language)
    elif known:
        said = f"{text('baseline.unchanged', language)}: {known[0].words}"
        Xml.SubElement(element, "skipped", message=_safe(said))
    elif doubt:
        Xml.SubElement(element, "skipped", message=_safe(f"{text('outcome.cantTell', language)}: {doubt.words}"))
    elif check and check.outcome is Outcome.UNTESTED:
        lacking, detail = apart(check.reason)
        words = f"{text('outcome.untested', language)}: {text(lacking, language)}"
        # A page that shows nothing is one error, not one a rule.
        made = Xml.SubElement(element, "skipped" if is_blank else "error", message=_safe(words))
        if not is_blank:
            made.set("type", "test-not-run")
            made.text = _safe(detail)
    if known or rest:
        Xml.SubElement(element, "system-out").text = _told([*known, *rest], language)


def _against(root: Xml.Element, against: Against, language: Language) -> None:
    """What the baseline knows and the run does not have: fixed passes, what nobody looked at is no success."""
    suite = Xml.SubElement(
        root, "testsuite", name=_safe(text("baseline.title", language, source=shown(against.source)))
    )
    for kind in GONE:
        for entry in getattr(against, kind):
            name = _safe(f"{text(f'baseline.{kind}', language)}: {gone_words(entry, language)}")
            element = Xml.SubElement(suite, "testcase", classname=_safe(entry.rule), name=name, time="0")
            pages = "\n".join(shown(page) or "/" for page in entry.pages)
            if kind != "fixed":
                Xml.SubElement(element, "skipped", message=_safe(text(f"baseline.{kind}-words", language)))
            Xml.SubElement(element, "system-out").text = _safe(pages, breaks=True)
    for page in against.missing_pages:
        element = Xml.SubElement(suite, "testcase", classname="page", name=_safe(shown(page)), time="0")
        words = text("baseline.missing-pages", language, 1)
        Xml.SubElement(element, "error", message=_safe(words), type="baseline")


def _count(suite: Xml.Element, result: AuditResult) -> None:
    for name, path in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{path}"))))
    suite.set("tests", str(len(suite)))
    suite.set("timestamp", result.started[:19])  # xs:dateTime without a zone, as Jenkins' schema has it
    suite.set("hostname", "localhost")
    suite.set("time", "0")


def _told(found: Sequence[Row], language: Language) -> str:
    lines = [
        "\n".join(filter(None, (_start(row, language), row.selector, row.html, row.task, told(row.finding, language))))
        for row in found[:PLACES_SHOWN]
    ]
    if len(found) > PLACES_SHOWN:
        lines.append(text("formats.more-findings", language, len(found) - PLACES_SHOWN))
    return "\n\n".join(_safe(line, breaks=True) for line in lines)


def _start(row: Row, language: Language) -> str:
    standing = word(row.finding, language)
    return f"[{standing}] {row.words}." if standing else f"{row.words}."


def _safe(words: str, *, breaks: bool = False) -> str:
    """Return words that XML 1.0 can hold: it has no place for most control characters, escaped or not."""
    lines = words.split("\n") if breaks else [words]
    return "\n".join(clipped(in_xml(shown_line(clipped(line, LINE_LIMIT))), LINE_LIMIT) for line in lines)
