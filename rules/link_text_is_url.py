"""People who hear a page are spared addresses and file names spelt out letter by letter where a title would do.

A bare host name ("mim.gov.sa") or e-mail address is readable and left alone; an address with a path, and the name of a
file, are not. Pictures named after their files have a rule of their own. No WCAG failure is claimed: an address may be what the reader wants. The policy asks for descriptive
links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from a11y_audit.api import Element, Impact, Judgement, Snapshot, Text, failed, is_file_name, links, passed, rule, source

_HOST = r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?"
# An address with something behind the host, or one that is cut off; a protocol alone before a host stays readable.
ADDRESS = re.compile(rf"(?:https?://|ftp://|www\.)?{_HOST}/+[^\s/]\S*|(?:https?://|www\.)\S{{40,}}", re.I)
_EXTENSIONS = "pdf|docx?|xlsx?|pptx?|csv|zip|rar|html?|aspx?|php|jsp|jpe?g|png|gif|mp[34]|txt|rtf"
FILE = re.compile(rf"[^\s/]+\.(?:{_EXTENSIONS})", re.I)


@rule(
    "link-text-is-url",
    criteria=(),
    provisions=("CXP-10.8",),
    impact=Impact.MODERATE,
    title=Text(en="Link texts are words, not addresses or file names",
               ar="نصوص الروابط كلمات لا عناوين مواقع أو أسماء ملفات"),
    who=Text(
        en="People who use a screen reader hear the address spelt out; it tells people with cognitive disabilities"
           " little.",
        ar="مستخدمو قارئ الشاشة يسمعون العنوان حرفًا حرفًا، ولا يفيد كثيرًا من لديهم إعاقات إدراكية.",
    ),
    reasons={
        "address": Text(en="The link's name is an address: {name}", ar="اسم الرابط عنوان على الشبكة: {name}"),
        "file": Text(en="The link's name is the name of a file: {name}", ar="اسم الرابط هو اسم ملف: {name}"),
    },
    remedy=Text(
        en='Write what is there: <a href="/guide.pdf">User guide (PDF)</a> rather than the address or the file name.',
        ar='اكتب ما سيجده المستفيد: <a href="/guide.pdf">دليل المستخدم (PDF)</a> بدلًا من العنوان أو اسم الملف.',
    ),
)  # fmt: skip
def link_text_is_url(snapshot: Snapshot) -> Iterator[Judgement]:
    for link in links(snapshot):
        if ADDRESS.fullmatch(link.name):
            yield failed("address", link, name=link.name)
        elif FILE.fullmatch(link.name):
            if not _is_a_picture_of_that_name(link):
                yield failed("file", link, name=link.name)
        else:
            yield passed(at=link)


def _is_a_picture_of_that_name(link: Element) -> bool:
    """Tell whether the name is that of a picture in the link, which is told there: image-alt-file-name."""
    named = (node for node in link.descendants() if node.role in ("img", "image") and node.name == link.name)
    return any(node.exposed and is_file_name(node.name, source(node)) for node in named)
