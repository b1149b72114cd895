"""People who can neither see nor hear a video read all of it.

SC 1.2.8 (level AAA): "An alternative for time-based media is provided for all prerecorded synchronized media and for all
prerecorded video-only media." Failed where no word of the page reaches a screen reader, and nothing leads on. ACT rules 1a02b0
(transcript) and ab4d13 (the video only repeats what the page says).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, failed, rule, stands_without_words, videos


@rule(
    "video-text-missing",
    criteria=("1.2.8",),
    act=("1a02b0", "ab4d13"),
    level="AAA",
    impact=Impact.MODERATE,
    title=Text(en="Videos are written out as text", ar="محتوى المقاطع المرئية مكتوب نصًا"),
    who=Text(en="People who are deaf and blind and read by Braille.", ar="الصم المكفوفون الذين يقرؤون بطريقة برايل."),
    reasons={
        "no-words": Text(
            en="The page holds a video and no word that a screen reader reads",
            ar="في الصفحة مقطع مرئي وليس فيها كلمة يقرؤها قارئ الشاشة",
        ),
        "video": Text(
            en="The page holds a video ({count}); whether a text tells all that it says and shows could not be told",
            ar="في الصفحة مقطع مرئي (العدد: {count})، ولم يُعرف هل يذكر نص كل ما يُقال فيه وما يُعرض",
        ),
    },
    actions={
        "video": Text(
            en="Look for a text that tells in order all that is said and shown: on this page, or behind a link beside it.",
            ar="ابحث في الصفحة أو خلف رابط مجاور عن نص يذكر بالترتيب كل ما يُقال ويُعرض.",
        ),
    },
    remedy=Text(
        en="Add a transcript that tells what is said and what is shown, in the order of the video.",
        ar="أضف نصًا يذكر ما يُقال وما يُعرض بترتيب المقطع.",
    ),
)  # fmt: skip
def video_text_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    met = list(videos(snapshot))
    told = False
    for video in met:
        if stands_without_words(video, seen=False):
            yield failed("no-words", video)
        elif not told:
            told = True
            yield cant_tell("video", video, count=len(met))
