"""How findings stand to a baseline, in words: of one finding, of a cause over pages, and of the run as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from a11y_audit.model.against import Against, Gone
from a11y_audit.model.finding import Finding
from a11y_audit.model.standing import Acceptance, Flaky, Standing
from a11y_audit.model.text import Language
from a11y_audit.render.addresses import readable
from a11y_audit.render.safe import shown
from a11y_audit.render.sentences import comma_of, isolated
from a11y_audit.render.words import number, text

FLAKY = "flaky"
KINDS = (Standing.NEW.value, Standing.EXPIRED.value, FLAKY, Standing.UNCHANGED.value)  # what needs an eye first
FRESH = KINDS[:2]
GONE = ("fixed", "stale", "unseen", "outside")


class Stand(Struct, frozen=True, kw_only=True):
    """How the findings of one cause stand."""

    counts: tuple[tuple[str, int], ...] = ()  # places by kind, in the order of KINDS
    accepted: Acceptance | None = None
    is_over: bool = False  # the last day of that acceptance has passed
    flaky: Flaky | None = None
    fresh: int = 0  # places that are new or whose acceptance is over
    fresh_pages: tuple[str, ...] = ()
    fresh_selector: str = ""  # of the first of them

    @property
    def kinds(self) -> tuple[str, ...]:
        """What a filter finds it by."""
        return tuple(kind for kind, _ in self.counts)


def kind_of_standing(finding: Finding) -> str:
    """Return flaky, new, expired or unchanged; "" of a run without a baseline."""
    return FLAKY if finding.flaky else finding.standing.value if finding.standing else ""


def stand(placed: Iterable[tuple[str, Finding]]) -> Stand:
    """Return how the findings of a cause stand, given with their pages."""
    pairs = list(placed)
    members = [finding for _, finding in pairs]
    counted = Counter(map(kind_of_standing, members))
    known = next((finding for finding in members if finding.accepted), None)
    fresh = [(url, finding) for url, finding in pairs if kind_of_standing(finding) in FRESH]
    place = fresh[0][1].location if fresh else None
    return Stand(
        counts=tuple((kind, counted[kind]) for kind in KINDS if counted[kind]),
        accepted=known.accepted if known else None,
        is_over=known is not None and known.standing is Standing.EXPIRED,
        flaky=next((finding.flaky for finding in members if finding.flaky), None),
        fresh=len(fresh),
        fresh_pages=tuple(dict.fromkeys(url for url, _ in fresh if url)),
        fresh_selector=" | ".join((*place.frames, place.selector)) if place else "",
    )


def word(finding: Finding, language: Language) -> str:
    """Return how a finding stands, in a word or two; "" of a run without a baseline."""
    kind = kind_of_standing(finding)
    return text(f"baseline.{kind}", language) if kind else ""


def told(finding: Finding, language: Language) -> str:
    """Return what is known of a finding beside its sentence: who answers for it, until when, how often it was seen."""
    said = []
    if finding.accepted:
        said += acceptance(finding.accepted, finding.standing is Standing.EXPIRED, language)
    if finding.flaky:
        said.append(text("baseline.flaky-seen", language, seen=finding.flaky.seen, visits=finding.flaky.visits))
    return " ".join(said)


def acceptance(accepted: Acceptance, is_over: bool, language: Language) -> list[str]:
    """Return who answers for a known finding, why, and until when."""
    said = []
    if accepted.owner:
        said.append(text("baseline.accepted-by", language, owner=isolated(shown(accepted.owner), language)))
    if accepted.why:
        said.append(text("baseline.accepted-why", language, why=isolated(shown(accepted.why), language)))
    if accepted.until:
        key = "accepted-over" if is_over else "accepted-until"
        said.append(text(f"baseline.{key}", language, until=isolated(accepted.until.isoformat(), language)))
    return said


def counts(against: Against, language: Language) -> str:
    """Return the counts of a run against its baseline in one line."""
    gone = {kind: number(sum(entry.places for entry in getattr(against, kind))) for kind in GONE}
    said = text(
        "baseline.counts", language, source=isolated(shown(against.source), language), new=number(against.new),
        expired=number(against.expired), unchanged=number(against.unchanged), fixed=gone["fixed"],
        stale=gone["stale"], unseen=gone["unseen"],
    )  # fmt: skip
    # Rarely any: said where there is some, since what was left out by choice is no fix either.
    left_out = sum(entry.places for entry in against.outside)
    return f"{said} {text('baseline.outside-places', language, left_out)}" if left_out else said


def lacking(against: Against, language: Language) -> str:
    """Return the line about pages of the baseline that were not audited, "" when there are none."""
    if not against.missing_pages:
        return ""
    pages = comma_of(language).join(isolated(readable(page), language) for page in against.missing_pages[:3])
    more = len(against.missing_pages) - 3
    rest = f" {text('baseline.and-more', language, more)}" if more > 0 else ""
    head = text("baseline.missing-pages", language, len(against.missing_pages))
    return f"{head}: {pages}{rest}. {text('baseline.missing-words', language)}"


def gone_words(entry: Gone, language: Language) -> str:
    """Return an entry that the run does not have, as a line."""
    start, end = ("\u00ab", "\u00bb") if language == "ar" else ("\u201c", "\u201d")
    name = f" {start}{isolated(shown(entry.element), language)}{end}" if entry.element else ""
    return f"{entry.title.in_(language)} [{entry.rule}]{name}"


def badges(found: Stand) -> Markup:
    """Return the standing of a cause for the HTML report: a badge a kind, then what is known of it."""
    from a11y_audit.render.markup import day, translated

    parts = [
        Markup('<span class="pair"><span class="badge s-stand-{}">{}</span> {}</span>').format(
            kind, translated(f"baseline.{kind}"), translated("ui.place-count", count) if len(found.counts) > 1 else ""
        )
        for kind, count in found.counts
    ]  # fmt: skip
    if found.accepted and found.accepted.owner:
        parts.append(translated("baseline.accepted-by", owner=shown(found.accepted.owner)))
    if found.accepted and found.accepted.why:
        parts.append(translated("baseline.accepted-why", why=shown(found.accepted.why)))
    if found.accepted and found.accepted.until:
        key = "accepted-over" if found.is_over else "accepted-until"
        parts.append(translated(f"baseline.{key}", until=day(found.accepted.until)))
    if found.flaky:
        parts.append(translated("baseline.flaky-seen", seen=found.flaky.seen, visits=found.flaky.visits))
    return Markup(" ").join(parts)
