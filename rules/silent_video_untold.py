"""People who cannot see a video without sound get what it shows as text or as sound.

SC 1.2.1 (video-only). The recording was decoded and cannot be heard, so its pictures alone say something. Failed where
the page holds no word that a screen reader reads, no other recording, and nothing that leads on: then nothing can
tell what it shows. No browser speaks a track of descriptions. A muted video that loops by itself is a backdrop.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    has_sound,
    rule,
    stands_without_words,
    videos,
)


@rule(
    "silent-video-untold",
    criteria=("1.2.1",),
    provisions=("CXP-10.5", "CXP-11.11"),
    act=("c3232f", "d7ba54", "ee13b5", "fd26cf"),
    needs=("dom", "sound"),
    impact=Impact.SERIOUS,
    title=Text(en="A video without sound is described in words", ar="المقطع المرئي الصامت يُروى بالكلمات"),
    who=Text(en="People who are blind or have low vision.", ar="المكفوفون وضعاف البصر."),
    reasons={
        "no-words": Text(
            en="The video has no sound, and no word on the page tells what it shows",
            ar="المقطع المرئي بلا صوت، وليس في الصفحة كلمة تذكر ما يعرضه",
        ),
        "silent": Text(
            en="The video has no sound; whether the page tells what it shows could not be told",
            ar="المقطع المرئي بلا صوت، ولم يُعرف هل تذكر الصفحة ما يعرضه",
        ),
    },
    actions={
        "silent": Text(
            en="Watch it: is all that it shows told in a text or a recording beside it?",
            ar="شاهد المقطع: هل يُذكر كل ما يعرضه في نص أو تسجيل صوتي بجانبه؟",
        ),
    },
    remedy=Text(
        en="Write below the video what it shows, or add a spoken version.",
        ar="اكتب تحت المقطع ما يعرضه، أو أضف نسخة منطوقة.",
    ),
)  # fmt: skip
def silent_video_untold(snapshot: Snapshot) -> Iterator[Judgement]:
    for video in videos(snapshot):
        if has_sound(video) is not False:
            continue
        alone = stands_without_words(video, seen=False) and not any(element.tag == "audio" for element in video.frame.elements)
        yield failed("no-words", video) if alone else cant_tell("silent", video)
