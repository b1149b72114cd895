"""People who are told "link" expect to go somewhere; what acts on this page is a button and should say so.

Links with the address "#", "javascript:" or none that keep the role of a link. They may work with the keyboard, so no
WCAG failure is claimed; the Space key does not press them, and middle click or "open in new tab" leads nowhere. One
finding a page. Links to the top of the page are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, fold, goes_nowhere, links, passed, phrases, rule


@rule(
    "link-as-button",
    criteria=(),
    provisions=("CXP-10.4",),
    impact=Impact.MINOR,
    title=Text(en="What acts on the page is a button, not a link", ar="ما ينفّذ إجراءً في الصفحة زر وليس رابطًا"),
    who=Text(
        en="People who use a screen reader or voice control say “press” to a button and “follow” to a link.",
        ar="مستخدمو قارئ الشاشة والتحكم الصوتي يتعاملون مع الزر بغير ما يتعاملون به مع الرابط.",
    ),
    reasons={
        "no-address": Text(
            en="Links without a destination (# or javascript:): {count}, the first is “{name}”",
            ar="عدد الروابط التي لا وجهة لها (# أو javascript:): {count}، وأولها «{name}»",
        ),
    },
    remedy=Text(
        en='Use <button type="button"> for actions, and an address for links.',
        ar='استخدم <button type="button"> للإجراءات، وضع عنوانًا حقيقيًا في الروابط.',
    ),
)  # fmt: skip
def link_as_button(snapshot: Snapshot) -> Iterator[Judgement]:
    tops = phrases("back_to_top")
    empty = [link for link in links(snapshot) if goes_nowhere(link) and fold(link.name) not in tops]
    if empty:
        yield failed("no-address", empty[0], of_many=len(empty), name=empty[0].name, count=len(empty))
    elif any(link.extra.get("href") for link in links(snapshot)):
        yield passed()
