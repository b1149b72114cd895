"""People learn before they follow a link that it fetches a document, which their device or software may not open.

A link whose address ends in a document's extension, whose name, title, description and line do not tell the format. The
policy asks for easy downloads; WCAG does not demand it, so no criterion is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from a11y_audit.api import (
    Element,
    Impact,
    Judgement,
    LinkContexts,
    Snapshot,
    Text,
    failed,
    fold,
    links,
    passed,
    rule,
)  # fmt: skip

# The format's other names, so that "Word" announces a .docx.
FORMATS = {
    "pdf": ("pdf", "بي دي اف"), "doc": ("doc", "docx", "word", "وورد"), "docx": ("doc", "docx", "word", "وورد"),
    "xls": ("xls", "xlsx", "excel", "اكسل", "اكسيل"), "xlsx": ("xls", "xlsx", "excel", "اكسل", "اكسيل"),
    "ppt": ("ppt", "pptx", "powerpoint", "بوربوينت"), "pptx": ("ppt", "pptx", "powerpoint", "بوربوينت"),
    "csv": ("csv",), "zip": ("zip",), "rar": ("rar",), "rtf": ("rtf",), "odt": ("odt",), "ods": ("ods",),
    "epub": ("epub",),
}  # fmt: skip
_EXTENSION = re.compile(r"\.([a-z]{3,4})$")
_SIZE = re.compile(r"\d\s*(?:kb|mb|gb|كيلوبايت|ميجابايت|ميغابايت)\b")


@rule(
    "link-document-unlabelled",
    criteria=(),
    provisions=("CXP-10.10", "CXP-10.8"),
    impact=Impact.MINOR,
    title=Text(en="Links to documents tell the format", ar="روابط المستندات تذكر صيغة الملف"),
    who=Text(
        en="People whose assistive technology or device opens documents badly, and people who pay for what they"
           " download.",
        ar="من لا تفتح تقنياتهم المساعدة أو أجهزتهم المستندات جيدًا، ومن يدفعون مقابل ما يحمّلونه.",
    ),
    reasons={
        "format": Text(
            en="The link “{name}” fetches a {format} document without saying so",
            ar="الرابط «{name}» ينزّل مستندًا بصيغة {format} دون أن يذكر ذلك",
        ),
    },
    remedy=Text(
        en='Name format and size in the link: <a href="/guide.pdf">User guide (PDF, 2 MB)</a>.',
        ar='اذكر الصيغة والحجم في نص الرابط: <a href="/guide.pdf">دليل المستخدم (PDF، 2 ميجابايت)</a>.',
    ),
)  # fmt: skip
def link_document_unlabelled(snapshot: Snapshot) -> Iterator[Judgement]:
    contexts = LinkContexts()
    for link in links(snapshot):
        kind = document_kind(link)
        if kind is None:
            continue
        told = f" {fold(' '.join((link.name, generated(link))))} "
        if not names_format(told, kind):
            context = contexts.of(link)
            told = f" {fold(f'{context.text} {context.title}')} "
        if names_format(told, kind):
            yield passed(at=link)
        else:
            yield failed("format", link, name=link.name, format=kind.upper())


def document_kind(link: Element) -> str | None:
    """Return the extension of the document that a link fetches, None when it leads to anything else."""
    try:
        path = urlsplit(str(link.extra.get("href") or "")).path
    except ValueError:
        return None
    found = _EXTENSION.search(unquote(path).lower())
    return found[1] if found and found[1] in FORMATS else None


def names_format(folded: str, kind: str) -> bool:
    """Tell whether a folded text names the format, or the size that only a file has."""
    return any(f" {name} " in folded for name in FORMATS[kind]) or bool(_SIZE.search(folded))


def generated(link: Element) -> str:
    """Return what style sheets write before and after the link or its parts."""
    parts = (node.extra.get(key) for node in (link, *link.descendants()) for key in ("before", "after"))
    return " ".join(str(part) for part in parts if part)
