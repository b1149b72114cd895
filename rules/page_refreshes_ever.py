"""People who use a screen reader or read slowly ask for changes themselves: no time limit at all, however long (AAA).

SC 2.2.4 and 3.2.5, ACT rule bisz58: a meta element asks the browser to load the page anew or to go on to another after a
time. Only at once (0 s) is a redirect that nobody sees (H76).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, refresh_of, rule


@rule(
    "page-refreshes-ever",
    criteria=("2.2.4", "3.2.5"),
    act=("bisz58",),
    replaces=("meta-refresh-no-exceptions",),
    level="AAA",
    impact=Impact.MINOR,
    title=Text(en="The page never reloads or goes on by itself", ar="لا تتجدد الصفحة ولا تنتقل من تلقاء نفسها أبدًا"),
    who=Text(
        en="People who need more time, and people who use a screen reader.",
        ar="من يحتاجون إلى وقت أطول، ومستخدمو قارئ الشاشة.",
    ),
    reasons={
        "unasked": Text(
            en="The page reloads, or goes on to another address, without being asked; seconds until then: {seconds}",
            ar="يُعاد تحميل الصفحة أو تنتقل إلى عنوان آخر دون طلب؛ المدة قبل ذلك بالثواني: {seconds}",
        ),
    },
    remedy=Text(
        en="Remove <meta http-equiv=\"refresh\">, redirect from the server (301), and offer updates on request.",
        ar="احذف <meta http-equiv=\"refresh\">، وأعد التوجيه من الخادم (301)، وأتح التحديث عند الطلب.",
    ),
)  # fmt: skip
def page_refreshes_ever(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in snapshot.frames:
        refresh = refresh_of(frame)
        if refresh is None:
            continue
        if refresh.seconds:
            yield failed("unasked", refresh.element, seconds=refresh.seconds)
        else:
            yield passed(at=refresh.element)
