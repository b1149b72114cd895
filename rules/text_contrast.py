"""For people with low vision, older people and anyone in bright light: text that stands out from its background.

Measured where it was painted, pixel by pixel at the letters: over photographs and gradients, under overlays and
filters, of placeholders, generated text and any script; told by styles alone where one colour stands on plain ones and
nothing else is painted over or behind it. SC 1.4.3, ACT afw4f7, failures F24 and F83. Not judged: text
of what is disabled, pictures of text, text that nothing shows. A person is asked where only some of the letters' edges
are too faint, where the text may be a logo or a control that only looks disabled, and where it was drawn by a script.
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    judge_contrast,
    measured_texts,
    rule,
)

# SC 1.4.3: "a contrast ratio of at least 4.5:1, except ... Large-scale text ... at least 3:1".
RATIO, LARGE_RATIO = 4.5, 3.0


@rule(
    "text-contrast",
    criteria=("1.4.3",),
    provisions=("CXP-8.1.8", "CXP-10.4"),
    act=("afw4f7", "09o5cg"),
    replaces=("color-contrast",),
    needs=("dom", "contrast"),
    impact=Impact.SERIOUS,
    title=Text(en="Text stands out enough from its background", ar="يتميز النص عن خلفيته بتباين كافٍ"),
    who=Text(
        en="People with low vision, older people, and anyone in bright light.",
        ar="ضعاف البصر وكبار السن ومن يستخدم الشاشة في ضوء ساطع.",
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
        "unsure-hover": Text(
            en="Under the pointer some letters may not stand out from their background, {background}",
            ar="عند مرور المؤشر قد لا تتميز بعض الحروف عن خلفيتها {background}",
        ),
        "unsure-focus": Text(
            en="With keyboard focus some letters may not stand out from their background, {background}",
            ar="عند تركيز لوحة المفاتيح قد لا تتميز بعض الحروف عن خلفيتها {background}",
        ),
        "partly-low": Text(
            en="{share} % of the letters' edges are below {required}:1; the faintest is {ratio}:1, {foreground} on {background}",
            ar="{share}٪ من حواف الحروف دون {required}:1، وأضعفها {ratio}:1 باللون {foreground} على {background}",
        ),
        "same-colour": Text(
            en="The text is painted in the colour of its background, {background}: nobody can see it",
            ar="النص مرسوم بلون خلفيته {background} فلا يراه أحد",
        ),
        "logo": Text(
            en="The contrast is {ratio}:1, {foreground} on {background}; the text may be part of a logo, for which no ratio is required",
            ar="التباين {ratio}:1 باللون {foreground} على {background}، وقد يكون النص جزءًا من شعار ولا يُشترط له تباين",
        ),
        "outline": Text(
            en="The fill has {ratio}:1, {foreground} on {background}, but the letters have an outline that reaches {required}:1",
            ar="تباين داخل الحروف {ratio}:1 باللون {foreground} على {background}، لكن لها حدًّا يبلغ {required}:1",
        ),
        "shadow": Text(
            en="{share} % of the letters' edges are below {required}:1, {ratio}:1 at the faintest, {foreground} on {background}; the text's shadow lifts the others above it",
            ar="{share}٪ من حواف الحروف دون {required}:1، وأضعفها {ratio}:1 باللون {foreground} على {background}، ويرفع ظل النص تباين البقية فوق ذلك",
        ),
        "changing": Text(
            en="The look of this text changes without end; halfway through, its contrast is {ratio}:1, {foreground} on {background}",
            ar="يتغير مظهر هذا النص بلا انقطاع، وتباينه في منتصف الحركة {ratio}:1 باللون {foreground} على {background}",
        ),
        "slide": Text(
            en="The contrast is {ratio}:1, {foreground} on {background}, in a slide that is shown fainter than the current one until its turn comes",
            ar="التباين {ratio}:1 باللون {foreground} على {background}، في شريحة تظهر باهتة بجانب الشريحة الحالية حتى يحين دورها",
        ),
        "inactive": Text(
            en="The contrast is {ratio}:1, {foreground} on {background}; its class or the pointer over it says that the control is disabled, and nothing says so to assistive technology",
            ar="التباين {ratio}:1 باللون {foreground} على {background}؛ يدل اسم الفئة أو شكل المؤشر على أن عنصر التحكم معطّل، ولا شيء يعلن ذلك للتقنيات المساعدة",
        ),
        "painted": Text(
            en="The text is filled with a pattern or gradient, seen by its shadow alone, or written on a canvas: its pixels could not be told from what is behind",
            ar="النص ملوّن بنقش أو تدرج أو لا يظهر منه إلا ظله أو مكتوب على لوحة رسم (canvas) فلم يمكن فصل نقاطه عما خلفها",
        ),
        "scrolled": Text(
            en="The text is seen only after a part of the page is scrolled or what lies over it is gone (a dialog, a bar), and whether its background is one plain colour could not be told (texts of its colour: {count})",
            ar="لا يظهر النص إلا بتمرير جزء من الصفحة أو بزوال ما فوقه (حوار أو شريط)، ولم يتبيّن هل خلفيته لون واحد (عدد النصوص بلونه: {count})",
        ),
    },
    actions={
        "unsure-hover": Text(
            en="Point at the text: can each letter be read, or does something else take its place?",
            ar="ضع المؤشر على النص: هل يُقرأ كل حرف، أم يحل محله شيء آخر؟",
        ),
        "unsure-focus": Text(
            en="Move to the text with the Tab key: can each letter be read, or does something else take its place?",
            ar="انتقل إلى النص بمفتاح Tab: هل يُقرأ كل حرف، أم يحل محله شيء آخر؟",
        ),
        "partly-low": Text(
            en="Look at the faintest letters: can each be read as well as the others?",
            ar="انظر إلى أضعف الحروف: هل يُقرأ كل حرف منها كغيره؟",
        ),
        "same-colour": Text(
            en="Decide whether this text is meant to be seen; if it is, it fails.",
            ar="قرّر: هل يُراد لهذا النص أن يُرى؟ فإن كان كذلك فهذا إخفاق.",
        ),
        "logo": Text(
            en="Decide whether this text is part of a logo or brand name; if not, it fails.",
            ar="قرّر: هل هذا النص جزء من شعار أو اسم تجاري؟ فإن لم يكن فهذا إخفاق.",
        ),
        "outline": Text(
            en="Look at the text: does the outline alone make every letter clear?",
            ar="انظر إلى النص: هل يكفي الحدّ وحده لوضوح كل حرف؟",
        ),
        "shadow": Text(
            en="Look at the text: does the shadow alone make every letter clear?",
            ar="انظر إلى النص: هل يكفي الظل وحده لوضوح كل حرف؟",
        ),
        "changing": Text(
            en="Watch one cycle: does the text stay readable for as long as it takes to read it?",
            ar="راقب دورة كاملة: هل يبقى النص واضحًا مدة تكفي لقراءته؟",
        ),
        "slide": Text(
            en="Move on to this slide: is its text shown at full strength then? If not, it fails.",
            ar="انتقل إلى هذه الشريحة: هل يظهر نصها عندئذ بكامل وضوحه؟ فإن لم يكن فهذا إخفاق.",
        ),
        "inactive": Text(
            en="Try it with the pointer and the keyboard: if it does nothing, declare it disabled (disabled, aria-disabled=\"true\"), and no contrast is asked of it; if it works, it fails.",
            ar="جرّبه بالمؤشر وبلوحة المفاتيح: إن لم يفعل شيئًا فأعلن تعطيله (disabled أو aria-disabled=\"true\") ولا يُطلب له تباين، وإن كان يعمل فهذا إخفاق.",
        ),
        "painted": Text(
            en="Measure the faintest letter with a colour picker: is it at least 4.5:1 (large text 3:1)?",
            ar="قِس أضعف حرف بأداة التقاط الألوان: هل تباينه 4.5:1 على الأقل (وللنص الكبير 3:1)؟",
        ),
        "scrolled": Text(
            en="Scroll to these texts, or close what lies over them, and measure the faintest letter with a colour picker: is it at least 4.5:1 (large text 3:1)?",
            ar="مرّر حتى تظهر هذه النصوص أو أغلق ما فوقها، وقِس أضعف حرف بأداة التقاط الألوان: هل تباينه 4.5:1 على الأقل (وللنص الكبير 3:1)؟",
        ),
    },
    remedy=Text(
        en="Change the text to the nearest colour that passes, the background likewise, or put a plain layer between them: `color: #595959` on white is 7:1, `#767676` is 4.54:1. Large text (24 px, or 18.66 px bold) needs 3:1.",
        ar="غيّر لون النص إلى أقرب لون مقبول، أو لون الخلفية كذلك، أو ضع بينهما طبقة بلون واحد: ‎`color: #595959`‎ على الأبيض 7:1 و‎`#767676`‎ 4.54:1. والنص الكبير (24 بكسل، أو 18.66 بكسل بخط عريض) يكفيه 3:1.",
    ),
)
def text_contrast(snapshot: Snapshot) -> Iterator[Judgement]:
    scrolled: dict[tuple[int, str, bool], list[Element]] = {}
    for text in measured_texts(snapshot):
        required = LARGE_RATIO if text.is_large else RATIO
        for judgement in judge_contrast(text, required):
            if judgement.reason == "scrolled":
                kind = (text.element.frame.index, text.element.style("color"), text.is_large)
                scrolled.setdefault(kind, []).append(text.element)
            else:
                yield judgement
    for alike in scrolled.values():  # one look at texts of one colour answers for them all
        yield cant_tell("scrolled", alike[0], of_many=len(alike), alike=True, count=len(alike))
