"""People who move through a page with the Tab key only pass its controls: nothing opens, leaves or throws them out.

What happened when tab stops were given the focus: a window that opened, an address that was gone to (held back), the
focus given away at once so that the control cannot be used (F55). Handlers in `onfocus` attributes are read by
focus-changes-context; this sees those that scripts set. Failures F55, F61 of 3.2.1 by focus alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import NOWHERE, Impact, Judgement, Snapshot, Text, failed, keyboard, passed, rule


@rule(
    "focus-acts",
    criteria=("2.1.1", "2.4.7", "3.2.1"),
    provisions=("CXP-10.9", "CXP-10.4"),
    needs=("dom", "keyboard"),
    impact=Impact.CRITICAL,
    title=Text(
        en="Moving the focus changes nothing when it is tried with keys",
        ar="لا يغيّر انتقال التركيز شيئًا عند تجربته بالمفاتيح",
    ),
    who=Text(
        en="People who use a keyboard, a switch or a screen reader.",
        ar="مستخدمو لوحة المفاتيح والمفاتيح المساعدة وقارئ الشاشة.",
    ),
    reasons={
        "opens": Text(
            en="A window opens as soon as “{name}” gets the focus",
            ar="تُفتح نافذة بمجرد وصول التركيز إلى «{name}»",
        ),
        "leaves": Text(
            en="As soon as “{name}” gets the focus, the browser goes to {address}",
            ar="بمجرد وصول التركيز إلى «{name}» ينتقل المتصفح إلى {address}",
        ),
        "given-away": Text(
            en="“{name}” gives the focus away as soon as it gets it, so keys cannot use it",
            ar="يتخلى العنصر «{name}» عن التركيز فور وصوله إليه، فلا يمكن استخدامه بالمفاتيح",
        ),
    },
    remedy=Text(
        en="Act on a click or a button, not on focus; remove scripts that call blur() on focus.",
        ar="نفّذ الإجراء عند النقر أو بزر لا عند التركيز، واحذف البرمجة التي تستدعي blur() عند التركيز.",
    ),
)  # fmt: skip
def focus_acts(snapshot: Snapshot) -> Iterator[Judgement]:
    for stop in keyboard(snapshot).stops:
        element = snapshot.main.views[stop.row]
        if element.attribute("onfocus"):
            continue
        name = element.name or element.text[:60] or element.tag
        if stop.left:
            yield failed("leaves", element, criteria=("3.2.1",), name=name, address=stop.left[:120])
        elif stop.opened:
            yield failed("opens", element, criteria=("3.2.1",), name=name)
        elif not stop.keeps and stop.goes == NOWHERE:
            yield failed("given-away", element, criteria=("2.1.1", "2.4.7"), name=name)
        elif stop.keeps:
            yield passed(at=element)
