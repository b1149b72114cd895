"""People who read or type slowly are not thrown out without warning.

SC 2.2.1, failures F40 and F41: a timer in a script of the page goes elsewhere, loads the page anew, sends a form or ends
the session. Whether a warning comes before, and whether the time can be turned off, adjusted or extended, only the page
in use shows, so it is a question. Times under 20 s are steps of an interface, unless they run from the loading of the page
on: then only those under 3 s are, as the splash of a page. 20 hours are the limit of the criterion.
A refresh that the page's head asks for is told by page-refreshes; scripts in files of their own are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, leaving_timers, rule

LEAST, LEAST_ALONE = 20, 3  # s; the latter of a timer that starts with the page
MOST = 20 * 3600  # s; SC 2.2.1: "The time limit is longer than 20 hours"


@rule(
    "time-limit-scripted",
    criteria=("2.2.1",),
    impact=Impact.SERIOUS,
    title=Text(en="Time limits can be extended", ar="يمكن تمديد المهل الزمنية"),
    who=Text(
        en="People who read, type or understand slowly, and people who use a screen reader.",
        ar="من يقرأ أو يكتب أو يستوعب ببطء، ومستخدمو قارئ الشاشة.",
    ),
    reasons={
        "leaves": Text(
            en="A timer of {seconds} s in a script leaves the page, reloads it or ends the session",
            ar="مؤقت في نص برمجي (مدته بالثواني: {seconds}) يغادر الصفحة أو يعيد تحميلها أو ينهي الجلسة",
        ),
    },
    actions={
        "leaves": Text(
            en="Wait on the page without doing anything: does a warning come in time, and can the time be extended with one"
               " simple action? If not, it is a failure.",
            ar="انتظر في الصفحة دون أي إجراء: هل يظهر تنبيه في وقت كافٍ، وهل يمكن تمديد المهلة بإجراء واحد بسيط؟ إن لم"
               " يكن كذلك فهذا إخفاق.",
        ),
    },
    remedy=Text(
        en="Warn at least 20 seconds before, and let people extend the time by one simple action, ten times at least.",
        ar="نبّه المستفيد قبل انتهاء المهلة بعشرين ثانية على الأقل، ودعه يمددها بإجراء واحد بسيط عشر مرات على الأقل.",
    ),
)  # fmt: skip
def time_limit_scripted(snapshot: Snapshot) -> Iterator[Judgement]:
    if snapshot.source is None or "html" not in snapshot.content_type:
        return
    timers = leaving_timers(snapshot.source)
    limits = [seconds for seconds, alone in timers if (LEAST_ALONE if alone else LEAST) <= seconds < MOST]
    if limits:
        yield cant_tell("leaves", snapshot.main.elements[0], seconds=round(min(limits)))
