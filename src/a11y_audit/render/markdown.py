"""Markdown that fits a pull-request comment: the verdict, the repairs that heal most pages, what is left to a person.

What a page wrote cannot become markup, a link, a mention or an image; the whole never passes LIMIT characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from a11y_audit.model.result import AuditResult
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import address, readable
from a11y_audit.render.causes import Cause, Group, causes, parts
from a11y_audit.render.console import against, verdict
from a11y_audit.render.rows import web_address
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import clipped, comma_of, filled
from a11y_audit.render.standing import gone_words
from a11y_audit.render.words import known as known_word
from a11y_audit.render.words import seen_after, text

LIMIT = 60_000  # characters; GitHub refuses a comment of more than 65,536
SHOWN = 50  # causes of each kind
GONE_SHOWN = 10  # findings of the baseline that are gone, of each kind
PAGES_SHOWN = 5  # of one cause
_MARKUP = re.compile(r"([\\`*_\[\]#|~>!$])")
_BLOCK = re.compile(r"(\d+)([.)])|([-+=:])")  # what makes a list, a rule or a heading at the start of a line
_CODE = re.compile(r"(`[^`]+`)")
_TICKS = re.compile(r"`+")


def render(result: AuditResult, *, language: Language = "en", crops: Mapping[str, bytes] | None = None) -> bytes:
    """Return the summary as GitHub Flavored Markdown in the reader's language."""
    start, end = ('<div dir="rtl" lang="ar">\n\n', "\n</div>\n") if language == "ar" else ("", "")
    written, room = start, LIMIT - len(end)
    more = text("formats.cut", language)
    for block in _blocks(result, language):
        if len(written) + len(block) + len(more) + 2 > room:
            written += f"{more}\n"
            break
        written += f"{block}\n"
    return (written + end).encode("utf-8", "replace")


def _blocks(result: AuditResult, language: Language) -> Iterator[str]:
    yield f"## {text('ui.report', language)}\n"
    for line in verdict(result, language):
        yield f"**{escaped(line.start)}**{escaped(line.rest)}\n"
    yield from _against(result, language)
    cards = {rule.id: rule for rule in result.rules}
    urls = {page.final_url: address(page.final_url, "") for page in result.pages}
    for part in parts(result, causes(result, urls, {}, cards), {}):
        found = [cause for group in part.groups for cause in group.causes]
        known = ""
        if result.baseline and part.id != "advice":  # what is new is what a pull request is about
            places = sum(cause.count - cause.stand.fresh for cause in found)
            known = text("baseline.known-places", language, places) if places else ""
            found = [cause for cause in found if cause.stand.fresh or cause.stand.flaky]
        if known and not found:
            yield f"{known}.\n"
        if not found:
            continue
        heads = {"repairs": "failures", "review": "to-review", "advice": "advice-count"}
        yield f"### {text(f'ui.{heads[part.id]}', language)} ({len(found)})\n"
        shown_causes = found[:SHOWN] if part.id != "advice" else ()
        for cause in shown_causes:
            yield "\n".join(_cause(cause, language)) + "\n"
        if part.id == "advice":
            yield "\n".join(_advice(part.groups, language)) + "\n"
        elif len(found) > SHOWN:
            yield f"{text('formats.more-findings', language, len(found) - SHOWN)}\n"
        if known:
            yield f"{known}.\n"
    gaps = [entry for entry in result.not_audited if entry.is_gap]
    if gaps:
        yield f"### {text('formats.pages-missing', language)} ({len(gaps)})\n"
        for entry in gaps[:SHOWN]:
            words = text(known_word("reason", entry.reason), language, code=entry.reason)
            yield f"- {code(readable(web_address(entry.url)))}: {escaped(words)}"
        yield ""
    blank = [page for page in result.pages if page.shows_nothing]
    if blank:
        yield f"### {text('ui.blank', language)} ({len(blank)})\n"
        for page in blank[:SHOWN]:
            yield f"- {code(readable(web_address(page.final_url)))}"
        yield ""


