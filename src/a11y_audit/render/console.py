"""The developer's summary: rule, count, first place and the fix in one line each, then the verdict and the reports.

A terminal gets colour, anything else the same lines plain. What a page wrote cannot command the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import address, readable
from a11y_audit.render.causes import Cause, Group, causes, parts
from a11y_audit.render.ledger import basis
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import clipped, comma_of, filled, isolated
from a11y_audit.render.shortfalls import beyond, in_part, led, moved, sentence, untested
from a11y_audit.render.standing import counts, lacking
from a11y_audit.render.words import seen_after, text

RULES_SHOWN = 25  # of each kind; the reports hold the rest
UNTESTED_SHOWN = MOVED_SHOWN = 5
LINE_LIMIT = 400  # characters
_STYLES = {"failed": "bold red", "review": "bold yellow", "plain": "", "dim": "dim", "good": "bold", "bad": "bold red"}


class Line(NamedTuple):
    """One line: a marked beginning and the rest."""

    style: str
    start: str
    rest: str = ""


def write(
    result: AuditResult, stream: TextIO, language: Language, reports: Sequence[Path] = (), failing: int = 0
) -> None:
    """Write the summary to a stream; `failing` is the number of findings that fail the command."""
    lines = list(_lines(result, language, reports))
    if failing:
        key = "baseline.gate-failed-new" if result.baseline else "baseline.gate-failed"
        lines.append(Line("bad", text(key, language, failing)))
    _print(lines, stream)


def warn(result: AuditResult, stream: TextIO, language: Language) -> None:
    """Write why a run is incomplete, and nothing else; nothing at all where it is complete."""
    _print(list(incomplete(result, language)), stream)


def _print(lines: Sequence[Line], stream: TextIO) -> None:
    if not stream.isatty():
        stream.writelines(f"{line.start}{line.rest}\n" for line in lines)
        return
    from rich.console import Console
    from rich.text import Text as Styled

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(Styled.assemble((line.start, _STYLES[line.style]), line.rest), soft_wrap=True)


def _lines(result: AuditResult, language: Language, reports: Sequence[Path]) -> Iterator[Line]:
    cards = {rule.id: rule for rule in result.rules}
    urls = {page.final_url: address(page.final_url, "") for page in result.pages}
    repairs, review, _ = parts(result, causes(result, urls, {}, cards), {})
    for kind, part in (("failed", repairs), ("review", review)):
        if result.baseline is None:
            yield from _part(kind, part.groups, language)
        else:
            yield from _fresh(kind, part.groups, language)
    if result.summary.advice:
        yield Line("dim", text("console.advice", language, result.summary.advice))
    yield from verdict(result, language)
    yield from against(result, language)
    for path in reports:
        yield Line("plain", text("console.report", language, path=isolated(shown(str(path)), language)))


def _part(kind: str, groups: Sequence[Group], language: Language) -> Iterator[Line]:
    for group in groups[:RULES_SHOWN]:
        first = group.causes[0]
        count = text("ui.failed-on" if kind == "failed" else "ui.review-count", language, group.count)
        pages = f" {text('ui.on-pages', language, group.page_count)}" if group.page_count else ""
        sentence = filled(first.words, first.values, language)
        rule = isolated(group.rule.id, language)
        yield Line(kind, text(f"console.{kind}", language), f" {rule}: {count}{pages}. {sentence}")
        yield Line("plain", "  ", text("console.first", language, place=_place(first, language)))
        if kind == "failed":
            yield Line("plain", "  ", text("console.fix", language, words=filled(first.rule.remedy, {}, language)))
        elif first.action:
            yield Line("plain", "  ", text("console.do", language, words=filled(first.action, first.values, language)))
    if len(groups) > RULES_SHOWN:
        yield Line("dim", text("console.more-rules", language, len(groups) - RULES_SHOWN))


def _fresh(kind: str, groups: Sequence[Group], language: Language) -> Iterator[Line]:
    """What the baseline does not cover, one cause a line; what it knows is counted at the end."""
    found = [cause for group in groups for cause in group.causes if cause.stand.fresh or cause.stand.flaky]
    for cause in found[:RULES_SHOWN]:
        stand = cause.stand
        marks = _joined([text(f"baseline.{name}", language) for name in stand.kinds if name != "unchanged"], language)
        pages = f" {text('ui.on-pages', language, len(stand.fresh_pages))}" if stand.fresh_pages else ""
        count = text("ui.failed-on" if kind == "failed" else "ui.review-count", language, stand.fresh or cause.count)
        sentence = filled(cause.words, cause.values, language)
        yield Line(
            kind, f"{text(f'console.{kind}', language)} ({marks})",
            f" {isolated(cause.rule.id, language)}: {count}{pages}. {sentence}",
        )
        where = _isolated([*map(readable, stand.fresh_pages[:1]), stand.fresh_selector], language)
        yield Line("plain", "  ", text("console.first", language, place=where or _place(cause, language)))
        if kind == "failed":
            yield Line("plain", "  ", text("console.fix", language, words=filled(cause.rule.remedy, {}, language)))
        elif cause.action:
            yield Line("plain", "  ", text("console.do", language, words=filled(cause.action, cause.values, language)))
    if len(found) > RULES_SHOWN:
        yield Line("dim", text("baseline.and-more", language, len(found) - RULES_SHOWN))


def against(result: AuditResult, language: Language) -> Iterator[Line]:
    """Yield how the run stands to its baseline."""
    if result.baseline is None:
        return
    yield Line("plain", counts(result.baseline, language))
    if words := lacking(result.baseline, language):
        yield Line("bad", words)


def verdict(result: AuditResult, language: Language) -> Iterator[Line]:
    """Yield what can be said of the whole run."""
    failing = sum(basis(verdict) == "failures" for verdict in result.criteria)
    counts = [
        text("console.pages", language, result.summary.pages),
        text("ui.failed-on", language, result.summary.failed),
        text("ui.review-count", language, result.summary.cant_tell),
    ]
    total = str(len(result.criteria))
    if failing:
        words = text("ui.verdict-failed", language, failing, total=total)
    else:
        words = text("ui.verdict-none" if result.pages else "ui.verdict-unknown", language)
    yield Line("bad" if failing or not result.pages else "good", words, f" {_joined(counts, language)}.")
    places = moved(result)
    for ends in places[:MOVED_SHOWN]:
        yield Line("plain", led(ends, language))
    if len(places) > MOVED_SHOWN:
        yield Line("dim", text("ui.more-led", language, len(places) - MOVED_SHOWN))
    if result.complete and (words := beyond(result, language)):
        yield Line("plain", words)
    yield from incomplete(result, language)


def incomplete(result: AuditResult, language: Language) -> Iterator[Line]:
    """Yield why a run is incomplete, if it is."""
    if not result.complete:
        missing = sum(entry.is_gap for entry in result.not_audited)
        lost, partly = untested(result), [words for _, words in in_part(result, language)]
        why = [
            *([text("ui.interrupted", language)] if result.interrupted else []),
            *([] if result.pages else [text("ui.no-page", language)]),
            *([text("ui.pages-missing", language, missing)] if missing else []),
            *([text("ui.pages-blank", language, blank)] if (blank := _blank(result)) else []),
            *([text("ui.blank-advice", language)] if blank else []),
            *([text("ui.pages-in-part", language, len(partly))] if partly else []),
            *([text("ui.tests-missing", language, len({entry.rule for entry in lost}))] if lost else []),
            *([words] if (words := beyond(result, language)) else []),
            *([text("baseline.missing-pages", language, gone) + "."] if (gone := _lost(result)) else []),
        ]
        reasons = " ".join(why) or text("ui.incomplete-unknown", language)
        yield Line("bad", f"{text('ui.incomplete', language)}.", f" {reasons}")
        for words in partly[:UNTESTED_SHOWN]:
            yield Line("bad", text("ui.in-part-one", language), f" {clipped(words, LINE_LIMIT)}")
        for entry in lost[:UNTESTED_SHOWN]:
            rule = isolated(entry.rule, language)
            told = clipped(f"{rule}: {sentence(entry, result, language)}", LINE_LIMIT)
            yield Line("bad", text("ui.untested-one", language), f" {told}")
        if len(lost) > UNTESTED_SHOWN:
            yield Line("dim", text("ui.more-untested", language, len(lost) - UNTESTED_SHOWN))


def _blank(result: AuditResult) -> int:
    return len({page.final_url for page in result.pages if page.shows_nothing})


def _lost(result: AuditResult) -> int:
    return len(result.baseline.missing_pages) if result.baseline else 0


def _place(cause: Cause, language: Language) -> str:
    first = cause.pages[0] if cause.pages else None
    site = [] if first else [text("console.whole-site", language)]
    opener = cause.opener_name or cause.opener
    opened = seen_after(opener, language, pointed=cause.opener_pointed) if opener else ""
    places = [readable(first.href or first.label)] if first else []
    where = _isolated([*places, *cause.frames, cause.selector], language)
    return "  ".join(part for part in (*site, where, opened) if part)


def _isolated(parts: Iterable[str], language: Language) -> str:
    """Addresses and selectors side by side, each with its own direction."""
    return "  ".join(isolated(shown(part), language) for part in parts if part)


def _joined(items: Iterable[str], language: Language) -> str:
    return comma_of(language).join(items)
