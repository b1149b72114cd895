"""People who cannot see a video learn from its sound, a description or a text what it shows.

SC 1.2.1 (no sound), 1.2.3, 1.2.5 and, at level AAA, 1.2.8. What a video shows, whether its sound tells it and whether a
text beside it says the same is not on the page, so this is one question for each video. Captions are another rule's
matter; a muted video that loops by itself is a backdrop.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, cant_tell, rule


@rule(
    "video-undescribed",
    criteria=("1.2.1", "1.2.3", "1.2.5", "1.2.8"),
    provisions=("CXP-10.5", "CXP-11.11"),
    act=("c5a4ea", "1ec09b", "1ea59c", "1a02b0", "ab4d13", "c3232f", "d7ba54", "ee13b5", "fd26cf"),
    impact=Impact.SERIOUS,
    title=Text(en="What videos show is told in words", ar="ما تعرضه المقاطع المرئية يُقال بالكلمات"),
    who=Text(en="People who are blind or have low vision.", ar="المكفوفون وضعاف البصر."),
    reasons={
        "video": Text(
            en="The page holds a video ({count}); whether its pictures are told in words is not on the page",
            ar="في الصفحة مقطع مرئي (العدد: {count})، ولا يظهر من الصفحة هل تُقال صوره بالكلمات",
        ),
    },
    actions={
        "video": Text(
            en="Play it without looking: is all that it shows told by its sound, a description, or a text beside it?",
            ar="شغّله دون النظر إليه: هل يُقال كل ما يعرضه في صوته أو في وصف صوتي أو في نص مجاور؟",
        ),
    },
    remedy=Text(
        en="Tell in the sound what is shown, add a described version, or write it out below the video.",
        ar="اذكر في الصوت ما يظهر، أو أضف نسخة موصوفة، أو اكتب محتواه تحت المقطع.",
    ),
)  # fmt: skip
def video_undescribed(snapshot: Snapshot) -> Iterator[Judgement]:
    videos = [video for video in snapshot.select("video") if _is_met(video)]
    if videos:
        yield cant_tell("video", videos[0], count=len(videos))


def _is_met(video: Element) -> bool:
    facts = video.extra
    backdrop = facts.get("muted") and facts.get("autoplay") and facts.get("loop")
    return (video.visible or video.exposed) and not backdrop