def _against(result: AuditResult, language: Language) -> Iterator[str]:
    if result.baseline is None:
        return
    for line in against(result, language):
        yield f"{prose(line.start)}\n"
    for kind in ("fixed", "unseen", "stale", "outside"):
        entries = getattr(result.baseline, kind)
        if not entries:
            continue
        yield f"### {text(f'baseline.{kind}', language)} ({sum(entry.places for entry in entries)})\n"
        for entry in entries[:GONE_SHOWN]:
            where = code(readable(entry.pages[0])) if entry.pages[0] else text("console.whole-site", language)
            rest = f" {text('baseline.and-more', language, len(entry.pages) - 1)}" if len(entry.pages) > 1 else ""
            yield f"- {escaped(gone_words(entry, language))}: {where}{rest}"
        if len(entries) > GONE_SHOWN:
            yield f"- {text('baseline.and-more', language, len(entries) - GONE_SHOWN)}"
        yield ""


def _cause(cause: Cause, language: Language) -> Iterator[str]:
    comma = comma_of(language)
    impact = text(f"impact.{cause.impact}", language)
    about = comma.join((*(f"WCAG {id_}" for id_ in cause.criteria), *cause.provisions))
    marks = comma.join(text(f"baseline.{kind}", language) for kind in cause.stand.kinds)
    told = comma.join(filter(None, (marks, impact, about)))
    yield f"- **{escaped(cause.rule.title.in_(language))}** ({escaped(told)})  "
    yield f"  {escaped(filled(cause.words, cause.values, language))}  "
    if cause.selector:
        selectors = (cause.stand.fresh_selector,) if cause.stand.fresh_selector else (*cause.frames, cause.selector)
        steps = " ".join(code(clipped(step, 300)) for step in selectors)
        opener = cause.opener_name or cause.opener
        opened = f" {escaped(seen_after(opener, language, pointed=cause.opener_pointed))}" if opener else ""
        yield f"  {text('formats.selector', language)}: {steps}{opened}  "
    if cause.action:
        yield f"  {escaped(text('console.do', language, words=filled(cause.action, cause.values, language)))}  "
    else:
        yield f"  {text('console.fix', language, words=prose(filled(cause.rule.remedy, {}, language)))}  "
    pages = list(cause.stand.fresh_pages) or [page.href or page.label for page in cause.pages]
    where = [code(readable(page)) for page in pages[:PAGES_SHOWN]]
    if len(pages) > PAGES_SHOWN:
        where.append(escaped(text("ui.more-pages", language, len(pages) - PAGES_SHOWN)))
    if where:
        yield f"  {text('ui.pages', language)}: {comma.join(where)}"


def _advice(groups: Sequence[Group], language: Language) -> Iterator[str]:
    for group in groups:
        yield f"- {escaped(group.rule.title.in_(language))}: {group.count}"


def escaped(words: str) -> str:
    """Return words that stay words in GitHub Flavored Markdown: no markup, no element, no link, no mention."""
    plain = words.replace("&", "&amp;").replace("<", "&lt;")
    plain = _MARKUP.sub(r"\\\1", plain)
    if start := _BLOCK.match(plain):
        plain = f"{start[1] or ''}\\{start[2] or start[3]}{plain[start.end() :]}"
    return plain.replace("@", "&#64;").replace("://", ":&#47;&#47;").replace("www.", "www&#46;")


def prose(words: str) -> str:
    """Return words of ours, in which `...` is code; never what a page wrote."""
    parts = _CODE.split(words)
    return "".join(code(part[1:-1]) if number % 2 else escaped(part) for number, part in enumerate(parts))


def code(words: str) -> str:
    """Return what a page wrote as code on one line: nothing in it is read as markup or as a mention."""
    plain = shown(words).strip() or " "
    ticks = "`" * (max((len(run) for run in _TICKS.findall(plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{ticks}{pad}{plain}{pad}{ticks}"
