"""People who cannot see that a new window opened wonder why "back" no longer works.

Links with a target that opens another window and no word of it in name, title, description or line (technique G201).
WCAG asks for this nowhere at A or AA, so no criterion is claimed; one finding a page. The words are known in English and
Arabic: links in another language are one question.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    LinkContexts,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fold,
    links,
    passed,
    phrases,
    primary,
    rule,
    scope,
    seems_other,
)  # fmt: skip

_KNOWN = ("en", "ar", "arz", "ary", "")  # Arabic and two of its dialects; "" is of no known language
_SAME_WINDOW = frozenset({"", "_self", "_top", "_parent"})


@rule(
    "link-new-window",
    criteria=(),
    provisions=("CXP-10.9",),
    impact=Impact.MINOR,
    title=Text(en="Links that open a new window say so", ar="الروابط التي تفتح نافذة جديدة تنبّه إلى ذلك"),
    who=Text(
        en="People who use a screen reader or magnification, and people who lose their way easily.",
        ar="مستخدمو قارئ الشاشة والتكبير، ومن يفقدون طريقهم بسهولة.",
    ),
    reasons={
        "unannounced": Text(
            en="Links that open a new window without notice: {count}, the first is “{name}”",
            ar="عدد الروابط التي تفتح نافذة جديدة دون تنبيه: {count}، وأولها «{name}»",
        ),
        "other-language": Text(
            en="Links in another language than English and Arabic open a new window: {count}, the first is “{name}”",
            ar="روابط بلغة غير العربية والإنجليزية تفتح نافذة جديدة: {count}، وأولها «{name}»",
        ),
    },
    actions={
        "other-language": Text(
            en="Read these links: do they say in their language that a new window opens?",
            ar="اقرأ هذه الروابط: هل تنبّه بلغتها إلى أنها تفتح نافذة جديدة؟",
        ),
    },
    remedy=Text(
        en="Let links open in the same window; where that is not possible, write “(opens in a new window)” into the"
           " link.",
        ar="اجعل الروابط تفتح في النافذة نفسها، فإن تعذر فأضف إلى نص الرابط «(يفتح في نافذة جديدة)».",
    ),
)  # fmt: skip
def link_new_window(snapshot: Snapshot) -> Iterator[Judgement]:
    contexts = LinkContexts()
    opening = [link for link in links(snapshot) if opens_window(link)]
    unheard = [link for link in opening if not announces(link, contexts)]
    foreign = [link for link in unheard if is_foreign(link)]
    others = set(foreign)
    silent = [link for link in unheard if link not in others]
    if silent:
        yield failed("unannounced", silent[0], of_many=len(silent), name=silent[0].name, count=len(silent))
    if foreign:
        yield cant_tell("other-language", foreign[0], of_many=len(foreign), name=foreign[0].name, count=len(foreign))
    if opening and not unheard:
        yield passed(at=opening[0])


def is_foreign(link: Element) -> bool:
    """Tell whether a link is in neither English nor Arabic, by declaration or by its words."""
    return primary(scope(link)[0]) not in _KNOWN or seems_other(link.name, "en") not in _KNOWN


def opens_window(link: Element) -> bool:
    """Tell whether the target attribute names another window."""
    return (link.attribute("target") or "").strip().lower() not in _SAME_WINDOW


def announces(link: Element, contexts: LinkContexts) -> bool:
    """Tell whether name or context speak of a window, tab or external site."""
    context = contexts.of(link)
    told = f" {fold(f'{link.name} {context.text} {context.title}')} "
    return any(f" {words} " in told for words in phrases("new_window"))
