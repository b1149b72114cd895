"""The words of a cause's card, the same whether they stand in the document or are filled in by its script."""

from __future__ import annotations

from markupsafe import Markup

from a11y_audit.model.finding import Outcome
from a11y_audit.render.causes import Cause
from a11y_audit.render.course import course
from a11y_audit.render.decided import said
from a11y_audit.render.markup import sentence, translated, view_name
from a11y_audit.render.measured import measured
from a11y_audit.render.standing import badges
from a11y_audit.render.tongue import lang


class Card:
    """A cause in words; each property is HTML, empty where there is nothing to say."""

    def __init__(self, cause: Cause) -> None:
        self.cause = cause

    @property
    def words(self) -> Markup:
        """What is wrong."""
        return sentence(self.cause.words, self.cause.values)

    @property
    def action(self) -> Markup:
        """What the reviewer does, unless the sentence says it already."""
        cause = self.cause
        asks = cause.action if cause.action != cause.words else None
        return sentence(asks, cause.values) if asks else Markup("")

    @property
    def scope(self) -> Markup:
        """How far one repair reaches."""
        cause = self.cause
        if not cause.page_count:
            return translated("ui.whole-site")
        start = translated("ui.one-repair" if cause.outcome is Outcome.FAILED else "ui.one-cause")
        found = Markup("<span>{} {}</span>").format(start, translated("ui.page-count", cause.page_count))
        if cause.count > cause.page_count:
            found += Markup('<span class="pair">{}</span>').format(translated("ui.place-count", cause.count))
        if cause.views:
            shown_in = Markup(" · ").join(map(view_name, cause.views))
            found += Markup('<span class="pair">{} {}</span>').format(translated("ui.only-in-view"), shown_in)
        return found

    @property
    def measured(self) -> Markup:
        """The numbers behind the sentence."""
        return measured(self.cause.values) or course(self.cause.values)

    @property
    def frames(self) -> Markup:
        """The frames that lead to the element."""
        steps = [Markup('<code dir="ltr"{}>{}</code>').format(lang(frame), frame) for frame in self.cause.frames]
        return Markup(" › ").join(steps)

    @property
    def opener(self) -> Markup:
        """What must be done with which control before the element is seen."""
        cause = self.cause
        if not cause.opener:
            return Markup("")
        how = translated("ui.pointed-at" if cause.opener_pointed else "ui.opened-by")
        place = Markup('<code dir="ltr"{}>{}</code>').format(lang(cause.opener), cause.opener)
        if not cause.opener_name:
            return Markup("{} {}").format(how, place)
        name = Markup('<q><bdi{}>{}</bdi></q>').format(lang(cause.opener_name), cause.opener_name)
        return Markup("{} {} {}").format(how, name, place)

    @property
    def witnesses(self) -> Markup:
        """Other engines that saw it."""
        return Markup(", ").join(
            Markup('<bdi dir="ltr" lang="en">{}: {}</bdi> ({})').format(
                witness.engine, witness.rule, translated(f"outcome.{witness.outcome.value}")
            )
            for witness in self.cause.witnesses
        )

    @property
    def decided(self) -> Markup:
        """What a person decided."""
        return said(self.cause.review) if self.cause.review else Markup("")

    @property
    def standing(self) -> Markup:
        """How it stands to the baseline."""
        return badges(self.cause.stand)


class Shape:
    """A card with every part and no words: the script clones it and fills it."""

    words = action = scope = measured = frames = opener = witnesses = decided = standing = Markup("…")

    @property
    def cause(self) -> dict[str, object]:
        """A cause with a selector and code, as far as the template asks."""
        return {"number": 0, "rule": {"id": ""}, "selector": "…", "html": "…", "pages": ()}
