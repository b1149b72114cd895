"""For people with low vision who use no aid: text that stands out strongly from its background.

The same measurement as text-contrast, held to SC 1.4.6: 7:1, large text 4.5:1. ACT 09o5cg. Run at level AAA only.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, judge_contrast, measured_texts, rule

# SC 1.4.6: "a contrast ratio of at least 7:1, except ... Large-scale text ... at least 4.5:1".
RATIO, LARGE_RATIO = 7.0, 4.5


@rule(
    "text-contrast-enhanced",
    criteria=("1.4.6",),
    act=("09o5cg",),
    replaces=("color-contrast-enhanced",),
    needs=("dom", "contrast"),
    level="AAA",
    impact=Impact.MODERATE,
    title=Text(en="Text stands out strongly from its background", ar="يتميز النص عن خلفيته بتباين عالٍ"),
    who=Text(
        en="People with low vision who use no screen magnifier or high-contrast mode.",
        ar="ضعاف البصر الذين لا يستخدمون مكبّرًا للشاشة ولا وضع التباين العالي.",
    ),
    reasons={
        "low": Text(
            en="The contrast is {ratio}:1 and must be at least {required}:1: {foreground} on {background}; the nearest that passes is text {text_fix} or background {background_fix}",
            ar="التباين {ratio}:1 والمطلوب {required}:1 على الأقل: اللون {foreground} على {background}؛ وأقرب لون مقبول للنص {text_fix} أو للخلفية {background_fix}",
        ),
        "low-hover": Text(
            en="Under the pointer the contrast is {ratio}:1 and must be at least {required}:1: {foreground} on {background}; the nearest that passes is text {text_fix} or background {background_fix}",
            ar="عند مرور المؤشر يصير التباين {ratio}:1 والمطلوب {required}:1 على الأقل: اللون {foreground} على {background}؛ وأقرب لون مقبول للنص {text_fix} أو للخلفية {background_fix}",
        ),
        "low-focus": Text(
            en="With keyboard focus the contrast is {ratio}:1 and must be at least {required}:1: {foreground} on {background}; the nearest that passes is text {text_fix} or background {background_fix}",
            ar="عند تركيز لوحة المفاتيح يصير التباين {ratio}:1 والمطلوب {required}:1 على الأقل: اللون {foreground} على {background}؛ وأقرب لون مقبول للنص {text_fix} أو للخلفية {background_fix}",
        ),
        "unsure": Text(
            en="Whether every letter of this text reaches {required}:1 could not be told from its pixels",
            ar="لم يمكن الجزم من نقاط النص بأن كل حرف منه يبلغ {required}:1",
        ),
    },
    actions={
        "unsure": Text(
            en="Measure the faintest letter with a colour picker: is it at least 7:1 (large text 4.5:1)?",
            ar="قِس أضعف حرف بأداة التقاط الألوان: هل تباينه 7:1 على الأقل (وللنص الكبير 4.5:1)؟",
        ),
    },
    remedy=Text(
        en="Change the text to the nearest colour that passes, or the background likewise: `color: #595959` on white is 7:1. Large text (24 px, or 18.66 px bold) needs 4.5:1.",
        ar="غيّر لون النص إلى أقرب لون مقبول، أو لون الخلفية كذلك: ‎`color: #595959`‎ على الأبيض 7:1. والنص الكبير (24 بكسل، أو 18.66 بكسل بخط عريض) يكفيه 4.5:1.",
    ),
)
def text_contrast_enhanced(snapshot: Snapshot) -> Iterator[Judgement]:
    for text in measured_texts(snapshot):
        yield from judge_contrast(text, LARGE_RATIO if text.is_large else RATIO, doubt="unsure")
