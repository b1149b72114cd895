"""Sentences that give a colour a meaning: "Fields in red are required", "Green means free"."""

from __future__ import annotations

from a11y_audit.lexicon import fold, phrases

# What may follow a colour that stands alone: "shown in red on the map", not "in green spaces".
_GOES_ON = frozenset({
    "are", "is", "was", "were", "have", "has", "must", "should", "need", "needs", "can", "cannot", "will", "may", "and",
    "or", "on", "below", "above", "for", "with", "when", "if", "as", "text", "type", "letters", "lead", "leads", "open",
    "opens", "go", "goes", "show", "shows", "mean", "means", "mark", "marks", "belong", "belongs", "come", "comes",
})  # fmt: skip
_IS = frozenset({"are", "is", "appear", "appears", "turn", "turns"})
_FILLED_IN = frozenset(map(fold, (
    "field", "fields", "boxes", "entries", "questions", "الحقل", "الحقول", "الخانة", "الخانات", "المربعات", "البنود",
)))  # fmt: skip
_IN_COLOUR = fold("باللون")
_BY = fold("بال")
_THE_COLOUR = frozenset({"colour", "color", fold("اللون")})


def may_tell_by_colour(text: str) -> bool:
    """Tell whether a text names a colour, without which no sentence in it tells anything by one."""
    return not phrases("colours").isdisjoint(fold(text).split())


def tells_by_colour(sentence: str) -> str:
    """Return the colour by which a sentence says that something is marked, "" for none.

    It needs a part of a page or a word of marking that goes with the colour, or a verb that gives the colour a
    meaning; a sentence that tells of another mark too (a star, bold letters, a sign) is left alone.
    """
    folded = fold(sentence)
    said = folded.split()
    if "*" in sentence or any(f" {other} " in f" {folded} " for other in phrases("colour_beside")):
        return ""
    colours = phrases("colours")
    found = (at for at, word in enumerate(said) if word in colours)
    return next((said[at] for at in found if _is_marked(said, at) or _has_meaning(said, at)), "")


def _is_marked(said: list[str], at: int) -> bool:
    """Tell whether something is said to be in the colour at a place: "fields in red", "الحقول باللون الأحمر"."""
    before, after = said[at - 1] if at else "", said[at + 1] if at + 1 < len(said) else ""
    if _is_asked_for(said, before, after):
        return True
    bearers = phrases("colour_bearers")
    if before == _IN_COLOUR or said[at].startswith(_BY):
        return not (bearers | phrases("colour_marking")).isdisjoint(said)
    goes_on = not after or after in _GOES_ON
    if before == "in" and at > 1 and goes_on:
        held = said[at - 2] in _IS and not bearers.isdisjoint(said[: at - 2])  # "required fields are in red"
        return held or said[at - 2] in bearers or said[at - 2] in phrases("colour_marking")
    if before in phrases("colour_marking"):  # "required fields are shown red"
        return goes_on and not bearers.isdisjoint(said[: at - 1])
    return before in _IS and not after and not bearers.isdisjoint(said[: at - 1])


def _is_asked_for(said: list[str], before: str, after: str) -> bool:
    """Tell whether parts of a form that have the colour are to be filled in: "Complete the red fields"."""
    return (after in _FILLED_IN or before in _FILLED_IN) and not phrases("colour_filling").isdisjoint(said)


def _has_meaning(said: list[str], at: int) -> bool:
    """Tell whether the colour at a place, or the part of a page that has it, means or is something."""
    after = [*said[at + 1 : at + 3], "", ""]
    means = phrases("colour_meaning")
    if after[0] in means and (at == 0 or said[at - 1] in _THE_COLOUR | phrases("colour_bearers", "ar")):
        return True
    return after[0] in phrases("colour_bearers") and (after[1] in means or (after[1] in _IS and at == 0))
