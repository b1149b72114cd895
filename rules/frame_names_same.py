"""People who list the frames of a page by name must be able to tell them apart.

ACT rule 4b1c6c: frames with the same name show the same document, or one that serves the same purpose. The documents
inside were read: the same address, or the same text, is the same document. Failed where the documents have different
titles and neither says anything of what the name promises; else a person compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag

from a11y_audit.api import (
    Element,
    Frame,
    Impact,
    Judgement,
    Snapshot,
    Text,
    cant_tell,
    collapse,
    failed,
    fold,
    passed,
    phrases,
    rule,
    stems,
    words,
)

ROOT = 6  # letters: "contributor" and "contributions" are of one root, "contact" is not
FUNCTION_WORD = 3  # letters; words no longer say nothing of a matter


@rule(
    "frame-names-same",
    criteria=("4.1.2",),
    provisions=("CXP-6.1.10", "CXP-6.1.11", "CXP-6.2.4", "CXP-10.4", "CXP-10.14", "CXP-11.4", "CXP-11.5"),
    act=("4b1c6c",),
    replaces=("frame-title-unique",),
    impact=Impact.SERIOUS,
    title=Text(en="Frames with the same name show the same", ar="الإطارات المتماثلة في الاسم متماثلة في المحتوى"),
    who=Text(
        en="People who use a screen reader and choose a frame by its name.",
        ar="مستخدمو قارئ الشاشة الذين يختارون الإطار باسمه.",
    ),
    reasons={
        "different": Text(
            en="Frames named “{name}” show different documents (“{first}”, “{second}”), and neither takes the name up",
            ar="إطارات اسمها «{name}» تعرض وثيقتين مختلفتين («{first}» و«{second}»)، ولا صلة لأي منهما بالاسم",
        ),
        "perhaps": Text(
            en="Frames named “{name}” show different documents ({count} frames)",
            ar="إطارات اسمها «{name}» تعرض وثائق مختلفة (عدد الإطارات: {count})",
        ),
    },
    actions={
        "perhaps": Text(
            en="Look at these frames: do they serve the same purpose? If not, give each a name of its own.",
            ar="انظر إلى هذه الإطارات: هل تؤدي الغرض نفسه؟ إن لم تكن كذلك فأعطِ كلًا منها اسمًا خاصًا.",
        ),
    },
    remedy=Text(
        en='Name each frame after its content: <iframe title="Map of the branches in Riyadh">.',
        ar='سمِّ كل إطار بمحتواه: <iframe title="خريطة فروع الرياض">.',
    ),
)  # fmt: skip
def frame_names_same(snapshot: Snapshot) -> Iterator[Judgement]:
    named: dict[str, list[Element]] = {}
    for element in snapshot.select("iframe", "frame"):
        if element.exposed and fold(element.name):
            named.setdefault(fold(element.name), []).append(element)
    for alike in named.values():
        if len(alike) > 1:
            yield _judged(snapshot, alike)


def _judged(snapshot: Snapshot, alike: list[Element]) -> Judgement:
    first, name = alike[0], alike[0].name
    documents = [_document(snapshot, element) for element in alike]
    known = [document for document in documents if document]
    if len(known) == len(alike) and len({_content(document) for document in known}) == 1:
        return passed(at=first)
    addresses = {urldefrag(str(element.extra.get("src") or ""))[0] for element in alike}
    if len(addresses) == 1 and "" not in addresses:
        return passed(at=first)
    titles = [collapse(document.document.title or "") for document in known]
    if len(known) == len(alike) and all(titles) and len(set(titles)) > 1 and _is_taken_up_by_none(name, known):
        other = next(title for title in titles if title != titles[0])
        return failed("different", first, name=name, first=titles[0], second=other)
    return cant_tell("perhaps", first, name=name, count=len(alike))


def _document(snapshot: Snapshot, element: Element) -> Frame | None:
    return next(
        (f for f in snapshot.frames if f.parent == element.frame.index and f.owner == element.index and f.elements), None
    )


def _content(document: Frame) -> str:
    return fold(document.elements[0].text)


def _is_taken_up_by_none(name: str, documents: list[Frame]) -> bool:
    """A name of a kind, such as "advertisement", is right for many; one that no document takes up is right for none."""
    said = _roots(name)
    if not said or fold(name) in phrases("frame_kinds"):
        return False
    return not any(said & _roots(f"{document.elements[0].text} {document.document.url}") for document in documents)


def _roots(text: str) -> frozenset[str]:
    """Return what words are compared by: Arabic ones by their stems, others by their first letters."""
    found = frozenset(word[:ROOT] for word in words(text) if word.isascii() and len(word) > FUNCTION_WORD)
    return found.union(*(stems(word) for word in words(text) if not word.isascii()))
