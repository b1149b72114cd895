"""People who hear "button" press the space bar; on a link that only calls itself a button the page scrolls instead.

Advice (WAI-ARIA 1.2, "button"; HTML in ARIA): links with an address and role="button" where nothing listens to keys, by
itself, around it or on the whole page. Enter works, so no criterion is failed. The browser tells who listens.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, keyboard, passed, rule

KEYS = frozenset({"keydown", "keyup", "keypress"})


@rule(
    "button-role-no-space",
    criteria=(),
    provisions=("CXP-10.4",),
    needs=("dom", "keyboard"),
    impact=Impact.MINOR,
    title=Text(en="What calls itself a button answers to the space bar", ar="ما يُعلن أنه زر يستجيب لمفتاح المسافة"),
    who=Text(
        en="People who use a screen reader or a keyboard and press what is called a button with the space bar.",
        ar="مستخدمو قارئ الشاشة ولوحة المفاتيح الذين يضغطون ما يُعلن أنه زر بمفتاح المسافة.",
    ),
    reasons={
        "no-space": Text(
            en="Links with role=button that do not answer to the space bar: {count}, the first is “{name}”",
            ar="روابط لها role=button ولا تستجيب لمفتاح المسافة: عددها {count}، وأولها «{name}»",
        ),
    },
    remedy=Text(
        en="Drop role=button where it leads to a page; where it acts, write <button>.",
        ar="احذف role=button إن كان يفتح صفحة، واكتب <button> إن كان ينفذ إجراء.",
    ),
)  # fmt: skip
def button_role_no_space(snapshot: Snapshot) -> Iterator[Judgement]:
    evidence = keyboard(snapshot)
    if KEYS & set(evidence.delegated):
        return
    hearing = [snapshot.main.views[one.row] for one in evidence.listeners if KEYS & set(one.events)]
    called = [
        link for link in snapshot.main.elements
        if link.tag == "a" and "href" in link.attributes and link.attribute("role") == "button" and link.visible
    ]  # fmt: skip
    silent = [link for link in called if not any(node.contains(link) for node in hearing)]
    if silent:
        yield failed("no-space", silent[0], of_many=len(silent), count=len(silent), name=silent[0].name)
    elif called:
        yield passed()
