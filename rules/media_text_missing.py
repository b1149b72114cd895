"""People who cannot hear or see a recording get it as text: captions, transcript.

SC 1.2.1 and 1.2.2; what videos show is the matter of video-undescribed. What is said in a recording, and whether the
picture shows it as text, is not on the page, so these are questions, one for each medium; whether captions say what is
said is one question a page. A video that cannot be heard needs no captions. Failed: a captions file that cannot be loaded,
or shows no words while the video lasts, of a video that was heard; sound on a page where no word stands that people both see and hear, and from
which nothing leads on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    failed,
    fold,
    has_sound,
    phrases,
    recordings,
    rule,
    stands_without_words,
    videos,
)

_PLAYERS = ("youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "wistia.")
_PARTS = frozenset({"audio", "video", "h1", "h2", "h3", "h4", "h5", "h6"})  # where another matter begins
LOADED, LOST = 2, 3  # HTMLTrackElement.readyState
LONG_ENOUGH = 3  # s of sound that say something; a shorter one is a signal


@rule(
    "media-text-missing",
    criteria=("1.2.1", "1.2.2"),
    provisions=("CXP-10.5", "CXP-11.11"),
    replaces=("video-caption",),
    act=("eac66b", "f51b46", "e7aa44", "2eb176", "afb423"),
    needs=("dom", "sound"),
    impact=Impact.CRITICAL,
    title=Text(en="Recordings have captions or text", ar="للتسجيلات تسميات توضيحية أو نص مكتوب"),
    who=Text(
        en="People who are deaf or hard of hearing, blind people, and people without loudspeakers.",
        ar="الصم وضعاف السمع، والمكفوفون، ومن لا يتاح لهم تشغيل الصوت.",
    ),
    reasons={
        "no-captions": Text(
            en="The video has no track of captions or subtitles", ar="لا يحمل المقطع المرئي ملف تسميات توضيحية (captions)"
        ),
        "empty-captions": Text(en="The captions file holds no words", ar="ملف التسميات التوضيحية خالٍ من الكلمات"),
        "lost-captions": Text(en="The captions file could not be loaded", ar="تعذر تحميل ملف التسميات التوضيحية"),
        "lost-unheard": Text(
            en="The captions file could not be loaded; whether the video has sound could not be told",
            ar="تعذر تحميل ملف التسميات التوضيحية، ولم يُعرف هل للمقطع صوت",
        ),
        "empty-unheard": Text(
            en="The captions file holds no words; whether the video has sound could not be told",
            ar="ملف التسميات التوضيحية خالٍ من الكلمات، ولم يُعرف هل للمقطع صوت",
        ),
        "captions-unread": Text(
            en="Videos with a captions file: {count}; whether it matches what is said cannot be told from the page",
            ar="عدد المقاطع المرئية التي لها ملف تسميات توضيحية: {count}، ولا يظهر من الصفحة هل تطابق ما يُقال",
        ),
        "no-transcript": Text(
            en="No text of this recording was found beside it", ar="لم يُعثر بجانب التسجيل على نص مكتوب له"
        ),
        "no-words": Text(
            en="{seconds} s of sound, and no word on the page that people both see and hear",
            ar="صوت مدته {seconds} ث، وليس في الصفحة كلمة تُرى وتُسمع معًا",
        ),
        "transcript-unread": Text(
            en="A text of this recording seems to be offered; whether it matches what is said cannot be told from the page",
            ar="يبدو أن للتسجيل نصًا مكتوبًا، ولا يظهر من الصفحة هل يطابق ما يُقال",
        ),
        "player": Text(en="The video comes from another site's player", ar="المقطع معروض من مشغل موقع آخر"),
    },
    actions={
        "lost-unheard": Text(
            en="Play it with sound: if anything is to be heard, it is a failure.",
            ar="شغّله مع الصوت: إن سُمع فيه شيء فهذا إخفاق.",
        ),
        "empty-unheard": Text(
            en="Play it with sound: if anything is to be heard, it is a failure.",
            ar="شغّله مع الصوت: إن سُمع فيه شيء فهذا إخفاق.",
        ),
        "no-captions": Text(
            en="Play it with sound: is anything said or to be heard that its picture does not show as text?",
            ar="شغله مع الصوت: هل فيه كلام أو صوت مهم لا يظهر نصًا في الصورة؟",
        ),
        "captions-unread": Text(
            en="Play it with captions on: do they give all that is said and every sound that matters, at the right time?",
            ar="شغّله مع إظهار التسميات التوضيحية: هل تعرض كل ما يُقال وكل صوت مهم في وقته؟",
        ),
        "no-transcript": Text(
            en="Look for the words of the recording on this page or behind a link beside it.",
            ar="ابحث في الصفحة أو خلف رابط مجاور عن النص المكتوب للتسجيل.",
        ),
        "transcript-unread": Text(
            en="Play the recording and read its text: does it say all that is said?",
            ar="شغّل التسجيل واقرأ نصه: هل يذكر كل ما يُقال؟",
        ),
        "player": Text(
            en="Play it and switch captions on: are they there, in the language of the speech, and made by people?",
            ar="شغله وفعّل التسميات التوضيحية: هل هي موجودة بلغة الكلام ومن إعداد بشري؟",
        ),
    },
    remedy=Text(
        en='Add a captions file inside each <video>: <track kind="captions" srclang="ar" label="العربية" src="speech.vtt">. Write what an audio recording says as text below it.',
        ar='أضف ملف تسميات توضيحية داخل كل عنصر <video>: <track kind="captions" srclang="ar" label="العربية" src="speech.vtt">. واكتب ما يقوله التسجيل الصوتي نصًا تحته.',
    ),
)
def media_text_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    captioned: list[Element] = []
    for video in videos(snapshot):
        tracks = [track for track in _tracks(video) if track.get("kind") in ("captions", "subtitles")]
        if has_sound(video) is False:
            continue
        if not tracks:
            yield cant_tell("no-captions", video, criteria=("1.2.2",))
        elif all(_says_nothing(track) for track in tracks):
            kind = "empty" if any(track.get("state") == LOADED for track in tracks) else "lost"
            if has_sound(video):
                yield failed(f"{kind}-captions", video, criteria=("1.2.2",))
            else:
                yield cant_tell(f"{kind}-unheard", video, criteria=("1.2.2",))
        else:
            captioned.append(video)
    if captioned:
        yield cant_tell(
            "captions-unread", captioned[0], criteria=("1.2.2",), of_many=len(captioned), count=len(captioned)
        )
    for audio in recordings(snapshot):
        seconds = audio.extra.get("heard")
        if has_sound(audio) is False:
            continue
        if seconds is not None and seconds >= LONG_ENOUGH and _stands_alone(audio):
            yield failed("no-words", audio, criteria=("1.2.1",), seconds=seconds)
        elif _has_text_near(audio):
            yield cant_tell("transcript-unread", audio, criteria=("1.2.1",))
        else:
            yield cant_tell("no-transcript", audio, criteria=("1.2.1",))
    for frame in snapshot.select("iframe"):
        if frame.visible and any(host in str(frame.extra.get("src") or frame.attribute("src")) for host in _PLAYERS):
            yield cant_tell("player", frame, criteria=("1.2.2",))


def _tracks(medium: Element) -> list[dict[str, Any]]:
    return list(medium.extra.get("tracks") or [])


def _says_nothing(track: dict[str, Any]) -> bool:
    return track.get("state") == LOST or (track.get("state") == LOADED and track.get("cues") == 0)


def _stands_alone(audio: Element) -> bool:
    """A recording beside a video may say what the video shows; who cannot hear it sees the video."""
    return stands_without_words(audio, seen=True) and not any(node.tag == "video" for node in audio.frame.elements)


def _has_text_near(medium: Element) -> bool:
    """Look from the medium to the next heading or medium, and as far again around the box that holds it alone."""
    node = medium
    for _ in range(3):
        holder = node.parent
        if holder is None:
            return False
        siblings = holder.children
        said = [node.text]
        for sibling in siblings[siblings.index(node) + 1 :]:
            if sibling.tag in _PARTS or any(inner.tag in _PARTS for inner in sibling.descendants()):
                break
            said.append(sibling.text)
        words = fold(" ".join(said))
        if any(phrase in words for phrase in phrases("transcript_words")):
            return True
        if holder.tag in ("body", "main") or any(other != node and other.tag in _PARTS for other in siblings):
            return False
        node = holder
    return False
