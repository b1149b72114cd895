"""What a run leaves open, told alike in every report: tests that could not run, pages beyond its limit or elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from a11y_audit.model.evidence import IN_PART
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult, Check, Limit, PageResult
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import address, readable, site_of
from a11y_audit.render.causes import card
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import isolated
from a11y_audit.render.words import catalogue, text


class Untested(Struct, frozen=True, kw_only=True):
    """A rule that could not run for one reason, and where."""

    rule: str
    lacking: str  # the name of the message that says why
    detail: str  # what the browser or the rule said, as it said it
    pages: tuple[str, ...]  # final URLs in the order of the run; () for a rule over the site as a whole


class Shortfall(Struct, frozen=True, kw_only=True):
    """One thing that a run leaves open, as reports for machines tell it."""

    code: str
    title: str
    words: str
    rule: str = ""
    pages: tuple[str, ...] = ()  # final URLs
    is_gap: bool = True  # it leaves the run incomplete


def untested(result: AuditResult) -> tuple[Untested, ...]:
    """Return the rules that could not run, by rule and reason; pages that show nothing are told apart."""
    pages: dict[tuple[str, str], dict[str, None]] = {}
    for check in _lost(result.site_checks):
        pages.setdefault((check.rule, check.reason), {})
    for page in result.pages:
        for check in () if page.shows_nothing else _lost(page.checks):
            pages.setdefault((check.rule, check.reason), {})[page.final_url] = None
    return tuple(
        Untested(rule=rule, lacking=key, detail=detail, pages=tuple(where))
        for (rule, reason), where in sorted(pages.items(), key=lambda item: item[0])
        for key, detail in (apart(reason),)
    )


def apart(reason: str) -> tuple[str, str]:
    """Return the message for the reason of an untested rule, and the rest of it, which is no language of people."""
    kind, colon, detail = reason.partition(": ")
    key = f"lacking.{kind}"
    return (key, shown(detail)) if colon and key in catalogue() else ("lacking.other", shown(reason))


def sentence(entry: Untested, result: AuditResult, language: Language) -> str:
    """Return one line about a rule that could not run: the test, why, where, and what was said."""
    title = card(entry.rule, {rule.id: rule for rule in result.rules}).title.in_(language)
    comma = "،" if language == "ar" else ","
    detail = f": {isolated(entry.detail, language)}" if entry.detail else ""
    return f"{shown(title)}. {text(entry.lacking, language)}{comma} {_where(entry.pages, language)}{detail}"


def shortfalls(result: AuditResult, language: Language) -> Iterator[Shortfall]:
    """Yield all that a run leaves open but for pages that were not audited, for reports that machines read."""
    status_ = text("ui.incomplete", language)
    if result.interrupted:
        yield Shortfall(code="interrupted", title=status_, words=text("ui.interrupted", language))
    for entry in untested(result):
        title = f"{text('ui.untested-one', language)} {shown(entry.rule)}"
        words = sentence(entry, result, language)
        yield Shortfall(code="test-not-run", title=title, words=words, rule=entry.rule, pages=entry.pages)
    for url in dict.fromkeys(page.final_url for page in result.pages if page.shows_nothing):
        words = f"{text('lacking.page', language)}: {readable(url)}"
        yield Shortfall(code="page-shows-nothing", title=status_, words=words, pages=(url,))
    for page, words in in_part(result, language):
        yield Shortfall(code="page-in-part", title=status_, words=words, pages=(page.final_url,))
    if result.limit:
        is_gap = not result.limit.is_chosen
        title = status(result, language)
        yield Shortfall(code="page-limit", title=title, words=beyond(result, language), is_gap=is_gap)
    for page in result.pages:
        if ends := _moved(page):
            yield Shortfall(
                code="led-elsewhere", title=text("ui.led-title", language), words=led(ends, language),
                pages=(page.final_url,), is_gap=False,
            )  # fmt: skip


def in_part(result: AuditResult, language: Language) -> Iterator[tuple[PageResult, str]]:
    """Yield pages that there was no time to look at whole, each with a line that says what was left and why."""
    for page in result.pages:
        for gap in page.gaps:
            if gap.section in IN_PART:
                key, detail = apart(f"{gap.section}: {gap.reason}")
                where = isolated(readable(page.final_url), language)
                yield page, f"{where}: {text(key, language)}: {isolated(detail, language)}"


def _where(pages: tuple[str, ...], language: Language) -> str:
    """On how many pages, and the first of them."""
    if not pages:
        return text("console.whole-site", language)
    return f"{text('ui.on-pages', language, len(pages))} ({isolated(readable(pages[0]), language)})"


def _lost(checks: Iterable[Check]) -> Iterator[Check]:
    return (check for check in checks if check.outcome is Outcome.UNTESTED)


def beyond(result: AuditResult, language: Language) -> str:
    """Return the line about pages beyond the limit, "" when there are none."""
    limit = result.limit
    if limit is None:
        return ""
    said = text("ui.beyond-limit", language, limit.beyond, limit=isolated(option(limit), language))
    return said if limit.is_chosen else f"{said} {text('ui.limit-unchosen', language)}"


def option(limit: Limit) -> str:
    """Return a limit as it is set."""
    return f"--{limit.option} {limit.pages}"


def status(result: AuditResult, language: Language) -> str:
    """Return whether the audit is complete; one that was bounded by choice is complete within its bounds alone."""
    if not result.complete:
        return text("ui.incomplete", language)
    if result.limit is None:
        return text("ui.complete", language)
    return text("ui.complete-within", language, result.limit.pages)


def moved(result: AuditResult) -> tuple[tuple[str, str], ...]:
    """Return the addresses that were asked for and led to another page, with where they led, as people read them.

    That a site answers by https, with `www.` or with a slash at the end is no other page.
    """
    return tuple(dict.fromkeys(ends for page in result.pages if (ends := _moved(page))))


def _moved(page: PageResult) -> tuple[str, str] | None:
    if page.found_on or _plain(page.url) == _plain(page.final_url):
        return None
    return _ends(page.url, page.final_url)


def led(ends: tuple[str, str], language: Language) -> str:
    """Return the line about an address that led to another page."""
    asked, reached = (isolated(end, language) for end in ends)
    return text("ui.led", language, asked=asked, reached=reached)


def _ends(asked: str, reached: str) -> tuple[str, str]:
    """What both have in common is not said."""
    site = site_of((asked,)) if site_of((asked,)) == site_of((reached,)) else ""
    return address(asked, site).label or "/", address(reached, site).label or "/"


def _plain(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if parts.scheme not in ("http", "https"):
        return url
    query = f"?{parts.query}" if parts.query else ""
    return unquote(f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}")
