"""A test that tells people from machines does not shut out those who cannot see it.

SC 1.1.1, CAPTCHA: alternatives for a different sense are provided, and the alternative says what the picture is for.
Found by name, so it is a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Impact, Judgement, Snapshot, Text, cant_tell, rule

LONGEST = 300  # characters of an attribute: a picture within its address is no word
_CAPTCHA = re.compile(r"captcha|رمز التحقق|رمز التأكيد|كابتشا|الرمز المرئي", re.I)


@rule(
    "captcha-one-sense",
    criteria=("1.1.1",),
    provisions=("CXP-11.6",),
    impact=Impact.CRITICAL,
    title=Text(en="A CAPTCHA can be solved with more than one sense", ar="يمكن حل اختبار التحقق (CAPTCHA) بأكثر من حاسة"),
    who=Text(en="People who are blind, deafblind or have low vision.", ar="المكفوفون والصم المكفوفون وضعاف البصر."),
    reasons={"captcha": Text(en="This seems to be a CAPTCHA in a picture", ar="يبدو أن هذه صورة اختبار تحقق (CAPTCHA)")},
    actions={
        "captcha": Text(
            en="Try it without sight: is there a sound or another way, and does the alternative say what the picture is for?",
            ar="جربه دون النظر: هل يوجد بديل صوتي أو طريقة أخرى، وهل يبين النص البديل الغرض من الصورة؟",
        ),
    },
    remedy=Text(
        en="Offer a way without pictures (e-mail or text code), or tell people from programs without a puzzle.",
        ar="وفر طريقة بلا صورة (رمز بالبريد أو برسالة نصية)، أو تحقق من المستخدم دون أحجية.",
    ),
)
def captcha_one_sense(snapshot: Snapshot) -> Iterator[Judgement]:
    for image in snapshot.select("img", "iframe"):
        told = " ".join(image.attributes.get(name, "")[:LONGEST] for name in ("alt", "id", "class", "src", "title", "name"))
        if image.visible and _CAPTCHA.search(told):
            yield cant_tell("captcha", image)
            return
