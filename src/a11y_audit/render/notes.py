"""What a CI server shows beside a change: one note a cause, what is new first, and what of it fails the run.

Made once for all servers; `github.py` and `gitlab.py` write it down in their own forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from a11y_audit.judging.gate import Gate
from a11y_audit.model.finding import Outcome
from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import address
from a11y_audit.render.causes import Cause, causes
from a11y_audit.render.safe import shown, shown_line
from a11y_audit.render.sentences import filled
from a11y_audit.render.words import text

Level = Literal["error", "warning", "notice"]  # it fails the run; a failure that does not; a question that does not


class Note(Struct, frozen=True, kw_only=True):
    """One cause as a note beside a change."""

    level: Level
    rule: str
    title: str
    message: str
    path: str  # of the page within the site, as a file of a build would be called
    cause: Cause


def notes(result: AuditResult, language: Language) -> Iterator[Note]:
    """Yield a note for each cause that the baseline does not know, failures first; without a baseline for all."""
    gate = Gate(
        counted=frozenset(verdict.id for verdict in result.criteria),
        fail_on=str(result.settings.get("fail-on", "minor")), review=result.settings.get("fail-on-review") is True,
    )  # fmt: skip
    cards = {rule.id: rule for rule in result.rules}
    urls = {page.final_url: address(page.final_url, "") for page in result.pages}
    for cause in causes(result, urls, {}, cards):
        stand = cause.stand
        if cause.kind not in ("failed", "cantTell") or (result.baseline and not (stand.fresh or stand.flaky)):
            continue
        pages = stand.fresh_pages or tuple(page.href or page.label for page in cause.pages)
        places = stand.fresh or cause.count
        where = [text("ui.place-count", language, places), text("ui.page-count", language, len(pages))]
        fix = filled(cause.action or cause.rule.remedy, cause.values if cause.action else {}, language)
        selector = stand.fresh_selector or cause.selector
        comma = "، " if language == "ar" else ", "
        said = f"{filled(cause.words, cause.values, language)} ({comma.join(where)})"
        lines = (said, shown(selector), *map(shown, pages[:1]), fix)
        yield Note(
            level=_level(cause, gate),
            rule=cause.rule.id,
            title=cause.rule.title.in_(language),
            message="\n".join(shown_line(line) for line in lines if line),
            path=file_of(pages[0]) if pages else "",
            cause=cause,
        )


def _level(cause: Cause, gate: Gate) -> Level:
    """How loud a note is: an error is what fails the run, and what did not repeat does not."""
    repeats = cause.stand.fresh or not cause.stand.flaky
    if repeats and gate.stops(cause.outcome, cause.impact):
        return "error"
    return "warning" if cause.outcome is Outcome.FAILED else "notice"


def file_of(url: str) -> str:
    """Return a page's address as the path of a file of its site: `ar/services/index.html`."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    path = shown(path).strip("/")
    last = path.rpartition("/")[2]
    return path if "." in last else f"{path}/index.html".lstrip("/")
