"""The cards of all rules, ours and axe-core's, and how they read on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from a11y_audit import catalogue, standards
from a11y_audit.judging.engines import axe
from a11y_audit.lexicon import fold
from a11y_audit.model.rule import RuleInfo
from a11y_audit.model.text import FIRST_STRONG_ISOLATE, POP_ISOLATE, Language, Text

_VALUE = re.compile(r"\{[a-z_]+\}")
_APPENDED = re.compile(r" \(\{what\}\)$")  # what axe-core says of the element, where it says something
ADVICE = Text(en="advice", ar="توصية")
_ASKS = Text(en="What is asked", ar="المطلوب")
_WHO = Text(en="Who is hindered", ar="من يتأثر")
_FIX = Text(en="How to fix it", ar="كيفية الإصلاح")
_FINDINGS = Text(en="What can be reported", ar="ما قد يُبلَّغ عنه")
_REVIEW = Text(en="What a person must do", ar="ما يجب أن يفعله المراجع")
_CRITERIA = Text(en="WCAG 2.0 criteria", ar="معايير WCAG 2.0")
_NO_CRITERION = Text(
    en="None: this is advice, and no failure of WCAG.", ar="لا شيء: هذه توصية، ولا تُعد مخالفة لمعايير WCAG."
)
_POLICY = Text(en="Customer Experience Policy", ar="سياسة تجربة المستفيد")
_LEVEL = Text(en="level", ar="المستوى")

_LABELS = {
    "criteria": "معايير WCAG", "provisions": "بنود السياسة", "act": "قواعد ACT", "impact": "الأثر", "reason": "سبب",
    "review": "المطلوب من المراجع",
}  # fmt: skip


def cards(rules_dir: Path | None = None) -> dict[str, RuleInfo]:
    """Return the card of every rule by id; retired rules of axe-core are left out. Raises PluginError."""
    ours = {rule.id: rule.info for rule in catalogue.load(rules_dir)}
    theirs = {rule.id: rule.info() for rule in axe.rules().values() if not rule.deprecated}
    return dict(sorted((theirs | ours).items()))


def card(id_: str, rules_dir: Path | None = None) -> RuleInfo:
    """Return one card; raises UsageError with the nearest id."""
    known = cards(rules_dir)
    if id_ not in known:
        raise catalogue.nearest(id_, known)
    return known[id_]


def search(words: Iterable[str], known: Iterable[RuleInfo]) -> list[RuleInfo]:
    """Return the rules in which every word occurs, in either language; Arabic spellings are taken as equal."""
    wanted = [fold(word) for word in words]
    return [info for info in known if all(word in _haystack(info) for word in wanted)]


def row(info: RuleInfo, language: Language) -> str:
    """Return a rule in one line, its parts set apart by tabs: id, criteria, impact, engine, title."""
    criteria = ",".join(info.criteria) or ADVICE.in_(language)
    return "\t".join((info.id, criteria, info.impact.value, info.engine, info.title.in_(language)))


def shown(info: RuleInfo, language: Language) -> Iterator[str]:
    """Yield the lines of a rule's card, with every reason code that it can give."""
    yield f"{_latin(f'{info.id} ({info.engine})', language)}: {info.title.in_(language)}"
    rows = [
        ("criteria", _latin(", ".join(info.criteria), language) or ADVICE.in_(language)),
        ("provisions", _latin(", ".join(info.provisions), language) or "-"),
        ("act", _latin(", ".join(info.act), language) or "-"),
        ("impact", _impact(info, language)),
        *(("reason", _coded(code, text, language)) for code, text in info.reasons.items()),
        *(("review", _coded(code, text, language)) for code, text in info.actions.items()),
    ]
    for label, words in rows:
        yield f"{_LABELS[label]}: {words}" if language == "ar" else f"{label:10}  {words}"


def _impact(info: RuleInfo, language: Language) -> str:
    from a11y_audit.render.words import known, text

    return text(known("impact", info.impact.value), "ar") if language == "ar" else info.impact.value


def _coded(code: str, sentence: Text, language: Language) -> str:
    from a11y_audit.render.sentences import directed

    return f"{_latin(code, language)}: {directed(sentence.in_(language), language)}"


def _latin(words: str, language: Language) -> str:
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if words and language == "ar" else words


def explain(info: RuleInfo, language: Language) -> Iterator[str]:
    """Yield the lines that tell a person what a rule is about."""
    yield info.id
    yield from _part(_ASKS, [info.title.in_(language)], language)
    yield from _part(_WHO, [info.who.in_(language)], language)
    yield from _part(_FIX, [info.remedy.in_(language)], language)
    yield from _part(_FINDINGS, _sentences((text for code, text in info.reasons.items()
                                            if code not in info.actions or text != info.actions[code]),
                                           language), language)  # fmt: skip
    yield from _part(_REVIEW, _sentences(info.actions.values(), language), language)
    yield from _part(_CRITERIA, [_criterion(id_, language) for id_ in info.criteria]
                     or [_NO_CRITERION.in_(language)], language)  # fmt: skip
    yield from _part(_POLICY, [_provision(id_, language) for id_ in info.provisions], language)


def _sentences(texts: Iterable[Text], language: Language) -> list[str]:
    """Sentences as they read before anything was measured: an ellipsis for each value, nothing told twice."""
    plain = [text.in_(language) for text in texts]
    bare = (words for words in plain if not _APPENDED.search(words) or _APPENDED.sub("", words) not in plain)
    return list(dict.fromkeys(_VALUE.sub("…", sentence) for sentence in bare))


def _part(title: Text, texts: Iterable[str], language: Language) -> Iterator[str]:
    from a11y_audit.render.sentences import directed

    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    if lines:
        yield ""
        yield title.in_(language)
        yield from (f"  {directed(line, language)}" for line in lines)


def _criterion(id_: str, language: Language) -> str:
    found = standards.criterion(id_)
    title = found.title.ar if language == "ar" else found.title.en
    return f"{id_} {title} ({_LEVEL.in_(language)} {found.level})\n  {found.url}"


def _provision(id_: str, language: Language) -> str:
    gist = standards.provision(id_).gist
    return f"{id_}: {gist.ar if language == 'ar' else gist.en}"


def _haystack(info: RuleInfo) -> str:
    texts = (info.title, info.who, info.remedy, *info.reasons.values(), *info.actions.values())
    words = [info.id, info.engine, info.description, *info.criteria, *info.provisions, *info.act]
    return fold(" ".join([*words, *(text.en for text in texts), *(text.ar for text in texts)]))
