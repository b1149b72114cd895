"""People who cannot see a video learn from its sound, a description or a text what it shows.

SC 1.2.3 and 1.2.5, and 1.2.1 where it could not be told whether the video has sound. What a video shows and whether its
sound tells it is not on the page, so this is one question for each page. A video that is known to be without sound is
the matter of silent-video-untold; captions are another rule's; a muted video that loops by itself is a backdrop.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, has_sound, rule, videos


@rule(
    "video-undescribed",
    criteria=("1.2.1", "1.2.3", "1.2.5"),
    provisions=("CXP-10.5", "CXP-11.11"),
    act=("c5a4ea", "1ec09b", "1ea59c", "ab4d13", "c3232f", "d7ba54", "ee13b5", "fd26cf"),
    needs=("dom", "sound"),
    impact=Impact.SERIOUS,
    title=Text(en="What videos show is described in words", ar="ما تعرضه المقاطع المرئية موصوف بالكلام"),
    who=Text(en="People who are blind or have low vision.", ar="المكفوفون وضعاف البصر."),
    reasons={
        "video": Text(
            en="The page holds a video ({count}); whether its pictures are described in words cannot be told from the page",
            ar="في الصفحة مقطع مرئي (العدد: {count})، ولا يظهر من الصفحة هل تُوصف مشاهده بالكلام",
        ),
    },
    actions={
        "video": Text(
            en="Play it without looking: is all that it shows told by its sound, a description, or a text beside it?",
            ar="شغّله دون النظر إليه: هل يُذكر كل ما يعرضه في صوته أو في وصف صوتي أو في نص مجاور؟",
        ),
    },
    remedy=Text(
        en="Tell in the sound what is shown, add a described version, or write it out below the video.",
        ar="اذكر في الصوت ما يظهر، أو أضف نسخة موصوفة، أو اكتب محتواه تحت المقطع.",
    ),
)  # fmt: skip
def video_undescribed(snapshot: Snapshot) -> Iterator[Judgement]:
    met = [video for video in videos(snapshot) if has_sound(video) is not False]
    if met:
        unknown = any(has_sound(video) is None for video in met)
        criteria = ("1.2.1", "1.2.3", "1.2.5") if unknown else ("1.2.3", "1.2.5")
        yield cant_tell("video", met[0], of_many=len(met), criteria=criteria, count=len(met))
