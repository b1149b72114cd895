"""People who read or type slowly are not taken away, and do not lose what they typed, when a page refreshes itself.

SC 2.2.1, failures F40 and F41, ACT rules bc659a and bisz58: a meta element asks the browser to load the page anew or to
go on to another after a time. Nobody can turn that off, adjust or extend it. At once (0 s) is a redirect that nobody
sees (H76), and 20 hours are the limit of the criterion. The time is read as HTML says, whatever the case of the letters;
the first refresh that can be read is the only one that happens.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, failed, passed, refresh_of, rule

LONGEST = 20 * 3600  # s; SC 2.2.1: "The time limit is longer than 20 hours"


@rule(
    "page-refreshes",
    criteria=("2.2.1",),
    act=("bc659a", "bisz58"),
    replaces=("meta-refresh",),
    impact=Impact.CRITICAL,
    title=Text(en="The page does not reload or go on by itself after a time", ar="لا تتجدد الصفحة ولا تنتقل من تلقاء نفسها بعد مدة"),
    who=Text(
        en="People who read, type or understand slowly, and people who use a screen reader.",
        ar="من يقرأ أو يكتب أو يستوعب ببطء، ومستخدمو قارئ الشاشة.",
    ),
    reasons={
        "reloads": Text(
            en="The page reloads by itself; seconds until then: {seconds}",
            ar="يُعاد تحميل الصفحة من تلقاء نفسها؛ المدة قبل ذلك بالثواني: {seconds}",
        ),
        "leads-on": Text(
            en="The page goes on to another address by itself; seconds until then: {seconds}",
            ar="تنتقل الصفحة إلى عنوان آخر من تلقاء نفسها؛ المدة قبل ذلك بالثواني: {seconds}",
        ),
    },
    remedy=Text(
        en="Redirect from the server (301), and let people ask for an update: a link or an “Update” button.",
        ar="أعد التوجيه من الخادم (301)، واجعل التحديث بطلب المستخدم عبر رابط أو زر «تحديث».",
    ),
)  # fmt: skip
def page_refreshes(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in snapshot.frames:
        refresh = refresh_of(frame)
        if refresh is None:
            continue
        if 0 < refresh.seconds <= LONGEST:
            yield failed("leads-on" if refresh.leads_on else "reloads", refresh.element, seconds=refresh.seconds)
        else:
            yield passed(at=refresh.element)
