"""People look for their own language by its own name, and must hear that name in its own voice.

"العربية" on an English page, or "English" on an Arabic one, without a lang attribute: SC 3.1.2 covers single words,
and its Understanding document gives just this as an example: each link is "the name of the language, in that
language", with a lang attribute. A switch named in the reader's language ("الإنجليزية" on an Arabic page) is marked
rightly, so it breaks no criterion; those who need it cannot read it, so it is reported under the policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    failed,
    fold,
    misdeclared,
    passed,
    phrases,
    primary,
    rule,
    scope,
    script_of,
    speaker,
)

_CODES = (
    "en", "ar", "ur", "fa", "fr", "de", "es", "it", "pt", "nl", "tr", "id", "ms", "ru", "zh", "ja", "ko", "hi", "bn",
)  # fmt: skip
_ROLES = frozenset({"link", "button", "menuitem", "menuitemradio", "menuitemcheckbox", "radio", "tab"})
_ARABIC_LETTER = "ع"  # the usual one-letter switch


@rule(
    "language-switch-unmarked",
    criteria=("3.1.2",),
    provisions=("CXP-6.1.1", "CXP-8.1.12"),
    impact=Impact.MODERATE,
    title=Text(en="The language switch speaks the language it leads to", ar="مبدل اللغة مكتوب باللغة التي ينقل إليها"),
    who=Text(
        en="People who do not read the page's language and look for their own, above all with a screen reader.",
        ar="من لا يقرأ لغة الصفحة ويبحث عن لغته، ولا سيما مستخدمو قارئ الشاشة.",
    ),
    reasons={
        "unmarked": Text(
            en="“{name}” is a word in “{language}” and stands in text declared as “{declared}”",
            ar="«{name}» كلمة بلغة «{language}» داخل نص معلن بلغة «{declared}»",
        ),
        "not-own-name": Text(
            en="The switch to “{language}” is named in the language of this page: “{name}”",
            ar="مبدل اللغة إلى «{language}» مكتوب بلغة هذه الصفحة: «{name}»",
        ),
        "perhaps-switch": Text(
            en="“{name}” may be a language switch named in the language of this page",
            ar="قد يكون «{name}» مبدل لغة مكتوبًا بلغة هذه الصفحة",
        ),
        "letter": Text(
            en="The letter “{name}” stands in text declared as “{declared}”",
            ar="الحرف «{name}» داخل نص معلن بلغة «{declared}»",
        ),
    },
    actions={
        "perhaps-switch": Text(
            en="Press it: if the page changes to the other language, give it that language's own name and lang.",
            ar="اضغط عليه: إن تغيرت لغة الصفحة فاكتب اسم اللغة بها مع السمة lang.",
        ),
        "letter": Text(
            en="Listen to the control with a screen reader: if the letter is not spoken, add lang and a full name.",
            ar="استمع إلى العنصر بقارئ الشاشة: إن لم ينطق الحرف فأضف السمة lang واسم اللغة كاملًا.",
        ),
    },
    remedy=Text(
        en='Write <a href="/ar/" lang="ar" hreflang="ar">العربية</a> on English pages and'
           ' <a href="/en/" lang="en" hreflang="en">English</a> on Arabic ones.',
        ar='اكتب <a href="/en/" lang="en" hreflang="en">English</a> في الصفحات العربية'
           ' و<a href="/ar/" lang="ar" hreflang="ar">العربية</a> في الصفحات الإنجليزية.',
    ),
)  # fmt: skip
def language_switch_unmarked(snapshot: Snapshot) -> Iterator[Judgement]:
    own = {name: code for code in _CODES for name in phrases("language_names", code)}
    foreign = {name: code for code in ("en", "ar") for name in phrases("language_names_foreign", code)}
    for frame in documents(snapshot):
        wrong = misdeclared(frame)
        for element in frame.select(*_ROLES):
            if element.role not in _ROLES or not element.exposed or not element.name:
                continue
            declared, owner = scope(speaker(element))
            if owner is None or not primary(declared) or owner.index in wrong:
                continue
            name = fold(element.name)
            if name in own:
                yield _marked(element, own[name], declared)
            elif name in foreign and foreign[name] != primary(declared):
                yield from _leads_away(element, foreign[name])
            elif element.name == _ARABIC_LETTER and script_of(declared) is not script_of("ar"):
                yield cant_tell("letter", element, name=element.name, declared=declared)


def _marked(element: Element, language: str, declared: str) -> Judgement:
    if primary(declared) == language:
        return passed(at=element)
    return failed("unmarked", element, name=element.name, language=language, declared=declared)


def _leads_away(element: Element, language: str) -> Iterator[Judgement]:
    target = str(element.extra.get("href", ""))
    leads = re.search(rf"(?:/|[?&]\w*(?:lang|locale|culture)\w*=){language}(?:[-_]\w+)?(?:[/?#&]|$)", target, re.I)
    if primary(element.attribute("hreflang") or "") == language or leads:
        yield failed("not-own-name", element, criteria=(), name=element.name, language=language)
    elif element.role == "button" and element.closest("banner", "navigation") is not None:
        yield cant_tell("perhaps-switch", element, criteria=(), name=element.name)
