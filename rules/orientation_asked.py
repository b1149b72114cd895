"""Nobody has to turn a device that is fixed to a wheelchair, or that they cannot turn.

SC 1.3.4 (WCAG 2.1), failure F100: a message that asks the reader to turn the device stands in place of the content. Asked
where such a message is painted and most words of the page are hidden from sight meanwhile. Where the view is essential
(a cheque, a piano) it may stand, which only a person can say. Content that is turned by a style has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    TEXT,
    Frame,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    documents,
    fold,
    phrases,
    rule,
    text_blocks,
)

MOST_WORDS = 15  # a message; longer text speaks of turning devices rather than asks for it
SHOWN = 0.5  # share of the page's words: with more of them in sight, the content is there as well


@rule(
    "orientation-asked",
    criteria=("1.3.4",),
    impact=Impact.SERIOUS,
    title=Text(en="The page works however the device is held", ar="تعمل الصفحة كيفما أُمسك الجهاز"),
    who=Text(
        en="People whose device is mounted in one position, and people who cannot turn it.",
        ar="من ثُبتت أجهزتهم في وضع واحد، ومن لا يستطيعون تدويرها.",
    ),
    reasons={
        "message": Text(
            en="In place of the content a message asks to turn the device: “{text}”",
            ar="تظهر بدل المحتوى رسالة تطلب تدوير الجهاز: «{text}»",
        ),
    },
    actions={
        "message": Text(
            en="Open the page in this window: if its content cannot be used until the device is turned, it is a failure,"
               " unless the view is essential.",
            ar="افتح الصفحة بهذا المقاس: إن تعذر استخدام محتواها قبل تدوير الجهاز فهذه مخالفة، ما لم يكن الوضع أساسيًا.",
        ),
    },
    remedy=Text(
        en="Show the content in both orientations; if you recommend one of them, say so beside the content.",
        ar="اعرض المحتوى في الوضعين، ولا تنصح بوضع منهما إلا إلى جانب المحتوى.",
    ),
)  # fmt: skip
def orientation_asked(snapshot: Snapshot) -> Iterator[Judgement]:
    for frame in documents(snapshot):
        if not _most_is_hidden(frame):
            continue
        for block in text_blocks(frame):
            words = f" {fold(block.text)} "
            asks = any(f" {phrase} " in words for phrase in phrases("turn_device"))
            if asks and len(words.split()) <= MOST_WORDS:
                yield cant_tell("message", block.element, text=block.text)
                break


def _most_is_hidden(frame: Frame) -> bool:
    """Tell whether the words that are painted are fewer than those that are not."""
    shown = hidden = 0
    for row in frame.rows:
        if row.tag != TEXT:
            continue
        holder = frame.views[row.parent]
        if holder.visible:
            shown += len(row.text.split())
        elif holder.tag != "title":
            hidden += len(row.text.split())
    return shown < SHOWN * (shown + hidden)
