"""What people decided, in words: with the finding that it is about, and in a list of what they took for no barrier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from a11y_audit.model.finding import Value
from a11y_audit.model.result import ReviewedFinding
from a11y_audit.model.review import Decision, Review
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import Text
from a11y_audit.render.addresses import Address
from a11y_audit.render.markup import day, translated
from a11y_audit.render.safe import shown_selector
from a11y_audit.render.words import reason


class Accepted(Struct, frozen=True, kw_only=True):
    """A doubt that a person took for no barrier, on one page or many."""

    rule: str
    words: Text
    values: dict[str, Value]
    selector: str
    pages: tuple[Address, ...]
    review: Review


def accepted(
    entries: Iterable[ReviewedFinding], pages: Mapping[str, Address], cards: Mapping[str, RuleInfo]
) -> tuple[Accepted, ...]:
    """Return the accepted doubts, those of one decision about one element together."""
    apart: dict[tuple[object, ...], list[ReviewedFinding]] = {}
    for entry in entries:
        found = entry.finding
        apart.setdefault((found.fingerprint, found.review, found.location and found.location.html), []).append(entry)
    return tuple(
        Accepted(
            rule=first.rule,
            words=reason(first, cards),
            values=first.values,
            selector=shown_selector(first.location.selector) if first.location else "",
            pages=tuple(pages[url] for url in dict.fromkeys(e.page for e in members) if url in pages),
            review=first.review,
        )
        for members in apart.values()
        if (first := members[0].finding).review
    )


def said(review: Review) -> Markup:
    """Return who decided what, when, why and until when."""
    key = "expired" if review.expired else review.decision.value
    parts = [translated(f"ui.decided-{key}", who=review.who, when=day(review.when))]
    if review.until and not review.expired and review.decision is not Decision.UNSURE:
        parts.append(translated("ui.decided-until", until=day(review.until)))
    if review.why:
        parts.append(translated("ui.decided-why", why=review.why))
    return Markup(" ").join(parts)
