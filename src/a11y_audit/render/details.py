"""What our own program says of a page or a file that could not be had, in Arabic too.

A record keeps details as they were said, in English, as evidence. Those of ours are known by their words; what a
browser or a server said stands as it is.
"""

from __future__ import annotations

import re

from a11y_audit.model.text import Language, Text
from a11y_audit.model.wording import isolated, worded

_OURS = tuple(
    (re.compile(pattern), arabic)
    for pattern, arabic in (
        (r"no such host", "لا مضيف بهذا الاسم"),
        (r"the connection was refused", "رُفض الاتصال"),
        (r"its certificate is not valid", "شهادته غير صالحة"),
        (r"a private address; --allow-private permits it", "عنوان خاص؛ يسمح به الخيار --allow-private"),
        (r"(?P<host>\S+) is a private address; --allow-private permits it",
         "{host} عنوان خاص؛ يسمح به الخيار --allow-private"),
        (r"left out by --block", "مستبعد بالخيار --block"),
        (r"(?P<host>\S+) is left out by --block", "المضيف {host} مستبعد بالخيار --block"),
        (r"(?P<host>\S+) is a private address: not asked", "{host} عنوان خاص، فلم يُطلب"),
        (r"(?P<host>\S+): no connection", "{host}: لا اتصال"),
        (r"no answer within (?P<n>\d+) s", "لا جواب خلال المهلة (بالثواني: {n})"),
        (r"more than (?P<n>\d+) bytes", "الحجم أكبر من {n} بايت"),
        (r"over (?P<n>\d+) bytes of HTML", "شيفرة HTML أكبر من {n} بايت"),
        (r"more than (?P<n>\d+) dialogs", "عدد مربعات الحوار أكبر من {n}"),
        (r"the page went on and on by itself", "تنتقل الصفحة من تلقاء نفسها بلا توقف"),
        (r"the page's process ended", "انتهت عملية الصفحة في المتصفح"),
        (r"the browser ended", "توقف المتصفح"),
        (r"the browser ended: (?P<cause>.+)", "توقف المتصفح: {cause}"),
        (r"redirected to (?P<url>\S+)", "أُعيد التوجيه إلى {url}"),
        (r"the workers that fetched it were lost", "فُقد العمال الذين طلبوه"),
    )
)  # fmt: skip


def own_detail(detail: str) -> Text | None:
    """Return a detail of ours in both languages, None for what somebody else said."""
    for pattern, arabic in _OURS:
        if found := pattern.fullmatch(detail):
            values = {name: int(value) if value.isdigit() else value for name, value in found.groupdict().items()}
            return Text(en=detail, ar=worded("", arabic, **values).ar)
    return None


def told(detail: str) -> Text:
    """Return a detail in both languages; in Arabic what is not ours keeps a direction of its own."""
    return own_detail(detail) or Text(en=detail, ar=isolated(detail))


def in_tongue(detail: str, language: Language) -> str:
    """Return a detail in one language."""
    return told(detail).in_(language)
